import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-KDORB7D4.js";import"./chunk-G7JHLTLQ.js";import"./chunk-QJBO422D.js";import"./chunk-BSYK2ONU.js";import"./chunk-O2XGXBDX.js";export{a as findProblems};
