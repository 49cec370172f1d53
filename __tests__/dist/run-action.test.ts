import { parseOutputs, toInputVariable } from "./run-action.ts";

it.each([
  ["policy-source", "INPUT_POLICY-SOURCE"],
  ["on error", "INPUT_ON_ERROR"],
])("names the variable of the input %j as a runner does", (name, variable) => {
  expect(toInputVariable(name)).toBe(variable);
});

it("reads outputs as a runner does", () => {
  const text = 'a=1=2\nrecord<<ghadelimiter_1\n{\n  "b": 2\n}\nghadelimiter_1\nc=\n';
  expect(parseOutputs(text)).toEqual({ a: "1=2", record: '{\n  "b": 2\n}', c: "" });
});

it("refuses an output that a runner would refuse", () => {
  expect(() => parseOutputs("just text\n")).toThrow("not an output");
  expect(() => parseOutputs("a<<EOF\n1\n")).toThrow("no end");
});
