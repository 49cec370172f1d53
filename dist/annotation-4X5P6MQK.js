import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{ma as a,na as b,oa as c,pa as d,qa as e,ra as f}from"./chunk-VTWBZ5MH.js";import"./chunk-FYZSZU6V.js";import"./chunk-KHB6UF2C.js";export{f as toAnnotation,c as toNotice,d as toProblemAnnotation,a as toReportedAnnotations,e as toShown,b as toWarning};
