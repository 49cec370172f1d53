import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var o=class extends Error{name="FactError";kind;constructor(n,r){super(r),this.kind=n}};function s(e){let[n,r,...t]=e.split("/");if(!n||!r||t.length>0)throw new Error(`${JSON.stringify(e)} is not owner/name`);return{owner:n,name:r}}export{o as a,s as b};
