import { describe, expect, test } from "vitest";
import { github } from "../../src/report/github.ts";
import { findingOf, inputOf, nothing, placeOf, result, sourceOf } from "./sample.ts";

const many = (number: number, severity: "high" | "low") =>
  Array.from({ length: number }, (_one, at) =>
    findingOf(placeOf("infra/rules.tf", "false"), { severity, message: `flaw ${at}` }),
  );

describe("workflow commands", () => {
  test("annotate lines, worst first", () => {
    expect(github(inputOf())).toMatchInlineSnapshot(`
      "::error title=edgelint%3A 2 things could not be read or judged::certs/bundle.p12: larger than 20 MB%0Ainfra/rules.tf: the rule crashed: x is undefined
      ::error file=certs/client.pem,line=2,endLine=8,title=critical%3A secret/private-key::certs/client.pem contains a private key%0ATreat the key as exposed: revoke its certificate, make a new key outside the repository.%0Ahttps://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings
      ::error file=infra/rules.tf,line=7,endLine=7,col=31,endColumn=36,title=high%3A property/mtls-mismatch-allowed::rule "API" does not deny mismatching requests and no child rule handles them%0ATurn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.%0Ahttps://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings
      ::error file=shop/mtls.json,line=3,endLine=3,col=37,endColumn=48,title=high%3A property/mtls-mismatch-allowed::rule "API" does not deny mismatching requests and no child rule handles them%0Aincluded here: shop/main.json:4%0ATurn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.%0Ahttps://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings
      ::warning file=min.json,line=1,endLine=1,col=8085,endColumn=8102,title=medium%3A property/origin-sni-off::the origin is asked without SNI%0ASet originSni to true.%0Ahttps://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings
      ::notice file=a%2Cb%3Ac%250A%3A%3Aerror%3A%3Ax.json,line=1,endLine=1,col=5,endColumn=38,title=low%3A property/mtls-after-cache::value \`␛[31m\` of␍␊::error::[x](1) | <img src=x> @octocat #1 https://evil.example 100%25
      ::notice file=infra/rules.tf,line=8,endLine=11,title=info%3A truststore/set-list::the list holds a set that is not in the project%0Ahttps://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings
      "
    `);
  });

  test("are none for a clean run", () => {
    expect(github(inputOf({}, { result: nothing }))).toBe("");
  });

  test("stay within ten of a level and say what was left out", () => {
    const lines = github(inputOf({}, { result: { ...nothing, findings: [...many(14, "high"), ...many(11, "low")] } }))
      .trimEnd()
      .split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::notice "))).toHaveLength(10);
    expect(lines.at(-1)).toBe(
      "edgelint: 4 errors, 1 notice not annotated, for GitHub shows 10 of each level from one step.",
    );
  });

  test.for([
    "::error::x",
    "a\n::error::x",
    "a\r::set-output name=x::y",
    "##[error]x",
    "a,line=9::x",
    "%0A::error::x",
    "a%25%0D%0A",
    "\u2028::error::x",
  ])("cannot be made of %j", (hostile) => {
    const at = { ...placeOf("infra/rules.tf", "false"), file: hostile };
    const finding = findingOf(at, { rule: hostile, message: hostile, next: hostile, docs: hostile });
    const problems = [{ file: hostile, message: hostile }];
    const text = github(inputOf({}, { result: { ...result, findings: [finding], problems }, source: sourceOf }));
    const lines = text.trimEnd().split(/[\r\n\u2028]/);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^::error (?:[a-zA-Z]+=[^,:\r\n]*)(?:,[a-zA-Z]+=[^,:\r\n]*)*::/);
      expect(line).not.toMatch(/%(?!25|0D|0A|3A|2C)/);
    }
  });

  test("name files from the repository root, and outside of it only in words", () => {
    const from = (toRepository: (file: string) => string) =>
      github(inputOf({}, { result: { ...nothing, findings: many(1, "high") }, toRepository }));
    expect(from((file) => `edge/${file}`)).toContain("::error file=edge/infra/rules.tf,line=7,");
    expect(from((file) => `../${file}`)).toMatch(/^::error title=[^:]*::.*%0AAt infra\/rules\.tf:7:31%0A/);
  });

  test("end a span on the line it covers last", () => {
    const place = placeOf("infra/rules.tf", '    name = "API"\n');
    expect(github(inputOf({}, { result: { ...nothing, findings: [findingOf(place)] } }))).toContain(
      "line=3,endLine=3,title=",
    );
  });
});
