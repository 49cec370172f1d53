import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-FAG2L75Q.js";import"./chunk-MIQ3OBTB.js";import"./chunk-NAS6AWB6.js";import"./chunk-RWDGBQ5U.js";import"./chunk-Z3WYHM2R.js";import"./chunk-KHB6UF2C.js";export{a as FILE_FRAGMENT,c as loadDefaultPolicy,b as loadPolicyFile,d as policyPurpose};
