import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-DBXVNVDZ.js";import"./chunk-O2XGXBDX.js";export{b as renderFollowUp,a as renderFollowUpTitle};
