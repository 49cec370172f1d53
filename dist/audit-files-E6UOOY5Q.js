import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-Y6BQXZMZ.js";import"./chunk-NXAWGLXA.js";import"./chunk-BIXB6AOA.js";import"./chunk-WJD4CJBO.js";export{a as readPaths};
