/** What the fields of an access key may hold. */
import { type Field, typeName } from "#rule";

/** What is wrong with a value that is written, with the value meant where it can be told. */
export type Test = (field: Field) => { readonly problem: string; readonly meant?: string | number } | undefined;

/** Text of a length in characters; the value itself may be a secret and is never repeated. */
export function textOf(min: number, max: number): Test {
  return (field) => {
    const value = isTerraform(field) && typeof field.value === "number" ? String(field.value) : field.value;
    if (typeof value !== "string") return { problem: `holds ${typeName(value ?? null)} where a text belongs` };
    if (value.trim().length < min) return { problem: "is empty" };
    return value.length > max ? { problem: `has ${value.length} characters; ${max} are allowed` } : undefined;
  };
}

export function oneOf(allowed: readonly string[], tolerated?: string): Test {
  return (field) => {
    const { value } = field;
    const choice = allowed.join(", ");
    if (Array.isArray(value)) {
      const [only] = value.length === 1 ? value : [];
      const meant = typeof only === "string" && allowed.includes(only) ? { meant: only } : {};
      return { problem: `is a list; it takes one of ${choice}`, ...meant };
    }
    if (typeof value !== "string")
      return { problem: `holds ${typeName(value ?? null)} where one of ${choice} belongs` };
    if (allowed.includes(value) || value === tolerated) return undefined;
    const meant = allowed.find((one) => plain(one) === plain(value));
    return {
      problem: `is ${JSON.stringify(value)}, which is none of ${choice}`,
      ...(meant === undefined ? {} : { meant }),
    };
  };
}

/** True where a number may stand for a text, and a text for a number. */
function isTerraform({ doc }: Field): boolean {
  return doc.language === "hcl";
}

export function trueOrFalse({ value }: Field): ReturnType<Test> {
  if (value === true || value === false || value === "true" || value === "false") return undefined;
  return { problem: `holds ${typeName(value ?? null)} where true or false belongs` };
}

export function groupNumber(field: Field): ReturnType<Test> {
  const { value } = field;
  if (isTerraform(field) && typeof value === "string" && /^\d{1,15}$/.test(value)) return undefined;
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 0 ? undefined : { problem: "is not a whole number" };
  const digits = typeof value === "string" ? /^(?:grp_)?(\d{1,15})$/.exec(value.trim())?.[1] : undefined;
  const problem = `holds ${typeName(value ?? null)} where a number belongs`;
  return digits === undefined ? { problem } : { problem, meant: Number(digits) };
}

export function object(field: Field): ReturnType<Test> {
  return field.isObject ? undefined : { problem: `holds ${typeName(field.value ?? null)} where an object belongs` };
}

/** A word without its case and separators, to tell a slip of the keyboard from another word. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
