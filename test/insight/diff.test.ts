/** What a change means, in words; and that what is only written otherwise means nothing. */
import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { diffOf, diffText } from "../../src/insight/index.ts";
import { extensions, keyOf, makeCertificate, pem } from "../certificates.ts";
import { memoryBase, memoryFiles } from "../fixtures.ts";

type Texts = Readonly<Record<string, unknown>>;
const mapOf = (files: Texts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).map(([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)]),
  );

/** The sentences of a change. */
async function told(before: Texts, after: Texts): Promise<readonly string[]> {
  const { changes, broken } = await compare({
    files: memoryFiles(mapOf(after)),
    base: memoryBase(mapOf(before), mapOf(after)),
  });
  return changes === undefined ? ["nothing to compare"] : diffOf(changes, broken).map(({ sentence }) => sentence);
}

const roots = new Map<string, string>();
/** A root; the same text whenever it is asked for. */
function root(name: string): string {
  const known = roots.get(name);
  if (known !== undefined) return known;
  const about = {
    key: keyOf("p256", name),
    subject: [["CN", name]],
    extensions: [extensions.basicConstraints(true)],
  } as const;
  const made = pem("CERTIFICATE", makeCertificate(about));
  roots.set(name, made);
  return made;
}

const hostnames = (...names: readonly string[]): object => ({
  propertyId: "prp_1",
  propertyName: "shop",
  propertyVersion: 1,
  hostnames: {
    items: names.map((name) => ({
      cnameFrom: name,
      cnameTo: "www.example.com.edgekey.net",
      certProvisioningType: "CPS_MANAGED",
    })),
  },
});
const edge = {
  edgeHostnames: {
    items: [{ edgeHostnameId: "ehn_9", edgeHostnameDomain: "www.example.com.edgekey.net", certEnrollmentId: 204 }],
  },
};
const enrollment = (setId: string | undefined): object => ({
  id: 204,
  csr: { cn: "www.example.com" },
  validationType: "dv",
  networkConfiguration: {
    geography: "core",
    ...(setId === undefined ? {} : { clientMutualAuthentication: { setId } }),
  },
});
describe("for visitors and their clients", () => {
  test("a hostname stops, starts, and asks of another set", async () => {
    const files = (id: string | undefined): Texts => ({
      "hostnames.json": hostnames("www.example.com"),
      "edge.json": edge,
      "enrollment.json": enrollment(id),
    });
    expect(await told(files("70010"), files(undefined))).toContain(
      "hostname www.example.com no longer asks for a client certificate (of CA set 70010)",
    );
    expect(await told(files(undefined), files("70010"))).toContain(
      "hostname www.example.com now asks for a client certificate of CA set 70010",
    );
    expect(await told(files("70010"), files("70011"))).toContain(
      "hostname www.example.com asks for a client certificate of CA set 70011 instead of CA set 70010",
    );
  });

  test("hostnames come and go", async () => {
    expect(await told({ "h.json": hostnames("a.example.com") }, { "h.json": hostnames("b.example.com") })).toEqual([
      "hostname a.example.com is no longer served by property shop",
      "hostname b.example.com is new on property shop",
    ]);
  });

  test("a CA leaves a set that is active", async () => {
    const main = (...names: readonly string[]): string => `
resource "akamai_mtlstruststore_ca_set" "partners" {
  name = "partners"
  certificates = [${names.map((name) => `{ certificate_pem = <<-EOT\n${root(name)}EOT\n }`).join(", ")}]
}
resource "akamai_mtlstruststore_ca_set_activation" "p" {
  ca_set_id = akamai_mtlstruststore_ca_set.partners.id
  version   = akamai_mtlstruststore_ca_set.partners.latest_version
  network   = "PRODUCTION"
}
`;
    expect(await told({ "main.tf": main("R1", "R2") }, { "main.tf": main("R2", "R3") })).toEqual([
      "certificate CN=R1 leaves CA set partners, active on production",
      "certificate CN=R3 joins CA set partners, active on production",
    ]);
  });
});

const tree = (deny: boolean, ...more: readonly object[]): object => ({
  propertyName: "shop",
  ruleFormat: "v2024-05-31",
  rules: {
    name: "default",
    behaviors: [],
    children: [
      {
        name: "API",
        criteria: [{ name: "path", options: { values: ["/api/*"] } }],
        behaviors: [
          { name: "enforceMtlsSettings", options: { certificateAuthoritySet: ["70010"], enableDenyRequest: deny } },
        ],
      },
      ...more,
    ],
  },
});

