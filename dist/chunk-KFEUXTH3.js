import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as t}from"./chunk-KHB6UF2C.js";var o=t((p,e)=>{e.exports=process.getBuiltinModule("path")});export{o as a};
