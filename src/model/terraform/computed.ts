/** What the provider fills in and the files tell all the same. */
import { formatOfBlock } from "./builder-names.ts";
import type { ResourceInstance } from "./instance.ts";
import { Part, type Stand } from "./part.ts";

/** A computed attribute whose value follows from the settings; undefined for one that only the vendor knows. */
export function computed(instance: ResourceInstance, name: string, at: Stand): Part | undefined {
  if (instance.type === "akamai_property_rules_builder" && name === "rule_format") {
    const format = instance.block.body.blocks.map(({ type }) => formatOfBlock(type)).find((one) => one !== undefined);
    return format === undefined ? undefined : new Part(format, at);
  }
  if (name === "content" && instance.type === "local_file") {
    const path = instance.attribute("filename");
    const file = typeof path?.value === "string" ? instance.module.files.read(path.value) : undefined;
    return (
      file &&
      new Part(file.text, at, { written: { text: file.text, toHost: (offset) => offset, file, isWholeFile: true } })
    );
  }
  return undefined;
}
