/** Orders as they are told: of retiring things, and of changes as somebody wrote them. */
import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import {
  changeOrder,
  graphOf,
  orderJson,
  orderMarkdown,
  orderMermaid,
  orderText,
  type Retirable,
  type ToldOrder,
  toldOrder,
  without,
  worldOf,
} from "../../src/insight/index.ts";
import { memoryBase, memoryFiles } from "../fixtures.ts";

type Texts = Readonly<Record<string, unknown>>;
const mapOf = (files: Texts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).map(([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)]),
  );

const guid = "5d9b6f1e-0a6f-4a54-9b7c-2f6d8d2c1b02";
const keyGuid = "11111111-2222-4333-8444-555555555555";
const behaviors = [
  { name: "enforceMtlsSettings", options: { certificateAuthoritySet: ["70010"] } },
  { name: "mtlsOriginKeystore", options: { clientCertificateVersionGuid: guid } },
  {
    name: "originCharacteristics",
    options: { authenticationMethod: "AWS", accessKeyEncryptedStorage: true, awsAccessKeyVersionGuid: keyGuid },
  },
];
const tree = (list: readonly object[] = behaviors): object => ({
  propertyId: "prp_1",
  propertyName: "shop",
  ruleFormat: "v2024-05-31",
  rules: { name: "default", behaviors: list },
});
const enrollment = (setId = "70010"): object => ({
  id: 204,
  csr: { cn: "www.example.com" },
  networkConfiguration: { clientMutualAuthentication: { setId } },
});
const account = {
  edgelintSnapshot: 1,
  properties: [
    {
      propertyId: "prp_1",
      propertyName: "shop",
      versions: [
        {
          propertyVersion: 1,
          hostnames: { items: [{ cnameFrom: "www.example.com", cnameTo: "www.example.com.edgekey.net" }] },
        },
      ],
    },
  ],
  edgeHostnames: [
    { edgeHostnameId: "ehn_9", edgeHostnameDomain: "www.example.com.edgekey.net", certEnrollmentId: 204 },
  ],
  enrollments: [enrollment()],
  caSets: [
    { caSetId: "70010", caSetName: "partners", stagingVersion: 2, productionVersion: 2, versions: [] },
    { caSetId: "70011", caSetName: "others", stagingVersion: 1, productionVersion: 1, versions: [] },
  ],
  clientCertificates: [
    {
      certificateId: 4411,
      certificateName: "origin",
      signer: "THIRD_PARTY",
      versions: [
        { version: 2, versionGuid: guid, status: "DEPLOYED" },
        {
          version: 2,
          versionGuid: "c0b7a9d4-77e3-4f0b-8b0e-6f7f1a2f9e10",
          versionAlias: "CURRENT",
          status: "DEPLOYED",
        },
      ],
    },
  ],
  accessKeys: [
    {
      accessKeyUid: 56514,
      accessKeyName: "assets",
      authenticationMethod: "AWS4_HMAC_SHA256",
      versions: [{ accessKeyUid: 56514, version: 1, versionGuid: keyGuid, deploymentStatus: "ACTIVE" }],
    },
  ],
};

async function retiring(files: Texts, kind: Retirable, id: string): Promise<ToldOrder> {
  const before = worldOf(await graphOf(memoryFiles(mapOf(files)), "account.json"));
  return toldOrder(before, without(before, kind, id));
}
const acts = ({ steps }: ToldOrder): readonly string[] =>
  steps.map(({ change, act, on, to }) => `${change} ${act} ${on} ${to ?? ""}`.trim());

const everything = { "main.json": tree(), "account.json": account };

