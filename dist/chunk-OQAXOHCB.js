import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function o({severity:r}){return r==="error"}function a(r,e,n,t=null){return{code:r,severity:"error",message:n,hint:t,range:e}}export{o as a,a as b};
