import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{Ba as a,Ca as b,Da as c,Ea as d,Fa as e}from"./chunk-HVF57XOO.js";export{b as isBranchName,c as isRefName,d as isRepositoryName,e as isSameRepository,a as toBranch};
