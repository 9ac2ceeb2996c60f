/** What the rules about changed activations share: what one is for, and whether another takes its place. */
import {
  type Activation,
  bareId,
  type Change,
  type Changes,
  folderOf,
  isReferenceKey,
  type TerraformModule,
  valueOf,
} from "#rule";

/** An activation that Terraform makes, with what is known of its end. */
export type ActivationChange = Change<"activation">;

/** What an activation is for, in words for sentences. */
export function aimOf(activation: Activation): string {
  const id = idOf(activation)?.replace(/\.(?:id|\w+_id)$/, "");
  const name =
    activation.target?.label ?? id ?? (activation.get("includeId").isAbsent ? "its property" : "that it is for");
  return activation.get("includeId").isAbsent ? name : `include ${name}`;
}

/** The id of what an activation is for, or the reference that stands for it. */
function idOf(activation: Activation): string | undefined {
  const id = valueOf(activation.get("propertyId").id()) ?? valueOf(activation.get("includeId").id());
  // Of several configurations in one run, each marks its references.
  return id === undefined ? undefined : bareId(id.replace(/ \([^()]*\)$/, ""));
}

/** True unless the two are known to be for different things: by their names, else by the ids they carry. */
export function mayBeForSame(before: Activation, after: Activation, all: Changes): boolean {
  const [old, now] = [before.target, after.target];
  if (old !== undefined && now !== undefined && old.kind !== now.kind) return false;
  if (isNamed(old) && isNamed(now)) return old.label === now.label;
  const [own, other] = [idOf(before), idOf(after)];
  if (own === undefined || other === undefined || isReferenceKey(own) !== isReferenceKey(other)) return true;
  return own === other || all.moved(own) === other || (old !== undefined && old.label === now?.label);
}

/** True for a property or include whose name or id is known, and not only how Terraform refers to it. */
function isNamed(target: Activation["target"]): target is NonNullable<Activation["target"]> {
  return target !== undefined && !isReferenceKey(target.label);
}

/** False for an activation of another configuration that has been there all along: only the names of references are the same. */
function isMeant(before: Activation, after: Activation, all: Changes): boolean {
  if (after.declaration === undefined) return false;
  if (before.declaration?.configuration === after.declaration.configuration) return true;
  const change = all.of("activation").find((one) => one.after === after);
  const isNew = change?.before === undefined || change.before.network !== after.network;
  return isNew || isNamed(before.target);
}

/** What activates the same on the same network afterwards, or may do so. */
export function activeAfter(before: Activation, all: Changes): { readonly certain: boolean } | undefined {
  const others = all.after.activations.filter(
    (one) => !one.isDeactivation && mayBeForSame(before, one, all) && isMeant(before, one, all),
  );
  const here = others.filter(({ network }) => network === before.network);
  const isKnown = before.network !== undefined;
  if (isKnown && here.some(({ declaration }) => declaration?.doubt === undefined)) return { certain: true };
  return here.length > 0 || others.some(({ network }) => network === undefined || !isKnown)
    ? { certain: false }
    : undefined;
}

/** An activation of an include cannot change its include or network: the provider deactivates the old one. */
export function isReplaced({ before, after, planned, all }: ActivationChange): boolean {
  if (planned !== undefined) return planned.includes("delete");
  if (before === undefined || after === undefined || before.get("includeId").isAbsent) return false;
  const [old, now] = [idOf(before), idOf(after)];
  const isOther = old !== undefined && now !== undefined && all.moved(old) !== now;
  // A reference and the id that it stands for may be the same.
  if (isOther && isReferenceKey(old) === isReferenceKey(now)) return true;
  return before.network !== undefined && after.network !== undefined && before.network !== after.network;
}

/** The modules of the folder that a file lay in, as they are afterwards; none where the folder is gone. */
export function modulesAfter({ field }: Activation, { after }: Changes): readonly TerraformModule[] {
  const own = folderOf(field.doc.file.path);
  return after.terraformModules.filter(({ folder }) => folder === own);
}
