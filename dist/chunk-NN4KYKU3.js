import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{e as t,f as c,g as m}from"./chunk-HSBTP7VC.js";import{j as a}from"./chunk-4GEJ3WKB.js";import{A as p,B as s,k as l}from"./chunk-A4RXZCZC.js";function T(o,e,r){let n=y(o,e,r),i=o.outcome==="allowed"?[]:[c(n)];return u(o,[...t(n),...i],r)}function h(o,e,r){let n=y(o,e,r),i=o.findings.length===0?[]:[m(n)];return u(o,[...t(n),...i,c(n)],r)}function y(o,e,{style:r}){return l(o,e,{markup:a(r),place:"terminal",mode:"enforce"})}function u({outcome:o},e,{style:r,columns:n}){return`${s(p(e,n),o,r).join(`
`)}
`}export{T as a,h as b};