describe("retiring", () => {
  test.for([
    [
      "ca-set",
      "ca-set:70010",
      [
        "1 drop-set property:1",
        "2 unbind-set enrollment:204 ca-set:70010",
        "3 deactivate-set ca-set:70010 PRODUCTION",
        "3 deactivate-set ca-set:70010 STAGING",
        "3 delete-set ca-set:70010",
      ],
    ],
    [
      "enrollment",
      "enrollment:204",
      ["1 move-hostname property-hostname:www.example.com", "2 delete-enrollment enrollment:204"],
    ],
    ["property-hostname", "property-hostname:www.example.com", ["1 remove-hostname property-hostname:www.example.com"]],
    [
      "client-certificate",
      "client-certificate:4411",
      [
        `1 stop-showing property:1 certificate-version:${guid}`,
        `2 delete-version certificate-version:${guid}`,
        "2 delete-certificate client-certificate:4411",
      ],
    ],
    [
      "access-key",
      "access-key:56514",
      [
        `1 stop-signing property:1 key-version:${keyGuid}`,
        `2 delete-key-version key-version:${keyGuid}`,
        "2 delete-key access-key:56514",
      ],
    ],
  ] as const)("%s goes in the documented order", async ([kind, id, expected]) => {
    expect(acts(await retiring(everything, kind, id))).toEqual(expected);
  });

  test("a CA of ESA: the rule first, then the binding, then the CA", async () => {
    const files = {
      "account.json": account,
      "ca.json": {
        SiteId: 1,
        SiteName: "example.net",
        TotalCount: 1,
        Result: [{ Id: "ca-1", Name: "devices", Type: "upload" }],
      },
      "binding.json": { SiteId: 1, Id: "ca-1", Hostnames: ["iot.example.net"] },
      "rule.json": {
        SiteId: 1,
        Phase: "http_custom",
        Config: {
          Name: "block",
          Status: "on",
          Action: "deny",
          Expression: '(http.host eq "iot.example.net" and not ali.tls_client_auth.cert_verified)',
        },
      },
    };
    expect(acts(await retiring(files, "esa-ca", "esa-ca:ca-1"))).toEqual([
      "1 relax-rule esa-waf-rule:block esa-hostname:iot.example.net",
      "2 unbind-host esa-hostname:iot.example.net esa-ca:ca-1",
      "2 delete-ca esa-ca:ca-1",
    ]);
  });

  const both = tree([{ name: "enforceMtlsSettings", options: { certificateAuthoritySet: ["70010", "70011"] } }]);

  test("a CA set first moves the hostnames whose rules go on to require another set", async () => {
    const order = await retiring({ ...everything, "main.json": both }, "ca-set", "ca-set:70010");
    expect(acts(order)).toEqual([
      "1 move-hostname property-hostname:www.example.com",
      "2 unbind-set enrollment:204 ca-set:70010",
      "3 drop-set property:1 ca-set:70010",
      "4 deactivate-set ca-set:70010 PRODUCTION",
      "4 deactivate-set ca-set:70010 STAGING",
      "4 delete-set ca-set:70010",
    ]);
    expect(order.steps[0]).toMatchObject({
      does: "Map hostname www.example.com to an edge hostname of another enrollment and activate the property (take it off the property only if it is to go)",
      needs:
        "the other certificate is deployed and covers the hostname, and the enrollment is bound to a CA set that the rules require (others)",
    });
  });

  test("a CA set that an include requires is dropped there before it is unbound", async () => {
    const rules = { name: "default", behaviors: behaviors.slice(0, 1) };
    const files = {
      "include.json": { includeId: "inc_7", includeName: "mtls", includeType: "COMMON_SETTINGS", rules },
      ...everything,
      "main.json": tree([{ name: "include", options: { id: "inc_7" } }]),
    };
    const order = await retiring(files, "ca-set", "ca-set:70010");
    expect(acts(order).slice(0, 2)).toEqual(["1 drop-set include:7", "2 unbind-set enrollment:204 ca-set:70010"]);
    expect(order.steps[0]?.needs).toMatch(/^from now on www\.example\.com may be reached/);
  });

  test("a CA set that only a rule refers to is deleted all the same: it is what was asked for", async () => {
    expect(acts(await retiring({ "main.json": tree() }, "ca-set", "ca-set:70010"))).toEqual([
      "1 drop-set property:1",
      "2 delete-set ca-set:70010",
    ]);
  });

  test("what is not known is named", async () => {
    const rules = tree([{ name: "enforceMtlsSettings", options: { certificateAuthoritySet: ["${env.set}"] } }]);
    const { gaps } = await retiring({ "main.json": rules, "account.json": account }, "ca-set", "ca-set:70010");
    expect(gaps).toEqual(["shop: ${env.set} is filled in elsewhere"]);
  });
});

