import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
async function a(){let{parseCalendar:e}=await import("./ical-calendar-ERWSZKMX.js");return e}function t({name:e,match:n}){let r=e.replaceAll(/[\0-\x1f\x7f-\x9f]/g," ");return n===null?`during the events of ${r}`:`during the events of ${r} with "${n}"`}export{a,t as b};
