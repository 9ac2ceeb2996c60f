import { defineRule, type TerraformBlock } from "#rule";
import { guide } from "./_lib.ts";
import { isToChallenges } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/challenge-not-published",
    title: "nothing publishes or shows the domain challenges of an enrollment",
    why: "Every name must be proven by a TXT record or a token file. Where no record takes the challenge and no output shows it, someone has to dig it out of the state before its token expires unannounced.",
    next: "Create the TXT records or token files from the challenges, and add outputs for dns_challenges and http_challenges, because the tokens expire unannounced.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("answer the challenges: a token file for HTTP, a TXT record for DNS; outputs show them"),
      guide("challenge tokens expire; applying again fetches new ones"),
    ],
    messages: { unpublished: "the challenges of {enrollment} feed neither a DNS record nor an output" },
  },
  check: {
    terraformBlock(block, { report, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_enrollment") return;
      const { module } = block;
      if (module.blocks.some((other) => other !== block && takes(other, block)) || isInLocals(block)) return;
      if (module.gap !== undefined) return unchecked(block, module.gap);
      report({ message: "unpublished", node: block, data: { enrollment: block.address } });
    },
  },
});

/** True for a block that gets the challenges: by name, with the enrollment as a whole, or by a data source that looks it up. */
function takes(block: TerraformBlock, enrollment: TerraformBlock): boolean {
  const mayLookUp = block.blockType === "module" || /^akamai_cps_enrollments?$/.test(block.type);
  return block.references.some(
    (reference) =>
      reference.target === enrollment.address &&
      reference.setting !== "depends_on" &&
      (mayLookUp ||
        isToChallenges(reference) ||
        (isWhole(reference.path) && block.type !== "akamai_cps_dv_validation")),
  );
}

function isInLocals({ module, address }: TerraformBlock): boolean {
  return [...module.locals.values()]
    .flat()
    .some((reference) => reference.target === address && (isToChallenges(reference) || isWhole(reference.path)));
}

/** The enrollment with all it has, or one instance of it. */
function isWhole(path: readonly (string | number)[]): boolean {
  return path.length === 0;
}
