import { blockAddress, defineRule, type Project, type TerraformBlock, valueOf } from "#rule";
import { guide } from "./_lib.ts";
import { validatedBy } from "./_terraform.ts";

const validationType = "akamai_cps_dv_validation";

export const rule = defineRule({
  meta: {
    id: "cps/validation-missing",
    title: "nobody tells CPS that the domain challenges are in place",
    why: "The order can wait until somebody acknowledges that the challenges are answered. Meanwhile their tokens expire, and no certificate is deployed.",
    next: "Add an akamai_cps_dv_validation resource that refers to the enrollment's id and sans and depends on the challenge records.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("send the validation acknowledgement with akamai_cps_dv_validation once the challenges are in place"),
    ],
    messages: { missing: "{enrollment} has no akamai_cps_dv_validation resource" },
  },
  check: {
    project(project, { report, unchecked }) {
      const validations = project.terraformModules.flatMap((module) => module.ofType(validationType));
      for (const module of project.terraformModules) {
        for (const enrollment of module.ofType("akamai_cps_dv_enrollment")) {
          const told = validations.map((validation) => isFor(validation, enrollment, project));
          if (told.includes("yes")) continue;
          const doubt =
            module.gap ?? (told.includes("unknown") ? "some validation does not tell its enrollment" : undefined);
          const taker = doubt === undefined ? takerOf(enrollment) : undefined;
          const why = doubt ?? (taker && `${taker.address} may validate it`);
          if (why !== undefined) unchecked(enrollment, why);
          else report({ message: "missing", node: enrollment, data: { enrollment: enrollment.address } });
        }
      }
    },
  },
});

/** Whether a validation is for an enrollment: in the same module by what it refers to, else by the id it is given. */
function isFor(validation: TerraformBlock, enrollment: TerraformBlock, project: Project): "yes" | "no" | "unknown" {
  if (validation.module === enrollment.module) {
    const own = validatedBy(validation);
    if (own.length > 0) return own.includes(enrollment) ? "yes" : "no";
  }
  const id = validation.get("enrollment_id").id();
  const link = project.enrollmentById(id);
  if (link.state !== "known") return isNear(validation, enrollment) ? "unknown" : "no";
  const { doc } = link.value.field;
  const address = blockAddress(doc.address ?? "");
  const isSame = doc.file === enrollment.field.doc.file && `.${address}`.endsWith(`.${enrollment.address}`);
  return isSame ? "yes" : valueOf(link.value.isThirdParty) === undefined ? "unknown" : "no";
}

/** True for what may belong to one configuration, or to two beside each other, of which one takes the ids of the other. */
function isNear(a: TerraformBlock, b: TerraformBlock): boolean {
  const [own, other] = [`${a.module.folder}/`, `${b.module.folder}/`];
  const [above, otherAbove] = [own, other].map((folder) => folder.replace(/[^/]*\/$/, ""));
  return own.startsWith(otherAbove ?? "") || other.startsWith(above ?? "");
}

/**
 * What hands the enrollment on to where more may be done with it than is in view: a module call, or an output of its id where the
 * module has no provider of its own and so waits to be called.
 */
function takerOf({ module, address }: TerraformBlock): TerraformBlock | undefined {
  const isCalled =
    module.isWritten && module.isRoot && !module.blocks.some(({ blockType }) => blockType === "provider");
  return module.blocks.find(({ blockType, references }) => {
    const own = references.filter(({ target, setting }) => target === address && setting !== "depends_on");
    if (blockType === "module") return own.length > 0;
    return blockType === "output" && isCalled && own.some(({ path }) => path.length === 0 || path.at(-1) === "id");
  });
}
