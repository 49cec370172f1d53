import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function s(n,t){return i(n)===i(t)}function i(n){return Array.from(n,o).join("")}function o(n){let t=n.toLowerCase();return!(n<="")&&t.charAt(0)<=""?n:t}export{s as a};
