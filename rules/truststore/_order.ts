/** The parts of an mTLS setup that leave in one change, and what Terraform knows of the order in which they do. */
import type {
  CaSet,
  CaSetActivation,
  Changes,
  Enrollment,
  Fate,
  Field,
  Hostname,
  Project,
  Read,
  TerraformBlock,
} from "#rule";
import { folderOf, isReferenceKey, localAddress, valueOf } from "#rule";
import { deletionOf, fateOfThing, isAmong } from "./_change.ts";

/** Something that leaves, with the place where it stood; `holder` is what Terraform has to finish first. */
export interface Leaving {
  readonly label: string;
  readonly field: Field;
  readonly holder: Field;
}

/** A part that is deleted. */
interface Deleted<T> {
  readonly node: T;
  readonly fate: Fate;
}

/** What is no longer there after a change, as far as that may be so. */
export interface Departures {
  readonly sets: readonly Deleted<CaSet>[];
  readonly activations: readonly Deleted<CaSetActivation>[];
  readonly enrollments: readonly Deleted<Enrollment>[];
  readonly hostnames: readonly Hostname[];
  /** Enrollments that stay and drop their CA set. */
  readonly unbound: readonly Enrollment[];
  /** Enrollments that stay and are bound to another CA set. */
  readonly rebound: readonly Enrollment[];
}

/** True for another set, whatever it is referred to by; a reference that changes may still be to the same one. */
function isOtherSet(before: Read<string>, after: Read<string>, all: Changes): boolean {
  if (before.state !== "known" || after.state !== "known") return false;
  const [old, now] = [all.before.caSetKey(before.value), all.after.caSetKey(after.value)];
  return old !== now && all.moved(old) !== all.moved(now) && isReferenceKey(old) === isReferenceKey(now);
}

export function departuresIn(all: Changes): Departures {
  const isGoing = <T>({ fate }: Deleted<T>): boolean => fate.state !== "stays";
  const bound = all
    .of("enrollment")
    .flatMap(({ before, after }) => (before === undefined || after === undefined ? [] : [{ before, after }]));
  return {
    sets: all
      .of("caSet")
      .flatMap((change) => (change.before === undefined ? [] : [{ node: change.before, fate: deletionOf(change) }]))
      .filter(isGoing),
    activations: gone(all.of("caSetActivation"))
      .filter(({ field, isDeactivation }) => field.doc.language === "hcl" && !isDeactivation)
      .map((node) => ({ node, fate: fateOfThing(node, all) }))
      .filter(isGoing),
    enrollments: gone(all.of("enrollment"))
      .map((node) => ({ node, fate: fateOfThing(node, all) }))
      .filter(isGoing),
    hostnames: gone(all.of("hostname")),
    unbound: bound.flatMap(({ before, after }) =>
      before.caSetId.state === "known" && after.caSetId.state === "absent" ? [before] : [],
    ),
    rebound: bound.flatMap(({ before, after }) => (isOtherSet(before.caSetId, after.caSetId, all) ? [before] : [])),
  };
}

function gone<T>(changes: readonly { readonly before: T | undefined; readonly after: T | undefined }[]): readonly T[] {
  return changes.flatMap(({ before, after }) => (before === undefined || after !== undefined ? [] : [before]));
}

/** The places where rules required one of these sets and do not any more. */
export function dropsOf(keys: ReadonlySet<string>, { trees, before, after }: Changes): readonly Leaving[] {
  return trees.flatMap((tree) => {
    const places = (side: "before" | "after", project: Project): readonly { field: Field; label: string }[] =>
      (tree[side]?.behaviors("enforceMtlsSettings") ?? []).flatMap((behavior) =>
        behavior
          .option("certificateAuthoritySet")
          .items()
          .filter((item) => isAmong(valueOf(item.id()) ?? "", keys, project))
          .map((field) => ({ field, label: `rule ${behavior.rule.label} of ${tree.resource}` })),
      );
    const vague = tree.after
      ?.behaviors("enforceMtlsSettings")
      .some((one) => isVague(one.option("certificateAuthoritySet")));
    if (vague === true || tree.after?.gap !== undefined || places("after", after).length > 0) return [];
    const holder = tree.before?.property?.field ?? tree.before?.field;
    return places("before", before).flatMap(({ field, label }) =>
      holder === undefined ? [] : [{ label: `the requirement of ${label}`, field, holder }],
    );
  });
}

const isVague = (list: Field): boolean => list.ids().state === "unknown";

/** How what leaves is ordered: `safe` where Terraform ends the dependent first, `unsafe` where nothing makes it. */
type Order =
  | { readonly state: "safe" }
  | { readonly state: "unsafe"; readonly certainty: "proven" | "likely" }
  | {
      readonly state: "unclear";
      readonly why: string;
    };

export function orderOf(removed: Field, dependent: Leaving, { before, after, from }: Changes): Order {
  // A plan's copy of the configuration is that of after: what was to be ended first is not told there.
  if (from === "plan" || removed.doc.language !== "hcl" || dependent.holder.doc.language !== "hcl")
    return { state: "unsafe", certainty: "likely" };
  const [first, last] = [blockOf(dependent.holder, before), blockOf(removed, before)];
  if (first === undefined || last === undefined || first.module !== last.module)
    return { state: "unclear", why: "how its module depends on the others is not followed" };
  // Terraform destroys what is gone before it updates what stays, and updates what others depend on before those
  if (first.dependsOn(last) && !stays(dependent.holder, after)) return { state: "safe" };
  const { module } = first;
  const calls = module.blocks.find(({ blockType }) => blockType === "module");
  const why = module.gap ?? (calls && `what depends on it by way of ${calls.address} is not followed`);
  return why === undefined ? { state: "unsafe", certainty: "proven" } : { state: "unclear", why };
}

function stays(holder: Field, after: Project): boolean {
  return blockOf(holder, after) !== undefined;
}

function blockOf({ doc }: Field, { terraformModules }: Project): TerraformBlock | undefined {
  const folder = folderOf(doc.file.path);
  return terraformModules.find((module) => module.folder === folder)?.block(localAddress(doc.address ?? ""));
}
