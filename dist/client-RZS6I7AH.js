import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-D72F6IRL.js";import"./chunk-R5E5MTDL.js";import"./chunk-MIQ3OBTB.js";import"./chunk-KJNWJ6DU.js";import"./chunk-MAYTLZEO.js";import"./chunk-SCQC6OGK.js";import"./chunk-PCPMNP5D.js";import"./chunk-KHB6UF2C.js";export{b as githubFetch,a as toGitHubApi};
