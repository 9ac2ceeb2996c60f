import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyRule } from "../rule/index.ts";
import { byText, fail, filesUnder, root } from "./checkout.ts";

/** One rule as gen sees it: what it says about itself and where it stands. */
export interface RuleFile {
  readonly id: string;
  readonly path: string;
  readonly rule: AnyRule;
}

/** True for `rules/<system>/<name>.ts`, the only files that hold rules. */
function isRulePath(path: string): boolean {
  return /^rules\/[^/]+\/[^_/][^/]*\.ts$/.test(path) && !path.endsWith(".gen.ts");
}

/** Every rule of the checkout, sorted by id. Ends the tool where a file is not a rule or its id is not its path. */
export async function rulesOnDisk(): Promise<readonly RuleFile[]> {
  const found: RuleFile[] = [];
  for (const path of filesUnder("rules").filter(isRulePath)) {
    const id = path.slice("rules/".length, -".ts".length);
    const rule = await load(path);
    if (rule.meta.id !== id) fail(`${path} holds a rule with the id ${rule.meta.id}: the id must be ${id}.`);
    found.push({ id, path, rule });
  }
  return found.sort((left, right) => byText(left.id, right.id));
}

async function load(path: string): Promise<AnyRule> {
  const module: unknown = await import(pathToFileURL(join(root, path)).href).catch((error: unknown) =>
    fail(`${path} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`),
  );
  const rule = typeof module === "object" && module !== null && "rule" in module ? module.rule : undefined;
  if (typeof rule !== "object" || rule === null || !("meta" in rule))
    fail(`${path} does not export a rule: export const rule = defineRule({ … }).`);
  return rule as AnyRule; // the generated registry lists it as AnyRule, so the type checker judges the rest
}
