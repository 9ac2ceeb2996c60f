import { absent, defineRule, type Field, type TextPlace, valueOf } from "#rule";
import { fits, type Kind, type Shape, shapes, words } from "./_import-ids.ts";

export const rule = defineRule({
  meta: {
    id: "terraform/import-id-malformed",
    title: "an import id has the wrong parts or order",
    why: "The import fails, or takes another object into the state than the one meant; the next plan then wants to create what exists, or to change what it should not touch.",
    next: "Enrollments take enrollment and contract, keystore and access keys take id, group and contract, properties take property, contract and group.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, manage a certificate enrollment",
        part: "import: the enrollment id and the contract id, separated by a comma",
        url: "https://techdocs.akamai.com/terraform/docs/cps-rc-third-party-enrollment",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform, property",
        part: "import: property, contract and group",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-property",
        read: "2026-11-20",
      },
    ],
    messages: {
      parts: "import id {value} of {resource} should read {expected}",
      none: "import id {value} of {resource}: an upload cannot be imported",
    },
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      for (const { to, id, place } of module.isWritten ? module.imports : []) {
        const type = to.split(".")[0] ?? "";
        const data = { value: JSON.stringify(id), resource: to };
        if (/[$%{}`]/.test(id)) unchecked(place, "the id is put together when it is used");
        else if (type === "akamai_mtlskeystore_client_certificate_upload")
          report({ message: "none", node: place, data });
        else {
          const taken = shapes.get(type);
          const site = valueOf(module.block(to)?.get("site_id").id() ?? absent);
          if (taken === undefined || isTaken(id, taken, site)) continue;
          const expected = sorted(id, taken, site);
          const said = { ...data, expected: expected ?? outline(taken) };
          report({
            message: "parts",
            node: place,
            data: said,
            ...(expected !== undefined && { fix: fixOf(place, expected) }),
          });
        }
      }
    },
  },
});

/** True for parts that are all of the kind that belongs at their place; `site` is the one the resource itself names. */
function agree(parts: readonly string[], form: readonly Kind[], site: string | undefined): boolean {
  if (parts.length !== form.length) return false;
  return form.every((kind, at) => {
    const part = parts[at] ?? "";
    const isElsewhere = site !== undefined && parts.includes(site) && (kind === "site") !== (part === site);
    return fits[kind].test(part) && !isElsewhere;
  });
}

function isTaken(id: string, { separator, forms }: Shape, site: string | undefined): boolean {
  const parts = id.replace(/,property-bootstrap$/, "").split(separator);
  return forms.some((form) => agree(parts, form, site));
}

/** The same parts in the order that is asked for; undefined where they are other parts. */
function sorted(id: string, { separator, forms }: Shape, site: string | undefined): string | undefined {
  const parts = id.split(/[,:;\s]+/).filter((part) => part !== "");
  if (parts.length > 4) return undefined;
  for (const form of forms) {
    const found = permutations(parts).find((order) => agree(order, form, site));
    if (found !== undefined) return found.join(separator);
  }
  return undefined;
}

/** All orders of a few parts, those first that change little. */
function permutations(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((first, at) =>
    permutations(parts.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
}

function outline({ separator, forms: [form = []], own }: Shape): string {
  return form.map((kind) => (kind === "id" ? own : words[kind])).join(separator);
}

function fixOf(place: Field | TextPlace, expected: string) {
  const patch = "kind" in place ? { replace: place, by: expected } : { set: place, to: expected };
  return { title: `import ${expected}`, safety: "safe", patches: [patch] } as const;
}
