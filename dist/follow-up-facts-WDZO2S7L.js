import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-GKGPQE5D.js";import"./chunk-QPVZBPHN.js";import"./chunk-O2XGXBDX.js";export{a as toFollowUpFacts};
