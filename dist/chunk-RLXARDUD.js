import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{ca as p,ga as a,kb as d,n as h,o as m}from"./chunk-HVF57XOO.js";var $=6e4,f=20;function x({rules:n,repository:e,environment:t}){let o=n.flatMap(s=>s.names).join(", ")||"a default",l=[e,t].filter(s=>s!==null).join(" to "),i=`Review: override of ${o}${l===""?"":`, ${l}`}`.replaceAll("`","'");return p(i,200)}function z(n,e){let t=k(n),o=e===null?`${t}

${j}`:U(e,n,t),i=`

<sub>freezegate ${n.keys.slice(0,200).map(s=>`<code>${s}</code>`).join(" ")}</sub>
`;return`${F(o.trim(),$-i.length)}${i}`}function F(n,e){return n.length<=e?n:`${n.slice(0,e)}

(cut off)`}function U(n,e,t){let{repository:o,environment:l,rules:i,runUrl:s,at:u,zone:y}=e,g={facts:t,rules:i.flatMap(c=>c.names.map(d.name)).join(", "),environment:a(l??"-"),repository:a(o??"-"),run:s===null?"-":d.link(s),date:h(u,y)};return(n.includes("{{facts}}")?n:`{{facts}}

${n}`).replace(/\{\{(\w+)\}\}/g,(c,w)=>g[w]??c)}function k(n){let{at:e,zone:t,runUrl:o,attempt:l,recordId:i}=n,s=t==="UTC"?h(e,t):`${h(e,t)} (${m(e)})`,u=o===null?"":`${d.link(o)}, attempt ${l??1}`;return`An override let a deployment through a freeze. This issue is the place to learn from it: no blame, the facts first.

${[["what went out",v(n)],["when",s],...n.rules.map(r=>["rule",b(r)]),["override",n.overrides.map(d.name).join(", ")],["granted by",n.grantedBy.map(r=>a(r)).join(", ")],["reason given",n.reasons.map(r=>a(r,2e3)).join("<br>")||"none"],["run",u],["record",`<code>${i}</code>`]].filter(([,r])=>r!=="").map(([r,c])=>`- **${r}** ${c}`).join(`
`)}`}function v({operation:n,repository:e,environment:t,commit:o,changes:l}){let i=[e??"",t??""].filter(r=>r!=="").map(r=>a(r)),s=o===null?"":`, commit ${a(o)}`,u=l.slice(0,f).map(W),y=l.length>u.length?[`and ${l.length-u.length} more`]:[],g=[...u,...y].map(r=>`
  - ${r}`).join("");return`${a(n)} of ${i.join(" to ")}${s}${g}`}function W({number:n,title:e,url:t,author:o}){let l=n===null?"a commit without a pull request":`#${n}`;return`${t===null||n===null?a(l):d.link(t,l)}${e===null?"":` ${a(e)}`}${o===null?"":`, by ${a(o)}`}`}function b({names:n,reason:e,link:t}){return`${n.length===0?"the default":n.map(d.name).join(", ")}: ${a(e)}${t===null?"":` (${d.link(t)})`}`}var j=`## What happened?

What needed to go out, and why could it not wait?

## What did it mean for users?

Who noticed what, for how long?

## Why? Five times

1. Why was the override needed?
2. Why was that?
3. Why was that?
4. Why was that?
5. Why was that?

## What will keep it from coming back?

- [ ] an action, with somebody who does it and a date

## Was the rule itself right?

Did it protect anybody this time? Should it be kept, changed or dropped?`;export{x as a,z as b};
