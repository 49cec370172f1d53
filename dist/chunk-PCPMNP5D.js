import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as s}from"./chunk-KHB6UF2C.js";var o=s((t,e)=>{e.exports=process.getBuiltinModule("fs")});export{o as a};
