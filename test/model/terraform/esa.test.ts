import { describe, expect, test } from "vitest";
import { load, type Project, valueOf } from "../../../src/model/index.ts";
import { memoryFiles } from "../../fixtures.ts";
import { outputOf, shown } from "./evaluate.ts";

const V = "ali.tls_client_auth.cert_verified";

async function read(texts: Readonly<Record<string, string>>): Promise<Project> {
  const { project, unreadable } = await load(memoryFiles(new Map(Object.entries(texts))));
  expect(unreadable).toEqual([]);
  return project;
}

const ca = (site: string, name = "corp", hosts = '["api.example.com"]'): string =>
  `resource "alicloud_esa_client_ca_certificate" "${name}" {
  site_id                         = ${site}
  client_ca_cert_name             = "${name}"
  certificate                     = file("${name}.pem")
  client_ca_certificate_hostnames = ${hosts}
}
`;
const rule = (site: string, expression = `"http.host eq \\"api.example.com\\" and not ${V}"`): string =>
  `resource "alicloud_esa_waf_rule" "mtls" {
  site_id = ${site}
  phase   = "http_custom"
  config {
    name       = "mtls"
    status     = "on"
    action     = "deny"
    expression = ${expression}
  }
}
`;
const search = (name: string, label = "main"): string =>
  `data "alicloud_esa_sites" "${label}" {\n  site_name = "${name}"\n}\n`;
const first = "data.alicloud_esa_sites.main.sites[0].site_id";

/** Which site each binding and rule is of, by the site's name. */
function zones(project: Project): readonly string[] {
  const names = [...project.esaBindings, ...project.esaWafRules].map(({ zone }) => zone?.label ?? "none");
  return [`${project.esaSites.length} sites`, ...names];
}

describe("a site of ESA in Terraform", () => {
  test.for([
    ["by reference", search("example.com") + ca(first) + rule(first), ["1 sites", "example.com", "example.com"]],
    [
      "by each way to refer to it",
      search("example.com") +
        ca("data.alicloud_esa_sites.main.ids[0]") +
        rule("data.alicloud_esa_sites.main.sites.0.id"),
      ["1 sites", "example.com", "example.com"],
    ],
    [
      "by a resource of its own",
      `resource "alicloud_esa_site" "main" {\n  site_name = "Example.com"\n}\n${ca("alicloud_esa_site.main.id")}${rule("alicloud_esa_client_ca_certificate.corp.site_id")}`,
      ["1 sites", "example.com", "example.com"],
    ],
    [
      "by a variable without a value",
      `variable "site" {}\nlocals {\n  site = var.site\n}\n${ca("var.site")}${rule("local.site")}`,
      ["1 sites", "the site", "the site"],
    ],
    [
      "by two searches for one name",
      search("example.com") + search("example.com", "same") + ca(first) + rule("data.alicloud_esa_sites.same.ids[0]"),
      ["1 sites", "example.com", "example.com"],
    ],
    [
      "by two names",
      search("example.com") + search("example.net", "other") + ca(first) + rule("data.alicloud_esa_sites.other.ids[0]"),
      ["2 sites", "example.com", "example.net"],
    ],
  ] as const)("is one thing %s", async ([, text, expected]) => {
    expect(zones(await read({ "main.tf": text }))).toEqual(expected);
  });

  test("is the same in two configurations and in an export of its name", async () => {
    const project = await read({
      "ca/main.tf": search("example.com") + ca(first),
      "waf/main.tf": search("example.com") + rule(first),
      "sites.json": JSON.stringify({ Sites: [{ SiteId: 4400112233445, SiteName: "example.com", Status: "active" }] }),
    });
    expect(zones(project)).toEqual(["1 sites", "example.com", "example.com"]);
    expect(valueOf(project.esaSites[0]?.id ?? { state: "absent" })).toBe("4400112233445");
  });

  test("has no name where the search is not for an exact one", async () => {
    const text = `data "alicloud_esa_sites" "main" {\n  site_name = "example"\n  site_search_type = "prefix"\n}\n`;
    expect(zones(await read({ "main.tf": text + ca(first) }))).toEqual(["1 sites", "the site"]);
  });
});

