import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as A}from"./chunk-N5DJZYIR.js";import{a as d,b as x}from"./chunk-DXKW5YEM.js";import{b as g,c as u}from"./chunk-4OFHLIS7.js";import{a as P}from"./chunk-I62VXNPY.js";import{$a as p,E as v,Ua as T,Yb as I,ca as k,h as w,j as b,k as $,l as z}from"./chunk-HVF57XOO.js";async function E(e,t){let n=t.isInteractive()&&e.yes!==!0,r=o=>j(o,n,t),{friday:s}=e;return{timezone:await r({flag:e.timezone,text:"Time zone of your deployment times",preset:p(t.toLocalZone())===null?t.toLocalZone():"UTC",parse:U}),environment:await r({flag:e.environment,text:"Environment to protect (empty: all)",preset:"",parse:D}),freezesFridays:await r({flag:s===void 0?void 0:s?"no":"yes",text:"Block deployments from Friday noon to Monday morning (yes, no)",preset:"yes",parse:N}),hours:await r({flag:e.hours,text:"Hours in which deployments go out, such as mon-thu 09:00-16:00 (empty: any time)",preset:"",parse:q}),holidays:await r({flag:e.holidays,text:"Country or region whose public holidays are frozen, such as DE-BY (empty: none)",preset:"",parse:_}),label:await r({flag:e.label,text:"Label that lets an emergency through (none: no way around)",preset:"emergency",parse:Y})}}async function j(e,t,n){let{flag:r,preset:s,text:o,parse:i}=e;if(r!==void 0||!t)return M(i((r??s).trim()));for(;;){let a=await n.ask(s===""?`${o}: `:`${o} [${s}]: `);if(a===null)throw n.stderr.write(`
`),new u("stopped: nothing was written");let l=i(a.trim()===""?s:a.trim());if("value"in l)return l.value;n.stderr.write(`  ${k(l.wrong,500)}
`)}}function M(e){if("wrong"in e)throw new u(e.wrong);return e.value}function U(e){let t=p(e);return t===null?{value:e}:{wrong:`${t.message}. ${t.hint}`}}function D(e){return{value:e===""?null:e}}function N(e){return/^y(es)?$/i.test(e)?{value:!0}:/^no?$/i.test(e)?{value:!1}:{wrong:"answer yes or no"}}function q(e){if(e==="")return{value:null};let t=v(e);if("value"in t)return{value:e};let{message:n,hint:r}=t.mistake;return{wrong:r===null?n:`${n}. ${r}`}}function _(e){return e===""?{value:null}:/^[a-z]{2}(-[a-z0-9]+)*$/i.test(e)?{value:e.toUpperCase()}:{wrong:`"${e}" is not the code of a country or region. write for example "DE" or "US-CA"`}}var C=50;function Y(e){return e===""||e.toLowerCase()==="none"?{value:null}:Array.from(e).length<=C?{value:e}:{wrong:`a label has at most ${C} characters`}}var Z="https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json";function F(e){let{timezone:t,environment:n,freezesFridays:r,hours:s,holidays:o,label:i}=e,a=n===null?[]:[`    environments: ${c(n)}`],l=["  - id: no-friday","    reason: A change that breaks on Friday evening waits for Monday.","    weekly: fri 12:00 to mon 06:00",...a],f=["  - id: public-holidays","    reason: On a holiday nobody is here to watch a deployment.",`    holidays: ${c(o??"")}`,...a],m=[...r?l:[],...o===null?[]:f],y=["","windows:","  - id: working-hours","    reason: Deployments go out while somebody is here to watch them.",`    weekly: ${c(s??"")}`,...a],W=["","# A pull request that carries the label goes out all the same.","overrides:","  emergency:",`    labels: ${c(i??"")}`];return`${[`# yaml-language-server: $schema=${Z}`,"# When deployments may go out. The gate reads this file from the default branch.","version: 1",`timezone: ${t}`,...m.length===0?[]:["","freezes:",...m],...s===null?[]:y,...i===null?[]:W].join(`
`)}
`}function H({environment:e},t){let n=e===null?"":`environment: ${c(e)}, `,r=t.flatMap(({name:s,at:o,expect:i,by:a,label:l})=>[`  - name: ${s}`,`    at: ${o}`,...l===null?[]:[`    labels: ${c(l)}`],`    expect: ${i}`,...a===null?[]:[`    by: ${a}`]]);return`${['# What the policy is meant to do. Run it with "freezegate test .github".',"policy: ./freezegate.yml",`defaults: { ${n}branch: main }`,"cases:",...r].join(`
`)}
`}function O(){return`# Checks the freeze policy when a pull request changes it.
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
`}function S({environment:e}){let t=e===null?"":`
  with: { environment: ${c(e)} }`;return`Next:
1. Try it: freezegate check${e===null?"":` --environment ${e}`}
2. Make this the first step of the job that deploys:

- uses: freezegate/freezegate@v1${t}

  and give that job: permissions: { contents: read, pull-requests: read }
3. Commit the files and merge them to the default branch, from which the gate reads them.
`}function c(e){return/^[a-z][a-z0-9-]*( [a-z0-9:-]+)*$/i.test(e)&&!/:( |$)/.test(e)&&!/^(true|false|null|yes|no|on|off|y|n)$/i.test(e)?e:JSON.stringify(e)}var L=".github/freezegate.test.yml",R=".github/workflows/freeze-policy.yml";async function he(e,t){await B(t);let n=await E(e,t),r=F(n),s=await G(r,n,t),o=H(n,V(s,n,t.now())),i=[[d,r],[L,o],[R,O()]];for(let[a,l]of i)await t.createFile(a,l),t.stdout.write(`wrote ${a}
`);t.stdout.write(`
${S(n)}`)}async function B(e){let t=[];for(let r of[d,L,R])await Q(r,e)&&t.push(r);if(t.length===0)return;let n=t.length===1?"exists":"exist";throw new u(`${t.join(", ")} ${n} already; nothing was written`)}async function Q(e,t){try{return await t.readFile(e,0),!0}catch(n){return!(n instanceof T&&n.kind==="missing")}}async function G(e,t,n){if(!t.freezesFridays&&t.hours===null&&t.holidays===null)throw new u("a policy needs a rule: freeze Fridays with --no-friday, or say --hours or --holidays");let r={...n,readFile:async()=>new TextEncoder().encode(e)},o=await A([d],{timezone:null,minOpen:null,repositoryPath:new Map},r);if(o.some(({severity:a})=>a==="error"))throw new g(o);if(o.length>0)throw new u(`these answers make no good policy:
${J(o)}`);let[i]=await x([d],null,r);if(i===void 0)throw new g(o);return i}function J(e){return P(e).trimEnd()}var K=[{day:"Tuesday morning",weekday:1,hour:10},{day:"Friday afternoon",weekday:4,hour:15},{day:"Saturday",weekday:5,hour:12}];function V(e,t,n){let r=b(e.timezone),s=Math.floor(z(r,n)/864e5)*864e5,o=K.map(({day:l,weekday:f,hour:m})=>{let y=s+(f-w(s)+7)%7*864e5+m*36e5;return X(e,t,l,y,$(r,y,"first"))}),i=o.find(l=>l.expect==="blocked");return i===void 0||t.label===null?o:[...o,{...i,name:"an emergency may go out",expect:"overridden",by:null,label:t.label}]}function X(e,{environment:t},n,r,s){let{outcome:o,blockers:i}=I([e],{at:s,durationMs:0,repository:null,branch:"main",commit:null,environment:t,operation:"deploy",event:null,changes:[]});return{name:`${n} is ${o==="allowed"?"open":"blocked"}`,at:new Date(r).toISOString().slice(0,16).replace("T"," "),expect:o,by:i[0]?.rules[0]??null,label:null}}export{he as init};
