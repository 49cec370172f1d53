import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-43T2AJXP.js";import"./chunk-CTGXMB4J.js";import"./chunk-BMX2KGYC.js";import"./chunk-3TY3MK6D.js";import"./chunk-YPD6ENBV.js";import"./chunk-FYZSZU6V.js";import"./chunk-64EOKX5Q.js";import"./chunk-KHB6UF2C.js";export{b as renderFollowUp,a as renderFollowUpTitle};