describe("what Terraform declares for ESA", () => {
  test("goes by the names of the API, blocks of which there is one being objects", async () => {
    const project = await read({
      "main.tf": rule('"44"').replace(
        "action ",
        'actions {\n response {\n code = 401\n }\n }\n timer {\n scopes = "weekly"\n }\n action ',
      ),
    });
    const [one] = project.esaWafRules;
    expect(valueOf(one?.setting("Actions", "Response", "Code").id() ?? { state: "absent" })).toBe("401");
    expect(one?.pause?.cause).toBe("it runs only at set times of the week");
    expect(one?.form).toBe("template");
  });

  test("binds its hostnames to the CA of the same resource", async () => {
    const project = await read({ "main.tf": ca('"44"') });
    const [binding] = project.esaBindings;
    expect(binding?.isManaged).toBe(false);
    expect(valueOf(binding?.ca ?? { state: "absent" })).toBe(project.esaCas[0]);
    expect(binding?.caLabel).toBe("corp");
    expect(binding?.path).toBe("");
  });

  test("leaves open what a lifecycle block or a script takes out of its hands", async () => {
    const ignored = ca('"44"').replace(
      / *client_ca_certificate_hostnames.*/,
      "  lifecycle {\n ignore_changes = all\n }",
    );
    const bare = ca('"44"').replace(/ *client_ca_certificate_hostnames.*/, "");
    const script = { "bind.sh": "aliyun esa set-client-ca-certificate-hostnames --site-id 44\n" };
    expect((await read({ "main.tf": ignored })).esaCas[0]?.hiddenHostnames).toContain("ignores changes");
    expect((await read({ "main.tf": bare, ...script })).esaCas[0]?.hiddenHostnames).toContain("command");
    expect((await read({ "main.tf": bare })).esaCas[0]?.hiddenHostnames).toBeUndefined();
  });

  test("knows a ruleset by reference, and its off switch in the provider's spelling", async () => {
    const set =
      'resource "alicloud_esa_waf_ruleset" "own" {\n site_id = "44"\n phase = "http_custom"\n status = "Off"\n}\n';
    const text = set + rule('"44"').replace("phase", "ruleset_id = alicloud_esa_waf_ruleset.own.ruleset_id\n  phase");
    expect((await read({ "main.tf": text })).esaWafRules[0]?.pause).toMatchObject({ to: "On" });
  });
});

/** An expression of a rule, a host it names, and what a finding about that host underlines. */
const places: readonly (readonly [string, string, string])[] = [
  ['"http.host in {\\"a.example.com\\" \\"b.example.com\\"}"', "b.example.com", "b.example.com"],
  ['<<-EOT\n      http.host in {"a.example.com"\n        "b.example.com"}\n    EOT', "b.example.com", "b.example.com"],
  ['"http.host in {\\"${join("\\" \\"", local.hosts)}\\"}"', "b.example.com", '${join("\\" \\"", local.hosts)}'],
  ['"http.host in {\\"x.example.com\\" \\"${local.zone}\\"}"', "x.example.com", "x.example.com"],
  ['"http.host in {\\"${local.zone}\\" \\"b.${local.zone}\\"}"', "b.example.com", "b.${local.zone}"],
  ["local.whole", "b.example.com", "b.example.com"],
];

describe("a host in an expression", () => {
  test.for(places)("of %s is underlined", async ([expression, host, expected]) => {
    const locals =
      'locals {\n  hosts = ["a.example.com", "b.example.com"]\n  zone = "example.com"\n  whole = "http.host eq \\"b.example.com\\""\n}\n';
    const project = await read({ "main.tf": locals + rule('"44"', expression) });
    const site = project.esaWafRules[0]?.hostPart(host).site;
    const { start = 0, end = 0 } = site?.span("value") ?? {};
    expect(site?.file.text.slice(start, end)).toBe(expected);
  });
});

/** Functions by which expressions are put together of lists. */
const calls: readonly (readonly [string, unknown])[] = [
  ['formatlist("%s=%d", ["a", "b"], 3)', ["a=3", "b=3"]],
  ['formatlist("\\"%s.%s\\"", ["a", "b"], ["x", "y"])', ['"a.x"', '"b.y"']],
  ['formatlist("%s-%s", ["a", "b"], ["x"])', "? formatlist() does not take these arguments"],
  ['formatlist("%q", ["a", var.open])', "? variable open has no value in view"],
  ['format("%[2]s %[1]s %[2]q|%-4s|%04d", "a", "b", "c", 7)', 'b a "b"|c   |0007'],
  ['format("%s", "a", "b")', "? format() does not take these arguments"],
  ['setsubtract(["c", "a", "b"], ["b"])', ["a", "c"]],
  ['setintersection(["c", "a", "b"], ["b", "c"], ["c"])', ["c"]],
  ['chunklist(["a", "b", "c"], 2)', [["a", "b"], ["c"]]],
];

describe("a function of lists", () => {
  test.for(calls)("%s is worked out", async ([expression, value]) => {
    const text = `variable "open" {}\noutput "it" {\n  value = ${expression}\n}\n`;
    expect(shown((await outputOf({ "main.tf": text })).part)).toEqual(value);
  });
});
