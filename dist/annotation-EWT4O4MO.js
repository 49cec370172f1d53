import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{ha as a,ia as b,ja as c,ka as d,la as e,ma as f}from"./chunk-HVF57XOO.js";export{f as toAnnotation,c as toNotice,d as toProblemAnnotation,a as toReportedAnnotations,e as toShown,b as toWarning};
