import { defineRule, type Fix, referenceTo, type TerraformBlock } from "#rule";
import { guide } from "./_lib.ts";
import { isToChallenges, validatedBy } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/validation-before-challenge",
    title: "domain validation can run before its DNS records exist",
    why: "Terraform may tell CPS that the challenges are answered before it has made the records. CPS finds none, and the certificate is not issued, or the apply retries until it times out.",
    next: "Add depends_on to the validation, with the records that answer the challenges.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide(
        "answer the challenges first, then acknowledge them with akamai_cps_dv_validation, which depends on the records",
      ),
    ],
    messages: {
      unordered: "{validation} does not depend on {record}, so it can run before the challenges are answered",
    },
  },
  check: {
    terraformBlock(block, { report, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const enrollments = validatedBy(block);
      const records = block.module.blocks.filter(
        (other) => enrollments.some((enrollment) => answers(other, enrollment)) && !block.dependsOn(other),
      );
      if (records.length === 0) return;
      if (block.module.gap !== undefined) return unchecked(block, block.module.gap);
      const fix = ordered(block, records);
      report({
        message: "unordered",
        node: block,
        data: { validation: block.address, record: records.map(({ address }) => address).join(" and ") },
        related: records.map((node) => ({ node, note: "answers the challenges" })),
        ...(fix && { fix }),
      });
    },
  },
});

/** True for a DNS record, of whatever provider, that is made from the challenges of an enrollment. */
function answers(block: TerraformBlock, enrollment: TerraformBlock): boolean {
  if (block.blockType !== "resource" || !/dns|record/.test(block.type)) return false;
  const seen = new Set<string>();
  const waiting = block.references.filter(({ setting }) => setting !== "depends_on");
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.target === enrollment.address && isToChallenges(next)) return true;
    if (seen.has(next.target)) continue;
    seen.add(next.target);
    waiting.push(...(block.module.locals.get(next.target) ?? []));
  }
  return false;
}

function ordered(block: TerraformBlock, records: readonly TerraformBlock[]): Fix | undefined {
  const title = "validate after the records";
  if (block.referencesIn("depends_on").length > 0) return { title, safety: "manual", patches: [] };
  const to = records.map(({ address }) => referenceTo(address));
  return { title, safety: "unsafe", patches: [{ set: block.get("depends_on"), to }] };
}
