import { defineRule, type EsaCa, type EsaSite, valueOf } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/too-many-ca-certificates",
    title: "a plan holds more custom CA certificates than allowed",
    why: "The upload that goes over the limit is refused, and with it the rotation or the new group of clients that waits for it.",
    next: "Delete a CA without hostnames first; keep one place free for rotation.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "limits"],
    sources: [cite("clientCertificates", "at most five custom certificates per plan")],
    messages: { over: "{plan} has {count} custom CA certificates; {limit} are allowed" },
  },
  options: {
    defaults: { limit: 5 },
    schema: { type: "object", properties: { limit: { type: "integer", minimum: 1 } }, additionalProperties: false },
  },
  check: {
    project(project, { options: { limit }, report }) {
      for (const [plan, sites] of plansOf(project.esaSites)) {
        const cas = sites.flatMap((site) => site.cas);
        const live = cas.filter(({ isUploaded }) => isUploaded);
        const asked = uniqueBodies(cas.filter(({ isRequest, isUncertain }) => isRequest && !isUncertain));
        const totals = sites.reduce(
          (sum, site) => sum + Math.max(site.caTotal ?? 0, site.cas.filter(({ isUploaded }) => isUploaded).length),
          0,
        );
        // Bodies and answers may tell of the same CA: the larger group counts, never the sum.
        const [group, count] = totals >= asked.length ? [live, totals] : [asked, asked.length];
        const node = group[limit] ?? group.at(-1);
        if (node === undefined || count <= limit) continue;
        report({
          message: "over",
          node,
          data: { plan, count, limit },
          certainty: group === live ? "proven" : "likely",
        });
      }
    },
  },
});

/** The sites by the plan they share, with a name for it; a site whose plan is not known stands for itself. */
function plansOf(sites: readonly EsaSite[]): readonly (readonly [string, readonly EsaSite[]])[] {
  const plans = new Map<string | EsaSite, EsaSite[]>();
  for (const site of sites) {
    const plan = valueOf(site.member("InstanceId").id()) ?? site;
    plans.set(plan, [...(plans.get(plan) ?? []), site]);
  }
  return [...plans].map(([plan, own]) => [nameOf(plan, own), own]);
}

/** A plan that Terraform only refers to is told by its sites. */
function nameOf(plan: string | EsaSite, sites: readonly EsaSite[]): string {
  const isNamed = typeof plan === "string" && sites.some((site) => site.member("InstanceId").text().state === "known");
  return isNamed ? `plan ${plan}` : `the plan of ${sites.map(({ label }) => label).join(", ")}`;
}

/**
 * Bodies that upload different certificates; one whose text is not in view is told by its name. Each resource of Terraform is an
 * upload of its own, whatever it uploads; the same address may be shown twice, by a plan and a state or by copies of a folder.
 */
function uniqueBodies(cas: readonly EsaCa[]): readonly EsaCa[] {
  const seen = new Map<string, EsaCa>();
  cas.forEach((ca, index) => {
    const content = ca.pem?.certificates[0]?.facts.fingerprint() ?? valueOf(ca.member("Name").text()) ?? `${index}`;
    const key = `${content} ${ca.field.doc.address ?? ""}`;
    if (!seen.has(key)) seen.set(key, ca);
  });
  return [...seen.values()];
}
