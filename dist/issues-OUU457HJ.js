import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-B6Z2AN7E.js";import"./chunk-RGMULNKD.js";import"./chunk-UNAC53IC.js";import"./chunk-IWWPSYF3.js";export{a as listIssues,b as openIssue};