/** The order of a change. */
async function ofChange(before: Texts, after: Texts): Promise<ToldOrder> {
  const base = { ...memoryBase(mapOf(before), mapOf(after)), isSame: () => false };
  const { changes } = await compare({ files: memoryFiles(mapOf(after)), base });
  if (changes === undefined) throw new Error("nothing to compare");
  return changeOrder(changes);
}

const shared = {
  "hostnames.json": {
    propertyId: "prp_1",
    propertyName: "shop",
    propertyVersion: 1,
    hostnames: { items: account.properties[0]?.versions[0]?.hostnames.items },
  },
  "edge.json": { edgeHostnames: { items: account.edgeHostnames } },
  "sets.json": { caSets: account.caSets },
};

describe("a change", () => {
  test("that moves rule and certificate to another set lists both in between, and must be split", async () => {
    const rules = (id: string): object =>
      tree([{ name: "enforceMtlsSettings", options: { certificateAuthoritySet: [id] } }]);
    const order = await ofChange(
      { ...shared, "main.json": rules("70010"), "e.json": enrollment("70010") },
      { ...shared, "main.json": rules("70011"), "e.json": enrollment("70011") },
    );
    expect(acts(order)).toEqual([
      "1 require-set property:1 ca-set:70011",
      "2 bind-set enrollment:204 ca-set:70011",
      "3 drop-set property:1 ca-set:70010",
    ]);
    const text = orderText(order, { isChange: true });
    expect(text).toContain("as written: nothing makes it wait for step 1");
    expect(text).toContain("Split it into 3 changes");
  });

  const requiring = (sets: readonly string[]): object =>
    tree(sets.length === 0 ? [] : [{ name: "enforceMtlsSettings", options: { certificateAuthoritySet: sets } }]);

  test("neither makes nor deletes what is only referred to", async () => {
    const [none, one] = [{ "main.json": requiring([]) }, { "main.json": requiring(["70011"]) }];
    expect(acts(await ofChange(one, none))).toEqual(["1 drop-set property:1"]);
    expect(acts(await ofChange(none, one))).toEqual(["1 require-set property:1"]);
    const shown = { "main.json": tree() };
    expect(acts(await ofChange(shown, { "main.json": tree([]) }))).toEqual([
      "1 drop-set property:1",
      `1 stop-showing property:1 certificate-version:${guid}`,
      `1 stop-signing property:1 key-version:${keyGuid}`,
    ]);
  });

  test("that begins to describe what rules refer to makes nothing", async () => {
    const rules = { "main.json": requiring(["70010"]) };
    const order = await ofChange(rules, { ...rules, "sets.json": { caSets: [{ caSetId: "70010", caSetName: "a" }] } });
    expect(order.steps).toEqual([]);
  });

  /** A set with its activations, by its address or by its id. */
  const terraform = (set: string, networks: readonly string[]): string =>
    [
      set.startsWith("akamai_") ? 'resource "akamai_mtlstruststore_ca_set" "a" {\n  name = "partners"\n}\n' : "",
      ...networks.map(
        (network) =>
          `resource "akamai_mtlstruststore_ca_set_activation" "${network}" {\n  ca_set_id = ${set}\n  version = 1\n  network = "${network}"\n}\n`,
      ),
      `data "akamai_property_rules_builder" "a" {\n  rules_v2024_05_31 {\n    name = "mTLS"\n    behavior {\n      enforce_mtls_settings {\n        certificate_authority_set = [${set}]\n      }\n    }\n  }\n}\n`,
      'resource "akamai_property" "a" {\n  name = "shop"\n  rules = data.akamai_property_rules_builder.a.json\n}\n',
    ].join("");

  test.for([
    ["akamai_mtlstruststore_ca_set.a.id", "partners"],
    ['"70010"', "70010"],
  ] as const)("that deactivates %s, which a rule goes on to require, has no safe order", async ([set, name]) => {
    const order = await ofChange(
      { "main.tf": terraform(set, ["STAGING", "PRODUCTION"]) },
      { "main.tf": terraform(set, ["STAGING"]) },
    );
    expect(order.steps).toEqual([]);
    expect(orderText(order, { isChange: true })).toContain(
      `No order is safe for this step: Deactivate CA set ${name} on production, but rule "mTLS" of shop goes on requiring the set, and requests to shop would fail. Take the set out of that rule first, or leave this step out.\n`,
    );
    expect(orderMarkdown(order, { isChange: true })).toMatch(/^\n?- No order is safe for this step: /);
  });

  test("that makes an activation depend on a condition does not deactivate", async () => {
    const text = terraform("akamai_mtlstruststore_ca_set.a.id", ["PRODUCTION"]);
    const open = text.replace("  version = 1\n", "  count = var.on ? 1 : 0\n  version = 1\n");
    const { steps, circle } = await ofChange({ "main.tf": text }, { "main.tf": open });
    expect([...steps, ...circle]).toEqual([]);
  });

  test("that ends an activation which a snapshot still shows deactivates the set", async () => {
    const [set] = account.caSets;
    const texts = [["STAGING", "PRODUCTION"], ["STAGING"]].map((networks) =>
      terraform("akamai_mtlstruststore_ca_set.a.id", networks)
        .replace("mTLS", "other")
        .replace(/certificate_authority_set.*/, ""),
    );
    const live = { "account.json": { edgelintSnapshot: 1, caSets: [set] } };
    const order = await ofChange({ ...live, "main.tf": texts[0] }, { ...live, "main.tf": texts[1] });
    expect(acts(order)).toEqual(["1 deactivate-set ca-set:70010 PRODUCTION"]);
  });

  test.for([
    [
      "sets.json",
      [
        'Deactivate CA set partners on production, but rule "default" of shop goes on requiring the set',
        'Deactivate CA set partners on staging, but rule "default" of shop goes on requiring the set',
        'Delete CA set partners, but rule "default" of shop goes on requiring the set',
      ],
    ],
    ["e.json", ["Delete enrollment www.example.com, but hostname www.example.com stays on it and would go down"]],
    [
      "4411-versions.json",
      ["Delete origin version 2, but the rules of shop go on showing origin version 2 to the origin"],
    ],
    ["versions.json", ["Delete assets version 1, but the rules of shop go on signing with assets version 1"]],
  ] as const)("that takes %s away while it is in use has no safe order", async ([path, expected]) => {
    const {
      clientCertificates: [certificate],
      accessKeys: [key],
    } = account;
    const files: Texts = {
      ...shared,
      "main.json": tree(),
      "e.json": enrollment(),
      "certificates.json": { certificates: [{ ...certificate, versions: undefined }] },
      "4411-versions.json": { versions: certificate?.versions },
      "keys.json": { accessKeys: [{ ...key, versions: undefined }] },
      "versions.json": { accessKeyVersions: key?.versions },
    };
    const { [path]: _, ...left } = files;
    const { circle } = await ofChange(files, left);
    expect(circle.map((line) => line.replace(/(, and requests.*|\. .*)/, ""))).toEqual(expected);
  });

  test("that unbinds a set which a rule goes on to require has no safe order", async () => {
    const files = { ...shared, "main.json": requiring(["70010"]) };
    const open = {
      ...enrollment(),
      certificateType: "san",
      ra: "lets-encrypt",
      networkConfiguration: { geography: "core" },
    };
    const order = await ofChange({ ...files, "e.json": enrollment() }, { ...files, "e.json": open });
    expect(order.steps).toEqual([]);
    expect(order.circle).toEqual([
      "Unbind CA set partners from enrollment www.example.com (client mutual authentication in CPS), but once all is done, the rules of shop require a set that www.example.com does not ask its clients for: every request to it would be refused. Change rules and binding together.",
    ]);
  });

  test("names the hostname's new place where nothing tells which it is", async () => {
    const moved = { ...shared, "edge.json": { edgeHostnames: { items: [] } } };
    const files = { "main.json": tree([]), "e.json": enrollment() };
    const order = await ofChange({ ...shared, ...files }, { ...moved, ...files });
    expect(order.steps[0]?.does).toBe(
      "Map hostname www.example.com to an edge hostname of another enrollment and activate the property (take it off the property only if it is to go)",
    );
  });

  test("that only is written otherwise has no steps", async () => {
    const moved = "moved {\n  from = akamai_cps_dv_enrollment.a\n  to   = akamai_cps_dv_enrollment.b\n}\n";
    const block = (name: string): string =>
      `resource "akamai_cps_dv_enrollment" "${name}" {\n  common_name = "a.example.com"\n}\n`;
    const order = await ofChange(
      { "main.json": tree(), "e.tf": block("a") },
      { "again.json": JSON.stringify(tree(), null, 3), "e.tf": block("b") + moved },
    );
    expect(order.steps).toEqual([]);
    expect(orderText(order, { isChange: true })).toBe("nothing has to be done in an order\n");
  });
});

