import {
  type CaSet,
  type CaSetActivation,
  type Change,
  defineRule,
  type Field,
  type Fix,
  isReferenceKey,
  networkOf,
  type Read,
  valueOf,
  writtenName,
} from "#rule";
import { reference, terraform } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/immutable-field-changed",
    title: "a field of a CA set or its activation changes that cannot change",
    why: "The truststore keeps the name and description of a set for good, and an activation its set and network: the plan or the request fails, and nothing else of the change is rolled out.",
    next: "Restore the value; for another name clone the set and bind the clone, for another network add an activation.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      terraform("name and description cannot be updated, not from or to none either"),
      {
        ...terraform("ca_set_id and network cannot be updated"),
        doc: "Terraform: akamai_mtlstruststore_ca_set_activation",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
      },
      reference("api", "clone a CA set: the way to another name"),
    ],
    messages: { changed: "{field} of {resource} goes from {before} to {after}" },
  },
  check: {
    "change:caSet"(change, { report, unchecked }) {
      const { before, after } = change;
      if (before === undefined || after === undefined || isMadeAnew(change)) return;
      for (const name of ["caSetName", "description"]) {
        const [old, now] = [before.field.get(name), after.field.get(name)];
        const values = differing(old, now, (field) => field.text());
        if (values === undefined) continue;
        if ("why" in values) unchecked(now, values.why);
        else report({ message: "changed", node: now, data: { ...dataOf(now, change, values) }, ...fixOf(old, now) });
      }
    },
    "change:caSetActivation"(change, { report, unchecked }) {
      const { before, after } = change;
      if (before === undefined || after === undefined || isMadeAnew(change)) return;
      for (const name of ["caSetId", "network"]) {
        const [old, now] = [before.field.get(name), after.field.get(name)];
        const read = name === "network" ? networkIn : (field: Field) => field.id();
        const values = name === "caSetId" && isSameSet(change) ? undefined : differing(old, now, read);
        if (values === undefined) continue;
        const why = "why" in values ? values.why : doubtOf(change, values);
        if ("why" in values || why !== undefined) unchecked(now, why ?? "");
        else report({ message: "changed", node: now, data: { ...dataOf(now, change, values) }, ...fixOf(old, now) });
      }
    },
  },
});

interface Values {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a member was and will be; undefined where that is the same. Null is a value here: it says that there is none. */
function differing(
  old: Field,
  now: Field,
  read: (field: Field) => Read<string>,
): Values | { readonly why: string } | undefined {
  const [before, after] = [read(old), read(now)];
  if (after.state === "unknown") return before.state === "unknown" ? undefined : { why: after.why };
  if (before.state === "unknown") return { why: before.why };
  // Documents of the API may leave a member out; in Terraform it has none then.
  if ([old, now].some(({ doc, value }) => doc.language !== "hcl" && value === undefined)) return undefined;
  const values = { before: valueOf(before), after: valueOf(after) };
  return values.before === values.after ? undefined : values;
}

/** The network by its one name, whatever the provider takes for it. */
function networkIn(field: Field): Read<string> {
  const read = field.text();
  const network = read.state === "known" ? networkOf(read.value) : undefined;
  return network === undefined ? read : { state: "known", value: network };
}

/** A plan that destroys the thing and makes another changes no field of it. */
function isMadeAnew({ planned }: Change<"caSet"> | Change<"caSetActivation">): boolean {
  return planned?.includes("delete") === true || planned?.includes("create") === true;
}

/** True where the set is the same, though another id or reference may lead to it. */
function isSameSet({ before, after, all }: Change<"caSetActivation">): boolean {
  const [old, now] = [idOf(before), idOf(after)];
  if (old === undefined || now === undefined) return false;
  const isOne = before?.caSet !== undefined && all.afterOf("caSet", before.caSet) === after?.caSet;
  return isOne || all.moved(old) === now || all.before.caSetKey(old) === all.after.caSetKey(now);
}

/** Why two ids that differ may be of one set: a reference tells only which block it is of. */
function doubtOf({ before, after, all }: Change<"caSetActivation">, values: Values): string | undefined {
  const ids = [values.before, values.after];
  if (!ids.some((id) => id !== undefined && isReferenceKey(id))) return undefined;
  const old = before?.caSet && all.afterOf("caSet", before.caSet);
  if (old !== undefined && after?.caSet !== undefined) return undefined;
  return "which CA set it was, or will be, is known only after apply";
}

const idOf = (activation: CaSetActivation | undefined): string | undefined =>
  activation && valueOf(activation.get("caSetId").id());

function dataOf(field: Field, { all, node }: Change<"caSet"> | Change<"caSetActivation">, values: Values) {
  const isId = field.key === "caSetId";
  const [before, after] = [
    values.before !== undefined && isId ? all.before.caSetLabel(values.before) : values.before,
    values.after !== undefined && isId ? all.after.caSetLabel(values.after) : values.after,
  ];
  return { field: writtenName(field), resource: nameOf(node), before: shown(before), after: shown(after) };
}

const shown = (value: string | undefined): string => (value === undefined ? "none" : `"${value}"`);

function nameOf(node: CaSet | CaSetActivation): string {
  if (node.kind === "caSet") return node.field.doc.address ?? `CA set ${node.label}`;
  return node.label;
}

function fixOf(old: Field, now: Field): { readonly fix?: Fix } {
  const before = valueOf(old.text());
  if (before === undefined && !old.isMissing && old.value !== null) return {}; // known by reference only
  const patches = before === undefined ? [{ unset: now }] : [{ set: now, to: before }];
  return { fix: { title: "restore the value", safety: "unsafe", patches } };
}
