import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-KPCNMQBG.js";import"./chunk-K6V6Q3VQ.js";import"./chunk-HVF57XOO.js";export{a as toFollowUpFacts};
