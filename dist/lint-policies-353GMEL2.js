import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-NME26Y3G.js";import"./chunk-F7HVXOZN.js";import"./chunk-OVIHN6AS.js";import"./chunk-5OMWDPKE.js";import"./chunk-IWWPSYF3.js";export{a as findProblems};
