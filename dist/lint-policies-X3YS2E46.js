import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-N5DJZYIR.js";import"./chunk-DXKW5YEM.js";import"./chunk-4OFHLIS7.js";import"./chunk-I62VXNPY.js";import"./chunk-HVF57XOO.js";export{a as findProblems};
