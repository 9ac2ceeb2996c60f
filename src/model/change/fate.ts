/** What becomes of a thing that is written before a change and not after it: to be no longer written is not yet to be gone. */
import { localAddress } from "../address.ts";
import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import type { TerraformBlock } from "../nodes/terraform.ts";
import { folderOf } from "../paths.ts";
import { valueOf } from "../read.ts";
import type { Changes } from "./changes.ts";

/** It stays in the account, it goes, or that cannot be told. */
export type Fate =
  | { readonly state: "stays" }
  | { readonly state: "goes"; readonly certainty: "proven" | "likely" }
  | { readonly state: "unclear"; readonly why: string };

/**
 * The fate of what a field of before stands for. A plan is certain, and Terraform's own files nearly; a body or a list that is gone
 * only means to say so, and an answer of the API says nothing by not being there. `marks` are the members that only answers have.
 */
export function fateOf(field: Field, changes: Changes, marks: readonly string[]): Fate {
  if (field.doc.language === "hcl") return fateInTerraform(field, changes);
  const why = "an answer of the API is no longer in the project, which does not tell what became of what it shows";
  if (typeof field.key === "number")
    return changes.isRead(field.doc.file.path) ? { state: "goes", certainty: "likely" } : { state: "unclear", why };
  const isAnswer = marks.some((name) => !field.get(name).isAbsent);
  return isAnswer ? { state: "unclear", why } : { state: "goes", certainty: "likely" };
}

function fateInTerraform({ doc: { address = "", file } }: Field, changes: Changes): Fate {
  if (isForgotten(address, changes)) return { state: "stays" };
  if (changes.from === "plan") return { state: "goes", certainty: "proven" };
  const modules = changes.after.terraformModules;
  const gap = modules.find((module) => module.gap !== undefined)?.gap;
  if (gap !== undefined) return { state: "unclear", why: gap };
  if (changes.moved(address) !== address) return { state: "unclear", why: "where it has moved to is not in view" };
  const module = modules.find(({ folder }) => folder === folderOf(file.path));
  if (module === undefined)
    return { state: "unclear", why: "the whole configuration that made it is gone from the project" };
  const block = module.block(localAddress(address));
  if (block !== undefined && block.isMade !== true && isSwitched(block))
    return { state: "unclear", why: `${block.address} has no instance with the values in view` };
  return { state: "goes", certainty: "proven" };
}

/** True where Terraform only lets go of an address: by a `removed` block that destroys nothing, or as a plan says. */
export function isForgotten(address: string, { before, after, from }: Changes): boolean {
  if (from === "plan") return actionsOn(address, before).includes("forget");
  const own = localAddress(address);
  const isOf = ({ target }: { readonly target: string }): boolean =>
    [address, own].some((name) => name === target || name.startsWith(`${target}.`));
  return after.terraformModules.some(({ blocks }) =>
    blocks.some((block) => block.blockType === "removed" && !destroys(block) && block.referencesIn("from").some(isOf)),
  );
}

/** What plans mean to do with an address of before. */
function actionsOn(address: string, { terraformModules }: Project): readonly string[] {
  const changes = terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
  return changes.find((change) => change.address === address)?.actions ?? [];
}

/** A `removed` block destroys unless its `lifecycle`, of which there could be several, says otherwise. */
function destroys(block: TerraformBlock): boolean {
  const lifecycles = block.get("lifecycle").items();
  return !lifecycles.some((lifecycle) => valueOf(lifecycle.get("destroy").bool()) === false);
}

/** True where something else decides how many instances there are. */
function isSwitched(block: TerraformBlock): boolean {
  return ["count", "for_each"].some((setting) => block.referencesIn(setting).length > 0);
}
