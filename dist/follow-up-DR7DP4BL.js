import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-D7BW3DFU.js";import"./chunk-IWWPSYF3.js";export{b as renderFollowUp,a as renderFollowUpTitle};
