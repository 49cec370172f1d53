import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{Va as t,Wa as o,_b as r}from"./chunk-HVF57XOO.js";process.exitCode=await r({...t(),stdout:o(1)});
