import { defineRule } from "#rule";

const maxBytes = 1000;

export const rule = defineRule({
  meta: {
    id: "property/custom-log-off",
    title: "a custom log field is configured but nothing usable is logged",
    why: "The log line comes without the field, and the question it was meant to answer cannot be answered on the day it is asked.",
    next: "Switch logCustomLogField on and give customLogField a value of at most 1000 bytes.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["logging"],
    sources: [
      {
        doc: "Property Manager guide",
        part: "Log Custom Details: Include Custom Log Field, Custom Log Field of at most 1000 bytes",
        url: "https://techdocs.akamai.com/property-mgr/docs/log-custom-details",
        read: "2026-11-20",
      },
    ],
    messages: { off: "logCustom in {rule} logs nothing because {cause}" },
  },
  check: {
    "behavior:logCustom"(behavior, { report, unchecked }) {
      const isOn = behavior.option("logCustomLogField");
      const field = behavior.option("customLogField");
      const rule = behavior.rule.place;
      const read = isOn.bool();
      if (read.state === "unknown") return unchecked(isOn, read.why);
      const text = field.resolve().value;
      const isEmpty = field.isMissing || (typeof text === "string" && text.trim() === "");
      // The vendor's default of logCustomLogField is false.
      if (read.state === "absent" || !read.value) {
        const cause = `logCustomLogField is ${read.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = { title: "log the custom field", safety: "unsafe", patches: [{ set: isOn, to: true }] } as const;
        return report({ message: "off", node: isOn, data: { rule, cause }, ...(isEmpty ? {} : { fix }) });
      }
      if (isEmpty)
        return report({
          message: "off",
          node: field,
          data: { rule, cause: `customLogField is ${field.isAbsent ? "not given" : "empty"}` },
        });
      const full = field.text();
      const bytes = sizeOf(
        full.state === "known" ? full.value : typeof text === "string" && !/[$<%]/.test(text) ? text : "",
      );
      if (bytes > maxBytes)
        report({
          message: "off",
          node: field,
          data: { rule, cause: `customLogField has ${bytes} bytes and at most ${maxBytes} are taken` },
        });
    },
  },
});

/** Bytes in UTF-8; run-time variables count as they are written. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
