import type { Tree } from "../contract.ts";
import type { LooseTree } from "./loose.ts";
import { readJson } from "./strict.ts";

export type { LooseTree } from "./loose.ts";
export { type Decoded, decodeString, type Known, quote } from "./strings.ts";
/** JSON: plain text at the speed of JSON.parse; templated, partial and broken text as far as it can be read. */
export { readJson };

/**
 * Reads a text that `readJson` refuses: placeholders become `Unknown` values (inside strings they stay visible),
 * and only real faults are reported, each once and at its own place. Loaded when first needed.
 */
export async function readLooseJson(text: string): Promise<LooseTree> {
  const { readLoose } = await import("./loose.ts");
  return readLoose(text);
}

/** Reads any text as JSON: strictly where it is that, else as far as it can be read. */
export async function readAnyJson(text: string): Promise<Tree> {
  return readJson(text) ?? readLooseJson(text);
}
