import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{c}from"./chunk-537KVNPQ.js";import{a,h as t,i as m,j as p,k as s}from"./chunk-ANXG7F4S.js";import{R as l}from"./chunk-VTWBZ5MH.js";function x(o,e,r){let n=y(o,e,r),i=o.outcome==="allowed"?[]:[t(n)];return f(o,[...c(n),...i],r)}function D(o,e,r){let n=y(o,e,r),i=o.findings.length===0?[]:[m(n)];return f(o,[...c(n),...i,t(n)],r)}function y(o,e,{style:r}){return l(o,e,{markup:a(r),place:"terminal",mode:"enforce"})}function f({outcome:o},e,{style:r,columns:n}){return`${s(p(e,n),o,r).join(`
`)}
`}export{x as a,D as b};
