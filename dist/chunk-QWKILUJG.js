import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as s}from"./chunk-KHB6UF2C.js";var t=s((o,e)=>{e.exports=process.getBuiltinModule("events")});export{t as a};
