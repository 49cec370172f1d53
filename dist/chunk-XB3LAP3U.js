import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as e}from"./chunk-OQAXOHCB.js";function l({outline:r,drafts:t},o,i,n,a=null){t.push(e(i,r.valueRange(o),n,a))}export{l as a};
