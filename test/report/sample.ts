import type {
  Finding,
  Hidden,
  Location,
  Note,
  ReportInput,
  RuleHelp,
  RunResult,
  View,
} from "../../src/report/input.ts";
import { SourceText } from "../../src/report/input.ts";

/** Files as a project holds them: HCL, snippets, CRLF, tabs, wide characters, one very long line, a key, a hostile name. */
const hostileName = "a,b:c%0A::error::x.json";

const files: Readonly<Record<string, string>> = {
  "infra/rules.tf": [
    'data "akamai_property_rules_builder" "api" {',
    "  rules_v2024_10_21 {",
    '    name = "API"',
    "    behavior {",
    "      enforce_mtls_settings {",
    "        enable_auth_set     = true",
    "        enable_deny_request = false",
    "        certificate_authority_set = [",
    '          "70010",',
    "          local.old_set,",
    "        ]",
    "      }",
    "    }",
    "  }",
    "}",
    "",
  ].join("\n"),
  "shop/main.json":
    '{\r\n\t"rules": {\r\n\t\t"name": "default",\r\n\t\t"children": ["#include:mtls.json"]\r\n\t}\r\n}\r\n',
  "shop/mtls.json":
    '{\r\n\t"name": "顧客 👩‍👩‍👧 e\u0301té",\t"behaviors": [\r\n\t\t{ "name": "mTLS 🔐", "options": { "強制": false } }\r\n\t]\r\n}\r\n',
  "min.json": `{"rules":{"behaviors":[${'{"name":"cache","options":{"ttl":"1d"}},'.repeat(200)}{"name":"origin","options":{"verificationMode":"THIRD_PARTY","originSni":false}},${'{"name":"x"},'.repeat(400)}{}]}}`,
  "certs/client.pem":
    "# kept here for now\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nAgMBAAECggEBAKTmjaS6tkK8BlPXClTQ\n2vpz/N6uxDeS35mXpqasqskVlaAidgg/\nsWqpjXDbXr93otIMLlWsM+X0CqMDgSXK\n-----END PRIVATE KEY-----\n",
  [hostileName]: 'x = "\u001b[31m``` \u202eevil| <b>@octocat</b>"\n',
};

/** The sample's sources. */
export const sourceOf = (file: string): SourceText | undefined => {
  const text = files[file];
  return text === undefined ? undefined : new SourceText(file, text);
};

/** The place of a text in a sample file, found by searching: tests never count columns. */
export function placeOf(file: string, text: string): Location {
  const source = sourceOf(file);
  const start = source?.text.indexOf(text) ?? -1;
  if (source === undefined || start < 0) throw new Error(`no ${JSON.stringify(text)} in ${file}`);
  return { file, start: source.position(start), end: source.position(start + text.length) };
}

export const noteOf = (file: string, text: string, note: string): Note => ({ ...placeOf(file, text), note });

export function findingOf(at: Location, more: Partial<Finding> = {}): Finding {
  return {
    rule: "property/mtls-mismatch-allowed",
    severity: "high",
    certainty: "proven",
    message: 'rule "API" does not deny mismatching requests and no child rule handles them',
    next: "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
    docs: "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
    path: "behaviors[0].options.enableDenyRequest",
    resource: "data.akamai_property_rules_builder.api",
    via: [],
    related: [],
    fingerprint: "3f1c9a5be02d7784c1aa",
    status: "new",
    fixes: [],
    ...at,
    ...more,
  };
}

const cited = (part: string) => [
  {
    doc: "PAPI behaviors",
    part,
    url: "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
    read: "2026-11-20",
  },
];

const help = (id: string, more: Partial<RuleHelp>): readonly [string, RuleHelp] => [
  id,
  {
    id,
    title: "a flaw",
    why: "Something breaks at the edge.",
    next: "Mend it.",
    severity: "medium",
    needs: ["file"],
    sources: cited("all"),
    tags: [],
    fixable: "never",
    ...more,
  },
];

export const rules: ReadonlyMap<string, RuleHelp> = new Map([
  help("property/mtls-mismatch-allowed", {
    title: "requests that fail the mTLS settings are let through",
    why: "With denial off, a client outside the accepted CA sets still reaches the origin; only a log line remembers it.",
    next: "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
    severity: "high",
    tags: ["mtls"],
    cwe: [287, 295],
    fixable: "sometimes",
    sources: cited("enforceMtlsSettings"),
    example: { bad: '"enableDenyRequest": false', good: '"enableDenyRequest": true' },
  }),
  help("property/origin-sni-off", { title: "the origin is asked without SNI", tags: ["origin"] }),
  help("property/mtls-after-cache", { title: "mTLS is enforced after caching", severity: "low" }),
  help("secret/private-key", { title: "a private key is in the repository", severity: "critical", cwe: [798] }),
  help("truststore/active-on-one-network-only", { title: "a CA set is active on one network only" }),
  help("cps/dns-name-not-covered", { title: "a hostname is not covered by its certificate" }),
  help("truststore/set-list", { title: "a CA set list holds what cannot be known", severity: "info" }),
]);

