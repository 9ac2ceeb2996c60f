import { describe, expect, test } from "vitest";
import { outputOf, rootsOf, shown } from "./evaluate.ts";

const declarations = `
variable "plain" { default = "eu" }
variable "number" {
  type    = number
  default = "7"
}
variable "open" {}
variable "secret" {
  default   = "s3cr3t"
  sensitive = true
}
variable "shape" {
  type = object({ host = string, deny = optional(bool, true), tags = optional(list(string)) })
  default = { host = "a.example.com" }
}
locals {
  hosts  = ["b.example.com", "a.example.com"]
  map    = { one = 1, two = 2 }
  self   = local.other
  other  = local.self
  nested = { list = [{ name = "x" }, { name = "y" }] }
}
resource "akamai_edge_hostname" "shop" {
  edge_hostname = "shop.example.com.edgekey.net"
  certificate   = 12
}
resource "akamai_edge_hostname" "many" {
  for_each      = toset(["a", "b"])
  edge_hostname = "\${each.key}.example.com.edgekey.net"
}
resource "akamai_edge_hostname" "some" {
  count         = 2
  edge_hostname = "\${count.index}.example.com.edgekey.net"
}
`;

/** Each expression with its value; what is unknown says why, and a reference shows where it leads. */
const values: readonly (readonly [string, unknown])[] = [
  ['"text"', "text"],
  ["7 * (2 + 1) % 4", 1],
  ["!(1 < 2) || 3 >= 3 && true", true],
  ["-local.map.two", -2],
  ['var.plain == "eu" ? "yes" : "no"', "yes"],
  ['var.open ? "same" : "same"', "same"],
  ['var.open ? "a" : "b"', "? variable open has no value in view"],
  ['"${var.plain}-${var.number}"', "eu-7"],
  ['"${local.hosts}"', ["b.example.com", "a.example.com"]],
  [
    '"%{ if var.plain == "eu" }in%{ else }out%{ endif } %{ for h in local.hosts }${h};%{ endfor }"',
    "in b.example.com;a.example.com;",
  ],
  ["var.number", 7],
  ["var.secret", "? variable secret is sensitive"],
  ["var.nothing", "? variable nothing is not declared"],
  ["var.shape", { host: "a.example.com", deny: true, tags: null }],
  ["local.self", "? local.self refers to itself"],
  ["local.nested.list[1].name", "y"],
  ["local.nested.list[*].name", ["x", "y"]],
  ["local.nested.list.*.name", ["x", "y"]],
  ["local.map.three", '? there is no "three" in the value it is asked of'],
  ['[for h in local.hosts : upper(h) if h != "b.example.com"]', ["A.EXAMPLE.COM"]],
  ["{ for k, v in local.map : v => k }", { 1: "one", 2: "two" }],
  ['{ for n in ["a", "b", "a"] : n => 1... }', { a: [1, 1], b: [1] }],
  ["[for k, v in local.map : k]", ["one", "two"]],
  ["akamai_edge_hostname.shop.edge_hostname", "shop.example.com.edgekey.net"],
  ["akamai_edge_hostname.shop.id", "-> akamai_edge_hostname.shop.id"],
  ['akamai_edge_hostname.many["b"].edge_hostname', "b.example.com.edgekey.net"],
  ['akamai_edge_hostname.many["b"].id', '-> akamai_edge_hostname.many["b"].id'],
  ["akamai_edge_hostname.some[1].edge_hostname", "1.example.com.edgekey.net"],
  ["akamai_edge_hostname.some[*].edge_hostname", ["0.example.com.edgekey.net", "1.example.com.edgekey.net"]],
  ["akamai_edge_hostname.gone.id", "? akamai_edge_hostname.gone is not declared"],
  ["resource.akamai_edge_hostname.shop.id", "-> akamai_edge_hostname.shop.id"],
  ['resource.akamai_edge_hostname.many["b"].edge_hostname', "b.example.com.edgekey.net"],
  ["resource.akamai_edge_hostname.gone.id", "? akamai_edge_hostname.gone is not declared"],
  ['join(", ", local.hosts)', "b.example.com, a.example.com"],
  ['split(",", "a,b")', ["a", "b"]],
  ["concat(local.hosts, [var.open])", ["b.example.com", "a.example.com", "? variable open has no value in view"]],
  ["merge(local.map, { two = 22, three = 3 })", { one: 1, two: 22, three: 3 }],
  ['lookup(local.map, "one", 9)', 1],
  ['lookup(local.map, "nine", 9)', 9],
  ['format("%s has %d of %05.1f%%", "x", 3, 1)', "? format() does not take these arguments"],
  ['format("%s has %03d%%", "x", 3)', "x has 003%"],
  ['replace("a.b.c", ".", "-")', "a-b-c"],
  ['replace("a1b2", "/[0-9]/", "")', "? replace() does not take these arguments"],
  ['trimprefix("grp_12", "grp_")', "12"],
  ['upper("a") == "A" && lower("B") == "b"', true],
  ["toset(local.hosts)", ["a.example.com", "b.example.com"]],
  ["tolist(local.hosts)[0]", "b.example.com"],
  ['tonumber("12") + 1', 13],
  ["tostring(12)", "12"],
  ["keys(local.map)", ["one", "two"]],
  ["values(local.map)", [1, 2]],
  ['length(local.map) + length(local.hosts) + length("äöü")', 7],
  ["element(local.hosts, 3)", "a.example.com"],
  ['compact(["a", "", null, "b"])', ["a", "b"]],
  ['distinct(["a", "b", "a"])', ["a", "b"]],
  ["flatten([[1, [2]], [], [3]])", [1, 2, 3]],
  ['coalesce("", null, "c")', "c"],
  ['try(local.map.nine, var.gone, "fallback")', "fallback"],
  ['try(var.open, "fallback")', "? variable open has no value in view"],
  ["can(local.map.nine)", false],
  ['jsondecode("{\\"a\\": [1, true]}").a[1]', true],
  ["jsonencode({ a = [1, true], b = null })", '{"a":[1,true],"b":null}'],
  ["jsonencode({ a = var.open })", "? variable open has no value in view"],
  ['file("${path.module}/ca/r1.pem")', "PEM\n"],
  ['file("gone.pem")', "? the file gone.pem is not in view"],
  ['file("../outside.pem")', "? the file ../outside.pem is not in view"],
  ['templatefile("${path.module}/t.tftpl", { x = 1 })', "x is 1 ${y}\n"],
  ['fileset(path.module, "ca/*.pem")', ["ca/r1.pem", "ca/r2.pem"]],
  ['abspath("${path.module}/ca/r1.pem") == "./ca/r1.pem"', true],
  ["timestamp()", "? the result of timestamp() is not worked out here"],
  ["sensitive(1)", "? the value is sensitive"],
  ["<<-EOT\n    a\n      b\n  EOT\n", "a\n  b\n"],
];

