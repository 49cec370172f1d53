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
var validate = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "https://raw.githubusercontent.com/freezegate/freezegate/v1/dist/policy.schema.json", type: "object", additionalProperties: !1, required: ["version"], properties: { version: { const: 1 }, timezone: { $ref: "#/$defs/timezone" }, default: { enum: ["open", "closed"], default: "open" }, environments: { $ref: "#/$defs/patterns" }, contact: { $ref: "#/$defs/text" }, freezes: { type: "array", minItems: 1, items: { $ref: "#/$defs/rule" } }, windows: { type: "array", minItems: 1, items: { $ref: "#/$defs/rule" } }, overrides: { type: "object", minProperties: 1, patternProperties: { "^[a-z0-9]+(-[a-z0-9]+)*$": { $ref: "#/$defs/override" } }, additionalProperties: !1 }, override: { $ref: "#/$defs/names" } }, $defs: { text: { type: "string", minLength: 1 }, timezone: { type: "string", minLength: 1 }, id: { type: "string", minLength: 1, maxLength: 100, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, patterns: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1, maxLength: 256 }, maxLength: 256 }, schedule: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, duration: { type: "string", minLength: 1 }, weekly: { $ref: "#/$defs/schedule" }, monthly: { type: ["string", "integer", "array"], minLength: 1, minItems: 1, items: { type: ["string", "integer"], minLength: 1 } }, yearly: { $ref: "#/$defs/schedule" }, dates: { $ref: "#/$defs/schedule" }, cronPattern: { type: "object", additionalProperties: !1, required: ["at", "for"], properties: { at: { $ref: "#/$defs/text" }, for: { $ref: "#/$defs/duration" } } }, cron: { type: ["object", "array"], additionalProperties: !1, required: ["at", "for"], properties: { at: { $ref: "#/$defs/text" }, for: { $ref: "#/$defs/duration" } }, minItems: 1, items: { $ref: "#/$defs/cronPattern" } }, holidayTypes: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, holidays: { type: ["string", "object", "array"], minLength: 1, additionalProperties: !1, required: ["in"], properties: { in: { $ref: "#/$defs/text" }, types: { $ref: "#/$defs/holidayTypes" }, "days-before": { type: "integer", default: 0 }, "days-after": { type: "integer", default: 0 } }, minItems: 1, items: { $ref: "#/$defs/holidays" } }, always: { const: !0 }, times: { type: "object", additionalProperties: !1, properties: { weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, timezone: { $ref: "#/$defs/timezone" } }, minProperties: 1 }, rule: { type: "object", additionalProperties: !1, required: ["id", "reason"], properties: { id: { $ref: "#/$defs/id" }, reason: { $ref: "#/$defs/text" }, link: { type: "string", minLength: 1 }, mode: { enum: ["enforce", "report"], default: "enforce" }, timezone: { $ref: "#/$defs/timezone" }, override: { $ref: "#/$defs/names" }, weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, during: { $ref: "#/$defs/times" }, except: { $ref: "#/$defs/times" }, environments: { $ref: "#/$defs/patterns" }, branches: { $ref: "#/$defs/patterns" }, repositories: { $ref: "#/$defs/patterns" }, events: { $ref: "#/$defs/patterns" }, operations: { $ref: "#/$defs/patterns" }, while: { $ref: "#/$defs/switch" }, paths: { $ref: "#/$defs/patterns" } } }, override: { type: "object", additionalProperties: !1, properties: { labels: { $ref: "#/$defs/names" }, "granted-by": { $ref: "#/$defs/grantedBy" }, "self-grant": { type: "boolean", default: !0 }, reason: { enum: ["required", "optional"], default: "optional" }, "expires-after": { $ref: "#/$defs/text" }, "relabel-after-push": { type: "boolean", default: !1 }, "every-change": { type: "boolean", default: !1 }, dispatch: { type: "boolean", default: !1 } } }, names: { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } }, switch: { type: "object", additionalProperties: !1, required: ["issue-labeled"], properties: { "issue-labeled": { $ref: "#/$defs/text" }, repository: { $ref: "#/$defs/text" } } }, grantedBy: { type: "object", additionalProperties: !1, minProperties: 1, properties: { permission: { enum: ["triage", "write", "maintain", "admin"] }, users: { $ref: "#/$defs/names" }, teams: { $ref: "#/$defs/names" } } } } }, func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
function validate22(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (func3(data) < 1)
        return !1;
    } else
      return !1;
  return errors === 0;
}
function validate24(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string") {
      if (func3(data) > 256)
        return !1;
      if (func3(data) < 1)
        return !1;
    }
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) > 256)
                return !1;
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate26(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (func3(data) < 1)
        return !1;
    } else
      return !1;
  return errors === 0;
}
var schema10 = { type: "object", additionalProperties: !1, required: ["id", "reason"], properties: { id: { $ref: "#/$defs/id" }, reason: { $ref: "#/$defs/text" }, link: { type: "string", minLength: 1 }, mode: { enum: ["enforce", "report"], default: "enforce" }, timezone: { $ref: "#/$defs/timezone" }, override: { $ref: "#/$defs/names" }, weekly: { $ref: "#/$defs/weekly" }, monthly: { $ref: "#/$defs/monthly" }, yearly: { $ref: "#/$defs/yearly" }, dates: { $ref: "#/$defs/dates" }, cron: { $ref: "#/$defs/cron" }, holidays: { $ref: "#/$defs/holidays" }, always: { $ref: "#/$defs/always" }, during: { $ref: "#/$defs/times" }, except: { $ref: "#/$defs/times" }, environments: { $ref: "#/$defs/patterns" }, branches: { $ref: "#/$defs/patterns" }, repositories: { $ref: "#/$defs/patterns" }, events: { $ref: "#/$defs/patterns" }, operations: { $ref: "#/$defs/patterns" }, while: { $ref: "#/$defs/switch" }, paths: { $ref: "#/$defs/patterns" } } };
var pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate29(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (func3(data) > 100)
        return !1;
      if (func3(data) < 1)
        return !1;
      if (!pattern0.test(data))
        return !1;
    } else
      return !1;
  return errors === 0;
}
function validate33(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate35(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate37(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (typeof data0 != "string" && !(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) || errors === _errs1 && typeof data0 == "string" && func3(data0) < 1)
            return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate39(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate41(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate46(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (func3(data) < 1)
        return !1;
    } else
      return !1;
  return errors === 0;
}
function validate44(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.at === void 0 && (missing0 = "at") || data.for === void 0 && (missing0 = "for"))
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "at" || key0 === "for"))
            return !1;
        if (_errs1 === errors) {
          if (data.at !== void 0) {
            let _errs2 = errors;
            validate26(data.at) || errors++;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.for !== void 0) {
              let _errs3 = errors;
              validate46(data.for) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate43(data) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object")
    return !1;
  if (errors === 0) {
    if (Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate44(data[i0]) || errors++;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
    if (errors === 0 && data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.at === void 0 && (missing0 = "at") || data.for === void 0 && (missing0 = "for"))
        return !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "at" || key0 === "for"))
            return !1;
        if (_errs2 === errors) {
          if (data.at !== void 0) {
            let _errs3 = errors;
            validate26(data.at) || errors++;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1)
            if (data.for !== void 0) {
              let _errs4 = errors;
              validate46(data.for) || errors++;
              var valid1 = _errs4 === errors;
            } else
              var valid1 = !0;
        }
      }
    }
  }
  return errors === 0;
}
var wrapper0 = { validate: validate52 };
function validate54(data) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data))
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0 && Array.isArray(data)) {
      if (data.length < 1)
        return !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs1 = errors;
          if (errors === _errs1)
            if (typeof data0 == "string") {
              if (func3(data0) < 1)
                return !1;
            } else
              return !1;
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    }
  }
  return errors === 0;
}
function validate52(data) {
  let vErrors = null, errors = 0;
  if ((!data || typeof data != "object") && typeof data != "string")
    return !1;
  if (errors === 0) {
    if (typeof data == "string" && func3(data) < 1)
      return !1;
    if (errors === 0) {
      if (Array.isArray(data)) {
        if (data.length < 1)
          return !1;
        {
          var valid0 = !0;
          let len0 = data.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let _errs1 = errors;
            wrapper0.validate(data[i0]) || errors++;
            var valid0 = _errs1 === errors;
            if (!valid0)
              break;
          }
        }
      }
      if (errors === 0 && data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.in === void 0 && (missing0 = "in"))
          return !1;
        {
          let _errs2 = errors;
          for (let key0 in data)
            if (!(key0 === "in" || key0 === "types" || key0 === "days-before" || key0 === "days-after"))
              return !1;
          if (_errs2 === errors) {
            if (data.in !== void 0) {
              let _errs3 = errors;
              validate26(data.in) || errors++;
              var valid1 = _errs3 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.types !== void 0) {
                let _errs4 = errors;
                validate54(data.types) || errors++;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data["days-before"] !== void 0) {
                  let data3 = data["days-before"], _errs5 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return !1;
                  var valid1 = _errs5 === errors;
                } else
                  var valid1 = !0;
                if (valid1)
                  if (data["days-after"] !== void 0) {
                    let data4 = data["days-after"], _errs7 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return !1;
                    var valid1 = _errs7 === errors;
                  } else
                    var valid1 = !0;
              }
            }
          }
        }
      }
    }
  }
  return errors === 0;
}
function validate57(data) {
  let vErrors = null, errors = 0;
  return data !== !0 ? !1 : errors === 0;
}
function validate59(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "weekly" || key0 === "monthly" || key0 === "yearly" || key0 === "dates" || key0 === "cron" || key0 === "holidays" || key0 === "always" || key0 === "timezone"))
            return !1;
        if (_errs1 === errors) {
          if (data.weekly !== void 0) {
            let _errs2 = errors;
            validate35(data.weekly) || errors++;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.monthly !== void 0) {
              let _errs3 = errors;
              validate37(data.monthly) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.yearly !== void 0) {
                let _errs4 = errors;
                validate39(data.yearly) || errors++;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.dates !== void 0) {
                  let _errs5 = errors;
                  validate41(data.dates) || errors++;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.cron !== void 0) {
                    let _errs6 = errors;
                    validate43(data.cron) || errors++;
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.holidays !== void 0) {
                      let _errs7 = errors;
                      validate52(data.holidays) || errors++;
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.always !== void 0) {
                        let _errs8 = errors;
                        validate57(data.always) || errors++;
                        var valid0 = _errs8 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.timezone !== void 0) {
                          let _errs9 = errors;
                          validate22(data.timezone) || errors++;
                          var valid0 = _errs9 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate75(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data["issue-labeled"] === void 0 && (missing0 = "issue-labeled"))
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "issue-labeled" || key0 === "repository"))
            return !1;
        if (_errs1 === errors) {
          if (data["issue-labeled"] !== void 0) {
            let _errs2 = errors;
            validate26(data["issue-labeled"]) || errors++;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.repository !== void 0) {
              let _errs3 = errors;
              validate26(data.repository) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate28(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.reason === void 0 && (missing0 = "reason"))
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func2.call(schema10.properties, key0))
            return !1;
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            validate29(data.id) || errors++;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.reason !== void 0) {
              let _errs3 = errors;
              validate26(data.reason) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.link !== void 0) {
                let data2 = data.link, _errs4 = errors;
                if (errors === _errs4)
                  if (typeof data2 == "string") {
                    if (func3(data2) < 1)
                      return !1;
                  } else
                    return !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.mode !== void 0) {
                  let data3 = data.mode, _errs6 = errors;
                  if (!(data3 === "enforce" || data3 === "report"))
                    return !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.timezone !== void 0) {
                    let _errs7 = errors;
                    validate22(data.timezone) || errors++;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.override !== void 0) {
                      let _errs8 = errors;
                      validate33(data.override) || errors++;
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.weekly !== void 0) {
                        let _errs9 = errors;
                        validate35(data.weekly) || errors++;
                        var valid0 = _errs9 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.monthly !== void 0) {
                          let _errs10 = errors;
                          validate37(data.monthly) || errors++;
                          var valid0 = _errs10 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.yearly !== void 0) {
                            let _errs11 = errors;
                            validate39(data.yearly) || errors++;
                            var valid0 = _errs11 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.dates !== void 0) {
                              let _errs12 = errors;
                              validate41(data.dates) || errors++;
                              var valid0 = _errs12 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.cron !== void 0) {
                                let _errs13 = errors;
                                validate43(data.cron) || errors++;
                                var valid0 = _errs13 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.holidays !== void 0) {
                                  let _errs14 = errors;
                                  validate52(data.holidays) || errors++;
                                  var valid0 = _errs14 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.always !== void 0) {
                                    let _errs15 = errors;
                                    validate57(data.always) || errors++;
                                    var valid0 = _errs15 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.during !== void 0) {
                                      let _errs16 = errors;
                                      validate59(data.during) || errors++;
                                      var valid0 = _errs16 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.except !== void 0) {
                                        let _errs17 = errors;
                                        validate59(data.except) || errors++;
                                        var valid0 = _errs17 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.environments !== void 0) {
                                          let _errs18 = errors;
                                          validate24(data.environments) || errors++;
                                          var valid0 = _errs18 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.branches !== void 0) {
                                            let _errs19 = errors;
                                            validate24(data.branches) || errors++;
                                            var valid0 = _errs19 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.repositories !== void 0) {
                                              let _errs20 = errors;
                                              validate24(data.repositories) || errors++;
                                              var valid0 = _errs20 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.events !== void 0) {
                                                let _errs21 = errors;
                                                validate24(data.events) || errors++;
                                                var valid0 = _errs21 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.operations !== void 0) {
                                                  let _errs22 = errors;
                                                  validate24(data.operations) || errors++;
                                                  var valid0 = _errs22 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.while !== void 0) {
                                                    let _errs23 = errors;
                                                    validate75(data.while) || errors++;
                                                    var valid0 = _errs23 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0)
                                                    if (data.paths !== void 0) {
                                                      let _errs24 = errors;
                                                      validate24(data.paths) || errors++;
                                                      var valid0 = _errs24 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate84(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "permission" || key0 === "users" || key0 === "teams"))
            return !1;
        if (_errs1 === errors) {
          if (data.permission !== void 0) {
            let data0 = data.permission, _errs2 = errors;
            if (!(data0 === "triage" || data0 === "write" || data0 === "maintain" || data0 === "admin"))
              return !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.users !== void 0) {
              let _errs3 = errors;
              validate33(data.users) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.teams !== void 0) {
                let _errs4 = errors;
                validate33(data.teams) || errors++;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate82(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "labels" || key0 === "granted-by" || key0 === "self-grant" || key0 === "reason" || key0 === "expires-after" || key0 === "relabel-after-push" || key0 === "every-change" || key0 === "dispatch"))
          return !1;
      if (_errs1 === errors) {
        if (data.labels !== void 0) {
          let _errs2 = errors;
          validate33(data.labels) || errors++;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data["granted-by"] !== void 0) {
            let _errs3 = errors;
            validate84(data["granted-by"]) || errors++;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data["self-grant"] !== void 0) {
              let _errs4 = errors;
              if (typeof data["self-grant"] != "boolean")
                return !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.reason !== void 0) {
                let data3 = data.reason, _errs6 = errors;
                if (!(data3 === "required" || data3 === "optional"))
                  return !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data["expires-after"] !== void 0) {
                  let _errs7 = errors;
                  validate26(data["expires-after"]) || errors++;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data["relabel-after-push"] !== void 0) {
                    let _errs8 = errors;
                    if (typeof data["relabel-after-push"] != "boolean")
                      return !1;
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data["every-change"] !== void 0) {
                      let _errs10 = errors;
                      if (typeof data["every-change"] != "boolean")
                        return !1;
                      var valid0 = _errs10 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0)
                      if (data.dispatch !== void 0) {
                        let _errs12 = errors;
                        if (typeof data.dispatch != "boolean")
                          return !1;
                        var valid0 = _errs12 === errors;
                      } else
                        var valid0 = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return !1;
  return errors === 0;
}
function validate21(data) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.version === void 0 && (missing0 = "version"))
        return !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func2.call(schema6.properties, key0))
            return !1;
        if (_errs1 === errors) {
          if (data.version !== void 0) {
            let _errs2 = errors;
            if (data.version !== 1)
              return !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.timezone !== void 0) {
              let _errs3 = errors;
              validate22(data.timezone) || errors++;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.default !== void 0) {
                let data2 = data.default, _errs4 = errors;
                if (!(data2 === "open" || data2 === "closed"))
                  return !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.environments !== void 0) {
                  let _errs5 = errors;
                  validate24(data.environments) || errors++;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.contact !== void 0) {
                    let _errs6 = errors;
                    validate26(data.contact) || errors++;
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.freezes !== void 0) {
                      let data5 = data.freezes, _errs7 = errors;
                      if (errors === _errs7)
                        if (Array.isArray(data5)) {
                          if (data5.length < 1)
                            return !1;
                          {
                            var valid1 = !0;
                            let len0 = data5.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let _errs9 = errors;
                              validate28(data5[i0]) || errors++;
                              var valid1 = _errs9 === errors;
                              if (!valid1)
                                break;
                            }
                          }
                        } else
                          return !1;
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.windows !== void 0) {
                        let data7 = data.windows, _errs10 = errors;
                        if (errors === _errs10)
                          if (Array.isArray(data7)) {
                            if (data7.length < 1)
                              return !1;
                            {
                              var valid2 = !0;
                              let len1 = data7.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                let _errs12 = errors;
                                validate28(data7[i1]) || errors++;
                                var valid2 = _errs12 === errors;
                                if (!valid2)
                                  break;
                              }
                            }
                          } else
                            return !1;
                        var valid0 = _errs10 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.overrides !== void 0) {
                          let data9 = data.overrides, _errs13 = errors;
                          if (errors === _errs13)
                            if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                              if (Object.keys(data9).length < 1)
                                return !1;
                              {
                                let _errs15 = errors;
                                for (let key1 in data9)
                                  if (!pattern0.test(key1))
                                    return !1;
                                if (_errs15 === errors) {
                                  var valid3 = !0;
                                  for (let key2 in data9)
                                    if (pattern0.test(key2)) {
                                      let _errs16 = errors;
                                      validate82(data9[key2]) || errors++;
                                      var valid3 = _errs16 === errors;
                                      if (!valid3)
                                        break;
                                    }
                                }
                              }
                            } else
                              return !1;
                          var valid0 = _errs13 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.override !== void 0) {
                            let _errs17 = errors;
                            validate33(data.override) || errors++;
                            var valid0 = _errs17 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return !1;
  return errors === 0;
}
export {
  validate
};
