import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function i(t){let n=t.replace(/[\p{C}\s]+/gu," ").trim();return n.length>200?`${n.slice(0,200)}…`:n}export{i as a};