describe("an expression", () => {
  test.for(values)("%s is worked out as far as the files tell", async ([expression, value]) => {
    const texts = {
      "main.tf": `${declarations}\noutput "it" {\n  value = ${expression}\n}\n`,
      "ca/r1.pem": "PEM\n",
      "ca/r2.pem": "PEM 2\n",
      "t.tftpl": "x is ${x} $${y}\n",
    };
    expect(shown((await outputOf(texts)).part)).toEqual(value);
  });

  test("stands where it is asked for, and remembers where its value is written", async () => {
    const { part, text } = await outputOf({
      "main.tf": 'locals {\n  host = "a.example.com"\n}\noutput "it" {\n  value = local.host\n}\n',
    });
    expect(text).toBe("local.host");
    const { authored } = part;
    expect(authored?.file.text.slice(authored.span.start, authored.span.end)).toBe('"a.example.com"');
  });

  test("keeps the place of each item that a function passes on", async () => {
    const { part } = await outputOf({
      "main.tf": 'locals {\n  base = ["a"]\n}\noutput "it" {\n  value = concat(local.base, ["b"])\n}\n',
    });
    const texts = part.items.map(({ at }) => at.file.text.slice(at.span.start, at.span.end));
    expect(texts).toEqual(["local.base", '"b"']);
  });

  test("that grows without end is given up", async () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `l${at + 1} = concat(local.l${at}, local.l${at})`);
    const { part } = await outputOf({
      "main.tf": `locals {\n  l0 = ["a"]\n  ${doubling.join("\n  ")}\n}\noutput "it" {\n  value = local.l40\n}\n`,
    });
    expect(part.unknown?.why).toMatch(/too large|not known|list/);
  });

  test("that goes on for thousands of locals is given up, and nothing overflows", async () => {
    const chain = Array.from({ length: 5000 }, (_, at) => `l${at + 1} = local.l${at}`);
    const { part } = await outputOf({
      "main.tf": `locals {\n  l0 = "a"\n  ${chain.join("\n  ")}\n}\noutput "it" {\n  value = local.l5000\n}\n`,
    });
    expect(part.unknown?.why).toMatch(/too large or too deep/);
  });
});

