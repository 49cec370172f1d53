import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var t=class extends Error{kind;hint;fact;constructor(n,e,{hint:r=null,fact:l=null}={}){super(e),this.name="UndecidedError",this.kind=n,this.hint=r,this.fact=l}};export{t as a};
