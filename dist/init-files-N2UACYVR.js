import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as x}from"./chunk-37TWUQAX.js";import{a as m,b as I}from"./chunk-6QOJQBUV.js";import{b as y,c as u}from"./chunk-KLRQRR5M.js";import{a as T}from"./chunk-2MXOTCGT.js";import{$a as f,E as z,Ua as k,Yb as P,ca as v,h as w,j as h,k as b,l as $}from"./chunk-WJD4CJBO.js";async function F(e,t){let n=t.isInteractive()&&e.yes!==!0,r=o=>W(o,n,t),{friday:s}=e;return{timezone:await r({flag:e.timezone,text:"Time zone of your deployment times",preset:f(t.toLocalZone())===null?t.toLocalZone():"UTC",parse:M}),environment:await r({flag:e.environment,text:"Environment to protect (empty: all)",preset:"",parse:N}),freezesFridays:await r({flag:s===void 0?void 0:s?"no":"yes",text:"Block deployments from Friday noon to Monday morning (yes, no)",preset:"yes",parse:q}),hours:await r({flag:e.hours,text:"Hours in which deployments go out, such as mon-thu 09:00-16:00 (empty: any time)",preset:"",parse:U}),label:await r({flag:e.label,text:"Label that lets an emergency through (none: no way around)",preset:"emergency",parse:_})}}async function W(e,t,n){let{flag:r,preset:s,text:o,parse:i}=e;if(r!==void 0||!t)return j(i((r??s).trim()));for(;;){let a=await n.ask(s===""?`${o}: `:`${o} [${s}]: `);if(a===null)throw n.stderr.write(`
`),new u("stopped: nothing was written");let l=i(a.trim()===""?s:a.trim());if("value"in l)return l.value;n.stderr.write(`  ${v(l.wrong,500)}
`)}}function j(e){if("wrong"in e)throw new u(e.wrong);return e.value}function M(e){let t=f(e);return t===null?{value:e}:{wrong:`${t.message}. ${t.hint}`}}function N(e){return{value:e===""?null:e}}function q(e){return/^y(es)?$/i.test(e)?{value:!0}:/^no?$/i.test(e)?{value:!1}:{wrong:"answer yes or no"}}function U(e){if(e==="")return{value:null};let t=z(e);if("value"in t)return{value:e};let{message:n,hint:r}=t.mistake;return{wrong:r===null?n:`${n}. ${r}`}}var A=50;function _(e){return e===""||e.toLowerCase()==="none"?{value:null}:Array.from(e).length<=A?{value:e}:{wrong:`a label has at most ${A} characters`}}var D="https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json";function C(e){let{timezone:t,environment:n,freezesFridays:r,hours:s,label:o}=e,i=n===null?[]:[`    environments: ${c(n)}`],a=["","freezes:","  - id: no-friday","    reason: A change that breaks on Friday evening waits for Monday.","    weekly: fri 12:00 to mon 06:00",...i],l=["","windows:","  - id: working-hours","    reason: Deployments go out while somebody is here to watch them.",`    weekly: ${c(s??"")}`,...i],d=["","# A pull request that carries the label goes out all the same.","overrides:","  emergency:",`    labels: ${c(o??"")}`];return`${[`# yaml-language-server: $schema=${D}`,"# When deployments may go out. The gate reads this file from the default branch.","version: 1",`timezone: ${t}`,...r?a:[],...s===null?[]:l,...o===null?[]:d].join(`
`)}
`}function E({environment:e},t){let n=e===null?"":`environment: ${c(e)}, `,r=t.flatMap(({name:s,at:o,expect:i,by:a,label:l})=>[`  - name: ${s}`,`    at: ${o}`,...l===null?[]:[`    labels: ${c(l)}`],`    expect: ${i}`,...a===null?[]:[`    by: ${a}`]]);return`${['# What the policy is meant to do. Run it with "freezegate test .github".',"policy: ./freezegate.yml",`defaults: { ${n}branch: main }`,"cases:",...r].join(`
`)}
`}function H(){return`# Checks the freeze policy when a pull request changes it.
name: Freeze policy
on:
  pull_request:
    paths: [".github/freezegate*.yml"]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/checkout@v5
        with: { repository: freezegate/freezegate, ref: v1, path: .freezegate }
      - run: node .freezegate/dist/cli.js lint --format github
      - run: node .freezegate/dist/cli.js test .github
`}function L({environment:e}){let t=e===null?"":`
  with: { environment: ${c(e)} }`;return`Next:
1. Try it: freezegate check${e===null?"":` --environment ${e}`}
2. Make this the first step of the job that deploys:

- uses: freezegate/freezegate@v1${t}

  and give that job: permissions: { contents: read, pull-requests: read }
3. Commit the files and merge them to the default branch, from which the gate reads them.
`}function c(e){return/^[a-z][a-z0-9-]*( [a-z0-9:-]+)*$/i.test(e)&&!/:( |$)/.test(e)&&!/^(true|false|null|yes|no|on|off|y|n)$/i.test(e)?e:JSON.stringify(e)}var O=".github/freezegate.test.yml",S=".github/workflows/freeze-policy.yml";async function pe(e,t){await Z(t);let n=await F(e,t),r=C(n),s=await Y(r,n,t),o=E(n,J(s,n,t.now())),i=[[m,r],[O,o],[S,H()]];for(let[a,l]of i)await t.createFile(a,l),t.stdout.write(`wrote ${a}
`);t.stdout.write(`
${L(n)}`)}async function Z(e){let t=[];for(let r of[m,O,S])await Q(r,e)&&t.push(r);if(t.length===0)return;let n=t.length===1?"exists":"exist";throw new u(`${t.join(", ")} ${n} already; nothing was written`)}async function Q(e,t){try{return await t.readFile(e,0),!0}catch(n){return!(n instanceof k&&n.kind==="missing")}}async function Y(e,t,n){if(!t.freezesFridays&&t.hours===null)throw new u("a policy needs a rule: freeze Fridays with --no-friday, or say --hours");let r={...n,readFile:async()=>new TextEncoder().encode(e)},o=await x([m],{timezone:null,minOpen:null,repositoryPath:new Map},r);if(o.some(({severity:a})=>a==="error"))throw new y(o);if(o.length>0)throw new u(`these answers make no good policy:
${B(o)}`);let[i]=await I([m],null,r);if(i===void 0)throw new y(o);return i}function B(e){return T(e).trimEnd()}var G=[{day:"Tuesday morning",weekday:1,hour:10},{day:"Friday afternoon",weekday:4,hour:15},{day:"Saturday",weekday:5,hour:12}];function J(e,t,n){let r=h(e.timezone),s=Math.floor($(r,n)/864e5)*864e5,o=G.map(({day:l,weekday:d,hour:R})=>{let g=s+(d-w(s)+7)%7*864e5+R*36e5;return K(e,t,l,g,b(r,g,"first"))}),i=o.find(l=>l.expect==="blocked");return i===void 0||t.label===null?o:[...o,{...i,name:"an emergency may go out",expect:"overridden",by:null,label:t.label}]}function K(e,{environment:t},n,r,s){let{outcome:o,blockers:i}=P([e],{at:s,durationMs:0,repository:null,branch:"main",commit:null,environment:t,operation:"deploy",event:null,changes:[]});return{name:`${n} is ${o==="allowed"?"open":"blocked"}`,at:new Date(r).toISOString().slice(0,16).replace("T"," "),expect:o,by:i[0]?.rules[0]??null,label:null}}export{pe as init};
