import { defineRule, type Field } from "#rule";
import { provider } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/yaml-number-reinterpreted",
    title: "an unquoted YAML value is read as another number",
    why: "A postal code, phone number or id arrives changed at CPS, which refuses the contact or, worse, stores it.",
    next: "Put the value in quotes; without them, a leading zero makes it octal.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["yaml"],
    sources: [
      {
        doc: "YAML 1.1 types",
        part: "int: octal, hexadecimal, binary and base-60 numbers, underscores",
        url: "https://yaml.org/type/int.html",
        read: "2026-11-20",
      },
      provider("tools/enrollment", "GetContactInfo: phone and postal_code are texts"),
    ],
    messages: { reread: "{field} is written as {text}, but YAML reads it as {value}" },
  },
  check: {
    enrollment(enrollment, { report }) {
      for (const record of enrollment.records) {
        if (record.source() === undefined && record.doc.language !== "yaml") continue;
        for (const field of scalars(record)) {
          const text = field.source();
          const value = text === undefined ? undefined : reread(text, field.value);
          if (text === undefined || value === undefined) continue;
          report({
            message: "reread",
            node: field,
            data: { field: field.path, text, value },
            fix: { title: "quote it", safety: "safe", patches: [{ set: field, to: text }] },
          });
        }
      }
    },
  },
});

/** Every value below a field that is neither list nor object. */
function scalars(field: Field): readonly Field[] {
  const inner = field.isObject ? field.members() : field.isList ? field.items() : undefined;
  return inner === undefined ? [field] : inner.flatMap(scalars);
}

/** The number that a plain scalar becomes where that is not what is written, by YAML 1.1 as most tools read it, else by 1.2. */
function reread(text: string, value: Field["value"]): string | undefined {
  if (!/^[-+]?[\d.]/.test(text) || (typeof value === "string" ? value !== text : typeof value !== "number"))
    return undefined;
  const digits = text.replaceAll("_", "");
  const octal = /^[-+]?0[0-7_]+$/.test(text) ? Number.parseInt(digits, 8) : undefined;
  const sexagesimal = /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/.test(text) ? base60(digits) : undefined;
  const grouped = /^[-+]?[1-9]\d*(?:_\d+)+$/.test(text) ? Number(digits) : undefined;
  const binary = /^[-+]?0b[01_]+$/.test(text) ? Number.parseInt(digits.replace("0b", ""), 2) : undefined;
  const old = octal ?? sexagesimal ?? grouped ?? binary;
  if (old !== undefined) return String(old) === text ? undefined : String(old);
  // 1.2 reads 0815 as 815, 1e3 as 1000 and 1.50 as 1.5; an integer too long for a double loses its last digits.
  return typeof value === "number" && String(value) !== text ? String(value) : undefined;
}

function base60(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const parts = text.replace(/^[-+]/, "").split(":");
  return sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}
