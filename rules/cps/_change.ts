/** What becomes of enrollments in a change, and which hostnames and rules still need them. */
import type { Change, Changes, Enrollment, Field, Hostname, Project, Read, TerraformBlock } from "#rule";
import { localAddress, valueOf } from "#rule";
import { inAccount } from "./_pending.ts";
import { isTerraform } from "./_terraform.ts";

/** What has become of a thing of before: it stays in the account, it goes, or that cannot be told. */
type Fate =
  | { readonly state: "stays" }
  | { readonly state: "goes"; readonly certainty: "proven" | "likely" }
  | { readonly state: "unclear"; readonly why: string };

/** What an enrollment comes to of which nothing is written any more. A plan is certain; a file that is gone only means to say so. */
export function fateOf({ field }: Enrollment, all: Changes): Fate {
  if (isTerraform(field)) return fateInTerraform(field, all);
  const why = "an answer of the API is no longer in the project, which does not tell what became of what it shows";
  if (typeof field.key === "number") {
    const isLeft = all.after.enrollments.some(({ records }) =>
      records.some((other) => typeof other.key === "number" && other.doc.file.path === field.doc.file.path),
    );
    return isLeft ? { state: "goes", certainty: "likely" } : { state: "unclear", why };
  }
  const isAnswer = ["location", "assignedSlots", "pendingChanges"].some((name) => !field.get(name).isAbsent);
  return isAnswer ? { state: "unclear", why } : { state: "goes", certainty: "likely" };
}

function fateInTerraform(field: Field, all: Changes): Fate {
  const { address = "", file } = field.doc;
  if (all.from === "plan") {
    const changes = all.before.terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
    const actions = changes.find((change) => change.address === address)?.actions;
    return actions?.includes("forget") === true ? { state: "stays" } : { state: "goes", certainty: "proven" };
  }
  const modules = all.after.terraformModules;
  if (isLetGo(address, all.after)) return { state: "stays" };
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

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** True where a `removed` block takes what an address names out of the state and leaves it in the account. */
function isLetGo(address: string, { terraformModules }: Project): boolean {
  const own = localAddress(address);
  const isOf = ({ target }: { readonly target: string }): boolean => own === target || own.startsWith(`${target}.`);
  return terraformModules.some(({ blocks }) =>
    blocks.some((block) => block.blockType === "removed" && isKept(block) && block.referencesIn("from").some(isOf)),
  );
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

/** True where Terraform is told not to touch a setting of a block. */
export function ignores(block: TerraformBlock | undefined, setting: string): boolean {
  if (block === undefined) return false;
  const { start, end } = block.site.span("whole");
  const ignored = /\bignore_changes\s*=\s*(all\b|\[[^\]]*\])/.exec(block.site.file.text.slice(start, end))?.[1];
  return ignored !== undefined && (ignored === "all" || new RegExp(`\\b${setting}\\b`).test(ignored));
}

/** All ids that an enrollment of before goes by, also in the words of after. */
export function keysOf(enrollment: Enrollment, all: Changes): ReadonlySet<string> {
  const { id, field } = enrollment;
  const own = valueOf(id);
  const { address } = field.doc;
  const imports = all.before.terraformModules.flatMap((module) => module.imports);
  const imported = imports.filter(({ instance }) => address !== undefined && instance === address);
  const live = inAccount(enrollment, all.after);
  const told = live === undefined ? undefined : valueOf(live.id);
  const ids = [own, told, ...imported.map((one) => one.id.split(",")[0]?.trim())];
  return new Set(ids.flatMap((key) => (key === undefined || key === "" ? [] : [key, all.moved(key)])));
}

/** The id of the enrollment that a hostname is served with, be the enrollment in view or not. */
export function enrollmentIdOf(hostname: Hostname): Read<string> {
  const direct = hostname.get("certEnrollmentId").id();
  if (direct.state !== "absent") return direct;
  const { edgeHostname } = hostname;
  if (edgeHostname.state !== "known") return edgeHostname;
  const id = edgeHostname.value.get("certEnrollmentId").id();
  if (id.state !== "absent") return id;
  const { enrollment } = edgeHostname.value;
  return enrollment.state === "known" ? enrollment.value.id : enrollment;
}

/** The addresses of an enrollment before and after. */
interface Renaming {
  readonly before: string;
  readonly after: string;
}

/** An enrollment of the same name under another address: without a moved block Terraform takes it for another one. */
export function renamingIn({
  before,
  after,
  all,
}: Change<"enrollment">): Renaming | { readonly why: string } | undefined {
  const [old, now] = [addressOf(before), addressOf(after)];
  if (before === undefined || after === undefined || old === "" || now === "") return undefined;
  if (old === now || all.moved(old) === now) return undefined;
  if (old.replace(/\[0\]$/, "") === now.replace(/\[0\]$/, "")) return undefined; // Terraform follows a new or dropped count
  if (isLetGo(old, all.after)) return undefined;
  const isImported = all.after.terraformModules.some(({ imports }) => imports.some(({ instance }) => instance === now));
  const [from, to] = [before, after].map(homeOf);
  if (isImported || (all.from === "base" && from !== to))
    return { why: `whether ${now} is the same enrollment as ${old} is up to the state` };
  return { before: old, after: now };
}

/** The folder and the module it is in. What calls a module may be out of view, so that it goes by another address there. */
function homeOf({ field: { doc } }: Enrollment): string {
  const [prefix] = /^(?:module\.[^.]+\.)*/.exec(doc.address ?? "") ?? [""];
  return `${folderOf(doc.file.path)} ${prefix}`;
}

const addressOf = (enrollment: Enrollment | undefined): string => enrollment?.field.doc.address ?? "";
