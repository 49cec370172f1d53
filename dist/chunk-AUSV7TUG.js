import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{e as t,f as c,g as m}from"./chunk-TCI7CSTE.js";import{j as a}from"./chunk-H7ULTJ26.js";import{G as p,H as s,q as l}from"./chunk-OJANDJP5.js";function T(o,e,r){let n=y(o,e,r),i=o.outcome==="allowed"?[]:[c(n)];return u(o,[...t(n),...i],r)}function h(o,e,r){let n=y(o,e,r),i=o.findings.length===0?[]:[m(n)];return u(o,[...t(n),...i,c(n)],r)}function y(o,e,{style:r}){return l(o,e,{markup:a(r),place:"terminal",mode:"enforce"})}function u({outcome:o},e,{style:r,columns:n}){return`${s(p(e,n),o,r).join(`
`)}
`}export{T as a,h as b};
