import { describe, expect, test } from "vitest";
import { markdown } from "../../src/report/markdown.ts";
import { markdownLink } from "../../src/report/markdown-text.ts";
import { codeText, fenced, htmlText, markdownText } from "../../src/text/index.ts";
import { findingOf, inputOf, nothing, placeOf, result } from "./sample.ts";

describe("markdown", () => {
  test("is a page: counts, findings, what could not be judged", () => {
    const findings = result.findings.slice(2, 4);
    expect(markdown(inputOf({}, { result: { ...result, findings } }))).toMatchInlineSnapshot(`
      "## edgelint: 6 findings in 12 files

      | severity | findings | shown here |
      | --- | ---: | ---: |
      | 🟣 critical | 1 | 0 |
      | 🔴 high | 2 | 1 |
      | 🟠 medium | 1 | 0 |
      | 🔵 low | 1 | 0 |
      | ⚪ info | 1 | 1 |

      ### 🔴 high \`property/mtls-mismatch-allowed\`

      **rule "API" does not deny mismatching requests and no child rule handles them**

      \`infra/rules.tf:7:31\`

      \`\`\`
      5 │       enforce_mtls_settings {
      6 │         enable_auth_set     = true
      7 │         enable_deny_request = false
        │                               ━━━━━
      8 │         certificate_authority_set = [
      \`\`\`

      - applies to this rule: \`infra/rules.tf:3:12\`

      **Why** With denial off, a client outside the accepted CA sets still reaches the origin; only a log line remembers it.

      **Next** Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.

      **Fix** (unsafe) deny mismatching requests

      **Fix** (unsafe) make a new version that denies

      [Documentation](https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings)

      ### ⚪ info \`truststore/set-list\` (likely)

      **the list holds a set that is not in the project**

      \`infra/rules.tf:8:37\`

      \`\`\`
       6 │           enable_auth_set     = true
       7 │           enable_deny_request = false
       8 │ ╭         certificate_authority_set = [
         │ │                                     ━
       9 │ │           "70010",
      10 │ │           local.old_set,
      11 │ ╰         ]
      12 │         }
      \`\`\`

      **Why** Something breaks at the edge.

      **Next** Mend it.

      [Documentation](https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings)

      ### ⚠️ 2 things could not be read or judged

      - \`certs/bundle.p12\` larger than 20 MB
      - \`infra/rules.tf\` the rule crashed: x is undefined

      1 known, 1 suppressed, 3 unchecked
      "
    `);
  });

  test("says so when there is nothing to say", () => {
    expect(markdown(inputOf({}, { result: nothing }))).toBe("## edgelint: ✅ nothing to mend in 12 files\n");
  });

  test("folds many findings and keeps hostile ones shut", () => {
    const text = markdown(inputOf());
    expect(text.match(/<details>/g)).toHaveLength(6);
    expect(text.match(/<\/details>/g)).toHaveLength(6);
    expect(text).toContain('````\n1 │ x = "␛[31m```');
    const outsideCode = text.replace(/^.*│.*$/gm, "");
    expect(outsideCode).not.toMatch(/<img|<b>|@\w|^::/m);
  });

  test("stays under what a job summary holds and counts the rest", () => {
    const at = placeOf("infra/rules.tf", "false");
    const findings = Array.from({ length: 3000 }, (_one, number) => findingOf(at, { message: `flaw ${number}` }));
    const text = markdown(inputOf({}, { result: { ...result, findings } }));
    expect(new TextEncoder().encode(text).length).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\*\d+ findings left out: a job summary holds no more\.\*/);
  });

  test("lists unchecked questions when asked", () => {
    const text = markdown(inputOf({ show: new Set(["unchecked"]) }));
    expect(text).toContain("- `cps/dns-name-not-covered` enrollment shop: local.names is known only after apply");
  });
});

describe("text in markdown", () => {
  test.for([
    ["a *b* _c_ `d` [e](f) | g ~h~", "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\| g \\~h\\~"],
    ["<img> & >", "&lt;img&gt; &amp; &gt;"],
    ["# not a heading", "\\# not a heading"],
    ["- not a list", "\\- not a list"],
    ["1. not a list", "1\\. not a list"],
    ["a\n# b", "a␊# b"],
    ["@octocat", "@\u2060octocat"],
    ["see #12 and GH-3", "see #\u206012 and GH-\u20603"],
    ["https://evil.example www.evil.example", "https:\u2060//evil.example www\u2060.evil.example"],
  ] as const)("%j", ([text, expected]) => {
    expect(markdownText(text)).toBe(expected);
  });

  test("in tags of ours reads no markup", () => {
    expect(htmlText('</summary><script>"@x')).toBe("&lt;/summary&gt;&lt;script&gt;&quot;@\u2060x");
  });

  test("as code cannot end the code", () => {
    expect(codeText("a``b`")).toBe("``` a``b` ```");
    expect(codeText("")).toBe("`  `");
    expect(fenced("a\n````\nb")).toBe("`````\na\n````\nb\n`````");
  });

  test("links only where an address is one", () => {
    expect(markdownLink("a", "https://x.example/a(b)")).toBe("[a](https://x.example/a%28b%29)");
    expect(markdownLink("a", "javascript:alert(1)")).toBe("a");
  });
});
