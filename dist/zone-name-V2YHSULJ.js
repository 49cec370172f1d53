import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-RS3SGEET.js";import"./chunk-FYZSZU6V.js";import"./chunk-KHB6UF2C.js";export{a as zoneMistake};
