import type { Project } from "../nodes/project.ts";
import type { TerraformReference } from "../nodes/terraform.ts";

/** What `moved` blocks say: a thing that only goes by another address stays what it is. */
export class Moves {
  readonly #to = new Map<string, string>();

  constructor(after: Project) {
    for (const { blocks } of after.terraformModules) {
      for (const block of blocks) {
        if (block.blockType !== "moved") continue;
        const [from] = block.referencesIn("from");
        const [to] = block.referencesIn("to");
        if (from !== undefined && to !== undefined) this.#to.set(writtenOf(from), writtenOf(to));
      }
    }
  }

  /** The address a thing of before has after all moves; a move of a whole block moves its instances. */
  of(address: string): string {
    let at = address;
    for (let steps = 0; steps <= this.#to.size; steps++) {
      const next = this.#step(at);
      if (next === undefined) return at;
      at = next;
    }
    return at; // moves in a circle lead nowhere
  }

  #step(address: string): string | undefined {
    const whole = this.#to.get(address);
    if (whole !== undefined) return whole;
    for (const [from, to] of this.#to) {
      const next = address.charAt(from.length);
      if (address.startsWith(from) && (next === "[" || next === ".")) return to + address.slice(from.length);
    }
    return undefined;
  }
}

/** The whole address as it is written: what a reference leads to ends at a module's name. */
export function writtenOf({ place: { site } }: TerraformReference): string {
  const { start, end } = site.span("value");
  return site.file.text.slice(start, end).trim();
}
