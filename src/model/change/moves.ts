import type { Project } from "../nodes/project.ts";
import type { TerraformReference } from "../nodes/terraform.ts";

/**
 * What `moved` blocks say: a thing that only goes by another address stays what it is. They speak of the folder they stand in:
 * another configuration may well go on using the old address.
 */
export class Moves {
  readonly #all: Steps = new Map();
  /** Those of every folder that is still there, be they none. */
  readonly #byFolder = new Map<string, Steps>();

  constructor(after: Project) {
    for (const { folder, blocks, isWritten } of after.terraformModules) {
      if (!isWritten) continue; // a plan says nothing of what its folder holds
      const own = this.#byFolder.get(folder) ?? new Map<string, string>();
      this.#byFolder.set(folder, own);
      for (const block of blocks) {
        if (block.blockType !== "moved") continue;
        const [from] = block.referencesIn("from");
        const [to] = block.referencesIn("to");
        if (from === undefined || to === undefined) continue;
        for (const steps of [own, this.#all]) steps.set(writtenOf(from), writtenOf(to));
      }
    }
  }

  /**
   * The address a thing of before has after all moves; a move of a whole block moves its instances. A folder that is gone may go
   * by another name, so that the moves of all are those of its things.
   */
  of(address: string, folder?: string): string {
    const steps = (folder === undefined ? undefined : this.#byFolder.get(folder)) ?? this.#all;
    let at = address;
    for (let count = 0; count <= steps.size; count++) {
      const next = stepFrom(at, steps);
      if (next === undefined) return at;
      at = next;
    }
    return at; // moves in a circle lead nowhere
  }
}

type Steps = Map<string, string>;

function stepFrom(address: string, steps: ReadonlyMap<string, string>): string | undefined {
  const whole = steps.get(address);
  if (whole !== undefined) return whole;
  for (const [from, to] of steps) {
    const next = address.charAt(from.length);
    if (address.startsWith(from) && (next === "[" || next === ".")) return to + address.slice(from.length);
  }
  return undefined;
}

/** The whole address as it is written: what a reference leads to ends at a module's name. */
export function writtenOf({ place: { site } }: TerraformReference): string {
  const { start, end } = site.span("value");
  return site.file.text.slice(start, end).trim();
}
