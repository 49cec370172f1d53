import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d,e}from"./chunk-UNAC53IC.js";import"./chunk-HVF57XOO.js";export{a as ApiError,e as answerOf,b as toApiError,d as toGraphqlFailure,c as toStatusError};
