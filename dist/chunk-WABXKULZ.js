import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{c}from"./chunk-BN7EFSGL.js";import{b as t,c as m}from"./chunk-TKBY465Z.js";import{a as p,b as s}from"./chunk-ZOKOZO42.js";import{a}from"./chunk-CTGXMB4J.js";import{a as l}from"./chunk-2STJ4IFJ.js";function h(o,e,r){let n=y(o,e,r),i=o.outcome==="allowed"?[]:[t(n)];return f(o,[...c(n),...i],r)}function x(o,e,r){let n=y(o,e,r),i=o.findings.length===0?[]:[m(n)];return f(o,[...c(n),...i,t(n)],r)}function y(o,e,{style:r}){return l(o,e,{markup:a(r),place:"terminal",mode:"enforce"})}function f({outcome:o},e,{style:r,columns:n}){return`${s(p(e,n),o,r).join(`
`)}
`}export{h as a,x as b};
