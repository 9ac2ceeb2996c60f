import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import type { Lint } from "../src/engine/index.ts";
import { fixedFiles, lintFiles, underlined } from "./fixtures.ts";

type Texts = Readonly<Record<string, string>>;

/** What one rule finds in some files: place, underlined text, resource, model path. */
async function found(texts: Texts, rule: string): Promise<readonly string[]> {
  const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
  expect(run.result.problems).toEqual([]);
  return run.result.findings.map((finding) => {
    const via = finding.via.map(({ file, start }) => ` < ${file}:${start.line}`).join("");
    return `${finding.file}:${finding.start.line} ${underlined(run, finding)} | ${finding.resource} | ${finding.path}${via}`;
  });
}

const rule = "property/mtls-mismatch-allowed";

/** A property whose only rule asks for client certificates, with the switch under test. */
const property = (deny: string): string => `resource "akamai_property" "shop" {
  name  = "shop"
  rules = data.akamai_property_rules_builder.shop.json
}

data "akamai_property_rules_builder" "shop" {
  rules_v2025_10_16 {
    name     = "default"
    children = [data.akamai_property_rules_builder.api.json]
  }
}

data "akamai_property_rules_builder" "api" {
  rules_v2025_10_16 {
    name = "api"
    criterion {
      hostname {
        values = ["api.example.com"]
      }
    }
    behavior {
      enforce_mtls_settings {
        enable_auth_set           = true
        certificate_authority_set = ["70010"]
        enable_deny_request       = ${deny}
      }
    }
  }
}
`;

const tree = (deny: boolean): object => ({
  rules: {
    name: "default",
    children: [
      {
        name: "api",
        criteria: [{ name: "hostname", options: { values: ["api.example.com"] } }],
        behaviors: [
          {
            name: "enforceMtlsSettings",
            options: { enableAuthSet: true, certificateAuthoritySet: ["70010"], enableDenyRequest: deny },
          },
        ],
      },
    ],
  },
});

const plan = (after: object, more: object = {}): string =>
  JSON.stringify(
    {
      format_version: "1.2",
      terraform_version: "1.9.8",
      resource_changes: [
        {
          address: "akamai_property.shop",
          mode: "managed",
          type: "akamai_property",
          name: "shop",
          change: { actions: ["create"], before: null, after, after_unknown: { id: true }, after_sensitive: {} },
        },
      ],
      ...more,
    },
    null,
    1,
  );

const path = "children[0].behaviors[0].options.enableDenyRequest";

