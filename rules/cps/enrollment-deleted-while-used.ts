import { type Changes, defineRule, type Enrollment, type Hostname, isReferenceKey, valueOf } from "#rule";
import { enrollmentIdOf, fateOfEnrollment, keysOf } from "./_change.ts";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/enrollment-deleted-while-used",
    title: "an enrollment is deleted while a property hostname uses it",
    why: "Its certificate leaves the edge: visitors of the hostname get no valid certificate, and where the enrollment was tied to a CA set, their requests fail.",
    next: "Move or delete the hostname first, then the mTLS rule, then the enrollment; CPS gives no warning.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    sources: [
      powershell("deleting an enrollment that a hostname uses breaks its requests, and CPS does not warn of it"),
      reference("delete-enrollment", "delete an enrollment"),
    ],
    messages: { used: "enrollment {enrollment} is deleted, but {hostname} of {property} is served with it" },
  },
  check: {
    "change:enrollment"({ before, after, all }, { report, unchecked }) {
      if (before === undefined || after !== undefined) return;
      const fate = fateOfEnrollment(before, all);
      if (fate.state === "stays") return;
      const served = servedWith(before, all);
      const [first, ...others] = served;
      if (first === undefined) {
        const why = doubtOf(before, all);
        return why === undefined ? undefined : unchecked(before, why);
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report({
        message: "used",
        node: before,
        data: {
          enrollment: before.label,
          hostname: others.length === 0 ? first.label : `${first.label} (with ${others.length} more)`,
          property: first.property.label,
        },
        related: served.map((node) => ({ node, note: "still served with it" })),
        certainty: fate.certainty,
      });
    },
  },
});

/** The hostnames that have the certificate after the change; what the platform or CCM provides for has another. */
function servedWith(enrollment: Enrollment, all: Changes): readonly Hostname[] {
  const keys = keysOf(enrollment, all);
  return judged(all).filter((hostname) => keys.has(valueOf(enrollmentIdOf(hostname)) ?? ""));
}

function judged({ after }: Changes): readonly Hostname[] {
  return after.hostnames.filter(({ provisioning }) => (valueOf(provisioning) ?? "CPS_MANAGED") === "CPS_MANAGED");
}

/** Why a hostname may be served with it all the same: one that bears a name of the certificate, and does not tell what serves it. */
function doubtOf(enrollment: Enrollment, all: Changes): string | undefined {
  const names = new Set(valueOf(enrollment.names) ?? []);
  for (const hostname of judged(all)) {
    if (!names.has(hostname.key)) continue;
    const id = enrollmentIdOf(hostname);
    if (id.state === "unknown") return id.why;
    if (id.state === "absent") return `the enrollment of ${hostname.label} is not in view`;
    const isStranger = !isReferenceKey(id.value) && all.after.enrollmentById(id).state !== "known";
    if (isStranger) return `${hostname.label} is served with enrollment ${id.value}, which may be this one`;
  }
  return undefined;
}