const findings: readonly Finding[] = [
  findingOf(placeOf(hostileName, '"\u001b[31m``` \u202eevil| <b>@octocat</b>"'), {
    severity: "low",
    rule: "property/mtls-after-cache",
    message: "value `\u001b[31m` of\r\n::error::[x](1) | <img src=x> @octocat #1 https://evil.example 100%",
    next: "",
    docs: "",
    fingerprint: "not hex",
  }),
  findingOf(placeOf("certs/client.pem", (files["certs/client.pem"] ?? "").slice(20, -1)), {
    rule: "secret/private-key",
    severity: "critical",
    message: "certs/client.pem contains a private key",
    next: "Treat the key as exposed: revoke its certificate, make a new key outside the repository.",
    path: "",
    resource: "pem certs/client.pem",
    fingerprint: "aa11",
  }),
  findingOf(placeOf("infra/rules.tf", "false"), {
    related: [noteOf("infra/rules.tf", '"API"', "applies to this rule")],
    fixes: [
      {
        title: "deny mismatching requests",
        safety: "unsafe",
        edits: [{ ...placeOf("infra/rules.tf", "false"), text: "true" }],
        remote: [],
      },
      { title: "make a new version that denies", safety: "unsafe", edits: [], remote: [{ op: "papi.newVersion" }] },
    ],
  }),
  findingOf(placeOf("infra/rules.tf", '[\n          "70010",\n          local.old_set,\n        ]'), {
    rule: "truststore/set-list",
    severity: "info",
    certainty: "likely",
    message: "the list holds a set that is not in the project",
    next: "",
    fingerprint: "bb22",
  }),
  findingOf(placeOf("min.json", '"originSni":false'), {
    rule: "property/origin-sni-off",
    severity: "medium",
    message: "the origin is asked without SNI",
    next: "Set originSni to true.",
    fingerprint: "0123456789abcdef0123456789abcdef",
    fixes: [
      { title: "send SNI", safety: "safe", edits: [{ ...placeOf("min.json", "false"), text: "true" }], remote: [] },
    ],
  }),
  findingOf(placeOf("shop/mtls.json", '"強制": false'), {
    fingerprint: "cc33",
    resource: "property shop",
    via: [noteOf("shop/main.json", '"#include:mtls.json"', "included here")],
  }),
  findingOf(placeOf("shop/mtls.json", "e\u0301té"), { severity: "low", status: "suppressed", fingerprint: "dd44" }),
  findingOf(placeOf("shop/mtls.json", '"mTLS 🔐"'), { severity: "medium", status: "known", fingerprint: "ee55" }),
  findingOf(placeOf("shop/main.json", "default"), { severity: "low", certainty: "possible", fingerprint: "ff66" }),
];

export const result: RunResult = {
  schema: 1,
  tool: { name: "edgelint", version: "0.1.0" },
  findings,
  unchecked: [
    {
      rule: "truststore/active-on-one-network-only",
      resource: "ca-set 70010",
      why: "no activation of this set in the project or snapshot",
    },
    {
      rule: "truststore/active-on-one-network-only",
      resource: "ca-set 70011",
      why: "no activation of this set in the project or snapshot",
    },
    { rule: "cps/dns-name-not-covered", resource: "enrollment shop", why: "local.names is known only after apply" },
  ],
  problems: [
    { file: "certs/bundle.p12", message: "larger than 20 MB" },
    {
      file: "infra/rules.tf",
      start: placeOf("infra/rules.tf", "name").start,
      message: "the rule crashed: x is undefined",
      rule: "property/broken",
    },
  ],
  summary: {
    files: 12,
    rules: 210,
    findings: { critical: 1, high: 2, medium: 1, low: 1, info: 1 },
    suppressed: 1,
    known: 1,
    unchecked: 3,
  },
};

export const nothing: RunResult = {
  ...result,
  findings: [],
  unchecked: [],
  problems: [],
  summary: {
    ...result.summary,
    findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
    suppressed: 0,
    known: 0,
    unchecked: 0,
  },
};

/** The sample as a report gets it; `view` and the rest can be bent. */
export function inputOf(view: Partial<View> = {}, more: Partial<ReportInput> = {}): ReportInput {
  return {
    result,
    rules,
    source: sourceOf,
    view: { color: false, width: 92, show: new Set<Hidden>(), minSeverity: "info", quiet: false, ...view },
    toRepository: (file) => file,
    informationUri: "https://edgelint.example/",
    ...more,
  };
}
