import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-JNYD3VMR.js";import"./chunk-WJD4CJBO.js";export{b as renderFollowUp,a as renderFollowUpTitle};
