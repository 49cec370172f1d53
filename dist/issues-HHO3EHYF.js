import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-QBVUQHGM.js";import"./chunk-RGMULNKD.js";import"./chunk-UNAC53IC.js";import"./chunk-HVF57XOO.js";export{a as listIssues,b as openIssue};
