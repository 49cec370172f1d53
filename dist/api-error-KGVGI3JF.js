import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b,c,d,e}from"./chunk-KJNWJ6DU.js";import"./chunk-KHB6UF2C.js";export{a as ApiError,e as answerOf,b as toApiError,d as toGraphqlFailure,c as toStatusError};
