import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as o}from"./chunk-KHB6UF2C.js";var s=o((t,e)=>{e.exports=process.getBuiltinModule("os")});export{s as a};
