import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-CW2QJ423.js";import"./chunk-6QOJQBUV.js";import"./chunk-KLRQRR5M.js";import"./chunk-2MXOTCGT.js";import"./chunk-WJD4CJBO.js";export{a as findProblems};
