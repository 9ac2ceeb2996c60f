/** The graph: the ties of every system, from exports, from Terraform and from the snapshot alike, and the unknown ones among them. */
import { describe, expect, test } from "vitest";
import { type Graph, graphDot, graphJson, graphMermaid, graphOf, graphText } from "../../src/insight/index.ts";
import { extensions, keyOf, makeCertificate, pem } from "../certificates.ts";
import { memoryFiles } from "../fixtures.ts";

/** The graph of some files; what is no text is written as JSON. */
async function graph(files: Readonly<Record<string, unknown>>, snapshot?: string): Promise<Graph> {
  const texts = Object.entries(files).map(
    ([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  return graphOf(memoryFiles(new Map(texts)), snapshot);
}

const guid = "5d9b6f1e-0a6f-4a54-9b7c-2f6d8d2c1b02";
const keyGuid = "11111111-2222-4333-8444-555555555555";
const root = pem(
  "CERTIFICATE",
  makeCertificate({
    key: keyOf("p256"),
    subject: [["CN", "Root R1"]],
    to: "2035-01-01T00:00:00Z",
    extensions: [extensions.basicConstraints(true)],
  }),
);

const tree = {
  propertyId: "prp_1",
  propertyName: "shop",
  ruleFormat: "v2024-05-31",
  rules: {
    name: "default",
    behaviors: [{ name: "enforceMtlsSettings", options: { certificateAuthoritySet: ["70010"] } }],
    children: [
      {
        name: "origin",
        behaviors: [
          { name: "mtlsOriginKeystore", options: { clientCertificateVersionGuid: guid } },
          {
            name: "originCharacteristics",
            options: { authenticationMethod: "AWS", accessKeyEncryptedStorage: true, awsAccessKeyVersionGuid: keyGuid },
          },
        ],
      },
    ],
  },
};
const hostnames = {
  propertyId: "prp_1",
  propertyVersion: 1,
  hostnames: {
    items: [
      { cnameFrom: "www.example.com", cnameTo: "www.example.com.edgekey.net", certProvisioningType: "CPS_MANAGED" },
    ],
  },
};
const edge = {
  edgeHostnames: {
    items: [
      {
        edgeHostnameId: "ehn_9",
        edgeHostnameDomain: "www.example.com.edgekey.net",
        domainPrefix: "www.example.com",
        domainSuffix: "edgekey.net",
        certEnrollmentId: 204,
      },
    ],
  },
};
const enrollment = {
  id: 204,
  csr: { cn: "www.example.com" },
  validationType: "dv",
  networkConfiguration: { clientMutualAuthentication: { setId: "70010" } },
};
const set = {
  caSetId: "70010",
  caSetName: "partners",
  stagingVersion: 2,
  productionVersion: 1,
  versions: [{ version: 2, certificates: [{ certificatePem: root }] }],
};
const account = {
  edgelintSnapshot: 1,
  takenAt: "2026-11-20T00:00:00Z",
  edgeHostnames: edge.edgeHostnames.items,
  enrollments: [enrollment],
  caSets: [set],
  clientCertificates: [
    {
      certificateId: 4411,
      certificateName: "shop-origin",
      signer: "THIRD_PARTY",
      versions: [{ version: 2, versionGuid: guid, status: "DEPLOYED" }],
    },
  ],
  accessKeys: [
    {
      accessKeyUid: 56514,
      accessKeyName: "assets",
      authenticationMethod: "AWS4_HMAC_SHA256",
      versions: [{ version: 1, versionGuid: keyGuid, deploymentStatus: "ACTIVE", accessKeyUid: 56514 }],
    },
  ],
};

/** Ties as `from relation to`, in order. */
function ties({ edges }: Graph): readonly string[] {
  return edges.map(({ from, relation, to, why }) => `${from} ${relation} ${to ?? `? ${why ?? ""}`}`);
}

const joined = [
  "property:1 serves property-hostname:www.example.com",
  "property:1 checks-clients-against ca-set:70010",
  `property:1 shows-origins certificate-version:${guid}`,
  `property:1 signs-with key-version:${keyGuid}`,
  "property-hostname:www.example.com is-mapped-to edge-hostname:www.example.com.edgekey.net",
  "edge-hostname:www.example.com.edgekey.net gets-certificate-from enrollment:204",
  "enrollment:204 checks-clients-against ca-set:70010",
];

describe("a chain through all systems of Akamai", () => {
  test("is whole where the account's snapshot shows what the files do not", async () => {
    const whole = await graph(
      { "main.json": tree, "hostnames.json": hostnames, "account.json": account },
      "account.json",
    );
    expect(ties(whole).filter((tie) => joined.includes(tie))).toEqual(joined);
    expect(ties(whole)).toContain(`certificate-version:${guid} is-version-of client-certificate:4411`);
    expect(ties(whole)).toContain(`key-version:${keyGuid} is-version-of access-key:56514`);
    expect(whole.nodes.find(({ id }) => id === "ca-set:70010")).toMatchObject({
      name: "partners",
      origin: "snapshot",
      active: { STAGING: 2, PRODUCTION: 1 },
      place: { file: "account.json" },
    });
    expect(whole.edges.every(({ state }) => state === "known")).toBe(true);
  });

  test("is the same from exports", async () => {
    const exports = await graph({
      "main.json": tree,
      "hostnames.json": hostnames,
      "edge.json": edge,
      "enrollment.json": enrollment,
      "sets.json": { caSets: account.caSets },
    });
    expect(ties(exports).filter((tie) => joined.includes(tie))).toEqual(joined);
    expect(exports.nodes.find(({ id }) => id === `key-version:${keyGuid}`)?.origin).toBe("unseen");
  });

  test("is the same from Terraform, by reference", async () => {
    const main = `
resource "akamai_mtlstruststore_ca_set" "partners" {
  name = "partners"
  certificates = [{ certificate_pem = <<-EOT
${root.trimEnd().replaceAll(/^/gm, "    ")}
    EOT
  }]
}
resource "akamai_cps_dv_enrollment" "www" {
  common_name = "www.example.com"
  network_configuration {
    client_mutual_authentication {
      set_id = akamai_mtlstruststore_ca_set.partners.id
    }
  }
}
resource "akamai_edge_hostname" "www" {
  edge_hostname = "www.example.com.edgekey.net"
  certificate   = akamai_cps_dv_enrollment.www.id
}
resource "akamai_property" "shop" {
  name = "shop"
  hostnames {
    cname_from             = "www.example.com"
    cname_to               = akamai_edge_hostname.www.edge_hostname
    cert_provisioning_type = "CPS_MANAGED"
  }
}
`;
    const { edges, nodes } = await graph({ "main.tf": main });
    expect(edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`)).toEqual([
      "property:shop serves property-hostname:www.example.com",
      "property-hostname:www.example.com is-mapped-to edge-hostname:www.example.com.edgekey.net",
      "edge-hostname:www.example.com.edgekey.net gets-certificate-from enrollment:akamai_cps_dv_enrollment.www",
      "enrollment:akamai_cps_dv_enrollment.www checks-clients-against ca-set:akamai_mtlstruststore_ca_set.partners",
      expect.stringMatching(/^ca-set:akamai_mtlstruststore_ca_set\.partners holds certificate:[0-9a-f]{16}$/),
    ]);
    const line = main.split("\n").indexOf("  hostnames {") + 1;
    expect(nodes.find(({ kind }) => kind === "property-hostname")?.place).toEqual({ file: "main.tf", line, column: 3 });
  });
});

describe("what is not known", () => {
  test("hangs on an unknown tie with its reason", async () => {
    const rules = structuredClone(tree);
    Object.assign(rules.rules.behaviors[0]?.options ?? {}, { certificateAuthoritySet: ["${env.set}"] });
    const { edges } = await graph({ "main.json": rules });
    const unknown = edges
      .filter(({ state }) => state === "unknown")
      .map(({ relation, to, why }) => ({ relation, to, why }));
    expect(unknown).toEqual([
      { relation: "checks-clients-against", to: undefined, why: "${env.set} is filled in elsewhere" },
      { relation: "serves", to: undefined, why: "no hostname list of this property is in the project or snapshot" },
    ]);
  });

  test("what is only named is shown as not in view", async () => {
    const { nodes } = await graph({ "main.json": tree });
    expect(nodes.find(({ id }) => id === "ca-set:70010")).toMatchObject({ origin: "unseen", place: undefined });
  });

  test("what could not be read is told", async () => {
    const files = memoryFiles(new Map([["main.json", JSON.stringify(tree)]]));
    const read = (): { ok: false; why: string } => ({ ok: false, why: "permission denied" });
    const { problems } = await graphOf({ ...files, read });
    expect(problems).toEqual([{ file: "main.json", message: "cannot be read: permission denied" }]);
  });

  test("what does not parse is told with its place, in trees and beside them", async () => {
    const { problems } = await graph({
      "main.json": `${JSON.stringify(tree).slice(0, -1)}`,
      "main.tf": 'locals {\n  a = "\n}\n',
    });
    expect(problems.map(({ file, start, message }) => `${file}:${start?.line}: ${message}`)).toEqual([
      "main.tf:2: is not valid HCL; `edgelint lint` shows where",
      "main.json:1: is not valid JSON; `edgelint lint` shows where",
    ]);
  });
});

test("ESA: from a site over its bound hosts to their CA, with the rules that reach them", async () => {
  const { edges } = await graph({
    "ca.json": { SiteId: 4400, SiteName: "example.net", Result: [{ Id: "ca-1", Name: "devices", Type: "client_ca" }] },
    "binding.json": { SiteId: 4400, Id: "ca-1", Hostnames: ["iot.example.net", "api.example.net"] },
    "rule.json": {
      SiteId: 4400,
      Phase: "http_custom",
      Config: {
        Name: "block",
        Status: "on",
        Action: "deny",
        Expression: '(http.host eq "iot.example.net" and not ali.tls_client_auth.cert_verified)',
      },
    },
  });
  const told = edges.map(({ from, relation, to, state }) => `${from} ${relation} ${to} ${state}`);
  expect(told).toContain("esa-site:4400 serves esa-hostname:iot.example.net known");
  expect(told).toContain("esa-hostname:iot.example.net checks-clients-against esa-ca:ca-1 known");
  expect(told.filter((tie) => tie.startsWith("esa-waf-rule:block applies-to"))).toEqual([
    "esa-waf-rule:block applies-to esa-hostname:iot.example.net known",
  ]);
});

describe("the pictures", () => {
  const shop = graph({ "main.json": tree, "hostnames.json": hostnames, "account.json": account }, "account.json");

  test("text: trees from what nothing refers to", async () => {
    expect(graphText(await shop)).toMatchInlineSnapshot(`
      "property shop (1)  [hostnames.json:1]
      ├─ serves property hostname www.example.com  [hostnames.json:1]
      │  └─ is mapped to edge hostname www.example.com.edgekey.net  [snapshot, account.json:1]
      │     └─ gets its certificate from enrollment www.example.com (204)  [snapshot, account.json:1]
      │        └─ checks clients against CA set partners (70010)  [version 2 on staging, version 1 on production, snapshot, account.json:1]
      │           └─ holds (version 2) certificate CN=Root R1  [ends 2035-01-01, account.json:1]
      ├─ checks clients against (rule "default") CA set partners (70010), see above
      ├─ shows origins (rule "origin") certificate version shop-origin version 2 (5d9b6f1e-0a6f-4a54-9b7c-2f6d8d2c1b02)  [snapshot, account.json:1]
      │  └─ is a version of client certificate shop-origin (4411)  [snapshot, account.json:1]
      └─ signs requests to its origin with (rule "origin") key version assets version 1 (11111111-2222-4333-8444-555555555555)  [snapshot, account.json:1]
         └─ is a version of access key assets (56514)  [snapshot, account.json:1]
      "
    `);
  });

  test("text: a circle is begun somewhere and shown once", async () => {
    const node = { kind: "include", origin: "file", place: undefined, active: {}, notAfter: undefined } as const;
    const edge = {
      relation: "includes",
      state: "known",
      why: undefined,
      notes: [],
      versions: [],
      place: undefined,
    } as const;
    const circle: Graph = {
      nodes: [
        { id: "include:1", name: "1", ...node },
        { id: "include:2", name: "2", ...node },
      ],
      edges: [
        { from: "include:1", to: "include:2", ...edge },
        { from: "include:2", to: "include:1", ...edge },
      ],
      problems: [],
      files: 1,
    };
    expect(graphText(circle)).toBe("include 1\n└─ includes include 2\n   └─ includes include 1, see above\n");
  });

  const hostile = 'x"]; click n1 "javascript:alert(1)" \u001b[31m\\';
  const named = graph({ "main.json": { ...tree, propertyName: hostile } });

  test("Mermaid and DOT: a name cannot leave its label, and nothing reaches the terminal", async () => {
    const [mermaid, dot, text] = [graphMermaid(await named), graphDot(await named), graphText(await named)];
    for (const picture of [mermaid, dot, text]) expect(picture).not.toContain("\u001b");
    expect(mermaid).toContain(
      '["property<br>x#34;#93;; click n1 #34;javascript:alert#40;1#41;#34; ␛#91;31m#92; #40;1#41;"]',
    );
    expect(dot).toContain('"property:1" [label="property\\nx\\"]; click n1 \\"javascript:alert(1)\\" ␛[31m\\\\ (1)"];');
  });

  test("JSON: whole, and without what has no value", async () => {
    const document = JSON.parse(graphJson(await shop, "0.0.0"));
    expect(document).toMatchObject({ schema: 1, tool: { name: "edgelint", version: "0.0.0" }, problems: [] });
    expect(document.nodes.find(({ kind }: { kind: string }) => kind === "certificate")).toMatchObject({
      name: "CN=Root R1",
      notAfter: "2035-01-01T00:00:00.000Z",
    });
    expect(document.edges[0]).not.toHaveProperty("why");
  });
});
