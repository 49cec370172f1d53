import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function t(e){let n=e.replace(/[\p{C}\s]+/gu," ").trim();return n.length>200?`${n.slice(0,200)}…`:n}export{t as a};
