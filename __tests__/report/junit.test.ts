import { runCase } from "../../src/decision/policy-test.ts";
import { loadTestFile } from "../../src/policy/test-file.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { policy } from "./fixtures.ts";

it("escapes whatever a test file says, so that it stays XML", () => {
  const name = String.raw`"a <b> & \"c\" ]]> \u0007 \n 'd'"`;
  const { file } = loadTestFile(
    `policy: ./p.yml\ncases: [{ name: ${name}, at: 2026-11-27, environment: production, expect: blocked }]`,
    "p.test.yml",
  );
  const policies = [policy()];
  const results = file!.cases.map((testCase) => runCase(policies, testCase));
  const xml = renderJunit([{ path: "p.test.yml", policies, results }]);
  expect(xml).toContain('<testsuites name="freezegate" tests="1" failures="1">');
  expect(xml).toContain('name="a &lt;b&gt; &amp; &quot;c&quot; ]]&gt; \\u0007 \\n &apos;d&apos;" classname');
  expect(xml).toContain(
    '<failure message="expected blocked, got allowed">Allowed: deployment to production.',
  );
  expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
});
