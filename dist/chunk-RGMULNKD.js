import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function o(n){let[r,e,...t]=n.split("/");if(!r||!e||t.length>0)throw new Error(`${JSON.stringify(n)} is not owner/name`);return{owner:r,name:e}}export{o as a};
