import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-RLXARDUD.js";import"./chunk-HVF57XOO.js";export{b as renderFollowUp,a as renderFollowUpTitle};
