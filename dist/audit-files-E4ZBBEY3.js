import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-VO24QFC2.js";import"./chunk-4JZUKYE6.js";import"./chunk-GYPPI6FA.js";import"./chunk-HVF57XOO.js";export{a as readPaths};
