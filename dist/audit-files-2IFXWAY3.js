import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-WVSMKKKK.js";import"./chunk-6KO6PGCT.js";import"./chunk-UNSE76X7.js";import"./chunk-O2XGXBDX.js";export{a as readPaths};
