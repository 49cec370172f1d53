import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-CWWAII6A.js";import"./chunk-ELEX6STA.js";import"./chunk-IWWPSYF3.js";export{a as toFollowUpFacts};
