import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{$a as a}from"./chunk-HVF57XOO.js";export{a as zoneMistake};
