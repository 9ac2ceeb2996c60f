import {
  absent,
  defineRule,
  type Enrollment,
  type Field,
  type Hostname,
  hostnamesRuledBy,
  known,
  type Read,
  unknown,
  valueOf,
  writtenName,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "cps/client-ocsp-mismatch",
    title: "the rule and the enrollment disagree about OCSP for client certificates",
    why: "enforceMtlsSettings compares its own OCSP switch with the one of the edge certificate. Where they differ, the check fails for good clients too, and with denial on every request is refused.",
    next: "Set the OCSP switches of the rule and of the enrollment to the same value.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [299],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableOcspStatus: what happens if it fails is decided by enableDenyRequest",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
      {
        doc: "Certificate Provisioning System API",
        part: "Enrollment object, networkConfiguration.clientMutualAuthentication.authenticationOptions.ocsp.enabled",
        url: "https://techdocs.akamai.com/cps/reference/enrollment",
        read: "2026-11-20",
      },
    ],
    messages: {
      differs: "{field} in rule {rule} is {ruleValue}, but client OCSP in enrollment {enrollment} is {enrollmentValue}",
    },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const node = behavior.option("enableOcspStatus");
      const read = node.bool();
      if (read.state === "unknown") return unchecked(node, read.why);
      // Absent means off on both sides: the vendor's samples of the default have false.
      const isOn = read.state === "known" && read.value;
      // With both switches off the rule checks nothing: property/mtls-checks-nothing speaks.
      if (!isOn && valueOf(behavior.option("enableAuthSet").bool()) !== true) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const settings = hostnames.map(settingOf);
      for (const setting of settings) if (setting.state === "unknown") unchecked(behavior, setting.why);
      const judged = settings.flatMap((setting) => valueOf(setting) ?? []);
      const differing = judged.filter((setting) => setting.isOn !== isOn);
      const [first] = differing;
      if (first === undefined) return gap === undefined ? undefined : unchecked(behavior, gap);
      const seen = new Map(differing.map(({ enrollment, field }) => [enrollment, field]));
      report({
        message: "differs",
        node,
        data: {
          field: writtenName(node),
          rule: behavior.rule.label,
          ruleValue: String(isOn),
          enrollment: first.enrollment.label,
          enrollmentValue: String(!isOn),
        },
        related: [...seen].map(([enrollment, field]) => ({
          node: field,
          note: `the switch of enrollment ${enrollment.label}`,
        })),
        ...(differing.length === judged.length
          ? { fix: { title: "follow the enrollment", safety: "unsafe", patches: [{ set: node, to: !isOn }] } }
          : {}),
      });
    },
  },
});

interface Setting {
  readonly enrollment: Enrollment;
  readonly field: Field;
  readonly isOn: boolean;
}

/** The OCSP switch of the certificate a hostname is served with; absent where that asks clients for no certificate. */
function settingOf(hostname: Hostname): Read<Setting> {
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment = link.value;
  if (!enrollment.clientAuthentication.isObject) return absent;
  const field = enrollment.clientOcsp;
  const read = field.bool();
  return read.state === "unknown"
    ? unknown(read.why)
    : known({ enrollment, field, isOn: read.state === "known" && read.value });
}
