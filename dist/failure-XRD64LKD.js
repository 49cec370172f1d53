import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as y,c as $}from"./chunk-I62VXNPY.js";import{ca as a,fa as m,ga as c,ka as g}from"./chunk-HVF57XOO.js";var s=2e3;function x(n,t,o,e){let r=e.bold(e.red(n.title)),i=t.length===0?[a(n.message,s)]:[],l=o?[e.bold(e.yellow(d)),r,...i]:[r,...i,p],u=t.length===0?[]:["",...y(t,e).trimEnd().split(`
`)];return[...l,...u].map(m)}var d='NOT CHECKED: the deployment goes on without a decision, since the step says "on-error: allow".',p="Nothing was decided, so the deployment does not go on.";function E(n,t){let o=m(a(n.message,s)),e=t?`NOT CHECKED: ${n.title}`:n.title;return{level:t?"warning":"error",title:e,message:`${o}
${t?d:p}`,place:null}}function F(n,t,o,e=null){let r=o?`### NOT CHECKED: ${n.title}`:`### ${n.title}`,i=t.length===0?[]:[$(t)],l=t.slice(0,100).map(P);return`${[r,c(n.message,s),...i,l.join(`
`),o?d:p,e===null?"":`- **record** <code>${e}</code>`].filter(b=>b!=="").join(`

`)}
`}function P({file:n,line:t,column:o,message:e,hint:r,code:i}){let l=r===null?e:`${e}. ${r}`;return`- ${c(`${n}:${t}:${o} ${l} [${i}]`,s)}`}function S(n,t,o,e,r=null){return{lines:x(n,t,o,e),findings:[],summary:F(n,t,o,r),annotations:[...t.map(g),E(n,o)]}}export{F as renderFailureSummary,E as toFailureAnnotation,x as toFailureLines,S as toFailureReport};
