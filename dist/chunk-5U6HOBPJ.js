import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var n=class extends Error{name="FactError";kind;constructor(r,e){super(e),this.kind=r}};export{n as a};
