import { describe, expect, test } from "vitest";
import { lint } from "../../src/engine/index.ts";
import { textWidth } from "../../src/report/cells.ts";
import type { Hidden } from "../../src/report/index.ts";
import { markdown } from "../../src/report/markdown.ts";
import { pretty } from "../../src/report/pretty.ts";
import { sarif } from "../../src/report/sarif.ts";
import type { AnyRule } from "../../src/rule/index.ts";
import { memoryFiles, now } from "../fixtures.ts";
import { findingOf, inputOf, nothing, placeOf, result } from "./sample.ts";

const showing = (...kinds: Hidden[]) => ({ show: new Set(kinds) });

describe("pretty", () => {
  test("shows what, where, the way there, why, what next, and counts at the end", () => {
    expect(pretty(inputOf())).toMatchInlineSnapshot(`
      "── a,b:c%0A::error::x.json ──────────────────────────────────────────────────── 1 finding ──

        low  property/mtls-after-cache
        value \`␛[31m\` of␍␊::error::[x](1) | <img src=x> @octocat #1 https://evil.example 100%

          ╭─ a,b:c%0A::error::x.json:1:5
          │
        1 │ x = "␛[31m\`\`\` <U+202E>evil| <b>@octocat</b>"
          │     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
          ╰─

          why   Something breaks at the edge.
          next  Mend it.

      ── certs/client.pem ─────────────────────────────────────────────────────────── 1 finding ──

        critical  secret/private-key
        certs/client.pem contains a private key

          ╭─ certs/client.pem:2:1
          │
        1 │   # kept here for now
        2 │ ╭ -----BEGIN PRIVATE KEY-----
        3 │ │ ••••••••••••••••••••••••••••••••
        ⋮ │ │
        8 │ ╰ -----END PRIVATE KEY-----
          ╰─

          why   Something breaks at the edge.
          next  Treat the key as exposed: revoke its certificate, make a new key outside the
                repository.
          docs  PAPI behaviors: all
                https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings

      ── infra/rules.tf ──────────────────────────────────────────────────────────── 2 findings ──

        high  property/mtls-mismatch-allowed
        rule "API" does not deny mismatching requests and no child rule handles them

          ╭─ infra/rules.tf:7:31
          │
        5 │       enforce_mtls_settings {
        6 │         enable_auth_set     = true
        7 │         enable_deny_request = false
          │                               ━━━━━
        8 │         certificate_authority_set = [
          │
          ├─ applies to this rule at infra/rules.tf:3:12
        3 │     name = "API"
          │            ━━━━━
          ╰─

          why   With denial off, a client outside the accepted CA sets still reaches the origin;
                only a log line remembers it.
          next  Turn enableDenyRequest on, or add a child rule that matches the failure and denies
                or records it.
          fix   deny mismatching requests (unsafe, look first: write true)
          fix   make a new version that denies (unsafe, look first, at the vendor)
          docs  PAPI behaviors: enforceMtlsSettings
                https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings

        info  truststore/set-list (likely)
        the list holds a set that is not in the project

           ╭─ infra/rules.tf:8:37
           │
         6 │           enable_auth_set     = true
         7 │           enable_deny_request = false
         8 │ ╭         certificate_authority_set = [
           │ │                                     ━
         9 │ │           "70010",
        10 │ │           local.old_set,
        11 │ ╰         ]
        12 │         }
           ╰─

          why   Something breaks at the edge.
          next  Mend it.
          docs  PAPI behaviors: all
                https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings

      ── min.json ─────────────────────────────────────────────────────────────────── 1 finding ──

        medium  property/origin-sni-off
        the origin is asked without SNI

          ╭─ min.json:1:8085
          │
        1 │ …"verificationMode":"THIRD_PARTY","originSni":false}},{"name":"x"},{"name":"x"},{"na…
          │                                   ━━━━━━━━━━━━━━━━━
          ╰─

          why   Something breaks at the edge.
          next  Set originSni to true.
          fix   send SNI (safe: write true)
          docs  PAPI behaviors: all
                https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings

      ── shop/mtls.json ───────────────────────────────────────────────────────────── 1 finding ──

        high  property/mtls-mismatch-allowed
        rule "API" does not deny mismatching requests and no child rule handles them

          ╭─ shop/mtls.json:3:37
          │
        1 │ {
        2 │     "name": "顧客 👩‍👩‍👧 été",  "behaviors": [
        3 │         { "name": "mTLS 🔐", "options": { "強制": false } }
          │                                           ━━━━━━━━━━━━━
        4 │     ]
          │
          ├─ included here at shop/main.json:4:16
        4 │         "children": ["#include:mtls.json"]
          │                      ━━━━━━━━━━━━━━━━━━━━
          ╰─

          why   With denial off, a client outside the accepted CA sets still reaches the origin;
                only a log line remembers it.
          next  Turn enableDenyRequest on, or add a child rule that matches the failure and denies
                or records it.
          docs  PAPI behaviors: enforceMtlsSettings
                https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings

      incomplete: 2 things could not be read or judged
        certs/bundle.p12
          larger than 20 MB
        infra/rules.tf:3:5 (property/broken)
          the rule crashed: x is undefined

      1 critical, 2 high, 1 medium, 1 low, 1 info in 12 files
      1 possible, 1 known, 1 suppressed, 3 unchecked (--show possible,known,suppressed,unchecked lists them)
      "
    `);
  });

  test("shows what is asked for, unchecked questions by rule and reason", () => {
    const text = pretty(inputOf(showing("unchecked", "known", "suppressed", "possible")));
    expect(text.slice(text.indexOf("unchecked: "))).toMatchInlineSnapshot(`
      "unchecked: 3 questions that a rule could not decide

        truststore/active-on-one-network-only
          no activation of this set in the project or snapshot
            ca-set 70010, ca-set 70011

        cps/dns-name-not-covered
          local.names is known only after apply
            enrollment shop

      incomplete: 2 things could not be read or judged
        certs/bundle.p12
          larger than 20 MB
        infra/rules.tf:3:5 (property/broken)
          the rule crashed: x is undefined

      1 critical, 2 high, 1 medium, 1 low, 1 info in 12 files
      "
    `);
    expect(text).toContain("(known)");
    expect(text).toContain("(suppressed)");
    expect(text).toContain("(possible)");
  });

  test("says so when there is nothing to say", () => {
    expect(pretty(inputOf({}, { result: nothing }))).toMatchInlineSnapshot(`
      "✔ nothing to mend: 12 files, 210 rules
      "
    `);
  });

  test("does not call a run clean that could not judge everything", () => {
    const text = pretty(inputOf({}, { result: { ...nothing, problems: result.problems } }));
    expect(text).toContain("incomplete: 2 things could not be read or judged");
    expect(text).toContain("nothing found in what could be judged: 12 files");
  });

  test("keeps to the findings when quiet", () => {
    const text = pretty(inputOf({ quiet: true }));
    expect(text).not.toMatch(/why|incomplete|in 12 files/);
    expect(text).toContain("next  Set originSni to true.");
    expect(pretty(inputOf({ quiet: true }, { result: nothing }))).toBe("");
  });

  test("hides what is below the least severity and says how much", () => {
    const text = pretty(inputOf({ minSeverity: "high" }));
    expect(text).not.toContain("originSni");
    expect(text).toContain("1 critical, 2 high, 1 medium, 1 low, 1 info in 12 files\n3 below high not shown\n");
  });

  test("keeps to the width, links excepted", () => {
    for (const width of [40, 60, 80, 120]) {
      const long = pretty(inputOf({ width }))
        .split("\n")
        .filter((line) => /[│…]/.test(line) && !line.includes("─ ") && textWidth(line) > width);
      expect(long).toEqual([]);
    }
  });

  test("lets nothing through that a terminal acts on", () => {
    const text = pretty(inputOf({ show: new Set(["known", "suppressed", "possible", "unchecked"]) }));
    // biome-ignore lint: the point of the test
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test("differs in colour only when colour is asked for", () => {
    const colored = pretty(inputOf({ color: true }));
    // biome-ignore lint: colours are control characters
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(pretty(inputOf()));
    expect(colored).toContain("\u001b[1m\u001b[31mhigh\u001b[39m\u001b[22m");
  });

  test("never shows a private key, not even beside another finding", () => {
    const beside = findingOf(placeOf("certs/client.pem", "# kept"), { message: "a remark" });
    const text = pretty(inputOf({}, { result: { ...result, findings: [beside] } }));
    expect(text).toContain("-----BEGIN PRIVATE KEY-----");
    expect(text).not.toContain("MII");
  });

  test("paints over what a secret rule underlines, and leaves names alone", () => {
    const at = placeOf("infra/rules.tf", '"API"');
    const say = (rule: string) => pretty(inputOf({}, { result: { ...result, findings: [findingOf(at, { rule })] } }));
    expect(say("secret/cloud-credentials")).toContain("name = •••••");
    expect(say("secret/variable-not-sensitive")).toContain('name = "API"');
  });

  test("shows measurements under the summary", () => {
    const stats = [
      { name: "read", value: "12 ms" },
      { name: "rules", value: "3 ms" },
    ];
    expect(pretty(inputOf({ stats }, { result: nothing }))).toMatch(/rules\n\n {2}read {3}12 ms\n {2}rules {2}3 ms\n$/);
  });

  test("does without a frame where the source cannot be shown", () => {
    const text = pretty(inputOf({}, { source: () => undefined }));
    expect(text).toContain("╭─ infra/rules.tf:7:31");
    expect(text).not.toContain("━");
  });

  test("says once that a place is of before the change", () => {
    const at = placeOf("infra/rules.tf", '"API"');
    const related = [
      { ...at, revision: "base" as const, note: "the value before the change" },
      { ...at, revision: "base" as const, note: "the value" },
    ];
    const finding = findingOf(placeOf("infra/rules.tf", "false"), { related });
    const input = inputOf({}, { result: { ...nothing, findings: [finding] } });
    const texts = [pretty(input), markdown(input), sarif(input)];
    for (const text of texts) expect(text).not.toMatch(/before the change[^\n",]*before the change/);
    expect(texts[0]).toContain("the value before the change at infra/rules.tf:3:12\n");
    expect(texts[0]).toContain("the value at infra/rules.tf:3:12 before the change\n");
    expect(texts[1]).toContain("- the value: `infra/rules.tf:3:12` before the change");
    expect(texts[2]).toContain('"the value (before the change)"');
  });

  test("tells together what did not run for want of a flag", async () => {
    const silent = (id: `${string}/${string}`, need: "change" | "snapshot"): AnyRule => {
      const source = { doc: "Toys", part: "lid", url: "https://example.com/lid", read: "2026-11-20" } as const;
      const words = { title: "a lid is open", why: "It leaks.", next: "Close it.", messages: { open: "open" } };
      const how = { severity: "low", preset: "recommended", since: "0.1.0", fixable: "never", tags: [] } as const;
      return { meta: { id, needs: [need], sources: [source], ...words, ...how }, check: {} };
    };
    const run = await lint({
      files: memoryFiles(new Map([["a.json", "{}"]])),
      rules: [silent("toy/a", "change"), silent("toy/b", "change"), silent("toy/c", "snapshot")],
      selection: { preset: "all", only: new Map() },
      now,
      version: "0.0.0",
    });
    const { summary, unchecked } = run.result;
    expect(summary.unchecked).toBe(3);
    const told = { ...nothing, unchecked, summary: { ...nothing.summary, unchecked: 3 } };
    expect(pretty(inputOf(showing(), { result: told }))).toMatchInlineSnapshot(`
      "✔ nothing to mend: 12 files, 210 rules
      3 unchecked, 2 of them for want of --base (--show unchecked lists them)
      "
    `);
    expect(pretty(inputOf(showing("unchecked"), { result: told }))).toMatchInlineSnapshot(`
      "unchecked: 3 questions that a rule could not decide

        2 rules about changes did not run: give --base with a commit or a folder
          toy/a, toy/b

        1 rule about the account did not run: give --snapshot with a file that shows it
          toy/c

      ✔ nothing to mend: 12 files, 210 rules
      "
    `);
    expect(markdown(inputOf(showing("unchecked"), { result: told }))).toContain(
      "- 2 rules about changes did not run: give --base with a commit or a folder: `toy/a`, `toy/b`",
    );
  });
});
