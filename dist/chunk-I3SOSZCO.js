import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as g,c}from"./chunk-TKBY465Z.js";import{a as m}from"./chunk-ZOKOZO42.js";function _(n){return n.decision.findings.length===0?[]:m([{sentences:[],facts:c(n).facts}],null)}var k=900*1024,v={strip:[],recordId:null};function w(n,t,e,{strip:r,recordId:o}){let[i,...s]=t,[d="",...$]=i?.sentences??[],x=[{sentences:$,facts:[]},...s].map(f),F=f(g(n)),P=o===null?"":`
${u(E(o))}`,S=c(n).facts.map(u),b=r.length===0?[]:[`The next ${r.length-1} days:`,O(r)],T=[`### ${d}`,...x,...b,F+P].filter(j=>j!=="");return B(T,S,e)}function E(n){return{label:"record",value:`<code>${n}</code>`}}function O(n){return`\`\`\`text
${n.join(`
`)}
\`\`\``}function f({sentences:n,facts:t}){return[n.join(`<br>
`),t.map(u).join(`
`)].filter(e=>e!=="").join(`

`)}function u({label:n,value:t}){return`- **${n}** ${t}`}var y=`<details>
<summary>Every rule</summary>

`,p=`

</details>
`,l=`

The rest does not fit into a job summary.
`;function B(n,t,e){let r=a(y+p)+2*a(l),o=h(n,`

`,e-r),i=o.join(`

`)+(o.length<n.length?l:`
`);if(t.length===0)return i;let s=h(t,`
`,e-r-a(i)),d=s.length<t.length?l:"";return`${i}
${y}${s.join(`
`)}${d}${p}`}function h(n,t,e){let r=e,o=n.findIndex(i=>(r-=a(i+t),r<0));return o<0?n:n.slice(0,o)}function a(n){return new TextEncoder().encode(n).length}export{_ as a,k as b,v as c,w as d};
