import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d,e}from"./chunk-6GZ4Y523.js";import"./chunk-MIQ3OBTB.js";import"./chunk-5U6HOBPJ.js";import"./chunk-RGMULNKD.js";import"./chunk-UNAC53IC.js";import"./chunk-HVF57XOO.js";export{a as FILE_FRAGMENT,d as loadDefaultPolicy,b as loadPolicyFile,c as loadPolicyFiles,e as policyPurpose};
