import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { load, type Project, valueOf } from "../../src/model/index.ts";
import { spell } from "../../src/model/spell.ts";
import { memoryFiles } from "../fixtures.ts";

const V = "ali.tls_client_auth.cert_verified";
const site = 4400112233445;
const ca = "baba0000000000000000000000000c01";
const managed = "baba0000000000000000000000000ca0";
const leaf = "baba0000000000000000000000000e01";
const pem = readFileSync(join(import.meta.dirname, "../../fixtures/esa/not-a-ca/good-root/pem/pki/ca.pem"), "utf8");

async function read(texts: Readonly<Record<string, unknown>>): Promise<Project> {
  const files = Object.entries(texts).map(([name, content]) => {
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    return [name, text] as const;
  });
  const { project, skipped, unreadable } = await load(memoryFiles(new Map(files)));
  expect(unreadable).toEqual([]);
  expect(skipped).toEqual([]);
  return project;
}

/** Every list of the project in a few words, empty ones left out. */
function summary(project: Project): Readonly<Record<string, readonly string[]>> {
  const lists = {
    sites: project.esaSites.map((one) => `${valueOf(one.id)} ${valueOf(one.name) ?? "?"}`),
    cas: project.esaCas.map((one) => `${valueOf(one.id) ?? "?"} ${one.label}${one.isRequest ? " asked" : ""}`),
    leaves: project.esaClientCertificates.map((one) => `${valueOf(one.id) ?? "?"}${one.isRequest ? " asked" : ""}`),
    bindings: project.esaBindings.map((one) => `${one.caLabel}: ${one.names.map(({ name }) => name).join(" ")}`),
    rules: project.esaWafRules.map(
      (one) => `${one.label} ${valueOf(one.phase) ?? "?"} ${valueOf(one.action.text())} ${one.form}`,
    ),
    sets: project.esaWafRulesets.map((one) => one.label),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

const config = { Name: "mtls", Status: "on", Action: "deny", Expression: `http.host eq "a.example.com" and not ${V}` };
const rule = { Id: 7, RulesetId: 9, Phase: "http_custom", Name: "mtls", Position: 1, Status: "on", Config: config };
const caItem = { Id: ca, Name: "corp", Type: "upload", Status: "OK", NotAfter: "2035-01-01 00:00:00" };
const leafItem = { Id: leaf, Name: "n", Type: "dcdn", Status: "active", CACertificateId: managed };
const page = { SiteId: site, SiteName: "example.com", PageNumber: 1, PageSize: 20 };

describe("documents of ESA", () => {
  test.for([
    [
      "a list of sites",
      { Sites: [{ SiteId: site, SiteName: "Example.com \n", Status: "active" }] },
      { sites: [`${site} example.com`] },
    ],
    ["one site", { SiteModel: { SiteId: site, SiteName: "example.com" } }, { sites: [`${site} example.com`] }],
    [
      "a list of CAs",
      { ...page, TotalCount: 1, Result: [caItem] },
      { sites: [`${site} example.com`], cas: [`${ca} corp`] },
    ],
    [
      "one CA",
      { ...page, Status: "OK", Certificate: pem, Result: caItem },
      { sites: [`${site} example.com`], cas: [`${ca} corp`] },
    ],
    [
      "a list of leaves",
      { ...page, TotalCount: 1, Result: [leafItem] },
      { sites: [`${site} example.com`], leaves: [leaf] },
    ],
    [
      "one leaf",
      { ...page, Status: "active", Certificate: pem, Result: leafItem },
      { sites: [`${site} example.com`], leaves: [leaf] },
    ],
    [
      "the answer to an upload",
      { RequestId: "R", Id: ca, Status: "OK", FingerprintSha256: "00", ValidityDays: "365" },
      { cas: [`${ca} ${ca}`] },
    ],
    [
      "the body of an upload",
      { SiteId: site, Name: "corp", Certificate: pem },
      { sites: [`${site} ?`], cas: ["? corp asked"] },
    ],
    [
      "the SDK's upload",
      { siteId: site, name: "corp", certificate: pem },
      { sites: [`${site} ?`], cas: ["? corp asked"] },
    ],
    [
      "an issued leaf",
      { RequestId: "R", Id: leaf, CommonName: "d", ValidityDays: "365", CACertificateId: managed },
      { leaves: [leaf] },
    ],
    [
      "a request for a leaf",
      { SiteId: site, ValidityDays: 365, CSR: "c" },
      { sites: [`${site} ?`], leaves: ["? asked"] },
    ],
    [
      "the SDK's request for a leaf",
      { siteId: site, validityDays: 365, csr: "c" },
      { sites: [`${site} ?`], leaves: ["? asked"] },
    ],
    [
      "a binding to the ESA-managed CA",
      { ...page, Hostnames: ["A.example.com \n"] },
      { sites: [`${site} example.com`], bindings: ["the ESA-managed CA: a.example.com"] },
    ],
    [
      "a binding with an empty id",
      { ...page, Id: " ", Hostnames: [] },
      { sites: [`${site} example.com`], bindings: ["the ESA-managed CA: "] },
    ],
    [
      "a binding to a CA out of view",
      { SiteId: site, Id: ca, Hostnames: ["a.example.com"] },
      { sites: [`${site} ?`], bindings: [`${ca}: a.example.com`] },
    ],
    [
      "a binding whose list is a text",
      { siteId: site, id: ca, hostnames: '["a.example.com","b.example.com"]' },
      { sites: [`${site} ?`], bindings: [`${ca}: a.example.com b.example.com`] },
    ],
    [
      "a binding that leaves the site to the query",
      { Id: ca, Hostnames: ["a.example.com"] },
      { bindings: [`${ca}: a.example.com`] },
    ],
    [
      "a recorded call",
      { Action: "SetClientCaCertificateHostnames", Params: { SiteId: site, Id: ca, Hostnames: ["a.example.com"] } },
      { sites: [`${site} ?`], bindings: [`${ca}: a.example.com`] },
    ],
    ["a list of rules", { TotalCount: 1, Rules: [rule] }, { rules: ["mtls http_custom deny answer"] }],
    ["one rule", { RequestId: "R", ...rule }, { rules: ["mtls http_custom deny answer"] }],
    [
      "the body of a rule",
      { SiteId: site, Phase: "http_custom", Config: config },
      { sites: [`${site} ?`], rules: ["mtls http_custom deny body"] },
    ],
    [
      "a body with the configuration in a text",
      { Phase: "http_custom", Config: JSON.stringify(config) },
      { rules: ["mtls http_custom deny body"] },
    ],
    [
      "the SDK's body",
      { siteId: site, phase: "http_custom", config: '{"name":"mtls","action":"deny","expression":"ssl"}' },
      { sites: [`${site} ?`], rules: ["mtls http_custom deny body"] },
    ],
    ["a bare configuration", config, { rules: ["mtls ? deny answer"] }],
    [
      "a batch call",
      { SiteId: site, Phase: "http_bot", Configs: JSON.stringify([config]) },
      { sites: [`${site} ?`], rules: ["mtls http_bot deny batch"] },
    ],
    [
      "a list of rulesets",
      { Rulesets: [{ Id: 9, Name: "set", Phase: "http_custom", Rules: [config] }] },
      { rules: ["mtls http_custom deny answer"], sets: ["set"] },
    ],
    [
      "a list of phases",
      { Phases: [{ Phase: "http_custom", Rulesets: [{ Id: 9, Phase: "http_custom", Rules: [rule] }] }] },
      { rules: ["mtls http_custom deny answer"], sets: ["9"] },
    ],
    [
      "an account's ruleset",
      { InstanceId: "i", Phase: "http_custom", Name: "set", Expression: "ssl", Rules: [config] },
      { rules: ["mtls http_custom deny answer"], sets: ["set"] },
    ],
    [
      "bodies in a list",
      [
        { SiteId: site, Phase: "http_custom", Config: config },
        { SiteId: site, Id: ca, Hostnames: [] },
      ],
      { sites: [`${site} ?`], bindings: [`${ca}: `], rules: ["mtls http_custom deny body"] },
    ],
  ] as const)("%s is read", async ([, document, expected]) => {
    expect(summary(await read({ "a.json": document }))).toEqual(expected);
  });

  test("certificates of the edge's own names are no client CAs", async () => {
    const item = { Id: ca, Name: "shop", Type: "free", PubAlg: "RSA", SigAlg: "SHA256-RSA", Status: "OK" };
    expect(summary(await read({ "a.json": { ...page, TotalCount: 1, Result: [item] } }))).toEqual({
      sites: [`${site} example.com`],
    });
  });

  test("a ROS template in YAML is read like one in JSON, references unknown", async () => {
    const yaml = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Ca:
    Type: ALIYUN::ESA::ClientCaCertificate
    Properties: { SiteId: !Ref Site, ClientCaCertName: corp, Certificate: !Ref Pem }
  Leaf:
    Type: ALIYUN::ESA::ClientCertificate
    Properties: { SiteId: ${site}, ValidityDays: 365 }
  Rule:
    Type: ALIYUN::ESA::WafRule
    Properties:
      SiteId: ${site}
      Phase: http_custom
      Config: { Name: mtls, Action: deny, Expression: ssl }
`;
    const json = {
      ROSTemplateFormatVersion: "2015-09-01",
      Resources: {
        Ca: {
          Type: "ALIYUN::ESA::ClientCaCertificate",
          Properties: { SiteId: { Ref: "Site" }, ClientCaCertName: "corp", Certificate: { Ref: "Pem" } },
        },
        Leaf: { Type: "ALIYUN::ESA::ClientCertificate", Properties: { SiteId: site, ValidityDays: 365 } },
        Rule: {
          Type: "ALIYUN::ESA::WafRule",
          Properties: {
            SiteId: site,
            Phase: "http_custom",
            Config: { Name: "mtls", Action: "deny", Expression: "ssl" },
          },
        },
      },
    };
    const expected = {
      sites: [`${site} ?`],
      cas: ["? corp asked"],
      leaves: ["? asked"],
      rules: ["mtls http_custom deny template"],
    };
    const fromYaml = await read({ "a.yaml": yaml });
    expect(summary(fromYaml)).toEqual(expected);
    expect(summary(await read({ "a.json": json }))).toEqual(expected);
    expect(fromYaml.esaCas[0]?.pem?.unknown).toBeDefined();
    expect(fromYaml.esaClientCertificates[0]?.label).toBe("Leaf");
  });
});

describe("links between ESA's objects", () => {
  test("a site gathers what names it by its id, as number or text", async () => {
    const project = await read({
      "binding.json": { SiteId: String(site), Id: ca, Hostnames: ["a.example.com"] },
      "cas.json": { ...page, TotalCount: 1, Result: [caItem] },
      "rule.json": { SiteId: site, Phase: "http_custom", Config: config },
      "sites.json": { Sites: [{ SiteId: site, SiteName: "example.com", Status: "active" }] },
    });
    const [zone, ...others] = project.esaSites;
    expect(others).toEqual([]);
    expect([zone?.cas.length, zone?.bindings.length, zone?.rules.length]).toEqual([1, 1, 1]);
    expect(valueOf(zone?.member("Status").text() ?? { state: "absent" })).toBe("active");
    expect(project.esaBindings[0]?.ca).toEqual({ state: "known", value: project.esaCas[0] });
    expect(zone?.complete).toEqual({ cas: true, bindings: false, rules: false });
  });

  test("a document that names a site tells only its id and name", async () => {
    const project = await read({ "ca.json": { ...page, Status: "OK", Certificate: pem, Result: caItem } });
    expect(project.esaSites[0]?.member("Status").isAbsent).toBe(true);
  });

  test("one page of a longer list is not complete", async () => {
    const project = await read({ "cas.json": { ...page, TotalCount: 3, Result: [caItem] } });
    expect(project.esaSites[0]).toMatchObject({ complete: { cas: false }, caTotal: 3 });
  });

  test("a rule finds its ruleset by id, and the ruleset's expression gates it", async () => {
    const project = await read({
      "rules.json": { Rules: [{ ...rule, Config: { ...config, Expression: `not ${V}` } }] },
      "sets.json": {
        Rulesets: [{ Id: 9, Name: "set", Phase: "http_custom", Expression: 'http.host eq "a.example.com"' }],
      },
    });
    const [one] = project.esaWafRules;
    expect(one?.ruleset).toEqual({ state: "known", value: project.esaWafRulesets[0] });
    const facts = one === undefined ? undefined : valueOf(one.facts([V]));
    expect(facts?.unscopedBranches).toEqual([]);
    expect(facts?.coversHost("b.example.com")).toBe("no");
  });

  test("a snapshot's site is read with everything nested in it", async () => {
    const nested = {
      SiteId: site,
      SiteName: "example.com",
      clientCaCertificates: [caItem],
      clientCertificates: [leafItem],
      hostnameBindings: [{ Id: ca, Hostnames: ["a.example.com"] }],
      wafRulesets: [{ Id: 9, Name: "set", Phase: "http_custom", Rules: [rule] }],
      wafRules: [{ ...rule, Id: 8, Name: "other", Config: { ...config, Name: "other" } }],
      records: [{ RecordName: "a.example.com", Proxied: true }],
    };
    const project = await read({
      "snapshot.json": { edgelintSnapshot: 1, takenAt: "2026-11-20T00:00:00Z", esaSites: [nested] },
    });
    expect(summary(project)).toEqual({
      sites: [`${site} example.com`],
      cas: [`${ca} corp`],
      leaves: [leaf],
      bindings: ["corp: a.example.com"],
      rules: ["mtls http_custom deny answer", "other http_custom deny answer"],
      sets: ["set"],
    });
    expect(project.esaSites[0]).toMatchObject({ complete: { cas: true, bindings: true, rules: true }, isLive: true });
    expect(project.esaSites[0]?.dns.length).toBe(1);
    expect(project.esaWafRules.every(({ isLive }) => isLive)).toBe(true);
  });

  const account = (lists: object): object => ({
    edgelintSnapshot: 1,
    takenAt: "2026-11-20T00:00:00Z",
    esaSites: [{ SiteId: site, SiteName: "example.com", ...lists }],
  });
  const resource = (name: string, hosts: string): string => `
    resource "alicloud_esa_client_ca_certificate" "${name}" {
      site_id                         = "${site}"
      client_ca_cert_name             = "corp"
      certificate                     = ""
      client_ca_certificate_hostnames = ${hosts}
    }`;

  test("a CA that Terraform makes and the account shows is one CA, by whichever id it is bound", async () => {
    const project = await read({
      "main.tf": resource("corp", '["a.example.com"]'),
      "set.json": { SiteId: site, Id: ca, Hostnames: ["b.example.com"] },
      "snapshot.json": account({
        clientCaCertificates: [caItem],
        hostnameBindings: [{ SiteId: site, Id: ca, Hostnames: ["c.example.com"] }],
      }),
    });
    const [one, ...others] = project.esaCas;
    expect(others).toEqual([]);
    expect(one).toMatchObject({ isLive: false, isUploaded: true, phrase: "CA corp" });
    expect(valueOf(one?.id ?? { state: "absent" })).toBe(ca);
    expect(project.esaSites[0]?.cas).toEqual([one]);
    expect(project.esaBindings.map((binding) => valueOf(binding.ca) === one)).toEqual([true, true]);
    expect(project.esaBindings.flatMap(({ names }) => names.map(({ name }) => name))).not.toContain("c.example.com");
  });

  test.for([
    ["two declared ones have", resource("a", "[]") + resource("b", "[]"), [caItem], 3],
    ["two live ones have", resource("a", "[]"), [caItem, { ...caItem, Id: leaf }], 3],
    ["only one has", resource("a", "[]").replace('"corp"', '"other"'), [caItem], 2],
  ] as const)("CAs with a name that %s stay apart", async ([, main, clientCaCertificates, count]) => {
    const project = await read({ "main.tf": main, "snapshot.json": account({ clientCaCertificates }) });
    expect(project.esaCas).toHaveLength(count);
  });

  test("a rule to be made stands for the live one of its name, phase and site, unless there are two", async () => {
    const body = { SiteId: site, Phase: "http_custom", Config: config };
    const seen = async (texts: Readonly<Record<string, unknown>>, ...live: readonly object[]): Promise<number> =>
      (await read({ ...texts, "snapshot.json": account({ wafRules: live }) })).esaWafRules.length;
    expect(await seen({ "a.json": body }, rule)).toBe(1);
    expect(await seen({ "a.json": body }, rule, { ...rule, Id: 8 })).toBe(3);
    expect(await seen({ "a.json": body, "b.json": body }, rule)).toBe(3);
    expect(await seen({ "a.json": { ...body, SiteId: 1 } }, rule)).toBe(2);
    expect(await seen({ "a.json": { ...body, Phase: "http_whitelist" } }, rule)).toBe(2);
  });

  test("pages of one list add up, and the same page twice does not", async () => {
    const listed = (id: number, TotalCount: number): object => ({ TotalCount, Rules: [{ ...rule, Id: id }] });
    const gaps = async (...pages: readonly object[]): Promise<readonly (string | undefined)[]> =>
      (await read(Object.fromEntries(pages.map((one, at) => [`${at}.json`, one])))).esaWafRules.map(
        ({ listingGap }) => listingGap,
      );
    const gap = "only 1 of the 2 WAF rules in the account's list are in view";
    expect(await gaps(listed(1, 1))).toEqual([undefined]);
    expect(await gaps(listed(1, 2))).toEqual([gap]);
    expect(await gaps(listed(1, 2), listed(1, 2))).toEqual([gap, gap]);
    expect(await gaps(listed(1, 2), listed(2, 2))).toEqual([undefined, undefined]);
  });

  test("ids that a float would make one stay two", async () => {
    const project = await read({
      "a.json": '{"SiteModel": {"SiteId": 900719925474099301, "SiteName": "a.com"}}',
      "b.json": '{"SiteModel": {"SiteId": 900719925474099302, "SiteName": "b.com"}}',
    });
    expect(summary(project)).toEqual({ sites: ["900719925474099301 a.com", "900719925474099302 b.com"] });
  });

  test("what a file declares hides what the snapshot shows of the same rule and binding", async () => {
    const live = {
      SiteId: site,
      SiteName: "example.com",
      hostnameBindings: [{ Id: ca, Hostnames: ["old.example.com"] }],
      wafRules: [rule],
    };
    const project = await read({
      "binding.json": { SiteId: site, Id: ca, Hostnames: ["new.example.com"] },
      "rules.json": { SiteId: site, Rules: [{ ...rule, Config: { ...config, Name: "renamed" } }] },
      "snapshot.json": { edgelintSnapshot: 1, esaSites: [live] },
    });
    expect(summary(project)).toMatchObject({
      bindings: [`${ca}: new.example.com`],
      rules: ["renamed http_custom deny answer"],
    });
    expect(project.esaSites[0]?.bindings.length).toBe(1);
  });

  test("a script that uploads a certificate file makes it a client CA", async () => {
    const project = await read({
      "bin/up.sh": 'aliyun esa upload-client-ca-certificate --site-id 1 --certificate "$(cat ./root.pem)"\n',
      "bin/root.pem": pem,
      "bin/other.pem": pem,
    });
    expect(project.esaCas.map(({ pem: text }) => text?.field.doc.file.path)).toEqual(["bin/root.pem"]);
  });
});

describe("a rule's expression", () => {
  const inString = `{ "SiteId": ${site}, "Phase": "http_custom", "Config": "{\\"Name\\":\\"a\\",\\"Expression\\":\\"http.host eq \\\\\\"a.example.com\\\\\\"\\"}" }`;

  test("is underlined in part, through both levels of a text in a text", async () => {
    const project = await read({ "a.json": inString });
    const part = project.esaWafRules[0]?.hostPart("a.example.com");
    const span = part?.site.span();
    expect(inString.slice(span?.start, span?.end)).toBe("a.example.com");
    expect([part?.path, part?.resource]).toEqual(["Config.Expression", "esa-waf-rule a"]);
  });

  test("is changed there too, in the spelling of both levels", async () => {
    const project = await read({ "a.json": inString });
    const expression = project.esaWafRules[0]?.expression;
    const spelled = expression && spell({ set: expression, to: 'http.host eq "b\\c"' });
    const edits = spelled?.ok === true ? spelled.edits : [];
    const changed = edits.reduce(
      (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
      inString,
    );
    const { Config } = JSON.parse(changed) as { Config: string }; // what was written above
    expect(JSON.parse(Config)).toEqual({ Name: "a", Expression: 'http.host eq "b\\c"' });
  });

  test("can be given a member it has not, inside the text", async () => {
    const project = await read({ "a.json": inString });
    const action = project.esaWafRules[0]?.action;
    const spelled = action && spell({ set: action, to: "deny" });
    const edits = spelled?.ok === true ? spelled.edits : [];
    const changed = edits.reduce(
      (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
      inString,
    );
    const { Config } = JSON.parse(changed) as { Config: string }; // what was written above
    expect(JSON.parse(Config)).toMatchObject({ Action: "deny" });
  });

  test.for([
    ["a placeholder", "${env.config}"],
    ["a text that is no JSON", "Name=mtls"],
  ] as const)("is unknown where the configuration is %s", async ([, text]) => {
    const project = await read({ "a.json": { SiteId: site, Phase: "http_custom", Config: text } });
    expect(project.esaWafRules[0]?.gap).toBeDefined();
    expect(project.esaWafRules[0]?.facts([V]).state).toBe("unknown");
  });

  test("takes one more host into its only set of names, or makes a set of the one it has", async () => {
    const expressions = [
      'http.host in {"a"} and ssl',
      'http.host eq "a" and ssl',
      'http.host ne "a"',
      'http.host eq "a" or http.host eq "b"',
      "http.host in $list",
    ];
    const project = await read({
      "a.json": expressions.map((Expression) => ({ SiteId: site, Phase: "http_custom", Config: { Expression } })),
    });
    expect(project.esaWafRules.map((one) => one.withHost("c"))).toEqual([
      'http.host in {"a" "c"} and ssl',
      'http.host in {"a" "c"} and ssl',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("takes no host that would be excluded all the same, by the rule or around it", async () => {
    const Expression = 'http.host in {"a" "c"} and not http.host eq "c"';
    const gated = { Name: "x", Status: "on", Action: "deny", Expression: `http.host eq "a" and not ${V}` };
    const project = await read({
      "a.json": { SiteId: site, Phase: "http_custom", Config: { Expression } },
      "b.json": { InstanceId: "i", Phase: "http_custom", Expression: 'http.host ne "c"', Rules: [gated] },
    });
    expect(project.esaWafRules.map((one) => [one.withHost("c"), one.withHost("b")])).toEqual([
      [undefined, 'http.host in {"a" "c" "b"} and not http.host eq "c"'],
      [undefined, `http.host in {"a" "b"} and not ${V}`],
    ]);
  });

  test("is limited to hosts only where that leaves some, and denies no others", async () => {
    const texts = [`not ${V}`, `http.host ne "a" and not ${V}`, `not (http.host eq "a" and ${V})`];
    const project = await read({
      "a.json": texts.map((Expression) => ({ SiteId: site, Phase: "http_custom", Config: { Expression } })),
    });
    expect(project.esaWafRules.map((one) => one.limitedTo(["a"], [V]))).toEqual([
      `(http.host in {"a"} and not ${V})`,
      undefined,
      undefined,
    ]);
  });
});
