import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as i}from"./chunk-O2XGXBDX.js";var l=i((o,e)=>{e.exports=process.getBuiltinModule("zlib")});export{l as a};
