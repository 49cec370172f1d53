import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-S5RQDRUL.js";import"./chunk-DSKT2MEA.js";import"./chunk-U4MTNFTF.js";import"./chunk-KHB6UF2C.js";export{a as toFollowUpFacts};