describe("a variable of a root module", () => {
  const main = 'variable "x" {\n  default = "default"\n}\noutput "it" {\n  value = var.x\n}\n';

  test.for([
    ["its default", {}, "default"],
    ["terraform.tfvars", { "terraform.tfvars": 'x = "vars"' }, "vars"],
    ["terraform.tfvars.json", { "terraform.tfvars.json": '{ "x": "json" }' }, "json"],
    [
      "the last *.auto.tfvars",
      { "terraform.tfvars": 'x = "vars"', "a.auto.tfvars": 'x = "a"', "b.auto.tfvars": 'x = "b"' },
      "b",
    ],
    ["a file for some environment that says the same", { "prod.tfvars": 'x = "default"' }, "default"],
    [
      "no value where environments differ",
      { "environments/prod.tfvars": 'x = "prod"' },
      "? variable x depends on which file of values is used, such as environments/prod.tfvars",
    ],
  ] as const)("takes %s", async ([, files, value]) => {
    expect(shown((await outputOf({ "main.tf": main, ...files })).part)).toBe(value);
  });
});

describe("a module", () => {
  test("is worked out with the arguments of each call", async () => {
    const [root] = await rootsOf({
      "main.tf":
        'module "edge" {\n  source   = "./modules/edge"\n  for_each = { eu = "e", us = "u" }\n  host     = each.value\n}\noutput "all" {\n  value = [module.edge["eu"].name, module.edge["us"].name, module.edge["us"].id]\n}\n',
      "modules/edge/main.tf":
        'variable "host" {}\nresource "akamai_edge_hostname" "it" {\n  edge_hostname = "${var.host}.example.com.edgekey.net"\n}\noutput "name" {\n  value = akamai_edge_hostname.it.edge_hostname\n}\noutput "id" {\n  value = akamai_edge_hostname.it.id\n}\n',
    });
    const declared = root?.source.outputs.get("all");
    if (root === undefined || declared === undefined) throw new Error("no output");
    expect(shown(root.output("all", { file: declared.file, span: declared.block.span }))).toEqual([
      "e.example.com.edgekey.net",
      "u.example.com.edgekey.net",
      '-> module.edge["us"].akamai_edge_hostname.it.id',
    ]);
  });

  test("from elsewhere is unknown, and says so", async () => {
    const { part } = await outputOf({
      "main.tf": 'module "edge" {\n  source = "example/edge/akamai"\n}\noutput "it" {\n  value = module.edge.name\n}\n',
    });
    expect(shown(part)).toBe("? the source of module edge is not in view");
  });

  test("that calls itself is followed no further than it makes sense", async () => {
    const roots = await rootsOf({ "main.tf": 'module "again" {\n  source = "./."\n}\n' });
    expect(roots).toEqual([]);
  });

  test("whose files declare one thing twice is taken as several", async () => {
    const roots = await rootsOf({
      "a.tf": 'resource "akamai_property" "x" {\n  name = "a"\n}\n',
      "b.tf": 'resource "akamai_property" "x" {\n  name = "b"\n}\n',
    });
    expect(roots.map(({ resources }) => resources.map((one) => one.attribute("name")?.value))).toEqual([["a"], ["b"]]);
  });
});

describe("a repeated block", () => {
  test("gives one instance for each key, and each knows its own", async () => {
    const [root] = await rootsOf({
      "main.tf":
        'locals {\n  hosts = { a = "a.example.com", b = "b.example.com" }\n}\nresource "akamai_property" "p" {\n  for_each = local.hosts\n  name     = each.value\n}\n',
    });
    expect(root?.resources.map(({ address }) => address)).toEqual(['akamai_property.p["a"]', 'akamai_property.p["b"]']);
    expect(root?.resources.map((one) => one.attribute("name")?.value)).toEqual(["a.example.com", "b.example.com"]);
  });

  test("of unknown number is one instance of which little is known", async () => {
    const [root] = await rootsOf({
      "main.tf":
        'variable "n" {}\nresource "akamai_property" "p" {\n  count = var.n\n  name  = "p-${count.index}"\n}\n',
    });
    expect(root?.resources.map((one) => [one.isUncertain, one.attribute("name")?.unknown?.why])).toEqual([
      ["variable n has no value in view", "variable n has no value in view"],
    ]);
  });

  test("with a count of zero is none", async () => {
    const [root] = await rootsOf({ "main.tf": 'resource "akamai_property" "p" {\n  count = 0\n  name  = "p"\n}\n' });
    expect(root?.resources).toEqual([]);
  });

  test("made by dynamic has the blocks that its list says, and an unknown one where it does not", async () => {
    const [root] = await rootsOf({
      "main.tf": `variable "more" {}
resource "akamai_property" "p" {
  dynamic "hostnames" {
    for_each = ["a", "b"]
    content {
      cname_from = hostnames.value
    }
  }
  dynamic "hostnames" {
    for_each = var.more
    iterator = one
    content {
      cname_from = one.value
    }
  }
}
`,
    });
    const list = root?.resources[0]?.attribute("hostnames");
    expect(list && shown(list)).toEqual([
      { cname_from: "a" },
      { cname_from: "b" },
      "? variable more has no value in view",
    ]);
  });
});