describe("the formats", () => {
  const set = retiring(everything, "ca-set", "ca-set:70010");

  test("text", async () => {
    expect(orderText(await set, { isChange: false })).toMatchInlineSnapshot(`
      "Change 1 of 3
        1. Take CA set partners out of enforceMtlsSettings in the rules of shop (no set is left, so the behavior goes) and activate the property
           before: from now on www.example.com may be reached without a client certificate; a hostname that must stay protected first moves to an edge hostname of an enrollment with another CA set, in a property whose rules require that set
           wait: until the activation is ACTIVE on staging and on production
           then: the hostnames stay up, and the rules of shop no longer require the set
      Change 2 of 3
        2. Unbind CA set partners from enrollment www.example.com (client mutual authentication in CPS)
           before: no rule that is active for a hostname of this enrollment requires the set
           after step 1: the rule requires the set until then, and unbinding first would make it refuse every request
           wait: until CPS has deployed the change on both networks
           then: clients are no longer asked for a certificate
      Change 3 of 3
        3. Deactivate CA set partners on production
           before: no enrollment and no property is left in the set's associations (if the lookup fails, repeat it: it proves nothing)
           after step 2: a set can neither be deactivated nor deleted while it is bound
           wait: 12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production
           then: no version of the set is active on production
        4. Deactivate CA set partners on staging
           before: no enrollment and no property is left in the set's associations (if the lookup fails, repeat it: it proves nothing)
           after step 2: a set can neither be deactivated nor deleted while it is bound
           wait: 12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production
           then: no version of the set is active on staging
        5. Delete CA set partners
           before: no version of the set is active on either network, and no activation is running
           after steps 3 and 4: a set can be deleted only when no version of it is active
           wait: until the deletion is COMPLETE on both networks; if it fails on one of them, retry it
           then: the set is gone for good, and its name is free again
      "
    `);
  });

  test("Markdown, Mermaid and JSON hold every step", async () => {
    const order = await set;
    expect(orderMarkdown(order, { isChange: false }).match(/^\d+\. /gm)).toHaveLength(order.steps.length);
    expect(orderMermaid(order)).toMatch(/^flowchart TD\n {2}subgraph c1 \["change 1"\]\n {2}s1\["1\. Take CA set/);
    const document = JSON.parse(orderJson(order, { isChange: false, version: "0.0.0", problems: [] })) as {
      steps: unknown[];
      from: string;
    };
    expect(document).toMatchObject({ from: "retire", changes: 3 });
    expect(document.steps).toHaveLength(order.steps.length);
  });
});
