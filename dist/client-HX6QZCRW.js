import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-PHFWMH3I.js";import"./chunk-MNNDKDVK.js";import"./chunk-MIQ3OBTB.js";import"./chunk-UNAC53IC.js";import"./chunk-WJD4CJBO.js";export{b as githubFetch,a as toGitHubApi};
