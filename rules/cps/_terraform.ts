/** How enrollments are written in Terraform, and what their blocks refer to. */
import { type Field, localAddress, type Project, type TerraformBlock, type TerraformReference } from "#rule";

/** True for what Terraform declares. */
export function isTerraform(field: Field): boolean {
  return field.doc.language === "hcl";
}

/** A member in the words of its author: its path in JSON, the setting in Terraform. */
export function wordsFor(field: Field): string {
  if (!isTerraform(field)) return field.path;
  const steps = field.route.filter((step) => typeof step === "string");
  const home = field.doc.homes?.get(steps.join("."));
  const names = home === undefined ? steps : [...home.route, home.name];
  const setting = names.map((name) => String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(".");
  return setting.replace(/^org\b/, "organization");
}

/** What a setting refers to in the end, by way of locals and, for `each`, by way of what the block goes through. */
export function sourcesOf(block: TerraformBlock, setting: string): readonly TerraformReference[] {
  const found: TerraformReference[] = [];
  const seen = new Set<string>();
  const waiting = [...block.referencesIn(setting), ...block.referencesIn("for_each")];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const local = block.module.locals.get(next.target);
    if (local === undefined) found.push(next);
    else if (!seen.has(next.target)) waiting.push(...local);
    seen.add(next.target);
  }
  return found;
}

/** The enrollments in its module that a domain validation is for: one, or all that it goes through. */
export function validatedBy(validation: TerraformBlock): readonly TerraformBlock[] {
  return sourcesOf(validation, "enrollment_id").flatMap(({ target }) => {
    const block = validation.module.block(target);
    return block !== undefined && /^akamai_cps_\w+_enrollment$/.test(block.type) ? [block] : [];
  });
}

/** True for a reference to the challenges of an enrollment; a plan leaves them out where an index is worked out. */
export function isToChallenges({ path, place }: TerraformReference): boolean {
  const { file, span } = place.site;
  const { start, end } = span("value");
  return (
    path.some(isChallenges) || (path.length === 0 && /\b(?:dns|http)_challenges\b/.test(file.text.slice(start, end)))
  );
}

const isChallenges = (step: string | number): boolean => step === "dns_challenges" || step === "http_challenges";

/** The block of what Terraform declares, be it one instance of many. */
export function blockOf(project: Project, { doc }: Field): TerraformBlock | undefined {
  if (doc.address === undefined) return undefined;
  const address = localAddress(doc.address);
  return project.terraformModules
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.address === address && block.field.doc.file === doc.file);
}
