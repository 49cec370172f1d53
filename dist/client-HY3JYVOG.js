import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-OHPXPBNE.js";import"./chunk-VEACYQXJ.js";import"./chunk-MIQ3OBTB.js";import"./chunk-UNAC53IC.js";import"./chunk-HVF57XOO.js";export{b as githubFetch,a as toGitHubApi};
