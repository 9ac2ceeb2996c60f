/** What a change means where a file of it does not parse: what is missing there, or reads otherwise, is not known to be so. */
import { type Document, folderOf, isTerraformCode } from "../model/index.ts";
import type { AnyRule } from "../rule/index.ts";
import { syntaxProblems } from "./compare.ts";
import type { Location, Unchecked } from "./finding.ts";
import type { Settled } from "./settle.ts";

/** The findings without those of rules about changes that a broken file makes doubtful; these become questions. */
export function undoubted(
  settled: readonly Settled[],
  documents: readonly Document[],
  rules: readonly AnyRule[],
): { readonly settled: readonly Settled[]; readonly unchecked: readonly Unchecked[] } {
  const broken = new Set(syntaxProblems(documents).map(({ file }) => file));
  if (broken.size === 0) return { settled, unchecked: [] };
  const aboutChange = new Set<string>(
    rules.filter(({ meta }) => meta.needs.includes("change")).map(({ meta }) => meta.id),
  );
  const folders = new Set([...broken].flatMap(moduleOf));
  const isBroken = ({ file }: Location): boolean =>
    broken.has(file) || moduleOf(file).some((folder) => folders.has(folder));
  const kept: Settled[] = [];
  const unchecked = new Map<string, Unchecked>();
  for (const one of settled) {
    const { finding } = one;
    const doubtful = aboutChange.has(finding.rule) ? [finding, ...finding.related].find(isBroken) : undefined;
    if (doubtful === undefined) kept.push(one);
    else {
      const why = `a file does not parse (${[...broken].sort().join(", ")}), so what changes is not known`;
      const { rule, resource } = finding;
      unchecked.set(`${rule} ${resource}`, { rule, resource, why });
    }
  }
  return { settled: kept, unchecked: [...unchecked.values()] };
}

/** The folder of a Terraform file: its files are one text to Terraform, and a block may have moved to another of them. */
function moduleOf(file: string): readonly string[] {
  return isTerraformCode(file) ? [folderOf(file)] : [];
}
