import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as o}from"./chunk-KHB6UF2C.js";var t=o((p,e)=>{e.exports=process.getBuiltinModule("crypto")});export{t as a};
