import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-TTNSQ5MA.js";import"./chunk-4W6TIJ4V.js";import"./chunk-ZS752I7X.js";import"./chunk-3TY3MK6D.js";import"./chunk-KHB6UF2C.js";export{b as renderProblem,c as renderProblemCount,a as renderProblems,d as toProblemsJson};
