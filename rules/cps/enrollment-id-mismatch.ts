import { type Document, defineRule, type Field, valueOf } from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/enrollment-id-mismatch",
    title: "an enrollment body is aimed at another enrollment",
    why: "An update replaces the whole enrollment it is sent to: names, contacts and mTLS settings of the target are overwritten by those of another.",
    next: "Use the same enrollment id for reading and for writing.",
    severity: "high",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      powershell("Get-CPSEnrollment and Set-CPSEnrollment with the same -EnrollmentID"),
      reference("put-enrollment", "update an enrollment: the body is the whole enrollment"),
    ],
    messages: { aimed: "the body belongs to enrollment {source}, but the request goes to enrollment {target}" },
  },
  check: {
    enrollment(enrollment, { report }) {
      for (const record of enrollment.records) {
        const source = valueOf(record.get("id").id());
        if (source === undefined) continue;
        const other = addresses(record).find(({ id }) => id !== source);
        if (other !== undefined) {
          report({ message: "aimed", node: other.field, data: { source, target: other.id } });
          continue;
        }
        const target = record === enrollment.liveRecord ? undefined : idInName(record.doc.file.path);
        if (target === undefined || target === source || record.parent !== undefined) continue;
        report({ message: "aimed", node: record.get("id"), data: { source, target }, certainty: "likely" });
      }
    },
    document(document, { report }) {
      if (document.language !== "script") return;
      for (const { source, target, span } of overwrites(document)) {
        report({ message: "aimed", node: document.at(span), data: { source, target } });
      }
    },
  },
});

/** The ids in the addresses that a body carries beside its own id. */
function addresses(record: Field): readonly { readonly field: Field; readonly id: string }[] {
  const pending = record
    .get("pendingChanges")
    .items()
    .map((change) => (change.isObject ? change.get("location") : change));
  const fields = [record.get("enrollmentId"), record.get("location"), ...pending];
  return fields.flatMap((field) => {
    const text = valueOf(field.id());
    const id =
      text === undefined ? undefined : (/\/enrollments\/(\d+)(?:\/|$)/.exec(text)?.[1] ?? /^\d+$/.exec(text)?.[0]);
    return id === undefined ? [] : [{ field, id }];
  });
}

/** The id by which a file is named (`enrollment-204001.json`, `204001.json`); dates and small numbers are none. */
function idInName(path: string): string | undefined {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const numbers = stem.match(/\d+/g) ?? [];
  const [id] = numbers;
  const isNamed = /^\d+$/.test(stem) || /enrollment/i.test(stem);
  return isNamed && numbers.length === 1 && id !== undefined && id.length >= 4 && !/^(?:19|20)\d{2}(?:\d{4})?$/.test(id)
    ? id
    : undefined;
}

const reading = /\$(\w+)\s*=\s*Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;
const writing =
  /(?:\$(\w+)\s*\||Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)[^\r\n|;]*\|)\s*Set-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;

interface Overwrite {
  readonly source: string;
  readonly target: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Where a script writes an enrollment that it has read under another id. */
function overwrites({ file: { text } }: Document): readonly Overwrite[] {
  const reads = Array.from(text.matchAll(reading), ({ 1: name = "", 2: id = "", index }) => ({
    name: name.toLowerCase(),
    id,
    index,
  }));
  return Array.from(text.matchAll(writing)).flatMap(({ 0: whole, 1: name, 2: piped, 3: target = "", index }) => {
    const read = reads.findLast((one) => one.name === name?.toLowerCase() && one.index < index);
    const source = piped ?? read?.id;
    if (source === undefined || source === target) return [];
    const end = index + whole.length;
    return [{ source, target, span: { start: end - target.length, end } }];
  });
}
