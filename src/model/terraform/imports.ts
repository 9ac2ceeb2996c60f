/** What `terraform import` and `import` blocks join: the addresses of a configuration with the ids of what exists. */

import type { Span } from "../../text/index.ts";
import { localAddress } from "../address.ts";
import type { TerraformBlock, TerraformImport } from "../nodes/terraform.ts";
import type { Document } from "../nodes/writing.ts";
import { folderOf } from "../paths.ts";

/** The object that an `import` block names; undefined where its id is not known. */
export function importOf(block: TerraformBlock): TerraformImport | undefined {
  const [target] = block.referencesIn("to");
  const id = block.get("id");
  if (target === undefined || typeof id.value !== "string") return undefined;
  const { file, span } = target.place.site;
  const instance = file.text.slice(span().start, span().end);
  return { to: localAddress(instance), instance, id: id.value, place: id, isScript: false };
}

const gap = String.raw`(?:[ \t]|\\\r?\n)+`;
const option = String.raw`(?:-(?:var|var-file|config|state|lock-timeout)${gap}(?:"[^"\n]*"|'[^'\n]*'|[^\s"'-]\S*)|-\S+)${gap}`;
/** The command at the start of a line or behind others; not in a comment, and not in a text that shows it. */
const importLine = new RegExp(
  String.raw`^(?:[^\n#"'\x60]|"[^"\n]*"|'[^'\n]*')*?\bterraform(?:\.exe)?${gap}(?:${option})*import${gap}(?:${option})*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"']+))${gap}(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"';&|]+))`,
  "gm",
);

/** What scripts beside the configuration import by command. */
export function scriptImports(documents: readonly Document[], folder: string): readonly TerraformImport[] {
  return documents
    .filter(
      ({ language, file }) => language === "script" && folderOf(file.path) === folder && file.text.includes("import"),
    )
    .flatMap((document) =>
      Array.from(document.file.text.matchAll(importLine), (match): TerraformImport => {
        const [whole, , , , ...ids] = match;
        const instance = (match[1] ?? match[2] ?? match[3] ?? "").replaceAll('\\"', '"');
        const id = ids.find((text) => text !== undefined) ?? "";
        const end = match.index + whole.length - (whole.endsWith(id) ? 0 : 1);
        const span: Span = { start: end - id.length, end };
        return { to: localAddress(instance), instance, id, place: document.at(span), isScript: true };
      }),
    );
}
