// Generated from schema.json by scripts/generate.mjs. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
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
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// validator.js
var validate = validate21;
var schema6 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json", "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "timezone": { "$ref": "#/$defs/timezone" }, "default": { "enum": ["open", "closed"], "default": "open" }, "environments": { "$ref": "#/$defs/patterns" }, "contact": { "$ref": "#/$defs/text" }, "extends": { "$ref": "#/$defs/references" }, "freezes": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/rule" } }, "windows": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/rule" } }, "overrides": { "type": "object", "minProperties": 1, "patternProperties": { "^[a-z0-9]+(-[a-z0-9]+)*$": { "$ref": "#/$defs/override" } }, "additionalProperties": false }, "override": { "$ref": "#/$defs/names" } }, "$defs": { "text": { "type": "string", "minLength": 1 }, "timezone": { "type": "string", "minLength": 1 }, "id": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "patterns": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1, "maxLength": 256 }, "maxLength": 256 }, "references": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1, "maxLength": 1024 }, "maxLength": 1024 }, "schedule": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "duration": { "type": "string", "minLength": 1 }, "weekly": { "$ref": "#/$defs/schedule" }, "monthly": { "type": ["string", "integer", "array"], "minLength": 1, "minItems": 1, "items": { "type": ["string", "integer"], "minLength": 1 } }, "yearly": { "$ref": "#/$defs/schedule" }, "dates": { "$ref": "#/$defs/schedule" }, "cron": { "type": ["object", "array"], "additionalProperties": false, "required": ["at", "for"], "properties": { "at": { "$ref": "#/$defs/text" }, "for": { "$ref": "#/$defs/duration" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/cron" } }, "rrule": { "type": ["object", "array"], "additionalProperties": false, "required": ["rule", "from", "for"], "properties": { "rule": { "$ref": "#/$defs/text" }, "from": { "$ref": "#/$defs/text" }, "for": { "$ref": "#/$defs/duration" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/rrule" } }, "calendar": { "type": ["object", "array"], "additionalProperties": false, "properties": { "file": { "$ref": "#/$defs/text" }, "url": { "$ref": "#/$defs/text" }, "match": { "$ref": "#/$defs/text" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/calendar" } }, "holidayTypes": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "holidays": { "type": ["string", "object", "array"], "minLength": 1, "additionalProperties": false, "required": ["in"], "properties": { "in": { "$ref": "#/$defs/text" }, "types": { "$ref": "#/$defs/holidayTypes" }, "days-before": { "type": "integer", "default": 0 }, "days-after": { "type": "integer", "default": 0 } }, "minItems": 1, "items": { "$ref": "#/$defs/holidays" } }, "always": { "const": true }, "times": { "type": "object", "additionalProperties": false, "properties": { "weekly": { "$ref": "#/$defs/weekly" }, "monthly": { "$ref": "#/$defs/monthly" }, "yearly": { "$ref": "#/$defs/yearly" }, "dates": { "$ref": "#/$defs/dates" }, "cron": { "$ref": "#/$defs/cron" }, "rrule": { "$ref": "#/$defs/rrule" }, "calendar": { "$ref": "#/$defs/calendar" }, "holidays": { "$ref": "#/$defs/holidays" }, "always": { "$ref": "#/$defs/always" }, "timezone": { "$ref": "#/$defs/timezone" } }, "minProperties": 1 }, "rule": { "type": "object", "additionalProperties": false, "required": ["id", "reason"], "properties": { "id": { "$ref": "#/$defs/id" }, "reason": { "$ref": "#/$defs/text" }, "link": { "type": "string", "minLength": 1 }, "mode": { "enum": ["enforce", "report"], "default": "enforce" }, "timezone": { "$ref": "#/$defs/timezone" }, "override": { "$ref": "#/$defs/names" }, "weekly": { "$ref": "#/$defs/weekly" }, "monthly": { "$ref": "#/$defs/monthly" }, "yearly": { "$ref": "#/$defs/yearly" }, "dates": { "$ref": "#/$defs/dates" }, "cron": { "$ref": "#/$defs/cron" }, "rrule": { "$ref": "#/$defs/rrule" }, "calendar": { "$ref": "#/$defs/calendar" }, "holidays": { "$ref": "#/$defs/holidays" }, "always": { "$ref": "#/$defs/always" }, "during": { "$ref": "#/$defs/times" }, "except": { "$ref": "#/$defs/times" }, "environments": { "$ref": "#/$defs/patterns" }, "branches": { "$ref": "#/$defs/patterns" }, "repositories": { "$ref": "#/$defs/patterns" }, "events": { "$ref": "#/$defs/patterns" }, "operations": { "$ref": "#/$defs/patterns" }, "while": { "$ref": "#/$defs/switch" }, "paths": { "$ref": "#/$defs/patterns" } } }, "override": { "type": "object", "additionalProperties": false, "properties": { "labels": { "$ref": "#/$defs/names" }, "granted-by": { "$ref": "#/$defs/grantedBy" }, "self-grant": { "type": "boolean", "default": true }, "reason": { "enum": ["required", "optional"], "default": "optional" }, "expires-after": { "$ref": "#/$defs/text" }, "relabel-after-push": { "type": "boolean", "default": false }, "every-change": { "type": "boolean", "default": false }, "dispatch": { "type": "boolean", "default": false } } }, "names": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } }, "switch": { "type": "object", "additionalProperties": false, "required": ["issue-labeled"], "properties": { "issue-labeled": { "$ref": "#/$defs/text" }, "repository": { "$ref": "#/$defs/text" } } }, "grantedBy": { "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "permission": { "enum": ["triage", "write", "maintain", "admin"] }, "users": { "$ref": "#/$defs/names" }, "teams": { "$ref": "#/$defs/names" } } } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema8 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1, "maxLength": 256 }, "maxLength": 256 };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema8.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) > 256) {
      vErrors = withError(vErrors, instancePath, "maxLength", { limit: 256 });
      errors++;
    }
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) > 256) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "maxLength", { limit: 256 });
          errors++;
        }
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var schema10 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1, "maxLength": 1024 }, "maxLength": 1024 };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema10.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) > 1024) {
      vErrors = withError(vErrors, instancePath, "maxLength", { limit: 1024 });
      errors++;
    }
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) > 1024) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "maxLength", { limit: 1024 });
          errors++;
        }
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var schema11 = { "type": "object", "additionalProperties": false, "required": ["id", "reason"], "properties": { "id": { "$ref": "#/$defs/id" }, "reason": { "$ref": "#/$defs/text" }, "link": { "type": "string", "minLength": 1 }, "mode": { "enum": ["enforce", "report"], "default": "enforce" }, "timezone": { "$ref": "#/$defs/timezone" }, "override": { "$ref": "#/$defs/names" }, "weekly": { "$ref": "#/$defs/weekly" }, "monthly": { "$ref": "#/$defs/monthly" }, "yearly": { "$ref": "#/$defs/yearly" }, "dates": { "$ref": "#/$defs/dates" }, "cron": { "$ref": "#/$defs/cron" }, "rrule": { "$ref": "#/$defs/rrule" }, "calendar": { "$ref": "#/$defs/calendar" }, "holidays": { "$ref": "#/$defs/holidays" }, "always": { "$ref": "#/$defs/always" }, "during": { "$ref": "#/$defs/times" }, "except": { "$ref": "#/$defs/times" }, "environments": { "$ref": "#/$defs/patterns" }, "branches": { "$ref": "#/$defs/patterns" }, "repositories": { "$ref": "#/$defs/patterns" }, "events": { "$ref": "#/$defs/patterns" }, "operations": { "$ref": "#/$defs/patterns" }, "while": { "$ref": "#/$defs/switch" }, "paths": { "$ref": "#/$defs/patterns" } } };
var pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) > 100) {
      vErrors = withError(vErrors, instancePath, "maxLength", { limit: 100 });
      errors++;
    }
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
    if (!pattern0.test(data)) {
      vErrors = withError(vErrors, instancePath, "pattern", { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" });
      errors++;
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
var schema13 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema13.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}
var schema14 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema14.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate37.errors = vErrors;
  return errors === 0;
}
var schema15 = { "type": ["string", "integer", "array"], "minLength": 1, "minItems": 1, "items": { "type": ["string", "integer"], "minLength": 1 } };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data)) && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema15.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 !== "string" && !(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: schema15.items.type });
        errors++;
      }
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      }
    }
  }
  validate39.errors = vErrors;
  return errors === 0;
}
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema14.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate41.errors = vErrors;
  return errors === 0;
}
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema14.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate43.errors = vErrors;
  return errors === 0;
}
var schema18 = { "type": ["object", "array"], "additionalProperties": false, "required": ["at", "for"], "properties": { "at": { "$ref": "#/$defs/text" }, "for": { "$ref": "#/$defs/duration" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/cron" } };
var wrapper0 = { validate: validate45 };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!data || typeof data != "object") {
    vErrors = withError(vErrors, instancePath, "type", { type: schema18.type });
    errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "object" });
        errors++;
      }
      if (!wrapper0.validate(data0, { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "at" });
      errors++;
    }
    if (data.for === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "for" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "for")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate26(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.for !== void 0) {
      if (!validate47(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
  }
  validate45.errors = vErrors;
  return errors === 0;
}
var schema20 = { "type": ["object", "array"], "additionalProperties": false, "required": ["rule", "from", "for"], "properties": { "rule": { "$ref": "#/$defs/text" }, "from": { "$ref": "#/$defs/text" }, "for": { "$ref": "#/$defs/duration" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/rrule" } };
var wrapper1 = { validate: validate50 };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!data || typeof data != "object") {
    vErrors = withError(vErrors, instancePath, "type", { type: schema20.type });
    errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "object" });
        errors++;
      }
      if (!wrapper1.validate(data0, { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors);
        errors = vErrors.length;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "rule" });
      errors++;
    }
    if (data.from === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "from" });
      errors++;
    }
    if (data.for === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "for" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "rule" || key0 === "from" || key0 === "for")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.rule !== void 0) {
      if (!validate26(data.rule, { instancePath: instancePath + "/rule", parentData: data, parentDataProperty: "rule", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      if (!validate26(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.for !== void 0) {
      if (!validate47(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData })) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}
var schema21 = { "type": ["object", "array"], "additionalProperties": false, "properties": { "file": { "$ref": "#/$defs/text" }, "url": { "$ref": "#/$defs/text" }, "match": { "$ref": "#/$defs/text" } }, "minItems": 1, "items": { "type": "object", "$ref": "#/$defs/calendar" } };
var wrapper2 = { validate: validate55 };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!data || typeof data != "object") {
    vErrors = withError(vErrors, instancePath, "type", { type: schema21.type });
    errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "object" });
        errors++;
      }
      if (!wrapper2.validate(data0, { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
        errors = vErrors.length;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "file" || key0 === "url" || key0 === "match")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.file !== void 0) {
      if (!validate26(data.file, { instancePath: instancePath + "/file", parentData: data, parentDataProperty: "file", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.url !== void 0) {
      if (!validate26(data.url, { instancePath: instancePath + "/url", parentData: data, parentDataProperty: "url", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.match !== void 0) {
      if (!validate26(data.match, { instancePath: instancePath + "/match", parentData: data, parentDataProperty: "match", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var schema22 = { "type": ["string", "object", "array"], "minLength": 1, "additionalProperties": false, "required": ["in"], "properties": { "in": { "$ref": "#/$defs/text" }, "types": { "$ref": "#/$defs/holidayTypes" }, "days-before": { "type": "integer", "default": 0 }, "days-after": { "type": "integer", "default": 0 } }, "minItems": 1, "items": { "$ref": "#/$defs/holidays" } };
var wrapper3 = { validate: validate60 };
var schema23 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    vErrors = withError(vErrors, instancePath, "type", { type: schema23.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          vErrors = withError(vErrors, instancePath + "/" + i0, "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/" + i0, "type", { type: "string" });
        errors++;
      }
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if ((!data || typeof data != "object") && typeof data !== "string") {
    vErrors = withError(vErrors, instancePath, "type", { type: schema22.type });
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      vErrors = withError(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      vErrors = withError(vErrors, instancePath, "minItems", { limit: 1 });
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!wrapper3.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
        errors = vErrors.length;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.in === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "in" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "in" || key0 === "types" || key0 === "days-before" || key0 === "days-after")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.in !== void 0) {
      if (!validate26(data.in, { instancePath: instancePath + "/in", parentData: data, parentDataProperty: "in", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.types !== void 0) {
      if (!validate62(data.types, { instancePath: instancePath + "/types", parentData: data, parentDataProperty: "types", rootData })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data["days-before"] !== void 0) {
      let data3 = data["days-before"];
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = withError(vErrors, instancePath + "/days-before", "type", { type: "integer" });
        errors++;
      }
    }
    if (data["days-after"] !== void 0) {
      let data4 = data["days-after"];
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = withError(vErrors, instancePath + "/days-after", "type", { type: "integer" });
        errors++;
      }
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (true !== data) {
    vErrors = withError(vErrors, instancePath, "const", { allowedValue: true });
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
var schema25 = { "type": "object", "additionalProperties": false, "properties": { "weekly": { "$ref": "#/$defs/weekly" }, "monthly": { "$ref": "#/$defs/monthly" }, "yearly": { "$ref": "#/$defs/yearly" }, "dates": { "$ref": "#/$defs/dates" }, "cron": { "$ref": "#/$defs/cron" }, "rrule": { "$ref": "#/$defs/rrule" }, "calendar": { "$ref": "#/$defs/calendar" }, "holidays": { "$ref": "#/$defs/holidays" }, "always": { "$ref": "#/$defs/always" }, "timezone": { "$ref": "#/$defs/timezone" } }, "minProperties": 1 };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = withError(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema25.properties, key0)) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.weekly !== void 0) {
      if (!validate37(data.weekly, { instancePath: instancePath + "/weekly", parentData: data, parentDataProperty: "weekly", rootData })) {
        vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
        errors = vErrors.length;
      }
    }
    if (data.monthly !== void 0) {
      if (!validate39(data.monthly, { instancePath: instancePath + "/monthly", parentData: data, parentDataProperty: "monthly", rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
    if (data.yearly !== void 0) {
      if (!validate41(data.yearly, { instancePath: instancePath + "/yearly", parentData: data, parentDataProperty: "yearly", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
    }
    if (data.dates !== void 0) {
      if (!validate43(data.dates, { instancePath: instancePath + "/dates", parentData: data, parentDataProperty: "dates", rootData })) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.cron !== void 0) {
      if (!validate45(data.cron, { instancePath: instancePath + "/cron", parentData: data, parentDataProperty: "cron", rootData })) {
        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.rrule !== void 0) {
      if (!validate50(data.rrule, { instancePath: instancePath + "/rrule", parentData: data, parentDataProperty: "rrule", rootData })) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
    }
    if (data.calendar !== void 0) {
      if (!validate55(data.calendar, { instancePath: instancePath + "/calendar", parentData: data, parentDataProperty: "calendar", rootData })) {
        vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
        errors = vErrors.length;
      }
    }
    if (data.holidays !== void 0) {
      if (!validate60(data.holidays, { instancePath: instancePath + "/holidays", parentData: data, parentDataProperty: "holidays", rootData })) {
        vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
        errors = vErrors.length;
      }
    }
    if (data.always !== void 0) {
      if (!validate65(data.always, { instancePath: instancePath + "/always", parentData: data, parentDataProperty: "always", rootData })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
    }
    if (data.timezone !== void 0) {
      if (!validate22(data.timezone, { instancePath: instancePath + "/timezone", parentData: data, parentDataProperty: "timezone", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate67.errors = vErrors;
  return errors === 0;
}
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["issue-labeled"] === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "issue-labeled" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "issue-labeled" || key0 === "repository")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data["issue-labeled"] !== void 0) {
      if (!validate26(data["issue-labeled"], { instancePath: instancePath + "/issue-labeled", parentData: data, parentDataProperty: "issue-labeled", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.repository !== void 0) {
      if (!validate26(data.repository, { instancePath: instancePath + "/repository", parentData: data, parentDataProperty: "repository", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate85.errors = vErrors;
  return errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.reason === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "reason" });
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate31(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
        vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
        errors = vErrors.length;
      }
    }
    if (data.reason !== void 0) {
      if (!validate26(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.link !== void 0) {
      let data2 = data.link;
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          vErrors = withError(vErrors, instancePath + "/link", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/link", "type", { type: "string" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data3 = data.mode;
      if (!(data3 === "enforce" || data3 === "report")) {
        vErrors = withError(vErrors, instancePath + "/mode", "enum", { allowedValues: schema11.properties.mode.enum });
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      if (!validate22(data.timezone, { instancePath: instancePath + "/timezone", parentData: data, parentDataProperty: "timezone", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.override !== void 0) {
      if (!validate35(data.override, { instancePath: instancePath + "/override", parentData: data, parentDataProperty: "override", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.weekly !== void 0) {
      if (!validate37(data.weekly, { instancePath: instancePath + "/weekly", parentData: data, parentDataProperty: "weekly", rootData })) {
        vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
        errors = vErrors.length;
      }
    }
    if (data.monthly !== void 0) {
      if (!validate39(data.monthly, { instancePath: instancePath + "/monthly", parentData: data, parentDataProperty: "monthly", rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
    if (data.yearly !== void 0) {
      if (!validate41(data.yearly, { instancePath: instancePath + "/yearly", parentData: data, parentDataProperty: "yearly", rootData })) {
        vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
        errors = vErrors.length;
      }
    }
    if (data.dates !== void 0) {
      if (!validate43(data.dates, { instancePath: instancePath + "/dates", parentData: data, parentDataProperty: "dates", rootData })) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.cron !== void 0) {
      if (!validate45(data.cron, { instancePath: instancePath + "/cron", parentData: data, parentDataProperty: "cron", rootData })) {
        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.rrule !== void 0) {
      if (!validate50(data.rrule, { instancePath: instancePath + "/rrule", parentData: data, parentDataProperty: "rrule", rootData })) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
    }
    if (data.calendar !== void 0) {
      if (!validate55(data.calendar, { instancePath: instancePath + "/calendar", parentData: data, parentDataProperty: "calendar", rootData })) {
        vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
        errors = vErrors.length;
      }
    }
    if (data.holidays !== void 0) {
      if (!validate60(data.holidays, { instancePath: instancePath + "/holidays", parentData: data, parentDataProperty: "holidays", rootData })) {
        vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
        errors = vErrors.length;
      }
    }
    if (data.always !== void 0) {
      if (!validate65(data.always, { instancePath: instancePath + "/always", parentData: data, parentDataProperty: "always", rootData })) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
        errors = vErrors.length;
      }
    }
    if (data.during !== void 0) {
      if (!validate67(data.during, { instancePath: instancePath + "/during", parentData: data, parentDataProperty: "during", rootData })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.except !== void 0) {
      if (!validate67(data.except, { instancePath: instancePath + "/except", parentData: data, parentDataProperty: "except", rootData })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.environments !== void 0) {
      if (!validate24(data.environments, { instancePath: instancePath + "/environments", parentData: data, parentDataProperty: "environments", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.branches !== void 0) {
      if (!validate24(data.branches, { instancePath: instancePath + "/branches", parentData: data, parentDataProperty: "branches", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.repositories !== void 0) {
      if (!validate24(data.repositories, { instancePath: instancePath + "/repositories", parentData: data, parentDataProperty: "repositories", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.events !== void 0) {
      if (!validate24(data.events, { instancePath: instancePath + "/events", parentData: data, parentDataProperty: "events", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.operations !== void 0) {
      if (!validate24(data.operations, { instancePath: instancePath + "/operations", parentData: data, parentDataProperty: "operations", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.while !== void 0) {
      if (!validate85(data.while, { instancePath: instancePath + "/while", parentData: data, parentDataProperty: "while", rootData })) {
        vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
        errors = vErrors.length;
      }
    }
    if (data.paths !== void 0) {
      if (!validate24(data.paths, { instancePath: instancePath + "/paths", parentData: data, parentDataProperty: "paths", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var schema27 = { "type": "object", "additionalProperties": false, "properties": { "labels": { "$ref": "#/$defs/names" }, "granted-by": { "$ref": "#/$defs/grantedBy" }, "self-grant": { "type": "boolean", "default": true }, "reason": { "enum": ["required", "optional"], "default": "optional" }, "expires-after": { "$ref": "#/$defs/text" }, "relabel-after-push": { "type": "boolean", "default": false }, "every-change": { "type": "boolean", "default": false }, "dispatch": { "type": "boolean", "default": false } } };
var schema28 = { "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "permission": { "enum": ["triage", "write", "maintain", "admin"] }, "users": { "$ref": "#/$defs/names" }, "teams": { "$ref": "#/$defs/names" } } };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = withError(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "permission" || key0 === "users" || key0 === "teams")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.permission !== void 0) {
      let data0 = data.permission;
      if (!(data0 === "triage" || data0 === "write" || data0 === "maintain" || data0 === "admin")) {
        vErrors = withError(vErrors, instancePath + "/permission", "enum", { allowedValues: schema28.properties.permission.enum });
        errors++;
      }
    }
    if (data.users !== void 0) {
      if (!validate35(data.users, { instancePath: instancePath + "/users", parentData: data, parentDataProperty: "users", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.teams !== void 0) {
      if (!validate35(data.teams, { instancePath: instancePath + "/teams", parentData: data, parentDataProperty: "teams", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate94.errors = vErrors;
  return errors === 0;
}
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "labels" || key0 === "granted-by" || key0 === "self-grant" || key0 === "reason" || key0 === "expires-after" || key0 === "relabel-after-push" || key0 === "every-change" || key0 === "dispatch")) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.labels !== void 0) {
      if (!validate35(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data["granted-by"] !== void 0) {
      if (!validate94(data["granted-by"], { instancePath: instancePath + "/granted-by", parentData: data, parentDataProperty: "granted-by", rootData })) {
        vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
        errors = vErrors.length;
      }
    }
    if (data["self-grant"] !== void 0) {
      if (typeof data["self-grant"] !== "boolean") {
        vErrors = withError(vErrors, instancePath + "/self-grant", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data3 = data.reason;
      if (!(data3 === "required" || data3 === "optional")) {
        vErrors = withError(vErrors, instancePath + "/reason", "enum", { allowedValues: schema27.properties.reason.enum });
        errors++;
      }
    }
    if (data["expires-after"] !== void 0) {
      if (!validate26(data["expires-after"], { instancePath: instancePath + "/expires-after", parentData: data, parentDataProperty: "expires-after", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data["relabel-after-push"] !== void 0) {
      if (typeof data["relabel-after-push"] !== "boolean") {
        vErrors = withError(vErrors, instancePath + "/relabel-after-push", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data["every-change"] !== void 0) {
      if (typeof data["every-change"] !== "boolean") {
        vErrors = withError(vErrors, instancePath + "/every-change", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.dispatch !== void 0) {
      if (typeof data.dispatch !== "boolean") {
        vErrors = withError(vErrors, instancePath + "/dispatch", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate92.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      vErrors = withError(vErrors, instancePath, "required", { missingProperty: "version" });
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema6.properties, key0)) {
        vErrors = withError(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (1 !== data.version) {
        vErrors = withError(vErrors, instancePath + "/version", "const", { allowedValue: 1 });
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      if (!validate22(data.timezone, { instancePath: instancePath + "/timezone", parentData: data, parentDataProperty: "timezone", rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.default !== void 0) {
      let data2 = data.default;
      if (!(data2 === "open" || data2 === "closed")) {
        vErrors = withError(vErrors, instancePath + "/default", "enum", { allowedValues: schema6.properties.default.enum });
        errors++;
      }
    }
    if (data.environments !== void 0) {
      if (!validate24(data.environments, { instancePath: instancePath + "/environments", parentData: data, parentDataProperty: "environments", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.contact !== void 0) {
      if (!validate26(data.contact, { instancePath: instancePath + "/contact", parentData: data, parentDataProperty: "contact", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.extends !== void 0) {
      if (!validate28(data.extends, { instancePath: instancePath + "/extends", parentData: data, parentDataProperty: "extends", rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
    if (data.freezes !== void 0) {
      let data6 = data.freezes;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          vErrors = withError(vErrors, instancePath + "/freezes", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate30(data6[i0], { instancePath: instancePath + "/freezes/" + i0, parentData: data6, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/freezes", "type", { type: "array" });
        errors++;
      }
    }
    if (data.windows !== void 0) {
      let data8 = data.windows;
      if (Array.isArray(data8)) {
        if (data8.length < 1) {
          vErrors = withError(vErrors, instancePath + "/windows", "minItems", { limit: 1 });
          errors++;
        }
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate30(data8[i1], { instancePath: instancePath + "/windows/" + i1, parentData: data8, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/windows", "type", { type: "array" });
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data10 = data.overrides;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length < 1) {
          vErrors = withError(vErrors, instancePath + "/overrides", "minProperties", { limit: 1 });
          errors++;
        }
        for (const key1 in data10) {
          if (!pattern0.test(key1)) {
            vErrors = withError(vErrors, instancePath + "/overrides", "additionalProperties", { additionalProperty: key1 });
            errors++;
          }
        }
        for (const key2 in data10) {
          if (pattern0.test(key2)) {
            if (!validate92(data10[key2], { instancePath: instancePath + "/overrides/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data10, parentDataProperty: key2, rootData })) {
              vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
              errors = vErrors.length;
            }
          }
        }
      } else {
        vErrors = withError(vErrors, instancePath + "/overrides", "type", { type: "object" });
        errors++;
      }
    }
    if (data.override !== void 0) {
      if (!validate35(data.override, { instancePath: instancePath + "/override", parentData: data, parentDataProperty: "override", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = withError(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
export {
  validate
};

function withError(errors, instancePath, keyword, params) {
  const error = { instancePath, schemaPath: "", keyword, params };
  return errors === null ? [error] : (errors.push(error), errors);
}
