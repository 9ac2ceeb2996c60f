import { defineRule, type Field, nearest, type TerraformBlock, type TextPlace, valueOf } from "#rule";
import { allowed, settingsAt } from "./_lib.ts";
import { argumentsOf, dataSources, dropped, misnamed, neverTypes, resources } from "./_names.ts";

interface Unknown {
  readonly node: Field | TextPlace;
  readonly name: string;
  /** What it is called; undefined where nothing took its place. */
  readonly suggestion?: string;
  /** The version that dropped it. */
  readonly since?: string;
  readonly isGuess?: boolean;
}

export const rule = defineRule({
  meta: {
    id: "terraform/unknown-name",
    title: "a resource type or argument does not exist",
    why: "terraform validate refuses the whole configuration for one name that the provider does not have. Some published samples carry such names.",
    next: "Rename it; some published samples carry wrong or retired names.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, upload a client certificate",
        part: "akamai_mtlskeystore_client_certificate_upload",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20",
      },
      {
        doc: "terraform-provider-akamai",
        part: "changelog: 5.0.0, enable_multi_stacked_certificates; 7.0.0, unacknowledged_warnings",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20",
      },
    ],
    messages: {
      other: "{name} is not known to the provider; {suggestion} is",
      gone: "{name} is not known to the provider from version {version} on",
    },
  },
  check: {
    terraformBlock(block, { report }) {
      if (!block.isWritten || (block.blockType !== "resource" && block.blockType !== "data")) return;
      const [first, ...others] = [...unknownType(block), ...unknownArguments(block)];
      if (first === undefined) return;
      const { node, name, suggestion, since, isGuess } = first;
      const shared = {
        node,
        part: "kind" in node ? "value" : "key",
        related: others.map((other) => ({ node: other.node, note: `${other.name} is not known either` })),
        certainty: isGuess === true ? "likely" : "proven",
      } as const;
      if (suggestion === undefined) return report({ ...shared, message: "gone", data: { name, version: since ?? "" } });
      const patch =
        "kind" in node ? { replace: node, by: JSON.stringify(suggestion) } : { rename: node, to: suggestion };
      const fix = { title: `rename it ${suggestion}`, safety: "unsafe", patches: [patch] } as const;
      report({ ...shared, message: "other", data: { name, suggestion }, fix });
    },
  },
});

const families = /^(?:akamai_(?:mtlskeystore|mtlstruststore|cps|cloudaccess)|alicloud_esa_(?:client|waf))_/;
const letters = (name: string): string => name.replaceAll("_", "").toLowerCase();
const spelledAs = (name: string, known: readonly string[]): string | undefined =>
  known.find((other) => letters(other) === letters(name));

function unknownType({ type, blockType, typePlace }: TerraformBlock): readonly Unknown[] {
  const known = blockType === "data" ? dataSources : resources;
  if (typePlace === undefined || resources.includes(type) || dataSources.includes(type)) return [];
  const certain = neverTypes[type] ?? spelledAs(type, known);
  const guess = families.test(type) ? nearest(type, known) : undefined;
  const renamed = type.replace(/^akamai_mtls_keystore_/, "akamai_mtlskeystore_");
  const suggestion = certain ?? guess ?? (renamed === type ? undefined : (nearest(renamed, known) ?? renamed));
  if (suggestion === undefined || suggestion === type) return [];
  return [{ node: typePlace, name: type, suggestion, isGuess: certain === undefined && renamed === type }];
}

/** What Terraform itself takes in any block. */
const meta: ReadonlySet<string> = new Set(["count", "for_each", "depends_on", "provider", "lifecycle", "connection"]);

function unknownArguments(block: TerraformBlock): readonly Unknown[] {
  const { type, blockType } = block;
  const known = blockType === "resource" ? argumentsOf[type] : undefined;
  return Object.entries(known ?? {}).flatMap(([path, names]) => {
    const holders =
      path === "" ? [block.field] : settingsAt(block, path).flatMap((one) => (one.isList ? one.items() : [one]));
    return holders.flatMap((holder) => holder.members()).flatMap((member) => unknownArgument(member, names, block));
  });
}

function unknownArgument(node: Field, names: readonly string[], block: TerraformBlock): readonly Unknown[] {
  const name = String(node.key);
  if (names.includes(name) || meta.has(name)) return [];
  const since = dropped[block.type]?.[name];
  if (since !== undefined) return staysBelow(since, block) ? [] : [{ node, name, since }];
  const certain = misnamed[name] ?? spelledAs(name, names);
  const suggestion = certain ?? nearest(name, names);
  return suggestion === undefined || !names.includes(suggestion)
    ? []
    : [{ node, name, suggestion, isGuess: certain === undefined }];
}

/** True where the configuration keeps to versions that still have it. */
function staysBelow(since: string, { module, type }: TerraformBlock): boolean {
  return module.providers
    .filter(({ name }) => type.startsWith(`${name}_`))
    .some(({ locked, version }) => allowed(locked ?? valueOf(version.text()) ?? ">= 0", since) === "none");
}
