import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as d,c as g}from"./chunk-GSZIRLC3.js";var j=900*1024;function x(n,t,e){let[r,...o]=t,[s="",...i]=r?.sentences??[],c=[{sentences:i,facts:[]},...o,d(n)],p=g(n).facts.map(y);return $([`### ${s}`,...c.map(h)],p,e)}function h({sentences:n,facts:t}){return[n.join(`<br>
`),t.map(y).join(`
`)].filter(e=>e!=="").join(`

`)}function y({label:n,value:t}){return`- **${n}** ${t}`}var l=`<details>
<summary>Every rule</summary>

`,m=`

</details>
`,u=`

The rest does not fit into a job summary.
`;function $(n,t,e){let r=a(l+m)+2*a(u),o=f(n,`

`,e-r),s=o.join(`

`)+(o.length<n.length?u:`
`);if(t.length===0)return s;let i=f(t,`
`,e-r-a(s)),c=i.length<t.length?u:"";return`${s}
${l}${i.join(`
`)}${c}${m}`}function f(n,t,e){let r=e,o=n.findIndex(s=>(r-=a(s+t),r<0));return o<0?n:n.slice(0,o)}function a(n){return new TextEncoder().encode(n).length}export{j as a,x as b};
