/** What becomes of CA sets and their activations in a change, and by which ids a set goes on both sides of it. */
import type { CaSet, CaSetActivation, Change, Changes, Enrollment, Field, Project, TerraformBlock } from "#rule";
import { localAddress, valueOf } from "#rule";

type Thing = CaSet | CaSetActivation | Enrollment;

/** What has become of a thing of before: it stays in the account, it goes, or that cannot be told. */
export type Fate =
  | { readonly state: "stays" }
  | { readonly state: "goes"; readonly certainty: "proven" | "likely" }
  | { readonly state: "unclear"; readonly why: string };

/** What a thing comes to of which nothing is written any more. A plan is certain; a file that is gone only means to say so. */
export function fateOf(thing: Thing, all: Changes): Fate {
  const { field } = thing;
  if (field.doc.language === "hcl") return fateInTerraform(field, all);
  const why = "an answer of the API is no longer in the project, which does not tell what became of what it shows";
  if (typeof field.key === "number") {
    const isLeft = listed(all.after).some((other) => other.doc.file.path === field.doc.file.path);
    return isLeft ? { state: "goes", certainty: "likely" } : { state: "unclear", why };
  }
  const marks = ["caSetLink", "accountId", "createdBy", "activationId", "location", "assignedSlots"];
  const isAnswer = marks.some((name) => !field.get(name).isAbsent);
  return isAnswer ? { state: "unclear", why } : { state: "goes", certainty: "likely" };
}

/** What the account's lists of things show. */
function listed({ caSets, caSetActivations, enrollments }: Project): readonly Field[] {
  const all = [...caSets, ...caSetActivations, ...enrollments].flatMap(({ records }) => records);
  return all.filter(({ key }) => typeof key === "number");
}

function fateInTerraform(field: Field, all: Changes): Fate {
  const { address = "", file } = field.doc;
  if (all.from === "plan") {
    const isForgotten = actionsOn(address, all.before).includes("forget");
    return isForgotten ? { state: "stays" } : { state: "goes", certainty: "proven" };
  }
  const modules = all.after.terraformModules;
  const isLetGo = modules.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.blockType === "removed" &&
        isKept(block) &&
        block.referencesIn("from").some(({ target }) => isIn(localAddress(address), target)),
    ),
  );
  if (isLetGo) return { state: "stays" };
  const gap = modules.find((module) => module.gap !== undefined)?.gap;
  if (gap !== undefined) return { state: "unclear", why: gap };
  if (all.moved(address) !== address) return { state: "unclear", why: "where it has moved to is not in view" };
  const module = modules.find(({ folder }) => folder === folderOf(file.path));
  if (module === undefined)
    return { state: "unclear", why: "the whole configuration that made it is gone from the project" };
  const block = module.block(localAddress(address));
  if (block !== undefined && block.isMade !== true && isSwitched(block))
    return { state: "unclear", why: `${block.address} has no instance with the values in view` };
  return { state: "goes", certainty: "proven" };
}

/** True where something else decides how many instances there are. */
const isSwitched = (block: TerraformBlock): boolean =>
  ["count", "for_each"].some((setting) => block.referencesIn(setting).length > 0);

/** `lifecycle` is a block, of which there could be several. */
const isKept = (block: TerraformBlock): boolean =>
  block
    .get("lifecycle")
    .items()
    .some((lifecycle) => valueOf(lifecycle.get("destroy").bool()) === false);

/** True for a thing of that address, or inside of it. */
const isIn = (address: string, target: string): boolean => address === target || address.startsWith(`${target}.`);

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

function actionsOn(address: string, { terraformModules }: Project): readonly string[] {
  const changes = terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
  return changes.find((change) => change.address === address)?.actions ?? [];
}

/** What the change does to a CA set, where it deletes it: no longer written, or shown as deleted by the account. */
export function deletionOf({ before, after, all }: Change<"caSet">): Fate {
  if (before === undefined || before.isDeleted) return { state: "stays" };
  if (after !== undefined) return after.isDeleted ? { state: "goes", certainty: "proven" } : { state: "stays" };
  return fateOf(before, all);
}

/** All that a set of before goes by, also in the words of after: an id, a reference, its name for those who look it up. */
export function keysOf(set: CaSet, all: Changes): ReadonlySet<string> {
  const name = valueOf(set.name);
  const ids = [valueOf(set.id), set.vendorId].flatMap((key) => (key === undefined ? [] : [key, all.moved(key)]));
  return new Set(name === undefined ? ids : [...ids, byName(name)]);
}

const byName = (name: string): string => `name ${name}`;

/** True for an id that names a set of these keys, be it by import or by look-up. */
export function isAmong(id: string, keys: ReadonlySet<string>, project: Project): boolean {
  const lookup = project.caSetLookups.find(({ key }) => key === id);
  const name = lookup && valueOf(lookup.name);
  return keys.has(id) || keys.has(project.caSetKey(id)) || (name !== undefined && keys.has(byName(name)));
}

/** The enrollments of a project that are bound to the set of these keys. */
export function boundTo(keys: ReadonlySet<string>, project: Project): readonly Enrollment[] {
  return project.enrollments.filter(
    ({ caSetId }) => caSetId.state === "known" && isAmong(caSetId.value, keys, project),
  );
}
