/** Orders as they are told: of retiring things, and of changes as somebody wrote them. */
import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import {
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
  worldsOf,
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
        "1 remove-hostname property-hostname:www.example.com",
        "2 drop-set property:1",
        "3 unbind-set enrollment:204 ca-set:70010",
        "4 deactivate-set ca-set:70010 PRODUCTION",
        "4 deactivate-set ca-set:70010 STAGING",
        "4 delete-set ca-set:70010",
      ],
    ],
    [
      "enrollment",
      "enrollment:204",
      ["1 remove-hostname property-hostname:www.example.com", "2 delete-enrollment enrollment:204"],
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
  const worlds = worldsOf(changes);
  return toldOrder(worlds.before, worlds.after);
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
      "Change 1 of 4
        1. Take hostname www.example.com off its property, or map it to an edge hostname whose certificate stays, and activate the property
           before: no DNS record leads visitors of it to the edge any more, where it is taken off
           wait: until the activation is ACTIVE on staging and on production
           then: the hostname no longer needs the certificate
      Change 2 of 4
        2. Take CA set partners out of enforceMtlsSettings in the rules of shop and activate the property
           after step 1: a hostname that goes leaves its property before the rule does
           wait: until the activation is ACTIVE on staging and on production
           then: no active rule requires it
      Change 3 of 4
        3. Unbind CA set partners from www.example.com
           before: no active rule requires the set
           after step 2: a rule that still requires the set refuses every request once its certificate no longer asks by it
           wait: until CPS has deployed the change on both networks
           then: clients are no longer asked for a certificate
      Change 4 of 4
        4. Deactivate CA set partners on production
           before: the set's associations list no enrollment and no property; a lookup that failed proves nothing
           after step 3: a set must not be bound in CPS when it is deactivated, nor when it is deleted
           wait: 12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production
           then: the set is active no longer on production
        5. Deactivate CA set partners on staging
           before: the set's associations list no enrollment and no property; a lookup that failed proves nothing
           after step 3: a set must not be bound in CPS when it is deactivated, nor when it is deleted
           wait: 12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production
           then: the set is active no longer on staging
        6. Delete CA set partners
           before: no version is active on either network, and no activation is running
           after step 4, 5: a set can be deleted only when no version of it is active
           wait: until the deletion is COMPLETE on both networks; one of them may need a retry
           then: the set is gone for good; its name is free again
      "
    `);
  });

  test("Markdown, Mermaid and JSON hold every step", async () => {
    const order = await set;
    expect(orderMarkdown(order, { isChange: false }).match(/^\d+\. /gm)).toHaveLength(order.steps.length);
    expect(orderMermaid(order)).toMatch(/^flowchart TD\n {2}subgraph c1 \["change 1"\]\n {2}s1\["1\. Take hostname/);
    const document = JSON.parse(orderJson(order, { isChange: false, version: "0.0.0", problems: [] })) as {
      steps: unknown[];
      from: string;
    };
    expect(document).toMatchObject({ from: "retire", changes: 4 });
    expect(document.steps).toHaveLength(order.steps.length);
  });
});
