import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as i}from"./chunk-HVF57XOO.js";var l=i((o,e)=>{e.exports=process.getBuiltinModule("zlib")});export{l as a};
