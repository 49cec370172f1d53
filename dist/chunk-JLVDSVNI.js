import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{c}from"./chunk-X2TVHUY2.js";import{P as l,cb as t,db as a,gb as m,hb as p,jb as s}from"./chunk-HVF57XOO.js";function h(o,e,r){let n=y(o,e,r),i=o.outcome==="allowed"?[]:[t(n)];return f(o,[...c(n),...i],r)}function x(o,e,r){let n=y(o,e,r),i=o.findings.length===0?[]:[a(n)];return f(o,[...c(n),...i,t(n)],r)}function y(o,e,{style:r}){return l(o,e,{markup:s(r),place:"terminal",mode:"enforce"})}function f({outcome:o},e,{style:r,columns:n}){return`${p(m(e,n),o,r).join(`
`)}
`}export{h as a,x as b};
