import {
  type Change,
  type Changes,
  defineRule,
  type Field,
  isReferenceKey,
  isSame,
  localAddress,
  type Read,
  valueOf,
} from "#rule";
import { boundTo, citeChange } from "./_change.ts";
import { cite, listed } from "./_lib.ts";

/** What the provider cannot change in place. */
const fixed = { Certificate: "certificate", Name: "client_ca_cert_name", SiteId: "site_id" } as const;

export const rule = defineRule({
  meta: {
    id: "esa/ca-replaced",
    title: "a change makes Terraform delete a CA and upload it anew",
    why: "The provider cannot change an uploaded CA. Until the new one is uploaded and bound, nobody verifies the hosts' clients: the mTLS rule refuses all of them, or nothing does.",
    next: "Upload the new CA as a second resource, move the hostnames, then delete the old one; it needs a free place in the plan.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "outage"],
    sources: [
      citeChange("caResource", "certificate, client_ca_cert_name and site_id make a new resource"),
      cite("uploadCa", "a plan takes few custom CA certificates"),
    ],
    messages: {
      replaced: "changing {field} of {ca} replaces it and unbinds {hostnames} in between",
      beside: "changing {field} of {ca} uploads a second CA; {hostnames} may be bound to both for a while",
    },
  },
  check: {
    "change:esaCa"(change, { report, unchecked }) {
      const { before, after, planned, all } = change;
      if (before?.address === undefined || after?.address === undefined) return;
      if (planned !== undefined && !planned.includes("delete")) return;
      const edits = editsOf(change);
      const sure = edits.filter(({ why }) => why === undefined);
      const [first] = sure;
      if (first === undefined) return edits.forEach(({ now, why }) => unchecked(now, why ?? "it may change"));
      const { names, gap } = boundTo(before, all.before.esaBindings);
      if (names.length === 0) {
        if (gap !== undefined) unchecked(before, gap);
        return;
      }
      const isBeside = planned === undefined ? isCreatedFirst(after.address, all) : planned[0] === "create";
      report({
        message: isBeside ? "beside" : "replaced",
        node: first.now,
        certainty: isBeside ? "possible" : "proven", // what a host does with two CAs is not documented
        data: {
          field: sure.map(({ name }) => name).join(" and "),
          ca: before.phrase,
          hostnames: listed(names),
        },
        related: [{ node: first.old, note: "the value before the change" }],
      });
    },
  },
});

interface Edit {
  readonly name: string;
  readonly old: Field;
  readonly now: Field;
  /** Why it is not known whether it changes. */
  readonly why: string | undefined;
}

function editsOf({ before, after, all }: Change<"esaCa">): readonly Edit[] {
  if (before === undefined || after === undefined) return [];
  return Object.entries(fixed).flatMap(([member, name]) => {
    const [old, now] = [before.member(member), after.member(member)];
    const [from, to] = [old.id(), now.id()];
    if (isSame(old, now)) return [];
    const [was, is] = [valueOf(from), valueOf(to)];
    if (was !== undefined && is !== undefined && (was === is || all.moved(was) === all.moved(is))) return [];
    if (from.state === "absent" && to.state === "absent") return [];
    return [{ name, old, now, why: doubt(from) ?? doubt(to) }];
  });
}

function doubt(read: Read<string>): string | undefined {
  if (read.state === "unknown") return read.why;
  const isReference = read.state === "known" && !read.value.includes("-----") && isReferenceKey(read.value);
  return isReference ? "it is a reference, so it is not known whether it changes" : undefined;
}

/** True where Terraform makes the new one before it deletes the old one. */
function isCreatedFirst(address: string, { blocks }: Changes): boolean {
  const block = blocks.find(({ after }) => after?.address === localAddress(address))?.after;
  const lifecycle = block?.get("lifecycle");
  const settings = lifecycle === undefined ? [] : lifecycle.isList ? lifecycle.items() : [lifecycle];
  return settings.some((item) => valueOf(item.get("create_before_destroy").bool()) === true);
}
