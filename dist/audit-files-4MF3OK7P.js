import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-AB4EPZZV.js";import"./chunk-LKILW5PS.js";import"./chunk-C2LUGN4S.js";import"./chunk-IWWPSYF3.js";export{a as readPaths};
