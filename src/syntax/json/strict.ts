import type { Tree, Value } from "../contract.ts";
import { scanPlaces } from "./places.ts";

const BOM = 0xfeff;

/**
 * Reads JSON as the standard has it; a byte order mark before it is passed over, and offsets count it.
 * The fast path: nothing is scanned until a place is asked for.
 *
 * @returns undefined when the text is not JSON: `readLooseJson` then tells why, and reads what can be read.
 */
export function readJson(text: string): Tree | undefined {
  let value: Value;
  try {
    // JSON.parse makes nothing but JSON values, which are Values.
    value = JSON.parse(text.charCodeAt(0) === BOM ? text.slice(1) : text) as Value;
  } catch {
    return undefined;
  }
  return { value, problems: [], places: (routes) => scanPlaces(text, routes) };
}
