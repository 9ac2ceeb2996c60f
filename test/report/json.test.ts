import { describe, expect, test } from "vitest";
import { type Hidden, type Report, reports } from "../../src/report/index.ts";
import { json } from "../../src/report/json.ts";
import { findingOf, inputOf, placeOf, result } from "./sample.ts";

// A document of ours, read back.
const read = (text: string) => JSON.parse(text) as typeof result;

describe("json", () => {
  test("holds the findings whole, in a fixed order of members", () => {
    const finding = result.findings.find((one) => one.fixes.length === 2);
    const text = json(inputOf({}, { result: { ...result, findings: finding === undefined ? [] : [finding] } }));
    expect(text).toMatchInlineSnapshot(`
      "{
        "schema": 1,
        "tool": {
          "name": "edgelint",
          "version": "0.1.0"
        },
        "findings": [
          {
            "rule": "property/mtls-mismatch-allowed",
            "severity": "high",
            "certainty": "proven",
            "message": "rule \\"API\\" does not deny mismatching requests and no child rule handles them",
            "next": "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
            "docs": "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
            "file": "infra/rules.tf",
            "start": {
              "line": 7,
              "column": 31,
              "offset": 194
            },
            "end": {
              "line": 7,
              "column": 36,
              "offset": 199
            },
            "path": "behaviors[0].options.enableDenyRequest",
            "resource": "data.akamai_property_rules_builder.api",
            "via": [],
            "related": [
              {
                "file": "infra/rules.tf",
                "start": {
                  "line": 3,
                  "column": 12,
                  "offset": 78
                },
                "end": {
                  "line": 3,
                  "column": 17,
                  "offset": 83
                },
                "note": "applies to this rule"
              }
            ],
            "fingerprint": "3f1c9a5be02d7784c1aa",
            "status": "new",
            "fixes": [
              {
                "title": "deny mismatching requests",
                "safety": "unsafe",
                "edits": [
                  {
                    "file": "infra/rules.tf",
                    "start": {
                      "line": 7,
                      "column": 31,
                      "offset": 194
                    },
                    "end": {
                      "line": 7,
                      "column": 36,
                      "offset": 199
                    },
                    "text": "true"
                  }
                ],
                "remote": []
              },
              {
                "title": "make a new version that denies",
                "safety": "unsafe",
                "edits": [],
                "remote": [
                  {
                    "op": "papi.newVersion"
                  }
                ]
              }
            ]
          }
        ],
        "unchecked": [
          {
            "rule": "truststore/active-on-one-network-only",
            "resource": "ca-set 70010",
            "why": "no activation of this set in the project or snapshot"
          },
          {
            "rule": "truststore/active-on-one-network-only",
            "resource": "ca-set 70011",
            "why": "no activation of this set in the project or snapshot"
          },
          {
            "rule": "cps/dns-name-not-covered",
            "resource": "enrollment shop",
            "why": "local.names is known only after apply"
          }
        ],
        "problems": [
          {
            "file": "certs/bundle.p12",
            "message": "larger than 20 MB"
          },
          {
            "file": "infra/rules.tf",
            "start": {
              "line": 3,
              "column": 5,
              "offset": 71
            },
            "message": "the rule crashed: x is undefined",
            "rule": "property/broken"
          }
        ],
        "summary": {
          "files": 12,
          "rules": 210,
          "findings": {
            "critical": 1,
            "high": 2,
            "medium": 1,
            "low": 1,
            "info": 1
          },
          "suppressed": 1,
          "known": 1,
          "unchecked": 3
        }
      }
      "
    `);
  });

  test("reads back as what the run said", () => {
    const show = new Set<Hidden>(["known", "possible", "suppressed"]);
    expect(read(json(inputOf({ show })))).toEqual(result);
  });

  test.for([
    [[], 6],
    [["known"], 7],
    [["suppressed"], 7],
    [["possible"], 7],
    [["unchecked"], 6],
  ] as const)("with --show %j has %i findings and always every unchecked question", ([show, number]) => {
    const document = read(json(inputOf({ show: new Set<Hidden>(show) })));
    expect(document.findings).toHaveLength(number);
    expect(document.unchecked).toHaveLength(3);
    expect(document.summary).toEqual(result.summary);
  });

  test("escapes what a terminal acts on without changing the value", () => {
    const message = "a\u001b\u009b\u202e\u2028\u{e0041}\ud800é👍";
    const finding = findingOf(placeOf("infra/rules.tf", "false"), { message });
    const text = json(inputOf({}, { result: { ...result, findings: [finding] } }));
    expect(text).toContain(String.raw`"a\u001b\u009b\u202e\u2028\udb40\udc41\ud800é👍"`);
    expect(read(text).findings[0]?.message).toBe(message);
  });

  test("lets no member through that is not promised", () => {
    const extra = { ...findingOf(placeOf("infra/rules.tf", "false")), internal: 1 };
    expect(json(inputOf({}, { result: { ...result, findings: [extra] } }))).not.toContain("internal");
  });
});

describe("every format", () => {
  const names = Object.keys(reports) as (keyof typeof reports)[];

  test.for(names)("%s gives the same bytes for the same run and ends with a line end", async (name) => {
    const report: Report = await reports[name]();
    const text = report(inputOf());
    expect(report(inputOf())).toBe(text);
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toContain("MIIEvQIBADAN");
  });
});
