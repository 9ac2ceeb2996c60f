import { type CaSet, type CertificatePlace, defineRule, type Enrollment, type Project, valueOf } from "#rule";
import { isServerLeaf, ownerOf, powershell, uploadedLeaves } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/ocsp-without-responder",
    title: "client OCSP is switched on for certificates that show no OCSP service",
    why: "The edge asks the responder that a certificate names. Where it names none, nobody can tell whether a client certificate is revoked, and the check may turn good clients away.",
    next: "Ask the CA whether its client certificates name a responder; otherwise switch OCSP off in the enrollment and the rule.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [299],
    sources: [powershell("switch OCSP on only if client certificates and edge certificate use it")],
    messages: {
      silent:
        "enrollment {enrollment} checks client certificates with OCSP, but certificate {subject} names no responder",
    },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      const field = enrollment.clientOcsp;
      const read = field.bool();
      if (read.state === "unknown") return unchecked(field, read.why);
      if (read.state === "absent" || !read.value) return; // left out means off
      const witnesses = [...clientLeaves(enrollment), ...edgeLeaves(enrollment)];
      const [first, ...rest] = witnesses.filter(({ facts }) => facts.ocsp.length === 0);
      if (first === undefined) {
        if (witnesses.length === 0)
          unchecked(field, "no client or edge certificate of this enrollment is in the project or snapshot");
        return;
      }
      report({
        message: "silent",
        node: field,
        data: { enrollment: enrollment.label, subject: first.label },
        related: [first, ...rest].map((node) => ({ node, note: "names no OCSP responder" })),
        certainty: "likely", // one certificate speaks for those of its CA, not for all clients
      });
    },
  },
});

/** Client certificates in view that the bound set accepts. CA certificates are no witness: their own status is another matter. */
function clientLeaves(enrollment: Enrollment): readonly CertificatePlace[] {
  const { project } = enrollment;
  const issuers = issuersOf(valueOf(enrollment.caSet), project);
  return [...project.certificates].flatMap(({ first }) => {
    const { facts } = first;
    const isClient =
      facts.basicConstraints?.ca !== true &&
      facts.extendedKeyUsage?.includes("clientAuth") === true &&
      !isServerLeaf(first);
    const isOutside = first.text.role === "client" || first.text.role === "pin";
    return isClient && !isOutside && (issuers.size === 0 || issuers.has(facts.issuer.match)) ? [first] : [];
  });
}

/** The CAs of a set: its own versions, and certificate files whose set is not known. Empty where none is in view. */
function issuersOf(set: CaSet | undefined, project: Project): ReadonlySet<string> {
  const versions = project.caSetVersions.filter((version) => version.caSet === set || version.caSet === undefined);
  return new Set(versions.flatMap((version) => version.certificates).map(({ facts }) => facts.subject.match));
}

/** The edge certificate itself: deployed, uploaded, or kept as a file. */
function edgeLeaves(enrollment: Enrollment): readonly CertificatePlace[] {
  const deployed = enrollment.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
  const kept = uploadedLeaves(enrollment.project).filter(
    (place) => ownerOf(place, enrollment.project)?.enrollment === enrollment,
  );
  return [...deployed, ...kept].filter(isServerLeaf);
}
