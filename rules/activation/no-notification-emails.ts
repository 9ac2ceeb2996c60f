import { defineRule, type Field, valueOf, writtenName } from "#rule";

export const rule = defineRule({
  meta: {
    id: "activation/no-notification-emails",
    title: "an activation notifies nobody",
    why: "The request is refused without an address. Where it is accepted all the same, nobody is told that the activation failed.",
    next: "Name at least one address, preferably a team list.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "notifyEmails is required and holds at least one address",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
    ],
    messages: { none: "{activation} has no notification address in {field}" },
  },
  check: {
    activation(activation, { report, unchecked }) {
      // A record of the API may leave the addresses out; only a request must have them.
      if (!activation.isRequest) return;
      const emails = activation.get("notifyEmails");
      if (!emails.isAbsent && !emails.isList) {
        const read = emails.text();
        if (valueOf(read)?.trim() !== "")
          return unchecked(emails, read.state === "unknown" ? read.why : "the addresses are one text and no list");
      } else if (emails.items().some(isAddress)) return;
      report({ message: "none", node: emails, data: { activation: activation.label, field: writtenName(emails) } });
    },
  },
});

/** Anything but nothing: what is not known may be an address. */
function isAddress(item: Field): boolean {
  const read = item.text();
  return read.state === "unknown" || (read.state === "known" && read.value.trim() !== "");
}
