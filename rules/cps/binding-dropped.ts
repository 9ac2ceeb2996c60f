import { defineRule, type Enrollment, type Field, type Fix, valueOf } from "#rule";
import { provider, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/binding-dropped",
    title: "the next update removes an mTLS binding the account has",
    why: "An update replaces the whole enrollment: what it leaves out is reset, so the CA set is unbound and clients are no longer asked for a certificate.",
    next: "Add the block with the live values; an update replaces the whole enrollment.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      reference("PUT /enrollments/{enrollmentId} replaces the enrollment"),
      provider("client_mutual_authentication left out of an update"),
    ],
    messages: {
      dropped:
        "enrollment {enrollment} is bound to CA set {set}, but its configuration has no client mutual authentication",
    },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      const body = enrollment.records.find((record) => record !== enrollment.liveRecord && isWhole(record));
      if (body === undefined) return;
      const field = body.at("networkConfiguration", "clientMutualAuthentication");
      if (!field.isAbsent) {
        const read = field.json();
        if (read.state === "unknown" && !field.isObject) unchecked(field, read.why);
        return;
      }
      const binding = bindingOf(enrollment);
      if (binding === undefined) return;
      const fix = restore(field, binding.field);
      report({
        message: "dropped",
        node: field,
        data: { enrollment: enrollment.label, set: binding.set },
        ...(binding.field && { related: [{ node: binding.field, note: "the binding the account has" }] }),
        certainty: binding.certainty,
        ...(fix && { fix }),
      });
    },
  },
});

interface Binding {
  readonly set: string;
  readonly field: Field | undefined;
  readonly certainty: "proven" | "likely";
}

/** A body that replaces the enrollment; a fragment that only shows a part of it replaces nothing. */
function isWhole(record: Field): boolean {
  return record.get("networkConfiguration").isObject && record.get("csr").isObject;
}

/** What the account says of this enrollment's binding: its own record, the set's associations, or a twin by name. */
function bindingOf(enrollment: Enrollment): Binding | undefined {
  const { project } = enrollment;
  const own = enrollment.liveRecord && bound(enrollment.liveRecord);
  if (own !== undefined) return { ...own, certainty: "proven" };
  const id = valueOf(enrollment.id);
  if (enrollment.liveRecord === undefined && id !== undefined) {
    const set = project.caSets.find(({ associations }) =>
      associations
        ?.get("enrollments")
        .items()
        .some((item) => valueOf(item.get("enrollmentId").id()) === id),
    );
    return set && { set: set.label, field: undefined, certainty: "proven" };
  }
  // The body of an update need not repeat the id of its address; CPS refuses a second enrollment of one common name.
  const name = valueOf(enrollment.commonName)?.toLowerCase();
  if (id !== undefined || name === undefined) return undefined;
  const twins = project.enrollments.filter(
    (other) => other.isLive && valueOf(other.commonName)?.toLowerCase() === name,
  );
  const live = twins.length === 1 ? twins[0]?.liveRecord : undefined;
  const twin = live && bound(live);
  return twin && { ...twin, certainty: "likely" };
}

function bound(record: Field): { readonly set: string; readonly field: Field } | undefined {
  const field = record.at("networkConfiguration", "clientMutualAuthentication");
  const set = valueOf(field.get("setId").id());
  return set === undefined || set === "" ? undefined : { set, field };
}

function restore(field: Field, live: Field | undefined): Fix | undefined {
  const value = live && valueOf(live.json());
  if (value === undefined) return undefined;
  return { title: "keep the binding the account has", safety: "unsafe", patches: [{ set: field, to: value }] };
}
