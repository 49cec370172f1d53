import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-5OMWDPKE.js";import"./chunk-IWWPSYF3.js";export{b as renderProblem,c as renderProblemCount,a as renderProblems,d as toProblemsJson};
