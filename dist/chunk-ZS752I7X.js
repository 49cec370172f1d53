import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function t(n){return n}function e(n,r){return i=>`\x1B[${n}m${i}\x1B[${r}m`}var s={bold:t,dim:t,red:t,green:t,yellow:t},g={bold:e(1,22),dim:e(2,22),red:e(31,39),green:e(32,39),yellow:e(33,39)};export{s as a,g as b};