describe("for rules and things", () => {
  test("settings, rules and behaviors", async () => {
    expect(await told({ "main.json": tree(true) }, { "main.json": tree(false, { name: "New" }) })).toEqual([
      'rule "API" of property shop has enforceMtlsSettings.enableDenyRequest false instead of true',
      'rule "New" of property shop is new',
    ]);
  });

  test("a secret is not shown", async () => {
    const key = (secret: string): string => `resource "akamai_cloudaccess_key" "k" {
  access_key_name = "k"
  credentials_a = { cloud_access_key_id = "id", cloud_secret_access_key = "${secret}", primary_key = true }
}
`;
    const sentences = await told({ "main.tf": key("S3cretOne") }, { "main.tf": key("S3cretTwo") });
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.join()).not.toMatch(/S3cret/);
  });

  test("activations", async () => {
    const activation = (network: string): string => `resource "akamai_property_activation" "a" {
  property_id = "prp_1"
  version     = 3
  network     = "${network}"
}
`;
    expect(await told({ "a.tf": activation("STAGING") }, { "a.tf": activation("PRODUCTION") })).toEqual([
      "a property that is not in view is activated on production instead of staging",
    ]);
    expect(await told({ "a.tf": activation("STAGING"), "b.tf": "" }, { "b.tf": "" })).toEqual([
      "a property that is not in view loses its activation on staging",
    ]);
  });
});

describe("a text that does not parse", () => {
  const whole = JSON.stringify(tree(true, { name: "Other" }));
  const cut = whole.slice(0, whole.indexOf('"children"'));

  test("leaves open what stands in it, on either side", async () => {
    expect(await told({ "main.json": whole }, { "main.json": cut })).toEqual([]);
    expect(await told({ "main.json": cut }, { "main.json": whole })).toEqual([]);
    expect(await told({ "main.json": whole, "e.json": enrollment("1") }, { "main.json": "{", "e.json": "{" })).toEqual(
      [],
    );
  });

  test("does not hide what other files tell", async () => {
    const files = (geography: string, json: string): Texts => ({
      "main.json": json,
      "tf/e.tf": `resource "akamai_cps_dv_enrollment" "a" {\n  common_name = "a.example.com"\n  network_configuration {\n    geography = "${geography}"\n  }\n}\n`,
    });
    expect(await told(files("core", whole), files("china+core", cut))).toEqual([
      'enrollment a.example.com has another network_configuration.geography: "china+core" instead of "core"',
    ]);
  });

  test("makes nothing gone from its Terraform module", async () => {
    const set = 'resource "akamai_mtlstruststore_ca_set" "s" {\n  name = "partners"\n}\n';
    expect(await told({ "a.tf": "", "b.tf": set }, { "a.tf": 'locals { x = "', "b.tf": "" })).toEqual([]);
    expect(await told({ "x/a.tf": "", "b.tf": set }, { "x/a.tf": 'locals { x = "', "b.tf": "" })).toEqual([
      "CA set partners is removed",
    ]);
  });

  test("makes no hostname lose its certificate", async () => {
    const files = (text: unknown): Texts => ({
      "hostnames.json": hostnames("www.example.com"),
      "edge.json": edge,
      "enrollment.json": text,
    });
    expect(await told(files(enrollment("70010")), files('{ "id": 204, "csr": { "cn": "www'))).toEqual([]);
  });
});

test("a setting goes by the name that its author wrote, and stands on its own line", async () => {
  const property = (name: string): string =>
    `resource "akamai_property" "p" {\n  product_id = "prd_1"\n  name       = "${name}"\n}\n`;
  const [before, after] = [property("api"), property("api-v2")].map((text) => mapOf({ "main.tf": text }));
  const { changes } = await compare({
    files: memoryFiles(after ?? new Map()),
    base: memoryBase(before ?? new Map(), after ?? new Map()),
  });
  expect(changes && diffText(diffOf(changes))).toBe(
    'property api-v2 has another name: "api-v2" instead of "api"  [main.tf:3]\n',
  );
});

test("nothing is said of what is written otherwise", async () => {
  const whole = tree(true, {
    name: "B",
    behaviors: [{ name: "caching", options: { ttl: "1d", behavior: "MAX_AGE" } }],
  });
  const again = JSON.stringify(whole, Object.keys(flat(whole)).toSorted(), 4);
  expect(await told({ "main.json": whole }, { "other.json": again })).toEqual([]);
  expect(diffText([])).toBe("");
});

/** All member names of a value, for printing them in another order. */
function flat(value: unknown, names: Record<string, true> = {}): Record<string, true> {
  if (typeof value !== "object" || value === null) return names;
  for (const [name, inner] of Object.entries(value)) {
    names[name] = true;
    flat(inner, names);
  }
  return names;
}
