/** What several rules about activations need: the others that Terraform declares for the same thing. */
import type { Activation, CaSet, CaSetActivation, Include, Property, Read } from "#rule";
import { known, unknown, valueOf } from "#rule";

/** An activation of whatever kind. */
export type AnyActivation = Activation | CaSetActivation;

/** What it activates, as far as that is in view. */
export function targetOf(activation: AnyActivation): Property | Include | CaSet | undefined {
  return activation.kind === "activation" ? activation.target : activation.caSet;
}

/** What a configuration of Terraform declares for the network of one target. */
export interface Declared {
  readonly activations: readonly AnyActivation[];
  /** Why there may be more of them; undefined when these are all. */
  readonly gap: string | undefined;
}

/** All activations of one kind that the same configuration declares for the same target. */
export function declaredBeside(activation: AnyActivation): Declared {
  const target = targetOf(activation);
  const { declaration } = activation;
  if (target === undefined) return { activations: [], gap: "what it activates is not in this configuration" };
  const here = siblings(activation).filter((other) => other.declaration?.configuration === declaration?.configuration);
  const own = here.filter((other) => targetOf(other) === target);
  const vague = own.find((other) => gapOf(other) !== undefined) ?? here.find((other) => targetOf(other) === undefined);
  const gap = declaration?.gap ?? (vague && `${vague.resource}: ${gapOf(vague) ?? "what it activates is not known"}`);
  return { activations: own.filter((other) => gapOf(other) === undefined), gap };
}

function siblings(activation: AnyActivation): readonly AnyActivation[] {
  if (activation.kind === "activation") return activation.project.activations;
  return activation.caSet?.project.caSetActivations ?? [];
}

/** The folder of its file, with the slash: requests that name nothing are taken together where they are kept together. */
export function folderOf({ field }: AnyActivation): string {
  const { path } = field.doc.file;
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Why it is not known whether it acts, or where. */
function gapOf({ declaration, network }: AnyActivation): string | undefined {
  if (declaration === undefined) return undefined;
  return (
    declaration.doubt ??
    (network === undefined ? "the network is neither STAGING nor PRODUCTION as far as it is known" : undefined)
  );
}

/**
 * Whether the version that a block activates on production is declared for staging as well. Two references are taken for the same
 * version, whatever they lead to.
 */
export function isStagedBeside(node: AnyActivation): Read<boolean> {
  if (node.declaration?.doubt !== undefined) return unknown(node.declaration.doubt);
  const { activations, gap } = declaredBeside(node);
  const version = valueOf(node.version);
  const staged = activations.filter(({ network }) => network === "STAGING");
  const isStaged = staged.some((other) => {
    const own = valueOf(other.version);
    return version === undefined || own === undefined || own === version;
  });
  if (isStaged || targetOf(node)?.get("stagingVersion").number().state === "known") return known(true);
  return gap === undefined ? known(false) : unknown(gap);
}
