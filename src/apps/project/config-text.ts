/** A configuration as it is written: where a fault of it stands. */
import type { Route, YamlTree } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { UserError } from "./user-error.ts";

/** A configuration's text with its places, to say where a fault is. */
export class ConfigText {
  readonly folder: string;
  readonly #file: SourceText;
  readonly #tree: YamlTree;

  constructor(file: SourceText, tree: YamlTree, folder: string) {
    this.#file = file;
    this.#tree = tree;
    this.folder = folder;
  }

  get value(): unknown {
    return this.#tree.value ?? {};
  }

  /** The error for a part of the file; a part that is not there stands on what it would be in. */
  fault(route: Route, what: string): UserError {
    for (let length = route.length; length >= 0; length--) {
      const [place] = this.#tree.places([route.slice(0, length)]);
      if (place === undefined) continue;
      return this.errorAt((place.key ?? place.value).start, what);
    }
    return this.errorAt(0, what);
  }

  errorAt(offset: number, what: string): UserError {
    const { line, column } = this.#file.position(offset);
    return new UserError(`${this.#file.path}:${line}:${column}: ${what}`);
  }
}
