import { defineRule, type Field, nearest, type TerraformBlock, type TextPlace } from "#rule";
import { settingsAt, staysBelow } from "./_lib.ts";
import { argumentsOf, asNow, dropped, misnamed, objects, writtenAs } from "./_names.ts";
import { letters, typeMeant } from "./_types.ts";

interface Unknown {
  readonly node: Field | TextPlace;
  readonly name: string;
  readonly flaw: Flaw;
  readonly isGuess?: boolean;
}

type Flaw =
  | { readonly message: "other"; readonly suggestion: string }
  | { readonly message: "gone"; readonly version: string }
  | { readonly message: "none" | "attribute" | "block"; readonly type: string };

export const rule = defineRule({
  meta: {
    id: "terraform/unknown-name",
    title: "a resource type or argument does not exist",
    why: "terraform validate refuses the whole configuration for one name that the provider does not have. Some published samples carry such names.",
    next: "Correct the name; the page of the resource lists its arguments.",
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
        part: "changelog, removed fields: 1.0.0, 5.0.0 and 7.0.0",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20",
      },
    ],
    messages: {
      other: "{name} is not known to the provider; {suggestion} is",
      gone: "{name} is not known to the provider from version {version} on",
      none: "{name} is not an argument of {type}",
      attribute: "{name} is no block of {type} but an attribute: {name} = {",
      block: "{name} is no attribute of {type} but a block: {name} {",
    },
  },
  check: {
    terraformBlock(block, { report }) {
      if (!block.isWritten || (block.blockType !== "resource" && block.blockType !== "data")) return;
      const [first, ...others] = [...unknownType(block), ...unknownArguments(block)].toSorted(certainFirst);
      if (first === undefined) return;
      const { node, name, flaw, isGuess } = first;
      const shared = {
        node,
        part: "kind" in node ? "value" : "key",
        related: others.map((other) => ({ node: other.node, note: `${other.name} is ${shortly[other.flaw.message]}` })),
        certainty: isGuess === true ? "likely" : "proven",
      } as const;
      if (flaw.message === "gone") report({ ...shared, message: flaw.message, data: { name, version: flaw.version } });
      else if (flaw.message !== "other") report({ ...shared, message: flaw.message, data: { name, type: flaw.type } });
      else {
        const { message, suggestion } = flaw;
        const patch =
          "kind" in node ? { replace: node, by: JSON.stringify(suggestion) } : { rename: node, to: suggestion };
        const fix = { title: `rename it ${suggestion}`, safety: "unsafe", patches: [patch] } as const;
        report({ ...shared, message, data: { name, suggestion }, fix });
      }
    },
  },
});

const shortly: Readonly<Record<Flaw["message"], string>> = {
  other: "not known either",
  gone: "not known either",
  none: "not known either",
  attribute: "an attribute and no block",
  block: "a block and no attribute",
};

const certainFirst = (a: Unknown, b: Unknown): number => Number(a.isGuess === true) - Number(b.isGuess === true);

function unknownType({ type, blockType, typePlace }: TerraformBlock): readonly Unknown[] {
  const meant = typePlace && typeMeant(type, blockType === "data");
  if (typePlace === undefined || meant === undefined) return [];
  return [{ node: typePlace, name: type, flaw: { message: "other", suggestion: meant.name }, isGuess: meant.isGuess }];
}

/** What Terraform itself takes in any block. */
const meta: ReadonlySet<string> = new Set(
  "count for_each depends_on provider lifecycle connection provisioner dynamic".split(" "),
);

function unknownArguments(block: TerraformBlock): readonly Unknown[] {
  const { type, blockType } = block;
  const known = blockType === "resource" ? argumentsOf.get(type) : undefined;
  return Object.entries(known ?? {}).flatMap(([path, names]) => {
    const holders =
      path === "" ? [block.field] : settingsAt(block, path).flatMap((one) => (one.isList ? one.items() : [one]));
    return holders
      .flatMap((holder) => holder.members())
      .flatMap((member) => unknownArgument(member, { path, names }, block));
  });
}

function unknownArgument(
  node: Field,
  { path, names }: { readonly path: string; readonly names: readonly string[] },
  block: TerraformBlock,
): readonly Unknown[] {
  const name = String(node.key);
  const { type } = block;
  if (path === "" && names.includes(name)) return wronglyWritten(node, name, block);
  if (names.includes(name) || meta.has(name)) return [];
  const version = dropped.get(type)?.get(name);
  if (version !== undefined)
    return staysBelow(version, block) ? [] : [{ node, name, flaw: { message: "gone", version } }];
  const certain = misnamed.get(name) ?? names.find((other) => letters(other) === letters(name));
  const suggestion = certain ?? nearest(name, names);
  if (suggestion !== undefined && names.includes(suggestion))
    return [{ node, name, flaw: { message: "other", suggestion }, isGuess: certain === undefined }];
  if (objects.get(type)?.includes(path) === true || writtenAround(node).word === "dynamic") return [];
  // A provider newer than the tables may have it.
  return [{ node, name, flaw: { message: "none", type: path === "" ? type : `${path} of ${type}` }, isGuess: true }];
}

function wronglyWritten(node: Field, name: string, block: TerraformBlock): readonly Unknown[] {
  const { type } = block;
  const message = writtenAs.get(type)?.get(name);
  if (message === undefined || staysBelow(asNow, block)) return [];
  const { word, after } = writtenAround(node);
  const isWrong = word === name && after === (message === "block" ? "=" : "{");
  return isWrong ? [{ node, name, flaw: { message, type } }] : [];
}

/** The word that a setting begins with in the text, and the sign after its name: a block has a brace there, an attribute `=`. */
function writtenAround({ site }: Field): { readonly word: string; readonly after: string } {
  const { start, end } = site.span("key");
  const { text } = site.file;
  return { word: /^\w+/.exec(text.slice(start, end))?.[0] ?? "", after: text.slice(end).trimStart().charAt(0) };
}
