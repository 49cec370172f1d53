import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-BSYK2ONU.js";import"./chunk-O2XGXBDX.js";export{b as renderProblem,c as renderProblemCount,a as renderProblems,d as toProblemsJson};
