/** What becomes of enrollments in a change, and which hostnames and rules still need them. */
import type { Change, Changes, Enrollment, Fate, Hostname, Read, TerraformBlock } from "#rule";
import { fateOf, folderOf, isForgotten, valueOf } from "#rule";
import { inAccount } from "./_pending.ts";

/** What an enrollment comes to of which nothing is written any more. */
export function fateOfEnrollment(enrollment: Enrollment, all: Changes): Fate {
  return fateOf(enrollment, all, ["location", "assignedSlots", "pendingChanges"]);
}

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
  if (old === now || all.moved(old) === all.moved(now)) return undefined;
  if (old.replace(/\[0\]$/, "") === now.replace(/\[0\]$/, "")) return undefined; // Terraform follows a new or dropped count
  if (isForgotten(old, all)) return undefined;
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
