import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-XDH7XTFK.js";import"./chunk-SYYFLJNV.js";import"./chunk-MIQ3OBTB.js";import"./chunk-UNAC53IC.js";import"./chunk-O2XGXBDX.js";export{b as githubFetch,a as toGitHubApi};
