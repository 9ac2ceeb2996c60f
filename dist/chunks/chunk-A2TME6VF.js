import {
  UserError,
  didYouMean
} from "./chunk-HS2D2RLZ.js";
import {
  defineRule
} from "./chunk-WB4X6II5.js";
import {
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isPositive,
  misspelt,
  nearest,
  pinLists,
  reachOf,
  referenceText,
  referenceTo,
  standingOfPin,
  writtenName
} from "./chunk-MWZVURWZ.js";
import {
  absent,
  bareId,
  blockAddress,
  cloudSigningOf,
  cloudSignings,
  coversName,
  edgeSuffixOf,
  esaActions,
  esaPhases,
  expressionOf,
  hasPlaceholder,
  hostKey,
  isObject,
  isReferenceKey,
  isUnordered,
  keyGuidOf,
  known,
  localAddress,
  networkOf,
  networks,
  shorten,
  tools,
  typeName,
  unknown,
  valueOf
} from "./chunk-NAP2EJJB.js";

// rules/activation/_lib.ts
function targetOf(activation) {
  return activation.kind === "activation" ? activation.target : activation.caSet;
}
function declaredBeside(activation) {
  const target3 = targetOf(activation);
  const { declaration } = activation;
  if (target3 === void 0) return { activations: [], gap: "what it activates is not in this configuration" };
  const here = siblings(activation).filter((other2) => other2.declaration?.configuration === declaration?.configuration);
  const own = here.filter((other2) => targetOf(other2) === target3);
  const vague = own.find((other2) => gapOf(other2) !== void 0) ?? here.find((other2) => targetOf(other2) === void 0);
  const gap = declaration?.gap ?? (vague && `${vague.resource}: ${gapOf(vague) ?? "what it activates is not known"}`);
  return { activations: own.filter((other2) => gapOf(other2) === void 0), gap };
}
function siblings(activation) {
  if (activation.kind === "activation") return activation.project.activations;
  return activation.caSet?.project.caSetActivations ?? [];
}
function folderOf({ field }) {
  const { path } = field.doc.file;
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function gapOf({ declaration, network }) {
  if (declaration === void 0) return void 0;
  return declaration.doubt ?? (network === void 0 ? "the network is neither STAGING nor PRODUCTION as far as it is known" : void 0);
}
function isStagedBeside(node) {
  if (node.declaration?.doubt !== void 0) return unknown(node.declaration.doubt);
  const { activations: activations2, gap } = declaredBeside(node);
  const version = valueOf(node.version);
  const staged = activations2.filter(({ network }) => network === "STAGING");
  const isStaged = staged.some((other2) => {
    const own = valueOf(other2.version);
    return version === void 0 || own === void 0 || own === version;
  });
  if (isStaged || targetOf(node)?.get("stagingVersion").number().state === "known") return known(true);
  return gap === void 0 ? known(false) : unknown(gap);
}

// rules/activation/blanket-acknowledge.ts
var rule = defineRule({
  meta: {
    id: "activation/blanket-acknowledge",
    title: "rule warnings are acknowledged without being read",
    why: "Warnings about certificates that end or hostnames that are not covered are the last thing said before an outage; acknowledged in advance they are never seen.",
    next: "Switch it off together with the next version change, read the warnings, and acknowledge the ones you accept by message id.",
    severity: "low",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["activation"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "acknowledgeAllWarnings (default false), acknowledgeWarnings",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { blanket: "{activation} acknowledges every rule warning in advance by {field}" }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      for (const [first, ...others] of groups(project, unchecked)) {
        if (first === void 0) continue;
        const node = first.get("acknowledgeAllWarnings");
        report2({
          message: "blanket",
          node,
          data: { activation: first.label, field: writtenName(node) },
          related: others.map((other2) => ({
            node: other2.get("acknowledgeAllWarnings"),
            note: `${other2.label} does the same`
          })),
          fix: {
            title: "acknowledge warnings one by one",
            safety: "unsafe",
            patches: [first, ...others].map((activation) => ({
              set: activation.get("acknowledgeAllWarnings"),
              to: false
            }))
          }
        });
      }
    }
  }
});
function groups(project, unchecked) {
  const found2 = /* @__PURE__ */ new Map();
  for (const activation of project.activations) {
    if (!activation.isRequest) continue;
    const field = activation.get("acknowledgeAllWarnings");
    const read = field.bool();
    if (read.state === "unknown") unchecked(field, read.why);
    if (valueOf(read) !== true) continue;
    const key = keyOf(activation);
    const group = found2.get(key) ?? [];
    found2.set(key, group);
    if (!group.some((other2) => isSamePlace(other2.get("acknowledgeAllWarnings"), field))) group.push(activation);
  }
  return found2.values();
}
function keyOf(activation) {
  const field = activation.get("acknowledgeAllWarnings");
  if (field.path.startsWith("defaultActivationSettings")) return `${field.doc.file.path}#${field.path}`;
  const folder = folderOf(activation);
  const version = valueOf(activation.version);
  const id = activation.declaration && valueOf(activation.get("propertyId").id());
  return activation.target ?? id ?? (version === void 0 ? activation : `${folder} ${version}`);
}
function isSamePlace(a, b) {
  return a.doc === b.doc && a.path === b.path && a.parent?.value === b.parent?.value;
}

// rules/activation/deactivates-live-property.ts
var rule2 = defineRule({
  meta: {
    id: "activation/deactivates-live-property",
    title: "the version that carries traffic is told to deactivate",
    why: "A deactivated property serves no traffic any more: every hostname that still points at the edge answers with an error.",
    next: "Move DNS and hostnames away first; if a rollback is meant, activate the earlier version instead of deactivating this one.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation", "outage"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "activationType DEACTIVATE: the property would no longer serve any traffic",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { live: "the request deactivates version {version} of {property}, which is live on {network}" }
  },
  check: {
    activation(activation, { report: report2, unchecked }) {
      if (!activation.isRequest || !activation.isDeactivation) return;
      const { network } = activation;
      const version = activation.version;
      if (network === void 0 || version.state !== "known")
        return unchecked(activation, "the version or the network it deactivates is not known");
      const aim = propertyOf(activation);
      if (aim === void 0) return unchecked(activation, "which property it is for is not in the project or snapshot");
      const live = liveVersion(aim.property, network);
      if (live.state === "unknown") return unchecked(activation, live.why);
      if (valueOf(live) !== version.value) return;
      const certainty = network === "STAGING" ? "possible" : aim.isNamed ? "proven" : "likely";
      report2({
        message: "live",
        node: activation.get("activationType"),
        certainty,
        data: { version: version.value, property: aim.property.label, network },
        related: [{ node: aim.property, note: "the property" }]
      });
    }
  }
});
function propertyOf(activation) {
  const { target: target3, project } = activation;
  if (target3 !== void 0) return target3.kind === "property" ? { property: target3, isNamed: true } : void 0;
  const isElsewhere = ["propertyId", "propertyName", "includeId", "includeVersion"].some(
    (name) => !activation.get(name).isAbsent
  );
  const [only, ...others] = project.properties;
  return isElsewhere || only === void 0 || others.length > 0 ? void 0 : { property: only, isNamed: false };
}
function liveVersion(property, network) {
  const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
  const stated3 = property.get(member).number();
  if (stated3.state !== "absent" || property.says(member)) return stated3;
  const records = property.activations.filter((record) => !record.isRequest && record.network === network);
  const active = records.find((record) => valueOf(record.get("status").text()) === "ACTIVE" && !record.isDeactivation);
  const version = active?.version;
  return version?.state === "known" ? known(version.value) : unknown(`which version is live on ${network} is not in the project or snapshot`);
}

// rules/activation/gated-on-other-network.ts
var settings = ["count", "for_each", "version"];
var rule3 = defineRule({
  meta: {
    id: "activation/gated-on-other-network",
    title: "an activation is switched by the flag of the other network",
    why: "The flag for staging then changes production: whoever switches it to try a version out puts it before every visitor, and the flag for production does nothing.",
    next: "Use the flag of its own network.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Terraform: property activation",
        part: "one resource per network; exported configurations have activate_latest_on_staging and activate_latest_on_production",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-property-activation",
        read: "2026-11-20"
      }
    ],
    messages: {
      counted: "activation {activation} on {network} is counted by {flag}, which names {other}",
      version: "activation {activation} on {network} takes its version by {flag}, which names {other}"
    }
  },
  check: {
    terraformBlock(block, { report: report2 }) {
      const network = networkOfBlock(block);
      if (network === void 0) return;
      for (const setting of settings) {
        const flags = flagsIn(block, setting);
        const [wrong] = flags.filter((flag) => namedBy(flag) === other(network));
        if (wrong === void 0 || flags.some((flag) => namedBy(flag) === network)) continue;
        const twin = twinOf(wrong, network, block);
        report2({
          message: setting === "version" ? "version" : "counted",
          node: wrong.place,
          certainty: "likely",
          // what a flag is for shows in its name alone
          data: { activation: block.address, network, flag: wrong.target, other: other(network) },
          fix: {
            title: twin === void 0 ? `use a flag for ${network}` : `use ${twin}`,
            safety: "manual",
            patches: []
          }
        });
        return;
      }
    }
  }
});
var activations = /^akamai_(?:property|property_include|mtlstruststore_ca_set|appsec|cloudlets_policy|networklist)_activations?$/;
function networkOfBlock(block) {
  if (block.blockType !== "resource" || !activations.test(block.type)) return void 0;
  const network = block.get("network");
  if (network.value === void 0) return block.type === "akamai_property_activation" ? "STAGING" : void 0;
  return networkOf(valueOf(network.text()) ?? "");
}
function flagsIn(block, setting) {
  const isFlag = ({ target: target3 }) => /^(?:var|local)\./.test(target3);
  const flags = block.referencesIn(setting).filter(isFlag);
  return setting === "version" ? flags.filter(({ target: target3 }) => doing.test(target3)) : flags;
}
var doing = /(?:^|[._-])(?:activate|activation|deploy|enable|push|publish|promote|release)(?:[_-]|$)/i;
var done = /(?:^|[._-])(?:activated|deployed|done|tested|verified|approved|passed|ready|ok|completed?|exists?|first|after|version|skip|without|only|no|not|url|hostnames?)(?:[_-]|$)/i;
function namedBy({ target: target3, path, place }) {
  const name = [target3, ...path].join(".").replace(/(?<=[a-z])(?=[A-Z])/g, "_");
  const { file } = place.site;
  const { start, end } = place.site.span("value");
  const isNegated2 = file.text.charAt(start - 1) === "!" || /^\s*(?:\?\s*(?:0\b|\[\s*\]|\{\s*\}|toset\(\[\s*\]\))|==\s*false|!=\s*true)/.test(file.text.slice(end));
  if (isNegated2 || done.test(name)) return void 0;
  const named2 = networks.filter((network) => words[network].test(name));
  return named2.length === 1 ? named2[0] : void 0;
}
var words = {
  STAGING: /(?:^|[._-])(?:staging|stag|stg)(?=[._-]|$)/i,
  PRODUCTION: /(?:^|[._-])(?:production|prod|prd)(?=[._-]|$)/i
};
function other(network) {
  return networks.find((one) => one !== network) ?? network;
}
function twinOf({ target: target3 }, network, { module }) {
  const names3 = network === "STAGING" ? ["staging", "stag", "stg"] : ["production", "prod", "prd"];
  const twins = names3.map((name) => target3.replace(words[other(network)], (word) => word.charAt(0) + name));
  return twins.find((twin) => module.declares(twin));
}

// rules/activation/no-notification-emails.ts
var rule4 = defineRule({
  meta: {
    id: "activation/no-notification-emails",
    title: "an activation notifies nobody",
    why: "The request is refused without an address; and where it is accepted, nobody learns that the activation failed.",
    next: "Name at least one address, preferably a team list; the request is refused without one.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { none: "{activation} has no notification address in {field}" }
  },
  check: {
    activation(activation, { report: report2, unchecked }) {
      if (!activation.isRequest) return;
      const emails = activation.get("notifyEmails");
      if (!emails.isAbsent && !emails.isList) {
        const read = emails.text();
        if (valueOf(read)?.trim() !== "")
          return unchecked(emails, read.state === "unknown" ? read.why : "the addresses are one text and no list");
      } else if (emails.items().some(isAddress)) return;
      report2({ message: "none", node: emails, data: { activation: activation.label, field: writtenName(emails) } });
    }
  }
});
function isAddress(item) {
  const read = item.text();
  return read.state === "unknown" || read.state === "known" && read.value.trim() !== "";
}

// rules/activation/not-staged-first.ts
var messages = {
  skipped: "version {version} of {target} is activated on PRODUCTION without a STAGING activation before it",
  unnumbered: "{target} is activated on PRODUCTION without a STAGING activation of the same version before it"
};
var rule5 = defineRule({
  meta: {
    id: "activation/not-staged-first",
    title: "a version reaches production that staging has not seen",
    why: "What staging would have shown in minutes shows in production, to every visitor at once.",
    next: "Activate the same version on staging and make the production activation depend on it.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "activate on staging first; production without it draws a warning",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "network",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages
  },
  check: {
    project(project, context) {
      const { report: report2 } = context;
      for (const node of [...project.activations, ...project.caSetActivations])
        if (node.declaration !== void 0 && node.network === "PRODUCTION") checkDeclared(node, context);
      const staged = steps(project, "STAGING");
      for (const step of newest(steps(project, "PRODUCTION"))) {
        if (staged.some((other2) => isBefore(other2, step)) || isStagedByRecord(step)) continue;
        report2({
          message: "skipped",
          node: step.node.get("network"),
          // A body shows what is asked for now; what was staged earlier shows only in the account's own list.
          certainty: step.isProven ? "proven" : "likely",
          data: { version: step.version, target: step.label }
        });
      }
    }
  }
});
function checkDeclared(node, { report: report2, unchecked }) {
  const isStaged = isStagedBeside(node);
  if (isStaged.state === "unknown") return unchecked(node.get("network"), isStaged.why);
  if (isStaged.state === "known" && isStaged.value) return;
  const version = valueOf(node.version);
  const { label = "" } = targetOf(node) ?? {};
  const target3 = node.kind === "activation" ? label : `CA set ${label}`;
  const place = { node: node.get("network"), certainty: "likely" };
  if (version === void 0) report2({ ...place, message: "unnumbered", data: { target: target3 } });
  else report2({ ...place, message: "skipped", data: { version, target: target3 } });
}
function steps(project, network) {
  const found2 = [];
  for (const node of [...project.activations, ...project.caSetActivations]) {
    const version = valueOf(node.version);
    if (node.network !== network || node.isDeactivation || version === void 0) continue;
    if (node.declaration !== void 0) continue;
    const step = node.kind === "activation" ? propertyStep(node, version) : caSetStep(node, version);
    if (step !== void 0) found2.push(step);
  }
  return found2;
}
function propertyStep(node, version) {
  if (!node.isRequest && (!node.isEffective || node.listed === 0 && node.network === "PRODUCTION")) return void 0;
  const named2 = ["propertyName", "propertyId", "includeName", "includeId"].map((name2) => valueOf(node.get(name2).id()));
  const name = named2.find((text) => text !== void 0);
  const unnamed = node.get("includeVersion").isAbsent ? "the property" : "the include";
  const label = node.target?.label ?? name ?? unnamed;
  const time = valueOf(node.get("submitDate").text()) ?? "";
  return {
    node,
    target: node.target ?? name ?? folderOf(node),
    label,
    version,
    isRequest: node.isRequest,
    isProven: node.listed > 1,
    time
  };
}
function caSetStep(node, version) {
  const isRequest2 = node.status === void 0;
  const isListed = typeof node.field.key === "number";
  if (!isRequest2 && (node.status === "FAILED" || !isListed && node.network === "PRODUCTION")) return void 0;
  const label = `CA set ${node.caSet?.label ?? valueOf(node.get("caSetId").id()) ?? ""}`.trim();
  const target3 = node.caSet ?? valueOf(node.get("caSetId").id()) ?? folderOf(node);
  const time = valueOf(node.get("createdDate").text()) ?? "";
  return { node, target: target3, label, version, isRequest: isRequest2, isProven: isListed, time };
}
function isBefore(staged, step) {
  const isUnnamed = [staged, step].some(({ target: target3, node }) => target3 === folderOf(node));
  const isSame3 = staged.target === step.target || isUnnamed && folderOf(staged.node) === folderOf(step.node);
  if (!isSame3 || staged.version !== step.version) return false;
  return staged.isRequest || step.isRequest || staged.time === "" || step.time === "" || staged.time <= step.time;
}
function newest(production2) {
  return production2.filter(
    (step) => step.isRequest || !production2.some(
      (other2) => other2 !== step && !other2.isRequest && other2.target === step.target && other2.time > step.time
    )
  );
}
function isStagedByRecord({ node, version }) {
  const owner = node.kind === "activation" ? node.target : node.caSet;
  return owner !== void 0 && valueOf(owner.get("stagingVersion").number()) === version;
}

// rules/activation/staging-only.ts
var rule6 = defineRule({
  meta: {
    id: "activation/staging-only",
    title: "a property that relies on mTLS is active on staging only",
    why: "Client certificates, CA sets and access keys take effect with the production activation; until then nothing of the mTLS setup protects or serves a visitor.",
    next: "Test on staging, then activate the same version on production; the client certificate or CA set takes effect only there.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation", "mtls"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a certificate works only once the property is active on production",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Edge Truststore",
        part: "mTLS cannot be set up on staging alone",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: { staging: "{property} uses {feature} but no PRODUCTION activation exists" }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const feature = featureOf(property);
      if (feature === void 0) return;
      const place = stagingPlace(property);
      if (place === void 0) return;
      if (typeof place === "string") return unchecked(property, place);
      report2({
        message: "staging",
        node: place,
        // An answer about one activation looks like a list of one, and Terraform need not be all that activates; the property's
        // own record is sure.
        certainty: property.activations.some(isPartial) && !property.says("productionVersion") ? "likely" : "proven",
        data: { property: property.resource, feature: feature.name },
        related: [{ node: feature, note: "what relies on production" }]
      });
    }
  }
});
function isPartial({ listed: listed2, declaration }) {
  return listed2 === 1 || declaration !== void 0;
}
function featureOf(property) {
  const { tree } = property;
  const isOn = (field) => valueOf(field.bool()) !== false;
  const keystore = tree?.behaviors("mtlsOriginKeystore").find((behavior) => isOn(behavior.option("enable")));
  const truststore = tree?.behaviors("enforceMtlsSettings").find((behavior) => isOn(behavior.option("enableAuthSet")));
  const keys2 = tree?.behaviors("originCharacteristics").find((behavior) => valueOf(behavior.option("accessKeyEncryptedStorage").bool()) === true);
  return keystore ?? truststore ?? keys2;
}
function stagingPlace(property) {
  const production2 = property.get("productionVersion").number();
  if (production2.state === "known") return void 0;
  const { activations: activations2 } = property;
  const declared2 = activations2.find(({ declaration }) => declaration !== void 0);
  if (declared2 !== void 0) return declaredPlace(declared2, property);
  if (activations2.some(({ network }) => network === "PRODUCTION")) return void 0;
  const vague = activations2.find(({ network, isRequest: isRequest2 }) => network === void 0 && !isRequest2);
  if (production2.state === "unknown" || vague !== void 0) return "the network of an activation is not known";
  const records = activations2.filter((activation) => !activation.isRequest && activation.isEffective);
  const newest2 = records.toSorted((a, b) => timeOf(a.get("submitDate")).localeCompare(timeOf(b.get("submitDate")))).at(-1);
  const listed2 = records.some(({ listed: listed3 }) => listed3 > 0);
  if (newest2 !== void 0 && listed2) return newest2.get("network");
  const staging2 = property.get("stagingVersion").number();
  if (property.says("productionVersion") && staging2.state === "known") return memberOf(property, "productionVersion");
  return newest2 === void 0 ? void 0 : "the list of the property's activations is not in the project or snapshot";
}
function declaredPlace(one, property) {
  const { activations: activations2, gap } = declaredBeside(one);
  if (property.activations.some(({ network }) => network === "PRODUCTION")) return void 0;
  return gap ?? activations2.find(({ network }) => network === "STAGING")?.get("network");
}
function memberOf(property, name) {
  const record = property.records.find((field) => field.get(name).value !== void 0);
  return (record ?? property.field).get(name);
}
function timeOf(field) {
  return valueOf(field.text()) ?? "";
}

// rules/activation/unknown-network.ts
var messages2 = {
  unknown: "{activation} names network {value}",
  missing: "{activation} names no network"
};
var rule7 = defineRule({
  meta: {
    id: "activation/unknown-network",
    title: "an activation does not name exactly one known network",
    why: "The request is refused, and what was meant to go live does not.",
    next: "Write STAGING or PRODUCTION; use one activation per network.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "network is required: STAGING or PRODUCTION",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Edge Truststore API: activate a CA set version",
        part: "one network per call",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/reference",
        read: "2026-11-20"
      }
    ],
    messages: messages2
  },
  check: {
    activation: (activation, context) => check(activation, context),
    caSetActivation: (activation, context) => check(activation, context)
  }
});
function check(activation, { report: report2, unchecked }) {
  if (activation.isLive) return;
  const network = activation.get("network");
  const read = network.text();
  if (network.isAbsent) {
    const data2 = { activation: activation.label };
    if (activation.declaration !== void 0 && network.isMissing) report2({ message: "missing", node: network, data: data2 });
    else if (activation.kind === "activation" && activation.isRequest)
      report2({ message: "missing", node: network, certainty: "possible", data: data2 });
    return;
  }
  if (read.state === "known" ? isTaken(read.value, activation) : !isWritten(network)) {
    return read.state === "unknown" ? unchecked(network, read.why) : void 0;
  }
  const meant = meantBy(network);
  report2({
    message: "unknown",
    node: network,
    data: { activation: activation.label, value: shown(network) },
    ...meant === void 0 ? {} : { fix: { title: `write ${meant}`, safety: "safe", patches: [{ set: network, to: meant }] } }
  });
}
function isTaken(name, activation) {
  const isExact = activation.declaration !== void 0 && (activation.kind === "caSetActivation" || !activation.get("includeId").isAbsent);
  return isExact ? networks.some((one) => one === name) : networkOf(name) !== void 0;
}
function isWritten(network) {
  return network.json().state === "known" && typeof network.resolve().value !== "string";
}
function shown(network) {
  const { value } = network.resolve();
  return shorten(JSON.stringify(value) ?? "");
}
function meantBy(network) {
  const [only, ...others] = network.items();
  const text = valueOf(network.text()) ?? (others.length === 0 && only !== void 0 ? valueOf(only.text()) : void 0);
  if (text === void 0) return void 0;
  const word = text.trim().toUpperCase();
  return networkOf(word) ?? networks.find((name) => isSlipOf(word, name));
}
function isSlipOf(word, name) {
  if (Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, name.length) - start && word.at(-1 - end) === name.at(-1 - end)) end++;
  const [left, right] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
  return left.length <= 1 && right.length <= 1 || left.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`;
}

// rules/cam/credential-pairs-invalid.ts
var messages3 = { pairs: "key {key}: {problem}" };
var rule8 = defineRule({
  meta: {
    id: "cam/credential-pairs-invalid",
    title: "an access key has no single primary credential pair",
    why: "primary_guid is the version of the pair marked as primary: without one it is empty and origins sign with nothing; with two, or with one credential in both pairs, the plan is refused.",
    next: "Give at least one pair, mark exactly one as primary, and use different access key ids in the two.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Terraform: akamai_cloudaccess_key",
        part: "credentials_a, credentials_b, primary_key, primary_guid",
        url: "https://techdocs.akamai.com/terraform/docs/cam-rc-cloudaccess-key",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "validation of the two pairs of credentials",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: messages3
  },
  check: {
    accessKey(key, context) {
      if (!key.isDeclared || key.field.names().every((name) => name === "accessKeyUid")) return;
      const { credentials } = key;
      const [a, b] = credentials;
      if (a === void 0) {
        const field = key.get("credentialsA");
        if (field.isMissing)
          context.report({
            message: "pairs",
            node: key,
            data: { key: key.label, problem: "it has no pair of credentials" }
          });
        return;
      }
      const vague = credentials.find((pair2) => !pair2.isObject);
      const read = vague?.json();
      if (vague !== void 0) return read?.state === "unknown" ? context.unchecked(vague, read.why) : void 0;
      judgePrimary(key, credentials, context);
      if (b !== void 0) judgeIds(key, a, b, context);
    }
  }
});
function judgePrimary(key, credentials, { report: report2, unchecked }) {
  const switches4 = credentials.map((pair2) => pair2.get("primaryKey"));
  const on = switches4.filter((one) => valueOf(one.bool()) === true);
  const [first, second] = on;
  if (first !== void 0 && second !== void 0) {
    const related2 = [{ node: first, note: "and so is this one" }];
    report2({
      message: "pairs",
      node: second,
      data: { key: key.label, problem: "both pairs are marked as primary" },
      related: related2
    });
    return;
  }
  for (const one of switches4) {
    const read = one.bool();
    if (read.state === "unknown") return unchecked(one, read.why);
    if (read.state === "absent" || read.value) return;
  }
  const [off, ...others] = switches4;
  if (off === void 0) return;
  const isExported = others.length > 0 && switches4.every(isLiteralFalse);
  const why = isExported ? `; the exporter writes ${writtenName(off)} = false in both` : "";
  const problem = others.length === 0 ? "its only pair is not marked as primary" : `neither pair is marked as primary${why}`;
  const related = others.map((node) => ({ node, note: "the other pair" }));
  report2({ message: "pairs", node: off, data: { key: key.label, problem }, related });
}
function isLiteralFalse({ doc, route, value }) {
  return value === false && doc.part(route)?.isLiteral === true;
}
function judgeIds(key, a, b, { report: report2 }) {
  const [first, second] = [a, b].map((pair2) => pair2.get("cloudAccessKeyId"));
  if (first === void 0 || second === void 0) return;
  const id = valueOf(first.text());
  if (id === void 0 || id === "" || id !== valueOf(second.text())) return;
  const related = [{ node: first, note: "the first of them" }];
  report2({
    message: "pairs",
    node: second,
    data: { key: key.label, problem: "both pairs have the same cloud access key id" },
    related
  });
}

// rules/cam/_values.ts
function textOf(min, max) {
  return (field) => {
    const value = isTerraform(field) && typeof field.value === "number" ? String(field.value) : field.value;
    if (typeof value !== "string") return { problem: `holds ${typeName(value ?? null)} where a text belongs` };
    if (value.trim().length < min) return { problem: "is empty" };
    return value.length > max ? { problem: `has ${value.length} characters; ${max} are allowed` } : void 0;
  };
}
function oneOf(allowed2, tolerated) {
  return (field) => {
    const { value } = field;
    const choice = allowed2.join(", ");
    if (Array.isArray(value)) {
      const [only] = value.length === 1 ? value : [];
      const meant2 = typeof only === "string" && allowed2.includes(only) ? { meant: only } : {};
      return { problem: `is a list; it takes one of ${choice}`, ...meant2 };
    }
    if (typeof value !== "string")
      return { problem: `holds ${typeName(value ?? null)} where one of ${choice} belongs` };
    if (allowed2.includes(value) || value === tolerated) return void 0;
    const meant = allowed2.find((one) => plain(one) === plain(value));
    return {
      problem: `is ${JSON.stringify(value)}, which is none of ${choice}`,
      ...meant === void 0 ? {} : { meant }
    };
  };
}
function isTerraform({ doc }) {
  return doc.language === "hcl";
}
function trueOrFalse({ value }) {
  if (value === true || value === false || value === "true" || value === "false") return void 0;
  return { problem: `holds ${typeName(value ?? null)} where true or false belongs` };
}
function groupNumber(field) {
  const { value } = field;
  if (isTerraform(field) && typeof value === "string" && /^\d{1,15}$/.test(value)) return void 0;
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 0 ? void 0 : { problem: "is no whole number" };
  const digits = typeof value === "string" ? /^(?:grp_)?(\d{1,15})$/.exec(value.trim())?.[1] : void 0;
  const problem = `holds ${typeName(value ?? null)} where a number belongs`;
  return digits === void 0 ? { problem } : { problem, meant: Number(digits) };
}
function object(field) {
  return field.isObject ? void 0 : { problem: `holds ${typeName(field.value ?? null)} where an object belongs` };
}
function plain(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

// rules/cam/invalid-field.ts
var methods = ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256"];
var undocumentedMethod = "VP_QUEUE_IT";
var rule9 = defineRule({
  meta: {
    id: "cam/invalid-field",
    title: "an access key field is missing or has a value that is refused",
    why: "Cloud Access Manager refuses the whole request, so no key or version is made and the rollout that waits for it stops.",
    next: "Give name, method, contract, numeric group, both credentials and the security network, in the documented spelling and length; additionalCdn is one value.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "Create an access key, request body",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20"
      }
    ],
    messages: { refused: "{field} of {owner} {problem}" }
  },
  check: {
    accessKey(key, context) {
      if (!key.isBody) return;
      const isStub = key.isDeclared && key.field.names().every((name) => name === "accessKeyUid");
      if (isStub) return context.unchecked(key, "the block is empty: an import is to fill it");
      const { field } = key;
      const network = field.get("networkConfiguration");
      judge(key, field.get("accessKeyName"), textOf(1, 50), context);
      judge(key, field.get("authenticationMethod"), oneOf(methods, undocumentedMethod), context);
      judge(key, field.get("contractId"), textOf(1, 20), context);
      judge(key, field.get("groupId"), groupNumber, context);
      for (const credentials of key.credentials) {
        if (!judge(key, credentials, object, context)) continue;
        judgeCredentials(key, credentials, context);
        if (key.isDeclared) judge(key, credentials.get("primaryKey"), trueOrFalse, context);
      }
      if (!judge(key, network, object, context)) return;
      judge(key, network.get("securityNetwork"), oneOf(["STANDARD_TLS", "ENHANCED_TLS"]), context);
      const cdn = network.get("additionalCdn");
      if (!cdn.isAbsent) judge(key, cdn, oneOf(["CHINA_CDN", "RUSSIA_CDN"]), context);
    },
    keyVersion(version, context) {
      if (version.isBody) judgeCredentials(version, version.field, context);
    }
  }
});
function judgeCredentials(owner, credentials, context) {
  judge(owner, credentials.get("cloudAccessKeyId"), textOf(1, 128), context);
  judge(owner, credentials.get("cloudSecretAccessKey"), textOf(1, 128), context);
}
function judge(owner, field, test, { report: report2 }) {
  const inner = field.resolve();
  const isVague2 = !field.isAbsent && (typeName(inner.value ?? null) === "an unknown value" || typeof inner.value === "string" && hasPlaceholder(inner.value));
  if (isVague2) return false;
  if (inner.isAbsent && !inner.isMissing) return false;
  const fault = inner.isAbsent ? { problem: "is missing" } : test(inner);
  if (fault === void 0) return true;
  const data2 = {
    field: writtenName(field),
    owner: owner.label === "" ? "the new version" : `key ${shorten(owner.label)}`,
    problem: fault.problem
  };
  const meant = "meant" in fault ? fault.meant : void 0;
  if (meant === void 0) report2({ message: "refused", node: field, data: data2 });
  else {
    const fix = { title: `write ${meant}`, safety: "unsafe", patches: [{ set: field, to: meant }] };
    report2({ message: "refused", node: field, data: data2, fix });
  }
  return false;
}

// rules/cam/standard-hostname-for-enhanced-key.ts
var rule10 = defineRule({
  meta: {
    id: "cam/standard-hostname-for-enhanced-key",
    title: "an access key for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A key that is deployed to the Enhanced TLS network exists on no other: the property cannot be linked to it, and its origin requests go out unsigned.",
    next: "Move the property to an edge hostname on edgekey.net, or use a key made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "hostnames"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "access key, networkConfiguration.securityNetwork",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20"
      }
    ],
    messages: {
      standard: "access key {key} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net"
    }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const uses2 = enhancedKeysOf(property, unchecked);
      for (const [key, [first, ...others]] of uses2) {
        if (first === void 0) continue;
        const isEnhanced = property.hasEnhancedHostname;
        if (isEnhanced.state === "unknown") return unchecked(first, isEnhanced.why);
        if (valueOf(isEnhanced) !== false) return;
        if (property.hostnames.length === 0) return unchecked(first, "the property has no hostname yet");
        const related = [
          ...others.map((node) => ({ node, note: "the same key" })),
          { node: key.get("networkConfiguration", "securityNetwork"), note: "the network of the key" },
          ...property.hostnames.slice(0, 3).map((hostname) => ({ node: hostname.field.get("cnameTo"), note: "a hostname of the property" }))
        ];
        report2({ message: "standard", node: first, data: { key: key.label, property: property.label }, related });
      }
    }
  }
});
function enhancedKeysOf({ tree, project }, unchecked) {
  const uses2 = /* @__PURE__ */ new Map();
  for (const behavior of tree?.behaviors("originCharacteristics") ?? []) {
    const guid = keyGuidOf(behavior);
    if (guid === void 0) continue;
    const version = project.keyVersionByGuid(guid.text());
    const key = valueOf(version)?.accessKey;
    if (version.state === "unknown") unchecked(guid, version.why);
    else if (key === void 0) unchecked(guid, "the access key of this version is not in the project or snapshot");
    else if (valueOf(key.securityNetwork) === "ENHANCED_TLS") uses2.set(key, [...uses2.get(key) ?? [], guid]);
  }
  return uses2;
}

// rules/cam/too-many-keys.ts
var limit = 50;
var rule11 = defineRule({
  meta: {
    id: "cam/too-many-keys",
    title: "a contract holds more access keys than allowed",
    why: "Cloud Access Manager refuses to create a key beyond the limit of the contract, so the rollout that brings it stops.",
    next: "Delete unused keys, or add versions to an existing key instead of new keys.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "Resource limiting: access keys per contract",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/resource-limiting",
        read: "2026-11-20"
      }
    ],
    messages: { full: "contract {contract} has {count} access keys; {limit} are allowed" }
  },
  check: {
    project(project, { report: report2 }) {
      for (const [contract, keys2] of keysByContract(project)) {
        const first = keys2[limit];
        if (first === void 0) continue;
        const related = keys2.slice(limit + 1, limit + 4).map((node) => ({ node, note: "also beyond the limit" }));
        report2({ message: "full", node: first, data: { contract, count: keys2.length, limit }, related });
      }
    }
  }
});
function keysByContract(project) {
  const byContract = /* @__PURE__ */ new Map();
  const names3 = /* @__PURE__ */ new Set();
  for (const key of project.accessKeys.toSorted((a, b) => Number(a.isBody) - Number(b.isBody))) {
    const [contract, ...others] = key.contracts;
    const name = valueOf(key.name);
    if (contract === void 0 || others.length > 0 || name !== void 0 && names3.has(name)) continue;
    if (name !== void 0) names3.add(name);
    const keys2 = byContract.get(bareId(contract)) ?? [];
    keys2.push(key);
    byContract.set(bareId(contract), keys2);
  }
  return byContract;
}

// rules/cam/too-many-versions.ts
var limit2 = 2;
var inUse = ["PENDING_ACTIVATION", "ACTIVE", "PENDING_DELETION"];
var rule12 = defineRule({
  meta: {
    id: "cam/too-many-versions",
    title: "an access key has no room for another version",
    why: "Two versions of a key may be in use at a time: a rotation that needs a third one is refused, and in a hurry, when a credential has leaked, the old version must first be deleted everywhere.",
    next: "Delete the version no property uses and wait until it is gone; one that is pending deletion still counts.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "Resource limiting: versions per access key",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/resource-limiting",
        read: "2026-11-20"
      }
    ],
    messages: { full: "key {key} has {count} versions in use; {limit} are allowed, so there is no room for another" }
  },
  check: {
    accessKey(key, { report: report2 }) {
      const versions = versionsInUse(key.versions);
      if (versions.length < limit2) return;
      const added = key.versions.filter(({ isBody }) => isBody).map((node) => ({ node, note: "adds another version" }));
      report2({
        message: "full",
        node: key,
        data: { key: key.label, count: versions.length, limit: limit2 },
        related: [...describe(versions), ...added]
      });
    }
  }
});
function versionsInUse(versions) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const version of versions) {
    const number = valueOf(version.number);
    if (number !== void 0 && inUse.includes(valueOf(version.status) ?? "")) byNumber.set(number, version);
  }
  return [...byNumber.values()];
}
function describe(versions) {
  return versions.map((node) => ({ node, note: `version ${node.label} is ${valueOf(node.status) ?? ""}` }));
}

// rules/cam/version-not-active.ts
var rule13 = defineRule({
  meta: {
    id: "cam/version-not-active",
    title: "an origin signs with a key version that is not active",
    why: "Only an active version is on the edge: with one that is still pending, or being deleted, requests to the origin are not signed and the cloud refuses them.",
    next: "Use a version in status ACTIVE; if a create request has failed, create the version again.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "access key version, deploymentStatus",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20"
      }
    ],
    messages: {
      inactive: "rule {rule} uses version {version} of key {key}, which is {status}",
      gone: "rule {rule} uses a key version that no access key of the account has"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const guid = keyGuidOf(behavior);
      const { project } = rule162.tree;
      if (guid === void 0 || project === void 0) return;
      const link = project.keyVersionByGuid(guid.text());
      if (link.state !== "known") {
        const isGone = guid.text().state === "known" && knowsAllVersions(project);
        if (isGone) report2({ message: "gone", node: guid, data: { rule: rule162.label }, certainty: "likely" });
        else if (link.state === "unknown") unchecked(guid, link.why);
        return;
      }
      const version = link.value;
      const status = statusOf(version);
      if (status === void 0) return unchecked(guid, `the status of version ${version.label} is not in view`);
      if (status === "ACTIVE") return;
      const data2 = { rule: rule162.label, version: version.label, key: version.accessKey?.label ?? "", status };
      report2({
        message: "inactive",
        node: guid,
        data: data2,
        related: [{ node: version.get("deploymentStatus"), note: "the status of the version" }]
      });
    }
  }
});
function statusOf(version) {
  const request = valueOf(version.requestStatus);
  return valueOf(version.status)?.toUpperCase() ?? (request === "FAILED" || request === "IN_PROGRESS" ? request : void 0);
}
function knowsAllVersions({ snapshot, accessKeys, keyVersions }) {
  if (snapshot === void 0 || !snapshot.field.get("accessKeys").isList) return false;
  return accessKeys.every((key) => key.hasAllVersions) && keyVersions.every(({ guid }) => guid.state === "known");
}

// rules/cps/_lib.ts
var openapi = (part) => ({
  doc: "CPS API v2, OpenAPI description",
  part,
  url: "https://github.com/akamai/akamai-apis",
  read: "2026-11-20"
});
var reference = (part) => ({
  doc: "Certificate Provisioning System API",
  part,
  url: "https://techdocs.akamai.com/cps/reference/api",
  read: "2026-11-20"
});
var provider = (part) => ({
  doc: "Akamai Terraform provider, CPS",
  part,
  url: "https://github.com/akamai/terraform-provider-akamai",
  read: "2026-11-20"
});
var powershell = (part) => ({
  doc: "Akamai PowerShell, manage CA sets",
  part,
  url: "https://techdocs.akamai.com/powershell/docs/manage-ca-sets",
  read: "2026-11-20"
});
var guide = (part) => ({
  doc: "Akamai Terraform, provision certificates",
  part,
  url: "https://techdocs.akamai.com/terraform/docs/cps-integration-guide",
  read: "2026-11-20"
});
function isServerLeaf({ facts }) {
  if (facts.basicConstraints?.ca === true) return false;
  const usages = facts.extendedKeyUsage;
  return usages === void 0 || usages.includes("serverAuth") || usages.includes("anyExtendedKeyUsage");
}
function namesOf({ facts }) {
  const names3 = facts.sans.dns.length > 0 ? facts.sans.dns : [facts.subject.commonName ?? ""];
  return [...new Set(names3.map(hostKey))].filter((name) => name !== "");
}
function ownerOf(place, project) {
  const upload = project.uploads.find(({ parts }) => parts.some(({ certificate: certificate3 }) => certificate3 === place.text));
  const named2 = upload?.enrollment;
  if (named2?.state === "known") return { enrollment: named2.value, certainty: "proven" };
  if (named2?.state === "unknown") return void 0;
  const enrollment4 = likeliest(place, project);
  return enrollment4 && { enrollment: enrollment4, certainty: "likely" };
}
function likeliest(place, project) {
  const names3 = namesOf(place);
  const ranked = project.enrollments.map((enrollment4) => {
    const own = valueOf(enrollment4.names) ?? [];
    const shared = own.filter((name) => names3.includes(name)).length;
    return { enrollment: enrollment4, shared, other: own.length + names3.length - 2 * shared };
  }).filter(({ shared }) => shared > 0).toSorted((a, b) => b.shared - a.shared || a.other - b.other);
  const [first, second] = ranked;
  if (first === void 0) return void 0;
  return second !== void 0 && second.shared === first.shared && second.other === first.other ? void 0 : first.enrollment;
}
function uploadedLeaves(project) {
  const leaves = (texts2) => texts2.flatMap((text) => text.certificates).filter(isServerLeaf);
  const parts = project.uploads.flatMap((upload) => upload.parts.map((part) => ({ ...part, to: upload.to })));
  const uploaded = leaves(parts.filter(({ to }) => to === "cps").map(({ certificate: certificate3 }) => certificate3));
  const taken = new Set(leaves(parts.map(({ certificate: certificate3 }) => certificate3)).map(({ facts }) => facts.fingerprint()));
  const kept = leaves(project.pemTexts.filter(({ role }) => role === "file"));
  return [...uploaded, ...kept.filter(({ facts }) => !taken.has(facts.fingerprint()))];
}
function declared(enrollment4) {
  return enrollment4.isLive ? enrollment4.records : enrollment4.records.filter((record) => record !== enrollment4.liveRecord);
}
function nameProblem(text) {
  if (text.trim() === "") return "is empty";
  if (text.length > 255) return `has ${text.length} characters; 255 are allowed`;
  if (/[^\x20-\x7e]/.test(text)) return void 0;
  const labels = hostKey(text).replace(/^\*\./, "").split(".");
  const isName = text === text.trim() && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return isName ? void 0 : `is "${shorten(text)}", which is no domain name`;
}
function hiddenBy(field) {
  const read = field.json();
  return field.isObject || read.state !== "unknown" ? void 0 : read.why;
}
function isMistyped(field) {
  const { value } = field.resolve();
  if (typeof value === "string") return field.text().state === "known";
  return typeof value === "number" || typeof value === "boolean" || field.isList || field.isObject;
}

// rules/cps/_terraform.ts
function isTerraform2(field) {
  return field.doc.language === "hcl";
}
function wordsFor(field) {
  if (!isTerraform2(field)) return field.path;
  const steps2 = field.route.filter((step) => typeof step === "string");
  const home = field.doc.homes?.get(steps2.join("."));
  const names3 = home === void 0 ? steps2 : [...home.route, home.name];
  const setting = names3.map((name) => String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(".");
  return setting.replace(/^org\b/, "organization");
}
function sourcesOf(block, setting) {
  const found2 = [];
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...block.referencesIn(setting), ...block.referencesIn("for_each")];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const local = block.module.locals.get(next.target);
    if (local === void 0) found2.push(next);
    else if (!seen.has(next.target)) waiting.push(...local);
    seen.add(next.target);
  }
  return found2;
}
function validatedBy(validation) {
  return sourcesOf(validation, "enrollment_id").flatMap(({ target: target3 }) => {
    const block = validation.module.block(target3);
    return block !== void 0 && /^akamai_cps_\w+_enrollment$/.test(block.type) ? [block] : [];
  });
}
function isToChallenges({ path, place }) {
  const { file, span } = place.site;
  const { start, end } = span("value");
  return path.some(isChallenges) || path.length === 0 && /\b(?:dns|http)_challenges\b/.test(file.text.slice(start, end));
}
var isChallenges = (step) => step === "dns_challenges" || step === "http_challenges";
function blockOf(project, { doc }) {
  if (doc.address === void 0) return void 0;
  const address = localAddress(doc.address);
  return project.terraformModules.flatMap(({ blocks }) => blocks).find((block) => block.address === address && block.field.doc.file === doc.file);
}

// rules/cps/binding-dropped.ts
var rule14 = defineRule({
  meta: {
    id: "cps/binding-dropped",
    title: "the next update removes an mTLS binding the account has",
    why: "An update replaces the whole enrollment: what it leaves out is reset, so the CA set is unbound and clients are no longer asked for a certificate.",
    next: "Add the block with the live values; an update replaces the whole enrollment.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      reference("PUT /enrollments/{enrollmentId} replaces the enrollment"),
      provider("client_mutual_authentication left out of an update")
    ],
    messages: {
      dropped: "enrollment {enrollment} is bound to CA set {set}, but its configuration has no client mutual authentication"
    }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      const body = enrollment4.records.find((record) => record !== enrollment4.liveRecord && isWhole(record));
      if (body === void 0) return;
      const field = body.at("networkConfiguration", "clientMutualAuthentication");
      if (!field.isAbsent) {
        const read = field.json();
        if (read.state === "unknown" && !field.isObject) unchecked(field, read.why);
        return;
      }
      const block = blockOf(enrollment4.project, body);
      const binding = bindingOf(enrollment4, block);
      if (binding === void 0) return;
      if (block !== void 0 && leavesAlone(block)) return unchecked(field, "lifecycle leaves the binding as it is");
      const fix = restore(field, binding.field);
      report2({
        message: "dropped",
        node: field,
        data: { enrollment: enrollment4.label, set: binding.set },
        ...binding.field && { related: [{ node: binding.field, note: "the binding the account has" }] },
        certainty: binding.certainty,
        ...fix && { fix }
      });
    }
  }
});
function isWhole(record) {
  return record.get("networkConfiguration").isObject && record.get("csr").isObject;
}
function bindingOf(enrollment4, block) {
  const { project } = enrollment4;
  const id = idOf(enrollment4, block);
  const live = enrollment4.liveRecord ?? liveRecordOf(id, project);
  const own = live && bound(live);
  if (own !== void 0) return { ...own, certainty: "proven" };
  if (live === void 0 && id !== void 0) {
    const set = project.caSets.find(
      ({ associations }) => associations?.get("enrollments").items().some((item) => valueOf(item.get("enrollmentId").id()) === id)
    );
    return set && { set: set.label, field: void 0, certainty: "proven" };
  }
  const name = valueOf(enrollment4.commonName)?.toLowerCase();
  if (id !== void 0 || name === void 0) return void 0;
  const twins = project.enrollments.filter(
    (other2) => other2.isLive && valueOf(other2.commonName)?.toLowerCase() === name
  );
  const twinRecord = twins.length === 1 ? twins[0]?.liveRecord : void 0;
  const twin = twinRecord && bound(twinRecord);
  return twin && { ...twin, certainty: "likely" };
}
function idOf(enrollment4, block) {
  const id = valueOf(enrollment4.id);
  if (id === void 0 || !isReferenceKey(id)) return id;
  const address = enrollment4.field.doc.address ?? "";
  return block?.module.imports.find(({ instance }) => address.endsWith(instance))?.id.split(",")[0];
}
function liveRecordOf(id, project) {
  const link = id === void 0 ? absent : project.enrollmentById(known(id));
  return link.state === "known" ? link.value.liveRecord : void 0;
}
function leavesAlone({ site }) {
  const { start, end } = site.span("whole");
  return /\bignore_changes\s*=\s*(?:all\b|\[[^\]]*\bnetwork_configuration\b)/.test(site.file.text.slice(start, end));
}
function bound(record) {
  const field = record.at("networkConfiguration", "clientMutualAuthentication");
  const set = valueOf(field.get("setId").id());
  return set === void 0 || set === "" ? void 0 : { set, field };
}
function restore(field, live) {
  const value = live && valueOf(live.json());
  if (value === void 0) return void 0;
  const title = "keep the binding the account has";
  if (isTerraform2(field)) return { title, safety: "manual", patches: [] };
  return { title, safety: "unsafe", patches: [{ set: field, to: value }] };
}

// rules/cps/blanket-acknowledge.ts
var rule15 = defineRule({
  meta: {
    id: "cps/blanket-acknowledge",
    title: "certificate warnings are acknowledged without being read",
    why: "CPS stops at warnings about names that are missing, chains that do not verify and certificates that have expired. With the flag on, each of them goes to the edge unseen.",
    next: "Switch it off, read the warnings, and list the accepted ones in auto_approve_warnings.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      provider(
        "acknowledge_pre_verification_warnings, acknowledge_post_verification_warnings: false where left out; auto_approve_warnings for third-party enrollments and uploads only"
      ),
      guide("auto_approve_warnings lists the warnings that are accepted, of those that akamai_cps_warnings knows")
    ],
    messages: { unread: "{flag} is on in {resource}" }
  },
  check: {
    enrollment(enrollment4, context) {
      if (valueOf(enrollment4.isThirdParty) !== true) return;
      for (const record of enrollment4.records) judge2(record.get("acknowledgePreVerificationWarnings"), context);
    },
    certificateUpload({ to, field }, context) {
      if (to === "cps") judge2(field.get("acknowledgePostVerificationWarnings"), context);
    }
  }
});
function judge2(field, { report: report2, unchecked }) {
  const read = field.bool();
  if (read.state === "unknown") return unchecked(field, read.why);
  if (read.state === "absent" || !read.value) return;
  report2({
    message: "unread",
    node: field,
    data: { flag: wordsFor(field), resource: field.doc.address ?? "the request" },
    fix: { title: "stop at warnings", safety: "unsafe", patches: [{ set: field, to: false }] }
  });
}

// rules/cps/ca-set-dependency-missing.ts
var rule16 = defineRule({
  meta: {
    id: "cps/ca-set-dependency-missing",
    title: "an enrollment does not depend on both activations of its CA set",
    why: "Terraform may bind the set before it is active on both networks, which CPS refuses, and on destroy it may take the set off a network while the enrollment still uses it.",
    next: "Take set_id from one activation and name the other in depends_on, so that creation and destruction run in the right order.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      {
        doc: "Akamai Terraform examples, mtls/edge-truststore",
        part: "cps.tf: set_id from one activation, depends_on the other",
        url: "https://github.com/akamai/terraform-examples",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Edge Truststore for Terraform",
        part: "bind a set once it is active on both networks; unbind it before it is deactivated",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20"
      }
    ],
    messages: { unordered: "{enrollment} is bound to CA set {set}, but does not depend on {activations}" }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      const seen = /* @__PURE__ */ new Set();
      for (const enrollment4 of project.enrollments) {
        const set = valueOf(enrollment4.caSetId);
        const block = isTerraform2(enrollment4.field) ? blockOf(project, enrollment4.field) : void 0;
        if (set === void 0 || block?.isWritten !== true || seen.has(block)) continue;
        seen.add(block);
        const setId2 = enrollment4.clientAuthentication.get("setId");
        const activations2 = activationsOf(set, project);
        const apart = activations2.find((activation) => activation.block.module !== block.module);
        if (apart !== void 0) {
          unchecked(setId2, `${apart.block.address} is in another module`);
          continue;
        }
        const missing2 = lacking(block, activations2);
        if (missing2.length === 0) continue;
        const fix = ordered(
          block,
          missing2.map((activation) => activation.block)
        );
        report2({
          message: "unordered",
          node: setId2,
          data: {
            enrollment: block.address,
            set: valueOf(enrollment4.caSet)?.label ?? set,
            activations: named(missing2)
          },
          related: missing2.map((activation) => ({ node: activation.block, note: "the activation" })),
          fix
        });
      }
    }
  }
});
function lacking(block, activations2) {
  const isAwaited = (activation) => block.dependsOn(activation.block);
  return activations2.filter(({ network }, at) => {
    const all = activations2.filter((other2) => other2.network === network);
    return all[0] === activations2[at] && !all.some(isAwaited);
  });
}
function named(activations2) {
  const addresses2 = [...new Set(activations2.map(({ block }) => block.address))];
  const networksOf = (address) => activations2.flatMap(({ network, block }) => block.address === address ? [network] : []).join(" and ");
  return addresses2.map((address) => `${address} (${networksOf(address)})`).join(" or ");
}
function activationsOf(set, project) {
  const own = project.caSetActivations.filter((activation) => {
    const id = valueOf(activation.get("caSetId").id());
    return id !== void 0 && project.caSetKey(id) === project.caSetKey(set);
  });
  return own.flatMap(({ network, field }) => {
    const block = isTerraform2(field) ? blockOf(project, field) : void 0;
    return block?.isWritten === true && network !== void 0 ? [{ network, block }] : [];
  });
}
function ordered(block, missing2) {
  const title = "wait for the activation";
  if (block.referencesIn("depends_on").length > 0) return { title, safety: "manual", patches: [] };
  const to = [...new Set(missing2.map(({ address }) => address))].map((address) => referenceTo(address));
  return { title, safety: "unsafe", patches: [{ set: block.get("depends_on"), to }] };
}

// rules/cps/certificate-name-mismatch.ts
var rule17 = defineRule({
  meta: {
    id: "cps/certificate-name-mismatch",
    title: "an uploaded certificate does not carry the names of its enrollment",
    why: "CPS stops the upload with warnings, and once they are waved through, visitors of a name that is missing get a certificate error.",
    next: "Have the current CSR signed, or correct the names in the enrollment and fetch a new CSR.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [297],
    sources: [
      provider(
        "warnings CSR_VS_CERTIFICATE_CN_MISMATCH, CSR_VS_CERTIFICATE_MISSING_SAN_FROM_SAN_LIST_IN_CERTIFICATE, CERTIFICATE_MISSING_CN_FROM_SAN_LIST"
      )
    ],
    messages: { differ: "the names of certificate {subject} and enrollment {enrollment} differ; {names}" }
  },
  check: {
    project(project, { report: report2, now }) {
      const judge10 = (place, enrollment4, certainty) => {
        if (valueOf(enrollment4.isThirdParty) !== true) return;
        const names3 = difference(place, enrollment4);
        if (names3 === "") return;
        report2({
          message: "differ",
          node: place,
          data: { subject: place.label, enrollment: enrollment4.label, names: names3 },
          certainty
        });
      };
      for (const enrollment4 of project.enrollments) {
        if (enrollment4.pendingChange.state === "known") continue;
        const leaves = enrollment4.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
        const seen = /* @__PURE__ */ new Set();
        for (const leaf of leaves.filter(isServerLeaf)) {
          if (seen.has(leaf.facts.fingerprint())) continue;
          seen.add(leaf.facts.fingerprint());
          judge10(leaf, enrollment4, "proven");
        }
      }
      for (const place of uploadedLeaves(project)) {
        if (place.facts.notAfter < now.getTime()) continue;
        const owner = ownerOf(place, project);
        if (owner !== void 0) judge10(place, owner.enrollment, owner.certainty);
      }
    }
  }
});
function difference(place, enrollment4) {
  const ordered3 = enrollment4.names;
  if (ordered3.state !== "known") return "";
  const isBare = valueOf(enrollment4.get("thirdParty", "excludeSans").bool()) === true;
  const wanted = isBare ? ordered3.value.slice(0, 1) : ordered3.value;
  const carried = namesOf(place);
  const missing2 = wanted.filter((name) => !carried.includes(name));
  const added = isBare ? [] : carried.filter((name) => !wanted.includes(name));
  return [
    ...missing2.length > 0 ? [`missing: ${enumerate(missing2)}`] : [],
    ...added.length > 0 ? [`only in the certificate: ${enumerate(added)}`] : []
  ].join("; ");
}
function enumerate(names3) {
  return names3.length > 6 ? `${names3.slice(0, 5).join(", ")} and ${names3.length - 5} more` : names3.join(", ");
}

// rules/cps/challenge-not-published.ts
var rule18 = defineRule({
  meta: {
    id: "cps/challenge-not-published",
    title: "nothing publishes or shows the domain challenges of an enrollment",
    why: "Every name must be proven by a TXT record or a token file. Where no record takes the challenge and no output shows it, someone has to dig it out of the state before it expires unannounced.",
    next: "Create the TXT records or token files from them, and add outputs for dns_challenges and http_challenges, because tokens expire unannounced.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("answer the challenges: a token file for HTTP, a TXT record for DNS; outputs show them"),
      guide("challenge tokens expire; applying again fetches new ones")
    ],
    messages: { unpublished: "the challenges of {enrollment} feed neither a DNS record nor an output" }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_enrollment") return;
      const { module } = block;
      if (module.blocks.some((other2) => other2 !== block && takes(other2, block)) || isInLocals(block)) return;
      if (module.gap !== void 0) return unchecked(block, module.gap);
      report2({ message: "unpublished", node: block, data: { enrollment: block.address } });
    }
  }
});
function takes(block, enrollment4) {
  const mayLookUp = block.blockType === "module" || /^akamai_cps_enrollments?$/.test(block.type);
  return block.references.some(
    (reference4) => reference4.target === enrollment4.address && reference4.setting !== "depends_on" && (mayLookUp || isToChallenges(reference4) || isWhole2(reference4.path) && block.type !== "akamai_cps_dv_validation")
  );
}
function isInLocals({ module, address }) {
  return [...module.locals.values()].flat().some((reference4) => reference4.target === address && (isToChallenges(reference4) || isWhole2(reference4.path)));
}
function isWhole2(path) {
  return path.length === 0;
}

// rules/cps/change-management-skipped.ts
var rule19 = defineRule({
  meta: {
    id: "cps/change-management-skipped",
    title: "a certificate goes to production without a stop on staging",
    why: "Without change management an uploaded certificate is deployed to both networks at once: a wrong chain or a missing name is first noticed by visitors.",
    next: "Switch change_management on, test on staging, and acknowledge in a later change.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11, changeManagement: stop after staging until acknowledged"),
      provider("change_management of a third-party enrollment; acknowledge_change_management of an upload")
    ],
    messages: { skipped: "{resource} lets enrollment {enrollment} deploy to production untested because {cause}" }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      if (enrollment4.isLive) return;
      for (const record of declared(enrollment4)) {
        const kind = record.get("validationType");
        const read = kind.text();
        if (read.state === "unknown") unchecked(kind, read.why);
        if (read.state !== "known" || read.value.toLowerCase() !== "third-party") continue;
        const field = record.get("changeManagement");
        const flag = field.bool();
        if (flag.state === "unknown") unchecked(field, flag.why);
        if (flag.state === "unknown" || flag.state === "known" && flag.value) continue;
        const fix = { title: "stop after staging", safety: "unsafe", patches: [{ set: field, to: true }] };
        const cause = `${wordsFor(field)} is ${flag.state === "absent" ? "not set" : "false"}`;
        const { address } = field.doc;
        const resource = address === void 0 || address === enrollment4.label ? "the configuration" : address;
        report2({ message: "skipped", node: field, data: { resource, enrollment: enrollment4.label, cause }, fix });
      }
    },
    certificateUpload(upload, { report: report2, unchecked }) {
      if (upload.to !== "cps") return;
      const field = upload.field.get("acknowledgeChangeManagement");
      const flag = field.bool();
      if (flag.state === "unknown") return unchecked(field, flag.why);
      if (flag.state === "absent" || !flag.value) return;
      const enrollment4 = valueOf(upload.enrollment);
      if (enrollment4 !== void 0 && stops(enrollment4) === false) return;
      report2({
        message: "skipped",
        node: field,
        data: {
          resource: upload.label,
          enrollment: enrollment4?.label ?? valueOf(upload.field.get("enrollmentId").id()) ?? "(not in view)",
          cause: "acknowledge_change_management is true"
        },
        certainty: "likely",
        // the test on staging may lie behind
        fix: { title: "acknowledge in a later change", safety: "unsafe", patches: [{ set: field, to: false }] }
      });
    }
  }
});
function stops(enrollment4) {
  const flag = enrollment4.get("changeManagement").bool();
  return flag.state === "unknown" ? void 0 : flag.state === "known" && flag.value;
}

// rules/cps/client-ocsp-mismatch.ts
var rule20 = defineRule({
  meta: {
    id: "cps/client-ocsp-mismatch",
    title: "the rule and the enrollment disagree about OCSP for client certificates",
    why: "enforceMtlsSettings compares its own OCSP switch with the one of the edge certificate. Where they differ, the check fails for good clients too.",
    next: "Set both to the same value; with denial on, the difference rejects every request.",
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
        read: "2026-11-20"
      },
      {
        doc: "Certificate Provisioning System API",
        part: "enrollment, clientMutualAuthentication.authenticationOptions.ocsp.enabled",
        url: "https://techdocs.akamai.com/cps/reference",
        read: "2026-11-20"
      }
    ],
    messages: {
      differs: "{field} in rule {rule} is {ruleValue}, but enrollment {enrollment} has {enrollmentValue}"
    }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const node = behavior.option("enableOcspStatus");
      const read = node.bool();
      if (read.state === "unknown") return unchecked(node, read.why);
      const isOn = read.state === "known" && read.value;
      if (!isOn && valueOf(behavior.option("enableAuthSet").bool()) !== true) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const settings2 = hostnames.map(settingOf);
      for (const setting of settings2) if (setting.state === "unknown") unchecked(behavior, setting.why);
      const judged = settings2.flatMap((setting) => valueOf(setting) ?? []);
      const differing = judged.filter((setting) => setting.isOn !== isOn);
      const [first] = differing;
      if (first === void 0) return gap === void 0 ? void 0 : unchecked(behavior, gap);
      const seen = new Map(differing.map(({ enrollment: enrollment4, field }) => [enrollment4, field]));
      report2({
        message: "differs",
        node,
        data: {
          field: writtenName(node),
          rule: behavior.rule.label,
          ruleValue: String(isOn),
          enrollment: first.enrollment.label,
          enrollmentValue: String(!isOn)
        },
        related: [...seen].map(([enrollment4, field]) => ({
          node: field,
          note: `the switch of enrollment ${enrollment4.label}`
        })),
        ...differing.length === judged.length ? { fix: { title: "follow the enrollment", safety: "unsafe", patches: [{ set: node, to: !isOn }] } } : {}
      });
    }
  }
});
function settingOf(hostname) {
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment4 = link.value;
  if (!enrollment4.clientAuthentication.isObject) return absent;
  const field = enrollment4.clientOcsp;
  const read = field.bool();
  return read.state === "unknown" ? unknown(read.why) : known({ enrollment: enrollment4, field, isOn: read.state === "known" && read.value });
}

// rules/cps/enrollment-id-mismatch.ts
var rule21 = defineRule({
  meta: {
    id: "cps/enrollment-id-mismatch",
    title: "an enrollment body is aimed at another enrollment",
    why: "An update replaces the whole enrollment it is sent to: names, contacts and mTLS settings of the target are overwritten by those of another.",
    next: "Use the same id for reading and writing; an update overwrites the whole target.",
    severity: "high",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      powershell("Get-CPSEnrollment and Set-CPSEnrollment with the same -EnrollmentID"),
      reference("PUT /enrollments/{enrollmentId} replaces the enrollment")
    ],
    messages: { aimed: "the body belongs to enrollment {source}, the request goes to {target}" }
  },
  check: {
    enrollment(enrollment4, { report: report2 }) {
      for (const record of enrollment4.records) {
        const source = valueOf(record.get("id").id());
        if (source === void 0) continue;
        const other2 = addresses(record).find(({ id }) => id !== source);
        if (other2 !== void 0) {
          report2({ message: "aimed", node: other2.field, data: { source, target: other2.id } });
          continue;
        }
        const target3 = record === enrollment4.liveRecord ? void 0 : idInName(record.doc.file.path);
        if (target3 === void 0 || target3 === source || record.parent !== void 0) continue;
        report2({ message: "aimed", node: record.get("id"), data: { source, target: target3 }, certainty: "likely" });
      }
    },
    document(document, { report: report2 }) {
      if (document.language !== "script") return;
      for (const { source, target: target3, span } of overwrites(document)) {
        report2({ message: "aimed", node: document.at(span), data: { source, target: target3 } });
      }
    }
  }
});
function addresses(record) {
  const pending = record.get("pendingChanges").items().map((change) => change.isObject ? change.get("location") : change);
  const fields2 = [record.get("enrollmentId"), record.get("location"), ...pending];
  return fields2.flatMap((field) => {
    const text = valueOf(field.id());
    const id = text === void 0 ? void 0 : /\/enrollments\/(\d+)(?:\/|$)/.exec(text)?.[1] ?? /^\d+$/.exec(text)?.[0];
    return id === void 0 ? [] : [{ field, id }];
  });
}
function idInName(path) {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const numbers = stem.match(/\d+/g) ?? [];
  const [id] = numbers;
  const isNamed2 = /^\d+$/.test(stem) || /enrollment/i.test(stem);
  return isNamed2 && numbers.length === 1 && id !== void 0 && id.length >= 4 && !/^(?:19|20)\d{2}(?:\d{4})?$/.test(id) ? id : void 0;
}
var reading = /\$(\w+)\s*=\s*Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;
var writing = /(?:\$(\w+)\s*\||Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)[^\r\n|;]*\|)\s*Set-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;
function overwrites({ file: { text } }) {
  const reads = Array.from(text.matchAll(reading), ({ 1: name = "", 2: id = "", index }) => ({
    name: name.toLowerCase(),
    id,
    index
  }));
  return Array.from(text.matchAll(writing)).flatMap(({ 0: whole, 1: name, 2: piped, 3: target3 = "", index }) => {
    const read = reads.findLast((one) => one.name === name?.toLowerCase() && one.index < index);
    const source = piped ?? read?.id;
    if (source === void 0 || source === target3) return [];
    const end = index + whole.length;
    return [{ source, target: target3, span: { start: end - target3.length, end } }];
  });
}

// rules/cps/hostname-not-covered.ts
var rule22 = defineRule({
  meta: {
    id: "cps/hostname-not-covered",
    title: "a property hostname is not covered by its edge certificate",
    why: "Clients that ask for this name get a certificate made out to other names, and refuse the connection.",
    next: "Add the name to the enrollment, or use the edge hostname of an enrollment that has it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    cwe: [297],
    sources: [
      {
        doc: "Certificate Provisioning System API",
        part: "enrollment, csr.cn and csr.sans",
        url: "https://techdocs.akamai.com/cps/reference",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API",
        part: "property version hostnames: cnameFrom, cnameTo, certProvisioningType CPS_MANAGED",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { uncovered: "{hostname} is served with enrollment {enrollment}, whose names do not cover it" }
  },
  check: {
    hostname(hostname, { report: report2, unchecked }) {
      const link = hostname.cpsEnrollment;
      if (link.state === "unknown") return unchecked(hostname, link.why);
      const name = hostname.name;
      if (link.state === "absent" || name.state === "absent") return;
      if (name.state === "unknown") return unchecked(hostname, name.why);
      const enrollment4 = link.value;
      const names3 = enrollment4.names;
      if (names3.state !== "known")
        return unchecked(
          hostname,
          names3.state === "unknown" ? names3.why : `the names of enrollment ${enrollment4.label} are not in view`
        );
      const common = enrollment4.get("csr").get("cn");
      if (common.isBlank) return unchecked(hostname, `enrollment ${enrollment4.label} has no common name`);
      if (coversName(names3.value, name.value)) return;
      report2({
        message: "uncovered",
        node: hostname.field.get("cnameFrom"),
        data: { hostname: name.value, enrollment: enrollment4.label },
        related: [{ node: enrollment4.get("csr"), note: `the certificate is for ${listOf(names3.value)}` }]
      });
    }
  }
});
function listOf(names3) {
  const shown2 = names3.slice(0, 5).join(", ");
  return names3.length > 5 ? `${shown2} and ${names3.length - 5} more` : shown2;
}

// rules/cps/_enrollment-fields.ts
var choices = {
  certificateType: ["san", "single", "wildcard", "wildcard-san", "third-party"],
  validationType: ["dv", "ev", "ov", "third-party"],
  ra: ["symantec", "lets-encrypt", "third-party"],
  certificateChainType: ["default", "symantec1kroot"],
  signatureAlgorithm: ["SHA-1", "SHA-256"],
  "networkConfiguration.geography": ["core", "china+core", "russia+core"],
  "networkConfiguration.secureNetwork": ["enhanced-tls", "standard-tls"],
  "networkConfiguration.ocspStapling": ["on", "off", "not-set"]
};
var switches = [
  "changeManagement",
  "enableMultiStackedCertificates",
  "networkConfiguration.sniOnly",
  "networkConfiguration.quicEnabled"
];
var contacts = {
  adminContact: ["firstName", "lastName", "email", "phone"],
  techContact: ["firstName", "lastName", "email", "phone"],
  org: ["name", "phone"]
};
var demanded = ["contractId", "adminContact", "techContact", "org"];
var subject = ["c", "l", "o"];

// rules/cps/_faults.ts
function together(faults) {
  const placeOf6 = ({ field, missing: missing2 }) => missing2 && field.site.span("value").start;
  const places = faults.map(placeOf6);
  return faults.flatMap((fault, at) => {
    const place = places[at];
    if (place === void 0) return [fault];
    if (places.indexOf(place) < at) return [];
    const missing2 = faults.flatMap((other2, index) => places[index] === place ? other2.missing ?? [] : []);
    return [{ ...fault, missing: missing2, problem: missing2.length > 1 ? "are missing" : fault.problem }];
  });
}
var enumerate2 = (names3) => names3.length < 2 ? names3.join() : `${names3.slice(0, -1).join(", ")} and ${names3.at(-1) ?? ""}`;
var lacks = (field) => ({ field, problem: "is missing", missing: [wordsFor(field)] });
function gaps(object2, members) {
  return members.map((name) => object2.get(name)).filter((field) => field.isMissing).map(lacks);
}

// rules/cps/invalid-field.ts
var rule23 = defineRule({
  meta: {
    id: "cps/invalid-field",
    title: "an enrollment field is missing or has a value that is refused",
    why: "CPS refuses the whole enrollment, or takes it and stops hours later, when the certificate is to be ordered.",
    next: "Give the contract, contacts and networks in the documented spelling and valid domain names; a preferred trust chain goes with DV only.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11: enums, required members"),
      provider("required contact fields; preferred_trust_chain with DV only; warning DNS_NAME_LONGER_THEN_255_CHARS")
    ],
    messages: { refused: "{field} of enrollment {enrollment} {problem}" }
  },
  check: {
    enrollment(enrollment4, { report: report2 }) {
      if (enrollment4.isLive) return;
      for (const record of declared(enrollment4))
        for (const { field, problem, missing: missing2 = [wordsFor(field)], fix } of together(faultsOf(record))) {
          report2({
            message: "refused",
            node: field,
            data: { field: enumerate2(missing2), enrollment: enrollment4.label, problem },
            ...fix && { fix }
          });
        }
    }
  }
});
function faultsOf(record) {
  const chosen = Object.entries(choices).flatMap(
    ([path, allowed2]) => choiceFaults(record.at(...path.split(".")), allowed2)
  );
  const switched = switches.flatMap((path) => switchFaults(record.at(...path.split("."))));
  const faults = [...chosen, ...switched, ...nameFaults(record), ...contactFaults(record)];
  const network = record.get("networkConfiguration");
  if (network.isObject && isWhole3(record)) faults.push(...gaps(network, ["geography", "secureNetwork"]));
  if (isTerraform2(record)) faults.push(...gaps(record, demanded), ...subjectFaults(record.get("csr")));
  const chain = record.at("csr", "preferredTrustChain");
  const kind = valueOf(record.get("validationType").text());
  if (chain.text().state === "known" && !chain.isBlank && kind !== void 0 && kind !== "dv") {
    const fix = { title: "leave the trust chain to the CA", safety: "unsafe", patches: [{ unset: chain }] };
    faults.push({ field: chain, problem: `goes with validation dv only, and this one is ${kind}`, fix });
  }
  return faults;
}
function isWhole3(record) {
  return record.get("pendingChanges").value === void 0 && ["csr", "networkConfiguration", "validationType", "certificateType"].every((name) => !record.get(name).isAbsent);
}
function choiceFaults(field, allowed2) {
  const read = field.text();
  if (read.state === "unknown" && isMistyped(field))
    return [{ field, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known" || allowed2.includes(read.value)) return [];
  if (read.value === "" && isTerraform2(field)) return [];
  const near = allowed2.find((value) => squeeze(value) === squeeze(read.value));
  const problem = `is "${read.value}"; one of ${allowed2.join(", ")} is taken`;
  if (near === void 0) return [{ field, problem }];
  return [{ field, problem, fix: { title: `write ${near}`, safety: "unsafe", patches: [{ set: field, to: near }] } }];
}
var squeeze = (text) => text.toLowerCase().replace(/[^a-z0-9+]/g, "");
function switchFaults(field) {
  const words6 = { yaml: /^(?:y|yes|n|no|on|off)$/i, hcl: /^(?:true|false)$/ }[field.doc.language];
  if (words6?.test(valueOf(field.text()) ?? "") === true) return [];
  if (field.bool().state !== "unknown" || !isMistyped(field)) return [];
  return [{ field, problem: `is ${typeName(field.value ?? null)}, not true or false` }];
}
function nameFaults(record) {
  const csr = record.get("csr");
  const lists = [csr.get("sans"), record.at("networkConfiguration", "dnsNameSettings", "dnsNames")];
  const faults = [csr.get("cn"), ...lists.flatMap((list) => list.items())].flatMap((field) => {
    const read = field.text();
    const problem = read.state === "known" ? nameProblem(read.value) : void 0;
    return problem === void 0 ? [] : [{ field, problem }];
  });
  const isNameless2 = csr.isObject && csr.members().length > 0 && csr.get("cn").isMissing;
  return isNameless2 ? [lacks(csr.get("cn")), ...faults] : faults;
}
function subjectFaults(csr) {
  if (hiddenBy(csr) !== void 0) return [];
  const isWritten2 = csr.names().some((name) => name !== "cn" && name !== "sans");
  const faults = gaps(csr, subject);
  return isWritten2 ? faults : faults.slice(0, 1).map((fault) => ({ ...fault, missing: [wordsFor(csr)] }));
}
function contactFaults(record) {
  return Object.entries(contacts).flatMap(([name, members]) => {
    const contact2 = record.get(name);
    if (!contact2.isObject) return [];
    return members.flatMap((member) => {
      const field = contact2.get(member);
      const read = field.text();
      if (read.state === "absent") return [lacks(field)];
      const left = placeholderIn(field);
      if (left !== void 0) return [{ field, problem: `is the placeholder ${shorten(left)}` }];
      if (read.state !== "known") return [];
      if (read.value.trim() === "") return [{ field, problem: "is empty" }];
      return member === "email" && !read.value.includes("@") ? [{ field, problem: `is "${shorten(read.value)}", which is no e-mail address` }] : [];
    });
  });
}
function placeholderIn(field) {
  const { value } = field.resolve();
  if (typeof value !== "string" || !/^\s*<[^<>@]+>\s*$/.test(value)) return void 0;
  return isTerraform2(field) || field.text().state === "known" ? value.trim() : void 0;
}

// rules/cps/legacy-tls-allowed.ts
var legacy = ["TLSv1", "TLSv1_1"];
var rule24 = defineRule({
  meta: {
    id: "cps/legacy-tls-allowed",
    title: "an edge certificate still accepts TLS 1.0 or 1.1",
    why: "Both versions are withdrawn (RFC 8996) and fail every current audit; clients that offer nothing newer cannot be told from an attacker's downgrade.",
    next: "Add TLSv1 and TLSv1_1 to the disallowed versions.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["tls"],
    cwe: [326, 327],
    sources: [
      openapi("enrollment.v11, networkConfiguration.disallowedTlsVersions"),
      provider("network_configuration.disallowed_tls_versions")
    ],
    messages: { allowed: "enrollment {enrollment} does not disallow {versions}" }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      for (const record of declared(enrollment4)) {
        const network = record.get("networkConfiguration");
        const hidden = hiddenBy(network);
        if (hidden !== void 0) unchecked(network, hidden);
        const field = network.get("disallowedTlsVersions");
        if ([field, network.get("secureNetwork"), network.get("geography")].every((member) => member.isAbsent))
          continue;
        const read = field.texts();
        if (read.state === "unknown") {
          unchecked(field, read.why);
          continue;
        }
        const listed2 = read.state === "known" ? read.value : [];
        const missing2 = legacy.filter((version) => !listed2.some((name) => canonical(name) === canonical(version)));
        if (missing2.length === 0) continue;
        const data2 = { enrollment: enrollment4.label, versions: missing2.join(" and ") };
        report2({ message: "allowed", node: field, data: data2, fix: extend(field, [...listed2, ...missing2]) });
      }
    }
  }
});
function canonical(name) {
  return name.trim().toLowerCase().replaceAll(".", "_").replace(/^tlsv1_0$/, "tlsv1");
}
function extend(field, versions) {
  return { title: "disallow TLS 1.0 and 1.1", safety: "unsafe", patches: [{ set: field, to: [...versions] }] };
}

// rules/cps/ocsp-without-responder.ts
var rule25 = defineRule({
  meta: {
    id: "cps/ocsp-without-responder",
    title: "client OCSP is switched on for certificates that show no OCSP service",
    why: "The edge asks the responder that a certificate names; where it names none, the status of clients cannot be had, and with denial on they are turned away.",
    next: "Ask the CA whether its client certificates name a responder; otherwise switch OCSP off in the enrollment and the rule.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [299],
    sources: [powershell("switch OCSP on only if client certificates and edge certificate use it")],
    messages: { silent: "enrollment {enrollment} checks OCSP, but {subject} names no responder" }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      const field = enrollment4.clientOcsp;
      const read = field.bool();
      if (read.state === "unknown") return unchecked(field, read.why);
      if (read.state === "absent" || !read.value) return;
      const witnesses = [...clientLeaves(enrollment4), ...edgeLeaves(enrollment4)];
      const [first, ...rest] = witnesses.filter(({ facts }) => facts.ocsp.length === 0);
      if (first === void 0) {
        if (witnesses.length === 0)
          unchecked(field, "no client or edge certificate of this enrollment is in the project or snapshot");
        return;
      }
      report2({
        message: "silent",
        node: field,
        data: { enrollment: enrollment4.label, subject: first.label },
        related: [first, ...rest].map((node) => ({ node, note: "names no OCSP responder" })),
        certainty: "likely"
        // one certificate speaks for those of its CA, not for all clients
      });
    }
  }
});
function clientLeaves(enrollment4) {
  const { project } = enrollment4;
  const issuers = issuersOf(valueOf(enrollment4.caSet), project);
  return [...project.certificates].flatMap(({ first }) => {
    const { facts } = first;
    const isClient = facts.basicConstraints?.ca !== true && facts.extendedKeyUsage?.includes("clientAuth") === true && !isServerLeaf(first);
    const isOutside = first.text.role === "client" || first.text.role === "pin";
    return isClient && !isOutside && (issuers.size === 0 || issuers.has(facts.issuer.match)) ? [first] : [];
  });
}
function issuersOf(set, project) {
  const versions = project.caSetVersions.filter((version) => version.caSet === set || version.caSet === void 0);
  return new Set(versions.flatMap((version) => version.certificates).map(({ facts }) => facts.subject.match));
}
function edgeLeaves(enrollment4) {
  const deployed = enrollment4.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
  const kept = uploadedLeaves(enrollment4.project).filter(
    (place) => ownerOf(place, enrollment4.project)?.enrollment === enrollment4
  );
  return [...deployed, ...kept].filter(isServerLeaf);
}

// rules/cps/renewal-not-started.ts
var dayMs = 24 * 60 * 60 * 1e3;
var rule26 = defineRule({
  meta: {
    id: "cps/renewal-not-started",
    title: "a third-party certificate nears its end and no change is under way",
    why: "CPS cannot renew a certificate that somebody else signs: without a new CSR, a signature and an upload in time, the site goes down on the day it expires.",
    next: "Start a renewal, have the new CSR signed, and upload the certificate in time.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry"],
    cwe: [298],
    sources: [openapi("renewal begins 90 days before the certificate expires; deployments.v7, expiry")],
    messages: {
      due: "the certificate of enrollment {enrollment} expires in {days} days and no new one is pending",
      over: "the certificate of enrollment {enrollment} expired {days} days ago and no new one is pending"
    }
  },
  options: {
    // The window in which CPS itself renews the certificates it orders.
    defaults: { days: 90 },
    schema: {
      type: "object",
      additionalProperties: false,
      properties: { days: { type: "integer", minimum: 1, maximum: 398 } }
    }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked, now, options: options4 }) {
      const kind = enrollment4.isThirdParty;
      if (kind.state !== "known" || !kind.value || enrollment4.deployments === void 0) return;
      const deployed = expiries(enrollment4).toSorted((a, b) => a.time - b.time)[0];
      if (deployed === void 0) return unchecked(enrollment4, "what is deployed does not tell when it expires");
      const days = Math.floor((deployed.time - now.getTime()) / dayMs);
      if (days > options4.days) return;
      const pending = enrollment4.pendingChange;
      if (pending.state === "known") return;
      if (pending.state === "unknown") return unchecked(enrollment4, pending.why);
      const data2 = { enrollment: enrollment4.label, days: Math.abs(days) };
      report2({ message: days < 0 ? "over" : "due", node: deployed.node, data: data2 });
    }
  }
});
function expiries(enrollment4) {
  const production2 = enrollment4.deployments?.get("production");
  if (production2 === void 0) return [];
  const certificates2 = [production2.get("primaryCertificate"), ...production2.get("multiStackedCertificates").items()];
  return certificates2.flatMap((certificate3) => {
    const field = certificate3.get("expiry");
    const time = Date.parse(valueOf(field.text()) ?? "");
    if (!Number.isNaN(time)) return [{ time, node: field }];
    const text = certificate3.get("certificate");
    const pem = enrollment4.pems.find((one) => one.field.path === text.path && one.field.doc === text.doc);
    const [place] = pem?.certificates ?? [];
    return place === void 0 ? [] : [{ time: place.facts.notAfter, node: place }];
  });
}

// rules/cps/set-id-not-string.ts
var rule27 = defineRule({
  meta: {
    id: "cps/set-id-not-string",
    title: "an mTLS binding has no proper CA set id",
    why: "CPS refuses the binding, or takes it for a truststore of the old kind, and clients are checked against nothing.",
    next: "Write the caSetId in quotes, or refer to the activation's ca_set_id; empty values and old Custom_CPS names do not work.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      openapi("enrollment.v11, clientMutualAuthentication.setId"),
      powershell("networkConfiguration.clientMutualAuthentication.setId is the caSetId as text")
    ],
    messages: { improper: "{field} of enrollment {enrollment} is {value}; a CA set id is text made of digits" }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      for (const record of enrollment4.records) {
        const binding = record.at("networkConfiguration", "clientMutualAuthentication");
        const hidden = hiddenBy(binding);
        if (hidden !== void 0) unchecked(binding, hidden);
        if (!binding.isObject || binding.members().length === 0 && !isTerraform2(binding)) continue;
        const setId2 = binding.get("setId");
        const read = setId2.text();
        if (read.state === "known" && /^\d+$/.test(read.value)) continue;
        if (isConverted(setId2) || isReference(setId2)) continue;
        if (read.state === "unknown" && isOpen(setId2)) {
          unchecked(setId2, read.why);
          continue;
        }
        if (isReinterpreted(setId2)) continue;
        const fix = quote(setId2);
        report2({
          message: "improper",
          node: setId2,
          data: { field: writtenName(setId2), enrollment: enrollment4.label, value: words2(setId2) },
          ...fix && { fix }
        });
      }
    }
  }
});
function isConverted(setId2) {
  return isTerraform2(setId2) && typeof setId2.value === "number" && /^\d+$/.test(String(setId2.value));
}
function isReference(setId2) {
  return setId2.text().state === "unknown" && setId2.json().state === "unknown" && setId2.id().state === "known";
}
function isOpen(field) {
  const { value } = field.resolve();
  return field.json().state === "unknown" && !field.isList && !field.isObject && typeof value !== "number" && typeof value !== "boolean";
}
function isReinterpreted(field) {
  const source = field.source();
  return typeof field.value === "number" && source !== void 0 && source !== String(field.value);
}
function words2(field) {
  const { value } = field.resolve();
  if (value === void 0) return "not given";
  if (value === "") return "empty";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 37)}...` : value}"`;
  return typeof value === "number" ? `the number ${value}` : typeName(value);
}
function quote(field) {
  const { value } = field;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) return void 0;
  return { title: "write the id in quotes", safety: "safe", patches: [{ set: field, to: String(value) }] };
}

// rules/cps/single-certificate-for-dual-stack.ts
var rule28 = defineRule({
  meta: {
    id: "cps/single-certificate-for-dual-stack",
    title: "only one of the two certificates of a dual-stack enrollment is uploaded",
    why: "The enrollment asks for an RSA and an ECDSA certificate. With the ECDSA one alone, clients that can verify RSA signatures only get no connection, and at the next renewal the gap is easily forgotten.",
    next: "Fetch both CSRs, have both signed, and upload the RSA and the ECDSA certificate with their chains.",
    severity: "low",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("third-party enrollments are dual-stack by default: one CSR for each kind of key"),
      provider("enableMultiStackedCertificates is always on for akamai_cps_third_party_enrollment")
    ],
    messages: { single: "{upload} gives only the ECDSA certificate for enrollment {enrollment}" }
  },
  check: {
    certificateUpload(upload, { report: report2, unchecked }) {
      if (upload.to !== "cps" || !isTerraform2(upload.field)) return;
      const [rsa, ecdsa] = [upload.field.get("certificateRsaPem"), upload.field.get("certificateEcdsaPem")];
      if (ecdsa.isBlank || !rsa.isBlank || !upload.field.get("trustChainRsaPem").isBlank) return;
      if (upload.parts.some(({ certificate: certificate3 }) => certificate3.certificates[0]?.facts.key.algorithm === "RSA")) return;
      const link = upload.enrollment;
      if (link.state === "unknown") return unchecked(upload, link.why);
      if (link.state === "absent" || ecdsa.text().state === "absent") return;
      const isDual = link.value.get("enableMultiStackedCertificates").bool();
      if (isDual.state === "unknown") return unchecked(upload, isDual.why);
      if (valueOf(isDual) !== true || rsa.text().state === "unknown") return;
      report2({
        message: "single",
        node: ecdsa,
        part: "key",
        data: { upload: upload.label, enrollment: link.value.label },
        related: [{ node: link.value, note: "asks for an RSA and an ECDSA certificate" }]
      });
    }
  }
});

// rules/cps/upload-mismatched.ts
var rule29 = defineRule({
  meta: {
    id: "cps/upload-mismatched",
    title: "an uploaded certificate, its key type and its chain do not belong together",
    why: "CPS keeps one certificate per key type with its own chain; what is put in the wrong place is refused, or served with a chain that no client can follow.",
    next: "Give at least one certificate, each with its own chain, RSA keys in the rsa arguments and EC keys in the ecdsa ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("certificate-and-trust-chain.v2: certificate, trustChain, keyAlgorithm"),
      provider("akamai_cps_upload_certificate: a chain needs its certificate, and one certificate at least")
    ],
    messages: { mismatched: "{upload}: {problem}" }
  },
  check: {
    certificateUpload(upload, { report: report2 }) {
      if (upload.to !== "cps") return;
      const say = (node, problem, fix) => report2({ message: "mismatched", node, data: { upload: upload.label, problem }, ...fix && { fix } });
      const slots2 = slotsOf(upload);
      const list = upload.field.get("certificatesAndTrustChains");
      const isEmptyList = list.isList && list.items().length === 0;
      if (isEmptyList || isTerraform2(list) && slots2.every(({ chain, bare: bare3 }) => isEmpty(bare3) && isEmpty(chain)))
        say(isEmptyList ? list : upload, "it holds no certificate");
      for (const { bare: bare3, chain } of slots2)
        if (isEmpty(bare3) && !isEmpty(chain) && chain.text().state === "known")
          say(chain, "a trust chain is given without its certificate");
      for (const part of upload.parts) {
        const [leaf] = part.certificate.certificates;
        if (leaf === void 0) continue;
        const actual = keyType(leaf);
        const stated3 = part.slot ?? valueOf(part.algorithm.text())?.toUpperCase();
        if (stated3 !== void 0 && actual !== void 0 && stated3 !== actual) {
          const problem = part.slot === void 0 ? `keyAlgorithm is ${stated3}, but ${leaf.label} has an ${actual} key` : `${wordsFor(part.algorithm)} holds ${leaf.label}, which has an ${actual} key`;
          say(part.algorithm, problem, moved(part, actual, upload));
        } else if (part.chain !== void 0 && isSwapped(leaf, part.chain, upload)) {
          say(part.chain.field, `the trust chain beside ${leaf.label} belongs to the upload's other certificate`);
        }
      }
    },
    pemText(text, { report: report2 }) {
      const slot2 = text.role === "file" ? slotOf(text) : void 0;
      const [leaf] = text.certificates;
      const actual = leaf && keyType(leaf);
      if (slot2 === void 0 || leaf === void 0 || actual === void 0 || actual === slot2 || !isServerLeaf(leaf))
        return;
      const problem = `it is named for ${slot2}, but ${leaf.label} has an ${actual} key`;
      report2({ message: "mismatched", node: leaf, data: { upload: text.label, problem }, certainty: "likely" });
    }
  }
});
function slotsOf({ field }) {
  if (!isTerraform2(field)) {
    const items = field.get("certificatesAndTrustChains").items();
    return items.map((part) => ({ bare: part.get("certificate"), chain: part.get("trustChain") }));
  }
  return ["Rsa", "Ecdsa"].map((name) => ({
    bare: field.get(`certificate${name}Pem`),
    chain: field.get(`trustChain${name}Pem`)
  }));
}
function moved({ slot: slot2, algorithm, chain }, actual, { parts }) {
  const title = `give it as ${actual}`;
  if (slot2 === void 0) return { title, safety: "unsafe", patches: [{ set: algorithm, to: actual }] };
  if (parts.length > 1) return void 0;
  const name = actual === "RSA" ? "Rsa" : "Ecdsa";
  const patches = [
    { rename: algorithm, to: `certificate${name}Pem` },
    ...chain === void 0 ? [] : [{ rename: chain.field, to: `trustChain${name}Pem` }]
  ];
  return { title, safety: "unsafe", patches };
}
function isEmpty(field) {
  const read = field.text();
  return read.state === "absent" || read.state === "known" && read.value.trim() === "";
}
function keyType({ facts }) {
  const { algorithm } = facts.key;
  if (algorithm === "RSA") return "RSA";
  return algorithm === "EC" ? "ECDSA" : void 0;
}
function isSwapped(leaf, chain, upload) {
  const leads = (from) => chain.certificates.some(({ facts }) => facts.subject.match === from.facts.issuer.match);
  const others = upload.parts.flatMap((part) => part.certificate.certificates.slice(0, 1)).filter((other2) => other2 !== leaf);
  return chain.certificates.length > 0 && !leads(leaf) && others.some(leads);
}
function slotOf(text) {
  const name = text.field.doc.file.path.split("/").at(-1)?.toLowerCase() ?? "";
  const isRsa = /(?:^|[^a-z])rsa(?:[^a-z]|$)/.test(name);
  const isEcdsa = /(?:^|[^a-z])(?:ecdsa|ecc?)(?:[^a-z]|$)/.test(name);
  if (isRsa === isEcdsa) return void 0;
  return isRsa ? "RSA" : "ECDSA";
}

// rules/cps/validation-before-challenge.ts
var rule30 = defineRule({
  meta: {
    id: "cps/validation-before-challenge",
    title: "domain validation can run before its DNS records exist",
    why: "Terraform makes the validation and the records at the same time. CPS looks for the records, finds none, and the apply fails or waits until it times out.",
    next: "Add depends_on with the records that answer the challenges.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide(
        "answer the challenges first, then acknowledge them with akamai_cps_dv_validation, which depends on the records"
      )
    ],
    messages: { unordered: "{validation} does not depend on {record}" }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const enrollments2 = validatedBy(block);
      const records = block.module.blocks.filter(
        (other2) => enrollments2.some((enrollment4) => answers(other2, enrollment4)) && !block.dependsOn(other2)
      );
      if (records.length === 0) return;
      if (block.module.gap !== void 0) return unchecked(block, block.module.gap);
      const fix = ordered2(block, records);
      report2({
        message: "unordered",
        node: block,
        data: { validation: block.address, record: records.map(({ address }) => address).join(" and ") },
        related: records.map((node) => ({ node, note: "answers the challenges" })),
        ...fix && { fix }
      });
    }
  }
});
function answers(block, enrollment4) {
  if (block.blockType !== "resource" || !/dns|record/.test(block.type)) return false;
  const seen = /* @__PURE__ */ new Set();
  const waiting = block.references.filter(({ setting }) => setting !== "depends_on");
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (next.target === enrollment4.address && isToChallenges(next)) return true;
    if (seen.has(next.target)) continue;
    seen.add(next.target);
    waiting.push(...block.module.locals.get(next.target) ?? []);
  }
  return false;
}
function ordered2(block, records) {
  const title = "validate after the records";
  if (block.referencesIn("depends_on").length > 0) return { title, safety: "manual", patches: [] };
  const to = records.map(({ address }) => referenceTo(address));
  return { title, safety: "unsafe", patches: [{ set: block.get("depends_on"), to }] };
}

// rules/cps/validation-missing.ts
var validationType = "akamai_cps_dv_validation";
var rule31 = defineRule({
  meta: {
    id: "cps/validation-missing",
    title: "nobody tells CPS that the domain challenges are in place",
    why: "The certificate is ordered, and then the order waits for a word that the challenges are answered; meanwhile their tokens run out and nothing is deployed.",
    next: "Add one that refers to the enrollment's id and sans and depends on the challenge records.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("send the validation acknowledgement with akamai_cps_dv_validation once the challenges are in place")
    ],
    messages: { missing: "{enrollment} has no akamai_cps_dv_validation resource" }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      const validations = project.terraformModules.flatMap((module) => module.ofType(validationType));
      for (const module of project.terraformModules) {
        for (const enrollment4 of module.ofType("akamai_cps_dv_enrollment")) {
          const told = validations.map((validation) => isFor(validation, enrollment4, project));
          if (told.includes("yes")) continue;
          const doubt = module.gap ?? (told.includes("unknown") ? "some validation does not tell its enrollment" : void 0);
          const taker = doubt === void 0 ? takerOf(enrollment4) : void 0;
          const why = doubt ?? (taker && `${taker.address} may validate it`);
          if (why !== void 0) unchecked(enrollment4, why);
          else report2({ message: "missing", node: enrollment4, data: { enrollment: enrollment4.address } });
        }
      }
    }
  }
});
function isFor(validation, enrollment4, project) {
  if (validation.module === enrollment4.module) {
    const own = validatedBy(validation);
    if (own.length > 0) return own.includes(enrollment4) ? "yes" : "no";
  }
  const id = validation.get("enrollment_id").id();
  const link = project.enrollmentById(id);
  if (link.state !== "known") return isNear(validation, enrollment4) ? "unknown" : "no";
  const { doc } = link.value.field;
  const address = blockAddress(doc.address ?? "");
  const isSame3 = doc.file === enrollment4.field.doc.file && `.${address}`.endsWith(`.${enrollment4.address}`);
  return isSame3 ? "yes" : valueOf(link.value.isThirdParty) === void 0 ? "unknown" : "no";
}
function isNear(a, b) {
  const [own, other2] = [`${a.module.folder}/`, `${b.module.folder}/`];
  const [above, otherAbove] = [own, other2].map((folder) => folder.replace(/[^/]*\/$/, ""));
  return own.startsWith(otherAbove ?? "") || other2.startsWith(above ?? "");
}
function takerOf({ module, address }) {
  const isCalled = module.isWritten && module.isRoot && !module.blocks.some(({ blockType }) => blockType === "provider");
  return module.blocks.find(({ blockType, references }) => {
    const own = references.filter(({ target: target3, setting }) => target3 === address && setting !== "depends_on");
    if (blockType === "module") return own.length > 0;
    return blockType === "output" && isCalled && own.some(({ path }) => path.length === 0 || path.at(-1) === "id");
  });
}

// rules/cps/validation-not-wired-to-sans.ts
var rule32 = defineRule({
  meta: {
    id: "cps/validation-not-wired-to-sans",
    title: "a domain validation does not follow the names of its enrollment",
    why: "Changed names need a new round of challenges. A validation that does not see the change is not run again, and the new certificate waits for an acknowledgement nobody sends.",
    next: "Refer to the enrollment's id and sans, so that changed names start a new validation.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("akamai_cps_dv_validation takes enrollment_id and sans from the enrollment"),
      provider("akamai_cps_dv_validation: a changed sans makes a new validation")
    ],
    messages: { unwired: "{validation} does not take {argument} from {enrollment}" }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const [own] = validatedBy(block);
      const enrollment4 = own ?? namesOf2(block) ?? importedAs(block);
      if (enrollment4?.type !== "akamai_cps_dv_enrollment") return;
      const argument = own === void 0 ? "enrollment_id" : "sans";
      if (argument === "sans" && (follows(block, enrollment4) || hasNoSans(enrollment4))) return;
      const field = block.get(argument);
      const why = block.module.gap ?? (isFromElsewhere(block, argument) ? `what ${argument} refers to is not in view` : void 0);
      if (why !== void 0) return unchecked(field, why);
      const fix = wired(block, enrollment4, argument);
      report2({
        message: "unwired",
        node: field,
        data: { validation: block.address, argument, enrollment: enrollment4.address },
        related: [{ node: enrollment4, note: "the enrollment" }],
        ...fix && { fix }
      });
    }
  }
});
function namesOf2(block) {
  const targets = sourcesOf(block, "sans").map(({ target: target3 }) => block.module.block(target3));
  return targets.find((target3) => target3?.type === "akamai_cps_dv_enrollment");
}
function importedAs(block) {
  const id = valueOf(block.get("enrollment_id").id());
  const found2 = block.module.imports.find((one) => id !== void 0 && one.id.split(",")[0] === id);
  return found2 && block.module.block(found2.to);
}
function follows(block, enrollment4) {
  const own = sourcesOf(block, "sans").map(({ target: target3 }) => target3);
  const theirs = new Set(sourcesOf(enrollment4, "sans").map(({ target: target3 }) => target3));
  return own.some((target3) => target3 === enrollment4.address || theirs.has(target3));
}
function hasNoSans(enrollment4) {
  const sans = enrollment4.get("sans");
  return sans.isMissing || valueOf(sans.texts())?.length === 0;
}
function isFromElsewhere(block, argument) {
  return block.referencesIn(argument).length > 0;
}
function wired(block, enrollment4, argument) {
  const title = `take ${argument} from the enrollment`;
  const [source] = sourcesOf(block, argument === "sans" ? "enrollment_id" : "sans").filter(
    ({ target: target3 }) => target3 === enrollment4.address
  );
  if (source?.path.length === 0 || enrollment4.referencesIn("for_each").length > 0) return void 0;
  const to = referenceTo(enrollment4.address, ...source?.path.slice(0, -1) ?? [], argument === "sans" ? "sans" : "id");
  return { title, safety: "unsafe", patches: [{ set: block.get(argument), to }] };
}

// rules/cps/validation-on-third-party.ts
var rule33 = defineRule({
  meta: {
    id: "cps/validation-on-third-party",
    title: "a domain validation is attached to a third-party enrollment",
    why: "CPS asks for proof of the domains only where it orders the certificate itself. Here there are no challenges to acknowledge, and the apply waits for them until it times out.",
    next: "Remove it; for a third-party enrollment the CA that signs your CSR proves the domains.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("validation is a step of domain-validated enrollments"),
      openapi("allowedInput lets-encrypt-challenges comes with domain validation, third-party-certificate without")
    ],
    messages: { thirdParty: "{validation} refers to {enrollment}, which CPS does not validate" }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      for (const validation of project.domainValidations) {
        const link = validation.enrollment;
        if (link.state === "unknown") unchecked(validation, link.why);
        if (link.state !== "known" || valueOf(link.value.isThirdParty) !== true) continue;
        const block = blockOf(project, validation.field);
        const others = block?.module.blocks.filter((other2) => other2 !== block && other2.dependsOn(block)) ?? [];
        const fix = { title: "remove the validation", safety: "unsafe", patches: [{ unset: validation.field }] };
        report2({
          message: "thirdParty",
          node: validation.field.get("enrollmentId"),
          data: { validation: validation.label, enrollment: link.value.field.doc.address ?? link.value.resource },
          related: [{ node: link.value, note: "the third-party enrollment" }],
          ...others.length === 0 && { fix }
        });
      }
    }
  }
});

// rules/cps/yaml-number-reinterpreted.ts
var rule34 = defineRule({
  meta: {
    id: "cps/yaml-number-reinterpreted",
    title: "an unquoted YAML value is read as another number",
    why: "A postal code, phone number or id arrives changed at CPS, which refuses the contact or, worse, stores it.",
    next: "Quote it; a leading zero makes it octal.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["yaml"],
    sources: [
      {
        doc: "YAML 1.1 types",
        part: "int: octal, hexadecimal, binary and base-60 numbers, underscores",
        url: "https://yaml.org/type/int.html",
        read: "2026-11-20"
      },
      provider("contacts are texts: phone and postal code")
    ],
    messages: { reread: "{field} {text} is read as {value}" }
  },
  check: {
    enrollment(enrollment4, { report: report2 }) {
      for (const record of enrollment4.records) {
        if (record.source() === void 0 && record.doc.language !== "yaml") continue;
        for (const field of scalars(record)) {
          const text = field.source();
          const value = text === void 0 ? void 0 : reread(text, field.value);
          if (text === void 0 || value === void 0) continue;
          report2({
            message: "reread",
            node: field,
            data: { field: field.path, text, value },
            fix: { title: "quote it", safety: "safe", patches: [{ set: field, to: text }] }
          });
        }
      }
    }
  }
});
function scalars(field) {
  const inner = field.isObject ? field.members() : field.isList ? field.items() : void 0;
  return inner === void 0 ? [field] : inner.flatMap(scalars);
}
function reread(text, value) {
  if (!/^[-+]?[\d.]/.test(text) || (typeof value === "string" ? value !== text : typeof value !== "number"))
    return void 0;
  const digits = text.replaceAll("_", "");
  const octal = /^[-+]?0[0-7_]+$/.test(text) ? Number.parseInt(digits, 8) : void 0;
  const sexagesimal = /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/.test(text) ? base60(digits) : void 0;
  const grouped = /^[-+]?[1-9]\d*(?:_\d+)+$/.test(text) ? Number(digits) : void 0;
  const binary = /^[-+]?0b[01_]+$/.test(text) ? Number.parseInt(digits.replace("0b", ""), 2) : void 0;
  const old = octal ?? sexagesimal ?? grouped ?? binary;
  if (old !== void 0) return String(old) === text ? void 0 : String(old);
  return typeof value === "number" && String(value) !== text ? String(value) : void 0;
}
function base60(text) {
  const sign2 = text.startsWith("-") ? -1 : 1;
  const parts = text.replace(/^[-+]/, "").split(":");
  return sign2 * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

// rules/esa/_lib.ts
var help = "https://www.alibabacloud.com/help/en/edge-security-acceleration/esa";
var provider2 = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";
var pages = {
  clientCertificates: ["ESA: configure client certificates", `${help}/user-guide/client-certificate`],
  customRules: ["ESA: WAF custom rules", `${help}/user-guide/waf-custom-rules`],
  whitelistRules: ["ESA: whitelist rules", `${help}/user-guide/whitelist-rules`],
  operators: ["ESA: operators of rule expressions", `${help}/user-guide/operators`],
  engine: ["ESA: work with the rules engine", `${help}/user-guide/work-with-rules-engine`],
  createWafRule: ["ESA API: CreateWafRule", `${help}/api-esa-2024-09-10-createwafrule`],
  createCertificate: ["ESA API: CreateClientCertificate", `${help}/api-esa-2024-09-10-createclientcertificate`],
  uploadCa: ["ESA API: UploadClientCaCertificate", `${help}/api-esa-2024-09-10-uploadclientcacertificate`],
  setHostnames: ["ESA API: SetClientCertificateHostnames", `${help}/api-esa-2024-09-10-setclientcertificatehostnames`],
  listSites: ["ESA API: ListSites", `${help}/api-esa-2024-09-10-listsites`],
  httpsSetting: ["Terraform: alicloud_esa_https_basic_configuration", `${provider2}/esa_https_basic_configuration`],
  wafRuleset: ["Terraform: alicloud_esa_waf_ruleset", `${provider2}/esa_waf_ruleset`]
};
function cite(page, part) {
  const [doc, url] = pages[page];
  return { doc, part, url, read: "2026-11-20" };
}
var verifiedOptions = {
  defaults: { verifiedFields: ["ali.tls_client_auth.cert_verified"] },
  schema: {
    type: "object",
    properties: { verifiedFields: { type: "array", items: { type: "string" }, minItems: 1 } },
    additionalProperties: false
  }
};
function isCustom(rule162) {
  const phase = rule162.phase;
  return phase.state === "absent" || phase.state === "known" && phase.value === "http_custom";
}
function mtlsFacts(rule162, { verifiedFields }, unchecked) {
  if (rule162.phase.state === "unknown") {
    unchecked(rule162.phaseField, rule162.phase.why);
    return void 0;
  }
  if (!isCustom(rule162)) return void 0;
  const facts = rule162.facts(verifiedFields);
  if (facts.state === "unknown") unchecked(rule162.expression, facts.why);
  if (facts.state !== "known") return void 0;
  if (!facts.value.analysable && facts.value.mentionsVerified)
    unchecked(rule162.expression, facts.value.why ?? "the expression cannot be read");
  return facts.value.analysable && facts.value.mentionsVerified ? facts.value : void 0;
}
function actionOf(rule162) {
  return valueOf(rule162.action.text())?.trim().toLowerCase();
}
var switches2 = { on: "on", enabled: "on", off: "off", disabled: "off" };
function* switchProblems(field, { on, off } = { on: "on", off: "off" }) {
  const read = field.text();
  const isUnset = field.doc.language === "hcl" && field.isBlank;
  if (read.state !== "known" || read.value === on || read.value === off || isUnset) return;
  const meant = switches2[read.value.trim().toLowerCase()];
  const capitals = on === "On" ? ", capitalised as Terraform takes them" : "";
  const problem = `is ${JSON.stringify(read.value)}, which is neither ${JSON.stringify(on)} nor ${JSON.stringify(off)}${capitals}`;
  yield { field, problem, to: meant && { on, off }[meant] };
}
function sameZone(a, b) {
  return a.zone === void 0 || b.zone === void 0 || a.zone.mayBe(b.zone);
}
function bindingsFor(rule162) {
  return rule162.project.esaBindings.filter((binding) => sameZone(binding, rule162));
}
function isCoveredElsewhere(rule162, hosts, { verifiedFields }) {
  const others = rule162.project.esaWafRules.filter((other2) => other2 !== rule162 && sameZone(other2, rule162) && isCustom(other2));
  const active = others.filter((other2) => actionOf(other2) === "deny" && other2.pause === void 0);
  const covers2 = (host) => active.some((other2) => valueOf(other2.facts(verifiedFields))?.coversHost(host) === "yes");
  return hosts.length > 0 && hosts.every(covers2);
}
function hostsOf(facts) {
  return [
    ...new Set(
      facts.branches.flatMap(({ notVerified, hosts }) => notVerified && hosts.kind === "only" ? hosts.names : [])
    )
  ];
}
function meantBy2(binding) {
  return binding.names.map(({ name }) => bareName(name));
}
function bareName(name) {
  const plain2 = name.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[/?#].*$/s, "");
  return plain2.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
}
function listed(names3) {
  return names3.length > 3 ? `${names3.slice(0, 3).join(", ")} and ${names3.length - 3} more` : names3.join(", ");
}

// rules/esa/action-not-deny.ts
var lenient = /* @__PURE__ */ new Set(["monitor", "js", "captcha", "sigchl"]);
var rule35 = defineRule({
  meta: {
    id: "esa/action-not-deny",
    title: "a rule against unverified clients does not block them",
    why: "Monitor only writes a log line, and a challenge lets every browser in without a certificate while programs, which cannot solve it, are turned away.",
    next: "Use deny; monitor only counts, and a challenge lets browsers in without a certificate.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "set the action of the mTLS rule to Block"), cite("customRules", "actions")],
    messages: { lenient: "rule {rule} answers unverified requests with {action}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const read = rule162.action.text();
      if (read.state === "unknown") return unchecked(rule162.action, read.why);
      const action = actionOf(rule162);
      if (action === void 0 || !lenient.has(action) || rule162.pause !== void 0) return;
      if (facts.unscopedBranches.length === 0 && isCoveredElsewhere(rule162, hostsOf(facts), options4)) return;
      report2({
        message: "lenient",
        node: rule162.action,
        data: { rule: rule162.label, action },
        fix: { title: "deny unverified requests", safety: "unsafe", patches: [{ set: rule162.action, to: "deny" }] }
      });
    }
  }
});

// rules/esa/bound-but-not-enforced.ts
var likeness = /cert|client_?auth|mtls/i;
var rule36 = defineRule({
  meta: {
    id: "esa/bound-but-not-enforced",
    title: "a hostname does mTLS but nothing rejects the requests that fail it",
    why: "Binding a hostname makes the edge ask for a certificate and note the outcome; turning away those who fail is the work of a WAF rule, and without one clients without a certificate reach the origin.",
    next: "Create an mTLS rule with this hostname and action deny.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "intercept requests without a valid certificate by a WAF rule")],
    messages: { open: "{hostname} is bound to {ca}, but no active rule blocks its unverified requests" }
  },
  options: verifiedOptions,
  check: {
    esaBinding(binding, { options: options4, report: report2, unchecked }) {
      const { verifiedFields } = options4;
      if (binding.hostnamesGap !== void 0) unchecked(binding.list, binding.hostnamesGap);
      const rules2 = binding.project.esaWafRules.filter((rule162) => sameZone(rule162, binding));
      const own = rules2.filter(
        (rule162) => isCustom(rule162) && valueOf(rule162.facts(verifiedFields))?.mentionsVerified === true
      );
      for (const { field, name: written } of binding.names) {
        const name = bareName(written);
        if (isToldBefore(binding, name)) continue;
        const answers2 = rules2.map((rule162) => answerOf(rule162, name, verifiedFields));
        if (answers2.includes("enforced") || answers2.includes("judged-elsewhere")) continue;
        if (answers2.includes("doubtful")) {
          unchecked(field, `it cannot be told whether a rule blocks the unverified requests to ${name}`);
          continue;
        }
        const [only, ...more] = own.filter((rule162) => turnsAway(rule162, verifiedFields));
        const widened = more.length === 0 ? only?.withHost(name) : void 0;
        report2({
          message: "open",
          node: field,
          data: { hostname: name, ca: binding.caLabel },
          // The field's spelling is not confirmed: where no rule uses it, a rule with another one may do the work.
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: name.includes("*") ? "possible" : own.length > 0 ? "proven" : "likely",
          related: own.slice(0, 3).map((rule162) => ({ node: rule162.expression, note: "this rule does not cover it" })),
          ...only === void 0 || widened === void 0 ? {} : {
            fix: {
              title: `add it to rule ${only.label}`,
              safety: "unsafe",
              patches: [{ set: only.expression, to: widened }]
            }
          }
        });
      }
    }
  }
});
function turnsAway(rule162, verifiedFields) {
  const branches = valueOf(rule162.facts(verifiedFields))?.branches ?? [];
  return actionOf(rule162) === "deny" && rule162.pause === void 0 && branches.every(({ notVerified }) => notVerified);
}
function answerOf(rule162, host, verifiedFields) {
  if (rule162.phase.state === "unknown") return "doubtful";
  if (!isCustom(rule162)) return "no";
  const facts = rule162.facts(verifiedFields);
  if (facts.state !== "known") return facts.state === "unknown" ? "doubtful" : "no";
  const covers2 = facts.value.coversHost(host);
  const isOurs = facts.value.mentionsVerified;
  if (covers2 === "no") return "no";
  if (covers2 === "maybe")
    return isOurs || !facts.value.analysable || rule162.fieldNames.some((name) => likeness.test(name)) ? "doubtful" : "no";
  if (rule162.action.text().state === "unknown" || rule162.status.text().state === "unknown") return "doubtful";
  if (actionOf(rule162) === "deny" && rule162.pause === void 0) return "enforced";
  return isOurs ? "judged-elsewhere" : "no";
}
function isToldBefore(binding, name) {
  const twins = binding.project.esaBindings.filter(
    (other2) => other2.sharesZone(binding) && valueOf(other2.caId) === valueOf(binding.caId)
  );
  return twins.slice(0, twins.indexOf(binding)).some((other2) => meantBy2(other2).includes(name));
}

// rules/esa/ca-never-bound.ts
var rule37 = defineRule({
  meta: {
    id: "esa/ca-never-bound",
    title: "a custom CA is uploaded but no hostname uses it",
    why: "Only bound hostnames do mTLS and check the CA: until then its clients are not asked for a certificate, and it takes one of the plan's five places.",
    next: "Bind the hostnames whose clients it should check, or delete it.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "bind hostnames to a custom CA certificate")],
    messages: { unused: "{ca} is bound to no hostname" }
  },
  check: {
    esaCa(ca, { report: report2, unchecked }) {
      const id = valueOf(ca.id)?.trim();
      if (id === void 0) return;
      const bindings = ca.project.esaBindings.filter((binding) => sameZone(binding, ca));
      const own = bindings.filter((binding) => valueOf(binding.caId) === id);
      if (own.some((binding) => binding.hostnames.length > 0 || binding.hostnamesGap !== void 0)) return;
      const isComplete = ca.zone?.complete.bindings === true;
      const hidden = own.length > 0 ? void 0 : whyHidden(ca, bindings);
      if (hidden !== void 0) return unchecked(ca, hidden);
      report2({
        message: "unused",
        node: ca,
        data: { ca: ca.label },
        // Lists of other CAs are in view, or Terraform declares none: a sign, not a proof.
        certainty: own.length > 0 || isComplete ? "proven" : "likely",
        related: own.slice(0, 1).map((binding) => ({ node: binding.list, note: "its list is empty" }))
      });
    }
  }
});
function whyHidden(ca, bindings) {
  if (ca.zone?.complete.bindings === true) return void 0;
  if (ca.hiddenHostnames !== void 0) return ca.hiddenHostnames;
  if (bindings.some((binding) => binding.caId.state === "unknown")) return "a binding names its CA elsewhere";
  if (ca.address === void 0)
    return bindings.length > 0 ? void 0 : `no list of the hostnames bound to ${ca.label} is in view`;
  const isForeign = (binding) => binding.address === void 0 && binding.ca.state === "unknown";
  return bindings.some(isForeign) ? "a list in view may be the one of this CA, whose id only apply tells" : void 0;
}

// rules/esa/ca-not-in-code.ts
var rule38 = defineRule({
  meta: {
    id: "esa/ca-not-in-code",
    title: "a live custom CA is recorded nowhere in the repository",
    why: "Custom CA certificates are not shown in the console: what was uploaded by a call nobody recorded cannot be reviewed, and not restored once it is deleted.",
    next: "Record it, because the console cannot show or restore custom CAs.",
    severity: "info",
    preset: "strict",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "custom certificates are managed through OpenAPI only")],
    messages: { unrecorded: "{ca} exists on {site} but neither as code nor as an upload body" }
  },
  check: {
    esaCa(ca, { report: report2, unchecked }) {
      if (!ca.isLive) return;
      const recorded = ca.project.esaCas.filter((other2) => !other2.isLive);
      if (recorded.some((other2) => isSame(ca, other2))) return;
      const hidden = recorded.find((other2) => other2.pem?.unknown !== void 0 && nameOf(other2) === void 0);
      if (hidden !== void 0) return unchecked(ca, `${hidden.label} is filled in elsewhere and may be this one`);
      report2({ message: "unrecorded", node: ca, data: { ca: ca.label, site: ca.zone?.label ?? "the account" } });
    }
  }
});
function isSame(live, other2) {
  const mine = fingerprintOf(live);
  const theirs = fingerprintOf(other2);
  if (mine !== void 0 && theirs !== void 0) return mine === theirs;
  const subject2 = other2.pem?.certificates[0]?.facts.subject.text;
  const commonName = valueOf(live.member("CommonName").text());
  const isSubject = commonName !== void 0 && subject2?.split(/,\s*/).includes(`CN=${commonName}`) === true;
  return isSubject || nameOf(live) !== void 0 && nameOf(live) === nameOf(other2);
}
function fingerprintOf(ca) {
  const written = valueOf(ca.member("FingerprintSha256").text())?.replace(/[^0-9a-f]/gi, "").toLowerCase();
  return written === void 0 || written === "" ? ca.pem?.certificates[0]?.facts.fingerprint() : written;
}
function nameOf(ca) {
  return valueOf(ca.member("Name").text()) ?? valueOf(ca.member("ClientCaCertName").text());
}

// rules/esa/deprecated-binding-call.ts
var retired = /^(?:Set|Get)ClientCertificateHostnames$/;
var inScript = /\b(?:Set|Get)ClientCertificateHostnames\b|(?<=\besa\s{1,9})(?:set|get)-client-certificate-hostnames\b/g;
var rule39 = defineRule({
  meta: {
    id: "esa/deprecated-binding-call",
    title: "hostnames are bound with a call that is being retired",
    why: "The API marks SetClientCertificateHostnames and GetClientCertificateHostnames as deprecated; a script that still uses them stops working when they go.",
    next: "Move to the ...ClientCaCertificateHostnames calls when your SDK has them.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "deprecated"],
    sources: [cite("setHostnames", "deprecated; use SetClientCaCertificateHostnames")],
    messages: { retired: "{call} is deprecated" }
  },
  check: {
    document(document, { report: report2 }) {
      if (document.language === "script" || document.language === "hcl") {
        for (const { start, end, call } of callsIn(document))
          report2({ message: "retired", node: document.at({ start, end }), data: { call } });
        return;
      }
      if (document.holdsRules || !document.file.text.includes("ClientCertificateHostnames")) return;
      for (const { field, call } of namesIn(document.field, 0)) {
        const to = call.replace("Client", "ClientCa");
        const fix = { title: `call ${to}`, safety: "unsafe", patches: [{ set: field, to }] };
        report2({ message: "retired", node: field, data: { call }, fix });
      }
    }
  }
});
function* callsIn({
  file
}) {
  for (const { 0: call, index } of file.text.matchAll(inScript)) {
    const before = file.text.slice(file.text.lastIndexOf("\n", index) + 1, index);
    if (!/(?:^|\s)(?:#|\/\/)/.test(before)) yield { start: index, end: index + call.length, call };
  }
}
function* namesIn(field, depth) {
  const text = field.text();
  if (text.state === "known" && retired.test(text.value)) yield { field, call: text.value };
  if (depth > 20) return;
  for (const inner of field.isList ? field.items() : field.members()) yield* namesIn(inner, depth + 1);
}

// rules/esa/enforced-but-not-bound.ts
var rule40 = defineRule({
  meta: {
    id: "esa/enforced-but-not-bound",
    title: "a rule blocks unverified clients on a hostname that does no mTLS",
    why: "Only bound hostnames ask for a certificate: on any other one nobody can present one, so every request counts as unverified and is answered with 403.",
    next: "Bind the hostname to a CA, or take it out of the rule.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "waf"],
    sources: [
      cite("clientCertificates", "only bound hostnames do mTLS; the hostname in the rule is the one that does")
    ],
    messages: { unbound: "rule {rule} covers {hostname}, which is bound to no CA in view, so every request fails" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts === void 0) return;
      const action = rule162.action.text();
      if (action.state === "unknown") return unchecked(rule162.action, action.why);
      if (actionOf(rule162) !== "deny" || rule162.pause !== void 0) return;
      const bindings = bindingsFor(rule162);
      const bound2 = new Set(bindings.flatMap(meantBy2));
      const missing2 = hostsOf(facts).filter((host) => !bound2.has(host));
      const gap = bindings.find(({ hostnamesGap }) => hostnamesGap !== void 0);
      if (missing2.length > 0 && gap?.hostnamesGap !== void 0) return unchecked(gap.list, gap.hostnamesGap);
      for (const hostname of missing2) {
        report2({
          message: "unbound",
          node: rule162.hostPart(hostname),
          data: { rule: rule162.label, hostname },
          certainty: certaintyOf(rule162, bindings),
          related: bindings.slice(0, 3).map((binding) => ({ node: binding.list, note: `bound to ${binding.caLabel}` }))
        });
      }
    }
  }
});
function certaintyOf(rule162, bindings) {
  if (rule162.zone?.complete.bindings === true) return "proven";
  const isSeen = (binding) => rule162.zone !== void 0 && binding.zone === rule162.zone;
  if (bindings.length === 0 || rule162.field.doc.address !== void 0 && !bindings.some(isSeen)) return "possible";
  const listed2 = new Set(bindings.map((binding) => valueOf(binding.caId)));
  const isEveryCaListed = rule162.project.esaCas.every((ca) => ca.isRequest || listed2.has(valueOf(ca.id)));
  return bindings.some((binding) => binding.isManaged) && isEveryCaListed ? "proven" : "likely";
}

// rules/esa/enforcement-not-always-on.ts
var rule41 = defineRule({
  meta: {
    id: "esa/enforcement-not-always-on",
    title: "a rule against unverified clients is off or only works at times",
    why: "While the rule, its ruleset or its schedule pauses, clients without a certificate reach the origin of a hostname that looks protected.",
    next: "Switch the rule and its ruleset on and use a permanent schedule.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "always",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("createWafRule", "Config: Status and Timer"), cite("customRules", "status of a rule")],
    messages: { paused: "rule {rule} does not always apply because {cause}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const status = rule162.status.text();
      if (status.state === "unknown") unchecked(rule162.status, status.why);
      const pause = rule162.pause;
      if (pause === void 0 || actionOf(rule162) === "monitor") return;
      if (isCoveredElsewhere(rule162, hostsOf(facts), options4)) return;
      const { field, cause, to } = pause;
      report2({
        message: "paused",
        node: field,
        data: { rule: rule162.label, cause },
        related: field.resource === rule162.resource ? [] : [{ node: rule162, note: "the rule in it" }],
        fix: { title: `set it to ${to}`, safety: "unsafe", patches: [{ set: field, to }] }
      });
    }
  }
});

// rules/esa/expression-invalid.ts
var rule42 = defineRule({
  meta: {
    id: "esa/expression-invalid",
    title: "a rule expression uses words or a form ESA does not know",
    why: "ESA refuses the rule, or, where it takes it, the condition does not mean what its author had in mind.",
    next: "Use ESA field names, separate set members with blanks, and stay within size and nesting limits.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["waf"],
    sources: [
      cite("operators", "spelling of operators, sets and functions"),
      cite("engine", "nesting, size and number of conditions")
    ],
    messages: { wrong: "expression of rule {rule}: {problem}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const read = rule162.expression.text();
      if (read.state === "unknown") return unchecked(rule162.expression, read.why);
      for (const { part, what, sure, mended } of rule162.flaws) {
        report2({
          message: "wrong",
          node: part,
          data: { rule: rule162.label, problem: what },
          // What only one unofficial source says is likely where it also tells the right spelling, and else no more than possible.
          certainty: sure ? "proven" : mended === void 0 ? "possible" : "likely",
          ...mended === void 0 ? {} : {
            fix: {
              title: "use ESA's spelling",
              safety: "unsafe",
              patches: [{ set: rule162.expression, to: mended }]
            }
          }
        });
      }
      for (const { name, meant } of misspelt2(rule162, options4.verifiedFields)) {
        const mended = read.state === "known" ? read.value.replaceAll(name, meant) : "";
        report2({
          message: "wrong",
          node: rule162.fieldPart(name),
          data: { rule: rule162.label, problem: `there is no field ${name}; ESA's is ${meant}` },
          certainty: "likely",
          fix: { title: "use ESA's spelling", safety: "unsafe", patches: [{ set: rule162.expression, to: mended }] }
        });
      }
    }
  }
});
function misspelt2(rule162, verifiedFields) {
  const known2 = [...verifiedFields, "http.host"];
  return rule162.fieldNames.flatMap((name) => {
    const meant = known2.includes(name) ? void 0 : nearest(name, known2);
    return meant === void 0 ? [] : [{ name, meant }];
  });
}

// rules/esa/hostname-malformed.ts
var rule43 = defineRule({
  meta: {
    id: "esa/hostname-malformed",
    title: "a bound name is not a plain hostname",
    why: "The call binds names, not addresses: a name with anything else in it is refused, or is bound and never matches a request, so that its clients are not asked for a certificate.",
    next: "Write the bare lower-case name once, without scheme, port, path or trailing dot.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "hostnames"],
    sources: [cite("clientCertificates", "bind hostnames"), cite("setHostnames", "Hostnames")],
    messages: {
      malformed: "{hostname} contains {problem}",
      empty: "a bound name is empty",
      twice: "{hostname} is listed twice"
    }
  },
  check: {
    esaBinding(binding, { report: report2, unchecked }) {
      if (binding.hostnamesGap !== void 0) unchecked(binding.list, binding.hostnamesGap);
      const seen = /* @__PURE__ */ new Map();
      for (const field of binding.hostnames) {
        const read = field.text();
        if (read.state !== "known") continue;
        const first = seen.get(hostKey(read.value));
        const flaw = first === void 0 ? flawOf(read.value, binding) : void 0;
        if (read.value.trim() === "") report2({ message: "empty", node: field });
        else if (first !== void 0) reportTwin(field, first, read.value);
        else if (flaw !== void 0) reportFlaw(field, flaw, read.value);
        seen.set(hostKey(read.value), field);
      }
      function reportTwin(field, first, hostname) {
        const fix = { title: "list it once", safety: "safe", patches: [{ unset: field }] };
        report2({
          message: "twice",
          node: field,
          data: { hostname: hostname.trim() },
          related: [{ node: first, note: "listed here" }],
          fix
        });
      }
      function reportFlaw(field, { problem, meant, certainty }, hostname) {
        report2({
          message: "malformed",
          node: field,
          data: { hostname, problem },
          certainty: certainty ?? "proven",
          ...meant === void 0 ? {} : { fix: { title: `write ${meant}`, safety: "safe", patches: [{ set: field, to: meant }] } }
        });
      }
    }
  }
});
function flawOf(written, binding) {
  const name = written.trim();
  const bare3 = bareName(name);
  const meant = isPlain(bare3) ? { meant: bare3 } : {};
  const [, mark] = /^[^\s]*?([^a-z0-9.\-_*\s])/i.exec(bare3) ?? [];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return { problem: "a scheme", ...meant };
  if (isAddress2(name)) return { problem: "an IP address" };
  if (/[/?#]/.test(name)) return { problem: "a path", ...meant };
  if (/:\d*$/.test(name)) return { problem: "a port", ...meant };
  if (/\s/.test(name)) return { problem: "blanks" };
  if (written !== name && binding.isRequest) return { problem: "blanks", ...meant };
  if (name.endsWith(".")) return { problem: "a trailing dot", ...meant };
  if (mark !== void 0 && mark <= "~") return { problem: `the character ${mark}` };
  if (/\.\.|^\./.test(name)) return { problem: "an empty label" };
  if (name.length > 253 || name.split(".").some((label) => label.length > 63))
    return { problem: "more characters than a hostname may have" };
  if (name.includes("*")) return { problem: "a wildcard", certainty: "possible" };
  if (/[A-Z]/.test(name) && binding.isRequest) return { problem: "capital letters", certainty: "likely", ...meant };
  return void 0;
}
function isPlain(name) {
  return /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/.test(name) && !isAddress2(name);
}
function isAddress2(name) {
  return /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(name) || /^\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?(?::\d+)?$/i.test(name);
}

// rules/esa/hostname-outside-site.ts
var rule44 = defineRule({
  meta: {
    id: "esa/hostname-outside-site",
    title: "a hostname does not belong to the site it is used with",
    why: "A site answers for its own names only: a foreign name cannot be bound, and in a rule it never matches, so nobody is asked for a certificate and nobody is turned away.",
    next: "Correct the name, or use the site it belongs to.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "hostnames"],
    sources: [cite("clientCertificates", "the domain name must be one of the website")],
    messages: { outside: "{hostname} is not {site} or one of its subdomains" }
  },
  options: verifiedOptions,
  check: {
    esaBinding(binding, { report: report2, unchecked }) {
      if (binding.names.length === 0) return;
      const site = siteName(binding.zone);
      if (site === void 0) return unchecked(binding.list, "the name of its site is not in the project or snapshot");
      for (const { field, name } of binding.names) {
        if (!isWithin(bareName(name), site))
          report2({ message: "outside", node: field, data: { hostname: name, site } });
      }
    },
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts === void 0) return;
      const names3 = [...new Set(facts.branches.flatMap(({ hosts }) => hosts.kind === "only" ? hosts.names : []))];
      if (names3.length === 0) return;
      const zone = rule162.zone ?? onlySite(rule162);
      const site = siteName(zone);
      if (site === void 0)
        return unchecked(rule162.expression, "the name of its site is not in the project or snapshot");
      for (const hostname of names3) {
        if (isWithin(hostname, site)) continue;
        report2({
          message: "outside",
          node: rule162.hostPart(hostname),
          data: { hostname, site },
          certainty: rule162.zone === void 0 ? "likely" : "proven"
        });
      }
    }
  }
});
function siteName(site) {
  const name = site === void 0 ? void 0 : valueOf(site.name);
  return name === "" ? void 0 : name;
}
function onlySite({ project, ruleset }) {
  const set = valueOf(ruleset);
  if (set !== void 0 && !set.member("InstanceId").isAbsent) return void 0;
  return project.esaSites.length === 1 ? project.esaSites[0] : void 0;
}
function isWithin(name, site) {
  const host = hostKey(name);
  return host === site || host.endsWith(`.${site}`);
}

// rules/esa/_certificate-fields.ts
var states = ["active", "revoked"];
var otherStates = /* @__PURE__ */ new Map([
  ["revoke", "revoked"],
  ["inactive", "revoked"],
  ["activated", "active"]
]);
function daysProblem(certificate3) {
  if (!certificate3.isRequest) return void 0;
  const field = certificate3.member("ValidityDays");
  const read = field.id();
  if (read.state === "absent" && certificate3.isPlanned) return void 0;
  if (read.state === "absent") return { field, problem: "is missing and has no default", to: 365 };
  if (typeof field.value === "boolean" || field.isList)
    return { field, problem: `holds ${typeName(field.value ?? null)} where a number of days belongs` };
  if (read.state === "unknown" || /^[1-9]\d*$/.test(read.value.trim())) return void 0;
  return {
    field,
    problem: `is ${JSON.stringify(field.value ?? read.value)}, which is not a positive whole number of days`
  };
}
function stateProblem(certificate3) {
  const field = certificate3.member("Status");
  const state = valueOf(field.text());
  if (certificate3.address === void 0 || state === void 0 || field.isBlank || states.includes(state))
    return void 0;
  const to = otherStates.get(state.trim().toLowerCase()) ?? nearest(state, states);
  return { field, problem: `is ${JSON.stringify(state)}, which is no state; known are ${states.join(" and ")}`, to };
}

// rules/esa/invalid-field.ts
var phases = esaPhases;
var actions = esaActions;
var batchPhases = ["http_anti_scan", "http_bot"];
var otherNames = /* @__PURE__ */ new Map([
  ["block", "deny"],
  ["drop", "deny"],
  ["reject", "deny"],
  ["log", "monitor"]
]);
var longestName = 128;
var rule45 = defineRule({
  meta: {
    id: "esa/invalid-field",
    title: "an ESA setting is missing or has a value that is not known",
    why: "ESA refuses the call, or takes it and the rule or certificate is not what its author had in mind.",
    next: "Use the documented phases, actions and states; an mTLS rule belongs in http_custom and needs an expression and an action, a certificate needs a positive number of days.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["waf", "certificates"],
    sources: [cite("createWafRule", "Config"), cite("createCertificate", "ValidityDays"), cite("wafRuleset", "status")],
    messages: { invalid: "{field} of {resource} {problem}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: { verifiedFields }, report: report2 }) {
      const resource = rule162.form === "batch" ? "the batch call" : `rule ${rule162.label}`;
      for (const problem of ruleProblems(rule162, verifiedFields)) report2(found(resource, problem));
    },
    esaClientCertificate(certificate3, { report: report2 }) {
      for (const problem of [daysProblem(certificate3), stateProblem(certificate3)])
        if (problem !== void 0) report2(found(certificate3.label, problem));
    },
    project(project, { report: report2 }) {
      for (const set of project.esaWafRulesets) {
        for (const problem of setProblems(set)) report2(found(`ruleset ${set.label}`, problem));
      }
    }
  }
});
function found(resource, { field, problem, to }) {
  const title = field.isAbsent ? `set it to ${to}` : `write ${to}`;
  const fix = to === void 0 ? {} : { fix: { title, safety: "unsafe", patches: [{ set: field, to }] } };
  return {
    message: "invalid",
    node: field,
    data: { field: writtenName(field), resource: shorten(resource), problem },
    ...fix
  };
}
function* ruleProblems(rule162, verifiedFields) {
  const name = valueOf(rule162.setting("Name").text()) ?? "";
  if (rule162.gap !== void 0 && rule162.config.text().state === "known")
    yield { field: rule162.config, problem: "is a text that is not JSON" };
  yield* phaseProblems(rule162, verifiedFields);
  yield* switchProblems(rule162.status);
  if (name.length > longestName)
    yield { field: rule162.setting("Name"), problem: `has ${name.length} characters; ESA takes ${longestName}` };
  if (!isCustom(rule162) || rule162.gap !== void 0) return;
  const action = rule162.action.text();
  const isNew = rule162.form === "body" || rule162.form === "template";
  if (isNew && isEmpty2(rule162.expression)) yield { field: rule162.expression, problem: "is missing" };
  if (isNew && isEmpty2(rule162.action)) yield { field: rule162.action, problem: "is missing" };
  else if (rule162.phase.state === "known" && action.state === "known" && !actions.includes(action.value)) {
    const to = otherNames.get(action.value.toLowerCase()) ?? nearest(action.value, actions);
    yield {
      field: rule162.action,
      problem: `is ${JSON.stringify(action.value)}, which is no action; known are ${actions.join(", ")}`,
      to
    };
  }
}
function* phaseProblems(rule162, verifiedFields) {
  const { phaseField: field, phase, form } = rule162;
  if (phase.state === "absent" && (form === "body" || form === "template")) yield { field, problem: "is missing" };
  if (phase.state !== "known") return;
  if (!phases.includes(phase.value)) {
    yield { field, problem: noPhase(phase.value), to: nearest(phase.value, phases) };
  } else if (form === "batch" && !batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}; batch calls take only ${batchPhases.join(" and ")}` };
  } else if (form === "body" && batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}, whose rules are made by the batch calls` };
  } else if (isMisplaced(rule162, phase.value, verifiedFields)) {
    yield {
      field,
      problem: `is ${JSON.stringify(phase.value)}, but an mTLS rule belongs in http_custom`,
      to: "http_custom"
    };
  }
}
function noPhase(phase) {
  return `is ${JSON.stringify(phase)}, which is no phase; known are ${phases.join(", ")}`;
}
function isMisplaced(rule162, phase, verifiedFields) {
  if (phase === "http_custom" || phase === "http_ratelimit" || actionOf(rule162) !== "deny") return false;
  return valueOf(rule162.facts(verifiedFields))?.branches.some(({ notVerified }) => notVerified) === true;
}
function* setProblems(set) {
  const status = set.member("Status");
  const phase = set.member("Phase");
  const read = phase.text();
  const isJudged = set.project.esaWafRules.some(
    (rule162) => rule162.phaseField.value !== void 0 && rule162.phaseField.parent === phase.parent
  );
  if (!isJudged && read.state === "known" && !phases.includes(read.value))
    yield { field: phase, problem: noPhase(read.value), to: nearest(read.value, phases) };
  if (!set.isPlanned || !/^(?:on|off)$/i.test(valueOf(status.text()) ?? ""))
    yield* switchProblems(status, set.switches);
}
function isEmpty2(field) {
  return field.isMissing || !field.isAbsent && field.isBlank;
}

// rules/esa/key-never-retrievable.ts
var rule46 = defineRule({
  meta: {
    id: "esa/key-never-retrievable",
    title: "a client certificate is issued whose private key nobody will hold",
    why: "A key that ESA generates is in the one answer to that call and in no later one; templates do not hand it on, so the certificate is issued and no client can use it.",
    next: "Create the key yourself and pass a CSR; Terraform never returns a generated key.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      cite("createCertificate", "CSR; PkeyType is required when CSR is absent; PrivateKey in the answer"),
      cite("clientCertificates", "certificate and private key are shown once")
    ],
    messages: { lost: "{certificate} is created without a CSR, so its key is shown once at most" }
  },
  check: {
    esaClientCertificate(certificate3, { report: report2, unchecked }) {
      if (!certificate3.isRequest || certificate3.isImported) return;
      if (valueOf(certificate3.member("Status").text()) === "revoked") return;
      const csr = certificate3.member("CSR");
      const read = csr.text();
      if (read.state === "unknown") return unchecked(csr, read.why);
      if ((valueOf(read) ?? "").trim() !== "") return;
      const keyType2 = certificate3.member("PkeyType");
      const days = certificate3.member("ValidityDays");
      const node = !keyType2.isAbsent ? keyType2 : !csr.isAbsent ? csr : days.isAbsent ? certificate3 : days;
      report2({ message: "lost", node, part: "key", data: { certificate: certificate3.label } });
    }
  }
});

// rules/esa/mtls-avoidable.ts
var rule47 = defineRule({
  meta: {
    id: "esa/mtls-avoidable",
    title: "requests to an mTLS hostname can avoid the client certificate check",
    why: "The check happens on ESA: what resolves to the origin itself, or passes while the site is paused or inactive, reaches it without ever being asked for a certificate.",
    next: "Proxy the record, keep the site active and unpaused, and switch HTTPS on; otherwise clients pass without being asked for a certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [288],
    sources: [
      cite("listSites", "Status: pending, active, offline, moved"),
      cite("clientCertificates", "bound hostnames do mTLS at the edge"),
      cite("httpsSetting", "https: off")
    ],
    messages: { avoidable: "{hostname} is bound to {ca}, but {cause}" }
  },
  check: {
    esaSite(site, { report: report2 }) {
      const bindings = site.bindings.filter((binding2) => binding2.names.length > 0);
      const [binding] = bindings;
      if (binding === void 0) return;
      const related = bindings.map((one) => ({ node: one.list, note: "bound here" }));
      const status = site.member("Status");
      const state = valueOf(status.text());
      const about = { hostname: listed(binding.names.map(({ name }) => name)), ca: binding.caLabel };
      if (valueOf(site.member("Paused").bool()) === true) {
        report2({
          message: "avoidable",
          node: site.member("Paused"),
          data: { ...about, cause: `site ${site.label} is paused` },
          related
        });
      } else if (state === "offline" || state === "moved" || state === "pending") {
        report2({
          message: "avoidable",
          node: status,
          data: { ...about, cause: `site ${site.label} is ${state}` },
          certainty: "likely",
          related
        });
      }
      for (const { field, name, owner, ...about2 } of [...withoutTls(site, bindings), ...unproxied(site, bindings)]) {
        const { cause, certainty, title, to } = about2;
        report2({
          message: "avoidable",
          node: field,
          data: { hostname: name, ca: owner.caLabel, cause },
          certainty,
          related: [{ node: owner.list, note: "bound here" }],
          fix: { title, safety: "unsafe", patches: [{ set: field, to }] }
        });
      }
    }
  }
});
function withoutTls(site, bindings) {
  const found2 = bindings.flatMap(
    (owner) => meantBy2(owner).flatMap((name) => {
      const field = site.httpsOff(name)?.https;
      const about = { cause: "HTTPS is off for it", certainty: "likely", title: "switch HTTPS on", to: "on" };
      return field === void 0 ? [] : [{ field, name, owner, ...about }];
    })
  );
  return found2.slice(0, 1);
}
function* unproxied(site, bindings) {
  const about = {
    cause: "its DNS record is not proxied",
    certainty: "proven",
    title: "proxy the record",
    to: true
  };
  const told = /* @__PURE__ */ new Set();
  for (const owner of bindings) {
    for (const { name } of owner.names) {
      if (told.has(name)) continue;
      told.add(name);
      const records = site.dns.filter(isAddressRecord);
      const exact = records.filter((record) => nameOf2(record) === name);
      const matching = exact.length > 0 ? exact : records.filter((record) => covers(nameOf2(record), name));
      for (const record of matching)
        if (valueOf(record.get("Proxied").bool()) === false)
          yield { field: record.get("Proxied"), name, owner, ...about };
    }
  }
}
function isAddressRecord(record) {
  const type = valueOf(record.get("RecordType").text()) ?? valueOf(record.get("Type").text()) ?? "A";
  return /^(?:A|AAAA|A\/AAAA|CNAME)$/i.test(type);
}
function nameOf2(record) {
  return hostKey(valueOf(record.get("RecordName").text()) ?? "");
}
function covers(pattern, name) {
  return pattern.startsWith("*.") && name.endsWith(pattern.slice(1)) && !name.slice(0, -pattern.length + 1).includes(".");
}

// rules/esa/not-a-ca.ts
var rule48 = defineRule({
  meta: {
    id: "esa/not-a-ca",
    title: "a certificate uploaded as client CA is not a CA certificate",
    why: "ESA takes only certificates that may issue others: the upload fails, or no client certificate is ever found to descend from it.",
    next: "Upload the CA certificate that signs your client certificates.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [295],
    sources: [cite("uploadCa", "Certificate: PEM, in date, basicConstraints CA:TRUE")],
    messages: { leaf: "certificate {subject} may not issue certificates" }
  },
  check: {
    // A PEM file by itself names no purpose: it is judged where a body holds it or a script uploads it as client CA.
    esaCa(ca, { report: report2, unchecked }) {
      if (ca.pem === void 0) return;
      if (ca.pem.unknown !== void 0) return unchecked(ca.pem.field, ca.pem.unknown);
      for (const place of ca.pem.certificates) {
        const { basicConstraints, keyUsage } = place.facts;
        const isCa2 = basicConstraints?.ca === true;
        if (isCa2 && keyUsage?.has("keyCertSign") !== false) continue;
        report2({ message: "leaf", node: place, data: { subject: place.label }, certainty: isCa2 ? "likely" : "proven" });
      }
    }
  }
});

// rules/esa/response-code-hides-refusal.ts
var rule49 = defineRule({
  meta: {
    id: "esa/response-code-hides-refusal",
    title: "a blocked request is answered with a code that does not refuse it",
    why: "A client or monitor that sees success, a redirect or a server fault does not learn that its certificate was the reason, and caches and retries make it worse.",
    next: "Answer with 403 or another 4xx code.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["mtls", "waf"],
    sources: [
      cite("clientCertificates", "blocked requests are answered with 403"),
      cite("createWafRule", "Config: Actions.Response.Code")
    ],
    messages: { hidden: "rule {rule} answers blocked requests with {code}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const action = actionOf(rule162);
      if (action !== void 0 && action !== "deny") return;
      const field = rule162.setting("Actions", "Response", "Code");
      const read = field.id();
      if (read.state === "unknown") return unchecked(field, read.why);
      const code = Number(valueOf(read) ?? "403");
      if (code === 0 && field.doc.language === "hcl") return;
      if (!Number.isInteger(code) || code >= 400 && code <= 499) return;
      report2({
        message: "hidden",
        node: field,
        data: { rule: rule162.label, code },
        fix: {
          title: "answer with 403",
          safety: "unsafe",
          patches: [{ set: field, to: typeof field.value === "string" ? "403" : 403 }]
        }
      });
    }
  }
});

// rules/esa/shared-account-ca.ts
var rule50 = defineRule({
  meta: {
    id: "esa/shared-account-ca",
    title: "several hostnames accept any client certificate of the account",
    why: "The ESA-managed CA is one per account: a certificate issued for one client passes on every hostname bound to it.",
    next: "Use a custom CA per group of clients where one group must not reach the other's hosts.",
    severity: "info",
    preset: "off",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "the ESA CA is one per account and trusted by all points of presence")],
    messages: { shared: "{hostnames} all trust the ESA-managed CA" }
  },
  check: {
    project(project, { report: report2 }) {
      const bindings = project.esaBindings.filter((binding) => binding.isManaged && binding.names.length > 0);
      const names3 = [...new Set(bindings.flatMap((binding) => binding.names.map(({ name }) => name)))];
      const [first, ...others] = bindings;
      if (first === void 0 || names3.length < 2) return;
      report2({
        message: "shared",
        node: first.list,
        part: "key",
        data: { hostnames: listed(names3) },
        related: others.map((binding) => ({ node: binding.list, note: "bound to it here" }))
      });
    }
  }
});

// rules/esa/too-many-ca-certificates.ts
var rule51 = defineRule({
  meta: {
    id: "esa/too-many-ca-certificates",
    title: "a plan holds more custom CA certificates than allowed",
    why: "The upload that goes over the limit is refused, and with it the rotation or the new group of clients that waits for it.",
    next: "Delete a CA without hostnames first; keep one place free for rotation.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "limits"],
    sources: [cite("clientCertificates", "at most five custom certificates per plan")],
    messages: { over: "plan {plan} has {count} custom CA certificates; {limit} are allowed" }
  },
  options: {
    defaults: { limit: 5 },
    schema: { type: "object", properties: { limit: { type: "integer", minimum: 1 } }, additionalProperties: false }
  },
  check: {
    project(project, { options: { limit: limit6 }, report: report2 }) {
      for (const [plan, sites] of plansOf(project.esaSites)) {
        const cas = sites.flatMap((site) => site.cas);
        const live = cas.filter(({ isRequest: isRequest2 }) => !isRequest2);
        const asked = uniqueBodies(cas.filter(({ isRequest: isRequest2, isUncertain }) => isRequest2 && !isUncertain));
        const totals = sites.reduce(
          (sum, site) => sum + Math.max(site.caTotal ?? 0, site.cas.filter(({ isRequest: isRequest2 }) => !isRequest2).length),
          0
        );
        const [group, count] = totals >= asked.length ? [live, totals] : [asked, asked.length];
        const node = group[limit6] ?? group.at(-1);
        if (node === void 0 || count <= limit6) continue;
        report2({
          message: "over",
          node,
          data: { plan, count, limit: limit6 },
          certainty: group === live ? "proven" : "likely"
        });
      }
    }
  }
});
function plansOf(sites) {
  const plans = /* @__PURE__ */ new Map();
  for (const site of sites) {
    const plan = valueOf(site.member("InstanceId").id()) ?? site;
    plans.set(plan, [...plans.get(plan) ?? [], site]);
  }
  return [...plans].map(([plan, own]) => [nameOf3(plan, own), own]);
}
function nameOf3(plan, sites) {
  const isNamed2 = typeof plan === "string" && sites.some((site) => site.member("InstanceId").text().state === "known");
  return isNamed2 ? plan : `of ${sites.map(({ label }) => label).join(", ")}`;
}
function uniqueBodies(cas) {
  const seen = /* @__PURE__ */ new Map();
  cas.forEach((ca, index) => {
    const content = ca.pem?.certificates[0]?.facts.fingerprint() ?? valueOf(ca.member("Name").text()) ?? `${index}`;
    const key = `${content} ${ca.field.doc.address ?? ""}`;
    if (!seen.has(key)) seen.set(key, ca);
  });
  return [...seen.values()];
}

// rules/esa/too-many-hostnames.ts
var rule52 = defineRule({
  meta: {
    id: "esa/too-many-hostnames",
    title: "more hostnames are bound in one call than allowed",
    why: "The call is refused as a whole; and as each call replaces the list of the one before, hostnames sent in batches do not add up.",
    next: "Shorten the list, or spread the hosts over several CA certificates.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [cite("clientCertificates", "at most 50 domain names at a time")],
    messages: { over: "{count} hostnames are bound to {ca}; {limit} are allowed at a time" }
  },
  options: {
    defaults: { limit: 50 },
    schema: { type: "object", properties: { limit: { type: "integer", minimum: 1 } }, additionalProperties: false }
  },
  check: {
    esaBinding(binding, { options: { limit: limit6 }, report: report2 }) {
      const count = binding.hostnames.length;
      if (count > limit6)
        report2({ message: "over", node: binding.list, part: "key", data: { count, ca: binding.caLabel, limit: limit6 } });
    }
  }
});

// rules/esa/unknown-ca-id.ts
var rule53 = defineRule({
  meta: {
    id: "esa/unknown-ca-id",
    title: "hostnames are bound with a CA id that is missing or unknown",
    why: "With a wrong id the call fails or binds the hosts to another CA; without one it replaces the list of the ESA-managed CA, whose certificates the clients do not have.",
    next: "Use the id returned by the upload; without an id the call changes the ESA-managed CA.",
    severity: "medium",
    preset: "strict",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      cite("clientCertificates", "record the certificate id of the answer"),
      cite("setHostnames", "Id: without it the ESA-managed CA is meant")
    ],
    messages: {
      unknown: "the binding of {hostnames} uses CA id {id}, which no upload or export shows",
      missing: "the binding of {hostnames} names no CA id, which means the ESA-managed CA and not {ca}"
    }
  },
  check: {
    esaBinding(binding, { report: report2, unchecked }) {
      const id = binding.caId;
      const hostnames = listed(binding.names.map(({ name }) => name));
      if (id.state === "unknown") return unchecked(binding.member("Id"), id.why);
      if (id.state === "absent") {
        const ca = forgotten(binding);
        if (ca !== void 0 && hostnames !== "")
          report2({ message: "missing", node: binding.list, part: "key", data: { hostnames, ca }, certainty: "likely" });
        return;
      }
      if (binding.ca.state === "known" || binding.isManaged) return;
      const cas = binding.project.esaCas.filter((ca) => sameZone(ca, binding) && !ca.isRequest);
      const isComplete = binding.zone?.complete.cas === true;
      if (cas.length === 0 && !isComplete)
        return unchecked(binding.member("Id"), "no upload or list of the site's CA certificates is in view");
      if (!isComplete && (binding.zone?.caTotal ?? 0) > cas.length)
        return unchecked(binding.member("Id"), "only some pages of the list of CA certificates are in view");
      report2({
        message: "unknown",
        node: binding.member("Id"),
        data: { hostnames: hostnames === "" ? "no hostnames" : hostnames, id: id.value },
        certainty: isComplete ? "proven" : "likely",
        related: cas.slice(0, 3).map((ca) => ({ node: ca, note: "a CA in view" }))
      });
    }
  }
});
function forgotten(binding) {
  const { project } = binding;
  if (!binding.isRequest || project.esaClientCertificates.length > 0) return void 0;
  const isUsed = (id) => project.esaBindings.some((other2) => valueOf(other2.caId) === id);
  const uploaded = project.esaCas.filter((ca) => !ca.isLive && sameZone(ca, binding));
  const free = uploaded.filter((ca) => {
    const id = valueOf(ca.id);
    return id === void 0 ? project.esaBindings.every((other2) => other2.caId.state === "absent") : !isUsed(id);
  });
  return uploaded.length > 0 && free.length === uploaded.length ? free[0]?.label : void 0;
}

// rules/esa/validity-too-long.ts
var rule54 = defineRule({
  meta: {
    id: "esa/validity-too-long",
    title: "a client certificate is valid for longer than house policy allows",
    why: "A copied key is good until its certificate ends or somebody notices and revokes it; a long life makes that window long.",
    next: "Ask for a shorter life, or raise the limit in the configuration; the console default is one year.",
    severity: "low",
    preset: "off",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "policy"],
    sources: [
      cite("clientCertificates", "the default validity is one year"),
      cite("createCertificate", "ValidityDays")
    ],
    messages: { long: "{certificate} is valid for {days} days; {limit} are allowed here" }
  },
  options: {
    defaults: { maxDays: 365 },
    schema: { type: "object", properties: { maxDays: { type: "integer", minimum: 1 } }, additionalProperties: false }
  },
  check: {
    esaClientCertificate(certificate3, { options: { maxDays: limit6 }, report: report2, unchecked }) {
      if (valueOf(certificate3.member("Status").text()) === "revoked") return;
      const asked = certificate3.member("ValidityDays");
      const read = daysOf(asked, certificate3);
      if (read.state === "unknown") return unchecked(asked, read.why);
      if (read.state === "absent" || read.value <= limit6) return;
      const node = asked.isAbsent ? certificate3.member("NotAfter") : asked;
      const to = typeof asked.value === "string" ? String(limit6) : limit6;
      report2({
        message: "long",
        node,
        data: { certificate: certificate3.label, days: read.value, limit: limit6 },
        ...certificate3.isRequest && !asked.isAbsent ? { fix: { title: `ask for ${limit6} days`, safety: "unsafe", patches: [{ set: asked, to }] } } : {}
      });
    }
  }
});
function daysOf(asked, certificate3) {
  const read = asked.id();
  if (read.state === "unknown") return read;
  if (read.state === "known" && /^\s*\d+\s*$/.test(read.value)) return known(Number(read.value));
  const [from, to] = ["NotBefore", "NotAfter"].map((name) => timeOf2(valueOf(certificate3.member(name).text())));
  const days = from === void 0 || to === void 0 ? Number.NaN : Math.floor((to - from) / 864e5);
  return Number.isNaN(days) ? { state: "absent" } : known(days === 366 ? 365 : days);
}
function timeOf2(text) {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text ?? "") ?? [];
  return day === void 0 ? void 0 : Date.parse(`${day}T${time ?? "00:00:00"}Z`);
}

// rules/esa/verified-condition-inverted.ts
var rule55 = defineRule({
  meta: {
    id: "esa/verified-condition-inverted",
    title: "a rule blocks the clients whose certificate is valid",
    why: "Every client that presents a valid certificate is turned away, and those without one pass.",
    next: "Keep the condition at its default, not verified.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    sources: [cite("clientCertificates", "keep Client Certificate Verified at its default")],
    messages: { inverted: "rule {rule} denies requests whose client certificate is verified" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule162, options4, unchecked);
      if (facts?.branches.some(({ verified, otherConditions }) => verified && otherConditions === 0) !== true) return;
      const action = rule162.action.text();
      if (action.state === "unknown") return unchecked(rule162.action, action.why);
      if (actionOf(rule162) !== "deny" || rule162.pause !== void 0) return;
      const [test] = rule162.verifiedTests(options4.verifiedFields);
      report2({
        message: "inverted",
        node: test?.part ?? rule162.expression,
        data: { rule: rule162.label },
        certainty: "likely",
        // the spelling of the field and of its negation is not in an official page
        ...test === void 0 ? {} : {
          fix: {
            title: "deny what is not verified",
            safety: "unsafe",
            patches: [{ set: rule162.expression, to: test.inverted }]
          }
        }
      });
    }
  }
});

// rules/esa/waf-rule-without-hostname.ts
var rule56 = defineRule({
  meta: {
    id: "esa/waf-rule-without-hostname",
    title: "a rule against unverified clients is not limited to hostnames",
    why: "Where a branch names no host, it holds for every host of the site: all requests without a verified certificate are blocked, also on hosts that never ask for one.",
    next: "Add a hostname condition to every branch; one that only excludes names is no limit.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    sources: [
      cite(
        "clientCertificates",
        "enter the hostname; without it all requests without a verified certificate are intercepted"
      ),
      cite("engine", "precedence of and, or")
    ],
    messages: {
      unscoped: "rule {rule} blocks unverified requests on every host in branch {branch}",
      excludes: "rule {rule} only excludes hostnames in branch {branch}, so it blocks unverified requests on all others",
      everything: "rule {rule} blocks every request on every host"
    }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      const facts = isCustom(rule162) && isAlways(rule162, options4) ? void 0 : mtlsFacts(rule162, options4, unchecked);
      const isEverything = facts === void 0 && isCustom(rule162) && isAlways(rule162, options4);
      if (facts === void 0 && !isEverything) return;
      const action = rule162.action.text();
      if (action.state === "unknown") return unchecked(rule162.action, action.why);
      if (actionOf(rule162) !== "deny" || rule162.pause !== void 0) return;
      if (isEverything) return report2({ message: "everything", node: rule162.expression, data: { rule: rule162.label } });
      const limited = rule162.limitedTo(boundNames(rule162), options4.verifiedFields);
      for (const { part, text, excludes } of rule162.unscopedParts(options4.verifiedFields)) {
        report2({
          message: excludes ? "excludes" : "unscoped",
          node: part,
          data: { rule: rule162.label, branch: text.length > 80 ? `${text.slice(0, 77)}...` : text },
          ...limited === void 0 ? {} : {
            fix: {
              title: "limit it to the bound hostnames",
              safety: "unsafe",
              patches: [{ set: rule162.expression, to: limited }]
            }
          }
        });
      }
    }
  }
});
function isAlways(rule162, { verifiedFields }) {
  const facts = rule162.facts(verifiedFields);
  return facts.state === "known" && facts.value.alwaysTrue;
}
function boundNames(rule162) {
  const bindings = bindingsFor(rule162);
  if (bindings.some(({ hostnamesGap }) => hostnamesGap !== void 0)) return [];
  return [...new Set(bindings.flatMap(meantBy2))];
}

// rules/esa/whitelist-bypasses-mtls.ts
var rule57 = defineRule({
  meta: {
    id: "esa/whitelist-bypasses-mtls",
    title: "a whitelist rule skips the block on unverified clients",
    why: "Requests that match the whitelist rule are not looked at by the custom rule that turns unverified clients away, so they reach the origin without a certificate.",
    next: "Exclude the mTLS hostnames from the whitelist rule, or skip fewer checks.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("whitelistRules", "skip all rules, categories of rules or rules by id")],
    messages: { bypassed: "whitelist rule {rule} overlaps {hostname} and skips {skipped}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule162, { options: options4, report: report2, unchecked }) {
      if (valueOf(rule162.phase) !== "http_whitelist" || valueOf(rule162.status.text())?.trim().toLowerCase() === "off" || rule162.pause?.to === "on")
        return;
      const blocks = blocksBeside(rule162, options4);
      const skip = skipOf(
        rule162,
        blocks.map(({ block }) => block)
      );
      if (skip === void 0) return;
      const facts = rule162.facts(options4.verifiedFields);
      if (facts.state === "unknown" || facts.state === "known" && !facts.value.analysable) {
        return unchecked(
          rule162.expression,
          facts.state === "unknown" ? facts.why : facts.value.why ?? "the expression cannot be read"
        );
      }
      const bound2 = bindingsFor(rule162).flatMap(meantBy2);
      const hosts = /* @__PURE__ */ new Set([...blocks.flatMap(({ hosts: hosts2 }) => hosts2), ...skip.isBroad ? bound2 : []]);
      const answers2 = [...hosts].map((hostname) => ({
        hostname,
        covers: facts.state === "known" ? overlap(facts.value, hostname) : "no"
      }));
      const hit = answers2.find(({ covers: covers2 }) => covers2 === "yes") ?? answers2.find(({ covers: covers2 }) => covers2 === "maybe");
      if (hit === void 0 || hit.covers === "no") return;
      report2({
        message: "bypassed",
        node: skip.field,
        data: { rule: rule162.label, hostname: hit.hostname, skipped: skip.skipped },
        // A regular expression or a named list decides the overlap; that whitelists come first is how the page describes skipping.
        certainty: hit.covers === "yes" ? "likely" : "possible",
        related: blocks.slice(0, 3).map(({ block }) => ({ node: block.expression, note: "the block that is skipped" }))
      });
    }
  }
});
function blocksBeside(rule162, { verifiedFields }) {
  return rule162.project.esaWafRules.flatMap((block) => {
    const facts = valueOf(block.facts(verifiedFields));
    const isBlock = sameZone(block, rule162) && isCustom(block) && actionOf(block) === "deny" && facts?.mentionsVerified === true;
    return isBlock && facts !== void 0 ? [{ block, hosts: hostsOf(facts) }] : [];
  });
}
function skipOf(rule162, blocks) {
  const bypass = ["Actions", "Bypass"];
  const skip = rule162.setting(...bypass, "Skip");
  if (valueOf(skip.text()) === "all") return { field: skip, skipped: "all rules", isBroad: true };
  const tag = rule162.setting(...bypass, "Tags").items().find((item2) => valueOf(item2.text()) === "http_custom");
  if (tag !== void 0) return { field: tag, skipped: "all custom rules", isBroad: true };
  const ids = new Map(
    blocks.flatMap((block) => block.id.state === "known" ? [[block.id.value, block.label]] : [])
  );
  const item = rule162.setting(...bypass, "CustomRules").items().find((one) => ids.has(valueOf(one.id()) ?? ""));
  return item === void 0 ? void 0 : { field: item, skipped: `rule ${ids.get(valueOf(item.id()) ?? "") ?? ""}`, isBroad: false };
}
function overlap(facts, host) {
  const answers2 = facts.branches.filter(({ verified }) => !verified).map(({ hosts, covers: covers2 }) => {
    const answer = covers2(host);
    const isOpen5 = hosts.kind === "only" && (hosts.patterns.length > 0 || hosts.without.length > 0);
    return answer === "maybe" && !isOpen5 ? "yes" : answer;
  });
  return answers2.includes("yes") ? "yes" : answers2.includes("maybe") ? "maybe" : "no";
}

// rules/hostname/certificate-not-ready.ts
var failing = /* @__PURE__ */ new Set([
  "NEEDS_ACTIVATION",
  "STALLED",
  "PROHIBITED_DOMAIN_FAILURE",
  "CAA_MISMATCH_RETRYING",
  "CAA_MISMATCH_FAILURE",
  "EXPIRING_SOON_NEEDS_VALIDATION",
  "EXPIRED_NEEDS_VALIDATION",
  "CNAME_MISSING_FAILURE",
  "UNKNOWN_FAILURE"
]);
var rule58 = defineRule({
  meta: {
    id: "hostname/certificate-not-ready",
    title: "a hostname is about to lose HTTPS or never got it",
    why: "The certificate of this hostname waits for a validation that does not come. Until then, or from its expiry on, browsers refuse the hostname.",
    next: "Publish the validation CNAME shown in the export, fix CAA records if they are named, and check the status again.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager API",
        part: "property version hostnames, certStatus",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API",
        part: "re-launch a default certificate validation",
        url: "https://techdocs.akamai.com/property-mgr/reference/re-launch-default-certificate-validation",
        read: "2026-11-20"
      }
    ],
    messages: { unready: "hostname {hostname} has certificate status {status} on {network}" }
  },
  check: {
    hostname(hostname, { report: report2, unchecked }) {
      const status = hostname.get("certStatus");
      const found2 = ["production", "staging"].flatMap((member) => {
        const fields2 = status.get(member).items().map((item) => item.get("status"));
        for (const field of fields2) {
          const read = field.text();
          if (read.state === "unknown") unchecked(hostname, read.why);
        }
        return fields2.filter((field) => failing.has(valueOf(field.text()) ?? "")).map((node) => ({ node, network: member.toUpperCase() }));
      });
      const [first, ...others] = found2;
      if (first === void 0) return;
      const cname = status.get("validationCname");
      report2({
        message: "unready",
        node: first.node,
        data: { hostname: hostname.label, status: valueOf(first.node.text()) ?? "", network: first.network },
        related: [
          ...others.map(({ node, network }) => ({ node, note: `and on ${network}` })),
          ...cname.isAbsent ? [] : [{ node: cname, note: "the record to publish" }]
        ]
      });
    }
  }
});

// rules/hostname/enhanced-without-enrollment.ts
var rule59 = defineRule({
  meta: {
    id: "hostname/enhanced-without-enrollment",
    title: "an Enhanced TLS edge hostname has no certificate enrollment",
    why: "An edge hostname on edgekey.net serves the certificate of one enrollment and takes it when it is created; without one the request is refused, or the hostname answers no TLS handshake.",
    next: "Set certificate (JSON: certEnrollmentId) to the enrollment id, by reference where the enrollment is in the same project; it cannot be added later.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "create an edge hostname: certEnrollmentId is required for edgekey.net",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_edge_hostname, certificate: required to create one on edgekey.net",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { bare: "edge hostname {hostname} ends in edgekey.net but names no CPS enrollment" }
  },
  check: {
    edgeHostname(edge, { report: report2, unchecked }) {
      const domain = edge.domain;
      if (domain.state !== "known" || edgeSuffixOf(domain.value) !== "edgekey.net") return;
      if (existsAlready(edge) || !edge.get("certEnrollmentId").isAbsent) return;
      const kinds2 = edge.hostnames.map(({ provisioning }) => provisioning);
      const isNeeded = kinds2.some(
        (kind) => kind.state === "absent" || kind.state === "known" && kind.value === "CPS_MANAGED"
      );
      const vague = kinds2.find((kind) => kind.state === "unknown");
      if (!isNeeded && vague?.state === "unknown") return unchecked(edge, vague.why);
      if (!isNeeded && kinds2.length > 0) return;
      const whole = edge.get("edgeHostnameDomain");
      report2({
        message: "bare",
        node: whole.isAbsent ? edge.get("domainSuffix") : whole,
        data: { hostname: domain.value },
        certainty: certaintyOf2(edge, isNeeded),
        related: edge.hostnames.slice(0, 5).map((node) => ({ node, note: "leads here and expects a CPS certificate" }))
      });
    }
  }
});
function existsAlready(edge) {
  if (edge.isLive || !edge.get("slotNumber").isAbsent) return true;
  const id = edge.get("edgeHostnameId");
  if (!id.isAbsent && !isReferenceKey(valueOf(id.id()) ?? "")) return true;
  const isNew = edge.isNew;
  return isNew.state === "known" && !isNew.value;
}
function certaintyOf2(edge, isNeeded) {
  if (edge.field.doc.language !== "hcl") return isNeeded ? "proven" : "possible";
  return edge.isNew.state === "known" ? "proven" : "likely";
}

// rules/hostname/invalid-entry.ts
var types = ["CPS_MANAGED", "DEFAULT", "CCM"];
var rule60 = defineRule({
  meta: {
    id: "hostname/invalid-entry",
    title: "a property hostname entry has a value that is refused",
    why: "One entry of this kind is enough for the whole list of hostnames to be refused, and with it the new version of the property.",
    next: "Use a full domain name and CPS_MANAGED, DEFAULT or CCM; DEFAULT does not go with akamaized.net, and CCM needs at least one certificate id.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["hostnames"],
    sources: [
      {
        doc: "Property Manager API",
        part: "property version hostnames: cnameFrom, cnameType EDGE_HOSTNAME, certProvisioningType CPS_MANAGED or DEFAULT, the latter not with akamaized.net",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "Terraform provider for Akamai, source",
        part: "pkg/providers/property: CCM needs ccm_certificates with at least one id, which no other type may have",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { refused: "hostname {hostname}: {field} is {value}" }
  },
  check: {
    hostname(hostname, { report: report2, unchecked }) {
      for (const name of ["cnameFrom", "cnameTo", "certProvisioningType"]) {
        const read = hostname.field.get(name).text();
        if (read.state === "unknown") unchecked(hostname, read.why);
      }
      for (const { node, at, value, certainty, to } of flawsOf(hostname)) {
        const fix = to === void 0 ? {} : { fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: node, to }] } };
        const data2 = { hostname: hostname.label, field: writtenName(node), value };
        report2({ message: "refused", node: at ?? node, data: data2, certainty: certainty ?? "proven", ...fix });
      }
    }
  }
});
function flawsOf(hostname) {
  return [
    ...nameFlaws(hostname.field),
    ...typeFlaws(hostname.field.get("certProvisioningType")),
    ...pairFlaws(hostname)
  ];
}
function nameFlaws(entry) {
  const [from, to, kind] = [entry.get("cnameFrom"), entry.get("cnameTo"), entry.get("cnameType")];
  const name = valueOf(from.text());
  const why = name === void 0 ? void 0 : nameFault(name);
  const flaws = [];
  if (from.isMissing) flaws.push({ node: from, at: to, value: "missing" });
  else if (name !== void 0 && why !== void 0)
    flaws.push({ node: from, value: why === "empty" ? why : `${JSON.stringify(name)}, ${why}` });
  if (valueOf(to.text())?.trim() === "") flaws.push({ node: to, value: "empty" });
  const type = valueOf(kind.text());
  if (type !== void 0 && type !== "EDGE_HOSTNAME")
    flaws.push({ node: kind, value: JSON.stringify(type), to: "EDGE_HOSTNAME" });
  return flaws;
}
function nameFault(name) {
  const text = name.replace(/^\*\./, "");
  if (text.trim() === "") return "empty";
  if (/[\s/:@]/.test(name)) return "which holds more than a host name";
  if (text.includes("*")) return "where only the first label may be a wildcard";
  const labels = text.split(".");
  if (labels.length < 2) return "which is no full domain name";
  if (labels.includes("")) return "which has an empty label";
  if (name.length > 253 || labels.some((label) => label.length > 63)) return "which is too long";
  if (/^\d+$/.test(labels.at(-1) ?? "")) return "which ends in a number";
  return labels.some((label) => /^-|-$/.test(label)) ? "where a label begins or ends with a hyphen" : void 0;
}
function typeFlaws(node) {
  const type = valueOf(node.text());
  if (type === void 0 || types.includes(type)) return [];
  const meant = types.find((one) => one === type.trim().toUpperCase().replace(/[\s-]/g, "_"));
  const value = type.trim() === "" ? "empty" : JSON.stringify(type);
  return [meant === void 0 ? { node, value } : { node, value, to: meant, certainty: "likely" }];
}
function pairFlaws(hostname) {
  const { field } = hostname;
  const type = valueOf(hostname.provisioning);
  const node = field.get("certProvisioningType");
  const certificates2 = field.get("ccmCertificates");
  const ids = certificates2.members().filter((member) => !member.isAbsent);
  if (type === "DEFAULT" && edgeSuffixOf(valueOf(field.get("cnameTo").text()) ?? "") === "akamaized.net") {
    return [{ node, value: "DEFAULT, which does not go with akamaized.net" }];
  }
  if (type === "CCM" && (certificates2.isMissing || certificates2.isObject && ids.length === 0)) {
    return [
      {
        node: certificates2.isAbsent ? node : certificates2,
        value: certificates2.isAbsent ? "CCM without a certificate id" : "without a certificate id"
      }
    ];
  }
  const isOther = type === "CPS_MANAGED" || type === "DEFAULT";
  return isOther && ids.length > 0 ? [{ node: certificates2, value: `given, which does not go with ${type}` }] : [];
}

// rules/hostname/mtls-without-cps-certificate.ts
var rule61 = defineRule({
  meta: {
    id: "hostname/mtls-without-cps-certificate",
    title: "an mTLS hostname uses a certificate that cannot carry this CA set",
    why: "A CA set is bound to an enrollment. A certificate that the platform provides or shares asks clients for none, so the rule refuses or lets through everybody.",
    next: "Serve the hostname with a CPS enrollment of your own that is bound to the CA set, or take it out of the match.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [296],
    sources: [
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow needs an edge certificate; edge hostnames secured with shared certificates are not supported",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API",
        part: "property version hostnames, certProvisioningType: DEFAULT for certificates deployed automatically",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { unfit: "rule {rule} asks {hostname} for mTLS, but its certificate is of type {type}" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      if (hostnameCriteria(rule162).length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      if (gap !== void 0) unchecked(behavior, gap);
      for (const hostname of hostnames) {
        const unfit = unfitType(hostname);
        if (unfit.state === "unknown") unchecked(hostname, unfit.why);
        if (unfit.state !== "known") continue;
        const { type, node } = unfit.value;
        report2({
          message: "unfit",
          // What only the snapshot knows is not to be mended there.
          node: hostname.isLive ? behavior : node,
          data: { rule: rule162.label, hostname: hostname.label, type },
          related: [
            hostname.isLive ? { node, note: "the certificate of the hostname" } : { node: behavior, note: "asks for mTLS" }
          ]
        });
      }
    }
  }
});
function unfitType(hostname) {
  const type = hostname.provisioning;
  if (type.state === "known" && type.value === "DEFAULT")
    return known({ type: "DEFAULT", node: hostname.get("certProvisioningType") });
  if (hostname.suffix === "akamaized.net")
    return known({ type: "shared (akamaized.net)", node: hostname.get("cnameTo") });
  return type.state === "unknown" ? unknown(type.why) : absent;
}

// rules/include/behavior-not-allowed.ts
var behaviors = [
  "http2",
  "http3",
  "siteShield",
  "sureRoute",
  "httpStrictTransportSecurity",
  "edgeWorker",
  "webApplicationFirewall",
  "tieredDistribution",
  "datastream",
  "mPulse",
  "include",
  "advanced"
];
var criteria = ["virtualWaitingRoomRequest", "visitorPrioritizationRequest"];
var rule62 = defineRule({
  meta: {
    id: "include/behavior-not-allowed",
    title: "an include holds a behaviour that only a property may use",
    why: "The include cannot be saved or activated, and every property that uses it keeps the version before.",
    next: "Move it into the rules of the parent properties.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["includes"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats: behaviors and matches that includes cannot use",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { behavior: "{behavior} in include {include} is not allowed there" }
  },
  check: {
    ruleTree(tree, { report: report2 }) {
      const { include } = tree;
      if (include === void 0) return;
      const found2 = [
        ...behaviors.flatMap((name) => tree.behaviors(name)),
        ...criteria.flatMap((name) => tree.criteria(name))
      ];
      for (const item of found2)
        report2({ message: "behavior", node: item, data: { behavior: item.name, include: include.label } });
    }
  }
});

// rules/include/cycle.ts
var rule63 = defineRule({
  meta: {
    id: "include/cycle",
    title: "snippets include each other in a circle",
    why: "Merging would never end: Terraform refuses the template, other tools run out of memory or upload a tree with a part missing.",
    next: "Break the circle by moving the shared part into a file of its own.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: cyclic includes are detected and refused",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: {
      circle: "{path} includes itself by way of {via}",
      itself: "{path} includes itself"
    }
  },
  check: {
    includeMark({ field, outcome }, { report: report2 }) {
      if (outcome.is !== "cycle") return;
      const [path = "", ...others] = outcome.files;
      const via = others.slice(0, -1).join(", ");
      if (via === "") report2({ message: "itself", node: field, data: { path } });
      else report2({ message: "circle", node: field, data: { path, via } });
    }
  }
});

// rules/include/marker-not-alone.ts
var prose = /* @__PURE__ */ new Set(["comments", "comment", "description", "note", "versionNotes", "xml"]);
var rule64 = defineRule({
  meta: {
    id: "include/marker-not-alone",
    title: "an include marker shares its string with other text",
    why: "A marker counts only as the complete quoted string; with anything beside it the text is uploaded as it stands and the part is missing from the tree.",
    next: "Make the marker the whole quoted string.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: the marker must be the complete quoted string",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { mixed: "{text} in {file} is kept as text instead of being included" }
  },
  check: {
    includeMark({ field, outcome }, { report: report2 }) {
      if (outcome.is !== "not-alone" || prose.has(String(field.key))) return;
      const text = JSON.stringify(shorten(outcome.text));
      report2({ message: "mixed", node: field, data: { text, file: field.doc.file.path } });
    }
  }
});

// rules/include/missing-target.ts
var rule65 = defineRule({
  meta: {
    id: "include/missing-target",
    title: "an include names a file that is not there",
    why: "The template cannot be merged: the plan or the merge fails, or the marker is uploaded as text where rules belong.",
    next: "Correct the path; Terraform and the Property Manager CLI start at the template folder, PowerShell at the including file.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: an include's path is relative to the folder of the main template",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      },
      {
        doc: "Akamai CLI for Property Manager",
        part: "#include: paths are relative to the templates or config-snippets folder",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20"
      }
    ],
    messages: {
      missing: "{include} in {file} leads to {path}, which does not exist for {tool}",
      outside: "{include} in {file} leads out of the project, where no include may go"
    }
  },
  check: {
    includeMark(mark, { report: report2, unchecked }) {
      const { field, outcome } = mark;
      const data2 = { include: mark.target, file: field.doc.file.path };
      if (outcome.is === "unknown") unchecked(field, outcome.why);
      else if (outcome.is === "outside") report2({ message: "outside", node: field, data: data2 });
      else if (outcome.is === "missing") {
        const path = outcome.looked.join(" or ");
        report2({ message: "missing", node: field, data: { ...data2, path, tool: tools[mark.tool] } });
      }
    }
  }
});

// rules/include/orphan-snippet.ts
var rule66 = defineRule({
  meta: {
    id: "include/orphan-snippet",
    title: "a snippet or rules builder is used by nothing",
    why: "What is not in the merged tree is not uploaded: rules that people believe to be in force, such as an mTLS check, may only lie in the folder.",
    next: "Include it, point the property at it, or delete it; what is not in the tree is not uploaded.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: only what main.json includes is merged",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { orphan: "{name} is not reached from any property" }
  },
  check: {
    orphanSnippet(snippet, { report: report2 }) {
      report2({ message: "orphan", node: snippet, certainty: "likely", data: { name: snippet.name } });
    }
  }
});

// rules/include/undefined-variable.ts
var rule67 = defineRule({
  meta: {
    id: "include/undefined-variable",
    title: "a template variable has no value",
    why: "The template cannot be merged for that environment: the tool refuses a variable without a value, or a value without a definition.",
    next: "Define it with a type, or correct its name; HCL, env and runtime variables are written differently.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "variableDefinitions.json declares every variable; an environment's variables.json gives values, null means the default",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20"
      }
    ],
    messages: { undefined: "variable {variable} in {file} is not defined for {environment}" }
  },
  check: {
    variableUse({ field, variable, undefinedIn, gap }, { report: report2, unchecked }) {
      if (gap !== void 0) return unchecked(field, gap);
      if (undefinedIn.length === 0) return;
      const environment = undefinedIn.map((name) => name === "" ? "this project" : name).join(", ");
      report2({ message: "undefined", node: field, data: { variable, file: field.doc.file.path, environment } });
    }
  }
});

// rules/keystore/_lib.ts
function isSwitchedOff(behavior) {
  const enable = behavior.option("enable").bool();
  return enable.state === "known" ? known(!enable.value) : enable;
}
function guidOf(behavior) {
  return behavior.option("clientCertificateVersionGuid");
}
function namedVersion(behavior, unchecked) {
  const guid = guidOf(behavior);
  const off = isSwitchedOff(behavior);
  const read = guid.text();
  if (off.state === "known" && off.value) return void 0;
  if (read.state === "absent" || read.state === "known" && read.value.trim() === "") return void 0;
  const link = behavior.rule.tree.project?.certificateVersionByGuid(read);
  if (link === void 0 || link.state === "absent") return void 0;
  const why = off.state === "unknown" ? off.why : link.state === "unknown" ? link.why : void 0;
  if (link.state === "unknown" || why !== void 0) {
    unchecked(guid, why ?? "the behavior's switch is not known");
    return void 0;
  }
  const version = link.value;
  return { behavior, guid, version, certificate: version.certificate?.label ?? "a client certificate" };
}
function followCurrent({ guid, behavior }, current) {
  const read = current?.guid;
  const alias = read && valueOf(read);
  if (alias === void 0) {
    const reference4 = read?.state === "unknown" ? read.reference : void 0;
    if (reference4 === void 0) return {};
    const by = referenceText(reference4);
    const { project } = behavior.rule.tree;
    const place = project && expressionOf(guid, reference4.address, project);
    const patches = place === void 0 ? [] : [{ replace: place, by }];
    return { fix: { title: `refer to ${by}`, safety: patches.length === 0 ? "manual" : "unsafe", patches } };
  }
  return { fix: { title: "follow the current alias", safety: "unsafe", patches: [{ set: guid, to: alias }] } };
}
function daysBetween(from, to) {
  return Math.floor((to - from.getTime()) / 864e5);
}
function timeOf3(field) {
  const text = valueOf(field.text());
  const time = text === void 0 ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? void 0 : time;
}
function textOf2(field) {
  return valueOf(field.doc.language === "hcl" ? field.id() : field.text());
}
function lengthFlaw(field, most2) {
  const text = textOf2(field);
  if (text === void 0) return { problem: "must be a text" };
  if (text.trim() === "") return { problem: "is empty" };
  return most2 !== void 0 && text.length > most2 ? { problem: `has ${text.length} characters; at most ${most2} are taken` } : void 0;
}
function wordFlaw(field, words6) {
  const text = valueOf(field.text());
  if (text !== void 0 && words6.includes(text)) return void 0;
  const meant = words6.find(
    (word) => word === text?.trim().toUpperCase().replace(/[\s-]+/g, "_")
  );
  const problem = text === void 0 ? `must be one of ${words6.join(", ")}` : `is ${JSON.stringify(text)}, which is none of ${words6.join(", ")}`;
  return meant === void 0 ? { problem } : { problem, to: meant };
}

// rules/keystore/account-ca-not-ready.ts
var messages4 = { state: "account CA {certificate}: {state}", missing: "account CA: {state}" };
var rule68 = defineRule({
  meta: {
    id: "keystore/account-ca-not-ready",
    title: "the account CA that origins must trust is missing or about to change",
    why: "Origins verify Akamai-signed client certificates against the account CA. When it changes before they trust the new one, every handshake with the origin fails.",
    next: "Install the new CA at every origin before it becomes current; with third-party certificates alone there is no account CA, so take the trust anchor from your own CA.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry", "origin"],
    sources: [
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "the account CA lasts about five years; its change needs work at the origin",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: messages4
  },
  options: {
    defaults: { days: 180 },
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 1825 } },
      additionalProperties: false
    }
  },
  check: {
    project(project, context) {
      const hasOnlyThirdParty = project.clientCertificates.length > 0 && !project.clientCertificates.some(isMaybeAkamai);
      if (hasOnlyThirdParty) return;
      for (const ca of project.accountCas) judge3(ca, project, context);
      judgeList(project, context);
    }
  }
});
var isMaybeAkamai = (certificate3) => {
  const { signer } = certificate3;
  return signer.state !== "known" || signer.value === "AKAMAI";
};
function statusOf2(ca) {
  return valueOf(ca.status)?.toUpperCase();
}
function judge3(ca, project, { report: report2, unchecked, now, options: options4 }) {
  const { status: read } = ca;
  if (read.state === "unknown") return unchecked(ca, read.why);
  const status = statusOf2(ca);
  if (status === "QUALIFYING") {
    const state2 = "it is QUALIFYING and becomes the current one; origins must trust it by then";
    return report2({ message: "state", node: ca.get("status"), data: { certificate: ca.label, state: state2 } });
  }
  if (status !== "CURRENT" || project.accountCas.some((other2) => statusOf2(other2) === "QUALIFYING")) return;
  const expiry = ca.get("expiryDate");
  const end = timeOf3(expiry);
  if (end === void 0) return unchecked(expiry, "the end of the current account CA is not in view");
  const days = daysBetween(now, end);
  if (days > options4.days) return;
  const state = end < now.getTime() ? "it is the current one and has expired" : `it expires in ${days} days and no successor is QUALIFYING`;
  report2({ message: "state", node: expiry, data: { certificate: ca.label, state } });
}
function judgeList(project, { report: report2 }) {
  const list = project.snapshot?.field.get("accountCaCertificates");
  if (list?.isList !== true || !project.clientCertificates.some(
    (certificate3) => valueOf(certificate3.signer) === "AKAMAI" && !certificate3.isRequest
  ))
    return;
  const statuses = project.accountCas.map((ca) => ({ ca, status: valueOf(ca.status) }));
  if (statuses.some(({ status }) => status === void 0 || ["QUALIFYING", "CURRENT"].includes(status.toUpperCase())))
    return;
  report2({
    message: "missing",
    node: list,
    part: "key",
    data: { state: "none is current, though Akamai signs certificates of this account" }
  });
}

// rules/keystore/auth-client-cert-off.ts
var rule69 = defineRule({
  meta: {
    id: "keystore/auth-client-cert-off",
    title: "the edge connects to the origin without insisting on mTLS",
    why: "With authClientCert off, an origin that does not ask for a certificate gets ordinary TLS: requests flow, nobody is authenticated, and nothing in the logs says so.",
    next: "Set authClientCert to true once the origin asks for client certificates.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "origin"],
    cwe: [287],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "authClientCert false falls back to standard TLS",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore, authClientCert (default false)",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: { off: "mtlsOriginKeystore in rule {rule} has {field} off" }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report: report2, unchecked }) {
      const auth = behavior.option("authClientCert");
      const read = auth.bool();
      const off = isSwitchedOff(behavior);
      if (off.state === "known" && off.value) return;
      if (read.state === "known" && read.value) return;
      if (read.state === "unknown") return unchecked(auth, read.why);
      if (off.state === "unknown") return unchecked(auth, off.why);
      const slip = misspelt(auth);
      if (slip !== void 0) return unchecked(auth, slip);
      report2({
        message: "off",
        node: auth,
        data: { rule: behavior.rule.label, field: writtenName(auth) },
        fix: { title: "insist on mTLS with the origin", safety: "unsafe", patches: [{ set: auth, to: true }] }
      });
    }
  }
});

// rules/keystore/behavior-without-effect.ts
var messages5 = { idle: "mtlsOriginKeystore in rule {rule} has no effect because {cause}" };
var rule70 = defineRule({
  meta: {
    id: "keystore/behavior-without-effect",
    title: "origin mTLS is configured but sends no client certificate",
    why: "The behavior looks like protection, yet the edge presents nothing: an origin that requires a certificate refuses every request, and one that does not is open to all.",
    next: "Set enable to true and give the version GUID, or remove the behaviour.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "mtlsOriginKeystore: enable, clientCertificateVersionGuid",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      }
    ],
    messages: messages5
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, context) {
      if (!reportSwitch(behavior, context)) reportGuid(behavior, context);
    }
  }
});
function reportSwitch(behavior, { report: report2, unchecked }) {
  const enable = behavior.option("enable");
  const off = isSwitchedOff(behavior);
  if (off.state === "unknown") unchecked(enable, off.why);
  if (off.state !== "known" || !off.value) {
    if (off.state === "absent" && guidOf(behavior).text().state !== "absent") {
      report2({
        message: "idle",
        node: enable,
        certainty: "likely",
        data: { rule: behavior.rule.label, cause: "enable is not set" }
      });
      return true;
    }
    return off.state === "unknown";
  }
  report2({ message: "idle", node: enable, data: { rule: behavior.rule.label, cause: "enable is false" } });
  return true;
}
function reportGuid(behavior, { report: report2, unchecked }) {
  const guid = guidOf(behavior);
  const read = guid.text();
  const isLinked = valueOf(behavior.rule.tree.project?.certificateVersionByGuid(read) ?? absent) !== void 0;
  if (read.state === "unknown") return isLinked ? void 0 : unchecked(guid, read.why);
  if (read.state === "known" && read.value.trim() !== "") return;
  const cause = read.state === "absent" ? "it names no client certificate version" : "its client certificate version is empty";
  report2({ message: "idle", node: guid, data: { rule: behavior.rule.label, cause } });
}

// rules/keystore/blanket-acknowledge.ts
var rule71 = defineRule({
  meta: {
    id: "keystore/blanket-acknowledge",
    title: "upload warnings are acknowledged without being read",
    why: "The server's warnings about a certificate or its chain are the last thing said before the edge presents it to the origin; acknowledged in advance, they are seen by nobody.",
    next: "Switch auto_acknowledge_warnings off and read what the server says about the certificate and its chain.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "auto_acknowledge_warnings (default false)",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: { blanket: "{upload} acknowledges every warning about the certificate in advance" }
  },
  check: {
    certificateUpload(upload, { report: report2, unchecked }) {
      if (upload.to !== "keystore") return;
      const acknowledge = upload.field.get("acknowledgeAllWarnings");
      const read = acknowledge.bool();
      if (read.state === "unknown") return unchecked(acknowledge, read.why);
      if (valueOf(read) !== true) return;
      report2({
        message: "blanket",
        node: acknowledge,
        data: { upload: upload.label },
        fix: {
          title: "let warnings stop the upload",
          safety: "unsafe",
          patches: [{ set: acknowledge, to: false }]
        }
      });
    }
  }
});

// rules/keystore/csr-of-alias.ts
var data = "data.akamai_mtlskeystore_client_certificate.";
var akamai = "akamai_mtlskeystore_client_certificate_akamai.";
var signedByAkamai = "Akamai signs this certificate by itself";
var rule72 = defineRule({
  meta: {
    id: "keystore/csr-of-alias",
    title: "a signing request is read where none exists",
    why: "Only a version of a third-party certificate has a signing request; its aliases and Akamai-signed certificates have none. What reads it gets null: the CA is asked to sign nothing, and the rotation stands still.",
    next: "Read csr_block.csr of a plain version of the third-party resource, addressed by its key.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a CSR can be read only for versions that are not aliases",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "akamai_mtlskeystore_client_certificate: current, previous, versions; csr_block of third-party certificates",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { none: "{reference} has no CSR, because {cause}" }
  },
  check: {
    project(project, { report: report2 }) {
      for (const module of project.terraformModules) {
        for (const reference4 of referencesOf(module)) {
          const { target: target3, path, place } = reference4;
          const at = path.indexOf("csr_block");
          const cause = at === -1 ? void 0 : causeOf(reference4, module);
          if (cause === void 0) continue;
          const alias = referenceText({ address: target3, path: path.slice(0, at) });
          const data2 = { reference: alias, cause };
          const by = plainVersion(alias, project);
          const fix = by && {
            title: "read the CSR of the version itself",
            safety: "unsafe",
            patches: [{ replace: place, by: referenceText({ address: by, path: path.slice(at) }) }]
          };
          report2({ message: "none", node: place, data: data2, ...fix && { fix } });
        }
      }
    }
  }
});
function plainVersion(alias, project) {
  const named2 = project.certificateVersions.find(({ guid }) => {
    const reference4 = guid.state === "unknown" ? guid.reference : void 0;
    return reference4 !== void 0 && referenceText({ address: reference4.address, path: reference4.path.slice(0, -1) }) === alias;
  });
  const owner = named2?.certificate;
  const address = owner?.field.doc.address;
  if (owner === void 0 || address === void 0 || address.startsWith("module.")) return void 0;
  const [only, ...others] = owner.realVersions.flatMap(({ key }) => key ?? []);
  return only === void 0 || others.length > 0 ? void 0 : referenceText({ address, path: ["versions", only] });
}
function referencesOf({ blocks, locals }) {
  return [...blocks.flatMap(({ references }) => references), ...[...locals.values()].flat()];
}
function causeOf({ target: target3, path }, module) {
  if (target3.startsWith(akamai)) return signedByAkamai;
  if (!target3.startsWith(data)) return void 0;
  const step = path[path.indexOf("csr_block") - 1];
  if (step === "current" || step === "previous") return "it is an alias and no version of its own";
  const block = module.block(target3);
  return block !== void 0 && isOfAkamai(block) ? signedByAkamai : void 0;
}
function isOfAkamai(block) {
  return block.referencesIn("certificate_id").some(({ target: target3, path }) => target3.startsWith(akamai) && path.includes("certificate_id")) || valueOf(block.get("signer").text()) === "AKAMAI";
}

// rules/keystore/destroy-with-live-property.ts
var certificates = [
  "akamai_mtlskeystore_client_certificate_akamai",
  "akamai_mtlskeystore_client_certificate_third_party"
];
var messages6 = {
  unprotected: "certificate {certificate}, property {property} and its activation share one configuration without protection"
};
var rule73 = defineRule({
  meta: {
    id: "keystore/destroy-with-live-property",
    title: "one destroy would remove a client certificate together with the property that uses it",
    why: "Destroying an activation takes the property off the network, and the client certificate goes with it: the site is down, and for up to a day the certificate cannot be made again.",
    next: "Set prevent_destroy on the activation and the certificate, or keep them in separate configurations.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "activation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "destroying a certificate in a configuration that holds the property and its activation",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      }
    ],
    messages: messages6
  },
  check: {
    terraformModule(module, context) {
      const [destroy] = module.destroys;
      if (destroy === void 0) return;
      for (const certificate3 of certificates.flatMap((type) => module.ofType(type))) {
        const use = useOf(certificate3, module);
        if (use === void 0 || isProtected(certificate3, context) || isProtected(use.activation, context)) continue;
        const blocks = [certificate3, use.activation];
        context.report({
          message: "unprotected",
          node: certificate3,
          certainty: "likely",
          data: { certificate: certificate3.address, property: use.property.address },
          related: [
            { node: destroy, note: "everything is destroyed here" },
            { node: use.property, note: "the property" },
            { node: use.activation, note: "its activation" }
          ],
          fix: {
            title: "prevent the destruction of the certificate and the activation",
            safety: "unsafe",
            patches: blocks.map((block) => ({ set: block.get("lifecycle", "prevent_destroy"), to: true }))
          }
        });
      }
    },
    document(document, { report: report2 }) {
      const gone = deletedBy(document);
      for (const certificate3 of gone.filter(({ type }) => certificates.includes(type))) {
        const property = gone.find((one) => one.type === "akamai_property" && uses(one.before, certificate3.before));
        const activation = gone.find(
          (one) => one.type === "akamai_property_activation" && valueOf(one.before.get("property_id").id()) === valueOf(property?.before.get("id").id() ?? { state: "absent" })
        );
        if (property === void 0 || activation === void 0) continue;
        const data2 = { certificate: certificate3.address, property: property.address };
        const related = [property, activation].map(({ place, address }) => ({
          node: place,
          note: `${address} goes, too`
        }));
        report2({ message: "unprotected", node: certificate3.place, data: data2, related });
      }
    }
  }
});
function useOf(certificate3, module) {
  for (const property of module.ofType("akamai_property")) {
    if (!property.dependsOn(certificate3)) continue;
    const activation = module.ofType("akamai_property_activation").find((one) => one.dependsOn(property));
    if (activation !== void 0) return { property, activation };
  }
  return void 0;
}
function isProtected(block, { unchecked }) {
  const prevent = block.get("lifecycle", "prevent_destroy");
  const read = prevent.bool();
  if (read.state === "unknown") unchecked(prevent, read.why);
  return read.state === "unknown" || valueOf(read) === true;
}
function deletedBy({ field, language }) {
  if (language !== "json" || field.get("format_version").isAbsent) return [];
  return field.get("resource_changes").items().flatMap((item) => {
    const actions2 = valueOf(item.at("change", "actions").texts()) ?? [];
    if (actions2.length !== 1 || actions2[0] !== "delete") return [];
    const [address, type] = ["address", "type"].map((name) => valueOf(item.get(name).text()) ?? "");
    return [
      { address: address ?? "", type: type ?? "", before: item.at("change", "before"), place: item.get("address") }
    ];
  });
}
function uses(property, certificate3) {
  const rules2 = valueOf(property.get("rules").text())?.toLowerCase() ?? "";
  const versions = certificate3.get("versions");
  const listed2 = [...versions.items(), ...versions.members()].map((version) => version.get("version_guid"));
  return [certificate3.get("current_guid"), certificate3.get("previous_guid"), ...listed2].some((field) => {
    const guid = valueOf(field.text())?.toLowerCase();
    return guid !== void 0 && guid !== "" && rules2.includes(guid);
  });
}

// rules/keystore/_flaws.ts
function groupFlaw(field) {
  const number = valueOf(field.number());
  if (number !== void 0)
    return Number.isInteger(number) && number >= 0 ? void 0 : { problem: `is ${number}, which is no group id` };
  const text = valueOf(field.text())?.trim() ?? "";
  const digits = /^(?:grp_)?(\d{1,15})$/.exec(text)?.[1];
  if (text === digits && field.doc.language === "hcl") return void 0;
  const problem = "must be a number, without grp_ and quotes";
  return digits === void 0 ? { problem } : { problem, to: Number(digits) };
}
function emailsFlaw(field) {
  if (!field.isList) return { problem: "must be a list of addresses" };
  const items = field.items();
  if (items.length === 0) return { problem: "is empty; at least one address is needed" };
  const wrong = items.map((item) => valueOf(item.text())).find((text) => text === void 0 || !/^\S+@\S+$/.test(text.trim()));
  return wrong === void 0 && items.every((item) => item.text().state === "known") ? void 0 : { problem: `holds ${JSON.stringify(wrong ?? null)}, which is no mail address` };
}
function subjectFlaw(field, certificate3) {
  const text = valueOf(field.text());
  if (text === void 0) return { problem: "must be a text" };
  if (valueOf(certificate3.signer) !== "THIRD_PARTY" || /\/CN=[^/]{1,64}\//.test(text)) return void 0;
  const problem = "must hold /CN= with 1 to 64 characters and a slash after them";
  return /\/CN=[^/]{1,64}$/.test(text) ? { problem, to: `${text}/` } : { problem };
}
function preferredFlaw(_field, certificate3) {
  return valueOf(certificate3.signer) === "THIRD_PARTY" ? { problem: "is taken only with signer AKAMAI" } : void 0;
}

// rules/keystore/invalid-field.ts
var messages7 = { refused: "{field} of certificate {certificate} {problem}" };
var rule74 = defineRule({
  meta: {
    id: "keystore/invalid-field",
    title: "a client certificate field is missing or has a value that is refused",
    why: "The keystore refuses the request as a whole, and what waits for the certificate waits with it.",
    next: "Give name, contract, numeric group, geography, secure network and at least one notification address, in the documented spelling.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "CreateClientCertificateRequest",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "validation of the client certificate resources",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: messages7
  },
  check: {
    clientCertificate(certificate3, say) {
      if (!certificate3.isRequest) return;
      const isStub = certificate3.isDeclared && certificate3.field.names().every((name) => isFilledIn.has(name));
      if (isStub) return say.unchecked(certificate3, "the block is empty: an import is to fill it");
      const creates = [
        "contractId",
        "groupId",
        "geography",
        "secureNetwork",
        "signer",
        "keyAlgorithm",
        "preferredCa"
      ].some((name) => certificate3.says(name));
      if (certificate3.isDeclared && valueOf(certificate3.signer) === "THIRD_PARTY") {
        const versions = certificate3.get("versions");
        if (versions.isMissing) report(certificate3, versions, { problem: "is missing" }, say);
        else if (versions.isObject && versions.members().length === 0)
          report(certificate3, versions, { problem: "is empty; at least one version is needed" }, say);
      }
      for (const [name, { required, flaw }] of Object.entries(fields)) {
        const field = certificate3.get(name);
        if (field.isAbsent) {
          if (creates && required && field.isMissing) report(certificate3, field, { problem: "is missing" }, say);
        } else judge4(certificate3, field, flaw, say);
      }
    }
  }
});
var isFilledIn = /* @__PURE__ */ new Set(["certificateId", "signer"]);
var fields = {
  certificateName: { required: true, flaw: (field) => lengthFlaw(field, 64) },
  contractId: { required: true, flaw: (field) => lengthFlaw(field, void 0) },
  groupId: { required: true, flaw: groupFlaw },
  geography: { required: true, flaw: (field) => wordFlaw(field, ["CORE", "RUSSIA_AND_CORE", "CHINA_AND_CORE"]) },
  secureNetwork: { required: true, flaw: (field) => wordFlaw(field, ["STANDARD_TLS", "ENHANCED_TLS"]) },
  signer: { required: true, flaw: (field) => wordFlaw(field, ["AKAMAI", "THIRD_PARTY"]) },
  notificationEmails: { required: true, flaw: emailsFlaw },
  keyAlgorithm: { required: false, flaw: (field) => wordFlaw(field, ["RSA", "ECDSA"]) },
  subject: { required: false, flaw: subjectFlaw },
  preferredCa: { required: false, flaw: preferredFlaw }
};
function judge4(certificate3, field, flaw, say) {
  const { value } = field.resolve();
  const read = field.json();
  if (read.state === "unknown" || typeof value === "string" && hasPlaceholder(value) && field.text().state !== "known") {
    return say.unchecked(field, read.state === "unknown" ? read.why : "it is filled in elsewhere");
  }
  const found2 = flaw(field, certificate3);
  if (found2 !== void 0) report(certificate3, field, found2, say);
}
function report(certificate3, field, { problem, to }, say) {
  const data2 = { field: writtenName(field), certificate: shorten(certificate3.label), problem };
  if (to === void 0) say.report({ message: "refused", node: field, data: data2 });
  else
    say.report({
      message: "refused",
      node: field,
      data: data2,
      fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: field, to }] }
    });
}

// rules/keystore/not-alias-guid.ts
var rule75 = defineRule({
  meta: {
    id: "keystore/not-alias-guid",
    title: "a property is tied to one certificate version instead of the current alias",
    why: "The GUID of a plain version of a third-party certificate stays on that version: after a rotation the property goes on presenting the old certificate until it expires and the origin refuses it.",
    next: "Refer to current_guid of an Akamai-signed certificate, or to current.version_guid of the data source for a third-party one; otherwise plan a rule change for every rotation.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "link the current alias, which follows the latest upload",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous alias",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: { pinned: "rule {rule} uses {reference}, which stays on version {version} after the next rotation" }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report: report2, unchecked }) {
      const named2 = namedVersion(behavior, unchecked);
      if (named2 === void 0) return;
      const { guid, version } = named2;
      const { follows: follows2 } = version;
      if (follows2.state !== "known")
        return unchecked(guid, follows2.state === "unknown" ? follows2.why : "the kind of this GUID is not known");
      if (follows2.value !== "version") return;
      const current = valueOf(version.current);
      const certificate3 = version.certificate === void 0 ? "a client certificate" : `certificate ${named2.certificate}`;
      report2({
        message: "pinned",
        node: guid,
        data: {
          rule: behavior.rule.label,
          reference: `the plain version GUID of ${certificate3}`,
          version: version.label
        },
        related: [
          { node: version, note: "the version it names" },
          ...current === void 0 ? [] : [{ node: current, note: "the current alias" }]
        ],
        ...followCurrent(named2, current)
      });
    }
  }
});

// rules/keystore/previous-alias-guid.ts
var rule76 = defineRule({
  meta: {
    id: "keystore/previous-alias-guid",
    title: "a property is tied to the previous client certificate",
    why: "The previous alias is empty before the first rotation and names the older certificate ever after, which is the one that expires first.",
    next: "Refer to the current alias; previous is empty before the first rotation and always the older certificate after it.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "current and previous alias",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous version",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: { previous: "rule {rule} uses the previous alias of {certificate}" }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report: report2, unchecked }) {
      const named2 = namedVersion(behavior, unchecked);
      if (named2 === void 0) return;
      const { guid, version, certificate: certificate3 } = named2;
      const { follows: follows2 } = version;
      if (follows2.state === "unknown") return unchecked(guid, follows2.why);
      if (valueOf(follows2) !== "previous") return;
      const current = valueOf(version.current);
      report2({
        message: "previous",
        node: guid,
        data: { rule: behavior.rule.label, certificate: certificate3 },
        related: [
          { node: version, note: "the previous certificate" },
          ...current === void 0 ? [] : [{ node: current, note: "the current one" }]
        ],
        ...followCurrent(named2, current)
      });
    }
  }
});

// rules/keystore/rotation-overdue.ts
var successors = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DEPLOYED"];
var messages8 = {
  ending: "version {version} of {certificate} expires in {days} days and no newer version exists",
  ended: "version {version} of {certificate} expired {days} days ago and no newer version exists"
};
var rule77 = defineRule({
  meta: {
    id: "keystore/rotation-overdue",
    title: "a third-party client certificate nears its end and no successor is under way",
    why: "Nothing renews a third-party certificate: on the day it ends the origin refuses every connection from the edge.",
    next: "Add a version, have its CSR signed, upload it and activate; nothing renews it for you.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry", "rotation"],
    cwe: [298],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "versions of a third-party certificate are never rotated automatically",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "third-party certificates",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: messages8
  },
  options: {
    defaults: { days: 60 },
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 365 } },
      additionalProperties: false
    }
  },
  check: {
    clientCertificate(certificate3, context) {
      if (certificate3.isRequest || valueOf(certificate3.signer) !== "THIRD_PARTY") return;
      if (certificate3.hasAllVersions) judge5(certificate3.realVersions, certificate3.label, context);
      else context.unchecked(certificate3, "the list of its versions is not in the project or snapshot");
    },
    /** A list whose file tells no certificate is judged by itself where it shows of which kind it is. */
    certificateVersion(version, context) {
      const { list, certificate: certificate3 } = version;
      if (certificate3 !== void 0 || list[0] !== version || version.field.parent?.key !== "versions") return;
      const { signer } = version;
      if (signer.state === "unknown") return context.unchecked(version, signer.why);
      const real = list.filter((other2) => !other2.isAliasRecord);
      if (valueOf(signer) === "THIRD_PARTY") judge5(real, "a client certificate", context);
    }
  }
});
function judge5(versions, certificate3, { report: report2, unchecked, now, options: options4 }) {
  const deployed = versions.filter(isDeployed).toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
  if (deployed === void 0 || versions.some((other2) => isSuccessor(other2, deployed))) return;
  const expiry = deployed.get("expiryDate");
  const held = deployed.pems.find(({ role }) => role === "deployed");
  const end = timeOf3(expiry) ?? held?.certificates[0]?.facts.notAfter;
  if (end === void 0) return unchecked(expiry, `the end of version ${deployed.label} is not in view`);
  const node = expiry.isAbsent && held !== void 0 ? held.field : expiry;
  const days = daysBetween(now, end);
  const data2 = { version: deployed.label, certificate: certificate3 };
  if (end < now.getTime()) {
    report2({ message: "ended", node, data: { ...data2, days: daysBetween(new Date(end), now.getTime()) } });
  } else if (days <= options4.days) report2({ message: "ending", node, data: { ...data2, days } });
}
function isDeployed({ status }) {
  return valueOf(status) === "DEPLOYED";
}
function isSuccessor(other2, deployed) {
  const status = valueOf(other2.status);
  return numberOf(other2) > numberOf(deployed) && (status === void 0 || successors.includes(status));
}
function numberOf(version) {
  return valueOf(version.number) ?? 0;
}

// rules/keystore/standard-hostname-for-enhanced-cert.ts
var rule78 = defineRule({
  meta: {
    id: "keystore/standard-hostname-for-enhanced-cert",
    title: "a client certificate for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A certificate deployed to ENHANCED_TLS can be linked only to a property with a hostname on edgekey.net; without one the property is refused.",
    next: "Move the property to an edge hostname on edgekey.net, or use a certificate made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "hostnames"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "an ENHANCED_TLS certificate needs an edge hostname that ends in edgekey.net",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      }
    ],
    messages: {
      standard: "client certificate {certificate} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net"
    }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { unchecked }) {
      const { tree } = behavior.rule;
      if (tree.property === void 0) unchecked(behavior, "the property that these rules belong to is not in view");
    },
    property(property, { report: report2, unchecked }) {
      for (const [certificate3, uses2] of usesOf(property, unchecked)) {
        const [first, ...others] = uses2;
        const enhanced = property.hasEnhancedHostname;
        if (first === void 0 || valueOf(enhanced) === true) continue;
        const known2 = property.hostnames.length > 0 && enhanced.state === "known";
        if (!known2) {
          unchecked(
            first.guid,
            enhanced.state === "unknown" ? enhanced.why : "no hostname of this property is in view"
          );
          continue;
        }
        const hostnames = property.hostnames.slice(0, 3).map((node) => ({ node, note: "a hostname that is not on edgekey.net" }));
        report2({
          message: "standard",
          node: first.guid,
          data: { certificate: certificate3.label, property: property.label },
          related: [...others.map(({ guid }) => ({ node: guid, note: "used here too" })), ...hostnames]
        });
      }
    }
  }
});
function usesOf(property, unchecked) {
  const uses2 = /* @__PURE__ */ new Map();
  for (const behavior of property.tree?.behaviors("mtlsOriginKeystore") ?? []) {
    const named2 = namedVersion(behavior, unchecked);
    if (named2 === void 0) continue;
    const { certificate: certificate3 } = named2.version;
    const network = certificate3?.secureNetwork;
    if (certificate3 === void 0 || network?.state !== "known") {
      unchecked(
        named2.guid,
        "the certificate of this version, which tells its network, is not in the project or snapshot"
      );
    } else if (network.value === "ENHANCED_TLS") uses2.set(certificate3, [...uses2.get(certificate3) ?? [], named2]);
  }
  return uses2;
}

// rules/keystore/too-many-versions.ts
var limits = { AKAMAI: 2, THIRD_PARTY: 5 };
var rule79 = defineRule({
  meta: {
    id: "keystore/too-many-versions",
    title: "a client certificate has more versions than allowed",
    why: "A third-party certificate holds five versions and an Akamai-signed one two: the next rotation is refused, usually when the running certificate is about to expire.",
    next: "Delete a version no property uses, apply, and only then add the new one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "limits", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "at most five versions of a third-party certificate, two of an Akamai-signed one",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      }
    ],
    messages: { many: "certificate {certificate} lists {count} versions; {limit} are allowed" }
  },
  check: {
    clientCertificate(certificate3, { unchecked }) {
      const versions = certificate3.get("versions");
      const read = versions.json();
      if (certificate3.isDeclared && !versions.isObject && read.state === "unknown") unchecked(versions, read.why);
    },
    certificateVersion(version, { report: report2, unchecked }) {
      const { list, certificate: certificate3 } = version;
      const answer = version.field.parent;
      if (list[0] !== version || list.length <= limits.AKAMAI || answer === void 0) return;
      const count = countOf(list);
      const { signer } = version;
      const isAkamai = valueOf(signer) === "AKAMAI" && !list.some((other2) => other2.isThirdPartyOnly);
      const limit6 = isAkamai ? limits.AKAMAI : limits.THIRD_PARTY;
      if (count > limit6) {
        const named2 = certificate3?.label ?? "of this list";
        report2({ message: "many", node: answer, part: "key", data: { certificate: named2, count, limit: limit6 } });
      } else if (signer.state === "unknown" && count > limits.AKAMAI) unchecked(answer, signer.why);
    }
  }
});
function countOf(list) {
  const real = list.filter((version) => !version.isAliasRecord);
  return new Set(real.map((version) => valueOf(version.number) ?? version)).size;
}

// rules/keystore/upload-not-expected.ts
var target = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;
var rule80 = defineRule({
  meta: {
    id: "keystore/upload-not-expected",
    title: "a signed certificate is uploaded to a version that does not wait for one",
    why: "The keystore takes an upload only for a version that waits for it; the request is refused and the rotation stands still.",
    next: "Upload only to a third-party version in status AWAITING_SIGNED_CERTIFICATE; add a new version if none waits.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "the version must be in status AWAITING_SIGNED_CERTIFICATE",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: {
      status: "the upload targets version {version} of {certificate}, which is {status}",
      gone: "the upload targets version {version} of {certificate}, which does not exist"
    }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      const taken = /* @__PURE__ */ new Map();
      for (const upload of project.uploads) {
        if (upload.to !== "keystore" || isOver(upload)) continue;
        const place = placeOf(upload);
        const aim = aimOf(upload, project);
        if (aim === void 0) {
          unchecked(place, "which version this certificate is for is not in the project or snapshot");
          continue;
        }
        const { certificate: certificate3, version, number } = aim;
        const data2 = { version: number, certificate: certificate3?.label ?? "the certificate" };
        if (version === void 0) {
          if (certificate3?.hasAllVersions === true) report2({ message: "gone", node: place, data: data2 });
          else unchecked(place, `version ${number} of ${data2.certificate} is not in the project or snapshot`);
          continue;
        }
        const other2 = taken.get(version);
        if (upload.isUncertain === void 0) taken.set(version, other2 ?? upload);
        const { status } = version;
        if (other2 !== void 0 && upload.isUncertain === void 0) {
          const related = [{ node: placeOf(other2), note: "the other upload" }];
          const words6 = `filled by ${other2.label} already`;
          report2({ message: "status", node: place, certainty: "likely", data: { ...data2, status: words6 }, related });
        } else if (status.state !== "known")
          unchecked(place, status.state === "unknown" ? status.why : "the status of the version is not in view");
        else if (status.value !== "AWAITING_SIGNED_CERTIFICATE") {
          const held = isHeld(version, upload);
          if (held.state === "unknown") unchecked(place, held.why);
          else if (valueOf(held) === false)
            report2({
              message: "status",
              node: place,
              data: { ...data2, status: status.value },
              related: [{ node: version.get("status"), note: "its status" }]
            });
        }
      }
    }
  }
});
function isOver({ isDone, target: target3 }) {
  return isDone === true || valueOf(target3?.certificate?.signer ?? absent) === "AKAMAI";
}
function placeOf(upload) {
  const number = upload.field.get("versionNumber");
  return number.isAbsent ? upload.parts[0]?.certificate.field ?? upload.field : number;
}
function aimOf(upload, project) {
  if (upload.target !== void 0)
    return upload.target.number === void 0 ? void 0 : { ...upload.target, number: upload.target.number };
  const key = upload.parts[0]?.certificate.certificates[0]?.facts.key.id();
  const byKey2 = project.certificateVersions.find(
    (version) => version.pems.some((text) => key !== void 0 && text.csrs.some((csr) => csr.facts.key.id() === key))
  );
  if (byKey2 !== void 0) return { certificate: byKey2.certificate, version: byKey2, number: byKey2.label };
  const [, id, number] = target.exec(upload.field.doc.file.path) ?? [];
  const certificate3 = project.clientCertificates.find((other2) => id !== void 0 && valueOf(other2.id) === id);
  if (certificate3 === void 0 || number === void 0) return void 0;
  return {
    certificate: certificate3,
    version: certificate3.realVersions.find((version) => String(valueOf(version.number)) === number),
    number
  };
}
function isHeld(version, upload) {
  const own = upload.parts[0]?.certificate.certificates[0]?.facts.fingerprint();
  const deployed = version.pems.filter(({ role }) => role === "deployed").flatMap(({ certificates: certificates2 }) => certificates2);
  if (own !== void 0 && deployed.some(({ facts }) => facts.fingerprint() === own)) return known(true);
  const isSure2 = upload.target === void 0 || upload.isDone === false || own !== void 0 && deployed.length > 0;
  return isSure2 ? known(false) : unknown("it may be the certificate that the version has taken before");
}

// rules/keystore/version-key-order.ts
var rule81 = defineRule({
  meta: {
    id: "keystore/version-key-order",
    title: "version keys sort in another order than they were meant",
    why: "The provider goes through the version keys from A to Z: v10 comes before v2, so versions are made in another order than their names say, and the wrong one becomes the current alias.",
    next: "Keys are handled from A to Z; use zero-padded or dated names and add one key per change.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_third_party",
        part: "versions: keys are handled in alphabetical order",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-client-certificate-third-party",
        read: "2026-11-20"
      }
    ],
    messages: { early: "key {key} sorts before {other} in certificate {certificate}" }
  },
  check: {
    clientCertificate(certificate3, { report: report2, unchecked }) {
      if (!certificate3.isDeclared || valueOf(certificate3.signer) !== "THIRD_PARTY") return;
      const versions = certificate3.get("versions");
      const read = versions.json();
      if (!versions.isObject && read.state === "unknown") return unchecked(versions, read.why);
      for (const { version, other: other2 } of outOfOrder(certificate3)) {
        report2({
          message: "early",
          node: version,
          part: "key",
          data: { key: version.label, other: other2.label, certificate: certificate3.label },
          related: [{ node: other2, note: "meant to come first, and sorts later" }]
        });
      }
    }
  }
});
function outOfOrder(certificate3) {
  const versions = certificate3.realVersions.filter(({ key }) => key !== void 0);
  return versions.flatMap((version) => {
    const other2 = versions.find(
      (one) => isMeantBefore(one.label, version.label) && version.label < one.label && !areMade(one, version)
    );
    return other2 === void 0 ? [] : [{ version, other: other2 }];
  });
}
function areMade(first, second) {
  const [a, b] = [valueOf(first.number), valueOf(second.number)];
  return a !== void 0 && b !== void 0 && a < b;
}
function isMeantBefore(first, second) {
  const [a, b] = [yearFirst(first), yearFirst(second)].map((key) => key.split(/(\d+)/));
  if (a === void 0 || b === void 0) return false;
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left, right] = [a[at], b[at]];
  if (left === void 0 || right === void 0 || at % 2 === 0) return false;
  return Number(left) < Number(right);
}
function yearFirst(key) {
  return key.replace(
    /(?<!\d)(?:(\d{1,2})([-_.]))?(0?[1-9]|1[0-2])([-_.])(20\d\d)(?!\d)/,
    (...[, day = "", dash = "", month, middle, year]) => [year, middle, month, dash, day].join("")
  );
}

// rules/keystore/version-not-deployed.ts
var notDeployed = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DELETE_PENDING"];
var rule82 = defineRule({
  meta: {
    id: "keystore/version-not-deployed",
    title: "a property uses a certificate version that is not deployed",
    why: "The edge has no certificate to present for a version that is not deployed: the property answers with errors as soon as it is active.",
    next: "Upload the signed certificate, wait for DEPLOYED with wait_for_deployment and a dependency on the upload, and only then activate; do not go back to a version that is being deleted.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "check the deployment status; a property must refer to a deployed version",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "wait_for_deployment (default true)",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20"
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "version status and validation",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20"
      }
    ],
    messages: {
      status: "rule {rule} uses version {version} of {certificate}, which is {status}",
      early: "rule {rule} uses version {version} of {certificate} before it is sure to be deployed: {cause}",
      errors: "rule {rule} uses version {version} of {certificate}, whose validation ended with an error: {error}"
    }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, context) {
      const named2 = namedVersion(behavior, context.unchecked);
      if (named2 === void 0) return;
      const { guid, version, certificate: certificate3 } = named2;
      const { status } = version;
      const data2 = { rule: behavior.rule.label, version: version.label, certificate: certificate3 };
      const related = [{ node: version.get("status"), note: "the version's status" }];
      if (status.state === "known" && notDeployed.includes(status.value)) {
        const certainty = version.alias === "CURRENT" && status.value === "DEPLOYMENT_PENDING" ? "likely" : "proven";
        context.report({ message: "status", node: guid, certainty, data: { ...data2, status: status.value }, related });
        return;
      }
      const [error] = version.get("validation", "errors").items();
      if (error !== void 0) {
        const text = valueOf(error.get("message").text()) ?? valueOf(error.get("reason").text()) ?? "no reason given";
        context.report({
          message: "errors",
          node: guid,
          certainty: "likely",
          data: { ...data2, error: text },
          related: [{ node: error, note: "the error" }]
        });
      } else if (status.state !== "known") judgeOrder(behavior, named2, context);
    }
  }
});
function judgeOrder(behavior, named2, { report: report2, unchecked }) {
  const { guid, version, certificate: certificate3 } = named2;
  const owner = version.certificate;
  if (owner?.isDeclared === true && valueOf(owner.signer) === "AKAMAI") return;
  const early = earlyUse(behavior, named2);
  if (early === void 0) {
    const { status } = version;
    const why = status.state === "unknown" ? status.why : `the status of version ${version.label} is not in view`;
    return unchecked(guid, why);
  }
  const { cause, certainty, related, wait } = early;
  report2({
    message: "early",
    node: guid,
    certainty,
    data: { rule: behavior.rule.label, version: version.label, certificate: certificate3, cause },
    related,
    ...wait && { fix: { title: "wait for the deployment", safety: "unsafe", patches: [{ set: wait, to: true }] } }
  });
}
function earlyUse({ rule: { tree } }, { version }) {
  const { project, property } = tree;
  const activations2 = property?.activations.filter(({ field }) => field.doc.address !== void 0) ?? [];
  if (project === void 0 || activations2.length === 0 || version.certificate === void 0) return void 0;
  for (const upload of project.uploads) {
    const { target: target3, field } = upload;
    if (upload.isDone === true || upload.isUncertain !== void 0 || target3?.certificate !== version.certificate)
      continue;
    if (version.alias === void 0 && target3.version !== version) continue;
    const wait = field.get("waitForDeployment");
    if (valueOf(wait.bool()) === false) {
      const related = [{ node: wait, note: "switched off here" }];
      return { cause: `${upload.label} has ${writtenName(wait)} = false`, wait, certainty: "likely", related };
    }
    const [early] = activations2.filter((activation) => isUnordered(activation.field, field, project));
    if (early !== void 0) {
      const related = [
        { node: field, note: "the upload" },
        { node: early.field, note: "the activation" }
      ];
      const cause = `${early.field.doc.address} does not depend on ${upload.label}`;
      return { cause, certainty: version.alias === void 0 ? "likely" : "possible", related };
    }
  }
  return void 0;
}

// rules/keystore/wrong-certificate-kind.ts
var signers = {
  akamai_mtlskeystore_client_certificate_akamai: "AKAMAI",
  akamai_mtlskeystore_client_certificate_third_party: "THIRD_PARTY"
};
var rule83 = defineRule({
  meta: {
    id: "keystore/wrong-certificate-kind",
    title: "an Akamai-signed certificate is handled as a third-party one, or the reverse",
    why: "Akamai signs, deploys and rotates the versions of its own certificates; a third-party certificate does nothing by itself. Taken for the other kind, a certificate is refused or left to expire.",
    next: "Use the resource of the right kind; versions of an Akamai-signed certificate are rotated by the server and cannot be listed or deleted one by one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "Akamai-signed and third-party certificates",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20"
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "csrBlock and versionAlias belong to third-party certificates, preferredCa to Akamai-signed ones",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20"
      }
    ],
    messages: { kind: "{resource} is written for signer {declared}, but {evidence}" }
  },
  check: {
    clientCertificate(certificate3, { report: report2 }) {
      const signer = valueOf(certificate3.signer)?.toUpperCase();
      const found2 = signer === "AKAMAI" ? thirdPartySign(certificate3) : void 0;
      if (found2 === void 0) return;
      const { field, evidence } = found2;
      report2({
        message: "kind",
        node: field,
        part: "versions" === field.key ? "key" : "value",
        data: { resource: certificate3.field.doc.address ?? certificate3.resource, declared: "AKAMAI", evidence },
        related: [{ node: certificate3.get("signer"), note: "the signer it is written for" }]
      });
    },
    certificateUpload(upload, { report: report2 }) {
      const certificate3 = upload.target?.certificate;
      if (certificate3 === void 0 || valueOf(certificate3.signer) !== "AKAMAI") return;
      report2({
        message: "kind",
        node: upload.field.get("clientCertificateId"),
        data: {
          resource: upload.label,
          declared: "THIRD_PARTY",
          evidence: `${certificate3.label} is signed by Akamai and takes no upload`
        },
        related: [{ node: certificate3, note: "the certificate" }]
      });
    },
    project(project, { report: report2 }) {
      for (const imported of project.terraformModules.flatMap(({ imports }) => imports)) {
        const declared2 = signers[imported.to.split(".")[0] ?? ""];
        const id = imported.id.split(",")[0]?.trim();
        const live = declared2 === void 0 ? void 0 : certificateBy(id, project);
        const signer = valueOf(live?.signer ?? { state: "absent" })?.toUpperCase();
        if (live === void 0 || declared2 === void 0 || signer === void 0 || signer === declared2) continue;
        report2({
          message: "kind",
          node: imported.place,
          data: { resource: imported.to, declared: declared2, evidence: `certificate ${id} has signer ${signer}` },
          related: [{ node: live.get("signer"), note: "its signer" }]
        });
      }
    }
  }
});
function certificateBy(id, project) {
  return project.clientCertificates.find((one) => !one.isDeclared && id !== void 0 && valueOf(one.id) === id);
}
function thirdPartySign(certificate3) {
  const listed2 = certificate3.get("versions");
  if (certificate3.isDeclared && listed2.isObject)
    return { field: listed2, evidence: "it lists versions, as third-party certificates do" };
  for (const version of certificate3.versions) {
    const sign2 = signOf(version);
    if (sign2 !== void 0)
      return { field: sign2.field, evidence: `version ${version.label} ${sign2.words}, as third-party certificates do` };
  }
  return void 0;
}
function signOf(version) {
  const csr = version.get("csrBlock");
  if (csr.isObject) return { words: "has a signing request", field: csr };
  if (valueOf(version.status) === "AWAITING_SIGNED_CERTIFICATE")
    return { words: "waits for a signed certificate", field: version.get("status") };
  const alias = version.get("versionAlias");
  if (version.alias === void 0 || alias.doc.language === "hcl") return void 0;
  return { words: "has an alias record", field: alias };
}

// rules/pem/_chains.ts
function isCa({ facts }) {
  return facts.basicConstraints?.ca === true || facts.version < 3 && facts.selfIssued;
}
function isIssuer(issuer, child) {
  return issuer.facts.subject.match === child.facts.issuer.match;
}
function problemsOf({ leaf, links, isStrict }, now) {
  const problems = [];
  const path = [];
  for (const place of links) {
    const { facts } = place;
    if (facts.fingerprint() === leaf.facts.fingerprint())
      problems.push({ place, problem: "it contains the certificate itself" });
    else if (!isCa(place)) problems.push({ place, problem: `it contains ${place.label}, which is no CA certificate` });
    else if (!facts.selfIssued) path.push(place);
    else if (isStrict) problems.push({ place, problem: `it contains the root ${place.label}` });
  }
  if (leaf.facts.selfIssued && isCa(leaf) && links.length > 0)
    return [{ place: leaf, problem: "it begins with the root" }];
  const last = path.at(-1);
  const root = last && links.find((place) => place.facts.selfIssued && isIssuer(place, last));
  return [...problems, ...problemsOnPath(leaf, root === void 0 ? path : [...path, root], now)];
}
function problemsOnPath(leaf, path, now) {
  const problems = [];
  let below = leaf;
  for (const [index, place] of path.entries()) {
    if (!isIssuer(place, below)) {
      const issuer = path.slice(index + 1).find((later) => isIssuer(later, below));
      const problem = issuer === void 0 ? `${place.label} did not issue ${below.label}` : `it is out of order: ${issuer.label} belongs before ${place.label}`;
      return [...problems, { place, problem }];
    }
    if (below.isSignedBy(place) === false)
      return [...problems, { place, problem: `the key of ${place.label} did not sign ${below.label}` }];
    const { notAfter, selfIssued } = place.facts;
    if (!selfIssued && notAfter >= now.getTime() && notAfter < leaf.facts.notAfter)
      problems.push({ place, problem: `${place.label} expires before it` });
    below = place;
  }
  return problems;
}

// rules/pem/chain-invalid.ts
var rule84 = defineRule({
  meta: {
    id: "pem/chain-invalid",
    title: "a trust chain does not lead from its certificate upward",
    why: "Clients and origins build the path they verify from this chain. A missing or misplaced link breaks the handshake for those that have no copy of their own, and the vendor stops the deployment with warnings.",
    next: "List the intermediates from issuer upward, without the certificate itself or the root, all still valid and each signing the one before.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [296],
    sources: [
      {
        doc: "Certificate Provisioning System",
        part: "warnings about a third-party certificate: UNSORTED_TRUST_CHAIN, END_ENTITY_CERT_IN_TRUST_CHAIN, TRUST_CHAIN_EXPIRED_BEFORE_EE, TRUST_CHAIN_VERIFY_FAILED",
        url: "https://techdocs.akamai.com/cps/docs",
        read: "2026-11-20"
      }
    ],
    messages: { broken: "chain of {subject}: {problem}" }
  },
  check: {
    project(project, { report: report2, now }) {
      for (const chain of chainsOf(project)) {
        const { leaf, certainty } = chain;
        for (const { place, problem } of problemsOf(chain, now)) {
          const related = place === leaf ? [] : [{ node: leaf, note: "the certificate it is the chain of" }];
          report2({ message: "broken", node: place, data: { subject: leaf.label, problem }, related, certainty });
        }
      }
    }
  }
});
function* chainsOf(project) {
  for (const text of project.pemTexts) {
    if (text.role === "chain") yield* besideMember(text, project);
    if (text.role === "file") yield* ofFile(text, project);
  }
}
function* besideMember(text, project) {
  const objectOf = ({ field }) => JSON.stringify(field.route.slice(0, -1));
  const isBeside2 = (other2) => ["leaf", "deployed"].includes(other2.role) && other2.field.doc === text.field.doc && objectOf(other2) === objectOf(text);
  const upload = project.uploads.find(({ parts }) => parts.some(({ chain }) => chain === text));
  const sent = upload?.parts.find(({ chain }) => chain === text)?.certificate;
  const leaf = (sent ?? project.pemTexts.find(isBeside2))?.certificates[0];
  const certainty = text.owner?.kind === "certificateVersion" || upload?.to === "keystore" ? "likely" : "proven";
  const leadsTo = (one) => text.certificates.some((link) => isIssuer(link, one));
  const others = upload?.to === "cps" ? upload.parts.flatMap((part) => part.certificate.certificates.slice(0, 1)) : [];
  const isSwapped2 = leaf !== void 0 && !leadsTo(leaf) && others.some(leadsTo);
  if (leaf !== void 0 && !isSwapped2) yield { leaf, links: text.certificates, isStrict: true, certainty };
}
function* ofFile(text, project) {
  const [first, ...rest] = text.certificates;
  if (first === void 0) return;
  const certainty = "likely";
  if (!isCa(first)) {
    if (rest.every(isCa)) yield { leaf: first, links: rest, isStrict: false, certainty };
  } else if (chainName.test(text.place.name) && rest.every(isCa)) {
    const leaf = leafBeside(text, project);
    yield { leaf: leaf ?? first, links: leaf === void 0 ? rest : text.certificates, isStrict: true, certainty };
  }
}
var chainName = /(?:^|[-_.])(?:trust-?)?(?:chain|intermediates?)(?:[-_.]|$)/i;
var roleWord = /^(?:pem|crt|cer|chain|trust|trustchain|leaf|cert|certificate|signed|intermediates?)$/;
function leafBeside(text, project) {
  const leaves = project.pemTexts.filter((other2) => other2.role === "file" && other2.place.folder === text.place.folder).flatMap(({ certificates: [leaf] }) => leaf === void 0 || isCa(leaf) ? [] : [leaf]);
  const named2 = leaves.find((leaf) => stemOf(leaf.text) === stemOf(text));
  const issued = leaves.find((leaf) => text.certificates.some((link) => isIssuer(link, leaf)));
  return named2 ?? issued ?? (leaves.length === 1 ? leaves[0] : void 0);
}
var stemOf = ({ place }) => place.name.toLowerCase().split(/[-_.]/).filter((part) => !roleWord.test(part)).join("-");

// rules/pem/csr-key-mismatch.ts
var renewalMs = 90 * 864e5;
var rule85 = defineRule({
  meta: {
    id: "pem/csr-key-mismatch",
    title: "a signed certificate does not belong to its signing request",
    why: "The private key stays with the vendor and fits the current request only. A certificate made from an older or another request is refused, or can never be used in a handshake.",
    next: "Fetch the current CSR and have that one signed; every change of the request makes a new key pair.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [295],
    sources: [
      {
        doc: "Certificate Provisioning System",
        part: "warnings about a third-party certificate: CSR_VS_CERTIFICATE_KEY_MISMATCH",
        url: "https://techdocs.akamai.com/cps/docs",
        read: "2026-11-20"
      }
    ],
    messages: { other: "{subject} has another public key than the CSR of {target}" }
  },
  check: {
    project(project, { report: report2, now }) {
      for (const certificate3 of project.certificates) {
        const { facts } = certificate3;
        if (facts.basicConstraints?.ca === true || project.csrs.some((csr2) => csr2.facts.key.id() === facts.key.id()))
          continue;
        const pair2 = pairOf(certificate3, project, now);
        if (pair2 === void 0) continue;
        const { place, csr } = pair2;
        report2({
          message: "other",
          node: place,
          data: { subject: place.label, target: csr.text.owner?.resource ?? csr.text.field.doc.file.path },
          related: [{ node: csr, note: "the signing request" }],
          certainty: "likely"
        });
      }
    }
  }
});
function pairOf(certificate3, project, now) {
  for (const place of certificate3.places) {
    if (!["deployed", "leaf", "file"].includes(place.text.role)) continue;
    const csr = project.csrs.find((one) => isOfOneVersion(place, one)) ?? requestOfUpload(place, project) ?? project.csrs.find((one) => isBeside(place, one, now));
    if (csr !== void 0) return { place, csr };
  }
  return void 0;
}
function isOfOneVersion({ text }, csr) {
  return text.owner?.kind === "certificateVersion" && csr.text.owner === text.owner;
}
function requestOfUpload({ text }, { uploads, csrs }) {
  const upload = uploads.find(({ parts }) => parts.some(({ certificate: certificate3 }) => certificate3 === text));
  const version = upload?.target?.version;
  return version && csrs.find((csr) => csr.text.owner === version);
}
function isBeside(place, csr, now) {
  if (place.text.owner !== void 0 || csr.text.owner !== void 0) return false;
  if (place.text.place.folder !== csr.text.place.folder || place.facts.notAfter - now.getTime() < renewalMs)
    return false;
  const areFiles = place.text.isFile && csr.text.isFile && place.text !== csr.text;
  if (areFiles && stemOf2(place.text) === stemOf2(csr.text)) return true;
  const name = place.facts.subject.commonName?.toLowerCase();
  return name !== void 0 && name === csr.facts.subject.commonName?.toLowerCase() && place.facts.key.algorithm === csr.facts.key.algorithm;
}
function stemOf2({ place }) {
  return place.name.toLowerCase().replace(/(?:\.(?:csr|req|p10|pem|crt|cer|cert|der|txt))+$/, "");
}

// rules/pem/_lib.ts
function* weigh(project, now, passes, doubt) {
  for (const certificate3 of project.certificates) {
    if (!passes(certificate3)) continue;
    const standings = certificate3.places.map((place2) => ({ place: place2, standing: standingOf(place2.text, project, now) }));
    for (const { standing } of standings) if (standing.is === "unknown") doubt(standing.field, standing.why);
    const used = standings.filter(({ standing }) => standing.is === "in-use").map(({ place: place2 }) => place2);
    const beside = standings.filter(({ standing }) => standing.is === "one-of-several").map(({ place: place2 }) => place2);
    const [place, ...rest] = [...used, ...beside];
    if (place === void 0) continue;
    const elsewhere2 = new Map(rest.map((node) => [lineOf(node), node]));
    elsewhere2.delete(lineOf(place));
    const others = [...elsewhere2.values()].map((node) => ({ node, note: "the same certificate" }));
    yield { certificate: certificate3, place, others, isOneOfSeveral: used.length === 0 };
  }
}
var lineOf = ({ site }) => `${site.file.path} ${site.span().start}`;
function standingOf(text, project, now) {
  const { owner } = text;
  if (owner?.kind === "behavior") return standingOfPin(owner, pinList(text.field), holds(text, owner, project, now));
  if (owner?.kind === "caSetVersion" && isHistory(owner)) return { is: "not-in-use" };
  const status = owner === void 0 ? void 0 : valueOf(owner.get("status").text());
  const isGone = owner?.kind === "accountCa" && status === "EXPIRED" || owner?.kind === "certificateVersion" && status === "DELETE_PENDING" || owner?.kind === "esaClientCertificate" && valueOf(owner.member("Status").text()) === "revoked";
  return { is: isGone ? "not-in-use" : "in-use" };
}
var pinList = (field) => String(field.parent?.parent?.key ?? "");
function holds(text, owner, project, now) {
  const own = text.certificates[0]?.facts.fingerprint();
  return project.pemTexts.some(
    (other2) => other2.owner === owner && pinList(other2.field) === pinList(text.field) && other2.certificates.some(
      ({ facts }) => facts.fingerprint() !== own && facts.notBefore <= now.getTime() && now.getTime() <= facts.notAfter
    )
  );
}
function isHistory(version) {
  if (version.isBody) return false;
  const statuses = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  const number = valueOf(version.number);
  if (number === void 0 || !statuses.every((status) => status === "INACTIVE")) return false;
  const siblings2 = version.caSet?.versions ?? [];
  const listed2 = version.field.parent?.items().map((item) => valueOf(item.get("version").number())) ?? [];
  return [...siblings2.map((sibling) => valueOf(sibling.number)), ...listed2].some((other2) => (other2 ?? 0) > number);
}
var dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
function momentOf(text) {
  const plain2 = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?\s*$/.exec(text);
  const ms = plain2 === null ? Number.NaN : Date.parse(`${plain2[1]}T${plain2[2]}Z`);
  return Number.isNaN(ms) ? void 0 : ms;
}
function endOf({ certificate: certificate3, place, others, isOneOfSeveral }) {
  return { node: place, at: certificate3.facts.notAfter, subject: certificate3.label, others, isOneOfSeveral };
}
function recordedEnd(node) {
  const field = node.member("NotAfter");
  const at = momentOf(valueOf(field.text()) ?? "");
  const isShown = (valueOf(node.member("Certificate").text()) ?? "").includes("-----BEGIN ");
  const isShownBeside = node.kind === "esaCa" && (node.pem?.certificates.length ?? 0) > 0;
  if (at === void 0 || isShown || isShownBeside || valueOf(node.member("Status").text()) === "revoked")
    return void 0;
  return { node: field, at, subject: node.label, others: [], isOneOfSeveral: false };
}
function recordedPins(tree, now, doubt) {
  const ends = /* @__PURE__ */ new Map();
  for (const origin of tree.behaviors("origin")) {
    for (const list of pinLists) {
      const pins = origin.option(list).items();
      for (const pin of pins) {
        const field = pin.get("notAfter");
        const at = valueOf(field.number());
        if (at === void 0 || (valueOf(pin.get("pemEncodedCert").text()) ?? "").includes("-----BEGIN ")) continue;
        const isValid = (other2) => (valueOf(other2.get("notAfter").number()) ?? 0) >= now.getTime();
        const standing = standingOfPin(
          origin,
          list,
          pins.some((other2) => other2 !== pin && isValid(other2))
        );
        if (standing.is === "unknown") doubt(standing.field, standing.why);
        if (standing.is === "unknown" || standing.is === "not-in-use") continue;
        const subject2 = valueOf(pin.get("subjectCN").text()) ?? "a pinned certificate";
        const key = valueOf(pin.get("sha1Fingerprint").text()) ?? `${subject2} ${at}`;
        const first = ends.get(key) ?? {
          node: field,
          at,
          subject: subject2,
          others: [],
          isOneOfSeveral: standing.is === "one-of-several"
        };
        const others = first.node === field ? [] : [...first.others, { node: field, note: "the same certificate" }];
        ends.set(key, { ...first, others });
      }
    }
  }
  return [...ends.values()];
}

// rules/pem/expired.ts
var rule86 = defineRule({
  meta: {
    id: "pem/expired",
    title: "a certificate has expired",
    why: "An expired certificate is refused wherever it is checked: at upload, at activation, and in every handshake. A pin that has expired cuts the edge off from an origin that still shows it.",
    next: "Replace it, and remove it from everything that still trusts or serves it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "certificates must be inside their validity period when submitted and activated",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      },
      {
        doc: "ESA API, UploadClientCaCertificate",
        part: "the certificate must be within its validity period",
        url: "https://help.aliyun.com/edge-security-acceleration/esa/api-esa-2024-09-10-uploadclientcacertificate",
        read: "2026-11-20"
      }
    ],
    messages: {
      expired: "{subject} expired on {date}",
      leftover: "{subject} expired on {date}; the origin also honours others, so this pin is a leftover"
    }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isOver2 = ({ facts }) => facts.notAfter < now.getTime();
      for (const weighed of weigh(project, now, isOver2, unchecked)) report2(expired(endOf(weighed)));
    },
    ruleTree(tree, { report: report2, unchecked, now }) {
      for (const end of recordedPins(tree, now, unchecked)) if (end.at < now.getTime()) report2(expired(end));
    },
    esaCa(ca, { report: report2, now }) {
      const end = recordedEnd(ca);
      if (end !== void 0 && end.at < now.getTime()) report2(expired(end));
    },
    esaClientCertificate(certificate3, { report: report2, now }) {
      const end = recordedEnd(certificate3);
      if (end !== void 0 && end.at < now.getTime()) report2(expired(end));
    }
  }
});
function expired({ node, at, subject: subject2, others, isOneOfSeveral }) {
  return {
    message: isOneOfSeveral ? "leftover" : "expired",
    node,
    data: { subject: subject2, date: dayOf(at) },
    related: others,
    certainty: isOneOfSeveral ? "likely" : "proven"
  };
}

// rules/pem/expires-soon.ts
var dayInMs = 864e5;
var rule87 = defineRule({
  meta: {
    id: "pem/expires-soon",
    title: "a certificate expires soon",
    why: "Once it is over, clients, origins and uploads are refused. A new one has to be signed, deployed and activated on both networks first, and a client certificate from a third party never renews itself.",
    next: "Start the replacement now; signing, deployment and activation on two networks take time.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "manage CA sets: certificates that expire soon are shown with a warning; the API looks 30 days ahead",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/manage-ca-sets",
        read: "2026-11-20"
      }
    ],
    messages: {
      soon: "{subject} expires in {days}, on {date}",
      beside: "{subject} expires in {days}, on {date}; the origin also honours others"
    }
  },
  options: {
    defaults: { days: 30 },
    schema: {
      type: "object",
      properties: {
        days: { type: "integer", minimum: 1, description: "how many days before its end a certificate is reported" }
      },
      additionalProperties: false
    }
  },
  check: {
    project(project, { report: report2, unchecked, now, options: options4 }) {
      const isSoon = ({ facts }) => isWithin2(facts.notAfter, now, options4.days);
      for (const weighed of weigh(project, now, isSoon, unchecked)) report2(ending(endOf(weighed), now));
    },
    ruleTree(tree, { report: report2, unchecked, now, options: options4 }) {
      for (const end of recordedPins(tree, now, unchecked)) {
        if (isWithin2(end.at, now, options4.days)) report2(ending(end, now));
      }
    },
    esaCa(ca, { report: report2, now, options: options4 }) {
      const end = recordedEnd(ca);
      if (end !== void 0 && isWithin2(end.at, now, options4.days)) report2(ending(end, now));
    },
    esaClientCertificate(certificate3, { report: report2, now, options: options4 }) {
      const end = recordedEnd(certificate3);
      if (end !== void 0 && isWithin2(end.at, now, options4.days)) report2(ending(end, now));
    }
  }
});
function isWithin2(end, now, days) {
  return end >= now.getTime() && end - now.getTime() <= days * dayInMs;
}
function daysTo(end, now) {
  const days = Math.ceil((end - now.getTime()) / dayInMs);
  return days === 1 ? "1 day" : `${days} days`;
}
function ending({ node, at, subject: subject2, others, isOneOfSeveral }, now) {
  return {
    message: isOneOfSeveral ? "beside" : "soon",
    node,
    data: { subject: subject2, days: daysTo(at, now), date: dayOf(at) },
    related: others,
    certainty: isOneOfSeveral ? "likely" : "proven"
  };
}

// rules/pem/not-pem.ts
var demanding = [
  "ca-set",
  "esa-ca",
  "leaf",
  "chain",
  "deployed",
  "pin",
  "account-ca",
  "client"
];
var rule88 = defineRule({
  meta: {
    id: "pem/not-pem",
    title: "certificate material is not a readable PEM certificate",
    why: "The vendors take PEM and nothing else: DER, PKCS#7 bundles, requests and damaged blocks are refused, or are stored and fail at the first handshake.",
    next: "Convert it to PEM with one CERTIFICATE block per certificate, for example with openssl.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "each entry is a valid X.509 certificate in PEM",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: { other: "{source} is {found} where a PEM certificate belongs" }
  },
  check: {
    pemText(text, { report: report2, unchecked }) {
      if (text.unknown !== void 0 && !isOfOtherType(text)) {
        if (demanding.includes(text.role)) unchecked(text.field, text.unknown);
        return;
      }
      for (const { found: found2, block, isLikely } of text.role === "file" ? inFile(text) : inMember(text)) {
        const isElided = block === void 0 ? text.blocks.length === 0 && elided.test(text.content) : elided.test(bodyOf(text, block));
        if (isElided) unchecked(text.field, "the certificate is left out or filled in elsewhere");
        else {
          report2({
            message: "other",
            node: block === void 0 ? text.role === "file" ? text : text.field : text.beginOf(block),
            data: { source: text.label, found: found2 },
            certainty: isLikely === true || text.role === "pin" ? "likely" : "proven"
          });
        }
      }
    }
  }
});
var elided = /\.{3}|…|<[^<>]+>|\$ANSIBLE_VAULT|^version https:\/\/git-lfs/;
function bodyOf({ content }, { span }) {
  return content.slice(span.start, span.end);
}
function isOfOtherType({ field, role }) {
  const { value } = field.resolve();
  return demanding.includes(role) && (typeof value === "number" || typeof value === "boolean" || Array.isArray(value) || isObject(value));
}
function inMember(text) {
  const { role, content, blocks } = text;
  if (!demanding.includes(role)) return [];
  if (isOfOtherType(text)) return [{ found: typeName(text.field.resolve().value ?? null) }];
  if (content.trim() === "" && !text.isBinary && !["ca-set", "esa-ca", "leaf", "pin"].includes(role)) return [];
  if (blocks.length === 0) return [{ found: text.describe() }];
  return blocks.filter((block) => !isLeftToOthers(text, block) && !isSound(text, block)).map((block) => inBlock(text, block));
}
function isLeftToOthers({ role }, { label }) {
  return label.includes("PRIVATE KEY") || role === "ca-set" && label.includes("CERTIFICATE REQUEST");
}
function isSound({ certificates: certificates2 }, block) {
  return block.label === "CERTIFICATE" && block.fault === void 0 && certificates2.some((one) => one.block === block);
}
function inBlock(text, block) {
  return { found: `${text.describe(block)}${placeOf2(text, block)}`, block };
}
function placeOf2(text, { span, fault, faultAt }) {
  if (fault === void 0 || faultAt === void 0) return "";
  const [first, line] = [span.start, faultAt].map((offset) => {
    const site = text.siteOf({ start: offset, end: offset });
    return site.file.position(site.span().start).line;
  });
  return line === first ? "" : ` (line ${line})`;
}
function inFile(text) {
  const { binary, blocks, content, isBinary } = text;
  const extension = /\.(\w+)$/.exec(text.place.name)?.[1]?.toLowerCase() ?? "";
  const isPem = extension === "pem";
  if (isBinary) {
    return isPem && binary !== "private-key" ? [{ found: text.describe(), isLikely: true }] : [];
  }
  if (blocks.length === 0) {
    const isCertificate = isPem || ["crt", "cer", "cert"].includes(extension);
    if (!isCertificate || content.trim() === "" || hasPlaceholder(content)) return [];
    return [{ found: text.describe(), isLikely: text.bare === void 0 }];
  }
  return blocks.flatMap((block) => {
    const { label } = block;
    if (label === "CERTIFICATE") return isSound(text, block) ? [] : [inBlock(text, block)];
    if (label.includes("CERTIFICATE REQUEST")) return text.isMislabelled(block) ? [inBlock(text, block)] : [];
    return isPem && /PKCS ?#?7|CMS/.test(label) ? [{ ...inBlock(text, block), isLikely: true }] : [];
  });
}

// rules/pem/not-yet-valid.ts
var rule89 = defineRule({
  meta: {
    id: "pem/not-yet-valid",
    title: "a certificate is not valid yet",
    why: "A CA set with it can neither be saved nor activated, ESA refuses the upload, and a server or client that shows it is turned away until its first day.",
    next: "Wait with the upload or have it issued again with an earlier start; it is refused until then.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "certificates must be inside their validity period when submitted and activated",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: { early: "{subject} becomes valid on {date}" }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isEarly = ({ facts }) => facts.notBefore > now.getTime();
      for (const { certificate: certificate3, place, others, isOneOfSeveral } of weigh(project, now, isEarly, unchecked)) {
        if (isOneOfSeveral) continue;
        report2({
          message: "early",
          node: place,
          data: { subject: certificate3.label, date: dayOf(certificate3.facts.notBefore) },
          related: others
        });
      }
    }
  }
});

// rules/pem/sha1-signature.ts
var broken = ["sha1", "md5", "md4", "md2"];
var rule90 = defineRule({
  meta: {
    id: "pem/sha1-signature",
    title: "a certificate is signed with SHA-1",
    why: "Others can forge a certificate with the same signature, so the truststore refuses it unless SHA-1 is allowed expressly, and clients refuse a server that shows it.",
    next: "Get a certificate signed with SHA-256 or better.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [327, 328],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "certificates are signed with SHA-256 or better unless allowInsecureSha1 is set",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: { weak: "{subject} is signed with {algorithm}" }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isWeak = ({ facts }) => broken.includes(facts.signatureAlgorithm.hash ?? "");
      for (const weighed of weigh(project, now, isWeak, unchecked)) {
        const places = [weighed.place, ...weighed.others.map(({ node }) => node)].filter(
          (place2) => counts(place2, unchecked)
        );
        const [place, ...others] = places;
        if (place === void 0) continue;
        report2({
          message: "weak",
          node: place,
          data: { subject: place.label, algorithm: algorithmOf(weighed) },
          related: others.map((node) => ({ node, note: "the same certificate" })),
          certainty: certaintyAt(place)
        });
      }
    }
  }
});
function counts({ text, facts }, unchecked) {
  const { owner } = text;
  if (owner?.kind === "behavior") return !facts.selfIssued;
  if (owner?.kind !== "caSetVersion" || facts.signatureAlgorithm.hash !== "sha1") return true;
  const flag = owner.get("allowInsecureSha1");
  const allowed2 = flag.bool();
  if (allowed2.state === "unknown") unchecked(flag, allowed2.why);
  return allowed2.state === "absent" || allowed2.state === "known" && !allowed2.value;
}
function certaintyAt({ text, facts }) {
  return facts.selfIssued && text.role !== "ca-set" && text.role !== "leaf" ? "likely" : "proven";
}
function algorithmOf({ certificate: certificate3 }) {
  const { name, hash } = certificate3.facts.signatureAlgorithm;
  return name === "rsassaPss" ? `RSASSA-PSS over ${hash === "sha1" ? "SHA-1" : String(hash).toUpperCase()}` : name;
}

// rules/pem/weak-key.ts
var leastBits = { RSA: 2048, DSA: 2048, DH: 2048, EC: 256 };
var rule91 = defineRule({
  meta: {
    id: "pem/weak-key",
    title: "a certificate or signing request has a key that is too short",
    why: "A short key can be computed from the certificate, and whoever has it passes as its owner. The truststore and public CAs refuse such keys.",
    next: "Create a new key, RSA with at least 2048 bits or an EC key with at least 256.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [326],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "RSA keys have at least 2048 bits, ECDSA keys at least 256",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: {
      short: "{subject} has {algorithm} key of {bits} bits",
      request: "the signing request of {subject} has {algorithm} key of {bits} bits"
    }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isWeak = ({ facts }) => isShort(facts.key);
      for (const { certificate: certificate3, place, others } of weigh(project, now, isWeak, unchecked)) {
        const { algorithm, bits = 0 } = certificate3.facts.key;
        report2({
          message: "short",
          node: place,
          data: { subject: certificate3.label, algorithm: withArticle(algorithm), bits },
          related: others
        });
      }
      for (const [first, ...others] of distinct(project.csrs.filter(({ facts }) => isShort(facts.key)))) {
        if (first === void 0) continue;
        const { algorithm, bits = 0 } = first.facts.key;
        const related = others.map((node) => ({ node, note: "the same signing request" }));
        report2({
          message: "request",
          node: first,
          data: { subject: first.label, algorithm: withArticle(algorithm), bits },
          related
        });
      }
    }
  }
});
function isShort({ algorithm, bits }) {
  const least = leastBits[algorithm];
  return bits !== void 0 && least !== void 0 && bits < least;
}
function withArticle(algorithm) {
  return `${/^(?:RSA|EC|Ed)/.test(algorithm) ? "an" : "a"} ${algorithm}`;
}
function distinct(csrs) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const csr of csrs) {
    const group = groups2.get(csr.facts.fingerprint());
    if (group === void 0) groups2.set(csr.facts.fingerprint(), [csr]);
    else group.push(csr);
  }
  return groups2.values();
}

// rules/property/access-key-guid-missing.ts
var rule92 = defineRule({
  meta: {
    id: "property/access-key-guid-missing",
    title: "a cloud origin names no access key version",
    why: "With encrypted storage on, the edge signs with the version its GUID option names: without one the cloud refuses every request, and a credential left beside it lies in the property for all to read.",
    next: "Set the version GUID option that belongs to the method and remove those of other methods and any leftover plain credentials.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, awsAccessKeyVersionGuid, gcsAccessKeyVersionGuid, aosAccessKeyVersionGuid",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: {
      missing: "originCharacteristics in rule {rule} uses {method} without {option}",
      leftover: "originCharacteristics in rule {rule} uses {method} with {option}, but still carries {leftover}"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (signing.state === "absent") return;
      const storage = behavior.option("accessKeyEncryptedStorage");
      const isStored = storage.bool();
      if (isStored.state === "unknown") return unchecked(storage, isStored.why);
      if (isStored.state === "absent" || !isStored.value) return;
      const { method, guid } = signing.value;
      const leftovers = leftoversOf(behavior, signing.value);
      const related = leftovers.map((node) => ({ node, note: `does not belong to ${method} with encrypted storage` }));
      const [leftover] = leftovers;
      if (behavior.option(guid).isBlank) {
        report2({
          message: "missing",
          node: behavior.option(guid),
          data: { rule: rule162.label, method, option: writtenName(behavior.option(guid)) },
          related
        });
      } else if (leftover !== void 0) {
        const data2 = {
          rule: rule162.label,
          method,
          option: writtenName(behavior.option(guid)),
          leftover: writtenName(leftover)
        };
        report2({ message: "leftover", node: leftover, part: "key", data: data2, related: related.slice(1) });
      }
    }
  }
});
function leftoversOf(behavior, signing) {
  const plain2 = cloudSignings.flatMap((one) => one.plain);
  const others = cloudSignings.filter((one) => one !== signing).map((one) => one.guid);
  return [...plain2, ...others].map((name) => behavior.option(name)).filter((option) => !option.isBlank);
}

// rules/property/access-key-method-mismatch.ts
var rule93 = defineRule({
  meta: {
    id: "property/access-key-method-mismatch",
    title: "an origin signs with a method its access key is not made for",
    why: "A key holds the credential of one cloud provider: a signature made from it in the way of another provider is refused, and every request to the origin fails.",
    next: "Use a key of the matching type, or change the signing method: AWS with AWS4_HMAC_SHA256, GCS with GOOG4_HMAC_SHA256.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "access key, authenticationMethod",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, authenticationMethod",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: { mismatch: "rule {rule} signs with {method}, but key {key} is of type {type}" }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const signing = valueOf(cloudSigningOf(behavior));
      const guid = keyGuidOf(behavior);
      if (signing === void 0 || guid === void 0) return;
      const version = rule162.tree.project?.keyVersionByGuid(guid.text());
      if (version?.state === "unknown") return unchecked(guid, version.why);
      if (version?.state !== "known") return;
      const key = version.value.accessKey;
      if (key === void 0) return unchecked(guid, "the access key of this version is not in the project or snapshot");
      const type = key.method;
      if (type.state !== "known")
        return unchecked(guid, type.state === "unknown" ? type.why : "the type of the access key is not in view");
      if (type.value === signing.keyMethod) return;
      report2({
        message: "mismatch",
        node: guid,
        data: { rule: rule162.label, method: signing.method, key: key.label, type: type.value },
        related: [
          {
            node: behavior.option("authenticationMethod"),
            note: `${signing.method} needs a key of type ${signing.keyMethod}`
          },
          { node: key.get("authenticationMethod"), note: "the type of the key" }
        ]
      });
    }
  }
});

// rules/property/access-key-unencrypted.ts
var rule94 = defineRule({
  meta: {
    id: "property/access-key-unencrypted",
    title: "cloud credentials are kept unencrypted in the property",
    why: "With encrypted storage off, key id and secret lie unencrypted in the property and its metadata: everyone who may read the property, each of its versions and every export of it can sign requests to the bucket.",
    next: "Store the credentials as a Cloud Access Manager key, switch encrypted storage on, set the version GUID and delete the plain options; then rotate the exposed pair.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    cwe: [312],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, accessKeyEncryptedStorage",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: {
      off: "originCharacteristics in rule {rule} signs with {method} and accessKeyEncryptedStorage is off",
      unset: "originCharacteristics in rule {rule} signs with {method} and accessKeyEncryptedStorage is not set"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (signing.state === "absent") return;
      const storage = behavior.option("accessKeyEncryptedStorage");
      const isStored = storage.bool();
      if (isStored.state === "unknown") return unchecked(storage, isStored.why);
      const data2 = { rule: rule162.label, method: signing.value.method };
      if (isStored.state === "known") {
        if (!isStored.value) report2({ message: "off", node: storage, data: data2 });
        return;
      }
      const isPlain2 = signing.value.plain.some((name) => !behavior.option(name).isAbsent);
      report2({ message: "unset", node: storage, data: data2, certainty: isPlain2 ? "proven" : "likely" });
    }
  }
});

// rules/property/any-with-negation.ts
var rule95 = defineRule({
  meta: {
    id: "property/any-with-negation",
    title: "an any-match with a negated condition matches nearly every request",
    why: "A request that is caught by none of the other conditions nearly always meets the negated one, so the rule runs for almost all traffic.",
    next: "Use criteriaMustSatisfy all, or split the rule.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["matching"],
    sources: [
      {
        doc: "PAPI",
        part: "criteriaMustSatisfy: with any, one matching criterion is enough",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20"
      }
    ],
    messages: { negated: "rule {rule} matches any of its conditions, one of them negated ({criterion})" }
  },
  check: {
    rule(rule162, { report: report2, unchecked }) {
      if (!rule162.matchesAny) return;
      const negated = rule162.criteria.find(isNegated);
      if (negated === void 0) return;
      if (rule162.criteria.length > 1) {
        const node = negated.option("matchOperator");
        report2({ message: "negated", node, data: { rule: rule162.label, criterion: negated.name } });
      } else if (!rule162.isComplete) unchecked(negated, rule162.gap ?? "not all criteria of the rule are in view");
    }
  }
});
function isNegated(criterion) {
  return /(?:^|_)NOT(?:_|$)/.test(valueOf(criterion.option("matchOperator").text()) ?? "");
}

// rules/property/behavior-not-in-format.ts
var oldest = "v2023-01-05";
var addedIn = {
  enforceMtlsSettings: "v2023-09-20",
  clientCertificateAuth: "v2023-09-20",
  fips: "v2023-09-20",
  mtlsOriginKeystore: "v2024-08-13",
  pqcOrigin: "v2025-03-24",
  pqcClientToEdge: "v2025-07-07",
  zeroTrust: "v2026-06-09"
};
var removal = "v2026-05-05";
var removed = /^(?:dcp.*|ecms.*|verifyJsonWebToken.*|virtualWaitingRoom.*|visitorPrioritizationFifo.*|conditionalOrigin|govCloud|subCustomer)$/;
var messages9 = { missing: "{name} in rule {rule} is not part of rule format {format}" };
var rule96 = defineRule({
  meta: {
    id: "property/behavior-not-in-format",
    title: "a behaviour or criterion does not exist in the rule format in use",
    why: "The upload is refused by the schema of that format, so nothing of the change reaches the edge, the mTLS check included.",
    next: "Choose a dated format that has it, v2023-09-20 for client mTLS or v2024-08-13 for the origin keystore at the earliest, or remove it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["rule-format", "mtls"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats v2023-01-05 to v2025-10-16: the behaviors of each",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager",
        part: "rule format versions",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: messages9
  },
  check: {
    ruleTree(tree, context) {
      for (const name of Object.keys(addedIn)) {
        for (const behavior of tree.behaviors(name)) judge6(behavior, addedIn[name], context);
      }
      if ((tree.datedFormat ?? "") < removal) return;
      for (const { behaviors: behaviors2 } of tree.rules) {
        for (const behavior of behaviors2) if (removed.test(behavior.name)) judge6(behavior, void 0, context);
      }
    }
  }
});
function judge6(behavior, since, context) {
  const { name, rule: rule162 } = behavior;
  const format = rule162.tree.datedFormat;
  if (format === void 0) return context.unchecked(behavior, "no dated rule format reaches this rule");
  if (format < oldest) return context.unchecked(behavior, `what rule format ${format} holds is not in the tables`);
  if (since !== void 0 && format >= since) return;
  const dated2 = since === void 0 ? `Stay on a format before ${removal}` : `Choose ${since} or a later format`;
  const data2 = { name, rule: rule162.label, format };
  context.report({ message: "missing", node: behavior, data: data2, next: `${dated2}, or remove it.` });
}

// rules/property/_lib.ts
function inForceWith(behavior, name) {
  const { rule: rule162 } = behavior;
  if (rule162.behavior(behavior.name) !== behavior) return [];
  const above = rule162.inherited(name);
  const below = rule162.descendants.filter((child) => child.inherited(behavior.name) === behavior).flatMap((child) => child.behavior(name) ?? []);
  return above === void 0 ? below : [above, ...below];
}
function hiddenBeside({ rule: rule162 }) {
  return rule162.hasKnownAncestors ? rule162.tree.gap : "the rules above this one are not in view";
}
function certificateMatch(criterion) {
  const enforce = criterion.option("enforceMtls");
  const text = enforce.text();
  if (text.state === "known" || !criterion.option("certificateState").isAbsent) return newMatch(criterion, text);
  const isOn = enforce.bool();
  const present = criterion.option("isCertificatePresent").bool();
  const validity = criterion.option("isCertificateValid").text();
  for (const read of [isOn, present, validity]) if (read.state === "unknown") return read;
  const isEnforced = isOn.state === "known" && isOn.value;
  const isValid = validity.state === "known" ? validity.value : "IGNORE";
  if (isEnforced) return known({ outcome: isValid === "VALID" ? "mismatch" : "fail", enforces: true });
  if (present.state === "known" && !present.value) return known({ outcome: "missing", enforces: false });
  return known({
    outcome: isValid === "VALID" ? "valid" : isValid === "INVALID" ? "invalid" : "present",
    enforces: false
  });
}
function newMatch(criterion, enforce) {
  if (enforce.state === "unknown") return enforce;
  const asked = enforce.state === "known" ? enforce.value : "IGNORE";
  if (asked === "FAIL" || asked === "PASS")
    return known({ outcome: asked === "FAIL" ? "fail" : "pass", enforces: true });
  const state = criterion.option("certificateState").text();
  if (state.state === "unknown") return state;
  const outcomes2 = {
    MISSING: "missing",
    PRESENT_VALID: "valid",
    PRESENT_INVALID: "invalid",
    PRESENT: "present"
  };
  const outcome = state.state === "known" ? outcomes2[state.value] : void 0;
  return outcome === void 0 ? unknown("the criterion does not say which certificates it matches") : known({ outcome, enforces: false });
}
function isFailure({ outcome }) {
  return ["fail", "mismatch", "invalid", "missing"].includes(outcome);
}
var switches3 = {
  clientCertificateAuth: { option: "enable", startsOff: true },
  logCustom: { option: "logCustomLogField", startsOff: true },
  mtlsOriginKeystore: { option: "enable", startsOff: true },
  denyAccess: { option: "enabled", startsOff: false },
  constructResponse: { option: "enabled", startsOff: false }
};
function isOff(behavior) {
  const known2 = switches3[behavior.name];
  if (known2 === void 0) return false;
  const read = behavior.option(known2.option).bool();
  return read.state === "absent" ? known2.startsOff : read.state === "known" && !read.value;
}
function hasEntries(list) {
  return !list.isMissing && !(list.isList && list.items().every((item) => item.isBlank));
}
function hostnamesNamedBy(rule162) {
  return hostnameCriteria(rule162).filter((criterion) => isPositive(criterion) === true).flatMap(hostnamesIn);
}
function mayShareHosts(rule162, other2) {
  const named2 = hostnamesNamedBy(rule162);
  return named2.length === 0 || named2.some((name) => reachOf(other2, name) !== "no" || overlaps(other2, name));
}
function overlaps(rule162, pattern) {
  return pattern.includes("*") && hostnameCriteria(rule162).some((criterion) => hostnamesIn(criterion).some((name) => hostMatches(pattern, name)));
}
function ownerLabel(tree) {
  return tree.include === void 0 ? tree.property?.label ?? "the snippet" : `include ${tree.include.label}`;
}
function declaredFormat(owner) {
  return owner.field.doc.language === "hcl" && owner.tree === void 0 ? owner.get("ruleFormat") : void 0;
}

// rules/property/bound-set-not-enforced.ts
var rule97 = defineRule({
  meta: {
    id: "property/bound-set-not-enforced",
    title: "a hostname asks for client certificates but no rule enforces them",
    why: "The edge asks every client for a certificate, but nobody looks at the outcome: clients without one, or with one of another CA, are served all the same.",
    next: "Add a rule with a hostname match and enforceMtlsSettings, or unbind the set if mTLS is no longer wanted.",
    severity: "high",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow: after binding a CA set, property rules enforce the mTLS settings",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, what denies a request whose certificate does not match",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: {
      unenforced: "the certificate of {hostname} is bound to CA set {set}, but no rule of {property} enforces mTLS for it"
    }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const { tree } = property;
      if (tree === void 0) return;
      const judges2 = tree.rules.filter(judgesClients);
      const hidden = hiddenLogic(tree);
      for (const hostname of property.hostnames) {
        const name = valueOf(hostname.name);
        const link = hostname.cpsEnrollment;
        if (link.state === "unknown") unchecked(property, link.why);
        if (name === void 0 || link.state !== "known") continue;
        const set = link.value.caSetId;
        if (set.state === "unknown") unchecked(property, set.why);
        if (set.state !== "known" || judges2.some((rule162) => reachOf(rule162, name) !== "no")) continue;
        if (hidden !== void 0) {
          unchecked(property, hidden);
          continue;
        }
        report2({
          message: "unenforced",
          node: hostname,
          data: { hostname: name, set: property.project.caSetLabel(set.value), property: property.label },
          related: [{ node: link.value.clientAuthentication.get("setId"), note: "bound here" }]
        });
      }
    }
  }
});
function judgesClients(rule162) {
  if (rule162.criterion("clientCertificate") !== void 0) return true;
  return rule162.behaviors.some(
    (behavior) => ["enforceMtlsSettings", "clientCertificateAuth"].includes(behavior.name) && !isOff(behavior)
  );
}
function hiddenLogic(tree) {
  if (tree.gap !== void 0) return tree.gap;
  if (tree.behaviors("include").length > 0) return "an include of the property may enforce mTLS";
  const isOverridden = ["advancedOverride", "customOverride"].some((name) => !tree.root.field.get(name).isAbsent);
  return isOverridden || tree.behaviors("advanced").length > 0 ? "advanced metadata of the property may enforce mTLS" : void 0;
}

// rules/property/ca-set-not-bound.ts
var rule98 = defineRule({
  meta: {
    id: "property/ca-set-not-bound",
    title: "a rule requires a CA set that is not bound to the hostname's certificate",
    why: "The edge checks clients against the set of the certificate, the rule asks for another one: the two never agree, and with denial on every request is refused.",
    next: "Bind the set in the enrollment first, or list the set that is bound; with denial on, every request to the hostname would fail.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [296],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, certificateAuthoritySet: a set that is not listed counts as a mismatch",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      },
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow: bind a CA set to an edge certificate, then enforce it by a property rule",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20"
      }
    ],
    messages: { unbound: "rule {rule} requires CA set {set}, but the certificate of {hostname} is bound to {bound}" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const sets = behavior.option("certificateAuthoritySet");
      const listed2 = sets.ids();
      if (valueOf(behavior.option("enableAuthSet").bool()) !== true || listed2.state === "absent") return;
      if (listed2.state === "unknown") return unchecked(sets, listed2.why);
      const { project } = behavior.rule.tree;
      const keyOf5 = (id) => project?.caSetKey(id) ?? id.trim();
      const ids = listed2.value.map(keyOf5).filter((id) => id !== "");
      if (ids.length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const isAsked = hostnameCriteria(behavior.rule).length > 0;
      const bindings = hostnames.map((hostname) => comparable(bindingOf2(hostname, keyOf5), ids));
      for (const binding of bindings) if (binding.state === "unknown") unchecked(behavior, binding.why);
      const judged = bindings.flatMap(
        (binding) => binding.state === "known" && (isAsked || binding.value.setId !== void 0) ? [binding.value] : []
      );
      const wrong = judged.filter(({ setId: setId2 }) => setId2 === void 0 || !ids.includes(setId2));
      const [first] = wrong;
      if (first === void 0) return gap === void 0 ? void 0 : unchecked(behavior, gap);
      const items = sets.items();
      const label = (id) => project?.caSetLabel(id) ?? id;
      const fix = items.length === 1 && items[0] !== void 0 ? fixOf(items[0], judged) : void 0;
      report2({
        message: "unbound",
        node: items.length === 1 && items[0] !== void 0 ? items[0] : sets,
        data: {
          rule: behavior.rule.label,
          set: ids.map(label).join(", "),
          hostname: first.hostname.label,
          bound: first.setId === void 0 ? "no CA set" : `CA set ${label(first.setId)}`
        },
        related: wrong.flatMap(({ hostname, field }) => [
          { node: hostname, note: "served with this rule" },
          { node: field, note: "what its certificate is bound to" }
        ]),
        ...fix === void 0 ? {} : { fix }
      });
    }
  }
});
function bindingOf2(hostname, keyOf5) {
  const direct = hostname.get("mtls").get("caSetId");
  const bound2 = valueOf(hostname.provisioning) === "CCM" ? direct.id() : absent;
  if (bound2.state !== "absent")
    return bound2.state === "known" ? known({ hostname, setId: keyOf5(bound2.value), field: direct }) : bound2;
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment4 = link.value;
  const network = enrollment4.get("networkConfiguration");
  if (!network.isObject) return unknown(`the network settings of enrollment ${enrollment4.label} are not in view`);
  const set = enrollment4.caSetId;
  if (set.state === "unknown") return unknown(set.why);
  const mutual = enrollment4.clientAuthentication;
  const field = mutual.isAbsent ? network : mutual.get("setId");
  return known({ hostname, setId: set.state === "known" ? keyOf5(set.value) : void 0, field });
}
function comparable(binding, ids) {
  if (binding.state !== "known" || binding.value.setId === void 0) return binding;
  const { setId: setId2 } = binding.value;
  return ids.includes(setId2) || ids.every((id) => kindOf(id) === kindOf(setId2)) ? binding : unknown(`whether CA set ${setId2} is one of ${ids.join(", ")} is known only after apply`);
}
function kindOf(id) {
  if (!isReferenceKey(id)) return "figures";
  return /(?:^|\.)(?<!data\.)akamai_mtlstruststore_ca_set\.[^.]+\.id\b/.test(id) ? "made" : id;
}
function fixOf(item, judged) {
  const bound2 = judged[0]?.setId;
  if (bound2 === void 0 || isReferenceKey(bound2) || judged.some(({ setId: setId2 }) => setId2 !== bound2)) return void 0;
  return { title: `require CA set ${bound2}`, safety: "unsafe", patches: [{ set: item, to: bound2 }] };
}

// rules/property/characteristics-not-in-default-rule.ts
var products = /* @__PURE__ */ new Set(["adaptive_media_delivery", "download_delivery", "object_delivery", "obj_delivery"]);
var rule99 = defineRule({
  meta: {
    id: "property/characteristics-not-in-default-rule",
    title: "a delivery product lacks originCharacteristics in its default rule",
    why: "Adaptive Media Delivery, Download Delivery and Object Delivery take their presets from it: Property Manager refuses a property of these products whose default rule has none.",
    next: "Move or copy the behaviour into the default rule, after origin.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Property Manager",
        part: "Origin Characteristics: required in the default rule",
        url: "https://techdocs.akamai.com/property-mgr/docs/origin-charac",
        read: "2026-11-20"
      }
    ],
    messages: { outside: "{product} needs originCharacteristics in the default rule; it is {where}" }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const { tree } = property;
      const product = productOf(property);
      if (tree === void 0 || product === void 0 || !products.has(bareId(product).toLowerCase())) return;
      const { root } = tree;
      if (root.behavior("originCharacteristics") !== void 0) return;
      if (!root.isComplete) return unchecked(root, root.gap ?? "the default rule is not all in view");
      if (root.behavior("include") !== void 0)
        return unchecked(root, "the default rule takes an include, which may bring the behavior");
      const [elsewhere2] = tree.behaviors("originCharacteristics");
      report2({ message: "outside", node: elsewhere2 ?? root, data: { product, where: whereIs(elsewhere2) } });
    }
  }
});
function whereIs(behavior) {
  return behavior === void 0 ? "missing" : `in rule ${behavior.rule.label}`;
}
function productOf(property) {
  const own = valueOf(property.productId);
  if (own !== void 0) return own;
  for (const record of property.records) {
    const list = record.get("versions");
    for (const version of (list.isList ? list : list.get("items")).items()) {
      const id = valueOf(version.get("productId").id());
      if (id !== void 0) return id;
    }
  }
  return void 0;
}

// rules/property/chase-redirects-with-cloud-auth.ts
var rule100 = defineRule({
  meta: {
    id: "property/chase-redirects-with-cloud-auth",
    title: "redirect chasing is switched on where cloud signing disables it",
    why: "Where requests are signed for a cloud origin, the edge switches chaseRedirects off by itself: a redirect of the bucket reaches the visitor although the property says it is followed.",
    next: "Set chaseRedirects to off, which is what happens anyway, or serve the redirecting paths from an origin without cloud signing.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, authenticationMethod: AWS, GCS_HMAC_AUTHENTICATION, AOS_HMAC_AUTHENTICATION",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: {
      signed: "chaseRedirects is on in rule {rule} while the origin signs with {method}",
      below: "chaseRedirects is on in rule {rule} while the origin of rule {child} signs with {method}"
    }
  },
  check: {
    "behavior:chaseRedirects"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const enabled = behavior.option("enabled");
      const isOn = enabled.bool();
      if (isOn.state === "absent" || isOn.state === "known" && !isOn.value) return;
      const beside = inForceWith(behavior, "originCharacteristics");
      const signing = beside.find((one) => valueOf(cloudSigningOf(one)) !== void 0);
      const method = signing && valueOf(cloudSigningOf(signing))?.method;
      if (signing === void 0 || method === void 0) {
        const vague = beside.find((one) => cloudSigningOf(one).state === "unknown");
        const why = vague === void 0 ? hiddenBeside(behavior) : "the authentication method of the origin is filled in elsewhere";
        return why === void 0 ? void 0 : unchecked(enabled, why);
      }
      if (isOn.state === "unknown") return unchecked(enabled, isOn.why);
      const related = [{ node: signing, note: `signs with ${method}` }];
      if (signing.rule !== rule162 && !rule162.ancestors.includes(signing.rule)) {
        const data2 = { rule: rule162.label, child: signing.rule.label, method };
        return report2({ message: "below", node: enabled, data: data2, related, certainty: "likely" });
      }
      const isEverywhere = beside.every((one) => valueOf(cloudSigningOf(one)) !== void 0);
      const fix = {
        title: "switch redirect chasing off",
        safety: "safe",
        patches: [{ set: enabled, to: false }]
      };
      report2({
        message: "signed",
        node: enabled,
        data: { rule: rule162.label, method },
        related,
        ...isEverywhere ? { fix } : {}
      });
    }
  }
});

// rules/property/client-cert-header-empty.ts
var rule101 = defineRule({
  meta: {
    id: "property/client-cert-header-empty",
    title: "the client certificate header sent to the origin carries nothing",
    why: "The origin waits for the Client-To-Edge header to know who called; it comes without certificate data, or not at all, and every client looks the same.",
    next: "Set enable to true and either send the complete certificate or list at least one attribute.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, Enable, Complete client certificate and attributes",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20"
      },
      {
        doc: "Terraform reference, property rules",
        part: "client_certificate_auth: some form of the certificate needs to be in the header; enable starts as false",
        url: "https://techdocs.akamai.com/terraform/docs/client-certificate-auth",
        read: "2026-11-20"
      }
    ],
    messages: { empty: "clientCertificateAuth in rule {rule} sends no certificate data because {cause}" }
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report: report2, unchecked }) {
      const enable = behavior.option("enable");
      const complete = behavior.option("enableCompleteClientCertificate");
      const attributes = behavior.option("clientCertificateAttributes");
      const rule162 = behavior.rule.label;
      const reads = [enable.bool(), complete.bool()];
      const [isOn, isComplete] = reads;
      if (isOn.state === "unknown") return unchecked(enable, isOn.why);
      const hasAttributes = hasEntries(attributes);
      const isBare = valueOf(isComplete) !== true && isComplete.state !== "unknown" && !hasAttributes;
      const whole = isBare ? [{ set: complete, to: true }] : [];
      if (isOn.state === "absent" || !isOn.value) {
        const cause2 = `enable is ${isOn.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = {
          title: "send the header",
          safety: "unsafe",
          patches: [{ set: enable, to: true }, ...whole]
        };
        return report2({ message: "empty", node: enable, data: { rule: rule162, cause: cause2 }, fix });
      }
      if (isComplete.state === "unknown") return unchecked(complete, isComplete.why);
      if (!isBare) return;
      const cause = "neither the complete certificate nor an attribute is chosen";
      const node = attributes.isAbsent ? complete : attributes;
      report2({
        message: "empty",
        node,
        data: { rule: rule162, cause },
        fix: { title: "send the complete certificate", safety: "unsafe", patches: whole }
      });
    }
  }
});

// rules/property/client-cert-status-not-sent.ts
var rule102 = defineRule({
  meta: {
    id: "property/client-cert-status-not-sent",
    title: "the origin is not told whether the client certificate was valid",
    why: "The header shows what the client presented, checked or not. Without the status, an origin that trusts it trusts a certificate anybody could have made.",
    next: "Switch it on so that the origin can tell a checked certificate from a merely presented one.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, Client certificate validation status",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20"
      }
    ],
    messages: { unsaid: "clientCertificateAuth in rule {rule} leaves enableClientCertificateValidationStatus off" }
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report: report2, unchecked }) {
      const enable = behavior.option("enable").bool();
      if (enable.state === "absent" || enable.state === "known" && !enable.value) return;
      const status = behavior.option("enableClientCertificateValidationStatus");
      const read = status.bool();
      if (read.state === "unknown") return unchecked(status, read.why);
      if (enable.state === "unknown") return unchecked(behavior, enable.why);
      if (read.state === "known" && read.value) return;
      report2({
        message: "unsaid",
        node: status,
        data: { rule: behavior.rule.label },
        fix: { title: "send the validation status", safety: "unsafe", patches: [{ set: status, to: true }] }
      });
    }
  }
});

// rules/property/client-certificate-contradiction.ts
var rule103 = defineRule({
  meta: {
    id: "property/client-certificate-contradiction",
    title: "clientCertificate options contradict each other",
    why: "The editor offers these options only in certain combinations. Written by hand in another one, part of the condition is refused or ignored, and the rule runs for other requests than it seems to.",
    next: "Judge validity only where a certificate must be present, and use enforceMtls or certificateState in the combinations the format allows.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, isCertificateValid needs isCertificatePresent; enforceMtls needs VALID or INVALID; certificateState needs enforceMtls IGNORE",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: { contradiction: "in rule {rule} {option} is set although {reason}" }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2 }) {
      const found2 = contradiction(criterion);
      if (found2 === void 0) return;
      const { node, reason, because } = found2;
      const data2 = { rule: criterion.rule.label, option: writtenName(node), reason };
      report2({
        message: "contradiction",
        node,
        data: data2,
        related: because.isAbsent ? [] : [{ node: because, note: reason }]
      });
    }
  }
});
function contradiction(criterion) {
  const enforce = criterion.option("enforceMtls");
  const state = criterion.option("certificateState");
  const asked = valueOf(enforce.text());
  if ((asked === "FAIL" || asked === "PASS") && state.text().state === "known") {
    return { node: state, reason: `${writtenName(enforce)} is ${asked}`, because: enforce };
  }
  return asked === void 0 ? oldContradiction(criterion, enforce) : void 0;
}
function oldContradiction(criterion, enforce) {
  const present = criterion.option("isCertificatePresent");
  const validity = criterion.option("isCertificateValid");
  const asked = valueOf(validity.text());
  const isEnforced = valueOf(enforce.bool()) === true;
  if (valueOf(present.bool()) === false) {
    const node = asked === "VALID" || asked === "INVALID" ? validity : isEnforced ? enforce : void 0;
    return node && { node, reason: `${writtenName(present)} is false`, because: present };
  }
  const isOld = !present.isAbsent || !validity.isAbsent;
  if (!isEnforced || !isOld || validity.text().state === "unknown" || asked === "VALID" || asked === "INVALID")
    return void 0;
  return { node: enforce, reason: `${writtenName(validity)} is ${asked ?? "not set"}`, because: validity };
}

// rules/property/client-certificate-format-drift.ts
var redesign = "v2026-02-16";
var firstEnforce = "v2023-09-20";
var oldest2 = "v2023-01-05";
var rule104 = defineRule({
  meta: {
    id: "property/client-certificate-format-drift",
    title: "clientCertificate options do not belong to the rule format in use",
    why: "Rule format v2026-02-16 replaced the criterion's options: written the old way the tree is refused, and what denied bad client certificates is gone.",
    next: "Rewrite the criterion for the new format and read each case; VALID together with enforceMtls has no exact successor, so decide that one by hand.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format", "mtls"],
    sources: [
      {
        doc: "Property Manager",
        part: "rule format changes: v2026-02-16, clientCertificate",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: {
      unknown: "option {option} of clientCertificate does not exist in rule format {format}",
      type: "enforceMtls of clientCertificate holds {actual}, which rule format {format} does not take"
    }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2, unchecked }) {
      const format = criterion.rule.tree.datedFormat;
      const options4 = ["isCertificatePresent", "isCertificateValid", "certificateState", "enforceMtls"].map(
        (name) => criterion.option(name)
      );
      const written = options4.filter((option) => !option.isAbsent);
      if (written.length === 0) return;
      if (format === void 0) return unchecked(criterion, "no dated rule format reaches this rule");
      if (format < oldest2) return unchecked(criterion, `what rule format ${format} holds is not in the tables`);
      const isNew = format >= redesign;
      const patches = isNew ? migration(criterion) : void 0;
      const fix = patches && { title: "rewrite the criterion for the new format", safety: "unsafe", patches };
      for (const option of written) {
        const finding = { node: option, ...fix === void 0 ? {} : { fix } };
        if (!belongs(option, format))
          report2({ message: "unknown", ...finding, part: "key", data: { option: writtenName(option), format } });
        else if (option.key === "enforceMtls" && isOtherForm(option, isNew)) {
          const actual = isNew ? "true or false, a choice of older formats" : "a word, a choice of newer formats";
          report2({ message: "type", ...finding, data: { actual, format } });
        }
      }
    }
  }
});
function belongs({ key }, format) {
  if (key === "enforceMtls") return format >= firstEnforce;
  return key === "certificateState" === format >= redesign;
}
function isOtherForm(enforce, isNew) {
  return isNew ? enforce.bool().state === "known" : enforce.text().state === "known";
}
function migration(criterion) {
  const enforce = criterion.option("enforceMtls").bool();
  const present = criterion.option("isCertificatePresent").bool();
  const valid = criterion.option("isCertificateValid").text();
  if (enforce.state === "unknown" || present.state === "unknown" || valid.state === "unknown") return void 0;
  const now = successor(valueOf(enforce) === true, valueOf(present), valueOf(valid));
  const options4 = criterion.field.get("options");
  if (now === void 0 || !isObject(options4.value)) return void 0;
  const kept = Object.entries(options4.value).filter(
    ([name]) => !["enforceMtls", "isCertificatePresent", "isCertificateValid"].includes(name)
  );
  return [{ set: options4, to: { ...Object.fromEntries(kept), ...now } }];
}
var states2 = /* @__PURE__ */ new Map([
  ["VALID", "PRESENT_VALID"],
  ["INVALID", "PRESENT_INVALID"],
  ["IGNORE", "PRESENT"]
]);
function successor(isEnforced, present, valid) {
  if (isEnforced) return present === true && valid === "INVALID" ? { enforceMtls: "FAIL" } : void 0;
  if (present === false) return { enforceMtls: "IGNORE", certificateState: "MISSING" };
  const state = states2.get(valid ?? "");
  return present === true && state !== void 0 ? { enforceMtls: "IGNORE", certificateState: state } : void 0;
}

// rules/property/client-ip-spoofable.ts
var rule105 = defineRule({
  meta: {
    id: "property/client-ip-spoofable",
    title: "clients can choose the address the origin sees",
    why: "A client that sends the header itself is believed: rate limits, allow lists and logs of the origin that go by this address can be led astray.",
    next: "Set trueClientIpClientSetting to false, so that only the edge fills the header.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["origin"],
    cwe: [290, 348],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "origin, trueClientIpClientSetting",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20"
      }
    ],
    messages: { open: "origin in rule {rule} accepts {header} from the client" }
  },
  check: {
    "behavior:origin"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const setting = behavior.option("trueClientIpClientSetting");
      const isOpen5 = setting.bool();
      if (isOpen5.state === "unknown") return unchecked(setting, isOpen5.why);
      if (isOpen5.state === "absent" || !isOpen5.value) return;
      const sent = behavior.option("enableTrueClientIp");
      const isSent2 = sent.bool();
      if (isSent2.state === "unknown") return unchecked(sent, isSent2.why);
      if (isSent2.state === "known" && !isSent2.value) return;
      const header = behavior.option("trueClientIpHeader").text();
      const name = header.state === "unknown" ? "the address header" : valueOf(header) ?? "True-Client-IP";
      report2({
        message: "open",
        node: setting,
        data: { rule: rule162.label, header: name },
        fix: { title: "let only the edge fill the header", safety: "unsafe", patches: [{ set: setting, to: false }] }
      });
    }
  }
});

// rules/property/criterion-key-misspelled.ts
var misspelled = /* @__PURE__ */ new Set(["criterion", "criterions", "criterias", "criterium", "critera", "criteria"]);
var rule106 = defineRule({
  meta: {
    id: "property/criterion-key-misspelled",
    title: "a rule spells its criteria list in a way that is not read",
    why: "The list is ignored or the upload refused: ignored, the rule has no criteria and applies to every request.",
    next: "Rename the key to criteria; criterion is right only as an HCL block.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["structure", "mtls"],
    sources: [
      {
        doc: "PAPI",
        part: "rule tree: a rule's members are name, criteria, behaviors, children",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20"
      }
    ],
    messages: { misspelled: "rule {rule} uses the key {key}; JSON rules read criteria" }
  },
  check: {
    rule(rule162, { report: report2 }) {
      for (const key of rule162.field.names()) {
        if (key === "criteria" || !misspelled.has(key.toLowerCase())) continue;
        const member = rule162.field.get(key);
        if (!holdsCriteria(member)) continue;
        const isPlain2 = rule162.field.get("criteria").value === void 0 && member.isList;
        const fix = {
          title: "call it criteria",
          safety: "safe",
          patches: [{ rename: member, to: "criteria" }]
        };
        report2({
          message: "misspelled",
          node: member,
          part: "key",
          data: { rule: rule162.label, key },
          ...isPlain2 ? { fix } : {}
        });
      }
    }
  }
});
function holdsCriteria(member) {
  return member.isList || member.isObject || typeof member.value === "string" && member.value.startsWith("#include:");
}

// rules/property/custom-log-off.ts
var maxBytes = 1e3;
var rule107 = defineRule({
  meta: {
    id: "property/custom-log-off",
    title: "a custom log field is configured but nothing usable is logged",
    why: "The log line comes without the field, and the question it was meant to answer cannot be answered on the day it is asked.",
    next: "Set logCustomLogField to true and give a field of at most 1000 bytes.",
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
        read: "2026-11-20"
      }
    ],
    messages: { off: "logCustom in rule {rule} logs nothing because {cause}" }
  },
  check: {
    "behavior:logCustom"(behavior, { report: report2, unchecked }) {
      const isOn = behavior.option("logCustomLogField");
      const field = behavior.option("customLogField");
      const rule162 = behavior.rule.label;
      const read = isOn.bool();
      if (read.state === "unknown") return unchecked(isOn, read.why);
      const text = field.resolve().value;
      const isEmpty4 = field.isMissing || typeof text === "string" && text.trim() === "";
      if (read.state === "absent" || !read.value) {
        const cause = `logCustomLogField is ${read.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = { title: "log the custom field", safety: "unsafe", patches: [{ set: isOn, to: true }] };
        return report2({ message: "off", node: isOn, data: { rule: rule162, cause }, ...isEmpty4 ? {} : { fix } });
      }
      if (isEmpty4)
        return report2({
          message: "off",
          node: field,
          data: { rule: rule162, cause: `customLogField is ${field.isAbsent ? "not given" : "empty"}` }
        });
      const full = field.text();
      const bytes = sizeOf(
        full.state === "known" ? full.value : typeof text === "string" && !/[$<%]/.test(text) ? text : ""
      );
      if (bytes > maxBytes)
        report2({
          message: "off",
          node: field,
          data: { rule: rule162, cause: `customLogField has ${bytes} bytes and at most ${maxBytes} are taken` }
        });
    }
  }
});
function sizeOf(text) {
  return new TextEncoder().encode(text).length;
}

// rules/property/default-rule-malformed.ts
var topOnly = ["variables", "advancedOverride", "customOverride"];
var rule108 = defineRule({
  meta: {
    id: "property/default-rule-malformed",
    title: "the rule tree has no proper default rule",
    why: "Property Manager takes a tree only below a top rule called default that holds origin and cpCode; anything else is refused, or decodes to an empty tree.",
    next: "Wrap the rules as the tool expects, name the top rule default, give it origin and cpCode, and keep is_secure and variables there only.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [
      {
        doc: "PAPI",
        part: "rule tree: the root is named default, has no criteria, and holds origin and cpCode",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_builder: members of the rule named default; akamai_property_rules_template: the object with rules",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: { malformed: "the rules of {property} cannot be used as a tree: {cause}" }
  },
  check: {
    ruleTree(tree, { report: report2, unchecked }) {
      const { root, envelope } = tree;
      const isChild = envelope?.get("_ruleFormat_").isAbsent === false && root.name !== "default";
      if (tree.extent !== "whole" || isChild) return;
      const say = (node, cause) => report2({ message: "malformed", node, data: { property: ownerLabel(tree), cause } });
      for (const rule162 of tree.rules) if (rule162 !== root) checkChild(rule162, say);
      if (root.name !== "default") return checkName(root, say);
      if (envelope === void 0 && wantsEnvelope(tree.tool)) {
        say(nameOf4(root), `${tools[tree.tool]} wants the default rule inside a member named rules`);
      }
      const criteria2 = root.field.get("criteria");
      if (root.criteria.length > 0) say(criteria2, "the default rule has criteria, though it applies to every request");
      if (tree.include !== void 0) return;
      const missing2 = ["origin", "cpCode"].filter((name) => !appliesToAll(tree, name));
      if (missing2.length === 0) return;
      const usesInclude = tree.behaviors("include").length > 0;
      const gap = tree.gap ?? (usesInclude ? "an include may bring origin and cpCode" : ownerGap(tree));
      if (gap !== void 0) unchecked(root, gap);
      else {
        const cause = `its default rule has no ${missing2.join(" and no ")}`;
        report2({
          message: "malformed",
          node: nameOf4(root),
          data: { property: ownerLabel(tree), cause },
          certainty: certaintyOf3(tree)
        });
      }
    }
  }
});
function certaintyOf3(tree) {
  return isNameless(tree) ? "likely" : "proven";
}
function isNameless({ property }) {
  return property === void 0 || property.id.state === "absent" && property.name.state === "absent";
}
function ownerGap(tree) {
  const modules = tree.project?.terraformModules ?? [];
  const isRendered = tree.tool === "terraform" && modules.some((module) => module.ofType("data.akamai_property_rules_template").length > 0);
  return (isRendered || tree.field.doc.language === "hcl") && isNameless(tree) ? "the property or include that takes these rules is not in view" : void 0;
}
function wantsEnvelope(tool) {
  return tool === "terraform" || tool === "property-manager-cli";
}
function checkName(root, say) {
  const name = root.field.get("name");
  const text = name.text();
  if (name.isMissing) say(root, "its top rule has no name");
  else if (name.isBlank) say(name, "the name of its top rule is empty");
  else if (text.state === "known") say(name, `its top rule is named ${JSON.stringify(text.value)}, not "default"`);
}
function nameOf4(root) {
  const name = root.field.get("name");
  return name.isAbsent ? root : name;
}
function isBuilt({ field }) {
  return field.site.address?.includes("akamai_property_rules_builder.") === true;
}
function checkChild(rule162, say) {
  if (rule162.name === "default" && isBuilt(rule162))
    say(nameOf4(rule162), "a rule below its default rule is named default as well, and the provider takes it for another");
  const secure = rule162.field.has("options") ? rule162.field.get("options").get("is_secure") : void 0;
  if (secure?.isAbsent === false) say(secure, `rule ${rule162.label} holds is_secure, which only the default rule may`);
  for (const name of topOnly) {
    if (!rule162.field.has(name)) continue;
    const member = rule162.field.get(name);
    const isEmpty4 = member.isAbsent || member.isList && member.items().length === 0 || member.value === "";
    if (!isEmpty4) say(member, `rule ${rule162.label} holds ${name}, which only the default rule may`);
  }
}
function appliesToAll(tree, name) {
  return tree.behaviors(name).some(({ rule: rule162 }) => [rule162, ...rule162.ancestors].every((one) => one.isDefault || one.criteria.length === 0));
}

// rules/property/enforce-mtls-outside-parent.ts
var rule109 = defineRule({
  meta: {
    id: "property/enforce-mtls-outside-parent",
    title: "a custom mTLS check has no enforcing parent that leaves the decision to it",
    why: "clientCertificate.enforceMtls asks for the outcome of enforceMtlsSettings in a rule above. Without that behavior there is no outcome, and with denial on the request is refused before the rule can run.",
    next: "Put the rule under the one that holds enforceMtlsSettings, give that parent a hostname match and set enableDenyRequest to false there.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls needs enforceMtlsSettings in a parent rule with its own match and enableDenyRequest off",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager guide",
        part: "Client certificate, requires Enforce mTLS settings in a parent rule that continues when checks fail",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-cert",
        read: "2026-11-20"
      }
    ],
    messages: {
      unready: "rule {rule} uses clientCertificate.enforceMtls, but {parent} does not enforce mTLS with a match of its own and denial off",
      outside: "rule {rule} uses clientCertificate.enforceMtls, but no rule above it holds enforceMtlsSettings"
    }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2, unchecked }) {
      const { rule: rule162 } = criterion;
      const node = criterion.option("enforceMtls");
      const match = certificateMatch(criterion);
      if (match.state !== "known")
        return node.isAbsent || match.state === "absent" ? void 0 : unchecked(node, match.why);
      if (!match.value.enforces) return;
      const behavior = rule162.parent?.inherited("enforceMtlsSettings");
      if (behavior === void 0) {
        const hidden = rule162.ancestors.find(({ gap }) => gap !== void 0)?.gap;
        if (!rule162.hasKnownAncestors || hidden !== void 0)
          return unchecked(node, hidden ?? "the rules above this one are not in view");
        return report2({ message: "outside", node, data: { rule: rule162.label } });
      }
      const parent = behavior.rule;
      const deny = behavior.option("enableDenyRequest");
      const data2 = { rule: rule162.label, parent: `rule ${parent.label}` };
      if (valueOf(deny.bool()) === true) {
        return report2({
          message: "unready",
          node,
          data: data2,
          related: [{ node: deny, note: "refuses the request before the check below can run" }]
        });
      }
      if (parent.criteria.length === 0 && parent.hasAllCriteria && (parent.isDefault || parent.hasKnownAncestors)) {
        return report2({
          message: "unready",
          node,
          data: data2,
          related: [{ node: behavior, note: "stands in a rule that matches everything" }]
        });
      }
      const read = deny.bool();
      if (read.state === "unknown") unchecked(deny, read.why);
    }
  }
});

// rules/property/export-has-errors.ts
var rule110 = defineRule({
  meta: {
    id: "property/export-has-errors",
    title: "an uploaded rule tree came back with errors",
    why: "The API saves a faulty tree and answers 200 all the same; its errors then block the activation of that version.",
    next: "Fix the listed rules and upload again; errors block activation, and the warnings beside them deserve a reading too.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "PAPI",
        part: "update a rule tree: errors and warnings of the response; rule errors block activation",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20"
      }
    ],
    messages: {
      version: "version {version} of {property} reports {count}, the first at {location}",
      tree: "the rules of {property} report {count}, the first at {location}"
    }
  },
  check: {
    ruleTree(tree, { report: report2 }) {
      const list = tree.envelope?.get("errors");
      const errors = list?.items().filter((item) => item.isObject) ?? [];
      const [first] = errors;
      if (list === void 0 || first === void 0 || isHistory2(tree)) return;
      const data2 = {
        property: ownerLabel(tree),
        count: errors.length === 1 ? "an error" : `${errors.length} errors`,
        location: locationOf(first)
      };
      const version = versionIn(tree.envelope);
      if (version === void 0) report2({ message: "tree", node: list, part: "key", data: data2 });
      else report2({ message: "version", node: list, part: "key", data: { ...data2, version } });
    }
  }
});
function versionIn(field) {
  const version = field && valueOf(field.get("propertyVersion").number());
  return version ?? (field && valueOf(field.get("includeVersion").number()));
}
function isHistory2(tree) {
  const own = versionIn(tree.envelope);
  const owner = tree.include ?? tree.property;
  return own !== void 0 && owner !== void 0 && owner.records.some((record) => (versionIn(record) ?? 0) > own);
}
function locationOf(error) {
  const read = ["errorLocation", "behaviorName", "title", "type"].map((name) => valueOf(error.get(name).text()));
  return read.find((text) => text !== void 0 && text !== "") ?? "a place it does not name";
}

// rules/property/https-downgrade-with-origin-mtls.ts
var rule111 = defineRule({
  meta: {
    id: "property/https-downgrade-with-origin-mtls",
    title: "requests meant for origin mTLS can be sent over plain HTTP",
    why: "A request that is downgraded goes to the origin without TLS, so without the client certificate: the origin refuses it, or serves it to anyone who asks over HTTP.",
    next: "Remove the downgrade where the origin expects a client certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    cwe: [319],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "allowHTTPSDowngrade",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-allow-https-downgrade",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
        read: "2026-11-20"
      }
    ],
    messages: { downgrade: "allowHTTPSDowngrade in rule {rule} applies where mtlsOriginKeystore is on" }
  },
  check: {
    "behavior:allowHTTPSDowngrade"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const enabled = behavior.option("enabled");
      const isOn = enabled.bool();
      if (isOn.state === "known" && !isOn.value) return;
      const beside = inForceWith(behavior, "mtlsOriginKeystore");
      const mtls = beside.find((one) => valueOf(stateOf(one)) === true);
      if (mtls === void 0) {
        const vague = beside.find((one) => stateOf(one).state === "unknown");
        const why = vague === void 0 ? hiddenBeside(behavior) : "whether mtlsOriginKeystore is on is filled in elsewhere";
        return why === void 0 ? void 0 : unchecked(enabled, why);
      }
      if (isOn.state !== "known")
        return unchecked(enabled, isOn.state === "unknown" ? isOn.why : "whether the downgrade is on is not written");
      const related = [{ node: mtls, note: `sends the client certificate in rule ${mtls.rule.label}` }];
      report2({ message: "downgrade", node: enabled, data: { rule: rule162.label }, related });
    }
  }
});
function stateOf(mtls) {
  return mtls.option("enable").bool();
}

// rules/property/mtls-checks-nothing.ts
var rule112 = defineRule({
  meta: {
    id: "property/mtls-checks-nothing",
    title: "mTLS is enforced without a CA set to check",
    why: "The behavior compares the edge certificate with the listed CA sets only when enableAuthSet is on and a set is listed; otherwise every client passes while the configuration looks protected.",
    next: "Set enableAuthSet to true and list the ids of the sets bound to the edge certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableAuthSet and certificateAuthoritySet; enableAuthSet starts as false",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: { nothing: "enforceMtlsSettings in rule {rule} checks no CA set because {cause}" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const isOn = behavior.option("enableAuthSet");
      const sets = behavior.option("certificateAuthoritySet");
      const rule162 = behavior.rule.label;
      const read = isOn.bool();
      if (read.state === "unknown") return unchecked(isOn, read.why);
      const slip = misspelt(isOn) ?? misspelt(sets);
      if (slip !== void 0) return unchecked(isOn, slip);
      const isListed = hasEntries(sets);
      if (read.state === "absent" || !read.value) {
        const fix = {
          title: "require one of the listed CA sets",
          safety: "unsafe",
          patches: [{ set: isOn, to: true }]
        };
        const hasOcsp = valueOf(behavior.option("enableOcspStatus").bool()) === true;
        const cause = `enableAuthSet is ${read.state === "absent" ? "not set, which means off" : "off"}`;
        report2({
          message: "nothing",
          node: isOn,
          data: { rule: rule162, cause },
          certainty: hasOcsp ? "likely" : "proven",
          ...isListed ? { fix } : {}
        });
      } else if (!isListed) {
        report2({
          message: "nothing",
          node: sets,
          data: { rule: rule162, cause: `certificateAuthoritySet is ${sets.isAbsent ? "not given" : "empty"}` }
        });
      } else if (!sets.isList) unchecked(sets, reasonOf(sets));
    }
  }
});
function reasonOf(sets) {
  const read = sets.ids();
  return read.state === "unknown" ? read.why : "certificateAuthoritySet is no list of ids";
}

// rules/property/mtls-client-can-avoid.ts
var chosenByClient = /* @__PURE__ */ new Set([
  "requestHeader",
  "requestCookie",
  "queryStringParameter",
  "requestMethod",
  "userAgent"
]);
var rule113 = defineRule({
  meta: {
    id: "property/mtls-client-can-avoid",
    title: "mTLS is enforced only if the client chooses to ask for it",
    why: "Whoever has no certificate leaves the header, cookie or parameter out and is served as if there were no mTLS at all.",
    next: "Enforce on the hostname alone; a header, cookie, query or method condition lets any client opt out.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [288],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, the hostname or clientCertificate criteria decide where it applies",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: { avoidable: "rule {rule} enforces mTLS only when {criterion} matches, which the client controls" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const found2 = [rule162, ...rule162.ancestors].flatMap(avoidable);
      const [first, ...others] = found2;
      if (first === void 0) return;
      if (rule162.tree.rules.some((other2) => other2 !== rule162 && alsoEnforces(other2, rule162))) return;
      if (rule162.tree.extent === "items") return unchecked(behavior, "the rule around this behavior is not in view");
      report2({
        message: "avoidable",
        node: first,
        data: { rule: rule162.label, criterion: first.name },
        certainty: rule162.hasKnownAncestors && rule162.tree.gap === void 0 ? "proven" : "likely",
        related: [
          ...others.map((node) => ({ node, note: "so does this condition" })),
          { node: behavior, note: "what is enforced only then" }
        ]
      });
    }
  }
});
function avoidable(rule162) {
  const chosen = rule162.criteria.filter((criterion) => chosenByClient.has(criterion.name) && !sparesPreflight(criterion));
  return rule162.matchesAny && (chosen.length < rule162.criteria.length || !rule162.hasAllCriteria) ? [] : chosen;
}
function sparesPreflight(criterion) {
  const isExcept = /^(?:IS_NOT|IS_NOT_ONE_OF|DOES_NOT_MATCH)/.test(
    valueOf(criterion.option("matchOperator").text()) ?? ""
  );
  const methods2 = [criterion.option("value"), ...criterion.option("values").items()].flatMap(
    (field) => valueOf(field.text()) ?? []
  );
  return criterion.name === "requestMethod" && isExcept && methods2.length > 0 && methods2.every((method) => method.toUpperCase() === "OPTIONS");
}
function alsoEnforces(other2, rule162) {
  if (other2.behavior("enforceMtlsSettings") === void 0) return false;
  const depends = [other2, ...other2.ancestors].some(
    ({ criteria: criteria2 }) => criteria2.some(({ name }) => name !== "hostname" && name !== "clientCertificate")
  );
  if (depends) return false;
  const named2 = hostnamesNamedBy(rule162);
  return named2.length === 0 ? hostnameCriteria(other2).length === 0 : named2.every((name) => reachOf(other2, name) === "yes");
}

// rules/property/mtls-handler-on-wrong-outcome.ts
var outcomes = {
  pass: "only requests that pass the checks",
  fail: "only requests that fail the checks",
  mismatch: "only valid certificates that fail the mTLS settings",
  valid: "only valid certificates",
  invalid: "only invalid certificates",
  missing: "only requests without a certificate",
  present: "every certificate"
};
var words3 = {
  clientCertificateAuth: "sends the certificate to the origin",
  logCustom: "logs",
  denyAccess: "denies"
};
var rule114 = defineRule({
  meta: {
    id: "property/mtls-handler-on-wrong-outcome",
    title: "an mTLS handler runs on the outcome it was not written for",
    why: "The origin never gets the header of clients that passed, or the failures that should be denied or logged are the ones the rule does not see.",
    next: "Use two child rules: pass the certificate header where the check succeeds, log or deny where the certificate is missing, invalid or mismatching.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls and certificateState: which requests each value selects",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, serves in a child rule beside the Client Certificate match, for clients whose certificate was accepted",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20"
      }
    ],
    messages: { wrong: "rule {rule} {handles} but matches {outcome}" }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2, unchecked }) {
      const { rule: rule162 } = criterion;
      if (rule162.tree.extent === "items" || rule162.matchesAny && rule162.criteria.length > 1) return;
      const match = certificateMatch(criterion);
      if (match.state === "unknown") return unchecked(criterion, match.why);
      if (match.state === "absent") return;
      const wrong = misplaced(rule162, match.value);
      if (wrong.length === 0) return;
      const handles = [...new Set(wrong.map(({ name }) => words3[name] ?? "answers by itself"))].join(" and ");
      const outcome = outcomes[match.value.outcome];
      const related = wrong.map((node) => ({ node, note: "what runs on it" }));
      report2({ message: "wrong", node: criterion, data: { rule: rule162.label, handles, outcome }, related });
    }
  }
});
function misplaced(rule162, match) {
  const active = rule162.behaviors.filter((behavior) => !isOff(behavior));
  const toOrigin = active.filter(({ name }) => name === "clientCertificateAuth");
  const onFailure = active.filter((behavior) => behavior.name === "logCustom" || denies(behavior));
  if (match.outcome === "mismatch")
    return toOrigin.length > 0 || !handlesFailure(rule162) ? [...toOrigin, ...onFailure] : [];
  if (isFailure(match)) return toOrigin;
  if (match.outcome === "present" || !isAboutCertificateOnly(rule162)) return [];
  return handlesFailure(rule162) ? onFailure.filter(denies) : onFailure;
}
function denies(behavior) {
  if (behavior.name === "denyAccess") return true;
  const code = behavior.name === "constructResponse" ? valueOf(behavior.option("responseCode").number()) : void 0;
  return code !== void 0 && code >= 400;
}
function isAboutCertificateOnly(rule162) {
  return rule162.hasAllCriteria && rule162.criteria.every(({ name }) => name === "clientCertificate" || name === "hostname");
}
function handlesFailure(rule162) {
  const enforced = rule162.inherited("enforceMtlsSettings");
  const deny = enforced?.option("enableDenyRequest").bool();
  if (enforced === void 0 || deny?.state === "unknown" || valueOf(deny ?? { state: "absent" }) === true || rule162.tree.gap !== void 0)
    return true;
  return rule162.tree.rules.some((other2) => {
    const criterion = other2 === rule162 ? void 0 : other2.criterion("clientCertificate");
    const match = criterion && certificateMatch(criterion);
    return match !== void 0 && (match.state === "unknown" || match.state === "known" && isFailure(match.value) && other2.behaviors.some((one) => !isOff(one)));
  });
}

// rules/property/mtls-hostname-not-on-property.ts
var rule115 = defineRule({
  meta: {
    id: "property/mtls-hostname-not-on-property",
    title: "an mTLS rule matches a hostname the property does not have",
    why: "Requests for that name never reach this property, so the rule protects nothing; the hostname that was meant is served without the check.",
    next: "Correct the name, or add it to the property with the edge certificate that has mTLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "property version hostnames; rule tree criteria",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, applies by the hostname criterion of its rule",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: { foreign: "rule {rule} matches {hostname}, which is not a hostname of {property}" }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const rules2 = property.tree?.rules.filter((rule162) => rule162.behavior("enforceMtlsSettings") !== void 0) ?? [];
      if (rules2.length === 0) return;
      const lists = environmentsOf(property);
      const gap = lists.map(({ hostnamesGap }) => hostnamesGap).find((why) => why !== void 0);
      const hostnames = lists.flatMap((list) => list.hostnames.map(({ key }) => key));
      if (gap !== void 0 || hostnames.includes(""))
        return unchecked(property, gap ?? "a hostname of the property is filled in elsewhere");
      const criteria2 = new Map(
        rules2.flatMap((rule162) => hostnameCriteria(rule162).map((criterion) => [criterion, rule162]))
      );
      for (const [criterion, rule162] of criteria2) {
        if (isPositive(criterion) !== true) continue;
        for (const item of criterion.option("values").items()) {
          const name = valueOf(item.text())?.trim();
          if (name === void 0 || name === "" || hostnames.some((hostname) => meet(name, hostname))) continue;
          report2({
            message: "foreign",
            node: item,
            data: { rule: rule162.label, hostname: name, property: property.label }
          });
        }
      }
    }
  }
});
function environmentsOf(property) {
  const { rulesSource } = property;
  if (rulesSource !== void 0) return property.project.properties.filter((one) => one.rulesSource === rulesSource);
  if (property.environment === void 0) return [property];
  return property.project.properties.filter(({ environment }) => environment !== void 0);
}
function meet(pattern, hostname) {
  return hostMatches(pattern, hostname) || hostMatches(hostname, pattern) || /[*?]/.test(pattern) && hostname.includes("*");
}

// rules/property/mtls-mismatch-allowed.ts
var rule116 = defineRule({
  meta: {
    id: "property/mtls-mismatch-allowed",
    title: "requests that fail the mTLS settings are let through",
    why: "With denial off, a client outside the accepted CA sets still reaches the origin; only a child rule that matches the failure can stop it or leave a trace.",
    next: "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableDenyRequest: the samples of its default leave it out, and false lets the request go on",
        url: "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls, to handle requests that fail the checks",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: { open: "rule {rule} does not deny mismatching requests and no child rule handles them" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const deny = behavior.option("enableDenyRequest");
      const read = deny.bool();
      if (read.state === "unknown") return unchecked(deny, read.why);
      const slip = misspelt(deny);
      if (slip !== void 0) return unchecked(deny, slip);
      if (read.state === "known" && read.value) return;
      if (checksNothing(behavior)) return;
      if (!rule162.isComplete) return unchecked(behavior, rule162.gap ?? "the rule around this behavior is not in view");
      const verdict = handled(rule162);
      if (verdict.state === "unknown") return unchecked(behavior, verdict.why);
      if (verdict.state === "known") return;
      report2({
        message: "open",
        node: deny,
        data: { rule: rule162.label },
        fix: { title: "deny mismatching requests", safety: "unsafe", patches: [{ set: deny, to: true }] }
      });
    }
  }
});
function checksNothing(behavior) {
  const isOn = (name) => behavior.option(name).bool().state === "unknown" || valueOf(behavior.option(name).bool()) === true;
  return !isOn("enableAuthSet") && !isOn("enableOcspStatus");
}
function handled(rule162) {
  const below = new Set(rule162.descendants);
  let why;
  for (const other2 of rule162.tree.rules) {
    const criterion = other2.criterion("clientCertificate");
    if (criterion === void 0 || other2 === rule162 || !below.has(other2) && !mayShareHosts(rule162, other2)) continue;
    const match = certificateMatch(criterion);
    if (match.state === "unknown") why ??= match.why;
    if (match.state !== "known" || !isFailure(match.value) || match.value.enforces && !below.has(other2)) continue;
    if (acts(other2)) return known(other2);
  }
  const hidden = [rule162, ...below].find(({ gap }) => gap !== void 0)?.gap;
  const isPart = !rule162.hasKnownAncestors && rule162.parent === void 0 && rule162.field.get("children").isAbsent;
  if (hidden !== void 0 || why !== void 0) return unknown(hidden ?? why ?? "");
  return isPart ? unknown("the rules below this part are not in view") : absent;
}
function acts(rule162) {
  return [rule162, ...rule162.descendants].some(
    (one) => one.gap !== void 0 || one.behaviors.some((behavior) => !isOff(behavior))
  );
}

// rules/property/mtls-without-match.ts
var rule117 = defineRule({
  meta: {
    id: "property/mtls-without-match",
    title: "mTLS is enforced in a rule that matches neither hostname nor client certificate",
    why: "The vendor asks for one of the two in the same rule. Without it the property is refused, or every host of the property is held to a check that its certificate does not ask clients for.",
    next: "Add a hostname criterion with the mTLS hostnames to the same rule.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, needs the hostname or clientCertificate criteria in the same rule",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: {
      unmatched: "rule {rule} holds enforceMtlsSettings without a hostname or clientCertificate criterion of its own"
    }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      if (rule162.criterion("hostname") !== void 0 || rule162.criterion("clientCertificate") !== void 0) return;
      if (hasMisspelledMatch(rule162)) return;
      if (!rule162.hasAllCriteria) return unchecked(behavior, rule162.gap ?? "the rule around this behavior is not in view");
      const isTop = rule162.parent === void 0;
      if (isTop && !rule162.hasKnownAncestors && rule162.criteria.length === 0)
        return unchecked(behavior, "what this part is included under is not in view");
      report2({ message: "unmatched", node: behavior, data: { rule: rule162.label } });
    }
  }
});
function hasMisspelledMatch({ field }) {
  const names3 = field.get("criterion").items().map((item) => valueOf(item.get("name").text()));
  return names3.includes("hostname") || names3.includes("clientCertificate");
}

// rules/property/not-secure.ts
var rule118 = defineRule({
  meta: {
    id: "property/not-secure",
    title: "a property with HTTPS features is not marked secure",
    why: "Without is_secure the property is made for plain HTTP: features that live in the TLS handshake, above all client certificates, are refused or never apply.",
    next: "Set is_secure to true in the options of the default rule and make sure the hostname has a certificate.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["tls"],
    cwe: [319],
    sources: [
      {
        doc: "Property Manager API",
        part: "rule tree, options.is_secure of the default rule: turns on HTTPS features; absent means false",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, works on the handshake between client and edge",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: { insecure: "{property} has is_secure off but uses {feature}" }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const { tree } = property;
      if (tree === void 0) return;
      const read = property.isSecure;
      if (read.state === "known" && read.value) return;
      const features2 = [...featuresOf(tree), ...enhancedKeys(tree, property.project), ...enhancedHostnames(property)];
      const [first] = features2;
      const options4 = tree.root.field.get("options");
      const node = options4.get("is_secure");
      if (first === void 0)
        return property.hasEnhancedHostname.state === "unknown" ? unchecked(property, property.hasEnhancedHostname.why) : void 0;
      if (read.state === "unknown") return unchecked(node, read.why);
      if (!options4.isAbsent && !options4.isObject)
        return unchecked(options4, "the options of the default rule are filled in elsewhere");
      const patch = options4.isObject ? { set: node, to: true } : { set: options4, to: { is_secure: true } };
      report2({
        message: "insecure",
        node: options4.isAbsent ? tree.root : node,
        data: { property: property.resource, feature: first.words },
        related: features2.map(({ node: used, words: words6 }) => ({ node: used, note: words6 })),
        fix: { title: "mark the property secure", safety: "unsafe", patches: [patch] }
      });
    }
  }
});
function featuresOf(tree) {
  const behaviors2 = ["enforceMtlsSettings", "clientCertificateAuth", "mtlsOriginKeystore"].flatMap(
    (name) => tree.behaviors(name)
  );
  const used = [
    ...behaviors2.filter((behavior) => !isOff(behavior)),
    ...tree.criteria("clientCertificate")
  ];
  return used.map((node) => ({ node, words: `${node.name} in rule ${node.rule.label}` }));
}
function enhancedKeys(tree, project) {
  return tree.behaviors("originCharacteristics").flatMap((node) => {
    const guid = keyGuidOf(node);
    const version = guid && project.keyVersionByGuid(guid.text());
    const key = version?.state === "known" ? version.value.accessKey : void 0;
    return key !== void 0 && valueOf(key.securityNetwork) === "ENHANCED_TLS" ? [{ node, words: `access key ${key.label} for ENHANCED_TLS` }] : [];
  });
}
function enhancedHostnames(property) {
  const found2 = property.hostnames.filter(({ suffix }) => suffix === "edgekey.net");
  return found2.slice(0, 5).map((node) => ({ node, words: `hostname ${node.label} on edgekey.net` }));
}

// rules/property/object-flattened-to-text.ts
var flattened = /^(?:@\{(?:\w+=[\s\S]*)?\}|System\.(?:Object\[\]|Collections\.(?:Hashtable|Generic\.\S+|Specialized\.\S+)))$/;
var hints = ["@{", '[]"', "Hash", "Collec"];
var trace = /"(?:@\{|System\.(?:Object|Collections))/;
var rule119 = defineRule({
  meta: {
    id: "property/object-flattened-to-text",
    title: "a nested object was turned into text by PowerShell",
    why: "ConvertTo-Json cuts off what is nested deeper than two levels and writes it as text: sent back, the values are lost or the upload is refused.",
    next: "Export again with ConvertTo-Json -Depth 100; the default depth cuts nested objects off.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [
      {
        doc: "Akamai PowerShell",
        part: "request bodies from objects: ConvertTo-Json with -Depth",
        url: "https://github.com/akamai/akamaipowershell",
        read: "2026-11-20"
      }
    ],
    messages: { flattened: "{path} holds the text {value} where an object belongs" }
  },
  check: {
    document({ language, field, file }, { report: report2 }) {
      if (language !== "json" || !hints.some((hint) => file.text.includes(hint)) || !trace.test(file.text)) return;
      for (const text of texts(field)) {
        report2({
          message: "flattened",
          node: text,
          data: { path: text.path || "the document", value: beginning(text) }
        });
      }
    }
  }
});
function texts(root) {
  const found2 = [];
  const waiting = [root];
  for (let field = waiting.pop(); field !== void 0; field = waiting.pop()) {
    if (typeof field.value === "string" && flattened.test(field.value)) found2.push(field);
    const inner = field.isList ? field.items() : field.members();
    waiting.push(...inner.map((one) => field === root && one.key === "rules" && one.isObject ? one.asBase() : one));
  }
  return found2;
}
function beginning({ value }) {
  const text = typeof value === "string" ? value : "";
  const name = /^@\{(\w{1,40})=/.exec(text)?.[1];
  return name === void 0 ? text.slice(0, 40) : `@{${name}=…}`;
}

// rules/property/origin-after-characteristics.ts
var rule120 = defineRule({
  meta: {
    id: "property/origin-after-characteristics",
    title: "originCharacteristics comes before the origin it describes",
    why: "Behaviors take effect in their order: the signing is set up for the origin known so far, and the origin that follows it may be asked without a valid signature.",
    next: "Move origin above originCharacteristics in the same behaviour list.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "order"],
    sources: [
      {
        doc: "Akamai PowerShell",
        part: "Manage cloud origin access: define origin before originCharacteristics",
        url: "https://techdocs.akamai.com/powershell/docs",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: { before: "in rule {rule} originCharacteristics stands before origin" }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const at = rule162.behaviors.indexOf(behavior);
      const origin = rule162.behaviors.findIndex(({ name }) => name === "origin");
      if (origin < at) return;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (valueOf(signing) === void 0) return;
      if (rule162.gap !== void 0) return unchecked(behavior, rule162.gap);
      const related = rule162.behaviors.slice(origin, origin + 1).map((node) => ({ node, note: "the origin it describes" }));
      report2({ message: "before", node: behavior, data: { rule: rule162.label }, related });
    }
  }
});

// rules/property/origin-loop.ts
var rule121 = defineRule({
  meta: {
    id: "property/origin-loop",
    title: "a property names its own hostname as origin",
    why: "The name of the property leads to the edge: the edge asks itself, request after request, until it gives up with an error.",
    next: "Point the origin at the server's own name, or requests come back to the edge.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["origin"],
    cwe: [835],
    sources: [
      {
        doc: "Property Manager",
        part: "Origin Server: your origin, origin hostname",
        url: "https://techdocs.akamai.com/property-mgr/docs/origin-server",
        read: "2026-11-20"
      }
    ],
    messages: {
      hostname: "origin {origin} in rule {rule} is also a hostname of {property}",
      edge: "origin {origin} in rule {rule} is the edge hostname of {property}",
      matched: "origin {origin} in rule {rule} is the hostname that the rule answers for"
    }
  },
  check: {
    "behavior:origin"(behavior, { report: report2, unchecked }) {
      const { rule: rule162 } = behavior;
      const { property } = rule162.tree;
      for (const target3 of targetsOf(behavior)) {
        const name = target3.text();
        if (name.state === "unknown") unchecked(target3, name.why);
        if (name.state !== "known" || name.value.trim() === "") continue;
        const data2 = { origin: name.value, rule: rule162.label };
        const own = property?.hostnames.find((hostname) => isSame2(hostname.name, name.value));
        const edge = property?.hostnames.find((hostname) => isSame2(hostname.target, name.value));
        const matched = matchedBy(behavior, name.value);
        if (property !== void 0 && own !== void 0) {
          report2({
            message: "hostname",
            node: target3,
            data: { ...data2, property: property.label },
            related: [relatedTo(own)]
          });
        } else if (property !== void 0 && edge !== void 0) {
          report2({
            message: "edge",
            node: target3,
            data: { ...data2, property: property.label },
            related: [relatedTo(edge)]
          });
        } else if (property?.hostnamesGap !== void 0 || property === void 0) {
          const related = matched === void 0 ? [] : [{ node: matched, note: "the rule matches this hostname" }];
          if (matched !== void 0) report2({ message: "matched", node: target3, data: data2, related, certainty: "likely" });
          else unchecked(target3, gapOf2(property));
        }
      }
    }
  }
});
function gapOf2(property) {
  return property?.hostnamesGap ?? "the property of this tree is not in view";
}
function relatedTo(node) {
  return { node, note: "the hostname of the property" };
}
function targetsOf(origin) {
  const type = valueOf(origin.option("originType").text()) ?? "CUSTOMER";
  if (type !== "CUSTOMER") return [];
  const hasSecond = valueOf(origin.option("secondHostnameEnabled").bool()) === true;
  return hasSecond ? [origin.option("hostname"), origin.option("secondHostname")] : [origin.option("hostname")];
}
function isSame2(read, name) {
  return read.state === "known" && hostKey(read.value) === hostKey(name);
}
function matchedBy({ rule: rule162 }, name) {
  return [rule162, ...rule162.ancestors].flatMap((one) => one.criteria).find((criterion) => {
    if (criterion.name !== "hostname" || valueOf(criterion.option("matchOperator").text()) !== "IS_ONE_OF")
      return false;
    return criterion.option("values").items().some((value) => isSame2(value.text(), name));
  });
}

// rules/property/origin-mtls-one-sided.ts
var rule122 = defineRule({
  meta: {
    id: "property/origin-mtls-one-sided",
    title: "the edge proves itself to an origin it does not verify",
    why: "Mutual TLS has two sides: an edge that does not insist on the origin's own names and authorities hands its requests to whoever answers in the origin's place.",
    next: "Switch originSni on and verify the origin with CUSTOM, including the accepted names and authorities.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "origin, verificationMode, originSni, customValidCnValues, originCertsToHonor",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
        read: "2026-11-20"
      }
    ],
    messages: { lax: "rule {rule} sends a client certificate, but the origin has {setting}" }
  },
  check: {
    "behavior:origin"(origin, { report: report2, unchecked }) {
      const type = valueOf(origin.option("originType").text()) ?? "CUSTOMER";
      if (type !== "CUSTOMER") return;
      const lax = laxSettings(origin);
      const [first] = lax;
      if (first === void 0) return;
      const beside = inForceWith(origin, "mtlsOriginKeystore");
      const mtls = beside.find((one) => valueOf(one.option("enable").bool()) === true);
      if (mtls === void 0) {
        const isVague2 = beside.some((one) => one.option("enable").bool().state === "unknown");
        const why = isVague2 ? "whether mtlsOriginKeystore is on is filled in elsewhere" : hiddenBeside(origin);
        return why === void 0 ? void 0 : unchecked(first.field, why);
      }
      const setting = lax.map(({ words: words6 }) => words6).join(" and ");
      const related = [{ node: mtls, note: "sends the client certificate" }];
      report2({ message: "lax", node: first.field, data: { rule: mtls.rule.label, setting }, related });
    }
  }
});
function laxSettings(origin) {
  const sni = origin.option("originSni");
  const lax = laxVerification(origin);
  return valueOf(sni.bool()) === false ? [...lax, { field: sni, words: `${writtenName(sni)} off` }] : lax;
}
function laxVerification(origin) {
  const field = origin.option("verificationMode");
  const mode = valueOf(field.text());
  if (mode === "PLATFORM_SETTINGS" || mode === "THIRD_PARTY")
    return [{ field, words: `${writtenName(field)} ${mode}` }];
  if (mode !== "CUSTOM") return [];
  const missing2 = ["customValidCnValues", "originCertsToHonor"].map((name) => origin.option(name)).filter(isEmpty3);
  return missing2.length === 0 ? [] : [{ field, words: `${writtenName(field)} CUSTOM without ${missing2.map(writtenName).join(" and ")}` }];
}
function isEmpty3(option) {
  return option.isMissing || option.value === "" || option.isList && option.items().length === 0;
}

// rules/property/rule-format-latest.ts
var messages10 = { latest: "{target} uses rule format latest" };
var rule123 = defineRule({
  meta: {
    id: "property/rule-format-latest",
    title: "rules follow the latest rule format, which changes under them",
    why: "With every release of the catalogue the same file is read by other rules: options appear, vanish or change their type, and an activation that worked last month fails.",
    next: "Freeze a dated format; an include cannot use latest at all.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Property Manager",
        part: "rule format versions: freeze a format; includes do not support latest",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: messages10
  },
  check: {
    ruleTree(tree, context) {
      judge7(tree.formatField, ownerLabel(tree), context);
    },
    property(property, context) {
      judge7(declaredFormat(property), property.label, context);
    },
    include(include, context) {
      judge7(declaredFormat(include), `include ${include.label}`, context);
    }
  }
});
function judge7(format, target3, { report: report2 }) {
  if (format !== void 0 && valueOf(format.text()) === "latest")
    report2({ message: "latest", node: format, data: { target: target3 } });
}

// rules/property/rule-format-malformed.ts
var messages11 = {
  suggested: "{property} has rule format {value}; {suggestion} would do",
  impossible: "{property} has rule format {value}, which is no vYYYY-MM-DD date",
  latestWithInclude: "{property} has rule format latest, which a tree that uses an include cannot have"
};
var rule124 = defineRule({
  meta: {
    id: "property/rule-format-malformed",
    title: "a rule format is not one that exists",
    why: "The API and the provider refuse the upload before they look at a single rule.",
    next: "Write it with hyphens, as in v2025-02-18; underscores belong to the HCL block name, and a tree that uses an include cannot use latest.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property, rule_format: vYYYY-MM-DD or latest",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager",
        part: "rule format versions: includes do not support latest",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: messages11
  },
  check: {
    ruleTree(tree, context) {
      const isAnswer2 = tree.envelope?.get("etag").isAbsent === false;
      const usesInclude = tree.include !== void 0 || tree.behaviors("include").length > 0;
      judge8(tree.formatField, { owner: ownerLabel(tree), needsDate: usesInclude && !isAnswer2 }, context);
    },
    property(property, context) {
      judge8(declaredFormat(property), { owner: property.label, needsDate: false }, context);
    },
    include(include, context) {
      judge8(declaredFormat(include), { owner: `include ${include.label}`, needsDate: true }, context);
    }
  }
});
function judge8(node, { owner: property, needsDate }, { report: report2 }) {
  const value = node && valueOf(node.text());
  if (node === void 0 || value === void 0 || value === "") return;
  if (/^v\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value.slice(1))) return;
  if (value === "latest") {
    if (needsDate) report2({ message: "latestWithInclude", node, data: { property } });
    return;
  }
  const suggestion = suggest(value);
  if (suggestion === void 0) return report2({ message: "impossible", node, data: { property, value } });
  const fix = { title: `write ${suggestion}`, safety: "safe", patches: [{ set: node, to: suggestion }] };
  report2({ message: "suggested", node, data: { property, value, suggestion }, fix });
}
function suggest(value) {
  const [, year, month = "", day = ""] = /^(?:rules_)?v?(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})$/i.exec(value.trim()) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== void 0 && isDate(date) ? `v${date}` : void 0;
}
function isDate(text) {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

// rules/property/rule-format-mismatch.ts
var messages12 = {
  mismatch: "{property} declares rule format {declared}, its rules are written for {actual}",
  part: "{property} declares rule format {declared}, the part {file} is written for {actual}",
  include: "{property} declares rule format {declared}, its include {include} has {actual}"
};
var rule125 = defineRule({
  meta: {
    id: "property/rule-format-mismatch",
    title: "rules are written for one rule format and uploaded as another",
    why: "The declared format decides how the rules are read: options of the other format are refused, dropped, or mean something else.",
    next: "Take the format from the rules builder's rule_format output, or change the declared format to the one the rules use; includes must share it.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "envInfo.json: the rule format of the environment's property",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20"
      },
      {
        doc: "PAPI",
        part: "rules are converted to the rule format that the request declares",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20"
      }
    ],
    messages: messages12
  },
  check: {
    ruleTree(tree, ask) {
      const { formatField, datedFormat } = tree;
      if (formatField === void 0 || datedFormat === void 0) return;
      checkUpload(tree, formatField, ask);
      for (const { id, include, actual } of includesOfOtherFormat(tree)) {
        const data2 = { property: ownerLabel(tree), declared: datedFormat, include: include.label, actual };
        ask.report({ message: "include", node: id, data: data2, related: [{ node: include, note: "the include" }] });
      }
      for (const { field } of tree.rules) checkPart(tree, field, ask);
    }
  }
});
function checkUpload(tree, formatField, { report: report2 }) {
  const { datedFormat: own = "" } = tree;
  const property = ownerLabel(tree);
  const environment = environmentFormat(tree);
  const mend = (title, to) => ({ title, safety: "unsafe", patches: [{ set: formatField, to }] });
  if (environment !== void 0 && environment !== own) {
    const fix2 = mend(`read the rules as ${environment}`, environment);
    const data2 = { property, declared: environment, actual: own };
    report2({ message: "mismatch", node: formatField, data: data2, certainty: "likely", fix: fix2 });
  }
  const built = builtFor(tree);
  const actual = built && dated(built);
  if (built === void 0 || actual === void 0 || actual === own) return;
  const related = [{ node: built, note: "the format of the rules builder" }];
  const fix = mend(`upload the rules as ${actual}`, actual);
  report2({ message: "mismatch", node: formatField, data: { property, declared: own, actual }, related, fix });
}
function checkPart(tree, rule162, { report: report2 }) {
  const part = partFormat(rule162);
  const actual = part && dated(part);
  if (part === void 0 || actual === void 0 || actual === tree.datedFormat) return;
  const { address, isTyped: isTyped2, file } = part.doc;
  const built = isTyped2 ? builtFor(tree) : void 0;
  const declared2 = (built && dated(built)) ?? tree.datedFormat ?? "";
  const property = (isTyped2 ? tree.field.doc.address : void 0) ?? ownerLabel(tree);
  const fix = {
    title: `read the part as ${declared2}`,
    safety: "unsafe",
    patches: [{ set: part, to: declared2 }]
  };
  report2({ message: "part", node: part, data: { property, declared: declared2, file: address ?? file.path, actual }, fix });
}
function builtFor({ envelope, formatField }) {
  if (envelope === void 0 || formatField?.doc.language !== "hcl") return void 0;
  const printed = envelope.get("_ruleFormat_");
  if (!printed.isAbsent) return printed;
  return envelope.doc.isTyped ? envelope.get("ruleFormat") : void 0;
}
function includesOfOtherFormat(tree) {
  return tree.behaviors("include").flatMap((behavior) => {
    const id = behavior.option("id");
    const read = valueOf(id.id());
    const include = read === void 0 ? void 0 : tree.project?.includeBy(read, void 0);
    const actual = include && dated(include.get("ruleFormat"));
    return include === void 0 || actual === void 0 || actual === tree.datedFormat ? [] : [{ id, include, actual }];
  });
}
function environmentFormat({ property }) {
  if (property === void 0) return void 0;
  return dated(property.get("suggestedRuleFormat")) ?? dated(property.get("latestVersionInfo", "ruleFormat"));
}
function partFormat(rule162) {
  const name = ["ruleFormat", "_ruleFormat_"].find((member) => rule162.has(member) && !rule162.get(member).isAbsent);
  return name === void 0 ? void 0 : rule162.get(name);
}
function dated(field) {
  const format = valueOf(field.text())?.replace(/^rules_/, "").replaceAll("_", "-");
  return format !== void 0 && /^v\d{4}-\d{2}-\d{2}$/.test(format) ? format : void 0;
}

// rules/property/signed-host-mismatch.ts
var rule126 = defineRule({
  meta: {
    id: "property/signed-host-mismatch",
    title: "cloud signing and the forwarded Host header disagree",
    why: "The signature covers the Host header: a request that is signed for one host and sent with another is refused by the cloud as wrongly signed.",
    next: "Forward the origin hostname, or set the signing host to what is sent; a signature covers the Host header.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "origin"],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, awsHost",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "origin, forwardHostHeader",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20"
      }
    ],
    messages: {
      other: "rule {rule} signs for {signed} but forwards Host {sent}",
      request: "rule {rule} signs for {signed} but forwards the Host header of the request"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      if (valueOf(behavior.option("authenticationMethod").text()) !== "AWS") return;
      const origins = inForceWith(behavior, "origin").filter(isOwnOrigin);
      if (origins.length === 0) {
        const why = hiddenBeside(behavior);
        return why === void 0 ? void 0 : unchecked(behavior.option("awsHost"), why);
      }
      for (const origin of origins) {
        const host = signedHost(behavior, origin);
        const sent = sentHost(origin);
        const signed = valueOf(host.text());
        const rule162 = behavior.rule.label;
        const related = [{ node: origin, note: "the origin that is asked" }];
        if (signed === void 0 || sent === void 0) continue;
        if (sent === "of the request") {
          if (isVisited(behavior, signed)) continue;
          return report2({
            message: "request",
            node: origin.option("forwardHostHeader"),
            data: { rule: rule162, signed },
            related
          });
        }
        const name = valueOf(sent.text());
        if (name === void 0 || keyOf2(name) === keyOf2(signed)) continue;
        const node = sent.key === "hostname" ? host : sent;
        return report2({ message: "other", node, data: { rule: rule162, signed, sent: name }, related });
      }
    }
  }
});
function isOwnOrigin(origin) {
  return (valueOf(origin.option("originType").text()) ?? "CUSTOMER") === "CUSTOMER";
}
function signedHost(characteristics, origin) {
  const host = characteristics.option("awsHost");
  return host.isBlank ? origin.option("hostname") : host;
}
function sentHost(origin) {
  switch (valueOf(origin.option("forwardHostHeader").text())) {
    case "ORIGIN_HOSTNAME":
      return origin.option("hostname");
    case "CUSTOM":
      return origin.option("customForwardHostHeader");
    case "REQUEST_HOST_HEADER":
      return "of the request";
    default:
      return void 0;
  }
}
function isVisited({ rule: rule162 }, signed) {
  return rule162.tree.property?.hostnames.some(({ name }) => keyOf2(valueOf(name) ?? "") === keyOf2(signed)) ?? false;
}
function keyOf2(host) {
  return hostKey(host.replace(/^https?:\/\//i, ""));
}

// rules/property/wrong-value-type.ts
var expected = {
  switch: "true or false",
  text: "a text",
  texts: "a list of texts",
  ids: "a list of ids written as texts of digits"
};
var options = {
  "behavior:enforceMtlsSettings": {
    enableAuthSet: "switch",
    certificateAuthoritySet: "ids",
    enableOcspStatus: "switch",
    enableDenyRequest: "switch",
    enableCompleteClientCertificate: "switch",
    clientCertificateAttributes: "texts"
  },
  "behavior:clientCertificateAuth": {
    enable: "switch",
    enableCompleteClientCertificate: "switch",
    clientCertificateAttributes: "texts",
    enableClientCertificateValidationStatus: "switch"
  },
  "behavior:mtlsOriginKeystore": { enable: "switch", authClientCert: "switch", clientCertificateVersionGuid: "text" },
  // enforceMtls changed its type with the format: property/client-certificate-format-drift judges it
  "criterion:clientCertificate": {
    isCertificatePresent: "switch",
    isCertificateValid: "text",
    certificateState: "text"
  },
  "criterion:hostname": { matchOperator: "text", values: "texts" },
  "behavior:originCharacteristics": {
    accessKeyEncryptedStorage: "switch",
    awsAccessKeyVersionGuid: "text",
    gcsAccessKeyVersionGuid: "text",
    aosAccessKeyVersionGuid: "text"
  },
  "behavior:origin": { hostname: "text", originSni: "switch", customValidCnValues: "texts" },
  "behavior:logCustom": { logCustomLogField: "switch", customLogField: "text" }
};
var messages13 = { type: "{option} in rule {rule} is {actual}; it must be {expected}" };
var rule127 = defineRule({
  meta: {
    id: "property/wrong-value-type",
    title: "an option holds a value of the wrong type",
    why: "The schema of the rule format refuses the tree; where no schema is asked, an id or a switch of the wrong type is not read as what it says.",
    next: "Write CA set ids as quoted digits and hostname values as a list.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "structure"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats: the types of the options",
        url: "https://github.com/akamai/terraform-provider-akamai",
        read: "2026-11-20"
      }
    ],
    messages: messages13
  },
  check: Object.fromEntries(Object.entries(options).map(([name, kinds2]) => [name, judgeBy(Object.entries(kinds2))]))
});
function judgeBy(kinds2) {
  return (item, ask) => {
    for (const [name, kind] of kinds2) if (item.options.has(name)) judge9(item, { name, kind }, ask);
  };
}
function judge9(item, { name, kind }, { report: report2 }) {
  const [first, ...others] = wrongParts(item.option(name).resolve(), kind);
  if (first === void 0) return;
  const { field, should } = first;
  const patches = [first, ...others].flatMap((wrong) => repair(wrong) ?? []);
  const fix = { title: "write the value in its own type", safety: "safe", patches };
  const option = typeof field.key === "number" ? `an entry of ${name}` : name;
  report2({
    message: "type",
    node: field,
    data: { option, rule: item.rule.label, actual: actualOf(field), expected: should },
    ...patches.length > others.length ? { fix } : {}
  });
}
var anId = "a text of digits";
function wrongParts(field, kind) {
  if (field.isAbsent || isOpen2(field)) return [];
  if (kind === "switch") return field.bool().state === "known" ? [] : [{ field, should: expected.switch }];
  if (kind === "text") return field.text().state === "known" ? [] : [{ field, should: expected.text }];
  if (!field.isList) return [{ field, should: expected[kind] }];
  const wrong = field.items().filter((item) => !item.isAbsent && !isOpen2(item) && item.text().state !== "known");
  return wrong.map((item) => ({ field: item, should: kind === "ids" ? anId : expected.text }));
}
function isOpen2({ value }) {
  if (typeof value === "string") return hasPlaceholder(value) || /^(?:#include:|@\{|System\.)/.test(value);
  return typeName(value ?? null) === "an unknown value";
}
function actualOf({ value }) {
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === "boolean") return `the switch ${value}`;
  return typeof value === "number" ? `the number ${value}` : typeName(value ?? null);
}
function repair({ field, should }) {
  const { value } = field;
  const digits = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : void 0;
  if (should === anId) return digits === void 0 ? void 0 : { set: field, to: digits };
  if (should === expected.switch)
    return value === "true" || value === "false" ? { set: field, to: value === "true" } : void 0;
  const entry = typeof value === "string" ? value : should === expected.ids ? digits : void 0;
  const isList = should === expected.texts || should === expected.ids;
  return isList && entry !== void 0 ? { set: field, to: [entry] } : void 0;
}

// rules/secret/_lib.ts
var sample = /xample|change[-_ ]?me|your|<[^>]*>|x{5,}|0{8,}|\*{3,}|\.{3}|…|redacted|placeholder|c113nt|t0k3n/i;
var reference2 = /[$\\%{}]|^[!@&(]|^(?:ENC\[|vault:|op:\/\/|ref\+|arn:|file\(|var\.|local\.|data\.|module\.|env[.:(]|secrets?\.|process\.env|os\.environ|getenv)/i;
function isLiteral(value) {
  return !hasPlaceholder(value) && !sample.test(value) && !reference2.test(value) && !/^(.)\1*$/.test(value);
}
function isSample(value) {
  return sample.test(value);
}
var secretWord = /secret|token|passw|^(?:api|access|auth|shared|private)?keys?$/;
function namesSecret(header) {
  const words6 = header.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return words6.split(/[-_.\s]+/).some((word) => secretWord.test(word));
}
var sign = /\\{0,3}["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=]|[ \t])[ \t]{0,20}\\{0,3}/y;
var quoted = /(["'`])([^"'`\\\r\n]{8,400})\\{0,3}\1/y;
var bare = /[A-Za-z0-9+/=_~-]{12,400}(?![\w.(+/=-])/y;
function* assignments(text, names3) {
  for (const { 0: name, index } of text.matchAll(names3)) {
    const after = matchAt(sign, text, index + name.length);
    if (after === void 0) continue;
    const at = index + name.length + after[0].length;
    const value = matchAt(quoted, text, at)?.[2];
    if (value !== void 0) {
      if (isLiteral(value)) yield { name, value, span: { start: at + 1, end: at + 1 + value.length } };
      continue;
    }
    const word = matchAt(bare, text, at)?.[0];
    if (word !== void 0 && /\d/.test(word) && /[A-Za-z]/.test(word) && isLiteral(word)) {
      yield { name, value: word, span: { start: at, end: at + word.length } };
    }
  }
}
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? void 0;
}
function isPlan({ field }) {
  return !field.get("format_version").isAbsent && !field.get("terraform_version").isAbsent;
}
function nameIn(document, field) {
  const isInner = ["value", "constant_value"].includes(String(field.key)) && isPlan(document);
  return String(isInner ? field.parent?.key : field.key);
}
function once(document, fields2) {
  if (!isPlan(document)) return fields2.map((field) => ({ field, related: [] }));
  const byText = /* @__PURE__ */ new Map();
  for (const field of fields2.toSorted((a, b) => Number(isPlanned(b)) - Number(isPlanned(a))))
    byText.set(field.value, [...byText.get(field.value) ?? [], field]);
  return [...byText.values()].flatMap(
    ([field, ...others]) => field === void 0 ? [] : [{ field, related: others.map((node) => ({ node, note: "the same secret" })) }]
  );
}
var isPlanned = ({ path }) => /^resource_changes\[\d+\]\.change\.after\b/.test(path);

// rules/secret/_settings.ts
var builder = /^data akamai_property_rules_builder\./;
var cloud = [
  { block: /^resource akamai_cloudaccess_key\./, setting: /^credentials_[ab]\.cloud_secret_access_key$/ },
  { block: /^provider alicloud\b/, setting: /^secret_key$/ },
  {
    block: builder,
    setting: /\.origin_characteristics\.(?:aws_secret_access_key|gcs_hmac_key_secret|aos_hmac_key_secret)$/
  }
];
var edgegrid = [
  { block: /^provider akamai\b/, setting: /^config\.(?:client_secret|client_token|access_token)$/ }
];
var options2 = [
  {
    block: builder,
    setting: /\.(?:origin_characteristics\.(?:secret_key|mslkey)|net_storage\.g2o_token|g2oheader\.secret_key|edge_origin_authorization\.value|(?:verify_token_authorization|segmented_content_protection)\.(?:key|transition_key)|set_variable\.(?:hmac_key|encryption_key)|watermarking\.decryption_password[12]|visitor_prioritization_queue_it\.(?:secret_key|api_key))$/
  }
];
var headers = [
  { block: builder, setting: /\.modify_outgoing_request_header\.(?:new_)?header_value$/, takes: isInSecretHeader }
];
var keys = [
  { block: /^resource alicloud_esa_(?:site_)?(?:origin_client_)?certificate\./, setting: /^private_key$/ }
];
var kinds = {
  cloud,
  edgegrid,
  behavior: [...options2, ...headers],
  all: [...cloud, ...edgegrid, ...options2, ...keys]
};
function isInSecretHeader({ field }, { place: { site } }) {
  const { start } = site.span("value");
  for (const header of headersIn(field)) {
    const name = header.get("custom_header_name").text();
    if (name.state !== "known" || !namesSecret(name.value)) continue;
    for (const value of [header.get("header_value"), header.get("new_header_value")]) {
      if (value.isAbsent || value.site.file !== site.file) continue;
      const span = value.site.span("value");
      if (span.start <= start && start < span.end) return true;
    }
  }
  return false;
}
function* headersIn(field) {
  for (const inner of field.isList ? field.items() : field.members()) {
    if (inner.key !== "modify_outgoing_request_header") yield* headersIn(inner);
    else if (inner.isList) yield* inner.items();
    else yield inner;
  }
}

// rules/secret/_feeds.ts
function variablesIn(module, which) {
  return feedsIn(module, which).filter(({ carrier }) => carrier.startsWith("var."));
}
function literalsIn(module, which) {
  const literals = module.isWritten ? module.given.filter(({ text }) => text.length >= 6 && isLiteral(text)) : [];
  if (literals.length === 0) return [];
  return feedsIn(module, which).flatMap((feed) => {
    const path = feed.path.join(".");
    const { carrier } = feed;
    const name = carrier.startsWith("module.") ? `${path} of ${carrier}` : [carrier, ...feed.path].join(".");
    return literals.filter((given) => given.to === carrier && given.path.join(".") === path).map((given) => ({ feed, given, carrier: name }));
  });
}
function feedsIn(module, which) {
  return [...new Walk(kinds[which]).of(module).values()];
}
var most = 200;
var Walk = class {
  #settings;
  #feeds = /* @__PURE__ */ new Map();
  constructor(settings2) {
    this.#settings = settings2;
  }
  of(module) {
    const known2 = this.#feeds.get(module);
    if (known2 !== void 0) return known2;
    const feeds = /* @__PURE__ */ new Map();
    this.#feeds.set(module, feeds);
    for (const block of module.blocks) {
      const settings2 = this.#secretsOf(block);
      if (settings2.length === 0) continue;
      for (const reference4 of block.references) {
        const isTaken3 = settings2.some(
          ({ setting, takes: takes2 }) => setting.test(reference4.setting) && takes2?.(block, reference4) !== false
        );
        if (!isTaken3) continue;
        const name = reference4.setting.split(".").at(-1) ?? reference4.setting;
        this.#trace(reference4, module, { field: `${name} of ${block.address}`, isPassed: false }, feeds);
      }
    }
    for (const { by, module: called } of module.calls) {
      for (const { carrier, path, field, at } of this.of(called).values()) {
        if (!carrier.startsWith("var.")) continue;
        const wanted = [carrier.slice("var.".length), ...path];
        const key = [by.address, ...wanted].join(".");
        if (!feeds.has(key)) feeds.set(key, { carrier: by.address, path: wanted, field, at, isPassed: true });
        for (const reference4 of leadingTo(wanted, by.references))
          this.#trace(reference4, module, { field, isPassed: true }, feeds);
      }
    }
    return feeds;
  }
  /** Most blocks have none, which a look at their text tells. */
  #secretsOf({ blockType, address, name, text }) {
    if (!/secret|token|key|passw|edge_origin_authorization|modify_outgoing_request_header/.test(text)) return [];
    const head = `${blockType} ${blockType === "provider" ? name : address.replace(/^data\./, "")}`;
    return this.#settings.filter(({ block }) => block.test(head));
  }
  #trace(from, module, about, feeds) {
    const waiting = [from];
    const seen = /* @__PURE__ */ new Set();
    for (const { target: target3, path, place: at } of waiting) {
      const key = [target3, ...path].join(".");
      if (seen.has(key) || seen.size > most) continue;
      seen.add(key);
      const isLocal = target3.startsWith("local.");
      if ((isLocal || target3.startsWith("var.")) && !feeds.has(key))
        feeds.set(key, { carrier: target3, path, at, ...about });
      if (!isLocal) continue;
      waiting.push(...leadingTo([target3, ...path], module.locals.get(target3) ?? []));
    }
  }
};
function leadingTo(wanted, references) {
  const whole = wanted.join(".");
  return references.flatMap((reference4) => {
    const { setting, path } = reference4;
    if (isWithin3(setting, whole)) return [reference4];
    if (!isWithin3(whole, setting)) return [];
    const rest = whole.slice(setting.length + 1).split(".");
    return [{ ...reference4, path: [...path, ...rest] }];
  });
}
function isWithin3(path, outer) {
  return path === outer || path.startsWith(`${outer}.`);
}

// rules/secret/behavior-secret.ts
var secrets = {
  "behavior:originCharacteristics": [["secretKey"], ["mslkey"]],
  "behavior:origin": [["netStorage", "g2oToken"]],
  "behavior:g2oheader": [["secretKey"]],
  "behavior:edgeOriginAuthorization": [["value"]],
  "behavior:verifyTokenAuthorization": [["key"], ["transitionKey"]],
  "behavior:segmentedContentProtection": [["key"], ["transitionKey"]],
  "behavior:setVariable": [["hmacKey"], ["encryptionKey"]],
  "behavior:watermarking": [["decryptionPassword1"], ["decryptionPassword2"]],
  "behavior:visitorPrioritizationQueueIt": [["secretKey"], ["apiKey"]]
};
var messages14 = {
  literal: "{option} of {behavior} in rule {rule} is a literal",
  header: "{option} of {behavior} in rule {rule} is a literal that goes to the origin in header {header}",
  given: "{carrier} fills {field}, and its value is written in {file}"
};
var rule128 = defineRule({
  meta: {
    id: "secret/behavior-secret",
    title: "a rule option holds a secret in clear text",
    why: "Everyone who may read the rules, their history or an export of them can sign requests to the origin or make valid tokens with it.",
    next: "Fill it from a variable at deployment, or use an option that refers to Cloud Access Manager where the rule format has one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret"],
    cwe: [798, 312],
    sources: [
      {
        doc: "PAPI behaviors",
        part: "originCharacteristics: secretKey, and g2oAccessKeyVersionGuid from v2026-05-05 on",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: messages14
  },
  check: {
    ...Object.fromEntries(Object.entries(secrets).map(([name, paths]) => [name, literalsAt(paths)])),
    "behavior:modifyOutgoingRequestHeader"(behavior, { report: report2 }) {
      const found2 = secretHeader(behavior);
      if (found2 === void 0) return;
      const { option, header } = found2;
      if (reportsWritten(option, behavior, { certainty: "likely", report: report2 })) return;
      const data2 = { option: String(option.key), behavior: behavior.name, rule: behavior.rule.label, header };
      report2({ message: "header", node: option, data: data2, certainty: "likely" });
    },
    terraformModule(module, { report: report2 }) {
      for (const { given, carrier, feed } of literalsFed(module)) {
        const { field, at } = feed;
        report2({
          message: "given",
          node: given.place,
          data: { carrier, field, file: given.place.site.file.path },
          related: [{ node: at, note: "used here" }],
          certainty: isHeader.test(field) ? "likely" : "proven",
          next: outOfFiles
        });
      }
    }
  }
});
function literalsAt(paths) {
  return (behavior, { report: report2 }) => {
    for (const path of paths) {
      const option = behavior.field.get("options").at(...path);
      const text = literalOf(option);
      if (text === void 0 || text.length < 6) continue;
      if (reportsWritten(option, behavior, { certainty: "proven", report: report2 })) continue;
      const data2 = { option: path.join("."), behavior: behavior.name, rule: behavior.rule.label };
      report2({ message: "literal", node: option, data: data2 });
    }
  };
}
function literalOf(option) {
  const text = option.resolve() === option ? valueOf(option.text()) : void 0;
  return text !== void 0 && isLiteral(text) ? text : void 0;
}
var outOfFiles = "Make a new secret, fill it in from a secret store at deployment, and keep it out of every file that is committed.";
var isHeader = /^(?:new_)?header_value /;
function literalsFed(module) {
  return literalsIn(module, "behavior").filter(
    ({ feed, given }) => !isHeader.test(feed.field) || looksSecret(given.text)
  );
}
function reportsWritten(option, { name, rule: rule162 }, { certainty, report: report2 }) {
  const { file, span } = option.site.authored ?? {};
  const modules = file === void 0 ? [] : rule162.tree.project?.terraformModules ?? [];
  for (const module of modules) {
    const given = module.given.find(({ place: { site: at } }) => at.file === file && at.span().start === span?.start);
    if (given === void 0) continue;
    if (literalsFed(module).some((literal) => literal.given === given)) return true;
    const carrier = [given.to, ...given.path].join(".");
    report2({
      message: "given",
      node: given.place,
      data: { carrier, field: `${option.key} of ${name} in rule ${rule162.label}`, file: given.place.site.file.path },
      related: [{ node: option, note: "used here" }],
      certainty,
      next: outOfFiles
    });
    return true;
  }
  return false;
}
var looksSecret = (text) => /^\S{16,}$/.test(text) && /[A-Za-z]/.test(text) && /\d/.test(text);
function secretHeader(behavior) {
  const header = valueOf(behavior.option("customHeaderName").text());
  if (header === void 0 || !namesSecret(header)) return void 0;
  const option = ["headerValue", "newHeaderValue"].map((name) => behavior.option(name)).find((field) => !field.isAbsent);
  const value = option === void 0 ? void 0 : literalOf(option);
  return option !== void 0 && value !== void 0 && looksSecret(value) ? { option, header } : void 0;
}

// rules/secret/cloud-credentials.ts
var rule129 = defineRule({
  meta: {
    id: "secret/cloud-credentials",
    title: "a cloud secret key is in the repository",
    why: "Whoever reads the repository, a fork of it or a build log can use the cloud account with this key. Deleting the line does not take it out of the history.",
    next: "Rotate the key at the cloud provider, pass it through a secret store or a sensitive variable, and clean the history.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "cloud-access"],
    cwe: [798, 312],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key: credentials.cloudSecretAccessKey; the secret is never returned",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/api",
        read: "2026-11-20"
      },
      {
        doc: "PAPI behaviors",
        part: "originCharacteristics: awsSecretAccessKey, gcsHmacKeySecret, aosHmacKeySecret",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: { literal: "{field} holds a secret in clear text" }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2 }) {
      for (const name of options3) {
        const option = behavior.option(name);
        if (!isSecret(option) || comesFrom(option, /\bvar\./)) continue;
        const field = `${name} of originCharacteristics in rule ${behavior.rule.label}`;
        report2({ message: "literal", node: option, data: { field } });
      }
    },
    accessKey(key, { report: report2 }) {
      for (const record of key.records) {
        for (const pair2 of pairs) {
          const secret = record.at(pair2, "cloudSecretAccessKey");
          if (isSecret(secret) && !isSearchedFor(secret))
            report2({ message: "literal", node: secret, data: { field: secret.path } });
        }
      }
    },
    terraformBlock(block, { report: report2 }) {
      const isAlicloud = block.blockType === "provider" && block.name === "alicloud";
      const secret = isAlicloud ? block.get("secret_key") : void 0;
      if (secret !== void 0 && isSecret(secret) && !comesFrom(secret, /\bvar\./))
        report2({ message: "literal", node: secret, data: { field: "secret_key of the provider alicloud" } });
    },
    terraformModule(module, { report: report2 }) {
      for (const { feed, given, carrier } of literalsIn(module, "cloud")) {
        const { to, path, text, place } = given;
        const isDefault = path.length === 0 && to.startsWith("var.") && place.resource === to;
        const isFound = !isDefault && wholeName.test(String(path.at(-1) ?? to));
        if (text.length < 8 || isFound || to.startsWith("local.") && !feed.isPassed) continue;
        report2({ message: "literal", node: place, data: { field: `${carrier}, which is the ${feed.field},` } });
      }
    },
    document(document, { report: report2 }) {
      const { text } = document.file;
      if (document.holdsRules || !mention.test(text)) return;
      if (document.language === "json" || document.language === "yaml") {
        for (const { field, related } of once(document, [...secretsOf(document)]))
          report2({ message: "literal", node: field, data: { field: field.path }, related });
        if (document.problems.length === 0) return;
      }
      for (const { name, span } of assignments(text, names)) {
        if (isRead(document, span) || isOption(document, span.start)) continue;
        report2({ message: "literal", node: document.at(span), data: { field: name.replace(/^-+/, "") } });
      }
    }
  }
});
var mention = /[Ss]ecret[-_]?[Aa]ccess[-_]?[Kk]ey|SECRET_ACCESS_KEY|[Kk]ey[-_]?[Ss]ecret|KEY_SECRET|alicloud_secret_key|ALICLOUD_SECRET_KEY/;
var names = /(?<![A-Za-z0-9_-])[\w-]{0,60}(?:secret[-_]?access[-_]?key(?:_?[ab])?|access[-_]?key[-_]?secret|hmac[-_]?key[-_]?secret|alicloud_secret_key)(?![\w-])/gi;
var wholeName = /(?:secret[-_]?access[-_]?key(?:_?[ab])?|access[-_]?key[-_]?secret)$/i;
var options3 = ["awsSecretAccessKey", "gcsHmacKeySecret", "aosHmacKeySecret"];
var pairs = ["credentials", "credentialsA", "credentialsB"];
function* secretsOf(document) {
  for (const { field } of document.texts()) {
    const name = nameIn(document, field);
    if (!wholeName.test(name) || options3.includes(name) || !isSecret(field)) continue;
    const isOfKey = field.parent?.key === "credentials" && field.parent.parent?.get("accessKeyName").isAbsent === false;
    if (!isOfKey) yield field;
  }
}
function isSearchedFor(field) {
  if (field.doc.language !== "hcl") return false;
  return field.site.authored === void 0 || comesFrom(field, /\bvar\.|secret_?access_?key/i);
}
function comesFrom({ site, doc }, pattern) {
  if (doc.language !== "hcl" || site.authored === void 0) return false;
  const { start, end } = site.span("value");
  return pattern.test(site.file.text.slice(start, end));
}
function isOption({ addressAt, file }, offset) {
  const line = file.text.slice(file.text.lastIndexOf("\n", offset - 1) + 1, offset);
  return addressAt(offset)?.startsWith("data.akamai_property_rules_builder.") === true && /^\s*(?:aws_secret_access_key|gcs_hmac_key_secret|aos_hmac_key_secret)\s*=/.test(line);
}
function isRead(document, { start, end }) {
  if (document.language !== "json" && document.language !== "yaml") return false;
  for (const { field } of document.texts()) {
    const place = field.doc.place(field.route)?.value;
    if (place !== void 0 && place.start <= start && end <= place.end) return true;
  }
  return false;
}
function isSecret(field) {
  const text = field.resolve() === field ? valueOf(field.text()) : void 0;
  return text !== void 0 && text.length >= 8 && isLiteral(text);
}

// rules/secret/edgegrid-credentials.ts
var rule130 = defineRule({
  meta: {
    id: "secret/edgegrid-credentials",
    title: "Akamai API credentials are in the repository",
    why: "With them anyone can call the account's APIs with the rights of this client: change properties, certificates and activations.",
    next: "Deactivate the credential, create a new one, and keep it in an ignored .edgerc or in environment variables.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret"],
    cwe: [798, 312],
    sources: [
      {
        doc: "Akamai developer documentation",
        part: "set up authentication credentials: .edgerc with host, client_token, client_secret and access_token",
        url: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials",
        read: "2026-11-20"
      }
    ],
    messages: {
      literal: "{source} contains {field} of an API client",
      given: "{source} contains {carrier}, which is the {field}"
    }
  },
  check: {
    document(document, { report: report2 }) {
      const { text, path } = document.file;
      if (document.holdsRules) return;
      for (const [first, ...others] of namedIn(text, path)) {
        if (first === void 0) continue;
        const related = others.map(({ name, span }) => ({
          node: document.at(span),
          note: `${name} of the same client`
        }));
        report2({
          message: "literal",
          node: document.at(first.span),
          data: { source: path, field: first.name },
          related,
          certainty: isSecret2(first) ? "proven" : "likely"
        });
      }
    },
    terraformModule(module, { report: report2 }) {
      for (const [first, ...others] of followedIn(module)) {
        if (first === void 0) continue;
        const { given, carrier, field } = first;
        report2({
          message: "given",
          node: given.place,
          data: { source: given.place.site.file.path, carrier, field },
          related: others.map((other2) => ({ node: other2.given.place, note: `the ${other2.field}` })),
          certainty: isSecret2(first) ? "proven" : "likely"
        });
      }
    }
  }
});
var announcements = ["akab-", "client_secret", "CLIENT_SECRET", "client-secret", "clientSecret", "ClientSecret"];
var names2 = /(?<![A-Za-z0-9_-])(?:[\w-]{0,60}[_-])?(?:client[-_]?secret|client[-_]?token|access[-_]?token)(?![\w-])/gi;
var marks = /akab-|akamaiapis\.net|akamai|edgerc/i;
var reach = 600;
var isSecret2 = ({ name }) => /client_?secret$/i.test(name);
var isCredentialFile = (path) => /(?:^|\/)\.?edgerc(?:\.[\w.-]+)?$/i.test(path) || /\.edgerc$/i.test(path);
function namedIn(text, path) {
  return announcements.some((word) => text.includes(word)) ? clientsOf(text, isCredentialFile(path)) : [];
}
function followedIn(module) {
  const clients = [];
  for (const { feed, given, carrier } of literalsIn(module, "edgegrid")) {
    const { field } = feed;
    if (given.text.length < 8 || isNamed(given)) continue;
    const part = { name: field.split(" ")[0] ?? field, carrier, field, given };
    const { file } = given.place.site;
    const isOpen5 = (client2) => client2.every((other2) => other2.given.place.site.file === file && other2.name !== part.name);
    const client = clients.find(isOpen5);
    if (client === void 0) clients.push([part]);
    else client.push(part);
  }
  return clients.filter((client) => client.some((part) => isSecret2(part) || namedBeside(part.given).length === 0)).map((client) => client.toSorted((a, b) => Number(isSecret2(b)) - Number(isSecret2(a))));
}
function isNamed(given) {
  const { start, end } = given.place.site.span("value");
  return namedBeside(given).some((client) => client.some(({ span }) => start <= span.start && span.end <= end));
}
function namedBeside({ place: { site } }) {
  return namedIn(site.file.text, site.file.path);
}
function clientsOf(text, isAkamai) {
  const clients = [];
  for (const found2 of assignments(text, names2)) {
    const client = clients.at(-1);
    const last = client?.at(-1);
    const isNext = last === void 0 || found2.span.start - last.span.end > reach || client?.some(({ name }) => kindOf2(name) === kindOf2(found2.name));
    if (isNext === true || client === void 0) clients.push([found2]);
    else client.push(found2);
  }
  return clients.filter((client) => isAkamai || client.some((part) => isOfAkamai2(part, text))).map((client) => client.toSorted((a, b) => Number(isSecret2(b)) - Number(isSecret2(a))));
}
var kindOf2 = (name) => name.toLowerCase().replaceAll(/[_-]/g, "").slice(-11);
function isOfAkamai2({ name, value, span }, text) {
  const around = text.slice(Math.max(0, span.start - reach), span.end + reach);
  return value.startsWith("akab-") || /akamai/i.test(name) || isSecret2({ name }) && marks.test(around);
}

// rules/secret/private-key.ts
var rule131 = defineRule({
  meta: {
    id: "secret/private-key",
    title: "a private key is in the repository",
    why: "Whoever reads the repository can pass as the owner of its certificate: as a client to the edge, as the edge to an origin, or as the site to visitors.",
    next: "Treat the key as exposed: revoke its certificate, make a new key outside the repository, and clean the history.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "certificates"],
    cwe: [321, 312],
    sources: [
      {
        doc: "ESA, configure client certificates",
        part: "certificate and private key are shown once; keep them safe on the client",
        url: "https://help.aliyun.com/edge-security-acceleration/esa/user-guide/client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: {
      plain: "{source} contains a private key",
      encrypted: "{source} contains a private key, encrypted under a passphrase that can be guessed offline",
      store: "{source} contains a private key in a PKCS#12 store"
    }
  },
  check: {
    document(document, { report: report2 }) {
      const { text } = document.file;
      const words6 = document.holdsRules ? ["PRIVAT"] : ["PRIVAT", "vateK", "vate_k"];
      if (!words6.some((word) => text.includes(word))) return;
      const keys2 = [...keysOf(document)];
      const told = new Map(once(document, [...new Set(keys2.map(({ field }) => field))]).map((one) => [one.field, one]));
      for (const { place, field, isEncrypted } of keys2) {
        const related = told.get(field)?.related;
        if (related === void 0) continue;
        const source = field.path === "" ? document.file.path : field.path;
        report2({ message: isEncrypted ? "encrypted" : "plain", node: place, data: { source }, related });
      }
      for (const { field, related } of once(document, [...bareKeys(document)]))
        report2({ message: "plain", node: field, data: { source: field.path }, related });
      if (document.language === "hcl")
        for (const place of bareKeysIn(document))
          report2({ message: "plain", node: place, data: { source: document.file.path } });
    },
    pemText(text, { report: report2 }) {
      if (!text.hasBinaryKey) return;
      report2({ message: text.binary === "pkcs12" ? "store" : "plain", node: text, data: { source: text.label } });
    }
  }
});
var begin = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/g;
function* keysOf(document) {
  const { text } = document.file;
  for (const { 0: line, 1: label = "", index } of text.matchAll(begin)) {
    const start = index + line.length;
    const end = text.indexOf("-----", start);
    const body = text.slice(start, end === -1 ? start + 2e4 : end);
    if (!isKeyBody(body)) continue;
    const field = document.textAt(index, (value) => value.includes("PRIVATE KEY"));
    const isEncrypted = label.startsWith("ENCRYPTED") || /^\s*(?:\\[rn])*\s*Proc-Type: ?4,ENCRYPTED/.test(body);
    yield { place: document.at({ start: index, end: start }, field), field, isEncrypted };
  }
}
function isKeyBody(body) {
  const lines = body.split(/\r?\n|\\r|\\n/).map(
    (line) => line.trim().replace(/^["'+#]+\s*|["'+,;\\`]+$/g, "").replaceAll("\\/", "/").trim()
  );
  const letters2 = lines.filter((line) => !/^(?:[A-Za-z-]+: .*|=[A-Za-z0-9+/]{4})$/.test(line)).join("");
  if (!/^[A-Za-z0-9+/]{16,}={0,2}/.test(letters2)) return false;
  return letters2.length > 120 || !isSample(letters2);
}
function* bareKeysIn(document) {
  for (const { 0: all, 1: text = "", index } of document.file.text.matchAll(
    /\bprivate_key(?:_pem)?"?\s*[=:]\s*"(MI[A-Za-z0-9+/]{60,}={0,2})"/g
  ))
    yield document.at({ start: index + all.length - text.length - 1, end: index + all.length - 1 });
}
function* bareKeys(document) {
  for (const { field, text } of document.texts()) {
    if (/^private_?key(?:_?pem)?$/i.test(nameIn(document, field)) && /^MI[A-Za-z0-9+/\s]{60,}={0,2}\s*$/.test(text) && isLiteral(text))
      yield field;
  }
}

// rules/secret/private-key-in-state.ts
var rule132 = defineRule({
  meta: {
    id: "secret/private-key-in-state",
    title: "a private key is generated inside Terraform and kept in its state",
    why: "The state is plain text. Everyone who may read the backend, a copy of the state or a saved plan can sign certificates as this CA, or pass as this client.",
    next: "Create CA and client keys outside Terraform and pass in only CSRs and certificates; protect the state where that is impossible.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "certificates", "terraform"],
    cwe: [312],
    sources: [
      {
        doc: "Terraform, tls provider",
        part: "tls_private_key: the private key is stored unencrypted in the state",
        url: "https://registry.terraform.io/providers/hashicorp/tls/latest/docs/resources/private_key",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform, manage client certificates",
        part: "signing with the acme provider or a local command",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: { stored: "{resource} creates a key whose private half is stored in the state" }
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      const users = module.blocks.filter(({ type }) => /^(?:akamai|alicloud_esa)_/.test(type));
      for (const key of module.blocks.filter(makesKey)) {
        const user = users.find((block) => block.dependsOn(key));
        if (user !== void 0)
          report2({
            message: "stored",
            node: key,
            data: { resource: key.address },
            related: [{ node: user, note: "uses a certificate that comes of it" }]
          });
        else if (mayBeUsed(module, users)) unchecked(key, module.gap ?? "what it is used for is not known");
      }
    }
  }
});
function makesKey(block) {
  const { blockType, type } = block;
  if (blockType !== "resource") return false;
  return type === "tls_private_key" || type === "acme_certificate" && block.get("certificate_request_pem").isMissing;
}
function mayBeUsed({ gap }, users) {
  return gap !== void 0 && users.length > 0;
}

// rules/secret/variable-not-sensitive.ts
var rule133 = defineRule({
  meta: {
    id: "secret/variable-not-sensitive",
    title: "a variable that carries a secret is not marked sensitive",
    why: "Terraform prints its value in plans, in logs of the pipeline and in error messages, where more people read it than may use it.",
    next: "Mark it sensitive and give it no default; plans and logs print it otherwise.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["secret", "terraform"],
    cwe: [532],
    sources: [
      {
        doc: "Akamai Terraform, cloud access key",
        part: "credentials: cloud_secret_access_key is sensitive; exports write it as a sensitive variable",
        url: "https://techdocs.akamai.com/terraform/docs/cam-rc-cloudaccess-key",
        read: "2026-11-20"
      },
      {
        doc: "Terraform",
        part: "input variables: sensitive and ephemeral",
        url: "https://developer.hashicorp.com/terraform/language/values/variables",
        read: "2026-11-20"
      }
    ],
    messages: { shown: "variable {variable} feeds {field} without sensitive = true" }
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      if (!module.isRoot || !module.isWritten) return;
      for (const { carrier, field, at } of onePerVariable(variablesIn(module, "all"))) {
        const block = module.block(carrier);
        if (block === void 0) continue;
        const reads = ["sensitive", "ephemeral"].map((name) => block.get(name).bool());
        const doubt = reads.find(({ state }) => state === "unknown");
        if (reads.some((read) => read.state === "known" && read.value)) continue;
        if (doubt?.state === "unknown") {
          unchecked(block, doubt.why);
          continue;
        }
        report2({
          message: "shown",
          node: block,
          data: { variable: block.name, field },
          related: [{ node: at, note: "used here" }],
          fix: { title: "mark it sensitive", safety: "safe", patches: [{ set: block.get("sensitive"), to: true }] }
        });
      }
    }
  }
});
var onePerVariable = (feeds) => new Map(feeds.toReversed().map((feed) => [feed.carrier, feed])).values();

// rules/syntax/_lib.ts
function conflictOf(document) {
  const { file } = document;
  const begin2 = /^<{7}(?: [^\r\n]*)?$/m.exec(file.text);
  if (begin2 === null || !/^={7}\r?$/m.test(file.text) || !/^>{7}(?: |\r?$)/m.test(file.text)) return void 0;
  const span = { start: begin2.index, end: begin2.index + begin2[0].trimEnd().length };
  return { place: document.at(span), line: file.position(span.start).line };
}
function isTerraformJson({ language, file }) {
  return language === "hcl" && /\.json$/i.test(file.path);
}

// rules/syntax/hcl-invalid.ts
var rule134 = defineRule({
  meta: {
    id: "syntax/hcl-invalid",
    title: "a Terraform file cannot be read as HCL",
    why: "Terraform refuses the whole folder for one such place, so nothing in it is planned or deployed, and a merge that went wrong stays unnoticed until then.",
    next: "Repair the syntax; terraform fmt shows the same place.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax", "terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "configuration syntax: arguments, blocks, identifiers and comments",
        url: "https://developer.hashicorp.com/terraform/language/syntax/configuration",
        read: "2026-11-20"
      }
    ],
    messages: {
      broken: "{what}; the block around it is judged only as far as it can be read",
      conflict: "a merge conflict at line {line} is not resolved"
    }
  },
  check: {
    document(document, { report: report2 }) {
      if (document.language !== "hcl" || isTerraformJson(document) || document.problems.length === 0) return;
      const conflict = conflictOf(document);
      if (conflict !== void 0)
        return report2({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      for (const { span, what } of document.problems)
        report2({ message: "broken", node: document.at(span), data: { what } });
    }
  }
});

// rules/syntax/json-invalid.ts
var rule135 = defineRule({
  meta: {
    id: "syntax/json-invalid",
    title: "a JSON file cannot be read as JSON",
    why: "Terraform, the Property Manager CLI and the APIs refuse the whole file, so what it configures is not deployed, and a merge that went wrong stays unnoticed until then.",
    next: "Repair the syntax; template placeholders are understood, so the fault is beside them.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax"],
    sources: [
      {
        doc: "Property Manager API",
        part: "rule trees are JSON objects",
        url: "https://techdocs.akamai.com/property-mgr/reference/api",
        read: "2026-11-20"
      }
    ],
    messages: {
      broken: "{what}; everything after it is judged as far as it can be read",
      lax: "{what}; some editors accept it, the tools that deploy this file do not",
      conflict: "a merge conflict at line {line} is not resolved"
    }
  },
  check: {
    document(document, { report: report2 }) {
      if (document.problems.length === 0) return;
      if (document.language !== "json" && !isTerraformJson(document)) return;
      const conflict = conflictOf(document);
      if (conflict !== void 0) {
        return report2({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      }
      for (const { span, what: sentence } of document.problems) {
        const { what, next } = split(sentence);
        report2({
          message: isLax(what) ? "lax" : "broken",
          node: document.at(span),
          data: { what },
          certainty: isFragment(what) ? "possible" : "proven",
          ...next === void 0 ? {} : { next }
        });
      }
    }
  }
});
function split(sentence) {
  const parts = isFragment(sentence) ? null : /^(.*?): ([^:]*?)((?: \(\d+ times in this file\))?)$/.exec(sentence);
  const [, what = "", advice = "", count = ""] = parts ?? [];
  return parts === null ? { what: sentence, next: void 0 } : { what: what + count, next: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.` };
}
function isLax(what) {
  return what.startsWith("JSON has no comments") || what.startsWith("JSON allows no comma");
}
function isFragment(what) {
  return what.startsWith("the file is a fragment");
}

// rules/syntax/yaml-invalid.ts
var rule136 = defineRule({
  meta: {
    id: "syntax/yaml-invalid",
    title: "a YAML file cannot be read as YAML",
    why: "The tool that should send it stops at this place, or takes another value than the one meant; nothing in the file is deployed.",
    next: "Repair the syntax.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax"],
    sources: [
      { doc: "YAML 1.2.2", part: "the whole language", url: "https://yaml.org/spec/1.2.2/", read: "2026-11-20" }
    ],
    messages: { broken: "{what} at line {line}", conflict: "a merge conflict at line {line} is not resolved" }
  },
  check: {
    document(document, { report: report2, unchecked }) {
      if (document.language !== "yaml" || document.problems.length === 0) return;
      const conflict = conflictOf(document);
      if (conflict !== void 0) {
        return report2({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      }
      if (directive.test(document.file.text))
        return unchecked(document, "template directives decide what this file will be");
      for (const { span, what } of document.problems) {
        report2({
          message: "broken",
          node: document.at(span),
          data: { what, line: document.file.position(span.start).line }
        });
      }
    }
  }
});
var directive = /\{%|<%|%\{|\{\{-?\s*(?:if|else|end|range|with|include|template|define)\b/;

// rules/terraform/export-not-imported.ts
var rule137 = defineRule({
  meta: {
    id: "terraform/export-not-imported",
    title: "a plan creates what an export meant to import",
    why: "The export describes objects that exist. Terraform does not know them before they are imported, so apply makes them a second time, or fails half-way on names that are taken.",
    next: "Run import.sh first, then plan again; otherwise live objects are created twice.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, manage client certificates",
        part: "export: run the import script before plan and apply",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: { created: "the plan creates {resource}, which {script} imports as {id}" }
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      const imports = module.imports.filter(({ isScript }) => isScript);
      const isPlanned2 = module.blocks.some(({ changes }) => changes.length > 0);
      if (imports.length > 0 && !isPlanned2)
        return unchecked(module, "there is no plan that tells whether the import script has been run");
      for (const block of module.blocks) {
        for (const { address, actions: actions2 } of block.changes) {
          const imported = imports.find(({ instance }) => instance === address);
          if (imported === void 0 || actions2.join() !== "create") continue;
          const { place, id } = imported;
          const script = place.site.file.path;
          report2({
            message: "created",
            node: block,
            data: { resource: address, script, id },
            related: [{ node: place, note: "imported here" }]
          });
        }
      }
    }
  }
});

// rules/terraform/_import-ids.ts
var shape = (own, separator, ...forms) => ({
  separator,
  forms: forms.map((form) => form.split(" ")),
  // words of the table below
  own
});
var enrollment = shape("enrollmentId", ",", "id contract");
var certificate = shape("certificateId", ",", "id group contract", "id");
var shapes = new Map(
  Object.entries({
    akamai_cps_dv_enrollment: enrollment,
    akamai_cps_third_party_enrollment: enrollment,
    akamai_cps_upload_certificate: shape("enrollmentId", ",", "id"),
    akamai_mtlskeystore_client_certificate_akamai: certificate,
    akamai_mtlskeystore_client_certificate_third_party: certificate,
    akamai_cloudaccess_key: shape("accessKeyUid", ",", "id group contract", "id"),
    akamai_mtlstruststore_ca_set: shape("caSetId", ",", "id"),
    akamai_mtlstruststore_ca_set_activation: shape("caSetId", ":", "id network"),
    akamai_property: shape("propertyId", ",", "property contract group", "property", "property contract group version"),
    akamai_property_activation: shape("propertyId", ":", "property network"),
    akamai_edge_hostname: shape(
      "edgeHostnameId",
      ",",
      "edgeHostname contract group",
      "edgeHostname contract group product"
    ),
    akamai_property_include: shape("includeId", ":", "contract group include"),
    alicloud_esa_client_certificate: shape("clientCertId", ":", "site id"),
    alicloud_esa_client_ca_certificate: shape("clientCaCertId", ":", "site id"),
    alicloud_esa_waf_rule: shape("wafRuleId", ":", "site id"),
    alicloud_esa_waf_ruleset: shape("rulesetId", ":", "id site")
  })
);
var bare2 = (prefix) => new RegExp(`^(?:${prefix}_)?\\d+$`);
var fits = {
  id: /^(?!(?:ctr|grp|prp)_)\w+$/,
  site: /^\d+$/,
  property: bare2("prp"),
  group: bare2("grp"),
  include: bare2("inc"),
  edgeHostname: bare2("ehn"),
  contract: /^(?!(?:grp|prp|ehn|inc)_)(?=.*\D)[\w-]+$/,
  product: /^[A-Za-z]\w*$/,
  version: /^(?:\d+|LATEST|PRODUCTION|STAGING)$/,
  network: /^(?:STAGING|PRODUCTION|STAG|PROD|S|P)$/i
};
var words4 = {
  property: "propertyId",
  contract: "contractId",
  group: "groupId",
  include: "includeId",
  edgeHostname: "edgeHostnameId",
  product: "productId",
  version: "version",
  network: "STAGING or PRODUCTION",
  site: "siteId"
};

// rules/terraform/import-id-malformed.ts
var rule138 = defineRule({
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
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform, property",
        part: "import: property, contract and group",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-property",
        read: "2026-11-20"
      }
    ],
    messages: {
      parts: "import id {value} of {resource} should read {expected}",
      none: "import id {value} of {resource}: an upload cannot be imported"
    }
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      for (const { to, id, place } of module.isWritten ? module.imports : []) {
        const type = to.split(".")[0] ?? "";
        const data2 = { value: JSON.stringify(id), resource: to };
        if (/[$%{}`]/.test(id)) unchecked(place, "the id is put together when it is used");
        else if (type === "akamai_mtlskeystore_client_certificate_upload")
          report2({ message: "none", node: place, data: data2 });
        else {
          const taken = shapes.get(type);
          const site = valueOf(module.block(to)?.get("site_id").id() ?? absent);
          if (taken === void 0 || isTaken2(id, taken, site)) continue;
          const expected2 = sorted(id, taken, site);
          const said2 = { ...data2, expected: expected2 ?? outline(taken) };
          report2({
            message: "parts",
            node: place,
            data: said2,
            ...expected2 !== void 0 && { fix: fixOf2(place, expected2) }
          });
        }
      }
    }
  }
});
function agree(parts, form, site) {
  if (parts.length !== form.length) return false;
  return form.every((kind, at) => {
    const part = parts[at] ?? "";
    const isElsewhere = site !== void 0 && parts.includes(site) && kind === "site" !== (part === site);
    return fits[kind].test(part) && !isElsewhere;
  });
}
function isTaken2(id, { separator, forms }, site) {
  const parts = id.replace(/,property-bootstrap$/, "").split(separator);
  return forms.some((form) => agree(parts, form, site));
}
function sorted(id, { separator, forms }, site) {
  const parts = id.split(/[,:;\s]+/).filter((part) => part !== "");
  if (parts.length > 4) return void 0;
  for (const form of forms) {
    const found2 = permutations(parts).find((order) => agree(order, form, site));
    if (found2 !== void 0) return found2.join(separator);
  }
  return void 0;
}
function permutations(parts) {
  if (parts.length < 2) return [parts];
  return parts.flatMap(
    (first, at) => permutations(parts.filter((_, index) => index !== at)).map((rest) => [first, ...rest])
  );
}
function outline({ separator, forms: [form = []], own }) {
  return form.map((kind) => kind === "id" ? own : words4[kind]).join(separator);
}
function fixOf2(place, expected2) {
  const patch = "kind" in place ? { replace: place, by: expected2 } : { set: place, to: expected2 };
  return { title: `import ${expected2}`, safety: "safe", patches: [patch] };
}

// rules/terraform/_lib.ts
function* textsOf({ field }) {
  const waiting = [...field.members()].reverse();
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (typeof next.value === "string") yield { field: next, text: next.value };
    else waiting.push(...[...next.isList ? next.items() : next.members()].reverse());
  }
}
function settingsAt({ field }, path) {
  return path.split(".").reduce(
    (fields2, name) => fields2.flatMap((one) => one.isList ? one.items() : [one]).map((one) => one.get(name)),
    [field]
  ).filter(({ value }) => value !== void 0);
}
function argumentOf(field) {
  return field.path.replace(/\[\d+\]/g, "");
}
function modulesFrom(module) {
  const found2 = /* @__PURE__ */ new Set([module]);
  for (const one of found2) for (const call of one.calls) found2.add(call.module);
  return [...found2];
}
function allowed(constraint, since) {
  const outcomes2 = constraint.split(",").map((clause) => allowedBy(clause.trim(), numbersOf(since)));
  if (outcomes2.includes(void 0)) return void 0;
  if (outcomes2.includes("none")) return "none";
  return outcomes2.includes("all") ? "all" : "some";
}
function allowedBy(clause, since) {
  const [, sign2 = "", text = ""] = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2})(?:[-+][\w.-]+)?$/.exec(clause) ?? [];
  if (text === "") return void 0;
  const version = numbersOf(text);
  const isOlder = compare(version, since) < 0;
  if (sign2 === "" || sign2 === "=") return isOlder ? "none" : "all";
  if (sign2 === "<=") return isOlder ? "none" : "some";
  if (sign2 === "<") return compare(version, since) <= 0 ? "none" : "some";
  if (sign2 === "!=") return "some";
  const end = sign2 === "~>" ? endOf2(version) : void 0;
  if (end !== void 0 && compare(end, since) <= 0) return "none";
  return isOlder ? "some" : "all";
}
function endOf2(version) {
  const kept = version.slice(0, -1);
  return kept.length === 0 ? void 0 : kept.map((number, at) => at === kept.length - 1 ? number + 1 : number);
}
var numbersOf = (version) => version.split(".").map(Number);
function compare(a, b) {
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at === void 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

// rules/terraform/_references.ts
var target2 = /^(?:(?:var|local|module)\.[a-zA-Z_][\w-]*|data\.[a-z]\w*_\w+\.[a-zA-Z_][\w-]*|[a-z]\w*_\w+\.[a-zA-Z_][\w-]*)/;
var wayOn = /^(?:\.[a-zA-Z_][\w-]*|\[(?:\d+|"[^"\\]+")\])*$/;
function referenceIn(text) {
  const inner = /^\$\{\s*([^{}]+?)\s*\}$/.exec(text) ?? /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(text);
  const written = inner?.[1] ?? text;
  const found2 = target2.exec(written)?.[0];
  return found2 !== void 0 && wayOn.test(written.slice(found2.length)) ? { written, target: found2 } : void 0;
}

// rules/terraform/_slots.ts
var slot = (argument, of, member = "id", by = "only") => ({
  argument,
  of: of.split(" "),
  member,
  by
});
var enrollments = "akamai_cps_third_party_enrollment akamai_cps_dv_enrollment";
var setId = slot(
  "network_configuration.client_mutual_authentication.set_id",
  "akamai_mtlstruststore_ca_set",
  "id",
  "told"
);
var keyName = slot("access_key_name", "akamai_cloudaccess_key", "access_key_name", "name");
var slots = {
  "resource akamai_cps_upload_certificate": slot("enrollment_id", enrollments),
  "resource akamai_cps_dv_validation": slot("enrollment_id", "akamai_cps_dv_enrollment"),
  "data akamai_cps_csr": slot("enrollment_id", "akamai_cps_third_party_enrollment"),
  "resource akamai_edge_hostname": slot("certificate", enrollments, "id", "told"),
  "resource akamai_cps_third_party_enrollment": setId,
  "resource akamai_cps_dv_enrollment": setId,
  "resource akamai_mtlstruststore_ca_set_activation": slot("ca_set_id", "akamai_mtlstruststore_ca_set"),
  "resource akamai_mtlskeystore_client_certificate_upload": slot(
    "client_certificate_id",
    "akamai_mtlskeystore_client_certificate_third_party",
    "certificate_id"
  ),
  "resource akamai_property_activation": slot("property_id", "akamai_property"),
  "data akamai_cloudaccess_key": keyName,
  "data akamai_cloudaccess_key_versions": keyName
};

// rules/terraform/literal-id.ts
var rule139 = defineRule({
  meta: {
    id: "terraform/literal-id",
    title: "an id or version number is typed in where a reference exists",
    why: "Without a reference Terraform sees no order between the two: it activates, uploads or deletes too early, and goes on using the number after the object has been replaced by another.",
    next: "Refer to the resource, for versions by their key; literals lose the order of operations, and version numbers can have gaps.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, upload a client certificate",
        part: "client_certificate_id and version_number by reference to the third-party certificate",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: {
      typed: "{argument} is {value}, although {resource} is in the same configuration",
      counted: "{argument} counts the versions of {resource}, whose numbers can have gaps"
    }
  },
  check: {
    terraformBlock(block, { report: report2 }) {
      const own = block.isWritten ? slots[`${block.blockType} ${block.type}`] : void 0;
      if (own === void 0) return;
      for (const field of settingsAt(block, own.argument).filter((one) => isTyped(one, own.argument, block))) {
        const meant = meantBy3(field, own, block);
        if (meant === void 0) continue;
        const { resource, certainty } = meant;
        const by = `${resource.address}.${own.member}`;
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: field, by }] };
        report2({ message: "typed", node: field, data: dataOf(field, block, resource), certainty, fix });
      }
      const set = block.type === "akamai_mtlstruststore_ca_set_activation" ? referredBy(block, own, "version") : void 0;
      const pinned = block.get("version");
      if (set !== void 0 && isTyped(pinned, "version", block)) {
        const by = `${set.address}.latest_version`;
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: pinned, by }] };
        report2({ message: "typed", node: pinned, data: dataOf(pinned, block, set), certainty: "likely", fix });
      }
      const version = block.get("version_number");
      const certificate3 = own.argument === "client_certificate_id" ? referredBy(block, own, "version_number") : void 0;
      if (certificate3 === void 0) return;
      const data2 = dataOf(version, block, certificate3);
      if (isTyped(version, "version_number", block))
        report2({ message: "typed", node: version, data: data2, fix: byKey(version, certificate3) });
      else if (countsVersions(block, certificate3)) report2({ message: "counted", node: version, data: data2 });
    }
  }
});
var dataOf = (field, block, { address: resource }) => ({
  argument: `${argumentOf(field)} of ${block.address}`,
  value: JSON.stringify(field.value),
  resource
});
function byKey(version, certificate3) {
  const key = keyOf3(certificate3);
  const by = `${certificate3.address}.versions[${JSON.stringify(key)}].version`;
  const patches = key === void 0 ? [] : [{ replace: version, by }];
  const safety = key === void 0 ? "manual" : "unsafe";
  return { title: "refer to the version by its key", safety, patches };
}
function isTyped(field, argument, block) {
  const isPlain2 = typeof field.value === "number" || typeof field.value === "string" && field.value !== "";
  if (!isPlain2 || block.referencesIn(argument).length > 0) return false;
  const quoted2 = typeof field.value === "string" ? referenceIn(field.value) : void 0;
  return quoted2 === void 0 || !block.module.declares(quoted2.target);
}
function meantBy3(field, { of, argument, member, by }, block) {
  const id = valueOf(field.id()) ?? "";
  const candidates = of.flatMap((type) => block.module.ofType(type)).filter((one) => one !== block);
  if (by === "name") {
    const named2 = candidates.find((one) => valueOf(one.get(member).text()) === id);
    return named2 && { resource: named2, certainty: "proven" };
  }
  const told = candidates.find(
    (one) => importedAs2(one) === bareId(id) || id.length > 3 && one.name.split(/[_-]/).includes(id)
  );
  const beside = candidates.find(
    (one) => block.references.some(
      ({ target: target3, setting }) => target3 === one.address && setting !== argument && setting !== "depends_on"
    )
  );
  const known2 = told ?? (by === "only" ? beside : void 0);
  if (known2 !== void 0) return { resource: known2, certainty: "proven" };
  const [only, ...others] = candidates;
  if (by !== "only" || only === void 0 || others.length > 0 || importedAs2(only) !== void 0) return void 0;
  return { resource: only, certainty: argument === "enrollment_id" ? "possible" : "likely" };
}
function importedAs2({ module, address }) {
  const id = module.imports.find(({ to }) => to === address)?.id;
  return id === void 0 ? void 0 : bareId(id.split(/[,:]/)[0] ?? "");
}
function referredBy(block, { argument, of }, version) {
  const targets = block.references.filter(({ setting }) => setting === argument || setting === version);
  return of.flatMap((type) => block.module.ofType(type)).find(({ address }) => targets.some(({ target: target3 }) => target3 === address));
}
function keyOf3(certificate3) {
  const [name, ...others] = certificate3.get("versions").names();
  return others.length === 0 ? name : void 0;
}
function countsVersions(block, certificate3) {
  return block.referencesIn("version_number").some(({ target: target3, path, place }) => {
    const { text } = place.site.file;
    return target3 === certificate3.address && path.join() === "versions" && /\blength\s*\(\s*(?:keys\s*\(\s*)?$/.test(text.slice(0, place.site.span().start).slice(-60));
  });
}

// rules/terraform/provider-too-old.ts
var features = {
  akamai: [
    { type: /^akamai_property$/, setting: "hostnames.mtls", since: "10.0.0" },
    { type: /^akamai_property$/, setting: "hostnames.tls_configuration", since: "10.0.0" },
    { type: /^akamai_mtlskeystore_client_certificate_akamai$/, setting: "preferred_ca", since: "9.1.0" },
    { type: /^akamai_mtlskeystore_client_certificate_akamai$/, setting: "revoked_versions", since: "9.1.0" },
    { type: /^akamai_mtlstruststore_/, since: "9.0.0" },
    { type: /^akamai_mtlskeystore_/, since: "8.1.0" },
    { type: /^akamai_cloudaccess_/, since: "6.3.0" },
    {
      type: /^akamai_cps_\w+_enrollment$/,
      setting: "network_configuration.client_mutual_authentication",
      since: "5.0.0"
    }
  ],
  alicloud: [
    { type: /^alicloud_esa_client_ca_certificate$/, setting: "client_ca_certificate_hostnames", since: "1.281.0" },
    { type: /^alicloud_esa_site$/, setting: "paused", since: "1.266.0" },
    { type: /^alicloud_esa_waf_rule$/, since: "1.261.0" },
    { type: /^alicloud_esa_waf_ruleset$/, since: "1.260.0" },
    { type: /^alicloud_esa_(?:site_origin_client|origin_ca)_certificate$/, since: "1.256.0" },
    { type: /^alicloud_esa_origin_client_certificate$/, since: "1.255.0" },
    { type: /^alicloud_esa_client_(?:ca_)?certificate$/, since: "1.244.0" },
    { type: /^alicloud_esa_site$/, since: "1.234.0" }
  ]
};
var rule140 = defineRule({
  meta: {
    id: "terraform/provider-too-old",
    title: "a provider version is allowed that lacks what the configuration uses",
    why: "terraform init takes a version that the constraint or the lock file allows. One that lacks the resource or the argument stops at plan, or leaves the setting out of what it sends.",
    next: "Raise the version constraint and update the lock file.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "terraform-provider-akamai",
        part: "changelog: 5.0.0, 6.3.0, 8.1.0, 9.0.0, 9.1.0",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20"
      },
      {
        doc: "terraform-provider-alicloud",
        part: "esa_client_ca_certificate: client_ca_certificate_hostnames, available since 1.281.0",
        url: "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/esa_client_ca_certificate",
        read: "2026-11-20"
      }
    ],
    messages: {
      constraint: "{provider} {constraint} allows versions without {feature}, which came with {version}",
      locked: "the lock file holds {provider} {locked}, which is without {feature}; it came with {version}",
      open: "no version of {provider} is asked for, and those before {version} are without {feature}"
    }
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      if (!module.isRoot || !module.isWritten) return;
      for (const [provider3, list] of Object.entries(features)) {
        const use = newestUse(module, list);
        if (use === void 0) continue;
        const { since, setting, block, at } = use;
        const data2 = { provider: provider3, feature: setting ?? block.type, version: since };
        const related = [{ node: at, note: "used here" }];
        const asked = askedIn(module, provider3);
        const locked = asked.find((one) => one.locked !== void 0);
        if (locked?.locked !== void 0) {
          if (allowed(locked.locked, since) === "none")
            report2({ message: "locked", node: locked.version, data: { ...data2, locked: locked.locked }, related });
          continue;
        }
        const judged = asked.map(({ version }) => ({ version, outcome: outcomeOf(version, since) }));
        const first = judged.find(({ outcome }) => outcome === "none") ?? judged.find(({ outcome }) => outcome === "some");
        const doubt = judged.find(({ outcome }) => outcome === "unknown");
        if (judged.some(({ outcome }) => outcome === "all")) continue;
        if (first !== void 0) {
          const { version: node, outcome } = first;
          const constraint = valueOf(node.text()) ?? "";
          const to = `>= ${since}`;
          const fix = { title: `ask for ${to}`, safety: "unsafe", patches: [{ set: node, to }] };
          const certainty = outcome === "none" ? "proven" : "possible";
          report2({ message: "constraint", node, data: { ...data2, constraint }, related, certainty, fix });
        } else if (doubt !== void 0) unchecked(doubt.version, "the version constraint cannot be read");
        else report2({ message: "open", node: at, data: data2, certainty: "possible" });
      }
    }
  }
});
function newestUse(module, list) {
  const blocks = modulesFrom(module).flatMap((one) => one.blocks);
  for (const { type, setting, since } of list) {
    for (const block of blocks.filter((one) => type.test(one.type))) {
      const at = setting === void 0 ? block : settingsAt(block, setting)[0];
      if (at !== void 0) return { since, setting, block, at };
    }
  }
  return void 0;
}
function askedIn(module, provider3) {
  const modules = modulesFrom(module);
  const required = modules.flatMap(({ providers }) => providers.filter(({ name }) => name === provider3));
  const old = modules.flatMap(({ blocks }) => blocks.filter(({ blockType, name }) => blockType === "provider" && name === provider3)).map((block) => ({ version: block.get("version"), locked: void 0 }));
  return [...required, ...old].filter(({ version, locked }) => !version.isAbsent || locked !== void 0);
}
function outcomeOf(version, since) {
  const text = valueOf(version.text());
  return (text === void 0 ? void 0 : allowed(text, since)) ?? "unknown";
}

// rules/terraform/quoted-reference.ts
var rule141 = defineRule({
  meta: {
    id: "terraform/quoted-reference",
    title: "a reference is written as plain text",
    why: "Terraform sends the words themselves to the vendor, who refuses them or, worse, stores them: a hostname, an id or a note then holds the name of a variable.",
    next: "Remove the quotes, or interpolate it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "references to named values; strings and templates: $${ is a literal ${",
        url: "https://developer.hashicorp.com/terraform/language/expressions/strings",
        read: "2026-11-20"
      }
    ],
    messages: { quoted: "{argument} is the text {value}, not the value it names" }
  },
  check: {
    terraformBlock(block, { report: report2 }) {
      const { blockType, module, isWritten: isWritten2 } = block;
      if (!isWritten2 || !["resource", "data", "module", "output", "provider"].includes(blockType)) return;
      if (!mayName.test(block.text)) return;
      for (const { field, text } of textsOf(block)) {
        const reference4 = referenceIn(text);
        if (reference4 === void 0 || !module.declares(reference4.target) || isListOfNames.test(field.path)) continue;
        const title = `refer to ${reference4.written}`;
        report2({
          message: "quoted",
          node: field,
          data: { argument: argumentOf(field), value: JSON.stringify(text) },
          fix: { title, safety: "safe", patches: [{ replace: field, by: reference4.written }] }
        });
      }
    }
  }
});
var mayName = /"(?:\$\$\{|\{\{)?\s*(?:var|local|module|data|[a-z][a-z\d]*_\w+)\.[a-zA-Z_]/;
var isListOfNames = /^(?:depends_on|lifecycle|provider|providers)\b/;

// rules/terraform/short-timeout.ts
var hours = (count, what) => ({ minutes: count * 60, text: `${count}h, ${what}` });
var production = hours(1, "twice the usual time on PRODUCTION");
var staging = hours(3, "as operations on STAGING take 2 hours on average");
var enrollment2 = () => hours(1, "the provider's own default");
var judges = {
  akamai_mtlstruststore_ca_set_activation: (block) => {
    const network = valueOf(block.get("network").text());
    if (network === void 0) return { unknown: "the network is not known, and each takes its own time" };
    return networkOf(network) === "STAGING" ? staging : production;
  },
  akamai_cps_dv_enrollment: enrollment2,
  akamai_cps_third_party_enrollment: enrollment2,
  akamai_mtlskeystore_client_certificate_akamai: () => ({
    minutes: 10,
    text: "10m, as a deployment takes 5 to 10 minutes"
  })
};
var rule142 = defineRule({
  meta: {
    id: "terraform/short-timeout",
    title: "a timeout is shorter than the operation usually takes",
    why: "Terraform gives up while the vendor goes on: the run fails, what depends on it is not made, and the next run meets an operation that is still under way.",
    next: "Remove it or raise it; a run that gives up early leaves the operation going on unwatched.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, CA set activation",
        part: "timeouts: on average 2 hours on staging and 30 minutes on production",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
        read: "2026-11-20"
      },
      {
        doc: "terraform-provider-akamai",
        part: "changelog of 9.0.0: the default timeout of enrollments is 1 hour",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20"
      }
    ],
    messages: { short: "timeout {value} of {resource} is below {expected}" }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      const judge10 = block.blockType === "resource" && block.isWritten ? judges[block.type] : void 0;
      const timeouts = judge10 === void 0 ? [] : timeoutsOf(block);
      if (judge10 === void 0 || timeouts.length === 0) return;
      const expected2 = judge10(block);
      for (const field of timeouts) {
        const value = valueOf(field.text());
        const minutes = value === void 0 ? void 0 : minutesOf(value);
        if (value === void 0 || minutes === void 0) continue;
        const least = "unknown" in expected2 ? production : expected2;
        if (minutes < least.minutes) {
          const data2 = { value, resource: block.address, expected: least.text };
          const to = least.text.split(",")[0] ?? least.text;
          const fix = { title: `wait ${to}`, safety: "safe", patches: [{ set: field, to }] };
          report2({ message: "short", node: field, data: data2, fix });
        } else if ("unknown" in expected2 && minutes < staging.minutes) unchecked(field, expected2.unknown);
      }
    }
  }
});
function timeoutsOf(block) {
  const timeouts = block.get("timeouts");
  return (timeouts.isList ? timeouts.items() : [timeouts]).flatMap((one) => one.members());
}
function minutesOf(duration) {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:h|ms|m|s))+$/.test(duration)) return void 0;
  const units = { h: 60, m: 1, s: 1 / 60, ms: 1 / 6e4 };
  let minutes = 0;
  for (const [, count, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
    minutes += Number(count) * (units[unit ?? ""] ?? 0);
  return minutes;
}

// rules/terraform/undeclared-reference.ts
var messages15 = {
  undeclared: "{reference} is declared nowhere in the configuration",
  file: "{reference} is declared nowhere in the configuration; the content of a file is file({name})",
  output: "{reference} is declared nowhere in the configuration: the module has no such output",
  none: "{count} variables are used, such as {reference}, and not one is declared in {module}"
};
var rule143 = defineRule({
  meta: {
    id: "terraform/undeclared-reference",
    title: "an expression refers to something that is not declared",
    why: "Terraform stops before it plans anything. A rule builder under another name than the property asks for, or a file name without file(), reads well enough to pass a review.",
    next: "Correct the name, declare it, or wrap a file name in file().",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "references to named values: resources, input variables, local values, child module outputs, data sources",
        url: "https://developer.hashicorp.com/terraform/language/expressions/references",
        read: "2026-11-20"
      }
    ],
    messages: messages15
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      if (!module.isWritten) return;
      const missing2 = missingIn(module);
      if (missing2.length === 0) return;
      if (module.gap !== void 0) return unchecked(module, module.gap);
      const isWithoutVariables = !module.blocks.some(({ blockType }) => blockType === "variable");
      const variables = missing2.filter(([{ target: target3 }]) => isWithoutVariables && target3.startsWith("var."));
      const isFragment2 = variables.length > 1;
      for (const uses2 of missing2) {
        const [{ target: target3, place }] = uses2;
        const related = uses2.slice(1).map((use) => ({ node: use.place, note: "used here, too" }));
        const certainty = variables.includes(uses2) ? "likely" : "proven";
        if (!isFragment2 || !variables.includes(uses2))
          report2({ node: place, related, certainty, ...said(uses2[0], module) });
        else if (uses2 === variables[0]) {
          const data2 = { count: variables.length, reference: target3, module: module.resource };
          report2({ message: "none", node: place, data: data2, certainty: "likely" });
        }
      }
    }
  }
});
var elsewhere = /^(?:provider|providers|lifecycle\.ignore_changes|type)(?:\.|$)/;
var skipped = /* @__PURE__ */ new Set(["terraform", "moved", "removed", "import", "other"]);
var roots = /^(?:var|local|module|data)\.|^[a-z][a-z0-9]*(?:_[a-z0-9]+)*\./i;
function missingIn(module) {
  const references = [
    ...module.blocks.filter(({ blockType }) => !skipped.has(blockType)).flatMap(({ references: own }) => own),
    ...[...module.locals.values()].flat()
  ].filter(({ setting, target: target3 }) => !elsewhere.test(setting) && roots.test(target3) && !target3.startsWith("ephemeral."));
  const found2 = /* @__PURE__ */ new Map();
  for (const reference4 of references) {
    const name = outputOf(reference4, module) ?? reference4.target;
    if (name === reference4.target && module.declares(reference4.target)) continue;
    const uses2 = found2.get(name);
    if (uses2 === void 0) found2.set(name, [reference4]);
    else uses2.push(reference4);
  }
  return [...found2.values()];
}
function outputOf({ target: target3, path }, module) {
  const called = module.calls.find(({ by }) => by.address === target3)?.module;
  const output = path.find((step) => typeof step === "string" && called?.declares(`output.${step}`) !== true);
  const isTold = called !== void 0 && called.gap === void 0 && path.length === 1;
  return isTold && output !== void 0 ? `${target3}.${output}` : void 0;
}
var fileName = /^[\w-]+\.(?:pem|crt|cer|cert|key|csr|json|tftpl|txt)$/;
function said(reference4, module) {
  const { target: target3, place } = reference4;
  const output = outputOf(reference4, module);
  if (output !== void 0) return { message: "output", data: { reference: output } };
  const data2 = { reference: target3 };
  if (fileName.test(target3)) {
    const by2 = `file(${JSON.stringify(target3)})`;
    const fix = { title: `read the file: ${by2}`, safety: "unsafe", patches: [{ replace: place, by: by2 }] };
    return { message: "file", data: { ...data2, name: JSON.stringify(target3) }, fix };
  }
  const meant = nearest(target3, [...module.locals.keys(), ...module.blocks.map(({ address }) => address)]);
  if (meant === void 0) return { message: "undeclared", data: data2 };
  const { file, span } = place.site;
  const written = file.text.slice(span().start, span().end);
  const by = meant + written.slice(target3.length);
  const patches = written.startsWith(target3) ? [{ replace: place, by }] : [];
  const safety = patches.length === 0 ? "manual" : "unsafe";
  return { message: "undeclared", data: data2, fix: { title: `refer to ${meant}`, safety, patches } };
}

// rules/terraform/_names.ts
var words5 = (text) => text.trim().split(/\s+/);
var table = (entries) => new Map(Object.entries(entries));
var resources = words5(`
  akamai_mtlskeystore_client_certificate_akamai akamai_mtlskeystore_client_certificate_third_party
  akamai_mtlskeystore_client_certificate_upload akamai_mtlstruststore_ca_set
  akamai_mtlstruststore_ca_set_activation akamai_cps_dv_enrollment akamai_cps_third_party_enrollment
  akamai_cps_dv_validation akamai_cps_upload_certificate akamai_cloudaccess_key
  alicloud_esa_client_certificate alicloud_esa_client_ca_certificate alicloud_esa_waf_rule alicloud_esa_waf_ruleset`);
var dataSources = words5(`
  akamai_mtlskeystore_client_certificate akamai_mtlskeystore_client_certificates
  akamai_mtlskeystore_account_ca_certificates akamai_mtlstruststore_ca_set akamai_mtlstruststore_ca_sets
  akamai_mtlstruststore_ca_set_versions akamai_mtlstruststore_ca_set_certificates
  akamai_mtlstruststore_ca_set_activation akamai_mtlstruststore_ca_set_activations
  akamai_mtlstruststore_ca_set_activities akamai_mtlstruststore_ca_set_associations akamai_cps_csr
  akamai_cps_deployments akamai_cps_enrollment akamai_cps_enrollments akamai_cps_warnings akamai_cloudaccess_key
  akamai_cloudaccess_keys akamai_cloudaccess_key_versions akamai_cloudaccess_key_properties`);
var neverTypes = table({
  akamai_client_certificate_version_upload: "akamai_mtlskeystore_client_certificate_upload"
});
var contact = words5(`first_name last_name email phone title organization address_line_one address_line_two city region
  postal_code country_code`);
var enrollment3 = {
  "": words5(`common_name sans secure_network sni_only contract_id allow_duplicate_common_name
    acknowledge_pre_verification_warnings certificate_chain_type signature_algorithm admin_contact tech_contact
    organization csr network_configuration timeouts`),
  admin_contact: contact,
  tech_contact: contact,
  organization: words5("name phone address_line_one address_line_two city region postal_code country_code"),
  csr: words5("country_code city organization organizational_unit state preferred_trust_chain"),
  network_configuration: words5(`geography client_mutual_authentication disallowed_tls_versions clone_dns_names
    must_have_ciphers preferred_ciphers ocsp_stapling quic_enabled`),
  "network_configuration.client_mutual_authentication": words5("set_id send_ca_list_to_client ocsp_enabled")
};
var pair = words5("cloud_access_key_id cloud_secret_access_key primary_key");
var certificate2 = words5(`certificate_name contract_id group_id geography secure_network notification_emails
  key_algorithm subject`);
var argumentsOf = table({
  akamai_cps_dv_enrollment: enrollment3,
  akamai_cps_third_party_enrollment: {
    ...enrollment3,
    "": [...enrollment3[""] ?? [], "auto_approve_warnings", "change_management", "exclude_sans"]
  },
  akamai_cps_dv_validation: { "": words5("enrollment_id sans acknowledge_post_verification_warnings timeouts") },
  akamai_cps_upload_certificate: {
    "": words5(`enrollment_id certificate_ecdsa_pem certificate_rsa_pem trust_chain_ecdsa_pem trust_chain_rsa_pem
      acknowledge_post_verification_warnings auto_approve_warnings acknowledge_change_management wait_for_deployment
      timeouts`)
  },
  akamai_mtlstruststore_ca_set: {
    "": words5("name description certificates allow_insecure_sha1 version_description timeouts"),
    certificates: words5("certificate_pem description")
  },
  akamai_mtlstruststore_ca_set_activation: { "": words5("ca_set_id version network timeouts") },
  akamai_mtlskeystore_client_certificate_akamai: {
    "": [...certificate2, ...words5("preferred_ca revoked_versions timeouts")]
  },
  akamai_mtlskeystore_client_certificate_third_party: { "": [...certificate2, "versions"] },
  akamai_mtlskeystore_client_certificate_upload: {
    "": words5(`client_certificate_id version_number signed_certificate trust_chain wait_for_deployment
      auto_acknowledge_warnings timeouts`)
  },
  akamai_cloudaccess_key: {
    "": words5(`access_key_name authentication_method contract_id group_id network_configuration credentials_a
      credentials_b timeouts`),
    network_configuration: words5("security_network additional_cdn"),
    credentials_a: pair,
    credentials_b: pair
  },
  alicloud_esa_client_certificate: { "": words5("site_id validity_days csr pkey_type status timeouts") },
  alicloud_esa_client_ca_certificate: {
    "": words5("site_id certificate client_ca_cert_name client_ca_certificate_hostnames timeouts")
  },
  alicloud_esa_waf_ruleset: { "": words5("site_id phase name site_version status timeouts") },
  alicloud_esa_waf_rule: { "": words5("site_id phase ruleset_id site_version config shared timeouts") }
});
var timeoutsAs = table({
  akamai_mtlstruststore_ca_set: "block",
  akamai_mtlstruststore_ca_set_activation: "attribute",
  akamai_mtlskeystore_client_certificate_akamai: "attribute",
  akamai_mtlskeystore_client_certificate_upload: "attribute",
  akamai_cloudaccess_key: "attribute",
  akamai_cps_dv_enrollment: "block",
  akamai_cps_third_party_enrollment: "block",
  akamai_cps_dv_validation: "block",
  akamai_cps_upload_certificate: "block"
});
var objects = table({
  akamai_mtlstruststore_ca_set: words5("certificates"),
  akamai_cloudaccess_key: words5("network_configuration credentials_a credentials_b")
});
var misnamed = table({ acknowledge_pre_validation_warnings: "acknowledge_pre_verification_warnings" });
var dropped = table({
  akamai_cps_dv_enrollment: table({ enable_multi_stacked_certificates: "5.0.0" }),
  akamai_cps_upload_certificate: table({ unacknowledged_warnings: "7.0.0" })
});

// rules/terraform/_types.ts
var families = /^(?:akamai_(?:mtlskeystore|mtlstruststore|cps|cloudaccess)|alicloud_esa_(?:client|waf))_/;
var letters = (name) => name.replaceAll("_", "").toLowerCase();
var byLetters = (names3) => new Map(names3.map((name) => [letters(name), name]));
var knownTypes = /* @__PURE__ */ new Set([...resources, ...dataSources]);
var typesByLetters = { resource: byLetters(resources), data: byLetters(dataSources) };
function typeMeant(type, isData) {
  if (knownTypes.has(type)) return void 0;
  const known2 = isData ? dataSources : resources;
  const certain = neverTypes.get(type) ?? typesByLetters[isData ? "data" : "resource"].get(letters(type));
  const guess = families.test(type) ? nearest(type, known2) : void 0;
  const renamed = type.replace(/^akamai_mtls_keystore_/, "akamai_mtlskeystore_");
  const name = certain ?? guess ?? (renamed === type ? void 0 : nearest(renamed, known2) ?? renamed);
  if (name === void 0 || name === type) return void 0;
  return { name, isGuess: certain === void 0 && renamed === type };
}

// rules/terraform/unknown-name.ts
var rule144 = defineRule({
  meta: {
    id: "terraform/unknown-name",
    title: "a resource type or argument does not exist",
    why: "terraform validate refuses the whole configuration for one name that the provider does not have. Some published samples carry such names.",
    next: "Correct the name; the page of the resource lists its arguments.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, upload a client certificate",
        part: "akamai_mtlskeystore_client_certificate_upload",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20"
      },
      {
        doc: "terraform-provider-akamai",
        part: "changelog: 5.0.0, enable_multi_stacked_certificates; 7.0.0, unacknowledged_warnings",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/CHANGELOG.md",
        read: "2026-11-20"
      }
    ],
    messages: {
      other: "{name} is not known to the provider; {suggestion} is",
      gone: "{name} is not known to the provider from version {version} on",
      none: "{name} is not an argument of {type}",
      attribute: "{name} is no block of {type} but an attribute: {name} = {",
      block: "{name} is no attribute of {type} but a block: {name} {"
    }
  },
  check: {
    terraformBlock(block, { report: report2 }) {
      if (!block.isWritten || block.blockType !== "resource" && block.blockType !== "data") return;
      const [first, ...others] = [...unknownType(block), ...unknownArguments(block)].toSorted(certainFirst);
      if (first === void 0) return;
      const { node, name, flaw, isGuess } = first;
      const shared = {
        node,
        part: "kind" in node ? "value" : "key",
        related: others.map((other2) => ({ node: other2.node, note: `${other2.name} is ${shortly[other2.flaw.message]}` })),
        certainty: isGuess === true ? "likely" : "proven"
      };
      if (flaw.message === "gone") report2({ ...shared, message: flaw.message, data: { name, version: flaw.version } });
      else if (flaw.message !== "other") report2({ ...shared, message: flaw.message, data: { name, type: flaw.type } });
      else {
        const { message, suggestion } = flaw;
        const patch = "kind" in node ? { replace: node, by: JSON.stringify(suggestion) } : { rename: node, to: suggestion };
        const fix = { title: `rename it ${suggestion}`, safety: "unsafe", patches: [patch] };
        report2({ ...shared, message, data: { name, suggestion }, fix });
      }
    }
  }
});
var shortly = {
  other: "not known either",
  gone: "not known either",
  none: "not known either",
  attribute: "an attribute and no block",
  block: "a block and no attribute"
};
var certainFirst = (a, b) => Number(a.isGuess === true) - Number(b.isGuess === true);
function unknownType({ type, blockType, typePlace }) {
  const meant = typePlace && typeMeant(type, blockType === "data");
  if (typePlace === void 0 || meant === void 0) return [];
  return [{ node: typePlace, name: type, flaw: { message: "other", suggestion: meant.name }, isGuess: meant.isGuess }];
}
var meta = new Set(
  "count for_each depends_on provider lifecycle connection provisioner dynamic".split(" ")
);
function unknownArguments(block) {
  const { type, blockType } = block;
  const known2 = blockType === "resource" ? argumentsOf.get(type) : void 0;
  return Object.entries(known2 ?? {}).flatMap(([path, names3]) => {
    const holders = path === "" ? [block.field] : settingsAt(block, path).flatMap((one) => one.isList ? one.items() : [one]);
    return holders.flatMap((holder) => holder.members()).flatMap((member) => unknownArgument(member, { path, names: names3 }, block));
  });
}
function unknownArgument(node, { path, names: names3 }, block) {
  const name = String(node.key);
  const { type } = block;
  if (name === "timeouts" && path === "" && names3.includes(name)) return misplacedTimeouts(node, type);
  if (names3.includes(name) || meta.has(name)) return [];
  const version = dropped.get(type)?.get(name);
  if (version !== void 0)
    return staysBelow(version, block) ? [] : [{ node, name, flaw: { message: "gone", version } }];
  const certain = misnamed.get(name) ?? names3.find((other2) => letters(other2) === letters(name));
  const suggestion = certain ?? nearest(name, names3);
  if (suggestion !== void 0 && names3.includes(suggestion))
    return [{ node, name, flaw: { message: "other", suggestion }, isGuess: certain === void 0 }];
  if (objects.get(type)?.includes(path) === true || writtenAround(node).word === "dynamic") return [];
  return [{ node, name, flaw: { message: "none", type: path === "" ? type : `${path} of ${type}` }, isGuess: true }];
}
function misplacedTimeouts(node, type) {
  const message = timeoutsAs.get(type);
  const { word, after } = writtenAround(node);
  const isWrong = word === "timeouts" && after === (message === "block" ? "=" : "{");
  return message === void 0 || !isWrong ? [] : [{ node, name: "timeouts", flaw: { message, type } }];
}
function writtenAround({ site }) {
  const { start, end } = site.span("key");
  const { text } = site.file;
  return { word: /^\w+/.exec(text.slice(start, end))?.[0] ?? "", after: text.slice(end).trimStart().charAt(0) };
}
function staysBelow(since, { module, type }) {
  return module.providers.filter(({ name }) => type.startsWith(`${name}_`)).some(({ locked, version }) => allowed(locked ?? valueOf(version.text()) ?? ">= 0", since) === "none");
}

// rules/truststore/_lib.ts
var guide2 = (part) => ({
  doc: "mTLS Edge Truststore guide",
  part,
  url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
  read: "2026-11-20"
});
var reference3 = (part) => ({
  doc: "mTLS Edge Truststore API",
  part,
  url: "https://techdocs.akamai.com/mtls-edge-truststore/reference/api",
  read: "2026-11-20"
});
var powershell2 = (part) => ({
  doc: "Akamai PowerShell, manage CA sets",
  part,
  url: "https://techdocs.akamai.com/powershell/docs/manage-ca-sets",
  read: "2026-11-20"
});
var terraform = (part) => ({
  doc: "Terraform: mTLS Edge Truststore",
  part,
  url: "https://techdocs.akamai.com/terraform/docs/mtlstruststore-rc-ca-set",
  read: "2026-11-20"
});
function certaintyOf4(version) {
  return version.origin === "folder" ? "likely" : "proven";
}
function isUsedByHostname(set) {
  return set.project.hostnames.some((hostname) => {
    const id = valueOf(hostname.field.at("mtls", "caSetId").id());
    return id !== void 0 && set.hasId(id);
  });
}
function snapshotList(project, name) {
  const list = project.snapshot?.field.get(name);
  return list?.isList === true ? list : void 0;
}

// rules/truststore/activation-collision.ts
var rule145 = defineRule({
  meta: {
    id: "truststore/activation-collision",
    title: "two activations of one CA set compete for the same network",
    why: "A network runs one version of a set, and one operation at a time: the second request is refused while the first runs, or silently replaces what the first made live.",
    next: "Keep one activation per set and network, and wait for a running one to finish.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("one activation serves one network; a new activation replaces the old one"),
      reference3("409 another-activation-request-in-progress-in-the-ca-set")
    ],
    messages: { collision: "{first} and {second} both act on CA set {set} on {network}" }
  },
  check: {
    project(project, { report: report2 }) {
      const groups2 = /* @__PURE__ */ new Map();
      for (const activation of project.caSetActivations) {
        const key = keyOf4(activation);
        if (key !== void 0 && isOpen3(activation)) groups2.set(key, [...groups2.get(key) ?? [], activation]);
      }
      for (const group of groups2.values()) {
        const [first, ...rest] = distinct2(group);
        if (first === void 0) continue;
        for (const second of rest) {
          report2({
            message: "collision",
            node: second.get("network"),
            data: { first: first.label, second: second.label, set: second.setLabel, network: second.network ?? "" },
            related: [{ node: first.get("network"), note: "acts on the same network" }],
            // Requests kept side by side may be meant for different days; beside a running operation any request is refused.
            certainty: first.isRequest && second.declaration === void 0 ? "likely" : "proven"
          });
        }
      }
    }
  }
});
function keyOf4(activation) {
  const { network, setLabel, declaration } = activation;
  if (network === void 0 || setLabel === "") return void 0;
  if (declaration === void 0) return `${setLabel} ${network}`;
  const id = valueOf(activation.caSet?.id ?? activation.get("caSetId").id());
  return id === void 0 ? void 0 : `${declaration.configuration}
${id}
${network}`;
}
function isOpen3(activation) {
  if (activation.declaration?.doubt !== void 0) return false;
  return activation.isRequest ? !activation.isLive : activation.status === "IN_PROGRESS";
}
function distinct2(group) {
  const running = new Map(
    group.filter((activation) => !activation.isRequest).map((activation) => [activation.label, activation])
  );
  return [...running.values(), ...group.filter((activation) => activation.isRequest)];
}

// rules/truststore/active-on-one-network-only.ts
var rule146 = defineRule({
  meta: {
    id: "truststore/active-on-one-network-only",
    title: "a CA set is bound to an enrollment but not active on both networks",
    why: "CPS deploys an edge certificate to both networks, and where the bound set has no active version there is nothing to check clients against: the binding is refused.",
    next: "Activate a version on each of the two networks before binding; the versions may differ.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("the set must be active on staging and production before it is bound in CPS"),
      guide2("activation on both networks")
    ],
    messages: { inactive: "CA set {set} is bound to {enrollment} but has no active version on {network}" }
  },
  check: {
    enrollment(enrollment4, { report: report2, unchecked }) {
      const link = enrollment4.caSet;
      if (link.state === "unknown") return unchecked(enrollment4.clientAuthentication.get("setId"), link.why);
      if (link.state === "absent" || link.value.isDeleted) return;
      const set = link.value;
      const missing2 = [];
      for (const network of networks) {
        const read = set.activeOn(network);
        if (read.state === "unknown") unchecked(set, read.why);
        else if (read.state === "known" && !read.value) missing2.push(network);
      }
      if (missing2.length === 0) return;
      report2({
        message: "inactive",
        node: enrollment4.clientAuthentication.get("setId"),
        data: { set: set.label, enrollment: nameOf5(enrollment4), network: missing2.join(" and ") },
        related: missing2.map((network) => ({ node: stated(set, network), note: `no version is active on ${network}` })),
        certainty: isSure(set) ? "proven" : "likely"
      });
    }
  }
});
function isSure({ declaration, activations: activations2 }) {
  return declaration === void 0 || activations2.length > 0;
}
function nameOf5(enrollment4) {
  return `enrollment ${enrollment4.label}`;
}
function stated(set, network) {
  const field = set.get(network === "STAGING" ? "stagingVersion" : "productionVersion");
  return field.value === void 0 ? set : field;
}

// rules/truststore/csr-instead-of-certificate.ts
var rule147 = defineRule({
  meta: {
    id: "truststore/csr-instead-of-certificate",
    title: "a CA set is given a signing request instead of a certificate",
    why: "A signing request vouches for nobody: the API refuses it, and PowerShell skips it without a word when it reads a file, so that the CA is missing from the set.",
    next: "Paste the signed CA certificate; relabel the block only if its content really is a certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      powershell2("certificatePem of a version; the samples show signing requests there by mistake"),
      guide2("a version holds X.509 certificates in PEM")
    ],
    messages: {
      labelled: "certificatePem {index} of CA set {set} is labelled CERTIFICATE REQUEST",
      file: "{file} is kept for CA set {set} and holds a CERTIFICATE REQUEST"
    }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      version.entries.forEach(({ field, pem }, at) => {
        const request = pem.blocks.find(({ label }) => isRequest(label));
        if (request === void 0) return;
        const certainty = certaintyOf4(version);
        if (isFile(version)) {
          if (pem.certificates.length > 0) return;
          const data2 = { file: field.doc.file.path, set: version.setLabel };
          report2({ message: "file", node: requestIn(pem), part: "value", data: data2, certainty });
        } else {
          const data2 = { index: at + 1, set: version.setLabel };
          const isHcl2 = version.caSet?.declaration !== void 0;
          const node = isHcl2 ? pem.beginOf(request) : field.get("certificatePem");
          report2({ message: "labelled", node, data: data2, certainty });
        }
      });
    }
  }
});
function isRequest(label) {
  return label === "CERTIFICATE REQUEST" || label === "NEW CERTIFICATE REQUEST";
}
function isFile({ origin }) {
  return origin === "command" || origin === "folder";
}
function requestIn(pem) {
  return pem.csrs[0] ?? pem;
}

// rules/truststore/duplicate-certificate.ts
var rule148 = defineRule({
  meta: {
    id: "truststore/duplicate-certificate",
    title: "a CA set lists the same certificate twice",
    why: "The copy adds no trust, uses one of the 300 places, and the server's warning about it makes a Terraform run fail.",
    next: "Keep one copy; Terraform treats the server's warning about this as an error.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [reference3("POST /certificates/validate: duplicate-certificate; POST versions: warnings")],
    messages: { duplicate: "certificate {subject} appears {count} times in CA set {set}" }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      const byFingerprint = /* @__PURE__ */ new Map();
      for (const place of version.certificates) {
        const fingerprint = place.facts.fingerprint();
        byFingerprint.set(fingerprint, [...byFingerprint.get(fingerprint) ?? [], place]);
      }
      for (const places of byFingerprint.values()) {
        const [first, second] = places;
        if (first === void 0 || second === void 0) continue;
        const fix = places.length === 2 ? removal2(version, second) : void 0;
        report2({
          message: "duplicate",
          node: placeOf3(version, first, second),
          data: { subject: second.label, count: places.length, set: version.setLabel },
          related: places.filter((place) => place !== second).map((node) => ({ node, note: "the same certificate" })),
          certainty: isSent(version, first, second) ? "proven" : "likely",
          ...fix && { fix }
        });
      }
    }
  }
});
function placeOf3(version, first, second) {
  const isOneFile = first.site.file === second.site.file && first.text !== second.text && second.text.isFile;
  const entry = version.entries.find(({ pem }) => pem === second.text);
  return isOneFile && entry !== void 0 && version.isBody ? entry.field.get("certificatePem") : second;
}
function isSent(version, first, second) {
  if (version.caSet?.declaration === void 0) return version.origin !== "command" && version.origin !== "folder";
  const [one, other2] = [first, second].map(
    (place) => JSON.stringify(version.entries.find(({ pem }) => pem === place.text)?.field.value)
  );
  return one !== other2;
}
function removal2(version, place) {
  const entry = version.entries.find(({ pem }) => pem === place.text);
  if (!version.isBody || entry === void 0 || entry.pem.blocks.length !== 1) return void 0;
  return { title: "remove the second copy", safety: "safe", patches: [{ unset: entry.field }] };
}

// rules/truststore/invalid-field.ts
var rule149 = defineRule({
  meta: {
    id: "truststore/invalid-field",
    title: "a CA set field is missing or has a value that is refused",
    why: "The request fails as a whole, and names and descriptions of a set cannot be changed later: what gets through in the wrong spelling stays.",
    next: "Use a name of 3 to 64 letters, digits, dots, hyphens, underscores or percent signs, descriptions of 1 to 255 characters or none, and address a set by name or by id, not both.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      guide2("CA set names"),
      reference3("POST /ca-sets; POST and PUT versions: members and their limits"),
      terraform("akamai_mtlstruststore_ca_set: name, descriptions; data sources: id or name")
    ],
    messages: {
      refused: "{field} of CA set {set} {problem}",
      lookup: "{block} looks a CA set up by {members}; it takes one of the two"
    }
  },
  check: {
    caSet(set, { report: report2, unchecked }) {
      if (set.isLive || isAnswer(set.field)) return;
      const name = set.field.get("caSetName");
      const read = name.text();
      if (read.state === "unknown" && (typeof name.value === "string" || isHcl(name))) unchecked(name, read.why);
      for (const { fix, ...fault } of [...nameFaults2(name), ...descriptionFaults(set.field)])
        report2({ message: "refused", node: fault.field, data: dataOf2(fault, set.label), ...fix && { fix } });
    },
    caSetVersion(version, { report: report2 }) {
      if (!version.isBody || version.isLive) return;
      for (const { fix, ...fault } of versionFaults(version))
        report2({ message: "refused", node: fault.field, data: dataOf2(fault, version.setLabel), ...fix && { fix } });
    },
    terraformBlock(block, { report: report2 }) {
      const [id, name] = lookupOf(block) ?? [];
      if (id === void 0 || name === void 0) return;
      const isBoth = id.text().state === "known" && name.text().state === "known";
      if (!isBoth && !(id.isMissing && name.isMissing)) return;
      const members = isBoth ? `${id.key} and ${name.key}` : `neither ${id.key} nor ${name.key}`;
      report2({ message: "lookup", node: isBoth ? name : block, part: "key", data: { block: block.address, members } });
    }
  }
});
function isAnswer(field) {
  return ["createdDate", "createdBy", "caSetLink", "caSetStatus", "isDeleted", "accountId"].some(
    (name) => field.get(name).value !== void 0
  );
}
function nameFaults2(field) {
  const fault = (problem) => [{ field, problem }];
  const read = field.text();
  if (read.state === "absent") return fault("is missing");
  if (read.state === "unknown")
    return isMistyped2(field) ? fault(`is ${typeName(field.value ?? null)}, not a text`) : [];
  const { value } = read;
  if (value.length < 3 || value.length > 64) return fault(`has ${value.length} characters; 3 to 64 are allowed`);
  if (value.includes("...")) return fault("holds three dots in a row");
  const bad = /[^%.a-zA-Z0-9_-]/u.exec(value)?.[0];
  return bad === void 0 ? [] : fault(`holds ${bad === " " ? "a blank" : `"${bad}"`}`);
}
function descriptionFaults(parent, above = "") {
  const field = parent.get("description");
  const read = field.text();
  if (read.state === "unknown" && isMistyped2(field))
    return [{ field, above, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known") return [];
  if (read.value.length > 255)
    return [{ field, above, problem: `has ${read.value.length} characters; 255 are allowed` }];
  if (read.value !== "") return [];
  const fix = { title: "leave the empty description out", safety: "unsafe", patches: [{ unset: field }] };
  return [{ field, above, problem: "is empty", fix }];
}
function versionFaults({ field: body }) {
  const faults = [...descriptionFaults(body)];
  const field = body.get("allowInsecureSha1");
  if (field.bool().state === "unknown" && isMistyped2(field)) {
    const problem = `is ${typeName(field.value ?? null)}, not true or false`;
    faults.push({ field, problem });
  }
  body.get("certificates").items().forEach((item, at) => {
    const pem = item.get("certificatePem");
    const above = `certificates[${at}].`;
    if (pem.isMissing && item.isObject) faults.push({ field: pem, above, problem: "is missing" });
    faults.push(...descriptionFaults(item, above));
  });
  return faults;
}
function lookupOf(block) {
  const [, about] = /^akamai_mtlstruststore_ca_set(?:_([a-z]+))?$/.exec(block.type) ?? [];
  if (block.blockType !== "data" || !/^akamai_mtlstruststore_ca_set(?:_|$)/.test(block.type)) return void 0;
  const prefix = about === "activation" || about === "activations" ? "ca_set_" : "";
  return [block.get(`${prefix}id`), block.get(`${prefix}name`)];
}
function dataOf2({ field, above = "", problem }, set) {
  return { field: `${above}${writtenName(field)}`, set: shorten(set), problem };
}
function isHcl({ doc }) {
  return doc.language === "hcl";
}
function isMistyped2(field) {
  const { value } = field.resolve();
  if (typeof value === "string") return field.text().state === "known";
  const isScalar = typeof value === "number" || typeof value === "boolean";
  return isScalar && !isHcl(field) || field.isList || field.isObject;
}

// rules/truststore/no-certificates.ts
var rule150 = defineRule({
  meta: {
    id: "truststore/no-certificates",
    title: "a CA set version holds no certificate",
    why: "A version needs at least one certificate: the request is refused, and a file or folder without any passes for an empty list without a warning.",
    next: "Give at least one CA certificate; a file or folder without CERTIFICATE blocks counts as empty.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      reference3("POST and PUT versions: certificates, 1 to 300"),
      powershell2("-CertificatesFile and -CertificatesDirectory")
    ],
    messages: { empty: "CA set {set} gets no certificate from {source}" }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      if (version.origin === "answer") return;
      if (version.isBody) {
        const list = version.field.get("certificates");
        const isLeftOut = list.isMissing && version.caSet?.declaration !== void 0;
        if (isLeftOut || list.isList && list.items().length === 0) {
          const source = isLeftOut ? "its block: certificates is missing" : "an empty list";
          report2({ message: "empty", node: list, data: { set: version.setLabel, source } });
        }
        return;
      }
      const [first] = version.entries;
      if (first === void 0 || version.entries.some(({ pem }) => mayHold(pem))) return;
      report2({
        message: "empty",
        node: first.pem,
        part: "value",
        data: { set: version.setLabel, source: sourceOf(version) },
        certainty: certaintyOf4(version)
      });
    }
  }
});
function mayHold({ blocks, binary }) {
  if (binary !== void 0 && binary !== "not-der") return true;
  return blocks.some(({ label }) => /(?:^|\s)CERTIFICATE(?: REQUEST)?$/.test(label));
}
function sourceOf(version) {
  const paths = version.entries.map(({ field }) => field.doc.file.path);
  return paths.length === 1 ? paths[0] ?? "" : `${paths.length} files`;
}

// rules/truststore/not-a-ca.ts
var rule151 = defineRule({
  meta: {
    id: "truststore/not-a-ca",
    title: "a certificate in a CA set is not a CA certificate",
    why: "The truststore takes only roots and intermediates; a client or server certificate is refused, and could vouch for nobody anyway.",
    next: "Add the root or intermediate that issues the client certificates, not a client or server certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [295],
    sources: [guide2("only self-signed roots and intermediates with the CA bit set")],
    messages: {
      leaf: "certificate {subject} in CA set {set} may not issue certificates",
      usage: "certificate {subject} in CA set {set} is a CA, but its key usage does not include signing certificates"
    }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      const seen = /* @__PURE__ */ new Set();
      for (const place of version.certificates) {
        const fingerprint = place.facts.fingerprint();
        const message = faultOf(place);
        if (message === void 0 || seen.has(fingerprint)) continue;
        seen.add(fingerprint);
        const isSure2 = message === "leaf" && place.facts.version === 3;
        report2({
          message,
          node: place,
          data: { subject: place.label, set: version.setLabel },
          certainty: isSure2 ? certaintyOf4(version) : "likely"
        });
      }
    }
  }
});
function faultOf({ facts }) {
  if (facts.basicConstraints?.ca !== true) return "leaf";
  return facts.keyUsage !== void 0 && !facts.keyUsage.has("keyCertSign") ? "usage" : void 0;
}

// rules/truststore/operation-failed.ts
var rule152 = defineRule({
  meta: {
    id: "truststore/operation-failed",
    title: "an operation on a CA set failed and was left that way",
    why: "A failed activation leaves the old version, or none, on that network, and a failed deletion leaves half a set: the account is not what the code says.",
    next: "Read the reason, correct the version if needed, and repeat it for that network; only COMPLETE counts.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("follow an activation or deactivation until COMPLETE"),
      reference3("activationStatus, failureReason; GET status/delete, which runs per network")
    ],
    messages: { failed: "{operation} of CA set {set} on {network} ended as FAILED: {reason}" }
  },
  check: {
    caSetActivation(activation, { report: report2 }) {
      const { network, caSet } = activation;
      if (activation.status !== "FAILED") return;
      if (network !== void 0 && caSet !== void 0 && caSet.lastOperation(network) !== activation) return;
      const node = activation.get("activationStatus").isAbsent ? activation.get("status") : activation.get("activationStatus");
      const reason = valueOf(activation.get("failureReason").text()) ?? "no reason is given";
      const data2 = {
        operation: activation.label,
        set: activation.setLabel,
        network: network ?? "an unknown network",
        reason
      };
      report2({ message: "failed", node, data: data2 });
    },
    caSet(set, { report: report2 }) {
      const { deletion } = set;
      if (deletion === void 0 || valueOf(set.get("caSetStatus").text()) === "DELETED") return;
      const failed = deletion.get("deletions").items().filter((item) => valueOf(item.get("status").text()) === "FAILED");
      const overall = valueOf(deletion.get("status").text()) === "FAILED" && failed.length === 0 ? [deletion] : [];
      for (const item of [...failed, ...overall]) {
        const network = valueOf(item.get("network").text()) ?? "both networks";
        const reason = valueOf(item.get("failureReason").text()) ?? valueOf(deletion.get("failureReason").text());
        const data2 = { operation: "the deletion", set: set.label, network, reason: reason ?? "no reason is given" };
        report2({ message: "failed", node: item.get("status"), data: data2 });
      }
    }
  }
});

// rules/truststore/pem-line-breaks.ts
var accepted = /-----BEGIN CERTIFICATE-----\n[0-9A-Za-z+/=\s]+\n-----END CERTIFICATE-----/;
var rule153 = defineRule({
  meta: {
    id: "truststore/pem-line-breaks",
    title: "a certificate is laid out in a way Terraform does not accept",
    why: "The provider compares the text with a pattern before it asks the server: a carriage return, an indented END line or a certificate on one line stops the plan with no more than `Certificate must be in PEM format`.",
    next: "Use plain line feeds after the header and before the footer, without indentation; <<-EOT removes it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [
      terraform("certificates: certificate_pem, checked against a pattern with line feeds after BEGIN and before END"),
      guide2("a version holds X.509 certificates in PEM")
    ],
    messages: { layout: "certificate_pem {index} of CA set {set}: {problem}" }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      if (version.caSet?.declaration === void 0) return;
      version.entries.forEach((entry, at) => {
        const { pem } = entry;
        if (accepted.test(pem.content)) return;
        const block = pem.blocks.find(({ label, der }) => label === "CERTIFICATE" && der !== void 0);
        const fault = block && faultOf2(pem, block);
        if (block === void 0 || fault === void 0) return;
        const data2 = { index: at + 1, set: version.setLabel, problem: fault.problem };
        report2({ message: "layout", node: fault.place, data: data2, fix: relaid(entry, block) });
      });
    }
  }
});
function faultOf2(pem, block) {
  const { content } = pem;
  const begin2 = pem.beginOf(block);
  const body = content.indexOf("-----", block.span.start + "-----BEGIN".length) + "-----".length;
  const after = /^[ \t]*\r?\n?/.exec(content.slice(body))?.[0] ?? "";
  if (!after.endsWith("\n")) return { problem: "no line break follows the BEGIN line", place: begin2 };
  if (after.endsWith("\r\n")) return { problem: "its lines end with a carriage return", place: begin2 };
  if (after !== "\n") return { problem: "blanks follow the BEGIN line", place: begin2 };
  const end = content.lastIndexOf("-----END", block.span.end);
  if (end < body) return void 0;
  const before = /[^\n]*$/.exec(content.slice(0, end))?.[0] ?? "";
  if (before === "") return void 0;
  const problem = before.trim() === "" ? "its END line is indented" : "no line break stands before the END line";
  return { problem, place: pem.endOf(block) };
}
function relaid({ field, pem }, block) {
  const lines = pem.content.slice(block.body.start, block.body.end).split(/\s+/);
  const body = lines.length > 1 ? lines : (lines[0] ?? "").match(/.{1,64}/g) ?? [];
  const tail = /\n\s*$/.test(pem.content) ? "\n" : "";
  const text = ["-----BEGIN CERTIFICATE-----", ...body, "-----END CERTIFICATE-----"].join("\n") + tail;
  return {
    title: "lay the certificate out in plain lines",
    // Comments and further certificates around it would be lost.
    safety: pem.content.trim().length === block.span.end - block.span.start ? "safe" : "manual",
    patches: [{ set: field.get("certificatePem"), to: text }]
  };
}

// rules/truststore/sha1-allowed.ts
var rule154 = defineRule({
  meta: {
    id: "truststore/sha1-allowed",
    title: "a CA set accepts certificates signed with SHA-1",
    why: "SHA-1 signatures can be forged: a CA certificate signed that way proves nothing about who stands behind it.",
    next: "Replace the SHA-1 certificates and switch the flag off; where none is left, it is not needed.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    cwe: [327, 328],
    sources: [
      powershell2("allowInsecureSha1: signatures must use SHA-256 or better unless SHA-1 is allowed expressly"),
      guide2("signature algorithms")
    ],
    messages: { allowed: "{version} of CA set {set} allows SHA-1 signatures" }
  },
  check: {
    caSetVersion(version, { report: report2, unchecked }) {
      const flag = version.get("allowInsecureSha1");
      const read = flag.bool();
      if (read.state === "unknown") return unchecked(flag, read.why);
      if (read.state === "absent" || !read.value) return;
      if (!isCurrent(version)) return;
      const fix = switchOff(version);
      const data2 = {
        version: valueOf(version.number) === void 0 ? version.label : `version ${version.label}`,
        set: version.setLabel
      };
      report2({ message: "allowed", node: flag, data: data2, ...fix && { fix } });
    }
  }
});
function isCurrent(version) {
  if (version.origin !== "answer" || version.caSet === void 0) return true;
  const statuses = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  if (statuses.includes("ACTIVE")) return true;
  const newest2 = version.caSet.latestVersion;
  const number = version.number;
  if (newest2.state !== "known" || number.state !== "known") return true;
  return number.value >= newest2.value;
}
function switchOff(version) {
  if (!version.isBody) return void 0;
  const isRead2 = version.entries.every(
    ({ pem }) => pem.certificates.length > 0 && pem.certificates.length === pem.blocks.length
  );
  if (!isRead2 || version.certificates.some(({ facts }) => facts.signatureAlgorithm.hash === "sha1")) return void 0;
  const flag = version.get("allowInsecureSha1");
  return { title: "switch SHA-1 off", safety: "unsafe", patches: [{ set: flag, to: false }] };
}

// rules/truststore/staging-only.ts
var rule155 = defineRule({
  meta: {
    id: "truststore/staging-only",
    title: "a CA set is activated on staging only",
    why: "An enrollment takes only a set that is active on both networks, so mutual TLS cannot be tried out on staging alone: the next step will be refused.",
    next: "Add a production activation; mTLS cannot be set up on staging alone.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [powershell2("both networks are needed before an edge certificate is linked")],
    messages: { staging: "CA set {set} is activated on STAGING and nowhere else" }
  },
  check: {
    caSet(set, { report: report2, unchecked }) {
      if (set.isDeleted || set.enrollments.length > 0) return;
      const staging2 = set.activeOn("STAGING");
      const production2 = set.activeOn("PRODUCTION");
      if (staging2.state === "known" && staging2.value && production2.state === "known") {
        if (!production2.value) report2({ message: "staging", node: stated2(set), data: { set: set.label } });
        return;
      }
      const activation = set.declaration === void 0 ? lonely(set.activations) : void 0;
      const isOpen5 = production2.state !== "known" && (staging2.state !== "known" || staging2.value);
      if (activation !== void 0 && isOpen5) {
        report2({ message: "staging", node: activation.get("network"), data: { set: set.label }, certainty: "likely" });
      } else if (staging2.state === "known" && staging2.value && production2.state === "unknown")
        unchecked(set, production2.why);
    },
    project(project, { report: report2 }) {
      const strangers = /* @__PURE__ */ new Map();
      for (const activation of project.caSetActivations) {
        if (activation.caSet !== void 0 || activation.setLabel === "" || isOfOthers(activation)) continue;
        strangers.set(activation.setLabel, [...strangers.get(activation.setLabel) ?? [], activation]);
      }
      for (const [set, activations2] of strangers) {
        const activation = lonely(activations2);
        const isBound = project.enrollments.some((enrollment4) => valueOf(enrollment4.caSetId) === set);
        if (activation === void 0 || isBound) continue;
        report2({ message: "staging", node: activation.get("network"), data: { set }, certainty: "likely" });
      }
    }
  }
});
function isOfOthers({ declaration, field }) {
  return declaration !== void 0 && field.get("caSetId").text().state !== "known";
}
function lonely(activations2) {
  const acting = activations2.filter((activation) => !activation.isDeactivation && activation.status !== "FAILED");
  if (acting.some(({ network, declaration }) => network !== "STAGING" || isVague(declaration))) return void 0;
  return acting.at(0);
}
function isVague(declaration) {
  return declaration !== void 0 && (declaration.doubt ?? declaration.gap) !== void 0;
}
function stated2(set) {
  const field = set.get("productionVersion");
  if (field.value !== void 0) return field;
  return set.activations.find(({ declaration }) => declaration !== void 0)?.get("network") ?? set;
}

// rules/truststore/too-many-certificates.ts
var limit3 = 300;
var rule156 = defineRule({
  meta: {
    id: "truststore/too-many-certificates",
    title: "a CA set version holds more certificates than allowed",
    why: "The whole request is refused, so none of the certificates gets in.",
    next: "Remove what nobody needs, or split the certificates over several sets.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [guide2("300 certificates per version"), reference3("422 certificate-limit-reached")],
    messages: { many: "the version of CA set {set} has {count} certificates; {limit} are allowed" }
  },
  check: {
    caSetVersion(version, { report: report2 }) {
      const isFile2 = version.origin === "command" || version.origin === "folder";
      const [first] = version.entries;
      if (isFile2) {
        const count2 = countCertificates(version);
        if (count2 <= limit3 || first === void 0) return;
        const data2 = { set: version.setLabel, count: count2, limit: limit3 };
        report2({ message: "many", node: first.pem, part: "value", data: data2, certainty: certaintyOf4(version) });
        return;
      }
      const list = version.field.get("certificates");
      const count = list.items().length;
      if (count <= limit3) return;
      report2({ message: "many", node: list, part: "key", data: { set: version.setLabel, count, limit: limit3 } });
    }
  }
});
function countCertificates({ entries }) {
  const blocks = entries.flatMap(({ pem }) => pem.certificateBlocks);
  const bodies = blocks.flatMap(({ der }) => der === void 0 ? [] : Buffer.from(der).toString("base64"));
  return new Set(bodies).size + blocks.length - bodies.length;
}

// rules/truststore/too-many-sets.ts
var limit4 = 200;
var rule157 = defineRule({
  meta: {
    id: "truststore/too-many-sets",
    title: "the account holds more CA sets than allowed",
    why: "The next set is refused until another is deleted, and deleting one takes an unbinding and two deactivations first.",
    next: "Delete sets that are bound to nothing before adding new ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [guide2("200 CA sets per account"), reference3("422 ca-set-limit-reached")],
    messages: { many: "{count} CA sets are defined; {limit} are allowed per account" }
  },
  check: {
    project(project, { report: report2 }) {
      const accounts = /* @__PURE__ */ new Map();
      for (const set of project.caSets) {
        if (set.isDeleted || set.declaration?.doubt !== void 0) continue;
        const account = accountOf(set);
        accounts.set(account, [...accounts.get(account) ?? [], set]);
      }
      const named2 = [...accounts.keys()].filter((account) => account !== "" && !account.startsWith("configuration "));
      const unnamed = named2.length === 1 ? accounts.get("") ?? [] : [];
      if (unnamed.length > 0) accounts.delete("");
      for (const [account, sets] of accounts) {
        const all = named2.includes(account) ? [...sets, ...unnamed] : sets;
        const last = all[limit4];
        if (last === void 0) continue;
        const list = listOf2(last, all);
        const data2 = { count: all.length, limit: limit4 };
        if (list === void 0) report2({ message: "many", node: last, data: data2 });
        else report2({ message: "many", node: list, part: "key", data: data2 });
      }
    }
  }
});
function accountOf(set) {
  const { declaration } = set;
  return declaration === void 0 ? valueOf(set.get("accountId").text()) ?? "" : `configuration ${declaration.configuration}`;
}
function listOf2(set, all) {
  const list = set.field.parent;
  return list?.key !== void 0 && all.every((other2) => other2.field.parent?.value === list.value) ? list : void 0;
}

// rules/truststore/too-many-versions.ts
var limit5 = 100;
var rule158 = defineRule({
  meta: {
    id: "truststore/too-many-versions",
    title: "a CA set has no room for another version",
    why: "The next change of its certificates is refused, usually on the day a CA has to be added or dropped in a hurry.",
    next: "Create a new set with the certificates still needed and bind it in place of the full one.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [guide2("100 versions per CA set"), reference3("422 ca-set-version-limit-reached")],
    messages: { full: "CA set {set} has {count} versions; {limit} are allowed, so there is no room for another" }
  },
  check: {
    caSet(set, { report: report2 }) {
      if (set.isDeleted) return;
      const listed2 = set.versions.filter((version) => version.origin === "answer" && !version.isDeleted).length;
      const newest2 = valueOf(set.get("latestVersion").number()) ?? 0;
      if (listed2 >= limit5)
        return report2({ message: "full", node: placeOf4(set), data: { set: set.label, count: listed2, limit: limit5 } });
      if (newest2 < limit5 || set.hasAllVersions) return;
      report2({
        message: "full",
        node: placeOf4(set),
        data: { set: set.label, count: newest2, limit: limit5 },
        certainty: "likely"
      });
    }
  }
});
function placeOf4(set) {
  const field = set.get("latestVersion");
  return field.isAbsent ? set : field;
}

// rules/truststore/unknown-target.ts
var rule159 = defineRule({
  meta: {
    id: "truststore/unknown-target",
    title: "something refers to a CA set or version that does not exist",
    why: "A binding or activation of it is refused, and a rule that requires it turns every client away.",
    next: "Correct the id, or create the set; a deleted set cannot be brought back.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("a deleted set is read-only and cannot be used again; the version to activate must exist"),
      reference3("404 ca-set-not-found, ca-set-version-not-found")
    ],
    messages: { unknown: "{reference} names {target}, which the account does not have or has deleted" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { project } = behavior.rule.tree;
      const isOn = behavior.option("enableAuthSet").bool();
      if (project === void 0 || isOn.state === "known" && !isOn.value) return;
      for (const item of behavior.option("certificateAuthoritySet").items()) {
        const target3 = missing(project, item, (why) => unchecked(item, why));
        const data2 = { reference: `rule ${behavior.rule.label}`, target: target3 ?? "" };
        if (target3 !== void 0) report2({ message: "unknown", node: item, data: data2 });
      }
    },
    hostname(hostname, { report: report2, unchecked }) {
      const id = hostname.field.at("mtls", "caSetId");
      const target3 = missing(hostname.property.project, id, (why) => unchecked(id, why));
      if (target3 !== void 0)
        report2({ message: "unknown", node: id, data: { reference: `hostname ${hostname.label}`, target: target3 } });
    },
    enrollment(enrollment4, { report: report2, unchecked }) {
      const id = enrollment4.clientAuthentication.get("setId");
      const target3 = missing(enrollment4.project, id, (why) => unchecked(id, why));
      if (target3 !== void 0)
        report2({ message: "unknown", node: id, data: { reference: enrollment4.resource, target: target3 } });
    },
    project(project, { report: report2, unchecked }) {
      const requests = project.caSetActivations.filter((activation) => activation.isRequest);
      const bodies = project.caSetVersions.filter((version) => version.isBody);
      for (const node of [...requests, ...bodies]) {
        const id = node.get("caSetId");
        const target3 = missing(project, id, (why) => unchecked(id, why));
        const reference4 = node.kind === "caSetVersion" ? "the version body" : node.label;
        if (target3 !== void 0) report2({ message: "unknown", node: id, data: { reference: reference4, target: target3 } });
        else if (node.kind === "caSetActivation" && node.caSet !== void 0 && isVersionMissing(node, node.caSet)) {
          const version = ["version", "versionNumber", "versionId"].map((name) => node.get(name)).find((field) => !field.isAbsent);
          const what = `version ${valueOf(node.version) ?? ""} of CA set ${node.caSet.label}`;
          report2({ message: "unknown", node: version ?? node, data: { reference: "the activation", target: what } });
        }
      }
    }
  }
});
function missing(project, field, unchecked) {
  const read = field.id();
  if (read.state === "unknown" && typeof field.value === "string") unchecked(read.why);
  if (read.state !== "known" || !/^\d+$/.test(read.value.trim())) return void 0;
  const link = project.caSetById(read.value);
  if (link.state === "known") return link.value.isDeleted ? `CA set ${read.value}` : void 0;
  if (snapshotList(project, "caSets") !== void 0) return `CA set ${read.value}`;
  if (link.state === "unknown") unchecked(link.why);
  return void 0;
}
function isVersionMissing(activation, set) {
  const number = valueOf(activation.version);
  const newest2 = valueOf(set.latestVersion);
  if (number === void 0 || newest2 === void 0) return false;
  const isBeingMade = set.versions.some((version) => version.isBody);
  if (number > newest2) return !isBeingMade;
  const own = set.versions.find((version) => valueOf(version.number) === number);
  if (own !== void 0) return own.isDeleted;
  return number < 1 || set.hasAllVersions && set.liveRecord?.get("versions").isList === true;
}

// rules/truststore/unused-set.ts
var rule160 = defineRule({
  meta: {
    id: "truststore/unused-set",
    title: "a CA set is neither bound to an enrollment nor used by a rule",
    why: "It takes one of the account's 200 places, and its certificates look trusted although nobody checks against them.",
    next: "Bind it and name it in a rule, or delete it once it is inactive.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("properties and edge certificates are needed to use a CA set"),
      reference3("GET /ca-sets/{caSetId}/associations")
    ],
    messages: { unused: "CA set {set} is used by nothing in view" }
  },
  check: {
    caSet(set, { report: report2, unchecked }) {
      const id = valueOf(set.id);
      if (set.isDeleted || id === void 0) return;
      const { project } = set;
      if (namesOf3(project).some(({ id: named2 }) => set.hasId(named2)) || isUsedByHostname(set) || isInLiveRules(set, set.importedId ?? id) || isAssociated(set))
        return;
      if (set.declaration !== void 0) {
        const why = hiddenUse(set);
        if (why !== void 0) return unchecked(set, why);
        return report2({ message: "unused", node: set, data: { set: set.label }, certainty: "likely" });
      }
      if (set.associations === void 0 && snapshotList(project, "enrollments") === void 0) {
        return unchecked(
          set,
          "neither the set's associations nor the account's enrollments are in the project or snapshot"
        );
      }
      if (project.uses.gap !== void 0) return unchecked(set, project.uses.gap);
      const vague = project.enrollments.find((enrollment4) => enrollment4.caSetId.state === "unknown");
      if (vague !== void 0) return unchecked(set, `the CA set of ${vague.resource} is not known`);
      const isWhole4 = snapshotList(project, "properties") !== void 0;
      report2({ message: "unused", node: set, data: { set: set.label }, certainty: isWhole4 ? "proven" : "likely" });
    }
  }
});
function hiddenUse(set) {
  const { project, declaration } = set;
  const { enrollments: enrollments2, properties } = project;
  const isHere = [...enrollments2, ...properties].some(({ field }) => field.doc.language === "hcl");
  if (!isHere) return "no enrollment or property is in the configuration";
  if (declaration?.gap !== void 0) return declaration.gap;
  const vague = enrollments2.find((enrollment4) => enrollment4.caSetId.state === "unknown");
  if (vague !== void 0) return `the CA set of ${vague.resource} is not known`;
  const user = userOf(set);
  if (user !== void 0) return `${user} refers to it`;
  const stranger = namesOf3(project).find(({ id }) => mayStandFor(id, set));
  if (stranger !== void 0)
    return `${stranger.by} names CA set ${stranger.id}, and this set's own id is known only after apply`;
  return project.uses.gap;
}
function namesOf3({ enrollments: enrollments2, uses: uses2 }) {
  return [
    ...enrollments2.flatMap(
      ({ caSetId, resource }) => caSetId.state === "known" ? [{ id: caSetId.value, by: resource }] : []
    ),
    ...[...uses2.caSetIds].map((id) => ({ id, by: "a rule" }))
  ];
}
function mayStandFor(id, set) {
  if (isReferenceKey(id) || !isReferenceKey(valueOf(set.id) ?? "") || set.importedId !== void 0) return false;
  const known2 = valueOf(set.project.caSetById(id));
  return known2 === void 0 || known2.declaration === void 0 && valueOf(known2.name) === valueOf(set.name);
}
function userOf(set) {
  const address = (set.field.doc.address ?? "").replace(/^(?:module\.[^.]+\.)+/, "").replace(/\[.*\]$/, "");
  const isUse = ({ target: target3, setting }) => target3 === address && setting !== "depends_on";
  for (const { blocks, locals } of set.project.terraformModules) {
    if (!blocks.some(({ field }) => field.doc.file === set.field.doc.file)) continue;
    const block = blocks.find(
      ({ type, blockType, references }) => type !== "akamai_mtlstruststore_ca_set_activation" && !notes.has(blockType) && references.some(isUse)
    );
    const [local] = [...locals].find(([, references]) => references.some(isUse)) ?? [];
    if (block !== void 0 || local !== void 0) return block?.address ?? local;
  }
  return void 0;
}
var notes = /* @__PURE__ */ new Set(["import", "moved", "removed"]);
function isAssociated({ associations }) {
  return ["enrollments", "properties"].some((name) => (associations?.get(name).items().length ?? 0) > 0);
}
function isInLiveRules({ project }, id) {
  const properties = snapshotList(project, "properties")?.items() ?? [];
  return properties.some(
    (property) => property.get("versions").items().some((version) => JSON.stringify(version.get("rules").value ?? "").includes(`"${id}"`))
  );
}

// rules/truststore/version-not-activated.ts
var messages16 = {
  behind: "version {version} of CA set {set} is active on no network; {active} is",
  never: "version {version} of CA set {set} is active on no network, and no other version is",
  unnumbered: "the newest version of CA set {set} is active on no network, and no other version is"
};
var rule161 = defineRule({
  meta: {
    id: "truststore/version-not-activated",
    title: "the newest version of a CA set is not activated",
    why: "Its certificates are not in force: a CA added there is still refused at the edge, and one removed there is still trusted.",
    next: "Activate it, or refer to latest_version so that the activation follows; a version does nothing until it is active.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [powershell2("a new version must be activated before it can be used")],
    messages: messages16
  },
  check: {
    caSet(set, context) {
      const { report: report2, unchecked } = context;
      const newest2 = set.latestVersion;
      if (set.declaration !== void 0 && newest2.state !== "known") return checkUnnumbered(set, context);
      if (set.isDeleted || newest2.state !== "known") return;
      const reads = networks.map((network) => ({ network, read: set.activeVersion(network) }));
      if (reads.some(({ read }) => read.state === "known" && read.value === newest2.value)) return;
      const open = reads.find(({ read }) => read.state === "unknown")?.read;
      if (open?.state === "unknown") return unchecked(set, open.why);
      const isComing = set.activations.some(
        (activation) => isOpen4(activation) && valueOf(activation.version) === newest2.value
      );
      if (isComing) return;
      const active = reads.flatMap(
        ({ network, read }) => read.state === "known" ? [`version ${read.value} on ${network}`] : []
      );
      const data2 = { version: newest2.value, set: set.label };
      if (active.length > 0)
        report2({
          message: "behind",
          node: placeOf5(set, newest2.value),
          data: { ...data2, active: active.join(" and ") }
        });
      else if (set.enrollments.length === 0) report2({ message: "never", node: placeOf5(set, newest2.value), data: data2 });
    }
  }
});
function checkUnnumbered(set, { report: report2, unchecked }) {
  const reads = networks.map((network) => set.activeOn(network));
  const open = reads.find(({ state }) => state === "unknown");
  if (open?.state === "unknown") return unchecked(set, open.why);
  if (reads.some((read) => read.state === "known" && read.value) || set.enrollments.length > 0) return;
  report2({ message: "unnumbered", node: set, data: { set: set.label }, certainty: "likely" });
}
function isOpen4(activation) {
  return !activation.isDeactivation && (activation.isRequest || activation.status === "IN_PROGRESS");
}
function placeOf5(set, newest2) {
  const stated3 = set.get("latestVersion");
  if (!stated3.isAbsent) return stated3;
  return set.versions.find((version) => valueOf(version.number) === newest2)?.get("version") ?? set;
}

// rules/index.gen.ts
var rules = [
  rule,
  rule2,
  rule3,
  rule4,
  rule5,
  rule6,
  rule7,
  rule8,
  rule9,
  rule10,
  rule11,
  rule12,
  rule13,
  rule14,
  rule15,
  rule16,
  rule17,
  rule18,
  rule19,
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule25,
  rule26,
  rule27,
  rule28,
  rule29,
  rule30,
  rule31,
  rule32,
  rule33,
  rule34,
  rule35,
  rule36,
  rule37,
  rule38,
  rule39,
  rule40,
  rule41,
  rule42,
  rule43,
  rule44,
  rule45,
  rule46,
  rule47,
  rule48,
  rule49,
  rule50,
  rule51,
  rule52,
  rule53,
  rule54,
  rule55,
  rule56,
  rule57,
  rule58,
  rule59,
  rule60,
  rule61,
  rule62,
  rule63,
  rule64,
  rule65,
  rule66,
  rule67,
  rule68,
  rule69,
  rule70,
  rule71,
  rule72,
  rule73,
  rule74,
  rule75,
  rule76,
  rule77,
  rule78,
  rule79,
  rule80,
  rule81,
  rule82,
  rule83,
  rule84,
  rule85,
  rule86,
  rule87,
  rule88,
  rule89,
  rule90,
  rule91,
  rule92,
  rule93,
  rule94,
  rule95,
  rule96,
  rule97,
  rule98,
  rule99,
  rule100,
  rule101,
  rule102,
  rule103,
  rule104,
  rule105,
  rule106,
  rule107,
  rule108,
  rule109,
  rule110,
  rule111,
  rule112,
  rule113,
  rule114,
  rule115,
  rule116,
  rule117,
  rule118,
  rule119,
  rule120,
  rule121,
  rule122,
  rule123,
  rule124,
  rule125,
  rule126,
  rule127,
  rule128,
  rule129,
  rule130,
  rule131,
  rule132,
  rule133,
  rule134,
  rule135,
  rule136,
  rule137,
  rule138,
  rule139,
  rule140,
  rule141,
  rule142,
  rule143,
  rule144,
  rule145,
  rule146,
  rule147,
  rule148,
  rule149,
  rule150,
  rule151,
  rule152,
  rule153,
  rule154,
  rule155,
  rule156,
  rule157,
  rule158,
  rule159,
  rule160,
  rule161
];

// src/apps/cli/rule-ids.ts
function systemOf(id) {
  return id.slice(0, id.indexOf("/"));
}
function rulesOfSystem(system) {
  return rules.filter(({ meta: meta2 }) => systemOf(meta2.id) === system);
}
function systems() {
  return [...new Set(rules.map(({ meta: meta2 }) => systemOf(meta2.id)))];
}
function ruleOf(id, others = []) {
  const found2 = rules.find(({ meta: meta2 }) => meta2.id === id);
  if (found2 !== void 0) return found2;
  if (systems().includes(id)) {
    throw new UserError(`${id} is a system, not a rule; \`edgelint rules ${id}\` lists its rules`);
  }
  const ids = [...rules.map(({ meta: meta2 }) => meta2.id), ...others];
  throw new UserError(`there is no rule ${id}${didYouMean(id, ids) || "; `edgelint rules` lists them all"}`);
}
function checkRuleIds(ids) {
  for (const id of ids) ruleOf(id);
}

export {
  rules,
  systemOf,
  rulesOfSystem,
  systems,
  ruleOf,
  checkRuleIds
};
