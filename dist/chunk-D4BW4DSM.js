import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as e}from"./chunk-HVF57XOO.js";var o=e((i,t)=>{t.exports=process.getBuiltinModule("https")});var p=e((l,s)=>{s.exports=process.getBuiltinModule("net")});export{o as a,p as b};
