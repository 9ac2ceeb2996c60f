/** What becomes of a thing that is written before a change and not after it: to be no longer written is not yet to be gone. */
import { blockAddress, localAddress } from "../address.ts";
import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import type { TerraformBlock, TerraformModule } from "../nodes/terraform.ts";
import { folderOf } from "../paths.ts";
import { valueOf } from "../read.ts";
import type { Changes } from "./changes.ts";
import type { ChangedKind } from "./kinds.ts";
import { writtenOf } from "./moves.ts";
import { rootOf } from "./place.ts";

/** It stays in the account, it goes, or that cannot be told. */
export type Fate =
  | { readonly state: "stays" }
  | { readonly state: "goes"; readonly certainty: "proven" | "likely" }
  | { readonly state: "unclear"; readonly why: string };

/** A thing of before, with the record that is asked about. */
interface Thing {
  readonly kind: ChangedKind;
  readonly field: Field;
}

/**
 * The fate of a thing of before. A plan is certain, and Terraform's own files nearly; a body or a list that is gone
 * only means to say so, and an answer of the API says nothing by not being there. `marks` are the members that only answers have.
 */
export function fateOf({ kind, field }: Thing, changes: Changes, marks: readonly string[]): Fate {
  if (field.doc.language === "hcl") return fateInTerraform(field, changes);
  const why = "an answer of the API is no longer in the project, which does not tell what became of what it shows";
  if (typeof field.key === "number")
    return changes.isRead(field.doc.file.path, [kind])
      ? { state: "goes", certainty: "likely" }
      : { state: "unclear", why };
  const isAnswer = marks.some((name) => !field.get(name).isAbsent);
  return isAnswer ? { state: "unclear", why } : { state: "goes", certainty: "likely" };
}

function fateInTerraform(field: Field, changes: Changes): Fate {
  const { address = "", file } = field.doc;
  if (isForgotten(address, changes, field)) return { state: "stays" };
  if (changes.from === "plan") return { state: "goes", certainty: "proven" };
  const gap = gapAfter(field, changes);
  if (gap !== undefined) return { state: "unclear", why: gap };
  if (changes.addressAfter(field) !== field.doc.address)
    return { state: "unclear", why: "where it has moved to is not in view" };
  const folder = folderOf(file.path);
  const module = changes.after.terraformModules.find((one) => one.folder === folder);
  if (module === undefined && !isUncalled(folder, changes))
    return { state: "unclear", why: "the whole configuration that made it is gone from the project" };
  const block = module?.block(localAddress(address));
  if (block !== undefined && block.isMade !== true && isSwitched(block))
    return { state: "unclear", why: `${block.address} has no instance with the values in view` };
  return { state: "goes", certainty: "proven" };
}

/** Why something that a configuration made may be written after the change all the same; undefined where all was read, as in a plan. */
export function gapAfter({ doc: { file } }: Field, { after, from }: Changes): string | undefined {
  // A plan or a state leaves out some of what files say: that counts for what it shows itself.
  const isAbout = ({ isWritten, field }: TerraformModule): boolean => isWritten || field.doc.file.path === file.path;
  const modules = from === "plan" ? [] : after.terraformModules;
  return modules.find((module) => module.gap !== undefined && isAbout(module))?.gap;
}

/** Why something may be made that is not seen: by a module that is new and out of view. A plan shows what it makes. */
export function hiddenAfter({ after, blocks, from }: Changes): string | undefined {
  if (from === "plan") return undefined;
  const called = new Set(after.terraformModules.flatMap(({ calls }) => calls.map(({ by }) => by)));
  const call = blocks.find((pair) => {
    const isNew = pair.before === undefined && pair.after?.blockType === "module";
    return isNew && !called.has(pair.after);
  });
  return call?.after && `what ${call.after.address} makes is not in view`;
}

/** True for a module that is gone while one that called it is still there. */
function isUncalled(folder: string, { before, after }: Changes): boolean {
  return before.terraformModules.some(
    (caller) =>
      caller.calls.some(({ module }) => module.folder === folder) &&
      after.terraformModules.some((module) => module.folder === caller.folder),
  );
}

/**
 * True where Terraform only lets go of an address: by a `removed` block that destroys nothing, or as a plan says. Such a block
 * speaks of its own folder: with the field of before given, that of another configuration does not count.
 */
export function isForgotten(address: string, { before, after, from }: Changes, field?: Field): boolean {
  if (from === "plan") return actionsOn(address, before).includes("forget");
  const names = [blockAddress(address), localAddress(address)];
  const isIn = (place: string): boolean => names.some((name) => name === place || name.startsWith(`${place}.`));
  const folders = field === undefined ? [] : [rootOf(field), folderOf(field.doc.file.path)];
  const own = after.terraformModules.filter(({ folder }) => folders.includes(folder));
  return (own.length === 0 ? after.terraformModules : own).some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.blockType === "removed" && !destroys(block) && block.referencesIn("from").map(writtenOf).some(isIn),
    ),
  );
}

/** True where blocks refer to a resource of before that is not declared any more: whoever used it does so still. */
export function isMissed({ doc: { address = "", file } }: Field, { after }: Changes): boolean {
  const own = localAddress(address);
  const folder = folderOf(file.path);
  const refers = ({ blockType, references }: TerraformBlock): boolean =>
    (blockType === "resource" || blockType === "data") && references.some(({ target }) => target === own);
  return after.terraformModules.some(
    (module) => module.folder === folder && !module.declares(own) && module.blocks.some(refers),
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