describe("a flaw of a rule tree is found at one model path", () => {
  test("in builder blocks, at the literal", async () => {
    expect(await found({ "main.tf": property("false") }, rule)).toEqual([
      `main.tf:25 false | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
  });

  test("in builder blocks, at the expression that names a value written elsewhere", async () => {
    const texts = { "main.tf": property("var.deny"), "vars.tf": 'variable "deny" {\n  default = false\n}\n' };
    expect(await found(texts, rule)).toEqual([
      `main.tf:25 var.deny | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
    const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
    expect(run.result.findings[0]?.related[0]).toMatchObject({
      file: "vars.tf",
      start: { line: 2 },
      note: "the value is written here",
    });
  });

  test("never where a value is not known", async () => {
    const texts = { "main.tf": property("var.deny"), "vars.tf": 'variable "deny" {}\n' };
    expect(await found(texts, rule)).toEqual([]);
    const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
    expect(run.result.unchecked.map(({ why }) => why)).toContain("variable deny has no value in view");
  });

  test("never where another option may be the one that is meant", async () => {
    const texts = { "main.tf": property("true").replace("enable_deny_request ", "enable_deny_requests") };
    const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
    expect(run.result.findings).toEqual([]);
    expect(run.result.unchecked.map(({ why }) => why)).toContain(
      "enableDenyRequests may be meant for enableDenyRequest",
    );
  });

  test("in jsonencode, in a heredoc, in a file, and in a template", async () => {
    const own = (rules: string): Texts => ({
      "main.tf": `resource "akamai_property" "shop" {\n  name  = "shop"\n  rules = ${rules}\n}\n`,
    });
    const json = JSON.stringify(tree(false), null, 1);
    const hcl = json.replace(/"(\w+)":/g, "$1 =");
    expect((await found(own(`jsonencode(${hcl})`), rule)).map(tail)).toEqual([
      `false | akamai_property.shop | ${path}`,
    ]);
    expect((await found(own(`<<EOT\n${json}\nEOT`), rule)).map(tail)).toEqual([
      `false | akamai_property.shop | ${path}`,
    ]);
    expect(await found({ ...own('file("rules.json")'), "rules.json": json }, rule)).toEqual([
      `rules.json:25 false | property shop | ${path} < main.tf:3`,
    ]);
    const template = json.replace("false", "$" + "{deny}");
    const rendered = own('templatefile("rules.tftpl", { deny = false })');
    expect(await found({ ...rendered, "rules.tftpl": template }, rule)).toEqual([
      `rules.tftpl:25 $\{deny} | property shop | ${path} < main.tf:3`,
    ]);
  });

  test("in the snippet that a template data source includes, under the variables it is given", async () => {
    const texts = {
      "main.tf": `resource "akamai_property" "shop" {
  name  = "shop"
  rules = data.akamai_property_rules_template.shop.json
}

data "akamai_property_rules_template" "shop" {
  template_file = abspath("\${path.module}/property-snippets/main.json")
  variables {
    name  = "deny"
    type  = "bool"
    value = "false"
  }
}
`,
      "property-snippets/main.json": '{ "rules": { "name": "default", "children": ["#include:api.json"] } }\n',
      "property-snippets/api.json": JSON.stringify(
        (tree(false) as { rules: { children: object[] } }).rules.children[0],
        null,
        1,
      ).replace("false", '"$' + '{env.deny}"'),
    };
    expect(await found(texts, rule)).toEqual([
      `property-snippets/api.json:21 "$\{env.deny}" | property shop | ${path} < property-snippets/main.json:1`,
    ]);
  });

  test("in a template that is written in its data source, and in what it includes", async () => {
    const main = (child: string): string => `resource "akamai_property" "shop" {
  name  = "shop"
  rules = data.akamai_property_rules_template.shop.json
}

data "akamai_property_rules_template" "shop" {
  template {
    template_data = <<-EOT
      {
        "rules": {
          "name": "default",
          "children": [${child}]
        }
      }
    EOT
    template_dir = "snippets"
  }
}
`;
    const child = JSON.stringify((tree(false) as { rules: { children: object[] } }).rules.children[0]);
    expect((await found({ "main.tf": main(child) }, rule)).map(tail)).toEqual([
      `false | data.akamai_property_rules_template.shop | ${path}`,
    ]);
    expect(await found({ "main.tf": main('"#include:api.json"'), "snippets/api.json": child }, rule)).toEqual([
      `snippets/api.json:1 false | property shop | ${path} < main.tf:12`,
    ]);
  });

  test("in the blocks of the first releases' akamai_property_rules", async () => {
    const texts = {
      "main.tf": `resource "akamai_property" "shop" {
  name  = "shop"
  rules = data.akamai_property_rules.shop.json
}

data "akamai_property_rules" "shop" {
  rules {
    rule {
      name = "api"
      criteria {
        name = "hostname"
        option {
          key    = "values"
          values = ["api.example.com"]
        }
      }
      behavior {
        name = "enforceMtlsSettings"
        option {
          key   = "enableAuthSet"
          value = "true"
        }
        option {
          key    = "certificateAuthoritySet"
          values = ["70010"]
        }
        option {
          key   = "enableDenyRequest"
          value = "false"
        }
      }
    }
  }
}
`,
    };
    expect(await found(texts, rule)).toEqual([`main.tf:29 "false" | data.akamai_property_rules.shop | ${path}`]);
  });

  test("in a JSON file that is decoded, and changed on the way", async () => {
    const own = (rules: string): Texts => ({
      "main.tf": `resource "akamai_property" "shop" {\n  name  = "shop"\n  rules = ${rules}\n}\n`,
      "rules.json": JSON.stringify(tree(false), null, 1),
    });
    const inFile = [`rules.json:25 false | property shop | ${path} < main.tf:3`];
    const decoded = 'jsondecode(file("rules.json"))';
    expect(await found(own(`jsonencode(${decoded})`), rule)).toEqual(inFile);
    expect(await found(own(`jsonencode(merge(${decoded}, { comments = "x" }))`), rule)).toEqual(inFile);
    expect(
      await found(own(`jsonencode({ rules = merge(${decoded}.rules, { options = { is_secure = true } }) })`), rule),
    ).toEqual(inFile);
    expect(await found(own('replace(file("rules.json"), "other", "another")'), rule)).toEqual(inFile);
    expect(await found(own('replace(file("rules.json"), "default", "by default")'), rule)).toEqual(inFile);
    expect(await found(own('replace(file("rules.json"), "false", "true")'), rule)).toEqual([]);
    const without = `jsonencode({ rules = merge(${decoded}.rules, { children = [] }) })`;
    expect(await found(own(without), rule)).toEqual([]);
  });

  test("in a template that is nothing but jsonencode", async () => {
    const hcl = JSON.stringify(tree(false), null, 1)
      .replace(/"(\w+)":/g, "$1 =")
      .replace("false", "deny");
    const texts = {
      "main.tf":
        'resource "akamai_property" "shop" {\n  name  = "shop"\n  rules = templatefile("rules.tftpl", { deny = false })\n}\n',
      "rules.tftpl": `$\{jsonencode(${hcl})}\n`,
    };
    expect((await found(texts, rule)).map(tail)).toEqual([`deny | akamai_property.shop | ${path}`]);
    expect((await found(texts, rule))[0]).toMatch(/^rules\.tftpl:25 /);
  });

  test("in the file that overrides a block", async () => {
    const override = (deny: string): string => `data "akamai_property_rules_builder" "api" {
  rules_v2025_10_16 {
    name = "api"
    behavior {
      enforce_mtls_settings {
        enable_auth_set           = true
        certificate_authority_set = ["70010"]
        enable_deny_request       = ${deny}
      }
    }
  }
}
`;
    const files = (before: string, after: string): Texts => ({
      "main.tf": property(before),
      "main_override.tf": override(after),
    });
    expect(await found(files("false", "true"), rule)).toEqual([]);
    expect(await found(files("true", "false"), rule)).toEqual([
      `main_override.tf:8 false | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
    const variables = { "vars.tf": 'variable "deny" {\n  default = false\n}\n' };
    const other = { "override.tf": 'variable "deny" {\n  default = true\n}\n' };
    expect(await found({ "main.tf": property("var.deny"), ...variables, ...other }, rule)).toEqual([]);
  });

  test("in a plan without its source, and the finding says so", async () => {
    const texts = { "tfplan.json": plan({ name: "shop", rules: JSON.stringify(tree(false)) }) };
    const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
    const [finding] = run.result.findings;
    expect(finding).toMatchObject({ file: "tfplan.json", path, resource: "akamai_property.shop" });
    expect(finding && underlined(run, finding)).toBe("false");
    expect(finding?.next).toContain("The Terraform source of akamai_property.shop is not in the project");
  });

  test("in a plan, which tells what was changed outside of Terraform", async () => {
    const drifted = { address: "akamai_property.shop", change: { actions: ["update"], before: {}, after: {} } };
    const about = (attribute: readonly string[]): object => ({
      resource_drift: [drifted],
      relevant_attributes: [{ resource: "akamai_property.shop", attribute }],
    });
    const next = async (more: object): Promise<string | undefined> => {
      const texts = { "tfplan.json": plan({ name: "shop", rules: JSON.stringify(tree(false)) }, more) };
      const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
      return run.result.findings[0]?.next;
    };
    const note = "The plan has found rules of akamai_property.shop changed outside of Terraform.";
    expect(await next(about(["rules"]))).toContain(note);
    expect(await next({ resource_drift: [drifted] })).not.toContain("outside of Terraform");
    expect(await next({ ...about(["rules"]), resource_drift: [] })).not.toContain("outside of Terraform");
  });

  test("of a plan beside its source, on the source", async () => {
    const texts = {
      "main.tf": property("var.deny"),
      "vars.tf": 'variable "deny" {}\n',
      "tfplan.json": plan(
        { name: "shop", rules: JSON.stringify(tree(false)) },
        {
          prior_state: {
            values: {
              root_module: {
                resources: [
                  {
                    address: "data.akamai_property_rules_builder.api",
                    mode: "data",
                    type: "akamai_property_rules_builder",
                    name: "api",
                    values: {
                      rules_v2025_10_16: [
                        {
                          name: "api",
                          behavior: [
                            {
                              enforce_mtls_settings: [
                                {
                                  enable_auth_set: true,
                                  certificate_authority_set: ["70010"],
                                  enable_deny_request: false,
                                },
                              ],
                            },
                          ],
                        },
                      ],
                    },
                  },
                ],
              },
            },
          },
        },
      ),
    };
    expect(await found(texts, rule)).toEqual([
      `main.tf:25 var.deny | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
  });

  test("of a plan beside its source, on the source, under the variables of the plan", async () => {
    const texts = {
      "main.tf": property("!var.open"),
      "vars.tf": 'variable "open" {\n  default = false\n}\n',
      "tfplan.json": plan({ name: "shop" }, { variables: { open: { value: true } } }),
    };
    expect(await found(texts, rule)).toEqual([
      `main.tf:25 !var.open | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
  });

  test("of a plan beside its source, on the source, though the plan shows the whole tree only", async () => {
    const texts = {
      "main.tf": property("var.deny"),
      "vars.tf": 'variable "deny" {}\n',
      "tfplan.json": plan({ name: "shop", rules: JSON.stringify(tree(false)) }),
    };
    expect(await found(texts, rule)).toEqual([
      `main.tf:25 var.deny | data.akamai_property_rules_builder.api | ${path} < main.tf:9`,
    ]);
  });
});

const tail = (line: string): string => line.slice(line.indexOf(" ") + 1);

describe("a fix of HCL", () => {
  const fixed = async (texts: Texts, id: string): Promise<string | undefined> => {
    const files = new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
    const run: Lint = await lintFiles(files, rules, id);
    const [finding] = run.result.findings;
    const after = finding && fixedFiles(files, run, finding).get(finding.file);
    return after?.toString();
  };

  test("changes the literal and nothing else", async () => {
    expect(await fixed({ "main.tf": property("false # open for now") }, rule)).toBe(property("true # open for now"));
  });

  test("writes a missing setting below the others, under the provider's name", async () => {
    const text = property("true").replace(/ {8}enable_deny_request .*\n/, "");
    expect(await fixed({ "main.tf": text }, rule)).toBe(property("true"));
  });

  test("is left to a person where the value is worked out", async () => {
    const texts = { "main.tf": property("var.deny"), "vars.tf": 'variable "deny" {\n  default = false\n}\n' };
    const run = await lintFiles(new Map(Object.entries(texts)), rules, rule);
    expect(run.result.findings[0]?.fixes).toMatchObject([{ safety: "manual", edits: [] }]);
  });
});

describe("a message", () => {
  const id = "cam/invalid-field";
  const messages = async (texts: Texts): Promise<readonly string[]> => {
    const { result } = await lintFiles(new Map(Object.entries(texts)), rules, id);
    return result.findings.map(({ message }) => message);
  };

  test("names a setting as its file spells it", async () => {
    const hcl = `resource "akamai_cloudaccess_key" "s3" {
  access_key_name       = "s3"
  authentication_method = "AWS4_HMAC_SHA256"
  contract_id           = "C-0AB1CD2"
  group_id              = 32145
  network_configuration {
    security_network = "ENHANCED"
  }
}
`;
    const json = {
      accessKeyName: "s3",
      authenticationMethod: "AWS4_HMAC_SHA256",
      contractId: "C-0AB1CD2",
      groupId: 32145,
      credentials: { cloudAccessKeyId: "AKIAIOSFODNN7EXAMPLE", cloudSecretAccessKey: "x" },
      networkConfiguration: { securityNetwork: "ENHANCED" },
    };
    expect(await messages({ "main.tf": hcl })).toEqual([
      'security_network of key s3 is "ENHANCED", which is none of STANDARD_TLS, ENHANCED_TLS',
    ]);
    expect(await messages({ "key.json": JSON.stringify(json) })).toEqual([
      'securityNetwork of key s3 is "ENHANCED", which is none of STANDARD_TLS, ENHANCED_TLS',
    ]);
  });
});

test("a message names the argument as the type of the resource does", async () => {
  const activation = (type: string): string => `resource "${type}" "it" {\n  version = 1\n  network = "STAGING"\n}\n`;
  const texts = ["akamai_property_activation", "akamai_property_include_activation"].map(
    (type) => [`${type}.tf`, activation(type)] as const,
  );
  const run = await lintFiles(new Map(texts), rules, "activation/no-notification-emails");
  expect(run.result.findings.map(({ message }) => message.replace(/.* in /, ""))).toEqual(["contact", "notify_emails"]);
});
