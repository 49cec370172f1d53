import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-QIRDHJE4.js";import"./chunk-RGMULNKD.js";import"./chunk-KJNWJ6DU.js";import"./chunk-SCQC6OGK.js";import"./chunk-KHB6UF2C.js";export{a as listIssues,b as openIssue};
