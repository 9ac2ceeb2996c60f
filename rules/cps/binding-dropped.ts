import {
  absent,
  defineRule,
  type Enrollment,
  type Field,
  type Fix,
  isReferenceKey,
  known,
  type Project,
  type TerraformBlock,
  valueOf,
} from "#rule";
import { provider, reference } from "./_lib.ts";
import { blockOf, isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/binding-dropped",
    title: "the next update removes an mTLS binding the account has",
    why: "An update replaces the whole enrollment: what it leaves out is reset, so the CA set is unbound and clients are no longer asked for a certificate.",
    next: "Add the client mutual authentication settings with the values that the account has now, before the next update or apply.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      reference("put-enrollment", "update an enrollment: the body is the whole enrollment"),
      provider("tools/enrollment", "GetNetworkConfig: without client_mutual_authentication the update leaves it out"),
    ],
    messages: {
      dropped:
        "the account binds enrollment {enrollment} to CA set {set}, but this configuration leaves that binding out",
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
      const block = blockOf(enrollment.project, body);
      const binding = bindingOf(enrollment, block);
      if (binding === undefined) return;
      if (block !== undefined && leavesAlone(block)) return unchecked(field, "lifecycle leaves the binding as it is");
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
function bindingOf(enrollment: Enrollment, block: TerraformBlock | undefined): Binding | undefined {
  const { project } = enrollment;
  const id = idOf(enrollment, block);
  const live = enrollment.liveRecord ?? liveRecordOf(id, project);
  const own = live && bound(live);
  if (own !== undefined) return { ...own, certainty: "proven" };
  if (live === undefined && id !== undefined) {
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
  const twinRecord = twins.length === 1 ? twins[0]?.liveRecord : undefined;
  const twin = twinRecord && bound(twinRecord);
  return twin && { ...twin, certainty: "likely" };
}

/** The id CPS knows it by: a block that only apply gives one may have been imported by it. */
function idOf(enrollment: Enrollment, block: TerraformBlock | undefined): string | undefined {
  const id = valueOf(enrollment.id);
  if (id === undefined || !isReferenceKey(id)) return id;
  const address = enrollment.field.doc.address ?? "";
  return block?.module.imports.find(({ instance }) => address.endsWith(instance))?.id.split(",")[0];
}

function liveRecordOf(id: string | undefined, project: Project): Field | undefined {
  const link = id === undefined ? absent : project.enrollmentById(known(id));
  return link.state === "known" ? link.value.liveRecord : undefined;
}

/** True where Terraform is told not to touch the network settings. */
function leavesAlone({ site }: TerraformBlock): boolean {
  const { start, end } = site.span("whole");
  return /\bignore_changes\s*=\s*(?:all\b|\[[^\]]*\bnetwork_configuration\b)/.test(site.file.text.slice(start, end));
}

function bound(record: Field): { readonly set: string; readonly field: Field } | undefined {
  const field = record.at("networkConfiguration", "clientMutualAuthentication");
  const set = valueOf(field.get("setId").id());
  return set === undefined || set === "" ? undefined : { set, field };
}

function restore(field: Field, live: Field | undefined): Fix | undefined {
  const value = live && valueOf(live.json());
  if (value === undefined) return undefined;
  const title = "keep the binding the account has";
  if (isTerraform(field)) return { title, safety: "manual", patches: [] }; // it is a block there
  return { title, safety: "unsafe", patches: [{ set: field, to: value }] };
}
