/** The same properties as in `bench-trees.ts` kept as Terraform: rules as builder blocks, with what belongs to a property beside them. */
import { treeText } from "./bench-trees.ts";

interface Item {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

interface Rule {
  readonly name: string;
  readonly criteriaMustSatisfy?: string;
  readonly options?: { readonly is_secure?: boolean };
  readonly children?: readonly Rule[];
  readonly behaviors?: readonly Item[];
  readonly criteria?: readonly Item[];
}

/**
 * The files of one configuration, by name, the same for the same number on every machine.
 * @param number which of them, from 1
 */
export function terraformFiles(number: number): Readonly<Record<string, string>> {
  const { rules } = JSON.parse(treeText(number)) as { readonly rules: Rule }; // as treeText writes it
  const builders: string[] = [];
  const root = builder(rules, builders, "default");
  return { "rules.tf": builders.reverse().join("\n"), "main.tf": main(number, root), "variables.tf": variables };
}

function builder(rule: Rule, builders: string[], label: string): string {
  const children = (rule.children ?? []).map((child, at) => builder(child, builders, `${label}_${at}`));
  const isRoot = label === "default";
  const lines = [
    `data "akamai_property_rules_builder" "${label}" {`,
    "  rules_v2025_10_16 {",
    `    name = ${value(rule.name)}`,
    ...(rule.options?.is_secure === true ? ["    is_secure = true"] : []),
    ...(!isRoot && rule.criteriaMustSatisfy !== undefined
      ? [`    criteria_must_satisfy = ${value(rule.criteriaMustSatisfy)}`]
      : []),
    ...(rule.criteria ?? []).flatMap((one) => item("criterion", one)),
    ...(rule.behaviors ?? []).flatMap((one) => item("behavior", one)),
    ...(children.length === 0
      ? []
      : [
          "    children = [",
          ...children.map((child) => `      data.akamai_property_rules_builder.${child}.json,`),
          "    ]",
        ]),
    "  }",
    "}",
    "",
  ];
  builders.push(lines.join("\n"));
  return label;
}

function item(kind: string, { name, options }: Item): readonly string[] {
  return [`    ${kind} {`, `      ${snake(name)} {`, ...settings(options, "        "), "      }", "    }"];
}

function settings(options: Readonly<Record<string, unknown>>, indent: string): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const blocks = Array.isArray(option) ? option.filter(isObject) : isObject(option) ? [option] : [];
    if (blocks.length === 0) return [`${indent}${snake(name)} = ${value(option)}`];
    return blocks.flatMap((block) => [`${indent}${snake(name)} {`, ...settings(block, `${indent}  `), `${indent}}`]);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function value(option: unknown): string {
  return JSON.stringify(option).replace(/([$%])\{/g, "$1$1{");
}

function snake(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
}

function main(number: number, root: string): string {
  const name = `www-${number}.shop.example`;
  return `locals {
  name  = "${name}"
  hosts = { for host in ["www", "api", "img"] : host => "\${host}.\${local.name}" }
}

resource "akamai_property" "shop" {
  name        = local.name
  contract_id = var.contract_id
  group_id    = var.group_id
  product_id  = "prd_SPM"
  rule_format = data.akamai_property_rules_builder.${root}.rule_format
  rules       = data.akamai_property_rules_builder.${root}.json

  dynamic "hostnames" {
    for_each = local.hosts
    content {
      cname_from             = hostnames.value
      cname_to               = akamai_edge_hostname.shop.edge_hostname
      cert_provisioning_type = "CPS_MANAGED"
    }
  }
}

resource "akamai_edge_hostname" "shop" {
  contract_id   = var.contract_id
  group_id      = var.group_id
  product_id    = "prd_SPM"
  edge_hostname = "\${local.name}.edgekey.net"
  ip_behavior   = "IPV6_COMPLIANCE"
  certificate   = ${200_000 + number}
}

${activations}`;
}

const activations = `resource "akamai_property_activation" "staging" {
  property_id = akamai_property.shop.id
  version     = akamai_property.shop.latest_version
  network     = "STAGING"
  contact     = var.contacts
}

resource "akamai_property_activation" "production" {
  property_id = akamai_property.shop.id
  version     = akamai_property_activation.staging.version
  network     = "PRODUCTION"
  contact     = var.contacts
}
`;

const variables = `variable "contract_id" {
  type    = string
  default = "ctr_C-0AB1CD2"
}

variable "group_id" {
  type    = string
  default = "grp_32145"
}

variable "contacts" {
  type    = list(string)
  default = ["edge@shop.example"]
}
`;
