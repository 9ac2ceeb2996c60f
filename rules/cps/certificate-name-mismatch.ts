import { type CertificatePlace, defineRule, type Enrollment, hostKey, valueOf } from "#rule";
import { isServerLeaf, namesOf, ownerOf, provider, uploadedLeaves } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/certificate-name-mismatch",
    title: "an uploaded certificate does not carry the names of its enrollment",
    why: "CPS stops the upload with warnings. If somebody acknowledges them anyway, visitors of a missing name get a certificate error.",
    next: "Have the current CSR signed, or correct the names in the enrollment and fetch a new CSR.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [297],
    sources: [
      provider(
        "cps_warnings.gen",
        "CSR_VS_CERTIFICATE_CN_MISMATCH, CSR_VS_CERTIFICATE_MISSING_SAN_FROM_SAN_LIST_IN_CERTIFICATE, CERTIFICATE_MISSING_CN_FROM_SAN_LIST",
      ),
    ],
    messages: { differ: "the names of certificate {subject} and enrollment {enrollment} differ: {names}" },
  },
  check: {
    project(project, { report, now }) {
      const judge = (place: CertificatePlace, enrollment: Enrollment, certainty: "proven" | "likely"): void => {
        if (valueOf(enrollment.isThirdParty) !== true) return; // CPS orders the others itself
        const names = difference(place, enrollment);
        if (names === "") return;
        report({
          message: "differ",
          node: place,
          data: { subject: place.label, enrollment: enrollment.label, names },
          certainty,
        });
      };
      for (const enrollment of project.enrollments) {
        // While a change is open the names ordered are ahead of those deployed.
        if (enrollment.pendingChange.state === "known") continue;
        const leaves = enrollment.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
        const seen = new Set<string>(); // staging and production mostly show the same one
        for (const leaf of leaves.filter(isServerLeaf)) {
          if (seen.has(leaf.facts.fingerprint())) continue;
          seen.add(leaf.facts.fingerprint());
          judge(leaf, enrollment, "proven");
        }
      }
      for (const place of uploadedLeaves(project)) {
        if (place.facts.notAfter < now.getTime()) continue; // kept from an earlier order
        const owner = ownerOf(place, project);
        if (owner !== undefined) judge(place, owner.enrollment, owner.certainty);
      }
    },
  },
});

/** What sets the names of the two apart; "" where they agree or the enrollment's are not known. */
function difference(place: CertificatePlace, enrollment: Enrollment): string {
  const ordered = enrollment.names;
  if (ordered.state !== "known") return "";
  // With excludeSans the CSR asks for the common name alone, and what else the CA adds is not CPS's matter.
  const isBare = valueOf(enrollment.get("thirdParty", "excludeSans").bool()) === true;
  const wanted = isBare ? ordered.value.slice(0, 1) : ordered.value;
  const { sans, subject } = place.facts;
  const own = hostKey(subject.commonName ?? "");
  const common = hostKey(valueOf(enrollment.commonName) ?? "");
  const isOther = own !== "" && common !== "" && own !== common;
  return [
    ...(isOther ? [`the certificate's common name is ${own}, not ${common}`] : []),
    ...(sans.dns.length === 0 ? ["the certificate has no list of alternative names"] : listed(place, wanted, isBare)),
  ].join("; ");
}

/** The names that only the enrollment or only the certificate lists. */
function listed(place: CertificatePlace, wanted: readonly string[], isBare: boolean): readonly string[] {
  const carried = namesOf(place);
  const missing = wanted.filter((name) => !carried.includes(name));
  const added = isBare ? [] : carried.filter((name) => !wanted.includes(name));
  return [
    ...(missing.length > 0 ? [`missing from the certificate: ${enumerate(missing)}`] : []),
    ...(added.length > 0 ? [`only in the certificate: ${enumerate(added)}`] : []),
  ];
}

function enumerate(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
