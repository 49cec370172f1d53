import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var n=class extends Error{kind;hint;fact;constructor(t,i,{hint:r=null,fact:e=null}={}){super(i),this.name="UndecidedError",this.kind=t,this.hint=r,this.fact=e}};export{n as a};
