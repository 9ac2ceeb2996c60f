import { configurationsOf } from "../../../src/model/terraform/configuration.ts";
import { parseTerraform } from "../../../src/model/terraform/index.ts";
import type { ModuleInstance } from "../../../src/model/terraform/module.ts";
import type { Part } from "../../../src/model/terraform/part.ts";
import { modulesOf } from "../../../src/model/terraform/source.ts";
import { SourceText } from "../../../src/text/index.ts";

type Texts = Readonly<Record<string, string>>;

/** The root modules of some files, worked out. */
export async function rootsOf(texts: Texts): Promise<readonly ModuleInstance[]> {
  const sources = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceText(path, text)]));
  const inputs = [];
  for (const file of sources.values()) {
    if (!/\.tf(?:vars)?(?:\.json)?$/.test(file.path)) continue;
    inputs.push({ file, hcl: await parseTerraform(file), top: "", isValues: /\.tfvars(?:\.json)?$/.test(file.path) });
  }
  const modules = modulesOf(
    inputs.filter(({ isValues }) => !isValues),
    inputs.filter(({ isValues }) => isValues),
  );
  const access = {
    read: (path: string) => sources.get(path),
    decoded: new Set<string>(),
    exists: (path: string) => sources.has(path),
    paths: [...sources.keys()],
  };
  return configurationsOf(modules, access, []).configurations.map(({ root }) => root);
}

/** An output of the only root module. */
export async function outputOf(texts: Texts, name = "it"): Promise<{ readonly part: Part; readonly text: string }> {
  const [root] = await rootsOf(texts);
  if (root === undefined) throw new Error("there is no root module");
  const declared = root.source.outputs.get(name);
  if (declared === undefined) throw new Error(`there is no output ${name}`);
  const part = root.output(name, { file: declared.file, span: declared.block.span });
  const { start, end } = part.at.span;
  return { part, text: part.at.file.text.slice(start, end) };
}

/** What a value shows of itself: unknown parts as their reasons. */
export function shown(part: Part): unknown {
  const { unknown } = part;
  if (unknown !== undefined)
    return unknown.reference === undefined
      ? `? ${unknown.why}`
      : `-> ${[unknown.reference.address, ...unknown.reference.path].join(".")}`;
  if (part.isList) return part.items.map(shown);
  if (part.isObject) return Object.fromEntries(part.members.map(([name, inner]) => [name, shown(inner)]));
  return part.value;
}
