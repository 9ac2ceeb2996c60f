import {
  bareId,
  type Change,
  defineRule,
  type Field,
  hostKey,
  isReferenceKey,
  isSame,
  valueOf,
  writtenName,
} from "#rule";

/** What cannot change once the thing is there. */
const fields = {
  property: ["propertyName", "contractId", "productId", "propertyId", "useHostnameBucket"],
  edgeHostname: ["edgeHostnameDomain", "productId", "certEnrollmentId"],
} as const;

const provider = "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property";

export const rule = defineRule({
  meta: {
    id: "property/immutable-field-changed",
    title: "a field of a property or edge hostname changes that cannot change",
    why: "The provider refuses the plan, or it wants to destroy the property and make a new one without versions, activations and hostnames.",
    next: "Restore the value, or create a new property or edge hostname beside the old one and move traffic over.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["structure"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property: name makes a new resource; contract_id, product_id, property_id and use_hostname_bucket cannot be updated",
        url: `${provider}/resource_akamai_property.go`,
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_edge_hostname: edge_hostname makes a new resource; changes of product_id and certificate are not permitted",
        url: `${provider}/resource_akamai_edge_hostname.go`,
        read: "2026-11-20",
      },
    ],
    messages: { changed: "{field} of {resource} goes from {before} to {after}" },
  },
  check: {
    "change:property"(change, { report, unchecked }) {
      for (const edit of editsOf(change)) {
        if (edit.doubt === undefined) report(findingOf(edit));
        else unchecked(edit.now, edit.doubt);
      }
    },
    "change:edgeHostname"(change, { report, unchecked }) {
      for (const edit of editsOf(change)) {
        if (edit.doubt === undefined) report(findingOf(edit));
        else unchecked(edit.now, edit.doubt);
      }
    },
  },
});

interface Edit {
  readonly old: Field;
  readonly now: Field;
  readonly resource: string;
  /** Why it is not known whether it changes. */
  readonly doubt: string | undefined;
}

function findingOf({ old, now, resource }: Edit) {
  const [from, to] = [old, now].map((field) => textOf(field) ?? "nothing");
  const value = valueOf(old.json());
  const patch = value === undefined ? { unset: now } : { set: now, to: value };
  return {
    message: "changed",
    node: now,
    data: { field: writtenName(now), resource, before: from ?? "", after: to ?? "" },
    related: [{ node: old, note: "the value before the change" }],
    fix: { title: "restore the value", safety: "unsafe", patches: [patch] },
  } as const;
}

/** The fields of a thing of Terraform that have another value, or may have one. */
function editsOf({ of, before, after, all }: Change<"property"> | Change<"edgeHostname">): readonly Edit[] {
  const resource = after?.field.doc.address;
  if (before?.field.doc.address === undefined || after === undefined || resource === undefined) return [];
  return fields[of].flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    const [from, to] = [textOf(old), textOf(now)];
    if (
      isSame(old, now) ||
      from === to ||
      (from !== undefined && to !== undefined && all.moved(from) === all.moved(to))
    )
      return [];
    return [{ old, now, resource, doubt: doubt(old, now, all.from === "plan") }];
  });
}

/** Ids without prefixes, names of hosts without regard to case: so the provider compares them. Leaving out the bucket means false. */
function textOf(field: Field): string | undefined {
  const { key } = field;
  if (key === "useHostnameBucket") return field.isAbsent ? "false" : String(valueOf(field.bool()));
  const id = valueOf(field.id());
  return id === undefined ? undefined : key === "edgeHostnameDomain" ? hostKey(id) : bareId(withoutPlace(id));
}

/** A reference as it is written: of several configurations in one run, each marks its own. */
function withoutPlace(id: string): string {
  return id.replace(/ \([^()]*\)$/, "");
}

/** A plan knows what the account has; files do not, where a value is left out or is a reference. */
function doubt(old: Field, now: Field, isPlan: boolean): string | undefined {
  for (const field of [old, now]) {
    const read = field.key === "useHostnameBucket" ? field.bool() : field.id();
    if (read.state === "unknown") return read.why;
    if (!isPlan && read.state === "absent" && field.key !== "useHostnameBucket")
      return "it is left out on one side, so it is not known which value it has";
    if (read.state === "known" && typeof read.value === "string" && isReferenceKey(read.value))
      return "it is a reference on one side, so it is not known whether it changes";
  }
  return undefined;
}
