import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d,e}from"./chunk-HHGNHROH.js";import"./chunk-KHB6UF2C.js";export{b as isBranchName,c as isRefName,d as isRepositoryName,e as isSameRepository,a as toBranch};
