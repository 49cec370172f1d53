import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-SU4UGYJG.js";import"./chunk-PS6MEZCU.js";import"./chunk-WJD4CJBO.js";export{a as toFollowUpFacts};
