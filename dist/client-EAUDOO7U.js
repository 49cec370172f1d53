import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-EKQFT7BZ.js";import"./chunk-MHBAWIL6.js";import"./chunk-MIQ3OBTB.js";import"./chunk-UNAC53IC.js";import"./chunk-IWWPSYF3.js";export{b as githubFetch,a as toGitHubApi};
