import { defineRule, type Fix, referenceTo, type TerraformBlock, valueOf } from "#rule";
import { guide } from "./_lib.ts";
import { sourcesOf, validatedBy } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/validation-not-wired-to-sans",
    title: "a domain validation does not follow the names of its enrollment",
    why: "Changed names need a new round of challenges. A validation that does not see the change is not run again, and the new certificate waits for an acknowledgement that nobody sends.",
    next: "Refer to the enrollment's id and sans, so that changed names start a new validation.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("akamai_cps_dv_validation takes enrollment_id and sans from the enrollment"),
      {
        doc: "Terraform: akamai_cps_dv_validation",
        part: "sans: when one changes, the provider recreates the resource and acknowledges again",
        url: "https://techdocs.akamai.com/terraform/docs/cps-rc-dv-validation",
        read: "2026-11-20",
      },
    ],
    messages: { unwired: "{validation} does not take {argument} from {enrollment}" },
  },
  check: {
    terraformBlock(block, { report, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const [own] = validatedBy(block);
      const enrollment = own ?? namesOf(block) ?? importedAs(block);
      if (enrollment?.type !== "akamai_cps_dv_enrollment") return;
      const argument = own === undefined ? "enrollment_id" : "sans";
      if (argument === "sans" && (follows(block, enrollment) || hasNoSans(enrollment))) return;
      const field = block.get(argument);
      const why =
        block.module.gap ??
        (isFromElsewhere(block, argument) ? `what ${argument} refers to is not in view` : undefined);
      if (why !== undefined) return unchecked(field, why);
      const fix = wired(block, enrollment, argument);
      report({
        message: "unwired",
        node: field,
        data: { validation: block.address, argument, enrollment: enrollment.address },
        related: [{ node: enrollment, note: "the enrollment" }],
        ...(fix && { fix }),
      });
    },
  },
});

/** The enrollment whose names a validation takes though not its id. */
function namesOf(block: TerraformBlock): TerraformBlock | undefined {
  const targets = sourcesOf(block, "sans").map(({ target }) => block.module.block(target));
  return targets.find((target) => target?.type === "akamai_cps_dv_enrollment");
}

/** The enrollment that a number stands for, where an import says so. */
function importedAs(block: TerraformBlock): TerraformBlock | undefined {
  const id = valueOf(block.get("enrollment_id").id());
  const found = block.module.imports.find((one) => id !== undefined && one.id.split(",")[0] === id);
  return found && block.module.block(found.to);
}

/** True where the names are the enrollment's, or both take them from the same place. */
function follows(block: TerraformBlock, enrollment: TerraformBlock): boolean {
  const own = sourcesOf(block, "sans").map(({ target }) => target);
  const theirs = new Set(sourcesOf(enrollment, "sans").map(({ target }) => target));
  return own.some((target) => target === enrollment.address || theirs.has(target));
}

/** An enrollment for its common name alone has nothing to follow: another common name is another enrollment. */
function hasNoSans(enrollment: TerraformBlock): boolean {
  const sans = enrollment.get("sans");
  return sans.isMissing || valueOf(sans.texts())?.length === 0;
}

/** True where the value comes from something that may lead to the enrollment out of sight, such as a module or a variable. */
function isFromElsewhere(block: TerraformBlock, argument: string): boolean {
  return block.referencesIn(argument).length > 0;
}

function wired(block: TerraformBlock, enrollment: TerraformBlock, argument: string): Fix | undefined {
  const title = `take ${argument} from the enrollment`;
  const [source] = sourcesOf(block, argument === "sans" ? "enrollment_id" : "sans").filter(
    ({ target }) => target === enrollment.address,
  );
  if (source?.path.length === 0 || enrollment.referencesIn("for_each").length > 0) return undefined;
  const to = referenceTo(enrollment.address, ...(source?.path.slice(0, -1) ?? []), argument === "sans" ? "sans" : "id");
  return { title, safety: "unsafe", patches: [{ set: block.get(argument), to }] };
}
