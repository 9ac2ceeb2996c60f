import {
  type BlockChange,
  type Changes,
  type Citation,
  defineRule,
  type Field,
  isSame,
  type TerraformBlock,
} from "#rule";

const akamai = "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers";
const alicloud = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";
const read = "2026-11-20";

/** What an update of an enrollment is sent for; a change of other settings goes along with it, or nowhere. */
const sent = [
  "sans",
  "admin_contact",
  "tech_contact",
  "certificate_chain_type",
  "csr",
  "network_configuration",
  "signature_algorithm",
  "organization",
] as const;

/** What makes Terraform replace an enrollment: the new one is made with all that is written. */
const replacing = ["common_name", "secure_network", "sni_only", "contract_id"] as const;

/** Settings of which a change is accepted and does nothing. */
interface Silent {
  readonly fields: readonly string[];
  /** With one of these changed as well, it does something. */
  readonly unless: readonly string[];
}

const clientCertificate: Silent = { fields: ["validity_days", "csr", "pkey_type"], unless: ["site_id"] };
const enrollment: Silent = { fields: ["change_management", "exclude_sans"], unless: [...sent, ...replacing] };
/** It is asked when the enrollment is made and never again. */
const atCreation: Silent = { fields: ["allow_duplicate_common_name"], unless: replacing };
const table: Readonly<Record<string, readonly Silent[]>> = {
  akamai_cps_third_party_enrollment: [enrollment, atCreation],
  akamai_cps_dv_enrollment: [atCreation],
  alicloud_esa_client_certificate: [clientCertificate],
};

/** With its timeouts changed, an access key keeps these as they are at the vendor. */
const accessKey = ["access_key_name", "credentials_a", "credentials_b"] as const;

const sources: readonly [Citation, ...Citation[]] = [
  {
    doc: "Akamai Terraform provider",
    part: "enrollments: an update is sent only when one of a list of settings has changed",
    url: `${akamai}/cps/resource_akamai_cps_third_party_enrollment.go`,
    read,
  },
  {
    doc: "Akamai Terraform provider",
    part: "akamai_cloudaccess_key: with changed timeouts an update only stores them",
    url: `${akamai}/cloudaccess/resource_akamai_cloudaccess_key.go`,
    read,
  },
  {
    doc: "Terraform: alicloud_esa_client_certificate",
    part: "csr, pkey_type and validity_days are used on creation; only status can be updated",
    url: `${alicloud}/esa_client_certificate`,
    read,
  },
];

export const rule = defineRule({
  meta: {
    id: "terraform/edit-without-effect",
    title: "an edit is accepted and never sent",
    why: "The vendor is never told of the change. Mostly the apply succeeds all the same, and everybody believes that it was made.",
    next: "Make the change at the vendor or replace the resource; change timeouts of an access key separately.",
    severity: "medium",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["terraform"],
    sources,
    messages: { silent: "changing {field} of {resource} does nothing" },
  },
  check: {
    changes(changes, { report, unchecked }) {
      for (const pair of changes.blocks) {
        const { before, after } = pair;
        if (before === undefined || after === undefined || after.blockType !== "resource") continue;
        if (after.changes.some(({ actions }) => actions.includes("create") || actions.includes("delete"))) continue;
        for (const edit of silentEdits(pair, changes)) {
          if (edit.why !== undefined) unchecked(after, edit.why);
          else
            report({
              message: "silent",
              node: edit.now,
              data: { field: edit.field, resource: after.address },
              related: [{ node: edit.old, note: "the value before the change" }],
            });
        }
      }
    },
  },
});

interface Edit {
  readonly field: string;
  readonly old: Field;
  readonly now: Field;
  /** Why it is not known whether it changes. */
  readonly why: string | undefined;
}

function silentEdits({ before, after }: BlockChange, changes: Changes): readonly Edit[] {
  if (before === undefined || after === undefined) return [];
  const edit = (field: string): readonly Edit[] => editOf(field, { before, after }, changes);
  const isChanged = (names: readonly string[]): boolean => names.some((name) => edit(name).length > 0);
  if (after.type === "akamai_cloudaccess_key") return isChanged(["timeouts"]) ? accessKey.flatMap(edit) : [];
  const silent = (table[after.type] ?? []).filter(({ unless }) => !isChanged(unless));
  return silent.flatMap(({ fields }) => fields.flatMap(edit));
}

/** The change of one setting, if there is one. */
function editOf(
  field: string,
  { before, after }: { readonly before: TerraformBlock; readonly after: TerraformBlock },
  changes: Changes,
): readonly Edit[] {
  const [old, now] = [before.get(field), after.get(field)];
  if (isSame(old, now, { moved: (reference) => changes.moved(reference) })) return [];
  // What the provider fills in by itself stands in a plan, not in the files beside it.
  if ((old.isBlank && now.isBlank) || (now.isAbsent && after.isWritten && changes.from === "plan")) return [];
  // Switches that are left out are off.
  if ([old, now].every((one) => one.isAbsent || one.bool().state === "known") && isOn(old) === isOn(now)) return [];
  const whys = [old, now].map((one) => one.json()).flatMap((one) => (one.state === "unknown" ? [one.why] : []));
  return [{ field, old, now, why: whys[0] }];
}

function isOn(field: Field): boolean {
  const value = field.bool();
  return value.state === "known" && value.value;
}
