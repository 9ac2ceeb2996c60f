import type { Route, Tree } from "../contract.ts";
import type { Decoded } from "../json/index.ts";

/**
 * A YAML file: one document's value, or the list of all documents where there are several. Read as YAML 1.2 core:
 * dates are strings, `<<` is a name like any other, aliases stand for what they name, tagged values are unknown.
 */
export interface YamlTree extends Tree {
  /** A scalar as written, quotes included (of a block scalar its lines): what tells `010` from `"010"` and from `8`. */
  readonly sourceOf: (route: Route) => string | undefined;
  /** A scalar's content and the way back to the file, to underline a part of it (a PEM block in a literal, say). */
  readonly decodeScalar: (route: Route) => Decoded | undefined;
}

/** Reads YAML; placeholders (`${x}`, `{{ x }}`, `@+#x#+@`) are plain text to it. The reader is loaded when first needed. */
export async function readYaml(text: string): Promise<YamlTree> {
  const { read } = await import("./reader.ts");
  return read(text);
}
