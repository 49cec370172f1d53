/** Stands in for the types of YAML 1.1: policies are YAML 1.2, and a tag in them is an error. */
export const binary = { tag: "tag:yaml.org,2002:binary" };
export const omap = { tag: "tag:yaml.org,2002:omap" };
export const pairs = { tag: "tag:yaml.org,2002:pairs" };
export const set = { tag: "tag:yaml.org,2002:set" };
export const timestamp = { tag: "tag:yaml.org,2002:timestamp" };
export const intTime = {};
export const floatTime = {};
export const schema = [];
