import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-I62VXNPY.js";import"./chunk-HVF57XOO.js";export{b as renderProblem,c as renderProblemCount,a as renderProblems,d as toProblemsJson};
