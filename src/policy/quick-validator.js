// Generated from schema.json by scripts/generate.mjs. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// validator.js
var validate = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json", type: "object", additionalProperties: !1, required: ["version"], properties: { version: { const: 1 }, timezone: { $ref: "#/$defs/timezone" }, default: { enum: ["open", "closed"], default: "open" }, environments: { $ref: "#/$defs/patterns" }, contact: { $ref: "#/$defs/text" }, extends: { $ref: "#/$defs/references" }, freezes: { type: "array", minItems: 1, items: { $ref: "#/$defs/rule" } }, windows: { type: "array", minItems: 1, items: { $ref: "#/$defs/rule" } }, overrides: { type: "object", minProperties: 1, patternProperties: { "^[a-z0-9]+(-[a-z0-9]+)*$": { $ref: "#/$defs/override" } }, additionalProperties: !1 }, override: { $ref: "#/$defs/names" } }, $defs: { text: { type: "string", minLength: 1 }, timezone: { type: "string", minLength: 1 }, id: { type: "string", minLength: 1, maxLength: 100, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, patterns: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1, maxLength: 256 }, maxLength: 256 }, references: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1, maxLength: 1024 }, maxLength: 1024 }, schedule: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, duration: { type: "string", minLength: 1 }, weekly: { $ref: "#/$defs/schedule" }, monthly: { type: ["string", "integer", "array"], minLength: 1, minItems: 1, items: { type: ["string", "integer"], minLength: 1 } }, yearly: { $ref: "#/$defs/schedule" }, dates: { $ref: "#/$defs/schedule" }, cron: { type: ["object", "array"], additionalProperties: !1, required: ["at", "for"], properties: { at: { $ref: "#/$defs/text" }, for: { $ref: "#/$defs/duration" } }, minItems: 1, items: { type: "object", $ref: "#/$defs/cron" } }, rrule: { type: ["object", "array"], additionalProperties: !1, required: ["rule", "from", "for"], properties: { rule: { $ref: "#/$defs/text" }, from: { $ref: "#/$defs/text" }, for: { $ref: "#/$defs/duration" } }, minItems: 1, items: { type: "object", $ref: "#/$defs/rrule" } }, calendar: { type: ["object", "array"], additionalProperties: !1, properties: { file: { $ref: "#/$defs/text" }, url: { $ref: "#/$defs/text" }, match: { $ref: "#/$defs/text" } }, minItems: 1, items: { type: "object", $ref: "#/$defs/calendar" } }, holidayTypes: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, holidays: { type: ["string", "object", "array"], minLength: 1, additionalProperties: !1, required: ["in"], properties: { in: { $ref: "#/$defs/text" }, types: { $ref: "#/$defs/holidayTypes" }, "days-before": { type: "integer", default: 0 }, "days-after": { type: "integer", default: 0 } }, minItems: 1, items: { $ref: "#/$defs/holidays" } }, always: { const: !0 }, times: { type: "object", additionalProperties: !1, properties: { weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, rrule: { $ref: "#/$defs/rrule" }, calendar: { $ref: "#/$defs/calendar" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, timezone: { $ref: "#/$defs/timezone" } }, minProperties: 1 }, rule: { type: "object", additionalProperties: !1, required: ["id", "reason"], properties: { id: { $ref: "#/$defs/id" }, reason: { $ref: "#/$defs/text" }, link: { type: "string", minLength: 1 }, mode: { enum: ["enforce", "report"], default: "enforce" }, timezone: { $ref: "#/$defs/timezone" }, override: { $ref: "#/$defs/names" }, weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, rrule: { $ref: "#/$defs/rrule" }, calendar: { $ref: "#/$defs/calendar" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, during: { $ref: "#/$defs/times" }, except: { $ref: "#/$defs/times" }, environments: { $ref: "#/$defs/patterns" }, branches: { $ref: "#/$defs/patterns" }, repositories: { $ref: "#/$defs/patterns" }, events: { $ref: "#/$defs/patterns" }, operations: { $ref: "#/$defs/patterns" }, while: { $ref: "#/$defs/switch" }, paths: { $ref: "#/$defs/patterns" } } }, override: { type: "object", additionalProperties: !1, properties: { labels: { $ref: "#/$defs/names" }, "granted-by": { $ref: "#/$defs/grantedBy" }, "self-grant": { type: "boolean", default: !0 }, reason: { enum: ["required", "optional"], default: "optional" }, "expires-after": { $ref: "#/$defs/text" }, "relabel-after-push": { type: "boolean", default: !1 }, "every-change": { type: "boolean", default: !1 }, dispatch: { type: "boolean", default: !1 } } }, names: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, switch: { type: "object", additionalProperties: !1, required: ["issue-labeled"], properties: { "issue-labeled": { $ref: "#/$defs/text" }, repository: { $ref: "#/$defs/text" } } }, grantedBy: { type: "object", additionalProperties: !1, minProperties: 1, properties: { permission: { enum: ["triage", "write", "maintain", "admin"] }, users: { $ref: "#/$defs/names" }, teams: { $ref: "#/$defs/names" } } } } }, func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
function validate22(data) {
  if (typeof data == "string") {
    if (func3(data) < 1)
      return !1;
  } else
    return !1;
  return !0;
}
function validate24(data) {
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (typeof data == "string") {
    if (func3(data) > 256)
      return !1;
    if (func3(data) < 1)
      return !1;
  }
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) > 256)
            return !1;
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
function validate26(data) {
  if (typeof data == "string") {
    if (func3(data) < 1)
      return !1;
  } else
    return !1;
  return !0;
}
function validate28(data) {
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (typeof data == "string") {
    if (func3(data) > 1024)
      return !1;
    if (func3(data) < 1)
      return !1;
  }
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) > 1024)
            return !1;
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
var schema11 = { type: "object", additionalProperties: !1, required: ["id", "reason"], properties: { id: { $ref: "#/$defs/id" }, reason: { $ref: "#/$defs/text" }, link: { type: "string", minLength: 1 }, mode: { enum: ["enforce", "report"], default: "enforce" }, timezone: { $ref: "#/$defs/timezone" }, override: { $ref: "#/$defs/names" }, weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, rrule: { $ref: "#/$defs/rrule" }, calendar: { $ref: "#/$defs/calendar" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, during: { $ref: "#/$defs/times" }, except: { $ref: "#/$defs/times" }, environments: { $ref: "#/$defs/patterns" }, branches: { $ref: "#/$defs/patterns" }, repositories: { $ref: "#/$defs/patterns" }, events: { $ref: "#/$defs/patterns" }, operations: { $ref: "#/$defs/patterns" }, while: { $ref: "#/$defs/switch" }, paths: { $ref: "#/$defs/patterns" } } };
var pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate31(data) {
  if (typeof data == "string") {
    if (func3(data) > 100)
      return !1;
    if (func3(data) < 1)
      return !1;
    if (!pattern0.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate35(data) {
  if (typeof data != "string" && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
function validate37(data) {
  if (typeof data != "string" && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
function validate39(data) {
  if (typeof data != "string" && !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 != "string" && !(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) || typeof data0 == "string" && func3(data0) < 1)
          return !1;
      }
    }
  }
  return !0;
}
function validate41(data) {
  if (typeof data != "string" && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
function validate43(data) {
  if (typeof data != "string" && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
var wrapper0 = { validate: validate45 };
function validate47(data) {
  if (typeof data == "string") {
    if (func3(data) < 1)
      return !1;
  } else
    return !1;
  return !0;
}
function validate45(data) {
  if (!data || typeof data != "object")
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) || !wrapper0.validate(data0))
          return !1;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.at === void 0 && (missing0 = "at") || data.for === void 0 && (missing0 = "for"))
      return !1;
    for (let key0 in data)
      if (!(key0 === "at" || key0 === "for"))
        return !1;
    if (data.at !== void 0 && !validate26(data.at) || data.for !== void 0 && !validate47(data.for))
      return !1;
  }
  return !0;
}
var wrapper1 = { validate: validate50 };
function validate50(data) {
  if (!data || typeof data != "object")
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) || !wrapper1.validate(data0))
          return !1;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.rule === void 0 && (missing0 = "rule") || data.from === void 0 && (missing0 = "from") || data.for === void 0 && (missing0 = "for"))
      return !1;
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "from" || key0 === "for"))
        return !1;
    if (data.rule !== void 0 && !validate26(data.rule) || data.from !== void 0 && !validate26(data.from) || data.for !== void 0 && !validate47(data.for))
      return !1;
  }
  return !0;
}
var wrapper2 = { validate: validate55 };
function validate55(data) {
  if (!data || typeof data != "object")
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) || !wrapper2.validate(data0))
          return !1;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "file" || key0 === "url" || key0 === "match"))
        return !1;
    if (data.file !== void 0 && !validate26(data.file) || data.url !== void 0 && !validate26(data.url) || data.match !== void 0 && !validate26(data.match))
      return !1;
  }
  return !0;
}
var wrapper3 = { validate: validate60 };
function validate62(data) {
  if (typeof data != "string" && !Array.isArray(data) || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 == "string") {
          if (func3(data0) < 1)
            return !1;
        } else
          return !1;
      }
    }
  }
  return !0;
}
function validate60(data) {
  if ((!data || typeof data != "object") && typeof data != "string" || typeof data == "string" && func3(data) < 1)
    return !1;
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++)
        if (!wrapper3.validate(data[i0]))
          return !1;
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.in === void 0 && (missing0 = "in"))
      return !1;
    for (let key0 in data)
      if (!(key0 === "in" || key0 === "types" || key0 === "days-before" || key0 === "days-after"))
        return !1;
    if (data.in !== void 0 && !validate26(data.in) || data.types !== void 0 && !validate62(data.types))
      return !1;
    if (data["days-before"] !== void 0) {
      let data3 = data["days-before"];
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
        return !1;
    }
    if (data["days-after"] !== void 0) {
      let data4 = data["days-after"];
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
        return !1;
    }
  }
  return !0;
}
function validate65(data) {
  return data === !0;
}
var schema25 = { type: "object", additionalProperties: !1, properties: { weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, rrule: { $ref: "#/$defs/rrule" }, calendar: { $ref: "#/$defs/calendar" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, timezone: { $ref: "#/$defs/timezone" } }, minProperties: 1 };
function validate67(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1)
      return !1;
    for (let key0 in data)
      if (!func2.call(schema25.properties, key0))
        return !1;
    if (data.weekly !== void 0 && !validate37(data.weekly) || data.monthly !== void 0 && !validate39(data.monthly) || data.yearly !== void 0 && !validate41(data.yearly) || data.dates !== void 0 && !validate43(data.dates) || data.cron !== void 0 && !validate45(data.cron) || data.rrule !== void 0 && !validate50(data.rrule) || data.calendar !== void 0 && !validate55(data.calendar) || data.holidays !== void 0 && !validate60(data.holidays) || data.always !== void 0 && !validate65(data.always) || data.timezone !== void 0 && !validate22(data.timezone))
      return !1;
  } else
    return !1;
  return !0;
}
function validate85(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data["issue-labeled"] === void 0 && (missing0 = "issue-labeled"))
      return !1;
    for (let key0 in data)
      if (!(key0 === "issue-labeled" || key0 === "repository"))
        return !1;
    if (data["issue-labeled"] !== void 0 && !validate26(data["issue-labeled"]) || data.repository !== void 0 && !validate26(data.repository))
      return !1;
  } else
    return !1;
  return !0;
}
function validate30(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.id === void 0 && (missing0 = "id") || data.reason === void 0 && (missing0 = "reason"))
      return !1;
    for (let key0 in data)
      if (!func2.call(schema11.properties, key0))
        return !1;
    if (data.id !== void 0 && !validate31(data.id) || data.reason !== void 0 && !validate26(data.reason))
      return !1;
    if (data.link !== void 0) {
      let data2 = data.link;
      if (typeof data2 == "string") {
        if (func3(data2) < 1)
          return !1;
      } else
        return !1;
    }
    if (data.mode !== void 0) {
      let data3 = data.mode;
      if (!(data3 === "enforce" || data3 === "report"))
        return !1;
    }
    if (data.timezone !== void 0 && !validate22(data.timezone) || data.override !== void 0 && !validate35(data.override) || data.weekly !== void 0 && !validate37(data.weekly) || data.monthly !== void 0 && !validate39(data.monthly) || data.yearly !== void 0 && !validate41(data.yearly) || data.dates !== void 0 && !validate43(data.dates) || data.cron !== void 0 && !validate45(data.cron) || data.rrule !== void 0 && !validate50(data.rrule) || data.calendar !== void 0 && !validate55(data.calendar) || data.holidays !== void 0 && !validate60(data.holidays) || data.always !== void 0 && !validate65(data.always) || data.during !== void 0 && !validate67(data.during) || data.except !== void 0 && !validate67(data.except) || data.environments !== void 0 && !validate24(data.environments) || data.branches !== void 0 && !validate24(data.branches) || data.repositories !== void 0 && !validate24(data.repositories) || data.events !== void 0 && !validate24(data.events) || data.operations !== void 0 && !validate24(data.operations) || data.while !== void 0 && !validate85(data.while) || data.paths !== void 0 && !validate24(data.paths))
      return !1;
  } else
    return !1;
  return !0;
}
function validate94(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1)
      return !1;
    for (let key0 in data)
      if (!(key0 === "permission" || key0 === "users" || key0 === "teams"))
        return !1;
    if (data.permission !== void 0) {
      let data0 = data.permission;
      if (!(data0 === "triage" || data0 === "write" || data0 === "maintain" || data0 === "admin"))
        return !1;
    }
    if (data.users !== void 0 && !validate35(data.users) || data.teams !== void 0 && !validate35(data.teams))
      return !1;
  } else
    return !1;
  return !0;
}
function validate92(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "labels" || key0 === "granted-by" || key0 === "self-grant" || key0 === "reason" || key0 === "expires-after" || key0 === "relabel-after-push" || key0 === "every-change" || key0 === "dispatch"))
        return !1;
    if (data.labels !== void 0 && !validate35(data.labels) || data["granted-by"] !== void 0 && !validate94(data["granted-by"]) || data["self-grant"] !== void 0 && typeof data["self-grant"] != "boolean")
      return !1;
    if (data.reason !== void 0) {
      let data3 = data.reason;
      if (!(data3 === "required" || data3 === "optional"))
        return !1;
    }
    if (data["expires-after"] !== void 0 && !validate26(data["expires-after"]) || data["relabel-after-push"] !== void 0 && typeof data["relabel-after-push"] != "boolean" || data["every-change"] !== void 0 && typeof data["every-change"] != "boolean" || data.dispatch !== void 0 && typeof data.dispatch != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
function validate21(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.version === void 0 && (missing0 = "version"))
      return !1;
    for (let key0 in data)
      if (!func2.call(schema6.properties, key0))
        return !1;
    if (data.version !== void 0 && data.version !== 1 || data.timezone !== void 0 && !validate22(data.timezone))
      return !1;
    if (data.default !== void 0) {
      let data2 = data.default;
      if (!(data2 === "open" || data2 === "closed"))
        return !1;
    }
    if (data.environments !== void 0 && !validate24(data.environments) || data.contact !== void 0 && !validate26(data.contact) || data.extends !== void 0 && !validate28(data.extends))
      return !1;
    if (data.freezes !== void 0) {
      let data6 = data.freezes;
      if (Array.isArray(data6)) {
        if (data6.length < 1)
          return !1;
        {
          let len0 = data6.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (!validate30(data6[i0]))
              return !1;
        }
      } else
        return !1;
    }
    if (data.windows !== void 0) {
      let data8 = data.windows;
      if (Array.isArray(data8)) {
        if (data8.length < 1)
          return !1;
        {
          let len1 = data8.length;
          for (let i1 = 0; i1 < len1; i1++)
            if (!validate30(data8[i1]))
              return !1;
        }
      } else
        return !1;
    }
    if (data.overrides !== void 0) {
      let data10 = data.overrides;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length < 1)
          return !1;
        for (let key1 in data10)
          if (!pattern0.test(key1))
            return !1;
        for (let key2 in data10)
          if (pattern0.test(key2) && !validate92(data10[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.override !== void 0 && !validate35(data.override))
      return !1;
  } else
    return !1;
  return !0;
}
export {
  validate
};
