import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{p as a}from"./chunk-ANXG7F4S.js";import"./chunk-VTWBZ5MH.js";import"./chunk-FYZSZU6V.js";import"./chunk-KHB6UF2C.js";export{a as toAllowedReport};
