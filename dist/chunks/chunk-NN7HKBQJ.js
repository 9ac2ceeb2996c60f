import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";
import {
  defineRule
} from "./chunk-WB4X6II5.js";
import {
  fateOf,
  gapAfter,
  hiddenAfter,
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  hostnamesRuledBy,
  isForgotten,
  isMissed,
  isPositive,
  isSame,
  misspelt,
  nearest,
  pinLists,
  reachOf,
  referenceText,
  referenceTo,
  standingOfPin,
  writtenName
} from "./chunk-2V56LFL3.js";
import {
  absent,
  allowedVersions,
  bareId,
  blockAddress,
  cloudSigningOf,
  cloudSignings,
  coversName,
  edgeSuffixOf,
  esaActions,
  esaHost,
  esaPhases,
  expressionOf,
  folderOf,
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
} from "./chunk-AD3I3RLG.js";

// rules/activation/_lib.ts
function targetOf(activation) {
  return activation.kind === "activation" ? activation.target : activation.caSet;
}
function declaredBeside(activation) {
  const target4 = targetOf(activation);
  const { declaration } = activation;
  if (target4 === void 0) return { activations: [], gap: "what it activates is not in this configuration" };
  const here = siblings(activation).filter((other2) => other2.declaration?.configuration === declaration?.configuration);
  const own = here.filter((other2) => targetOf(other2) === target4);
  const vague = own.find((other2) => gapOf(other2) !== void 0) ?? here.find((other2) => targetOf(other2) === void 0);
  const gap = declaration?.gap ?? (vague && `${vague.resource}: ${gapOf(vague) ?? "what it activates is not known"}`);
  return { activations: own.filter((other2) => gapOf(other2) === void 0), gap };
}
function siblings(activation) {
  if (activation.kind === "activation") return activation.project.activations;
  return activation.caSet?.project.caSetActivations ?? [];
}
function folderOf2({ field }) {
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
    why: "Warnings about certificates that expire or hostnames that no certificate covers can be the last sign before an outage. When they are acknowledged in advance, nobody sees them.",
    next: "Switch the blanket acknowledgement off together with the next version change, read the warnings, and acknowledge the ones you accept by message id.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20"
      }
    ],
    messages: { blanket: "{activation} acknowledges every rule warning in advance with {field}" }
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
  const found3 = /* @__PURE__ */ new Map();
  for (const activation of project.activations) {
    if (!activation.isRequest) continue;
    const field = activation.get("acknowledgeAllWarnings");
    const read2 = field.bool();
    if (read2.state === "unknown") unchecked(field, read2.why);
    if (valueOf(read2) !== true) continue;
    const key = keyOf(activation);
    const group = found3.get(key) ?? [];
    found3.set(key, group);
    if (!group.some((other2) => isSamePlace(other2.get("acknowledgeAllWarnings"), field))) group.push(activation);
  }
  return found3.values();
}
function keyOf(activation) {
  const field = activation.get("acknowledgeAllWarnings");
  if (field.path.startsWith("defaultActivationSettings")) return `${field.doc.file.path}#${field.path}`;
  const folder = folderOf2(activation);
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
    why: "A deactivated property no longer serves any traffic: requests to every hostname that still points at the edge fail.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
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
  const { target: target4, project } = activation;
  if (target4 !== void 0) return target4.kind === "property" ? { property: target4, isNamed: true } : void 0;
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
    why: "Whoever switches the flag for one network changes the other. A version meant for a try on staging can then reach every visitor, and the flag for production does nothing.",
    next: "Use the flag of the activation's own network.",
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
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-activation",
        read: "2026-11-20"
      }
    ],
    messages: {
      counted: "activation {activation} on {network} is switched by {flag}, which names {other}",
      version: "activation {activation} on {network} takes its version from {flag}, which names {other}"
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
  const isFlag = ({ target: target4 }) => /^(?:var|local)\./.test(target4);
  const flags = block.referencesIn(setting).filter(isFlag);
  return setting === "version" ? flags.filter(({ target: target4 }) => doing.test(target4)) : flags;
}
var doing = /(?:^|[._-])(?:activate|activation|deploy|enable|push|publish|promote|release)(?:[_-]|$)/i;
var done = /(?:^|[._-])(?:activated|deployed|done|tested|verified|approved|passed|ready|ok|completed?|exists?|first|after|version|skip|without|only|no|not|url|hostnames?)(?:[_-]|$)/i;
function namedBy({ target: target4, path, place }) {
  const name = [target4, ...path].join(".").replace(/(?<=[a-z])(?=[A-Z])/g, "_");
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
function twinOf({ target: target4 }, network, { module }) {
  const names4 = network === "STAGING" ? ["staging", "stag", "stg"] : ["production", "prod", "prd"];
  const twins = names4.map((name) => target4.replace(words[other(network)], (word) => word.charAt(0) + name));
  return twins.find((twin) => module.declares(twin));
}

// rules/activation/no-notification-emails.ts
var rule4 = defineRule({
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
        const read2 = emails.text();
        if (valueOf(read2)?.trim() !== "")
          return unchecked(emails, read2.state === "unknown" ? read2.why : "the addresses are one text and no list");
      } else if (emails.items().some(isAddress)) return;
      report2({ message: "none", node: emails, data: { activation: activation.label, field: writtenName(emails) } });
    }
  }
});
function isAddress(item) {
  const read2 = item.text();
  return read2.state === "unknown" || read2.state === "known" && read2.value.trim() !== "";
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
    why: "A fault that staging would have shown in minutes shows in production, to every visitor at once.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
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
  const target4 = node.kind === "activation" ? label : `CA set ${label}`;
  const place = { node: node.get("network"), certainty: "likely" };
  if (version === void 0) report2({ ...place, message: "unnumbered", data: { target: target4 } });
  else report2({ ...place, message: "skipped", data: { version, target: target4 } });
}
function steps(project, network) {
  const found3 = [];
  for (const node of [...project.activations, ...project.caSetActivations]) {
    const version = valueOf(node.version);
    const isHere = valueOf(node.get("network").text()) === network;
    if (!isHere || node.isDeactivation || version === void 0) continue;
    if (node.declaration !== void 0) continue;
    const step = node.kind === "activation" ? propertyStep(node, version) : caSetStep(node, version);
    if (step !== void 0) found3.push(step);
  }
  return found3;
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
    target: node.target ?? name ?? folderOf2(node),
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
  const target4 = node.caSet ?? valueOf(node.get("caSetId").id()) ?? folderOf2(node);
  const time = valueOf(node.get("createdDate").text()) ?? "";
  return { node, target: target4, label, version, isRequest: isRequest2, isProven: isListed, time };
}
function isBefore(staged, step) {
  const isUnnamed = [staged, step].some(({ target: target4, node }) => target4 === folderOf2(node));
  const isSame5 = staged.target === step.target || isUnnamed && folderOf2(staged.node) === folderOf2(step.node);
  if (!isSame5 || staged.version !== step.version) return false;
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

// rules/activation/_change.ts
function aimOf(activation) {
  const id = idOf(activation)?.replace(/\.(?:id|\w+_id)$/, "");
  const name = activation.target?.label ?? id ?? (activation.get("includeId").isAbsent ? "its property" : "that it is for");
  return activation.get("includeId").isAbsent ? name : `include ${name}`;
}
function idOf(activation) {
  const id = valueOf(activation.get("propertyId").id()) ?? valueOf(activation.get("includeId").id());
  return id === void 0 ? void 0 : bareId(id.replace(/ \([^()]*\)$/, ""));
}
function mayBeForSame(before, after, all) {
  const [old, now] = [before.target, after.target];
  if (old !== void 0 && now !== void 0 && old.kind !== now.kind) return false;
  if (isNamed(old) && isNamed(now)) return old.label === now.label;
  const [own, other2] = [idOf(before), idOf(after)];
  if (own === void 0 || other2 === void 0 || isReferenceKey(own) !== isReferenceKey(other2)) return true;
  return own === other2 || all.moved(own) === other2 || old !== void 0 && old.label === now?.label;
}
function isNamed(target4) {
  return target4 !== void 0 && !isReferenceKey(target4.label);
}
function isMeant(before, after, all) {
  if (after.declaration === void 0) return false;
  if (before.declaration?.configuration === after.declaration.configuration) return true;
  const change = all.of("activation").find((one) => one.after === after);
  const isNew = change?.before === void 0 || change.before.network !== after.network;
  return isNew || isNamed(before.target);
}
function activeAfter(before, all) {
  const others = all.after.activations.filter(
    (one) => !one.isDeactivation && mayBeForSame(before, one, all) && isMeant(before, one, all)
  );
  const here = others.filter(({ network }) => network === before.network);
  const isKnown3 = before.network !== void 0;
  if (isKnown3 && here.some(({ declaration }) => declaration?.doubt === void 0)) return { certain: true };
  return here.length > 0 || others.some(({ network }) => network === void 0 || !isKnown3) ? { certain: false } : void 0;
}
function isReplaced({ before, after, planned, all }) {
  if (planned !== void 0) return planned.includes("delete");
  if (before === void 0 || after === void 0 || before.get("includeId").isAbsent) return false;
  const [old, now] = [idOf(before), idOf(after)];
  const isOther = old !== void 0 && now !== void 0 && all.moved(old) !== now;
  if (isOther && isReferenceKey(old) === isReferenceKey(now)) return true;
  return before.network !== void 0 && after.network !== void 0 && before.network !== after.network;
}
function modulesAfter({ field }, { after }) {
  const own = folderOf(field.doc.file.path);
  return after.terraformModules.filter(({ folder }) => folder === own);
}

// rules/activation/removed.ts
var rule6 = defineRule({
  meta: {
    id: "activation/removed",
    title: "an activation is removed, which deactivates the property",
    why: "Terraform does not only forget the activation: it deactivates the property on that network, which then answers no request any more.",
    next: "Keep the resource, or drop it from state with a removed block that sets destroy = false; deactivate on purpose only after traffic has moved away.",
    severity: "critical",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation", "outage"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_activation and akamai_property_include_activation: to delete the resource is to deactivate; include_id and network of the latter make a new one",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property_activation.go",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "activationType DEACTIVATE: the property would no longer serve any traffic",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20"
      }
    ],
    messages: {
      removed: "removing {activation} deactivates {property} on {network}",
      replaced: "replacing {activation} deactivates {property} on {network}",
      folder: "removing the activations of this folder deactivates {properties}"
    }
  },
  check: {
    changes(changes, { report: report2, unchecked }) {
      const folders = /* @__PURE__ */ new Map();
      for (const change of changes.of("activation")) {
        const loss = lossOf(change);
        if (loss === void 0) continue;
        const { before } = loss;
        if (loss.doubt !== void 0) unchecked(before, loss.doubt);
        else if (changes.from === "base" && modulesAfter(before, changes).length === 0) {
          const folder = folderOf(before.field.doc.file.path);
          folders.set(folder, [...folders.get(folder) ?? [], before]);
        } else if (change.after === void 0) report2({ message: "removed", ...findingOf(change, before) });
        else report2({ message: "replaced", ...findingOf(change, before) });
      }
      for (const [first, ...others] of folders.values()) {
        if (first === void 0) continue;
        const all = [first, ...others];
        report2({
          message: "folder",
          node: first,
          certainty: "possible",
          // its state may be kept, or be managed from another repository
          data: { properties: [...new Set(all.map(aimOf))].join(", ") },
          related: others.map((node) => ({ node, note: "also removed" }))
        });
      }
    }
  }
});
function lossOf(change) {
  const { before, after, all } = change;
  const address = before?.field.doc.address;
  if (before?.declaration === void 0 || before.isDeactivation || address === void 0) return void 0;
  if (after !== void 0 && !isReplaced(change)) return void 0;
  if (change.planned?.includes("delete") === true) return { before, doubt: void 0 };
  const still = activeAfter(before, all);
  if (still?.certain === true || isForgotten(address, all)) return void 0;
  const doubts = [
    before.declaration.doubt,
    still && "another activation may be for the same network",
    gapAfter(before.field, all) ?? hiddenAfter(all) ?? (all.from === "plan" ? void 0 : whySwitched(address, all))
  ];
  return { before, doubt: doubts.find((why) => why !== void 0) };
}
function whySwitched(address, all) {
  const block = blockAfter(address, all);
  return block !== void 0 && block.isMade === void 0 ? "how many instances the block has is not known" : void 0;
}
function blockAfter(address, { blocks }) {
  return blocks.find(({ before }) => before?.address === localAddress(address))?.after;
}
function findingOf({ after, all }, before) {
  const address = before.field.doc.address ?? before.label;
  return {
    node: before,
    // On staging nothing but tests depends on it.
    certainty: before.network === "STAGING" ? "possible" : before.network === void 0 ? "likely" : "proven",
    data: { activation: address, property: aimOf(before), network: before.network ?? "its network" },
    related: after === void 0 ? [] : [{ node: after, note: "the activation after the change" }],
    fix: after === void 0 ? fixOf(address, all) : restore(before, after)
  };
}
function fixOf(address, all) {
  const own = localAddress(address);
  const count = blockAfter(address, all)?.get("count");
  const { activations: activations2 } = all.before;
  const was = activations2.filter(({ field }) => localAddress(field.doc.address ?? "") === own).length;
  if (count !== void 0 && valueOf(count.number()) === 0)
    return { title: "keep the activation", safety: "unsafe", patches: [{ set: count, to: was }] };
  const forget = `removed { from = ${own}, lifecycle { destroy = false } }`;
  return { title: `keep the block, or write ${forget}`, safety: "manual", patches: [] };
}
function restore(before, after) {
  const patches = ["includeId", "network"].flatMap((name) => {
    const [old, now] = [valueOf(before.get(name).text()), after.get(name)];
    return old === void 0 || valueOf(now.text()) === old ? [] : [{ set: now, to: old }];
  });
  return patches.length === 0 ? { title: "keep the activation as it is", safety: "manual", patches } : { title: "restore what it was for, and add a second activation", safety: "unsafe", patches };
}

// rules/activation/retargeted-network.ts
var rule7 = defineRule({
  meta: {
    id: "activation/retargeted-network",
    title: "an activation is moved to another network in place",
    why: "Terraform activates the version on the new network and forgets the old one, which keeps running what it runs with nobody managing it. Moved to production, a version goes live that was meant for tests.",
    next: "Leave this resource on its network and add a second activation for the other one.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Terraform: property activation",
        part: "network; one resource for each network",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-activation",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_activation: a change of network updates the resource in place, without deactivating on the old one",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property_activation.go",
        read: "2026-11-20"
      }
    ],
    messages: {
      moved: "{activation} changes from {before} to {after}; the old network keeps running unmanaged"
    }
  },
  check: {
    "change:activation"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      if (before?.declaration === void 0 || after?.declaration === void 0) return;
      if (!after.get("includeId").isAbsent || change.planned?.includes("delete") === true) return;
      const network = after.get("network");
      if (isSame(before.get("network"), network)) return;
      if (before.network === void 0 || after.network === void 0)
        return unchecked(network, "the network is not known before or after the change");
      if (before.network === after.network || !mayBeForSame(before, after, all)) return;
      if (activeAfter(before, all) !== void 0) return;
      const old = valueOf(before.get("network").text()) ?? before.network;
      report2({
        message: "moved",
        node: network,
        data: { activation: after.field.doc.address ?? after.label, before: before.network, after: after.network },
        related: [{ node: before.get("network"), note: "the network before the change" }],
        fix: { title: `leave it on ${before.network}`, safety: "unsafe", patches: [{ set: network, to: old }] }
      });
    }
  }
});

// rules/activation/staging-only.ts
var rule8 = defineRule({
  meta: {
    id: "activation/staging-only",
    title: "a property that relies on mTLS is active on staging only",
    why: "Client certificates and CA sets take effect only with the production activation. Until then nothing of this setup protects or serves a visitor.",
    next: "Test on staging, then activate the same version on production.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Edge Truststore",
        part: "mTLS cannot be set up on staging alone",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20"
      }
    ],
    messages: { staging: "{property} uses {feature}, but no PRODUCTION activation exists" }
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
function isPartial({ listed: listed3, declaration }) {
  return listed3 === 1 || declaration !== void 0;
}
function featureOf(property) {
  const { tree } = property;
  const isOn2 = (field) => valueOf(field.bool()) !== false;
  const keystore = tree?.behaviors("mtlsOriginKeystore").find((behavior) => isOn2(behavior.option("enable")));
  const truststore = tree?.behaviors("enforceMtlsSettings").find((behavior) => isOn2(behavior.option("enableAuthSet")));
  const keys2 = tree?.behaviors("originCharacteristics").find((behavior) => valueOf(behavior.option("accessKeyEncryptedStorage").bool()) === true);
  return keystore ?? truststore ?? keys2;
}
function stagingPlace(property) {
  const production2 = property.get("productionVersion").number();
  if (production2.state === "known") return void 0;
  const { activations: activations2 } = property;
  const declared4 = activations2.find(({ declaration }) => declaration !== void 0);
  if (declared4 !== void 0) return declaredPlace(declared4, property);
  if (activations2.some(({ network }) => network === "PRODUCTION")) return void 0;
  const vague = activations2.find(({ network, isRequest: isRequest2 }) => network === void 0 && !isRequest2);
  if (production2.state === "unknown" || vague !== void 0) return "the network of an activation is not known";
  const records = activations2.filter((activation) => !activation.isRequest && activation.isEffective);
  const newest2 = records.toSorted((a, b) => timeOf(a.get("submitDate")).localeCompare(timeOf(b.get("submitDate")))).at(-1);
  const listed3 = records.some(({ listed: listed4 }) => listed4 > 0);
  if (newest2 !== void 0 && listed3) return newest2.get("network");
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
  unknown: "{activation} names network {value}, which is neither STAGING nor PRODUCTION",
  missing: "{activation} names no network"
};
var rule9 = defineRule({
  meta: {
    id: "activation/unknown-network",
    title: "an activation does not name exactly one known network",
    why: "The request is refused, and what was meant to go live does not.",
    next: "Write STAGING or PRODUCTION, and use one activation per network.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform, CA set activation",
        part: "one resource activates a CA set version on one network only, STAGING or PRODUCTION",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
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
  const read2 = network.text();
  const source = activation.kind === "caSetActivation" ? 1 : 0;
  if (network.isAbsent) {
    const data2 = { activation: activation.label };
    if (activation.declaration !== void 0 && network.isMissing)
      report2({ message: "missing", node: network, source, data: data2 });
    else if (activation.kind === "activation" && activation.isRequest)
      report2({ message: "missing", node: network, certainty: "possible", data: data2 });
    return;
  }
  if (read2.state === "known" ? isTaken(read2.value, activation) : !isWritten(network)) {
    return read2.state === "unknown" ? unchecked(network, read2.why) : void 0;
  }
  const meant = meantBy(network);
  report2({
    message: "unknown",
    node: network,
    source,
    // What sends a body of the API may yet spell the name out.
    certainty: isShortForm(read2, activation) ? "likely" : "proven",
    data: { activation: activation.label, value: shown(network) },
    ...meant === void 0 ? {} : { fix: { title: `write ${meant}`, safety: "safe", patches: [{ set: network, to: meant }] } }
  });
}
function isTaken(name, activation) {
  const isLoose = activation.kind === "activation" && activation.declaration !== void 0 && activation.get("includeId").isAbsent;
  return isLoose ? networkOf(name) !== void 0 : networks.some((one) => one === name);
}
function isShortForm(read2, { declaration }) {
  return declaration === void 0 && read2.state === "known" && networkOf(read2.value) !== void 0;
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
var messages3 = { pairs: "access key {key}: {problem}" };
var rule10 = defineRule({
  meta: {
    id: "cam/credential-pairs-invalid",
    title: "an access key has no single primary credential pair",
    why: "primary_guid is the version of the pair that is marked as primary. Without one it is empty, and requests to the origin go unsigned; with two, or with the same credential in both pairs, the provider refuses the plan.",
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
        url: "https://techdocs.akamai.com/terraform/docs/cam-rc-access-key",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "validation of the two pairs of credentials",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
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
      const read2 = vague?.json();
      if (vague !== void 0) return read2?.state === "unknown" ? context.unchecked(vague, read2.why) : void 0;
      judgePrimary(key, credentials, context);
      if (b !== void 0) judgeIds(key, a, b, context);
    }
  }
});
function judgePrimary(key, credentials, { report: report2, unchecked }) {
  const switches5 = credentials.map((pair2) => pair2.get("primaryKey"));
  const on = switches5.filter((one) => valueOf(one.bool()) === true);
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
  for (const one of switches5) {
    const read2 = one.bool();
    if (read2.state === "unknown") return unchecked(one, read2.why);
    if (read2.state === "absent" || read2.value) return;
  }
  const [off, ...others] = switches5;
  if (off === void 0) return;
  const isExported = others.length > 0 && switches5.every(isLiteralFalse);
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

// rules/cam/credentials-edited-in-place.ts
var members = ["cloudAccessKeyId", "cloudSecretAccessKey"];
var rule11 = defineRule({
  meta: {
    id: "cam/credentials-edited-in-place",
    title: "credentials of an existing key version are changed in place",
    why: "A version keeps the credentials it was made with. For another key id the provider deletes the version first, which fails while a property uses it and leaves requests unsigned where it succeeds; another secret alone it refuses.",
    next: "Add the new credentials as a new version, in Terraform as the spare pair; make it primary, activate the properties, and drop the old version in a later change.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation", "secret"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "a changed cloud_access_key_id deletes the version and creates another; a changed secret alone is refused",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20"
      },
      {
        doc: "Cloud Access Manager API",
        part: "create an access key version: new credentials are a new version",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key-version",
        read: "2026-11-20"
      }
    ],
    messages: { edited: "{field} of {pair} in key {key} changes" }
  },
  check: {
    changes(all, { report: report2, unchecked }) {
      for (const change of all.of("accessKey")) {
        for (const { was, is } of pairsOf(change)) {
          const edited = members.find((name) => isEdited(was.get(name), is.get(name)));
          const vague = members.map((name) => is.get(name)).find((field) => mayDiffer(was.get(String(field.key)), field));
          if (edited !== void 0)
            report2({
              message: "edited",
              node: is,
              // the pair, not its values: no frame needs to show them
              part: "key",
              data: { field: writtenName(is.get(edited)), pair: writtenName(is), key: change.node.label },
              certainty: change.after?.isDeclared === true ? "proven" : "likely"
            });
          else if (vague !== void 0) {
            const read2 = vague.text();
            unchecked(vague, read2.state === "unknown" ? read2.why : "what it was before is not known");
          }
        }
      }
    }
  }
});
function pairsOf({ before, after, planned }) {
  if (before === void 0 || after === void 0 || planned?.includes("delete") === true) return [];
  const names4 = after.isDeclared ? ["credentialsA", "credentialsB"] : ["credentials"];
  return names4.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return was.isObject && is.isObject ? [{ was, is }] : [];
  });
}
function isEdited(was, is) {
  const [old, now] = [valueOf(was.text()), valueOf(is.text())];
  return old !== void 0 && now !== void 0 && old.trim() !== "" && old !== now;
}
function mayDiffer(was, is) {
  return !was.isBlank && [was, is].some((field) => field.text().state === "unknown") && !isSame(was, is);
}

// rules/cam/immutable-field-changed.ts
var words2 = {
  authenticationMethod: ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256", "VP_QUEUE_IT"],
  securityNetwork: ["STANDARD_TLS", "ENHANCED_TLS"],
  additionalCdn: ["none", "CHINA_CDN", "RUSSIA_CDN"]
};
var fixed = [
  ["authenticationMethod"],
  ["contractId"],
  ["groupId"],
  ["networkConfiguration", "securityNetwork"],
  ["networkConfiguration", "additionalCdn"]
];
var rule12 = defineRule({
  meta: {
    id: "cam/immutable-field-changed",
    title: "a field of an access key changes that cannot change",
    why: "Only credentials can be added to a key that exists. The provider refuses the plan, and a body with another value makes a second key beside the one that the properties use.",
    next: "Restore the value, or create a new key and move the properties over.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "attributes that cannot be updated",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20"
      }
    ],
    messages: { changed: "{field} of key {key} goes from {before} to {after}" }
  },
  check: {
    "change:accessKey"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      if (before === void 0 || after === void 0 || change.planned?.includes("delete") === true) return;
      const paths = isMade(before, after) ? fixed : [];
      for (const path of [...paths, ["accessKeyName"]]) {
        const [was, is] = [before.get(...path), after.get(...path)];
        if (isSame(was, is, { moved: (reference4) => all.moved(reference4) })) continue;
        const reads = [readOf(was), readOf(is)];
        const vague = reads.find((read2) => read2.state === "unknown");
        if (vague?.state === "unknown") unchecked(is, vague.why);
        const [from, to] = reads.map(valueOf);
        if (from === void 0 || to === void 0 || plain(from) === plain(to)) continue;
        if (words2[String(is.key)]?.includes(from) === false) continue;
        report2({
          message: "changed",
          node: is,
          data: { field: writtenName(is), key: before.label, before: from, after: to },
          related: was.isAbsent ? [] : [{ node: was, note: "the value it was made with" }],
          // One guide forbids another name, the API and the provider change it.
          certainty: path[0] === "accessKeyName" ? "possible" : "proven",
          fix: {
            title: was.isAbsent ? `take ${writtenName(is)} out again` : `restore ${from}`,
            safety: "unsafe",
            patches: [restored(was, is)]
          }
        });
      }
    }
  }
});
function isMade(before, after) {
  return before.isDeclared === after.isDeclared && before.isBody === after.isBody;
}
function readOf(field) {
  const read2 = field.id();
  if (read2.state === "known" && isReferenceKey(read2.value)) return unknown(`${read2.value} fills it in`);
  return read2.state === "absent" && field.key === "additionalCdn" ? { state: "known", value: "none" } : read2;
}
function plain(id) {
  return bareId(id).replace(/^grp_/, "");
}
function restored(was, is) {
  const { value } = was.resolve();
  return value === void 0 || value === null ? { unset: is } : { set: is, to: value };
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
function oneOf(allowed, tolerated) {
  return (field) => {
    const { value } = field;
    const choice = allowed.join(", ");
    if (Array.isArray(value)) {
      const [only] = value.length === 1 ? value : [];
      const meant2 = typeof only === "string" && allowed.includes(only) ? { meant: only } : {};
      return { problem: `is a list; it takes one of ${choice}`, ...meant2 };
    }
    if (typeof value !== "string")
      return { problem: `holds ${typeName(value ?? null)} where one of ${choice} belongs` };
    if (allowed.includes(value) || value === tolerated) return void 0;
    const meant = allowed.find((one) => plain2(one) === plain2(value));
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
    return Number.isInteger(value) && value >= 0 ? void 0 : { problem: "is not a whole number" };
  const digits = typeof value === "string" ? /^(?:grp_)?(\d{1,15})$/.exec(value.trim())?.[1] : void 0;
  const problem = `holds ${typeName(value ?? null)} where a number belongs`;
  return digits === void 0 ? { problem } : { problem, meant: Number(digits) };
}
function object(field) {
  return field.isObject ? void 0 : { problem: `holds ${typeName(field.value ?? null)} where an object belongs` };
}
function plain2(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

// rules/cam/invalid-field.ts
var methods = ["AWS4_HMAC_SHA256", "GOOG4_HMAC_SHA256", "AOS4_HMAC_SHA256"];
var undocumentedMethod = "VP_QUEUE_IT";
var rule13 = defineRule({
  meta: {
    id: "cam/invalid-field",
    title: "an access key field is missing or has a value that is refused",
    why: "Cloud Access Manager refuses the whole request, so no key or version is made and the rollout that waits for it stops.",
    next: "Give name, method, contract, numeric group, both credentials and the security network, in the documented spelling and length; an additional CDN is one value, not a list.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key: members of the request body",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key",
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
  const isVague3 = !field.isAbsent && (typeName(inner.value ?? null) === "an unknown value" || typeof inner.value === "string" && hasPlaceholder(inner.value));
  if (isVague3) return false;
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
var rule14 = defineRule({
  meta: {
    id: "cam/standard-hostname-for-enhanced-key",
    title: "an access key for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A key deployed to the Enhanced TLS network can be linked only to a property that is served there. Without the link, the property cannot sign its requests to the cloud origin.",
    next: "Move the property to an edge hostname on edgekey.net, or use a key made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "hostnames"],
    sources: [
      {
        doc: "Cloud Access Manager: key concepts and terms",
        part: "deployment network: such keys work only with property configurations set to Enhanced TLS",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/key-concepts-terms",
        read: "2026-11-20"
      },
      {
        doc: "Akamai PowerShell, manage cloud origin access",
        part: "link a key: one for ENHANCED_TLS needs a hostname on edgekey.net",
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20"
      }
    ],
    messages: {
      standard: "access key {key} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net"
    }
  },
  check: {
    project(project, { unchecked }) {
      for (const behavior of project.inUnusedIncludes("originCharacteristics")) {
        const guid = keyGuidOf(behavior);
        if (guid !== void 0) unchecked(guid, "no property that uses this include is in view");
      }
    },
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
function enhancedKeysOf({ merged, project }, unchecked) {
  const uses2 = /* @__PURE__ */ new Map();
  for (const behavior of merged.trees.flatMap((tree) => tree.behaviors("originCharacteristics"))) {
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
var rule15 = defineRule({
  meta: {
    id: "cam/too-many-keys",
    title: "a contract holds more access keys than allowed",
    why: "Cloud Access Manager refuses to create a key beyond the limit of the contract, so the rollout that brings one more stops.",
    next: "Delete unused keys, or add versions to an existing key instead of new keys.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager: create an access key",
        part: "note: 50 access keys per contract",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/create-access-key",
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
  const names4 = /* @__PURE__ */ new Set();
  for (const key of project.accessKeys.toSorted((a, b) => Number(a.isBody) - Number(b.isBody))) {
    const [contract, ...others] = key.contracts;
    const name = valueOf(key.name);
    if (contract === void 0 || others.length > 0 || name !== void 0 && names4.has(name)) continue;
    if (name !== void 0) names4.add(name);
    const keys2 = byContract.get(bareId(contract)) ?? [];
    keys2.push(key);
    byContract.set(bareId(contract), keys2);
  }
  return byContract;
}

// rules/cam/too-many-versions.ts
var limit2 = 2;
var inUse = ["PENDING_ACTIVATION", "ACTIVE", "PENDING_DELETION"];
var rule16 = defineRule({
  meta: {
    id: "cam/too-many-versions",
    title: "an access key has no room for another version",
    why: "Two versions of a key may be in use at a time, so a rotation that needs a third is refused. When a credential has leaked, you first have to take a version out of use and delete it.",
    next: "Delete the version that no property uses, and wait until it is gone; a version that is pending deletion still counts.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager: create an access key",
        part: "note: two versions per key that are active, pending activation or pending deletion",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/create-access-key",
        read: "2026-11-20"
      }
    ],
    messages: {
      full: "access key {key} has {count} versions in use; {limit} are allowed, so there is no room for another"
    }
  },
  check: {
    accessKey(key, { report: report2 }) {
      const versions = versionsInUse(key.versions);
      const added = key.versions.filter((version) => version.isBody && !isMade2(version, key.versions)).map((node) => ({ node, note: "adds another version" }));
      if (versions.length < limit2 || versions.length + added.length <= limit2) return;
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
function isMade2(body, versions) {
  const id = valueOf(body.get("cloudAccessKeyId").text());
  return versions.some(
    (other2) => !other2.isBody && id !== void 0 && valueOf(other2.get("cloudAccessKeyId").text()) === id
  );
}
function describe(versions) {
  return versions.map((node) => ({ node, note: `version ${node.label} is ${valueOf(node.status) ?? ""}` }));
}

// rules/cam/_change.ts
function declared({ records }) {
  return records.find(({ doc }) => doc.language === "hcl" && doc.address?.includes("data.") === false);
}
function keysOf(all) {
  const keys2 = all.before.accessKeys.filter((key) => !key.isLive);
  return keys2.map((before) => {
    const uid = valueOf(before.uid);
    const after = all.afterOf("accessKey", before);
    const byUid = all.after.accessKeys.find((key) => !key.isLive && uid !== void 0 && valueOf(key.uid) === uid);
    return { before, after: after ?? byUid };
  });
}
function droppedVersions(all) {
  return keysOf(all).flatMap(({ before, after }) => {
    if (after === void 0 && isForgotten(declared(before)?.doc.address ?? "", all)) return [];
    return before.versions.filter((version) => !version.isLive && (!version.isBody || declared(version) !== void 0)).filter((version) => after === void 0 || !after.versions.some((other2) => isSame2(version, other2))).map((version) => ({ key: before, later: after, version }));
  });
}
function isSame2(one, other2) {
  if (one.key !== void 0 || other2.key !== void 0) return one.key === other2.key;
  if (other2.isLive !== one.isLive) return false;
  const guid = valueOf(one.guid)?.toLowerCase();
  return guid === void 0 ? one.isBody && other2.isBody : guid === valueOf(other2.guid)?.toLowerCase();
}
function doubtOf({ key, later, version }, all) {
  const field = declared(version);
  if (field === void 0 || later === void 0 || declared(later) === void 0) {
    const whys = (later === void 0 ? [version, key] : [version]).map((thing) => {
      const fate = fateOf({ kind: thing.kind, field: field ?? thing.field }, all, marks);
      return fate.state === "unclear" ? fate.why : void 0;
    });
    return whys.includes(void 0) ? void 0 : whys[0];
  }
  const pair2 = later.get(version.key === "credentials_b" ? "credentialsB" : "credentialsA").json();
  return pair2.state === "unknown" && all.from !== "plan" ? pair2.why : gapAfter(field, all);
}
var marks = ["accessKeyUid", "versionGuid", "createdBy", "createdTime"];

// rules/cam/_users.ts
function usersOf(version, all) {
  const { before, after } = all;
  const usersIn = (project) => [...project.uses.keyGuids].flatMap(([guid, users]) => namedBy2(guid, project, all) === version ? [...users] : []);
  const left = new Set(usersIn(after));
  const owners = [...after.properties, ...after.includes];
  for (const use of listedUses(version, after)) {
    const [id, name] = ["propertyId", "propertyName"].map((member) => valueOf(use.get(member).id()));
    const label = name ?? id;
    const isInView = after.propertyBy(id, name) !== void 0 || before.propertyBy(id, name) !== void 0;
    if (label !== void 0 && !isInView) left.add(`property ${label}`);
  }
  const others = [...new Set(usersIn(before))].filter(
    (user) => !left.has(user) && owners.some(({ resource: resource2 }) => user.endsWith(` of ${resource2}`))
  );
  const resource = declared(version);
  const isLeft2 = resource !== void 0 && isMissed(resource, all);
  return isLeft2 ? { left: [...left, ...others], moved: [] } : { left: [...left], moved: others };
}
function listedUses(version, { keyVersions }) {
  const guid = valueOf(version.guid)?.toLowerCase();
  const live = keyVersions.filter((one) => guid !== void 0 && valueOf(one.guid)?.toLowerCase() === guid);
  return [version, ...live].flatMap(({ users }) => users ?? []);
}
function namedBy2(guid, project, { before, after }) {
  if (project === after && isReferenceKey(guid)) {
    const later = valueOf(after.keyVersionByGuid(known(guid)));
    if (later?.accessKey !== void 0 && !later.isLive) return void 0;
  }
  return valueOf(before.keyVersionByGuid(known(guid)));
}
function phrase(users) {
  const [first = "", second, ...more] = users;
  if (second === void 0) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}

// rules/cam/unlinked-and-deleted-together.ts
var rule17 = defineRule({
  meta: {
    id: "cam/unlinked-and-deleted-together",
    title: "a key version is deleted in the same change that stops using it",
    why: "A version can be deleted only once no active property uses it, and the lookup notices that five minutes after the activation. Terraform changes the key before the property that refers to it: the deletion is refused, and the rest is not applied.",
    next: "Split it: repoint and activate first, wait at least five minutes, then delete the version.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "delete an access key version: only one that no active property uses",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/delete-access-key-version",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "a pair of credentials that goes is deleted when the key is updated",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20"
      }
    ],
    messages: { together: "this change moves {property} off version {version} of key {key} and deletes the version" }
  },
  check: {
    changes(all, { report: report2, unchecked }) {
      for (const dropped2 of droppedVersions(all)) {
        const { key, version } = dropped2;
        const { left, moved: moved2 } = usersOf(version, all);
        if (left.length > 0 || moved2.length === 0) continue;
        const doubt4 = all.after.uses.gap ?? doubtOf(dropped2, all);
        if (doubt4 !== void 0) unchecked(version, doubt4);
        else
          report2({
            message: "together",
            node: version,
            data: { property: phrase(moved2), version: version.label, key: key.label },
            // Terraform does both in one go; between two answers of the account there may have been time.
            certainty: declared(version) === void 0 ? "possible" : "likely"
          });
      }
    }
  }
});

// rules/cam/version-added-while-pending.ts
var rule18 = defineRule({
  meta: {
    id: "cam/version-added-while-pending",
    title: "a key version is added while another is still being set up",
    why: "Cloud Access Manager sets up one version at a time, which takes up to ten minutes. The request for the next one is refused, and a script that does not look goes on with a version that does not exist.",
    next: "Wait until the create request is done and the version is ACTIVE, about ten minutes, then add the next one.",
    severity: "medium",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key version: asynchronous; deploymentStatus PENDING_ACTIVATION",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key-version",
        read: "2026-11-20"
      },
      {
        doc: "Cloud Access Manager API",
        part: "get the status of a request that creates a version: processingStatus",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/get-access-key-version-create-request",
        read: "2026-11-20"
      }
    ],
    messages: { pending: "key {key} gets a version while version {version} is {status}" }
  },
  check: {
    changes(all, { report: report2, unchecked }) {
      for (const { before, after } of keysOf(all)) {
        if (after === void 0) continue;
        const added = addedTo(before, after);
        const others = [...after.versions, ...twinOf2(after, all.after)].filter((version) => !added.includes(version));
        const told = others.flatMap((version) => statusOf(version, all));
        for (const version of added) {
          if (told.some((other2) => isKnown(version, other2.version))) continue;
          const found3 = told.find(({ status }) => status === "PENDING_ACTIVATION" || status === "IN_PROGRESS");
          if (found3 !== void 0)
            report2({
              message: "pending",
              node: version,
              data: { key: after.label, version: found3.version.label, status: found3.status },
              related: [{ node: found3.field, note: "its status" }]
            });
          else if (told.length === 0)
            unchecked(version, "the status of its other versions is not in the project or snapshot");
        }
      }
    }
  }
});
function addedTo(before, after) {
  const isTold = before.isDeclared || before.hasAllVersions;
  return after.versions.filter(
    (version) => !version.isLive && (isTold || version.isBody) && !before.versions.some((old) => isSame2(old, version))
  );
}
function twinOf2(key, { accessKeys }) {
  const name = valueOf(key.name);
  const twins = accessKeys.filter((other2) => other2 !== key && other2.isLive && valueOf(other2.name) === name);
  return name === void 0 || twins.length > 1 ? [] : twins[0]?.versions ?? [];
}
function statusOf(version, all) {
  const field = version.get("deploymentStatus");
  const status = valueOf(version.status)?.toUpperCase();
  const old = all.before.keyVersions.find((other2) => isSame2(other2, version));
  const before = old && valueOf(old.status)?.toUpperCase();
  if (status !== void 0) return version.isLive || before === status ? [{ version, status, field }] : [];
  const request = valueOf(version.requestStatus);
  return request === void 0 ? [] : [{ version, status: request, field: version.field }];
}
function isKnown(version, other2) {
  const guid = valueOf(version.guid)?.toLowerCase();
  return other2.isLive && guid !== void 0 && valueOf(other2.guid)?.toLowerCase() === guid;
}

// rules/cam/version-deleted-while-used.ts
var rule19 = defineRule({
  meta: {
    id: "cam/version-deleted-while-used",
    title: "an access key version is deleted while a property may still use it",
    why: "Cloud Access Manager refuses to delete a version that an active property uses, so the change stops halfway. Where no network uses it yet, the version goes, and the next activation signs with a credential that is not there.",
    next: "Point originCharacteristics at the other version, activate on both networks, check that a finished lookup lists no property, then delete.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "delete an access key version: only one that no active property uses",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/delete-access-key-version",
        read: "2026-11-20"
      }
    ],
    messages: { used: "version {version} of key {key} is removed, but still used by {user}" }
  },
  check: {
    changes(all, { report: report2, unchecked }) {
      for (const dropped2 of droppedVersions(all)) {
        const { key, version } = dropped2;
        const { left } = usersOf(version, all);
        const { gap } = all.after.uses;
        const doubt4 = doubtOf(dropped2, all);
        if (left.length > 0) {
          if (doubt4 !== void 0) unchecked(version, doubt4);
          else
            report2({
              message: "used",
              node: version,
              data: { version: version.label, key: key.label, user: phrase(left) }
            });
        } else if (gap !== void 0) unchecked(version, `whether a rule still uses it is not known: ${gap}`);
      }
    }
  }
});

// rules/cam/version-not-active.ts
var rule20 = defineRule({
  meta: {
    id: "cam/version-not-active",
    title: "an origin signs with a key version that is not active",
    why: "Only an active version is ready on the edge. With one that is pending or being deleted, requests to the origin can go unsigned, and the cloud provider refuses them.",
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
        part: "get an access key version: deploymentStatus",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/get-access-key-version",
        read: "2026-11-20"
      }
    ],
    messages: {
      inactive: "{rule} uses version {version} of access key {key}, which is {status}",
      request: "{rule} uses version {version} of access key {key}, whose create request {status}",
      gone: "{rule} uses a key version that no access key of the account has"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const guid = keyGuidOf(behavior);
      const { project } = rule202.tree;
      if (guid === void 0 || project === void 0) return;
      const link = project.keyVersionByGuid(guid.text());
      if (link.state !== "known") {
        const isGone = guid.text().state === "known" && knowsAllVersions(project);
        if (isGone) report2({ message: "gone", node: guid, data: { rule: rule202.place }, certainty: "likely" });
        else if (link.state === "unknown") unchecked(guid, link.why);
        return;
      }
      const version = link.value;
      const status = statusOf2(version);
      if (status === void 0) return unchecked(guid, `the status of version ${version.label} is not in view`);
      if (status === "ACTIVE") return;
      const isRequest2 = version.status.state !== "known";
      const words8 = isRequest2 && status !== "FAILED" ? `is ${status}` : status;
      const data2 = { rule: rule202.place, version: version.label, key: version.accessKey?.label ?? "", status: words8 };
      report2({
        message: isRequest2 ? "request" : "inactive",
        node: guid,
        data: data2,
        related: [{ node: version.get("deploymentStatus"), note: "the status of the version" }]
      });
    }
  }
});
function statusOf2(version) {
  const request = valueOf(version.requestStatus);
  return valueOf(version.status)?.toUpperCase() ?? (request === "FAILED" || request === "IN_PROGRESS" ? request : void 0);
}
function knowsAllVersions({ snapshot, accessKeys, keyVersions }) {
  if (snapshot === void 0 || !snapshot.field.get("accessKeys").isList) return false;
  return accessKeys.every((key) => key.hasAllVersions) && keyVersions.every(({ guid }) => guid.state === "known");
}

// rules/cps/_lib.ts
var openapi = (schema, part) => ({
  doc: `CPS API v2, OpenAPI description, ${schema}`,
  part,
  url: `https://github.com/akamai/akamai-apis/blob/HEAD/apis/cps/v2/schemas/${schema}.yaml`,
  read: "2026-11-20"
});
var reference = (page, part) => ({
  doc: "Certificate Provisioning System API",
  part,
  url: `https://techdocs.akamai.com/cps/reference/${page}`,
  read: "2026-11-20"
});
var provider = (file, part) => ({
  doc: "Akamai Terraform provider, CPS",
  part,
  url: `https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/${file}.go`,
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
  const names4 = facts.sans.dns.length > 0 ? facts.sans.dns : [facts.subject.commonName ?? ""];
  return [...new Set(names4.map(hostKey))].filter((name) => name !== "");
}
function ownerOf(place, project) {
  const upload = project.uploads.find(({ parts }) => parts.some(({ certificate: certificate3 }) => certificate3 === place.text));
  const named2 = upload?.enrollment;
  if (named2?.state === "known") return { enrollment: named2.value, certainty: "proven" };
  if (named2?.state === "unknown") return void 0;
  const enrollment5 = likeliest(place, project);
  return enrollment5 && { enrollment: enrollment5, certainty: "likely" };
}
function likeliest(place, project) {
  const names4 = namesOf(place);
  const ranked = project.enrollments.map((enrollment5) => {
    const own = valueOf(enrollment5.names) ?? [];
    const shared = own.filter((name) => names4.includes(name)).length;
    return { enrollment: enrollment5, shared, other: own.length + names4.length - 2 * shared };
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
function declared2(enrollment5) {
  return enrollment5.isLive ? enrollment5.records : enrollment5.records.filter((record) => record !== enrollment5.liveRecord);
}
function nameProblem(text, isListed = false) {
  if (text.trim() === "") return isListed ? "holds an empty name" : "is empty";
  if (text.length > 255) return `${isListed ? "holds a name of" : "has"} ${text.length} characters; 255 are allowed`;
  if (/[^\x20-\x7e]/.test(text)) return void 0;
  const named2 = `${isListed ? "holds" : "is"} "${shorten(text)}"`;
  if (/^(?:\d+\.){3}\d+$/.test(text)) return `${named2}, which is an IP address`;
  const labels = hostKey(text).replace(/^\*\./, "").split(".");
  const isName = text === text.trim() && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return isName ? void 0 : `${named2}, which is not a domain name`;
}
function hiddenBy(field) {
  const read2 = field.json();
  return field.isObject || read2.state !== "unknown" ? void 0 : read2.why;
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
  const names4 = home === void 0 ? steps2 : [...home.route, home.name];
  const setting = names4.map((name) => String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(".");
  return setting.replace(/^org\b/, "organization");
}
function sourcesOf(block, setting) {
  const found3 = [];
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...block.referencesIn(setting), ...block.referencesIn("for_each")];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const local = block.module.locals.get(next.target);
    if (local === void 0) found3.push(next);
    else if (!seen.has(next.target)) waiting.push(...local);
    seen.add(next.target);
  }
  return found3;
}
function validatedBy(validation) {
  return sourcesOf(validation, "enrollment_id").flatMap(({ target: target4 }) => {
    const block = validation.module.block(target4);
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
var rule21 = defineRule({
  meta: {
    id: "cps/binding-dropped",
    title: "the next update removes an mTLS binding the account has",
    why: "An update replaces the whole enrollment: what it leaves out is reset, so the CA set is unbound and clients are no longer asked for a certificate.",
    next: "Add the client mutual authentication settings with the values that the account has now, before the next update or apply.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      reference("put-enrollment", "update an enrollment: the body is the whole enrollment"),
      provider("tools/enrollment", "GetNetworkConfig: without client_mutual_authentication the update leaves it out")
    ],
    messages: {
      dropped: "the account binds enrollment {enrollment} to CA set {set}, but this configuration leaves that binding out"
    }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      const body = enrollment5.records.find((record) => record !== enrollment5.liveRecord && isWhole(record));
      if (body === void 0) return;
      const field = body.at("networkConfiguration", "clientMutualAuthentication");
      if (!field.isAbsent) {
        const read2 = field.json();
        if (read2.state === "unknown" && !field.isObject) unchecked(field, read2.why);
        return;
      }
      const block = blockOf(enrollment5.project, body);
      const binding = bindingOf(enrollment5, block);
      if (binding === void 0) return;
      if (block !== void 0 && leavesAlone(block)) return unchecked(field, "lifecycle leaves the binding as it is");
      const fix = restore2(field, binding.field);
      report2({
        message: "dropped",
        node: field,
        data: { enrollment: enrollment5.label, set: binding.set },
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
function bindingOf(enrollment5, block) {
  const { project } = enrollment5;
  const id = idOf2(enrollment5, block);
  const live = enrollment5.liveRecord ?? liveRecordOf(id, project);
  const own = live && bound(live);
  if (own !== void 0) return { ...own, certainty: "proven" };
  if (live === void 0 && id !== void 0) {
    const set = project.caSets.find(
      ({ associations }) => associations?.get("enrollments").items().some((item) => valueOf(item.get("enrollmentId").id()) === id)
    );
    return set && { set: set.label, field: void 0, certainty: "proven" };
  }
  const name = valueOf(enrollment5.commonName)?.toLowerCase();
  if (id !== void 0 || name === void 0) return void 0;
  const twins = project.enrollments.filter(
    (other2) => other2.isLive && valueOf(other2.commonName)?.toLowerCase() === name
  );
  const twinRecord = twins.length === 1 ? twins[0]?.liveRecord : void 0;
  const twin = twinRecord && bound(twinRecord);
  return twin && { ...twin, certainty: "likely" };
}
function idOf2(enrollment5, block) {
  const id = valueOf(enrollment5.id);
  if (id === void 0 || !isReferenceKey(id)) return id;
  const address = enrollment5.field.doc.address ?? "";
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
function restore2(field, live) {
  const value = live && valueOf(live.json());
  if (value === void 0) return void 0;
  const title = "keep the binding the account has";
  if (isTerraform2(field)) return { title, safety: "manual", patches: [] };
  return { title, safety: "unsafe", patches: [{ set: field, to: value }] };
}

// rules/cps/blanket-acknowledge.ts
var rule22 = defineRule({
  meta: {
    id: "cps/blanket-acknowledge",
    title: "certificate warnings are acknowledged without being read",
    why: "CPS stops at warnings about names that are missing, chains that do not verify and certificates that have expired. With the flag on, each of these certificates can reach the edge unseen.",
    next: "Switch the flag off and read the warnings. Third-party enrollments and uploads can list the accepted ones in auto_approve_warnings.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "acknowledge_pre_verification_warnings, acknowledge_post_verification_warnings: false where left out; auto_approve_warnings for third-party enrollments and uploads only"
      ),
      guide("auto_approve_warnings lists the warnings that are accepted, of those that akamai_cps_warnings knows")
    ],
    messages: { unread: "{flag} is on in {resource}, so every warning is accepted unread" }
  },
  check: {
    enrollment(enrollment5, context) {
      if (valueOf(enrollment5.isThirdParty) !== true) return;
      for (const record of enrollment5.records) judge2(record.get("acknowledgePreVerificationWarnings"), context);
    },
    certificateUpload({ to, field }, context) {
      if (to === "cps") judge2(field.get("acknowledgePostVerificationWarnings"), context);
    }
  }
});
function judge2(field, { report: report2, unchecked }) {
  const read2 = field.bool();
  if (read2.state === "unknown") return unchecked(field, read2.why);
  if (read2.state === "absent" || !read2.value) return;
  report2({
    message: "unread",
    node: field,
    data: { flag: wordsFor(field), resource: field.doc.address ?? "the request" },
    fix: { title: "stop at warnings", safety: "unsafe", patches: [{ set: field, to: false }] }
  });
}

// rules/cps/ca-set-dependency-missing.ts
var rule23 = defineRule({
  meta: {
    id: "cps/ca-set-dependency-missing",
    title: "an enrollment does not depend on both activations of its CA set",
    why: "Terraform may bind the set before it is active on both networks, which CPS refuses. On destroy, it may try to deactivate the set while the enrollment still uses it, and stop halfway.",
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
        url: "https://github.com/akamai/terraform-examples/blob/HEAD/products/mtls/edge-truststore/cps.tf",
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
      for (const enrollment5 of project.enrollments) {
        const set = valueOf(enrollment5.caSetId);
        const block = isTerraform2(enrollment5.field) ? blockOf(project, enrollment5.field) : void 0;
        if (set === void 0 || block?.isWritten !== true || seen.has(block)) continue;
        seen.add(block);
        const setId2 = enrollment5.clientAuthentication.get("setId");
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
            set: valueOf(enrollment5.caSet)?.label ?? set,
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
var rule24 = defineRule({
  meta: {
    id: "cps/certificate-name-mismatch",
    title: "an uploaded certificate does not carry the names of its enrollment",
    why: "CPS stops the upload with warnings. If somebody acknowledges them anyway, visitors of a missing name get a certificate error.",
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
        "cps_warnings.gen",
        "CSR_VS_CERTIFICATE_CN_MISMATCH, CSR_VS_CERTIFICATE_MISSING_SAN_FROM_SAN_LIST_IN_CERTIFICATE, CERTIFICATE_MISSING_CN_FROM_SAN_LIST"
      )
    ],
    messages: { differ: "the names of certificate {subject} and enrollment {enrollment} differ: {names}" }
  },
  check: {
    project(project, { report: report2, now }) {
      const judge12 = (place, enrollment5, certainty) => {
        if (valueOf(enrollment5.isThirdParty) !== true) return;
        const names4 = difference(place, enrollment5);
        if (names4 === "") return;
        report2({
          message: "differ",
          node: place,
          data: { subject: place.label, enrollment: enrollment5.label, names: names4 },
          certainty
        });
      };
      for (const enrollment5 of project.enrollments) {
        if (enrollment5.pendingChange.state === "known") continue;
        const leaves = enrollment5.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
        const seen = /* @__PURE__ */ new Set();
        for (const leaf of leaves.filter(isServerLeaf)) {
          if (seen.has(leaf.facts.fingerprint())) continue;
          seen.add(leaf.facts.fingerprint());
          judge12(leaf, enrollment5, "proven");
        }
      }
      for (const place of uploadedLeaves(project)) {
        if (place.facts.notAfter < now.getTime()) continue;
        const owner = ownerOf(place, project);
        if (owner !== void 0) judge12(place, owner.enrollment, owner.certainty);
      }
    }
  }
});
function difference(place, enrollment5) {
  const ordered3 = enrollment5.names;
  if (ordered3.state !== "known") return "";
  const isBare = valueOf(enrollment5.get("thirdParty", "excludeSans").bool()) === true;
  const wanted = isBare ? ordered3.value.slice(0, 1) : ordered3.value;
  const { sans, subject: subject2 } = place.facts;
  const own = hostKey(subject2.commonName ?? "");
  const common = hostKey(valueOf(enrollment5.commonName) ?? "");
  const isOther = own !== "" && common !== "" && own !== common;
  return [
    ...isOther ? [`the certificate's common name is ${own}, not ${common}`] : [],
    ...sans.dns.length === 0 ? ["the certificate has no list of alternative names"] : listed(place, wanted, isBare)
  ].join("; ");
}
function listed(place, wanted, isBare) {
  const carried = namesOf(place);
  const missing2 = wanted.filter((name) => !carried.includes(name));
  const added = isBare ? [] : carried.filter((name) => !wanted.includes(name));
  return [
    ...missing2.length > 0 ? [`missing from the certificate: ${enumerate(missing2)}`] : [],
    ...added.length > 0 ? [`only in the certificate: ${enumerate(added)}`] : []
  ];
}
function enumerate(names4) {
  return names4.length > 6 ? `${names4.slice(0, 5).join(", ")} and ${names4.length - 5} more` : names4.join(", ");
}

// rules/cps/challenge-not-published.ts
var rule25 = defineRule({
  meta: {
    id: "cps/challenge-not-published",
    title: "nothing publishes or shows the domain challenges of an enrollment",
    why: "Every name must be proven by a TXT record or a token file. Where no record takes the challenge and no output shows it, someone has to dig it out of the state before its token expires unannounced.",
    next: "Create the TXT records or token files from the challenges, and add outputs for dns_challenges and http_challenges, because the tokens expire unannounced.",
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
function takes(block, enrollment5) {
  const mayLookUp = block.blockType === "module" || /^akamai_cps_enrollments?$/.test(block.type);
  return block.references.some(
    (reference4) => reference4.target === enrollment5.address && reference4.setting !== "depends_on" && (mayLookUp || isToChallenges(reference4) || isWhole2(reference4.path) && block.type !== "akamai_cps_dv_validation")
  );
}
function isInLocals({ module, address }) {
  return [...module.locals.values()].flat().some((reference4) => reference4.target === address && (isToChallenges(reference4) || isWhole2(reference4.path)));
}
function isWhole2(path) {
  return path.length === 0;
}

// rules/cps/change-management-skipped.ts
var rule26 = defineRule({
  meta: {
    id: "cps/change-management-skipped",
    title: "a certificate goes to production without a stop on staging",
    why: "CPS does not wait for a test on staging but goes on to production by itself, so visitors are the first to notice a wrong chain or a missing name.",
    next: "Switch change management on, test the certificate on staging, and acknowledge the deployment to production in a later change.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11", "changeManagement: stop after staging until acknowledged"),
      provider("resource_akamai_cps_third_party_enrollment", "change_management"),
      provider("resource_akamai_cps_upload_certificate", "acknowledge_change_management")
    ],
    messages: {
      skipped: "{resource} lets the certificate of enrollment {enrollment} go to production untested, because {cause}"
    }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      if (enrollment5.isLive) return;
      for (const record of declared2(enrollment5)) {
        const kind = record.get("validationType");
        const read2 = kind.text();
        if (read2.state === "unknown") unchecked(kind, read2.why);
        if (read2.state !== "known" || read2.value.toLowerCase() !== "third-party") continue;
        const field = record.get("changeManagement");
        const flag = field.bool();
        if (flag.state === "unknown") unchecked(field, flag.why);
        if (flag.state === "unknown" || flag.state === "known" && flag.value) continue;
        const fix = { title: "stop after staging", safety: "unsafe", patches: [{ set: field, to: true }] };
        const cause = `${wordsFor(field)} is ${flag.state === "absent" ? "not set" : "false"}`;
        const { address } = field.doc;
        const resource = address === void 0 || address === enrollment5.label ? "the configuration" : address;
        report2({ message: "skipped", node: field, data: { resource, enrollment: enrollment5.label, cause }, fix });
      }
    },
    certificateUpload(upload, { report: report2, unchecked }) {
      if (upload.to !== "cps") return;
      const field = upload.field.get("acknowledgeChangeManagement");
      const flag = field.bool();
      if (flag.state === "unknown") return unchecked(field, flag.why);
      if (flag.state === "absent" || !flag.value) return;
      const enrollment5 = valueOf(upload.enrollment);
      if (enrollment5 !== void 0 && stops(enrollment5) === false) return;
      report2({
        message: "skipped",
        node: field,
        data: {
          resource: upload.label,
          enrollment: enrollment5?.label ?? valueOf(upload.field.get("enrollmentId").id()) ?? "(not in view)",
          cause: "acknowledge_change_management is true"
        },
        certainty: "likely",
        // the test on staging may lie behind
        fix: { title: "acknowledge in a later change", safety: "unsafe", patches: [{ set: field, to: false }] }
      });
    }
  }
});
function stops(enrollment5) {
  const flag = enrollment5.get("changeManagement").bool();
  return flag.state === "unknown" ? void 0 : flag.state === "known" && flag.value;
}

// rules/cps/client-ocsp-mismatch.ts
var rule27 = defineRule({
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
        read: "2026-11-20"
      },
      {
        doc: "Certificate Provisioning System API",
        part: "Enrollment object, networkConfiguration.clientMutualAuthentication.authenticationOptions.ocsp.enabled",
        url: "https://techdocs.akamai.com/cps/reference/enrollment",
        read: "2026-11-20"
      }
    ],
    messages: {
      differs: "{field} in rule {rule} is {ruleValue}, but client OCSP in enrollment {enrollment} is {enrollmentValue}"
    }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const node = behavior.option("enableOcspStatus");
      const read2 = node.bool();
      if (read2.state === "unknown") return unchecked(node, read2.why);
      const isOn2 = read2.state === "known" && read2.value;
      if (!isOn2 && valueOf(behavior.option("enableAuthSet").bool()) !== true) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const settings2 = hostnames.map(settingOf);
      for (const setting of settings2) if (setting.state === "unknown") unchecked(behavior, setting.why);
      const judged2 = settings2.flatMap((setting) => valueOf(setting) ?? []);
      const differing4 = judged2.filter((setting) => setting.isOn !== isOn2);
      const [first] = differing4;
      if (first === void 0) return gap === void 0 ? void 0 : unchecked(behavior, gap);
      const seen = new Map(differing4.map(({ enrollment: enrollment5, field }) => [enrollment5, field]));
      report2({
        message: "differs",
        node,
        data: {
          field: writtenName(node),
          rule: behavior.rule.label,
          ruleValue: String(isOn2),
          enrollment: first.enrollment.label,
          enrollmentValue: String(!isOn2)
        },
        related: [...seen].map(([enrollment5, field]) => ({
          node: field,
          note: `the switch of enrollment ${enrollment5.label}`
        })),
        ...differing4.length === judged2.length ? { fix: { title: "follow the enrollment", safety: "unsafe", patches: [{ set: node, to: !isOn2 }] } } : {}
      });
    }
  }
});
function settingOf(hostname) {
  const link = hostname.cpsEnrollment;
  if (link.state !== "known") return link.state === "absent" ? absent : unknown(link.why);
  const enrollment5 = link.value;
  if (!enrollment5.clientAuthentication.isObject) return absent;
  const field = enrollment5.clientOcsp;
  const read2 = field.bool();
  return read2.state === "unknown" ? unknown(read2.why) : known({ enrollment: enrollment5, field, isOn: read2.state === "known" && read2.value });
}

// rules/cps/_pending.ts
var closed = /* @__PURE__ */ new Set(["complete", "completed", "cancelled"]);
function inAccount(enrollment5, project) {
  if (enrollment5.liveRecord !== void 0 || enrollment5.changes !== void 0) return enrollment5;
  const { address } = enrollment5.field.doc;
  const imports = project.terraformModules.flatMap((module) => module.imports);
  const imported = imports.find(({ instance }) => address !== void 0 && instance === address)?.id.split(",")[0];
  const ids2 = [valueOf(enrollment5.id), imported?.trim()].filter((id2) => id2 !== void 0 && !isReferenceKey(id2));
  const [id] = ids2;
  if (id !== void 0) {
    const found3 = valueOf(project.enrollmentById(known(id)));
    return found3?.liveRecord === void 0 ? twinOf3(enrollment5, id, project) : found3;
  }
  return twinOf3(enrollment5, void 0, project);
}
function twinOf3({ commonName }, id, { enrollments: enrollments2 }) {
  const name = valueOf(commonName)?.toLowerCase();
  const twins = enrollments2.filter((other2) => other2.isLive && valueOf(other2.commonName)?.toLowerCase() === name);
  const [twin] = twins;
  const isOther = id !== void 0 && valueOf(twin?.id ?? known("")) !== id;
  return name === void 0 || twins.length !== 1 || isOther ? void 0 : twin;
}
function pendingOf(enrollment5) {
  if (enrollment5.changes !== void 0) return enrollment5.changes.filter(isOpen).map(pendingIn);
  const lists = enrollment5.records.map((record) => record.get("pendingChanges"));
  const items = lists.flatMap((list) => list.items());
  if (items.length > 0) return items.map(pendingIn);
  return lists.some((list) => list.isList) ? [] : void 0;
}
function isOpen(change) {
  return !closed.has(valueOf(change.at("statusInfo", "state").text()) ?? "");
}
function pendingIn(field) {
  const location = valueOf(field.get("location").text()) ?? valueOf(field.text());
  const info = field.get("statusInfo");
  const inputs = field.get("allowedInput");
  return {
    id: valueOf(field.get("id").id()) ?? location?.split("/").at(-1) ?? "",
    status: valueOf(info.get("status").text()) ?? valueOf(info.get("state").text()),
    inputs: inputs.isList ? inputs.items().flatMap((item) => valueOf(item.get("type").text()) ?? []) : void 0,
    field
  };
}

// rules/cps/_change.ts
function fateOfEnrollment(enrollment5, all) {
  return fateOf(enrollment5, all, ["location", "assignedSlots", "pendingChanges"]);
}
function ignores(block, setting) {
  if (block === void 0) return false;
  const { start, end } = block.site.span("whole");
  const ignored = /\bignore_changes\s*=\s*(all\b|\[[^\]]*\])/.exec(block.site.file.text.slice(start, end))?.[1];
  return ignored !== void 0 && (ignored === "all" || new RegExp(`\\b${setting}\\b`).test(ignored));
}
function keysOf2(enrollment5, all) {
  const { id, field } = enrollment5;
  const own = valueOf(id);
  const { address } = field.doc;
  const imports = all.before.terraformModules.flatMap((module) => module.imports);
  const imported = imports.filter(({ instance }) => address !== void 0 && instance === address);
  const live = inAccount(enrollment5, all.after);
  const told = live === void 0 ? void 0 : valueOf(live.id);
  const ids2 = [own, told, ...imported.map((one) => one.id.split(",")[0]?.trim())];
  return new Set(ids2.flatMap((key) => key === void 0 || key === "" ? [] : [key, all.moved(key)]));
}
function enrollmentIdOf(hostname) {
  const direct = hostname.get("certEnrollmentId").id();
  if (direct.state !== "absent") return direct;
  const { edgeHostname } = hostname;
  if (edgeHostname.state !== "known") return edgeHostname;
  const id = edgeHostname.value.get("certEnrollmentId").id();
  if (id.state !== "absent") return id;
  const { enrollment: enrollment5 } = edgeHostname.value;
  return enrollment5.state === "known" ? enrollment5.value.id : enrollment5;
}
function renamingIn({
  before,
  after,
  all
}) {
  const [old, now] = [addressOf(before), addressOf(after)];
  if (before === void 0 || after === void 0 || old === "" || now === "") return void 0;
  if (old === now || all.moved(old) === all.moved(now)) return void 0;
  if (old.replace(/\[0\]$/, "") === now.replace(/\[0\]$/, "")) return void 0;
  if (isForgotten(old, all)) return void 0;
  const isImported3 = all.after.terraformModules.some(({ imports }) => imports.some(({ instance }) => instance === now));
  const [from, to] = [before, after].map(homeOf);
  if (isImported3 || all.from === "base" && from !== to)
    return { why: `whether ${now} is the same enrollment as ${old} is up to the state` };
  return { before: old, after: now };
}
function homeOf({ field: { doc } }) {
  const [prefix] = /^(?:module\.[^.]+\.)*/.exec(doc.address ?? "") ?? [""];
  return `${folderOf(doc.file.path)} ${prefix}`;
}
var addressOf = (enrollment5) => enrollment5?.field.doc.address ?? "";

// rules/cps/enrollment-deleted-while-used.ts
var rule28 = defineRule({
  meta: {
    id: "cps/enrollment-deleted-while-used",
    title: "an enrollment is deleted while a property hostname uses it",
    why: "Its certificate leaves the edge: visitors of the hostname get no valid certificate, and where the enrollment was tied to a CA set, their requests fail.",
    next: "Move or delete the hostname first, then the mTLS rule, then the enrollment; CPS gives no warning.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    sources: [
      powershell("deleting an enrollment that a hostname uses breaks its requests, and CPS does not warn of it"),
      reference("delete-enrollment", "delete an enrollment")
    ],
    messages: { used: "enrollment {enrollment} is deleted, but {hostname} of {property} is served with it" }
  },
  check: {
    "change:enrollment"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after !== void 0) return;
      const fate = fateOfEnrollment(before, all);
      if (fate.state === "stays") return;
      const served = servedWith(before, all);
      const [first, ...others] = served;
      if (first === void 0) {
        const why = doubtOf2(before, all);
        return why === void 0 ? void 0 : unchecked(before, why);
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report2({
        message: "used",
        node: before,
        data: {
          enrollment: before.label,
          hostname: others.length === 0 ? first.label : `${first.label} (with ${others.length} more)`,
          property: first.property.label
        },
        related: served.map((node) => ({ node, note: "still served with it" })),
        certainty: fate.certainty
      });
    }
  }
});
function servedWith(enrollment5, all) {
  const keys2 = keysOf2(enrollment5, all);
  return judged(all).filter((hostname) => keys2.has(valueOf(enrollmentIdOf(hostname)) ?? ""));
}
function judged({ after }) {
  return after.hostnames.filter(({ provisioning }) => (valueOf(provisioning) ?? "CPS_MANAGED") === "CPS_MANAGED");
}
function doubtOf2(enrollment5, all) {
  const names4 = new Set(valueOf(enrollment5.names) ?? []);
  for (const hostname of judged(all)) {
    if (!names4.has(hostname.key)) continue;
    const id = enrollmentIdOf(hostname);
    if (id.state === "unknown") return id.why;
    if (id.state === "absent") return `the enrollment of ${hostname.label} is not in view`;
    const isStranger = !isReferenceKey(id.value) && all.after.enrollmentById(id).state !== "known";
    if (isStranger) return `${hostname.label} is served with enrollment ${id.value}, which may be this one`;
  }
  return void 0;
}

// rules/cps/enrollment-id-mismatch.ts
var rule29 = defineRule({
  meta: {
    id: "cps/enrollment-id-mismatch",
    title: "an enrollment body is aimed at another enrollment",
    why: "An update replaces the whole enrollment it is sent to: names, contacts and mTLS settings of the target are overwritten by those of another.",
    next: "Use the same enrollment id for reading and for writing.",
    severity: "high",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      powershell("Get-CPSEnrollment and Set-CPSEnrollment with the same -EnrollmentID"),
      reference("put-enrollment", "update an enrollment: the body is the whole enrollment")
    ],
    messages: { aimed: "the body belongs to enrollment {source}, but the request goes to enrollment {target}" }
  },
  check: {
    enrollment(enrollment5, { report: report2 }) {
      for (const record of enrollment5.records) {
        const source = valueOf(record.get("id").id());
        if (source === void 0) continue;
        const other2 = addresses(record).find(({ id }) => id !== source);
        if (other2 !== void 0) {
          report2({ message: "aimed", node: other2.field, data: { source, target: other2.id } });
          continue;
        }
        const target4 = record === enrollment5.liveRecord ? void 0 : idInName(record.doc.file.path);
        if (target4 === void 0 || target4 === source || record.parent !== void 0) continue;
        report2({ message: "aimed", node: record.get("id"), data: { source, target: target4 }, certainty: "likely" });
      }
    },
    document(document, { report: report2 }) {
      if (document.language !== "script") return;
      for (const { source, target: target4, span } of overwrites(document)) {
        report2({ message: "aimed", node: document.at(span), data: { source, target: target4 } });
      }
    }
  }
});
function addresses(record) {
  const pending2 = record.get("pendingChanges").items().map((change) => change.isObject ? change.get("location") : change);
  const fields3 = [record.get("enrollmentId"), record.get("location"), ...pending2];
  return fields3.flatMap((field) => {
    const text = valueOf(field.id());
    const id = text === void 0 ? void 0 : /\/enrollments\/(\d+)(?:\/|$)/.exec(text)?.[1] ?? /^\d+$/.exec(text)?.[0];
    return id === void 0 ? [] : [{ field, id }];
  });
}
function idInName(path) {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const numbers = stem.match(/\d+/g) ?? [];
  const [id] = numbers;
  const isNamed3 = /^\d+$/.test(stem) || /enrollment/i.test(stem);
  return isNamed3 && numbers.length === 1 && id !== void 0 && id.length >= 4 && !/^(?:19|20)\d{2}(?:\d{4})?$/.test(id) ? id : void 0;
}
var reading = /\$(\w+)\s*=\s*Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;
var writing = /(?:\$(\w+)\s*\||Get-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)[^\r\n|;]*\|)\s*Set-CPSEnrollment\s[^\r\n|;]*?-EnrollmentID\s+["']?(\d+)/gi;
function overwrites({ file: { text } }) {
  const reads = Array.from(text.matchAll(reading), ({ 1: name = "", 2: id = "", index }) => ({
    name: name.toLowerCase(),
    id,
    index
  }));
  return Array.from(text.matchAll(writing)).flatMap(({ 0: whole, 1: name, 2: piped, 3: target4 = "", index }) => {
    const read2 = reads.findLast((one) => one.name === name?.toLowerCase() && one.index < index);
    const source = piped ?? read2?.id;
    if (source === void 0 || source === target4) return [];
    const end = index + whole.length;
    return [{ source, target: target4, span: { start: end - target4.length, end } }];
  });
}

// rules/cps/enrollment-replaced.ts
var rule30 = defineRule({
  meta: {
    id: "cps/enrollment-replaced",
    title: "a change makes Terraform destroy and recreate an enrollment",
    why: "The old certificate and its binding to a CA set are gone before the new order is validated, so the hostnames served with it stand without a certificate.",
    next: "Restore the value, or create a second enrollment, move the hostnames over, and delete the old one last.",
    severity: "critical",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "mtls"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "common_name, secure_network, sni_only, contract_id: ForceNew"
      ),
      provider("resource_akamai_cps_dv_enrollment", "common_name, secure_network, sni_only, contract_id: ForceNew"),
      reference("enrollment", "Enrollment object: networkConfiguration.sniOnly cannot change after creation")
    ],
    messages: {
      field: "{field} of enrollment {enrollment} goes from {before} to {after}, which replaces it",
      address: "enrollment {enrollment} goes from {before} to {after}, which replaces it",
      planned: "the plan destroys enrollment {enrollment} and creates it anew"
    }
  },
  check: {
    "change:enrollment"(change, { report: report2, unchecked }) {
      const { before, after, planned } = change;
      if (before === void 0 || after === void 0) return;
      const enrollment5 = before.label;
      const renaming = renamingIn(change);
      if (renaming !== void 0) {
        if ("why" in renaming) return unchecked(after, renaming.why);
        return report2({
          message: "address",
          node: after,
          data: { enrollment: enrollment5, ...renaming },
          related: [{ node: before, note: "the block before the change" }],
          next: `Add a moved block from ${renaming.before} to ${renaming.after}.`
        });
      }
      const forced = forcedBy(change);
      for (const { old, now, values } of forced) {
        if ("why" in values) unchecked(now, values.why);
        else
          report2({
            message: "field",
            node: now,
            data: { field: wordsFor(now), enrollment: enrollment5, ...values },
            related: [{ node: old, note: "the value before the change" }],
            ...fixOf2(old, now)
          });
      }
      const isTold = forced.some(({ values }) => !("why" in values));
      if (planned?.includes("delete") === true && !isTold)
        report2({ message: "planned", node: after, data: { enrollment: enrollment5 } });
    }
  }
});
function forcedBy({ before, after, all, planned }) {
  if (before === void 0 || after === void 0 || !isTerraform2(before.field) || !isTerraform2(after.field)) return [];
  if (planned !== void 0 && planned.length > 0 && !planned.includes("delete")) return [];
  const block = blockOf(all.after, after.field);
  return forcing.flatMap(({ route, setting }) => {
    const [old, now] = [before.field.at(...route), after.field.at(...route)];
    const values = ignores(block, setting) ? void 0 : differing(old, now);
    return values === void 0 ? [] : [{ old, now, values }];
  });
}
var forcing = [
  { route: ["csr", "cn"], setting: "common_name" },
  { route: ["networkConfiguration", "secureNetwork"], setting: "secure_network" },
  { route: ["networkConfiguration", "sniOnly"], setting: "sni_only" },
  { route: ["contractId"], setting: "contract_id" }
];
function differing(old, now) {
  if (isSame(old, now)) return void 0;
  const [before, after] = [textOf2(old), textOf2(now)];
  if (before.state === "unknown") return { why: before.why };
  if (after.state === "unknown") return { why: after.why };
  if (before.state === "absent" || after.state === "absent") return void 0;
  const isOne = now.key === "contractId" ? bareId(before.value) === bareId(after.value) : before.value === after.value;
  return isOne ? void 0 : { before: shorten(before.value), after: shorten(after.value) };
}
function textOf2(field) {
  if (field.key !== "sniOnly") return field.text();
  const read2 = field.bool();
  return read2.state === "known" ? { state: "known", value: String(read2.value) } : read2;
}
function fixOf2(old, now) {
  const value = now.key === "sniOnly" ? valueOf(old.bool()) : valueOf(old.text());
  if (value === void 0) return {};
  return { fix: { title: "restore the value", safety: "unsafe", patches: [{ set: now, to: value }] } };
}

// rules/cps/hostname-not-covered.ts
var rule31 = defineRule({
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
        part: "Enrollment object, csr.cn and csr.sans",
        url: "https://techdocs.akamai.com/cps/reference/enrollment",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager API",
        part: "add or remove hostnames for a property version: cnameFrom, cnameTo, certProvisioningType CPS_MANAGED",
        url: "https://techdocs.akamai.com/property-mgr/reference/patch-property-version-hostnames",
        read: "2026-11-20"
      }
    ],
    messages: {
      uncovered: "{hostname} is served with the certificate of enrollment {enrollment}, which does not cover that name"
    }
  },
  check: {
    hostname(hostname, { report: report2, unchecked }) {
      const link = hostname.cpsEnrollment;
      if (link.state === "unknown") return unchecked(hostname, link.why);
      const name = hostname.name;
      if (link.state === "absent" || name.state === "absent" || hostname.nameFault !== void 0) return;
      if (name.state === "unknown") return unchecked(hostname, name.why);
      const enrollment5 = link.value;
      const names4 = enrollment5.names;
      if (names4.state !== "known")
        return unchecked(
          hostname,
          names4.state === "unknown" ? names4.why : `the names of enrollment ${enrollment5.label} are not in view`
        );
      const common = enrollment5.get("csr").get("cn");
      if (common.isBlank) return unchecked(hostname, `enrollment ${enrollment5.label} has no common name`);
      if (coversName(names4.value, name.value)) return;
      report2({
        message: "uncovered",
        node: hostname.field.get("cnameFrom"),
        data: { hostname: name.value, enrollment: enrollment5.label },
        related: [{ node: enrollment5.get("csr"), note: `the certificate is for ${listOf(names4.value)}` }]
      });
    }
  }
});
function listOf(names4) {
  const shown3 = names4.slice(0, 5).join(", ");
  return names4.length > 5 ? `${shown3} and ${names4.length - 5} more` : shown3;
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
  const placeOf8 = ({ field, missing: missing2 }) => missing2 && field.site.span("value").start;
  const places = faults.map(placeOf8);
  return faults.flatMap((fault, at) => {
    const place = places[at];
    if (place === void 0) return [fault];
    if (places.indexOf(place) < at) return [];
    const missing2 = faults.flatMap((other2, index) => places[index] === place ? other2.missing ?? [] : []);
    return [{ ...fault, missing: missing2, problem: missing2.length > 1 ? "are missing" : fault.problem }];
  });
}
var enumerate2 = (names4) => names4.length < 2 ? names4.join() : `${names4.slice(0, -1).join(", ")} and ${names4.at(-1) ?? ""}`;
var lacks = (field) => ({ field, problem: "is missing", missing: [wordsFor(field)] });
function gaps(object2, members2) {
  return members2.map((name) => object2.get(name)).filter((field) => field.isMissing).map(lacks);
}

// rules/cps/invalid-field.ts
var rule32 = defineRule({
  meta: {
    id: "cps/invalid-field",
    title: "an enrollment field is missing or has a value that is refused",
    why: "CPS refuses the whole enrollment, or takes it and stops later, when the certificate is to be ordered.",
    next: "Give the contract, contacts and networks in the documented spelling and valid domain names; a preferred trust chain is for domain-validated (DV) enrollments only.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11", "enum and required of every member"),
      provider("enrollments", "contact, organization and csr: what is Required"),
      {
        doc: "EdgeGrid client for Go, pkg/cps",
        part: "Enrollment.Validate: PreferredTrustChain only with ValidationType dv",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/cps/enrollments.go",
        read: "2026-11-20"
      },
      provider("cps_warnings.gen", "DNS_NAME_LONGER_THEN_255_CHARS, DNS_NAME_NULL_OR_EMPTY, DOMAIN_NAME_INVALID")
    ],
    messages: { refused: "{field} of enrollment {enrollment} {problem}" }
  },
  check: {
    enrollment(enrollment5, { report: report2 }) {
      if (enrollment5.isLive) return;
      for (const record of declared2(enrollment5))
        for (const { field, problem, missing: missing2 = [wordsFor(field)], fix } of together(faultsOf(record))) {
          report2({
            message: "refused",
            node: field,
            data: { field: enumerate2(missing2), enrollment: enrollment5.label, problem },
            ...fix && { fix }
          });
        }
    }
  }
});
function faultsOf(record) {
  const chosen = Object.entries(choices).flatMap(
    ([path, allowed]) => choiceFaults(record.at(...path.split(".")), allowed)
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
    faults.push({ field: chain, problem: `is for validation type dv only, and this enrollment has ${kind}`, fix });
  }
  return faults;
}
function isWhole3(record) {
  return record.get("pendingChanges").value === void 0 && ["csr", "networkConfiguration", "validationType", "certificateType"].every((name) => !record.get(name).isAbsent);
}
function choiceFaults(field, allowed) {
  const read2 = field.text();
  if (read2.state === "unknown" && isMistyped(field))
    return [{ field, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read2.state !== "known" || allowed.includes(read2.value)) return [];
  if (read2.value === "" && isTerraform2(field)) return [];
  const near = allowed.find((value) => squeeze(value) === squeeze(read2.value));
  const problem = `is "${read2.value}"; it must be one of ${allowed.join(", ")}`;
  if (near === void 0) return [{ field, problem }];
  return [{ field, problem, fix: { title: `write ${near}`, safety: "unsafe", patches: [{ set: field, to: near }] } }];
}
var squeeze = (text) => text.toLowerCase().replace(/[^a-z0-9+]/g, "");
function switchFaults(field) {
  const words8 = { yaml: /^(?:y|yes|n|no|on|off)$/i, hcl: /^(?:true|false)$/ }[field.doc.language];
  if (words8?.test(valueOf(field.text()) ?? "") === true) return [];
  if (field.bool().state !== "unknown" || !isMistyped(field)) return [];
  return [{ field, problem: `is ${typeName(field.value ?? null)}, not true or false` }];
}
function nameFaults(record) {
  const csr = record.get("csr");
  const lists = [csr.get("sans"), record.at("networkConfiguration", "dnsNameSettings", "dnsNames")];
  const faults = [csr.get("cn"), ...lists.flatMap((list) => list.items())].flatMap((field) => {
    const read2 = field.text();
    const isListed = isTerraform2(field) && typeof field.key === "number";
    const problem = read2.state === "known" ? nameProblem(read2.value, isListed) : void 0;
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
  return Object.entries(contacts).flatMap(([name, members2]) => {
    const contact2 = record.get(name);
    if (!contact2.isObject) return [];
    return members2.flatMap((member) => {
      const field = contact2.get(member);
      const read2 = field.text();
      if (read2.state === "absent") return [lacks(field)];
      const left = placeholderIn(field);
      if (left !== void 0) return [{ field, problem: `is the placeholder ${shorten(left)}` }];
      if (read2.state !== "known") return [];
      if (read2.value.trim() === "") return [{ field, problem: "is empty" }];
      return member === "email" && !read2.value.includes("@") ? [{ field, problem: `is "${shorten(read2.value)}", which is not an e-mail address` }] : [];
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
var rule33 = defineRule({
  meta: {
    id: "cps/legacy-tls-allowed",
    title: "an edge certificate still accepts TLS 1.0 or 1.1",
    why: "RFC 8996 withdraws TLS 1.0 and 1.1, whose protection is too weak. As long as the edge accepts them, visitors can end up on such a connection.",
    next: "Add TLSv1 and TLSv1_1 to the disallowed TLS versions of the enrollment.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["tls"],
    cwe: [326, 327],
    sources: [
      openapi("enrollment.v11", "networkConfiguration.disallowedTlsVersions"),
      provider("tools/enrollment", "GetNetworkConfig: disallowed_tls_versions")
    ],
    messages: { allowed: "enrollment {enrollment} still allows {versions}" }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      for (const record of declared2(enrollment5)) {
        const network = record.get("networkConfiguration");
        const hidden = hiddenBy(network);
        if (hidden !== void 0) unchecked(network, hidden);
        const field = network.get("disallowedTlsVersions");
        if ([field, network.get("secureNetwork"), network.get("geography")].every((member) => member.isAbsent))
          continue;
        const read2 = field.texts();
        if (read2.state === "unknown") {
          unchecked(field, read2.why);
          continue;
        }
        const listed3 = read2.state === "known" ? read2.value : [];
        const missing2 = legacy.filter((version) => !listed3.some((name) => canonical(name) === canonical(version)));
        if (missing2.length === 0) continue;
        const data2 = { enrollment: enrollment5.label, versions: missing2.join(" and ") };
        report2({ message: "allowed", node: field, data: data2, fix: extend(field, [...listed3, ...missing2]) });
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

// rules/cps/names-changed.ts
var rule34 = defineRule({
  meta: {
    id: "cps/names-changed",
    title: "changed names start a new signing and validation round",
    why: "The new certificate waits until every name is validated, or until its request is signed and uploaded; until then the old one is served.",
    next: "Plan the round: new challenges for every name of a DV enrollment, a new CSR to be signed for a third-party one.",
    severity: "info",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("changing an enrollment makes a new CSR and, for DV, a challenge for every name"),
      openapi("change-history.v5", "changes.action: modify-san")
    ],
    messages: { changed: "the names of enrollment {enrollment} change by {names}" }
  },
  check: {
    "change:enrollment"({ before, after }, { report: report2, unchecked }) {
      if (before === void 0 || after === void 0) return;
      const [old, now] = [before.names, after.names];
      if (now.state === "unknown") return old.state === "unknown" ? void 0 : unchecked(after, now.why);
      if (old.state === "unknown") return unchecked(after, old.why);
      if (old.state === "absent" || now.state === "absent") return;
      const added = now.value.filter((name) => !old.value.includes(name));
      const removed2 = old.value.filter((name) => !now.value.includes(name));
      if (added.length + removed2.length === 0) return;
      report2({
        message: "changed",
        node: placeOf(after, added),
        data: { enrollment: before.label, names: inWords(added, removed2) },
        related: [{ node: before.get("csr", "sans"), note: "the names before the change" }],
        next: nextOf(after)
      });
    }
  }
});
function placeOf(after, added) {
  const [first] = added;
  const common = after.get("csr", "cn");
  const isFirst = (field) => hostKey(valueOf(field.text()) ?? "") === first;
  const sans = after.get("csr", "sans");
  return sans.items().find(isFirst) ?? (first !== void 0 && isFirst(common) ? common : sans);
}
function inWords(added, removed2) {
  const all = [...added.toSorted().map((name) => `+${name}`), ...removed2.toSorted().map((name) => `-${name}`)];
  const shown3 = all.slice(0, 5).join(", ");
  return all.length > 5 ? `${shown3} and ${all.length - 5} more` : shown3;
}
function nextOf({ isThirdParty }) {
  if (isThirdParty.state !== "known")
    return "Plan the round: new challenges for every name of a DV enrollment, a new CSR to be signed for a third-party one.";
  return isThirdParty.value ? "Plan the round: a new CSR is to be signed, and its certificate uploaded." : "Plan the round: every name of the enrollment gets new challenges.";
}

// rules/cps/ocsp-without-responder.ts
var rule35 = defineRule({
  meta: {
    id: "cps/ocsp-without-responder",
    title: "client OCSP is switched on for certificates that show no OCSP service",
    why: "The edge asks the responder that a certificate names. Where it names none, nobody can tell whether a client certificate is revoked, and the check may turn good clients away.",
    next: "Ask the CA whether its client certificates name a responder; otherwise switch OCSP off in the enrollment and the rule.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [299],
    sources: [powershell("switch OCSP on only if client certificates and edge certificate use it")],
    messages: {
      silent: "enrollment {enrollment} checks client certificates with OCSP, but certificate {subject} names no responder"
    }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      const field = enrollment5.clientOcsp;
      const read2 = field.bool();
      if (read2.state === "unknown") return unchecked(field, read2.why);
      if (read2.state === "absent" || !read2.value) return;
      const witnesses = [...clientLeaves(enrollment5), ...edgeLeaves(enrollment5)];
      const [first, ...rest] = witnesses.filter(({ facts }) => facts.ocsp.length === 0);
      if (first === void 0) {
        if (witnesses.length === 0)
          unchecked(field, "no client or edge certificate of this enrollment is in the project or snapshot");
        return;
      }
      report2({
        message: "silent",
        node: field,
        data: { enrollment: enrollment5.label, subject: first.label },
        related: [first, ...rest].map((node) => ({ node, note: "names no OCSP responder" })),
        certainty: "likely"
        // one certificate speaks for those of its CA, not for all clients
      });
    }
  }
});
function clientLeaves(enrollment5) {
  const { project } = enrollment5;
  const issuers = issuersOf(valueOf(enrollment5.caSet), project);
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
function edgeLeaves(enrollment5) {
  const deployed = enrollment5.pems.filter(({ role }) => role === "deployed").flatMap((text) => text.certificates);
  const kept = uploadedLeaves(enrollment5.project).filter(
    (place) => ownerOf(place, enrollment5.project)?.enrollment === enrollment5
  );
  return [...deployed, ...kept].filter(isServerLeaf);
}

// rules/cps/pending-change-cancelled.ts
var rule36 = defineRule({
  meta: {
    id: "cps/pending-change-cancelled",
    title: "an edit cancels a certificate change that is under way",
    why: "The order in flight is lost with all that was done for it: challenges that were met, a request that is being signed, a certificate that waits to be deployed.",
    next: "Let the running change finish; Terraform cancels it without asking.",
    severity: "medium",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "update and delete send allow-cancel-pending-changes=true"
      ),
      reference("put-enrollment", "allow-cancel-pending-changes: cancel the changes that are under way")
    ],
    messages: {
      edited: "enrollment {enrollment} is edited while change {change} is {status}",
      deleted: "enrollment {enrollment} is deleted while change {change} is {status}"
    }
  },
  check: {
    "change:enrollment"({ before, after, all, planned }, { report: report2, unchecked }) {
      if (before === void 0) return;
      const edit = after === void 0 ? void 0 : editIn(before.field, after.field);
      if (planned?.every((action) => action === "no-op" || action === "read") === true) return;
      if (after !== void 0 && edit === void 0) {
        const why = vagueIn(before.field, after.field);
        return why === void 0 ? void 0 : unchecked(after, why);
      }
      const node = edit ?? before;
      const fate = after === void 0 ? fateOfEnrollment(before, all) : void 0;
      if (fate?.state === "stays") return;
      if (edit !== void 0 && ignores(blockOf(all.after, edit), settingOf2(edit))) return;
      const live = inAccount(after ?? before, all.after);
      const pending2 = live && pendingOf(live);
      if (pending2 === void 0)
        return unchecked(node, "the changes of this enrollment are not in the project or snapshot");
      const [change] = pending2;
      if (change === void 0) return;
      if (fate?.state === "unclear") return unchecked(node, fate.why);
      report2({
        message: edit === void 0 ? "deleted" : "edited",
        node,
        data: { enrollment: before.label, change: change.id, status: inWords2(change.status) },
        related: [{ node: change.field, note: "the change under way" }],
        // An answer that has changed may only show what was done.
        certainty: isTerraform2(before.field) ? "proven" : "likely"
      });
    }
  }
});
var sent = [
  "csr",
  "networkConfiguration",
  "adminContact",
  "techContact",
  "org",
  "certificateChainType",
  "signatureAlgorithm"
];
function editIn(before, after) {
  for (const name of sent) {
    const [old, now] = [before.get(name), after.get(name)];
    if (!isTerraform2(after) && (old.value === void 0 || now.value === void 0)) continue;
    const found3 = differing2(old, now);
    if (found3 !== void 0) return found3;
  }
  return void 0;
}
function differing2(before, after) {
  if (isSame(before, after)) return void 0;
  if (before.key === "sans" && isSameSet(before, after)) return void 0;
  if (!before.isObject || !after.isObject) return isKnown2(before) && isKnown2(after) ? after : void 0;
  const names4 = /* @__PURE__ */ new Set([...before.names(), ...after.names()]);
  for (const name of names4) {
    const found3 = differing2(before.get(name), after.get(name));
    if (found3 !== void 0) return found3;
  }
  return void 0;
}
function vagueIn(before, after) {
  for (const name of sent) {
    const [old, now] = [before.get(name), after.get(name)];
    if (!isTerraform2(after) || isSame(old, now)) continue;
    const vague = [now.json(), old.json()].find((read2) => read2.state === "unknown");
    if (vague?.state === "unknown") return vague.why;
  }
  return void 0;
}
function isSameSet(before, after) {
  const [old, now] = [before, after].map((list) => valueOf(list.texts())?.toSorted().join("\n"));
  return old !== void 0 && old === now;
}
var isKnown2 = (field) => field.json().state !== "unknown" || field.id().state === "known";
function settingOf2(field) {
  const [first = "", second] = field.route.map(String);
  if (first === "csr") return second === "cn" ? "common_name" : second === "sans" ? "sans" : "csr";
  return first === "org" ? "organization" : first.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
var inWords2 = (status) => status === void 0 ? "under way" : `at ${status}`;

// rules/cps/renewal-not-started.ts
var dayMs = 24 * 60 * 60 * 1e3;
var rule37 = defineRule({
  meta: {
    id: "cps/renewal-not-started",
    title: "a third-party certificate nears its end and no change is under way",
    why: "CPS cannot renew by itself a certificate that somebody else signs. Without a new CSR, a signature and an upload in time, visitors get a certificate error once the old one has expired.",
    next: "Start a renewal, have the new CSR signed, and upload the certificate in time.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry"],
    cwe: [298],
    sources: [
      reference("enrollment", "Enrollment object: renewal begins 90 days before the old certificate expires"),
      openapi("deployments.v7", "primaryCertificate.expiry")
    ],
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
    enrollment(enrollment5, { report: report2, unchecked, now, options: options4 }) {
      const kind = enrollment5.isThirdParty;
      if (kind.state !== "known" || !kind.value || enrollment5.deployments === void 0) return;
      const deployed = expiries(enrollment5).toSorted((a, b) => a.time - b.time)[0];
      if (deployed === void 0) return unchecked(enrollment5, "what is deployed does not tell when it expires");
      const days = Math.floor((deployed.time - now.getTime()) / dayMs);
      if (days > options4.days) return;
      const pending2 = enrollment5.pendingChange;
      if (pending2.state === "known") return;
      if (pending2.state === "unknown") return unchecked(enrollment5, pending2.why);
      const data2 = { enrollment: enrollment5.label, days: Math.abs(days) };
      report2({ message: days < 0 ? "over" : "due", node: deployed.node, data: data2 });
    }
  }
});
function expiries(enrollment5) {
  const production2 = enrollment5.deployments?.get("production");
  if (production2 === void 0) return [];
  const certificates2 = [production2.get("primaryCertificate"), ...production2.get("multiStackedCertificates").items()];
  return certificates2.flatMap((certificate3) => {
    const field = certificate3.get("expiry");
    const time = Date.parse(valueOf(field.text()) ?? "");
    if (!Number.isNaN(time)) return [{ time, node: field }];
    const text = certificate3.get("certificate");
    const pem = enrollment5.pems.find((one) => one.field.path === text.path && one.field.doc === text.doc);
    const [place] = pem?.certificates ?? [];
    return place === void 0 ? [] : [{ time: place.facts.notAfter, node: place }];
  });
}

// rules/cps/san-removed.ts
var rule38 = defineRule({
  meta: {
    id: "cps/san-removed",
    title: "a name is removed from a certificate in use",
    why: "The next certificate does not carry the name. Once it is deployed, every visitor of that name gets a certificate error.",
    next: "Make sure no hostname serves it any more; visitors of that name get a certificate error after deployment.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [reference("enrollment", "Enrollment object: csr, sans; CPS asks to acknowledge that names are removed")],
    messages: { removed: "{name} is removed from enrollment {enrollment}" }
  },
  check: {
    "change:enrollment"(change, { report: report2, unchecked }) {
      const { before, after } = change;
      if (before === void 0 || after === void 0) return;
      const names4 = after.names;
      if (names4.state === "unknown") return unchecked(after, names4.why);
      const left = new Set(valueOf(names4) ?? []);
      for (const { field, name } of namesOf2(change)) {
        if (left.has(name)) continue;
        report2({
          message: "removed",
          node: field,
          data: { name, enrollment: after.label },
          related: [
            { node: after.get("csr", "sans"), note: "the names after the change" },
            ...servedBy(change, name).map((node) => ({ node, note: "still served with this certificate" }))
          ]
        });
      }
    }
  }
});
function namesOf2({ before }) {
  if (before === void 0) return [];
  const fields3 = [before.get("csr", "cn"), ...before.get("csr", "sans").items()];
  const named2 = fields3.flatMap((field) => {
    const name = hostKey(valueOf(field.text()) ?? "");
    return name === "" ? [] : [{ field, name }];
  });
  return named2.filter(({ name }, at) => named2.findIndex((other2) => other2.name === name) === at);
}
function servedBy({ after, all }, name) {
  return all.after.hostnames.filter((hostname) => hostname.key === name && valueOf(hostname.enrollment) === after);
}

// rules/cps/set-id-not-string.ts
var rule39 = defineRule({
  meta: {
    id: "cps/set-id-not-string",
    title: "an mTLS binding has no proper CA set id",
    why: "CPS expects the id of a CA set as text. It may refuse anything else or take it for a truststore of the old kind, so clients are not checked against the set you mean.",
    next: "Write the CA set id in quotes, or in Terraform refer to the activation's ca_set_id; an empty value or an old Custom_CPS name is no CA set id.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      openapi("enrollment.v11", "networkConfiguration.clientMutualAuthentication.setId"),
      powershell("networkConfiguration.clientMutualAuthentication.setId is the caSetId as text")
    ],
    messages: { improper: "{field} of enrollment {enrollment} is {value}; a CA set id is text made of digits" }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      for (const record of enrollment5.records) {
        const binding = record.at("networkConfiguration", "clientMutualAuthentication");
        const hidden = hiddenBy(binding);
        if (hidden !== void 0) unchecked(binding, hidden);
        if (!binding.isObject || binding.members().length === 0 && !isTerraform2(binding)) continue;
        const setId2 = binding.get("setId");
        const read2 = setId2.text();
        if (read2.state === "known" && /^\d+$/.test(read2.value)) continue;
        if (isConverted(setId2) || isReference(setId2)) continue;
        if (read2.state === "unknown" && isOpen2(setId2)) {
          unchecked(setId2, read2.why);
          continue;
        }
        if (isReinterpreted(setId2)) continue;
        const fix = quote(setId2);
        report2({
          message: "improper",
          node: setId2,
          data: { field: writtenName(setId2), enrollment: enrollment5.label, value: words3(setId2) },
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
function isOpen2(field) {
  const { value } = field.resolve();
  return field.json().state === "unknown" && !field.isList && !field.isObject && typeof value !== "number" && typeof value !== "boolean";
}
function isReinterpreted(field) {
  const source = field.source();
  return typeof field.value === "number" && source !== void 0 && source !== String(field.value);
}
function words3(field) {
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
var rule40 = defineRule({
  meta: {
    id: "cps/single-certificate-for-dual-stack",
    title: "only one of the two certificates of a dual-stack enrollment is uploaded",
    why: "The enrollment asks for an RSA and an ECDSA certificate. With the ECDSA one alone, clients that can verify only RSA signatures get no connection.",
    next: "Fetch both CSRs, have both signed, and upload the RSA and the ECDSA certificate with their chains.",
    severity: "low",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      guide("third-party enrollments are dual-stack by default: one CSR for each kind of key"),
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "EnableMultiStackedCertificates is always true for akamai_cps_third_party_enrollment"
      )
    ],
    messages: { single: "{upload} uploads only the ECDSA certificate of enrollment {enrollment}, not the RSA one" }
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

// rules/cps/unbound-before-behavior-removed.ts
var rule41 = defineRule({
  meta: {
    id: "cps/unbound-before-behavior-removed",
    title: "a CA set is unbound while a rule still requires it",
    why: "The rule goes on to ask for a set that the edge certificate no longer has, so every request it applies to is refused.",
    next: "Take the set out of enforceMtlsSettings and activate the property first; otherwise its requests are refused.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell(
        "a CA set leaves enforceMtlsSettings before it is unbound in CPS; the sets of a rule are those bound there"
      ),
      reference("put-enrollment", "update an enrollment: what the body leaves out is reset")
    ],
    messages: { unbound: "enrollment {enrollment} drops CA set {set}, but {user} requires it" }
  },
  check: {
    "change:enrollment"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      const id = before && valueOf(before.caSetId);
      if (before === void 0 || after === void 0 || id === void 0 || isKept(change)) return;
      const place = after.clientAuthentication.get("setId");
      if (after.caSetId.state === "unknown") return unchecked(place, after.caSetId.why);
      const doubt4 = doubtOf3(change);
      if (doubt4 !== void 0) return unchecked(place, doubt4);
      const users = usersOf2(id, all).filter((user) => !usersOf2(valueOf(after.caSetId), all).includes(user));
      const left = users.map((user) => ({ user, reach: reachOf2(user, change) }));
      const [hit] = left.filter(({ reach: reach2 }) => reach2 === "served");
      if (hit !== void 0) {
        const others = left.filter(({ reach: reach2 }) => reach2 === "served").length - 1;
        return report2({
          message: "unbound",
          node: after.caSetId.state === "known" ? place : before.clientAuthentication.get("setId"),
          data: {
            enrollment: after.label,
            set: all.before.caSetLabel(id),
            user: others === 0 ? hit.user : `${hit.user} and ${others} more`
          },
          related: [
            ...after.caSetId.state === "known" ? [] : [{ node: after.get("networkConfiguration"), note: "its settings after the change" }],
            ...placesIn(id, all).map((node) => ({ node, note: "the set is required here" }))
          ]
        });
      }
      const [vague] = left.flatMap(
        ({ user, reach: reach2 }) => reach2 === "elsewhere" ? [] : [`whether ${user} is served with it: ${reach2}`]
      );
      const why = vague ?? (users.length === 0 ? all.after.uses.gap : void 0);
      if (why !== void 0) unchecked(after, why);
    }
  }
});
function isKept({ before, after, all }) {
  if (before === void 0 || after === void 0) return true;
  if (!after.field.get("networkConfiguration").isObject) return true;
  if (ignores(blockOf(all.after, after.field), "network_configuration")) return true;
  const [old, now] = [valueOf(before.caSetId), valueOf(after.caSetId)];
  if (old === void 0 || now === void 0) return old === void 0;
  const set = valueOf(before.caSet);
  const kept = set && all.afterOf("caSet", set);
  const bound2 = valueOf(after.caSet);
  if (kept !== void 0 && bound2 !== void 0) return kept === bound2;
  return isSameSet2(old, now, all);
}
function doubtOf3({ before, after }) {
  if (before?.caSetId.state !== "known" || after?.caSetId.state !== "known") return void 0;
  const isInView = before.caSet.state === "known" && after.caSet.state === "known";
  const isById = ![before.caSetId.value, after.caSetId.value].some(isReferenceKey);
  return isInView || isById ? void 0 : "which CA set it is bound to is known only after apply";
}
function usersOf2(id, all) {
  if (id === void 0) return [];
  const users = [...all.after.uses.caSetIds].filter(([used]) => isSameSet2(id, used, all));
  return [...new Set(users.flatMap(([, words8]) => [...words8]))];
}
function isSameSet2(id, used, all) {
  const { before, after } = all;
  const keys2 = [id, all.moved(id), before.caSetKey(id), all.moved(before.caSetKey(id)), after.caSetKey(id)];
  return keys2.includes(used) || keys2.includes(after.caSetKey(used));
}
function reachOf2(user, { before, after, all }) {
  if (before === void 0 || after === void 0) return "elsewhere";
  const property = all.after.properties.find(({ resource }) => user.endsWith(` of ${resource}`));
  const ids2 = (property?.hostnames ?? []).map(enrollmentIdOf);
  const keys2 = /* @__PURE__ */ new Set([...keysOf2(before, all), ...after.id.state === "known" ? [after.id.value] : []]);
  if (ids2.some((id) => id.state === "known" && keys2.has(id.value))) return "served";
  const others = bindersOf(valueOf(before.caSetId) ?? "", all);
  if (others.length === 0) return "served";
  const gap = property === void 0 ? "its property is not in view" : property.hostnamesGap;
  const vague = ids2.find(({ state }) => state === "unknown");
  return gap ?? (vague?.state === "unknown" ? vague.why : "elsewhere");
}
function bindersOf(id, all) {
  return all.after.enrollments.filter(({ caSetId }) => caSetId.state === "known" && isSameSet2(id, caSetId.value, all));
}
function placesIn(id, all) {
  const lists = all.trees.flatMap(({ after }) => after?.behaviors("enforceMtlsSettings") ?? []);
  return lists.flatMap(
    (behavior) => behavior.option("certificateAuthoritySet").items().filter((item) => isSameSet2(id, valueOf(item.id()) ?? "", all))
  );
}

// rules/cps/upload-mismatched.ts
var rule42 = defineRule({
  meta: {
    id: "cps/upload-mismatched",
    title: "an uploaded certificate, its key type and its chain do not belong together",
    why: "CPS keeps one certificate per key type, each with its own chain. A certificate in the wrong place is refused, or served with a chain that no client can follow.",
    next: "Upload at least one certificate, each with its own chain and its true key type; in Terraform, RSA certificates go in the rsa arguments and ECDSA certificates in the ecdsa ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("certificate-and-trust-chain.v2", "certificate, trustChain, keyAlgorithm"),
      provider(
        "resource_akamai_cps_upload_certificate",
        "AtLeastOneOf the two certificates; checkForTrustChainWithoutCert"
      )
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
      if (isEmptyList || isTerraform2(list) && slots2.every(({ chain, bare: bare4 }) => isEmpty(bare4) && isEmpty(chain)))
        say(isEmptyList ? list : upload, "it holds no certificate");
      for (const { bare: bare4, chain } of slots2)
        if (isEmpty(bare4) && !isEmpty(chain) && chain.text().state === "known")
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
          say(part.chain.field, swapWords(leaf, upload));
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
  const read2 = field.text();
  return read2.state === "absent" || read2.state === "known" && read2.value.trim() === "";
}
function keyType({ facts }) {
  const { algorithm } = facts.key;
  if (algorithm === "RSA") return "RSA";
  return algorithm === "EC" ? "ECDSA" : void 0;
}
function swapWords(leaf, upload) {
  const isEach = upload.parts.every(({ certificate: { certificates: certificates2 }, chain }) => {
    const [own] = certificates2;
    return own !== void 0 && chain !== void 0 && isSwapped(own, chain, upload);
  });
  return isEach ? "the RSA and ECDSA trust chains are swapped" : `the trust chain beside ${leaf.label} belongs to the upload's other certificate`;
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

// rules/cps/upload-not-expected.ts
var rule43 = defineRule({
  meta: {
    id: "cps/upload-not-expected",
    title: "a certificate is uploaded although the enrollment does not wait for one",
    why: "CPS takes a certificate only for a change that waits for it: the apply or the request fails, and the certificate in use stays what it is.",
    next: "Start a change first, for example a forced renewal; Terraform cannot replace a certificate that is already deployed.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_upload_certificate",
        "a certificate changes only while the change waits for the upload or for the review of the certificate"
      ),
      reference(
        "third-party",
        "allowedInput.type third-party-cert-and-trust-chain: what a change takes that waits for a certificate"
      )
    ],
    messages: { unexpected: "{upload} changes, but enrollment {enrollment} has no change waiting for a certificate" }
  },
  check: {
    "change:certificateUpload"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      if (after === void 0 || after.to !== "cps" || isImported(change)) return;
      const edit = editOf(before, after);
      if (edit.state === "none") return;
      if (edit.state === "unclear") return unchecked(after, edit.why);
      const owner = enrollmentOf(after, change);
      if ("why" in owner) return unchecked(after, owner.why);
      const live = inAccount(owner.enrollment, all.after);
      if (live === void 0) {
        const isNew = all.of("enrollment").some((one) => one.after === owner.enrollment && one.action === "created");
        return isNew ? void 0 : unchecked(after, "the enrollment is not in the snapshot");
      }
      const pending2 = pendingOf(live);
      if (pending2 === void 0) return unchecked(after, "the changes of the enrollment are not in the snapshot");
      if (pending2.some(isWaiting)) return;
      const vague = pending2.find(({ status, inputs }) => status === void 0 && inputs === void 0);
      if (vague !== void 0) return unchecked(after, `what change ${vague.id} waits for is not in the snapshot`);
      report2({
        message: "unexpected",
        node: after,
        data: { upload: after.label, enrollment: live.label },
        related: pending2.map(({ field }) => ({ node: field, note: "this change does not wait for one" })),
        certainty: owner.certainty
      });
    }
  }
});
function editOf(before, after) {
  const [old, now] = [before === void 0 ? [] : printsOf(before), printsOf(after)];
  if (now.some((print) => !old.includes(print))) {
    const hidden = before === void 0 ? void 0 : hiddenIn(before);
    return hidden === void 0 ? { state: "some" } : { state: "unclear", why: hidden };
  }
  const why = hiddenIn(after);
  return why === void 0 ? { state: "none" } : { state: "unclear", why };
}
var printsOf = ({ parts }) => parts.flatMap(({ certificate: certificate3 }) => certificate3.certificates.map(({ facts }) => facts.fingerprint()));
function hiddenIn({ parts, field }) {
  const members2 = ["certificateRsaPem", "certificateEcdsaPem"].map((name) => field.get(name));
  for (const member of members2) {
    const read2 = member.text();
    if (read2.state === "unknown") return read2.why;
  }
  return parts.find(({ certificate: certificate3 }) => certificate3.unknown !== void 0)?.certificate.unknown;
}
function enrollmentOf(upload, { all }) {
  const named2 = upload.enrollment;
  if (named2.state === "known") return { enrollment: named2.value, certainty: "proven" };
  if (named2.state === "unknown") return { why: named2.why };
  const places = upload.parts.flatMap(({ certificate: certificate3 }) => certificate3.certificates);
  const owner = places.map((place) => ownerOf(place, all.after)).find((one) => one !== void 0);
  return owner ?? { why: "which enrollment it is for is not in view" };
}
var takes2 = /* @__PURE__ */ new Set(["third-party-certificate", "third-party-cert-and-trust-chain"]);
function isWaiting({ status, inputs }) {
  const steps2 = ["wait-upload-third-party", "wait-review-third-party-cert"];
  return steps2.includes(status ?? "") || inputs?.some((input) => takes2.has(input)) === true;
}
function isImported({ before, after, all, planned }) {
  if (after === void 0 || !isTerraform2(after.field)) return false;
  if (planned?.every((action) => action === "no-op" || action === "read") === true) return true;
  const { address } = after.field.doc;
  const imports = all.after.terraformModules.flatMap((module) => module.imports);
  return before === void 0 && imports.some(({ instance }) => instance === address);
}

// rules/cps/validation-before-challenge.ts
var rule44 = defineRule({
  meta: {
    id: "cps/validation-before-challenge",
    title: "domain validation can run before its DNS records exist",
    why: "Terraform may tell CPS that the challenges are answered before it has made the records. CPS finds none, and the certificate is not issued, or the apply retries until it times out.",
    next: "Add depends_on to the validation, with the records that answer the challenges.",
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
    messages: {
      unordered: "{validation} does not depend on {record}, so it can run before the challenges are answered"
    }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const enrollments2 = validatedBy(block);
      const records = block.module.blocks.filter(
        (other2) => enrollments2.some((enrollment5) => answers(other2, enrollment5)) && !block.dependsOn(other2)
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
function answers(block, enrollment5) {
  if (block.blockType !== "resource" || !/dns|record/.test(block.type)) return false;
  const seen = /* @__PURE__ */ new Set();
  const waiting = block.references.filter(({ setting }) => setting !== "depends_on");
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (next.target === enrollment5.address && isToChallenges(next)) return true;
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
var rule45 = defineRule({
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
      guide("send the validation acknowledgement with akamai_cps_dv_validation once the challenges are in place")
    ],
    messages: { missing: "{enrollment} has no akamai_cps_dv_validation resource" }
  },
  check: {
    project(project, { report: report2, unchecked }) {
      const validations = project.terraformModules.flatMap((module) => module.ofType(validationType));
      for (const module of project.terraformModules) {
        for (const enrollment5 of module.ofType("akamai_cps_dv_enrollment")) {
          const told = validations.map((validation) => isFor(validation, enrollment5, project));
          if (told.includes("yes")) continue;
          const doubt4 = module.gap ?? (told.includes("unknown") ? "some validation does not tell its enrollment" : void 0);
          const taker = doubt4 === void 0 ? takerOf(enrollment5) : void 0;
          const why = doubt4 ?? (taker && `${taker.address} may validate it`);
          if (why !== void 0) unchecked(enrollment5, why);
          else report2({ message: "missing", node: enrollment5, data: { enrollment: enrollment5.address } });
        }
      }
    }
  }
});
function isFor(validation, enrollment5, project) {
  if (validation.module === enrollment5.module) {
    const own = validatedBy(validation);
    if (own.length > 0) return own.includes(enrollment5) ? "yes" : "no";
  }
  const id = validation.get("enrollment_id").id();
  const link = project.enrollmentById(id);
  if (link.state !== "known") return isNear(validation, enrollment5) ? "unknown" : "no";
  const { doc } = link.value.field;
  const address = blockAddress(doc.address ?? "");
  const isSame5 = doc.file === enrollment5.field.doc.file && `.${address}`.endsWith(`.${enrollment5.address}`);
  return isSame5 ? "yes" : valueOf(link.value.isThirdParty) === void 0 ? "unknown" : "no";
}
function isNear(a, b) {
  const [own, other2] = [`${a.module.folder}/`, `${b.module.folder}/`];
  const [above, otherAbove] = [own, other2].map((folder) => folder.replace(/[^/]*\/$/, ""));
  return own.startsWith(otherAbove ?? "") || other2.startsWith(above ?? "");
}
function takerOf({ module, address }) {
  const isCalled = module.isWritten && module.isRoot && !module.blocks.some(({ blockType }) => blockType === "provider");
  return module.blocks.find(({ blockType, references }) => {
    const own = references.filter(({ target: target4, setting }) => target4 === address && setting !== "depends_on");
    if (blockType === "module") return own.length > 0;
    return blockType === "output" && isCalled && own.some(({ path }) => path.length === 0 || path.at(-1) === "id");
  });
}

// rules/cps/validation-not-wired-to-sans.ts
var rule46 = defineRule({
  meta: {
    id: "cps/validation-not-wired-to-sans",
    title: "a domain validation does not follow the names of its enrollment",
    why: "Changed names need a new round of challenges. A validation that does not see the change is not run again, and the new certificate waits for an acknowledgement that nobody sends.",
    next: "Refer to the enrollment's id and sans, so that changed names start a new validation.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("akamai_cps_dv_validation takes enrollment_id and sans from the enrollment"),
      {
        doc: "Terraform: akamai_cps_dv_validation",
        part: "sans: when one changes, the provider recreates the resource and acknowledges again",
        url: "https://techdocs.akamai.com/terraform/docs/cps-rc-dv-validation",
        read: "2026-11-20"
      }
    ],
    messages: { unwired: "{validation} does not take {argument} from {enrollment}" }
  },
  check: {
    terraformBlock(block, { report: report2, unchecked }) {
      if (block.blockType !== "resource" || block.type !== "akamai_cps_dv_validation") return;
      const [own] = validatedBy(block);
      const enrollment5 = own ?? namesOf3(block) ?? importedAs(block);
      if (enrollment5?.type !== "akamai_cps_dv_enrollment") return;
      const argument = own === void 0 ? "enrollment_id" : "sans";
      if (argument === "sans" && (follows(block, enrollment5) || hasNoSans(enrollment5))) return;
      const field = block.get(argument);
      const why = block.module.gap ?? (isFromElsewhere(block, argument) ? `what ${argument} refers to is not in view` : void 0);
      if (why !== void 0) return unchecked(field, why);
      const fix = wired(block, enrollment5, argument);
      report2({
        message: "unwired",
        node: field,
        data: { validation: block.address, argument, enrollment: enrollment5.address },
        related: [{ node: enrollment5, note: "the enrollment" }],
        ...fix && { fix }
      });
    }
  }
});
function namesOf3(block) {
  const targets = sourcesOf(block, "sans").map(({ target: target4 }) => block.module.block(target4));
  return targets.find((target4) => target4?.type === "akamai_cps_dv_enrollment");
}
function importedAs(block) {
  const id = valueOf(block.get("enrollment_id").id());
  const found3 = block.module.imports.find((one) => id !== void 0 && one.id.split(",")[0] === id);
  return found3 && block.module.block(found3.to);
}
function follows(block, enrollment5) {
  const own = sourcesOf(block, "sans").map(({ target: target4 }) => target4);
  const theirs = new Set(sourcesOf(enrollment5, "sans").map(({ target: target4 }) => target4));
  return own.some((target4) => target4 === enrollment5.address || theirs.has(target4));
}
function hasNoSans(enrollment5) {
  const sans = enrollment5.get("sans");
  return sans.isMissing || valueOf(sans.texts())?.length === 0;
}
function isFromElsewhere(block, argument) {
  return block.referencesIn(argument).length > 0;
}
function wired(block, enrollment5, argument) {
  const title = `take ${argument} from the enrollment`;
  const [source] = sourcesOf(block, argument === "sans" ? "enrollment_id" : "sans").filter(
    ({ target: target4 }) => target4 === enrollment5.address
  );
  if (source?.path.length === 0 || enrollment5.referencesIn("for_each").length > 0) return void 0;
  const to = referenceTo(enrollment5.address, ...source?.path.slice(0, -1) ?? [], argument === "sans" ? "sans" : "id");
  return { title, safety: "unsafe", patches: [{ set: block.get(argument), to }] };
}

// rules/cps/validation-on-third-party.ts
var rule47 = defineRule({
  meta: {
    id: "cps/validation-on-third-party",
    title: "a domain validation is attached to a third-party enrollment",
    why: "CPS asks for proof of the domains only where it orders the certificate itself. A third-party enrollment has no challenges to acknowledge: while one of its changes is pending, the apply waits for them until it times out.",
    next: "Remove the validation; for a third-party enrollment the CA that signs your CSR proves the domains.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("validation is a step of domain-validated enrollments"),
      openapi(
        "change.v2",
        "allowedInput: lets-encrypt-challenges comes with domain validation, third-party-certificate without"
      )
    ],
    messages: { thirdParty: "{validation} refers to {enrollment}, whose domains CPS does not validate" }
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
var rule48 = defineRule({
  meta: {
    id: "cps/yaml-number-reinterpreted",
    title: "an unquoted YAML value is read as another number",
    why: "A postal code, phone number or id arrives changed at CPS, which refuses the contact or, worse, stores it.",
    next: "Put the value in quotes; without them, a leading zero makes it octal.",
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
      provider("tools/enrollment", "GetContactInfo: phone and postal_code are texts")
    ],
    messages: { reread: "{field} is written as {text}, but YAML reads it as {value}" }
  },
  check: {
    enrollment(enrollment5, { report: report2 }) {
      for (const record of enrollment5.records) {
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
function isCustom(rule202) {
  const phase = rule202.phase;
  return phase.state === "absent" || phase.state === "known" && phase.value === "http_custom";
}
function mtlsFacts(rule202, { verifiedFields }, unchecked) {
  if (rule202.phase.state === "unknown") {
    unchecked(rule202.phaseField, rule202.phase.why);
    return void 0;
  }
  if (!isCustom(rule202)) return void 0;
  const facts = rule202.facts(verifiedFields);
  if (facts.state === "unknown") unchecked(rule202.expression, facts.why);
  if (facts.state !== "known") return void 0;
  if (!facts.value.analysable && facts.value.mentionsVerified)
    unchecked(rule202.expression, facts.value.why ?? "the expression cannot be read");
  return facts.value.analysable && facts.value.mentionsVerified ? facts.value : void 0;
}
function actionOf(rule202) {
  return valueOf(rule202.action.text())?.trim().toLowerCase();
}
var switches2 = { on: "on", enabled: "on", off: "off", disabled: "off" };
function* switchProblems(field, { on, off } = { on: "on", off: "off" }) {
  const read2 = field.text();
  const isUnset = field.doc.language === "hcl" && field.isBlank;
  if (read2.state !== "known" || read2.value === on || read2.value === off || isUnset) return;
  const meant = switches2[read2.value.trim().toLowerCase()];
  const capitals = on === "On" ? ", capitalised as Terraform takes them" : "";
  const problem = `is ${JSON.stringify(read2.value)}, which is neither ${JSON.stringify(on)} nor ${JSON.stringify(off)}${capitals}`;
  yield { field, problem, to: meant && { on, off }[meant] };
}
function sameZone(a, b) {
  return a.zone === void 0 || b.zone === void 0 || a.zone.mayBe(b.zone);
}
function bindingsFor(rule202) {
  return rule202.project.esaBindings.filter((binding) => sameZone(binding, rule202));
}
function isCoveredElsewhere(rule202, hosts, { verifiedFields }) {
  const others = rule202.project.esaWafRules.filter((other2) => other2 !== rule202 && sameZone(other2, rule202) && isCustom(other2));
  const active = others.filter((other2) => actionOf(other2) === "deny" && other2.pause === void 0);
  const covers2 = (host) => active.some((other2) => valueOf(other2.facts(verifiedFields))?.coversHost(host) === "yes");
  return hosts.length > 0 && hosts.every(covers2);
}
function hostsOf(facts) {
  return [
    ...new Set(
      facts.branches.flatMap(({ notVerified, hosts }) => notVerified && hosts.kind === "only" ? hosts.names : [])
    )
  ].filter((name) => name !== "");
}
function meantBy2(binding) {
  return binding.names.map(({ name }) => bareName(name));
}
function bareName(name) {
  const plain4 = name.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[/?#].*$/s, "");
  return plain4.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
}
function listed2(names4) {
  return names4.length > 3 ? `${names4.slice(0, 3).join(", ")} and ${names4.length - 3} more` : names4.join(", ");
}

// rules/esa/action-not-deny.ts
var lenient = /* @__PURE__ */ new Map([
  ["monitor", "a log entry only (monitor)"],
  ["js", "a JavaScript challenge (js)"],
  ["captcha", "a slider (captcha)"]
]);
var rule49 = defineRule({
  meta: {
    id: "esa/action-not-deny",
    title: "a rule against unverified clients does not block them",
    why: "Monitor only writes a log line, and a challenge lets every browser in without a certificate while programs, which cannot solve it, are turned away.",
    next: "Set the action of the rule to deny.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "set the action of the mTLS rule to Block"), cite("customRules", "actions")],
    messages: { lenient: "rule {rule} answers unverified requests with {action} instead of blocking them" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const read2 = rule202.action.text();
      if (read2.state === "unknown") return unchecked(rule202.action, read2.why);
      const action = lenient.get(actionOf(rule202));
      if (action === void 0 || rule202.pause !== void 0) return;
      if (facts.unscopedBranches.length === 0 && isCoveredElsewhere(rule202, hostsOf(facts), options4)) return;
      report2({
        message: "lenient",
        node: rule202.action,
        data: { rule: rule202.label, action },
        // To deny is right only where the rule is limited to hostnames: else it would block the whole site.
        ...facts.unscopedBranches.length > 0 ? {} : {
          fix: {
            title: "deny unverified requests",
            safety: "unsafe",
            patches: [{ set: rule202.action, to: "deny" }]
          }
        }
      });
    }
  }
});

// rules/esa/bound-but-not-enforced.ts
var likeness = /cert|client_?auth|mtls/i;
var rule50 = defineRule({
  meta: {
    id: "esa/bound-but-not-enforced",
    title: "a hostname does mTLS but nothing rejects the requests that fail it",
    why: "Binding a hostname makes the edge ask for a certificate and note the outcome. Turning away those who fail is the work of a WAF rule; without one, clients without a certificate can reach the origin.",
    next: "Create an mTLS rule with this hostname and action deny.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "intercept requests without a valid certificate by a WAF rule")],
    messages: {
      open: "{hostname} is bound to {ca}, but no active rule rejects clients without a valid certificate there"
    }
  },
  options: verifiedOptions,
  check: {
    esaBinding(binding, { options: options4, report: report2, unchecked }) {
      const { verifiedFields } = options4;
      if (binding.hostnamesGap !== void 0) unchecked(binding.list, binding.hostnamesGap);
      const rules2 = binding.project.esaWafRules.filter((rule202) => sameZone(rule202, binding));
      const own = rules2.filter(
        (rule202) => isCustom(rule202) && valueOf(rule202.facts(verifiedFields))?.mentionsVerified === true
      );
      for (const { field, name: written } of binding.names) {
        const name = bareName(written);
        if (isToldBefore(binding, name)) continue;
        const answers2 = rules2.map((rule202) => answerOf(rule202, name, verifiedFields));
        if (answers2.includes("enforced") || answers2.includes("judged-elsewhere")) continue;
        const doubt4 = answers2.includes("doubtful") ? `it cannot be told whether a rule blocks the unverified requests to ${name}` : whyHidden(binding, rules2);
        if (doubt4 !== void 0) {
          unchecked(field, doubt4);
          continue;
        }
        report2({
          message: "open",
          node: field,
          data: { hostname: name, ca: binding.caPhrase },
          // The field's spelling is not confirmed: where no rule uses it, a rule with another one may do the work.
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: name.includes("*") ? "possible" : own.length > 0 ? "proven" : "likely",
          related: own.slice(0, 3).map((rule202) => ({ node: rule202.expression, note: "this rule does not cover it" })),
          ...widening(own, name, verifiedFields)
        });
      }
    }
  }
});
function widening(own, host, verifiedFields) {
  const [only, ...more] = own.filter((rule202) => turnsAway(rule202, verifiedFields));
  const to = more.length === 0 ? only?.withHost(host, verifiedFields) : void 0;
  if (only === void 0 || to === void 0) return {};
  const title = `add it to rule ${only.label}`;
  return { fix: { title, safety: "unsafe", patches: [{ set: only.expression, to }] } };
}
function turnsAway(rule202, verifiedFields) {
  const branches = valueOf(rule202.facts(verifiedFields))?.branches ?? [];
  return actionOf(rule202) === "deny" && rule202.pause === void 0 && branches.every(({ notVerified }) => notVerified);
}
function answerOf(rule202, host, verifiedFields) {
  if (rule202.phase.state === "unknown") return "doubtful";
  if (!isCustom(rule202)) return "no";
  const facts = rule202.facts(verifiedFields);
  if (facts.state !== "known") return facts.state === "unknown" ? "doubtful" : "no";
  if (!facts.value.analysable) return "doubtful";
  const branches = facts.value.branches.filter(({ verified }) => !verified);
  const full = branches.filter(({ covers: covers2 }) => covers2(host) === "yes");
  const partly = branches.filter(({ covers: covers2 }) => covers2(host) === "maybe");
  const isHidden = [rule202.action, ...rule202.statuses].some((field) => field.text().state === "unknown");
  if (full.length > 0 && isHidden) return "doubtful";
  if (full.length > 0 && actionOf(rule202) === "deny" && rule202.pause === void 0) return "enforced";
  if (full.some(({ notVerified }) => notVerified)) return "judged-elsewhere";
  const isOurs = (name) => verifiedFields.includes(name) || likeness.test(name);
  return partly.some(({ notVerified, otherFields }) => notVerified || otherFields.some(isOurs)) ? "doubtful" : "no";
}
function whyHidden(binding, rules2) {
  const custom = rules2.filter((rule202) => rule202.phase.state === "unknown" || isCustom(rule202));
  const gap = custom.map(({ listingGap }) => listingGap).find((one) => one !== void 0);
  if (gap !== void 0 || custom.some(({ listing }) => listing !== void 0)) return gap;
  const isTold = !binding.isLive || binding.zone?.complete.rules !== false;
  return isTold ? void 0 : "the snapshot does not tell the site's WAF rules";
}
function isToldBefore(binding, name) {
  const twins = binding.project.esaBindings.filter(
    (other2) => other2.sharesZone(binding) && valueOf(other2.caId) === valueOf(binding.caId)
  );
  return twins.slice(0, twins.indexOf(binding)).some((other2) => meantBy2(other2).includes(name));
}

// rules/esa/_change.ts
var api = "https://www.alibabacloud.com/help/en/edge-security-acceleration/esa/api-esa-2024-09-10";
var provider3 = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";
var pages2 = {
  deleteCa: ["ESA API: DeleteClientCaCertificate", `${api}-deleteclientcacertificate`],
  deleteCertificate: ["ESA API: DeleteClientCertificate", `${api}-deleteclientcertificate`],
  caResource: ["Terraform: alicloud_esa_client_ca_certificate", `${provider3}/esa_client_ca_certificate`],
  certificateResource: ["Terraform: alicloud_esa_client_certificate", `${provider3}/esa_client_certificate`]
};
function citeChange(page, part) {
  const [doc, url] = pages2[page];
  return { doc, part, url, read: "2026-11-20" };
}
function isOnlyForgotten({ address }, all) {
  return address !== void 0 && isForgotten(address, all);
}
function whyElsewhere(thing, all) {
  const { path } = thing.field.doc.file;
  if (thing.address === void 0 && !all.isRead(path))
    return `${path} is not there any more, so it is not known what became of it`;
  const fate = fateOf(thing, all, []);
  return fate.state === "unclear" ? fate.why : hiddenAfter(all);
}
function boundTo(ca, bindings) {
  const own = bindings.filter((binding) => valueOf(binding.ca) === ca || isNamedBy(binding, ca));
  const names4 = [...new Set(own.flatMap(meantBy2))];
  return {
    names: names4,
    gap: own.map(({ hostnamesGap }) => hostnamesGap).find((why) => why !== void 0) ?? ca.hiddenHostnames
  };
}
function isNamedBy(binding, ca) {
  const id = valueOf(binding.caId);
  return id !== void 0 && ca.hasId(id);
}
function boundElsewhere(zoneOf, bindings, own) {
  const others = bindings.filter((binding) => binding !== own && isSameZone(zoneOf, binding));
  return new Set(others.flatMap(meantBy2));
}
function isSameZone({ zone }, { zone: other2 }) {
  return zone === void 0 || other2 === void 0 || zone.label === other2.label;
}

// rules/esa/ca-deleted-while-bound.ts
var rule51 = defineRule({
  meta: {
    id: "esa/ca-deleted-while-bound",
    title: "a CA certificate is deleted while hostnames are bound to it",
    why: "The deletion may fail halfway. If it succeeds, no certificate of the hosts' clients can be verified: a WAF rule for mTLS then refuses all of them, and without one everybody gets in.",
    next: "Bind the hostnames to another CA or adapt the mTLS rule, then delete the CA.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "outage"],
    sources: [
      citeChange("deleteCa", "deletes the CA by its id"),
      cite("setHostnames", "hostnames are bound to a CA by its id until another call binds others")
    ],
    messages: { bound: "{ca} is deleted with hostnames still bound to it: {hostnames}" }
  },
  check: {
    "change:esaCa"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after !== void 0 || isOnlyForgotten(before, all)) return;
      const isOneBlock = before.address !== void 0;
      const bound2 = boundTo(before, isOneBlock ? all.before.esaBindings : all.after.esaBindings);
      const kept = isOneBlock ? boundElsewhere(before, all.after.esaBindings) : /* @__PURE__ */ new Set();
      const names4 = bound2.names.filter((name) => !kept.has(name));
      const why = whyElsewhere(before, all) ?? (names4.length === 0 ? bound2.gap : void 0);
      if (why !== void 0) return unchecked(before, why);
      if (names4.length === 0) return;
      const bindings = (isOneBlock ? all.before : all.after).esaBindings.filter(
        (binding) => boundTo(before, [binding]).names.length > 0
      );
      report2({
        message: "bound",
        node: before,
        data: { ca: before.phrase, hostnames: listed2(names4) },
        related: bindings.map(({ list }) => ({ node: list, note: "bound here" }))
      });
    }
  }
});

// rules/esa/ca-never-bound.ts
var rule52 = defineRule({
  meta: {
    id: "esa/ca-never-bound",
    title: "a custom CA is uploaded but no hostname uses it",
    why: "Only bound hostnames do mTLS. Until this CA is bound, no hostname checks certificates against it, and it takes one of the plan's five places.",
    next: "Bind the hostnames whose clients this CA should check, or delete the CA.",
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
      if (ca.id.state !== "known") return;
      const bindings = ca.project.esaBindings.filter((binding) => sameZone(binding, ca));
      const own = bindings.filter((binding) => valueOf(binding.ca) === ca);
      if (own.some((binding) => binding.hostnames.length > 0 || binding.hostnamesGap !== void 0)) return;
      const isComplete = ca.zone?.complete.bindings === true;
      const hidden = own.length > 0 ? void 0 : whyHidden2(ca, bindings);
      if (hidden !== void 0) return unchecked(ca, hidden);
      report2({
        message: "unused",
        node: ca,
        data: { ca: ca.phrase },
        // That Terraform declares no list is a sign, not a proof.
        certainty: own.length > 0 || isComplete ? "proven" : "likely",
        related: own.slice(0, 1).map((binding) => ({ node: binding.list, note: "its list is empty" }))
      });
    }
  }
});
function whyHidden2(ca, bindings) {
  if (ca.zone?.complete.bindings === true) return void 0;
  if (ca.hiddenHostnames !== void 0) return ca.hiddenHostnames;
  if (bindings.some((binding) => binding.caId.state === "unknown")) return "a binding names its CA elsewhere";
  if (ca.address === void 0) return `no list of the hostnames bound to ${ca.phrase} is in view`;
  const isForeign = (binding) => binding.address === void 0 && binding.ca.state === "unknown";
  return bindings.some(isForeign) ? "a list in view may be the one of this CA, whose id only apply tells" : void 0;
}

// rules/esa/ca-not-in-code.ts
var rule53 = defineRule({
  meta: {
    id: "esa/ca-not-in-code",
    title: "a live custom CA is recorded nowhere in the repository",
    why: "The console does not show custom CA certificates. A CA that was uploaded by a call nobody recorded cannot be reviewed, or restored once it is deleted.",
    next: "Record the CA as code, or keep the body of the upload call.",
    severity: "info",
    preset: "strict",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "custom certificates are managed through OpenAPI only")],
    messages: { unrecorded: "{ca} is live on {site}, but the repository has it neither as code nor as an upload body" }
  },
  check: {
    esaCa(ca, { report: report2, unchecked }) {
      if (!ca.isLive) return;
      const recorded = ca.project.esaCas.filter((other2) => !other2.isLive);
      if (recorded.some((other2) => isSame3(ca, other2))) return;
      const hidden = recorded.find((other2) => other2.pem?.unknown !== void 0 && nameOf(other2) === void 0);
      if (hidden !== void 0) return unchecked(ca, `${hidden.phrase} is filled in elsewhere and may be this one`);
      report2({ message: "unrecorded", node: ca, data: { ca: ca.phrase, site: ca.zone?.label ?? "the account" } });
    }
  }
});
function isSame3(live, other2) {
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

// rules/esa/ca-replaced.ts
var fixed2 = { Certificate: "certificate", Name: "client_ca_cert_name", SiteId: "site_id" };
var rule54 = defineRule({
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
      cite("uploadCa", "a plan takes few custom CA certificates")
    ],
    messages: {
      replaced: "changing {field} of {ca} replaces it and unbinds {hostnames} in between",
      beside: "changing {field} of {ca} uploads a second CA; {hostnames} may be bound to both for a while"
    }
  },
  check: {
    "change:esaCa"(change, { report: report2, unchecked }) {
      const { before, after, planned, all } = change;
      if (before?.address === void 0 || after?.address === void 0) return;
      if (planned !== void 0 && !planned.includes("delete")) return;
      const edits = editsOf(change);
      const sure = edits.filter(({ why }) => why === void 0);
      const [first] = sure;
      if (first === void 0) return edits.forEach(({ now, why }) => unchecked(now, why ?? "it may change"));
      const { names: names4, gap } = boundTo(before, all.before.esaBindings);
      if (names4.length === 0) {
        if (gap !== void 0) unchecked(before, gap);
        return;
      }
      const isBeside2 = planned === void 0 ? isCreatedFirst(after.address, all) : planned[0] === "create";
      report2({
        message: isBeside2 ? "beside" : "replaced",
        node: first.now,
        certainty: isBeside2 ? "possible" : "proven",
        // what a host does with two CAs is not documented
        data: {
          field: sure.map(({ name }) => name).join(" and "),
          ca: before.phrase,
          hostnames: listed2(names4)
        },
        related: [{ node: first.old, note: "the value before the change" }]
      });
    }
  }
});
function editsOf({ before, after, all }) {
  if (before === void 0 || after === void 0) return [];
  return Object.entries(fixed2).flatMap(([member, name]) => {
    const [old, now] = [before.member(member), after.member(member)];
    const [from, to] = [old.id(), now.id()];
    if (isSame(old, now)) return [];
    const [was, is] = [valueOf(from), valueOf(to)];
    if (was !== void 0 && is !== void 0 && (was === is || all.moved(was) === all.moved(is))) return [];
    if (from.state === "absent" && to.state === "absent") return [];
    return [{ name, old, now, why: doubt(from) ?? doubt(to) }];
  });
}
function doubt(read2) {
  if (read2.state === "unknown") return read2.why;
  const isReference2 = read2.state === "known" && !read2.value.includes("-----") && isReferenceKey(read2.value);
  return isReference2 ? "it is a reference, so it is not known whether it changes" : void 0;
}
function isCreatedFirst(address, { blocks }) {
  const block = blocks.find(({ after }) => after?.address === localAddress(address))?.after;
  const lifecycle = block?.get("lifecycle");
  const settings2 = lifecycle === void 0 ? [] : lifecycle.isList ? lifecycle.items() : [lifecycle];
  return settings2.some((item) => valueOf(item.get("create_before_destroy").bool()) === true);
}

// rules/esa/certificate-status-changed.ts
var rule55 = defineRule({
  meta: {
    id: "esa/certificate-status-changed",
    title: "a client certificate is revoked or trusted again",
    why: "A revoked certificate is refused at once, wherever a client still uses it. One that is made active again is trusted again, with every copy of its key.",
    next: "Confirm that no client needs it any more, above all if it is the last active one; reactivating trusts every copy of its key again.",
    severity: "medium",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      cite(
        "clientCertificates",
        "revoke a certificate that is no longer used; the console asks to confirm that nobody needs it"
      ),
      citeChange("certificateResource", "status: active or revoked")
    ],
    messages: { changed: "{certificate} goes from {before} to {after}" }
  },
  check: {
    "change:esaClientCertificate"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after === void 0) return;
      const [old, now] = [before.member("Status"), after.member("Status")];
      if (now.isAbsent || isSame(old, now)) return;
      for (const read2 of [old.text(), now.text()]) if (read2.state === "unknown") return unchecked(now, read2.why);
      const [from, to] = [statusOf3(before), statusOf3(after)];
      if (from === to || to === void 0) return;
      if (from === void 0 && (!before.isRequest || to === "active")) return;
      const others = all.after.esaClientCertificates.filter((one) => one !== after && one.zone === after.zone);
      const isLast = to === "revoked" && !others.some((one) => (statusOf3(one) ?? "active") === "active");
      report2({
        message: "changed",
        node: now,
        data: { certificate: after.address ?? after.label, before: from ?? "active", after: to },
        ...isLast && {
          next: "No other active certificate of the site is in view: make sure that no client needs one, or issue another first."
        },
        related: [{ node: old, note: "the status before the change" }]
      });
    }
  }
});
function statusOf3(leaf) {
  const status = valueOf(leaf.member("Status").text())?.trim().toLowerCase();
  return status === "active" || status === "revoked" ? status : void 0;
}

// rules/esa/deleted-before-revoked.ts
var rule56 = defineRule({
  meta: {
    id: "esa/deleted-before-revoked",
    title: "a client certificate is deleted without being revoked first",
    why: "ESA documents the deletion of revoked certificates only, and Terraform does not revoke before it deletes: expect the apply to fail, and until then whoever holds the key still gets in.",
    next: "Set its status to revoked and apply, then remove it.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      citeChange("deleteCertificate", "only a revoked certificate can be deleted"),
      citeChange("certificateResource", "status: active or revoked")
    ],
    messages: { active: "{certificate} is removed while its status is {status}" }
  },
  check: {
    "change:esaClientCertificate"({ before, after, planned, all }, { report: report2, unchecked }) {
      if (before === void 0 || isOnlyForgotten(before, all)) return;
      if (after !== void 0 && planned?.includes("delete") !== true) return;
      if (!before.isRequest) return;
      const status = statusOf4(before);
      if (status.state === "known" && status.value === "revoked") return;
      const why = status.state === "unknown" ? status.why : whyElsewhere(before, all);
      if (why !== void 0) return unchecked(before, why);
      report2({
        message: "active",
        node: before,
        // A certificate is active from the start, but may have been revoked in the console.
        certainty: status.state === "absent" ? "likely" : "proven",
        data: {
          certificate: before.address ?? before.label,
          status: status.state === "known" ? status.value : "active by default"
        }
      });
    }
  }
});
function statusOf4(leaf) {
  const read2 = leaf.member("Status").text();
  return read2.state === "known" ? { state: "known", value: read2.value.trim().toLowerCase() } : read2;
}

// rules/esa/deprecated-binding-call.ts
var retired = /^(?:Set|Get)ClientCertificateHostnames$/;
var inScript = /\b(?:Set|Get)ClientCertificateHostnames\b|(?<=\besa\s{1,9})(?:set|get)-client-certificate-hostnames\b/g;
var rule57 = defineRule({
  meta: {
    id: "esa/deprecated-binding-call",
    title: "hostnames are bound with a call that is being retired",
    why: "The API marks SetClientCertificateHostnames and GetClientCertificateHostnames as deprecated; a script that still uses them stops working when they go.",
    next: "Move to SetClientCaCertificateHostnames and GetClientCaCertificateHostnames when your SDK has them.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "deprecated"],
    sources: [cite("setHostnames", "deprecated; use SetClientCaCertificateHostnames")],
    messages: { retired: "{call} is deprecated; use {successor}" }
  },
  check: {
    document(document, { report: report2 }) {
      if (document.language === "script" || document.language === "hcl") {
        for (const { start, end, call } of callsIn(document))
          report2({
            message: "retired",
            node: document.at({ start, end }),
            data: { call, successor: successorOf(call) }
          });
        return;
      }
      if (document.holdsRules || !document.file.text.includes("ClientCertificateHostnames")) return;
      for (const { field, call } of namesIn(document.field, 0)) {
        const to = successorOf(call);
        const fix = { title: `call ${to}`, safety: "unsafe", patches: [{ set: field, to }] };
        report2({ message: "retired", node: field, data: { call, successor: to }, fix });
      }
    }
  }
});
function successorOf(call) {
  return call.replace("Client", "ClientCa").replace("-client-", "-client-ca-");
}
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
var rule58 = defineRule({
  meta: {
    id: "esa/enforced-but-not-bound",
    title: "a rule blocks unverified clients on a hostname that does no mTLS",
    why: "Only bound hostnames ask for a certificate. On any other hostname no client can present one, so every request counts as unverified and is answered with 403.",
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
    messages: {
      unbound: "rule {rule} covers {hostname}, which is bound to no CA in view, so every request to it is blocked"
    }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts === void 0) return;
      const action = rule202.action.text();
      if (action.state === "unknown") return unchecked(rule202.action, action.why);
      if (actionOf(rule202) !== "deny" || rule202.pause?.isOff === true) return;
      const bindings = bindingsFor(rule202);
      const bound2 = new Set(bindings.flatMap(meantBy2));
      const missing2 = hostsOf(facts).filter((host) => !bound2.has(host));
      const gap = bindings.find(({ hostnamesGap }) => hostnamesGap !== void 0);
      if (missing2.length > 0 && gap?.hostnamesGap !== void 0) return unchecked(gap.list, gap.hostnamesGap);
      for (const hostname of missing2) {
        report2({
          message: "unbound",
          node: rule202.hostPart(hostname),
          data: { rule: rule202.label, hostname },
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: [...bound2].some((name) => isWildcardOf(name, hostname)) ? "possible" : certaintyOf(rule202, bindings),
          related: bindings.slice(0, 3).map((binding) => ({ node: binding.list, note: `bound to ${binding.caPhrase}` }))
        });
      }
    }
  }
});
function certaintyOf(rule202, bindings) {
  if (rule202.zone?.complete.bindings === true) return "proven";
  const isSeen = (binding) => rule202.zone !== void 0 && binding.zone === rule202.zone;
  if (bindings.length === 0 || rule202.field.doc.address !== void 0 && !bindings.some(isSeen)) return "possible";
  const listed3 = new Set(bindings.map((binding) => valueOf(binding.ca)));
  const zones = [rule202.zone, ...bindings.map(({ zone }) => zone)];
  const isEveryCaKnown = zones.every((zone) => zone === void 0 || uploadedTo(zone) >= (zone.caTotal ?? 0));
  const isEveryCaListed = rule202.project.esaCas.every((ca) => !ca.isUploaded || listed3.has(ca));
  return bindings.some((binding) => binding.isManaged) && isEveryCaKnown && isEveryCaListed ? "proven" : "likely";
}
function uploadedTo({ cas }) {
  return cas.filter(({ isUploaded }) => isUploaded).length;
}
function isWildcardOf(name, hostname) {
  return name.startsWith("*.") && hostname.endsWith(name.slice(1));
}

// rules/esa/enforcement-not-always-on.ts
var rule59 = defineRule({
  meta: {
    id: "esa/enforcement-not-always-on",
    title: "a rule against unverified clients is off or only works at times",
    why: "While the rule, its ruleset or its schedule pauses, clients without a certificate reach the origin of a hostname that looks protected.",
    next: "Switch the rule and its ruleset on and use a permanent schedule.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("createWafRule", "Config: Status and Timer"), cite("customRules", "status of a rule")],
    messages: { paused: "rule {rule} does not always apply because {cause}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const status = rule202.status.text();
      if (status.state === "unknown") unchecked(rule202.status, status.why);
      const pause = rule202.pause;
      if (pause === void 0 || actionOf(rule202) === "monitor") return;
      if (isCoveredElsewhere(rule202, hostsOf(facts), options4)) return;
      const { field, cause, to } = pause;
      report2({
        message: "paused",
        node: field,
        data: { rule: rule202.label, cause },
        related: field.resource === rule202.resource ? [] : [{ node: rule202, note: "the rule in it" }],
        // In force, a rule that is not limited to hostnames would block the whole site.
        ...facts.unscopedBranches.length > 0 ? {} : { fix: { title: `set it to ${to}`, safety: "unsafe", patches: [{ set: field, to }] } }
      });
    }
  }
});

// rules/esa/expression-invalid.ts
var rule60 = defineRule({
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
    messages: { wrong: "expression of {owner}: {problem}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const read2 = rule202.expression.text();
      if (read2.state === "unknown") return unchecked(rule202.expression, read2.why);
      for (const flaw of flawsOf(rule202.wording, options4)) report2(found(`rule ${rule202.label}`, rule202.wording, flaw));
    },
    project(project, { options: options4, report: report2 }) {
      for (const set of project.esaWafRulesets) {
        const { wording } = set;
        if (wording.text.trim() === "") continue;
        for (const flaw of flawsOf(wording, options4)) report2(found(`ruleset ${set.label}`, wording, flaw));
      }
    }
  }
});
function found(owner, { field }, { part, what, certainty, mended }) {
  const fix = { title: "use ESA's spelling", safety: "unsafe", patches: [{ set: field, to: mended ?? "" }] };
  const data2 = { owner, problem: what };
  return { message: "wrong", node: part, data: data2, certainty, ...mended === void 0 ? {} : { fix } };
}
function* flawsOf(wording, { verifiedFields }) {
  for (const { part, what, sure, mended } of wording.flaws) {
    yield { part, what, certainty: sure ? "proven" : mended === void 0 ? "possible" : "likely", mended };
  }
  for (const { name, meant } of misspelt2(wording, verifiedFields)) {
    const mended = wording.text.replaceAll(name, meant);
    const what = `there is no field ${name}; ESA's is ${meant}`;
    yield { part: wording.fieldPart(name), what, certainty: "likely", mended };
  }
}
function misspelt2(wording, verifiedFields) {
  const known2 = [...verifiedFields, "http.host"];
  return wording.fieldNames.flatMap((name) => {
    const meant = known2.includes(name) ? void 0 : nearest(name, known2);
    return meant === void 0 ? [] : [{ name, meant }];
  });
}

// rules/esa/hostname-malformed.ts
var rule61 = defineRule({
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
      malformed: "{hostname} is not a plain hostname: it {problem}",
      empty: "a bound name is empty",
      twice: "{hostname} is listed twice"
    }
  },
  check: {
    esaBinding(binding, { report: report2, unchecked }) {
      if (binding.hostnamesGap !== void 0) unchecked(binding.list, binding.hostnamesGap);
      const seen = /* @__PURE__ */ new Map();
      for (const field of binding.hostnames) {
        const read2 = field.text();
        if (read2.state !== "known") continue;
        const first = seen.get(esaHost(read2.value));
        const flaw = first === void 0 ? flawOf(read2.value, binding) : void 0;
        if (read2.value.trim() === "") report2({ message: "empty", node: field });
        else if (first !== void 0) reportTwin(field, first, read2.value);
        else if (flaw !== void 0) reportFlaw(field, flaw, read2.value);
        seen.set(esaHost(read2.value), field);
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
  const bare4 = bareName(name);
  const meant = isPlain(bare4) ? { meant: bare4 } : {};
  const [, mark] = /^[^\s]*?([^a-z0-9.\-_*\s])/i.exec(bare4) ?? [];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return { problem: "has a scheme", ...meant };
  if (isAddress2(name)) return { problem: "is an IP address" };
  if (/[/?#]/.test(name)) return { problem: "has a path", ...meant };
  if (/:\d*$/.test(name)) return { problem: "has a port", ...meant };
  if (/\s/.test(name)) return { problem: "contains blanks" };
  if (written !== name && binding.isRequest) return { problem: "contains blanks", ...meant };
  if (name.endsWith(".")) return { problem: "ends in a dot", ...meant };
  if (mark !== void 0 && mark <= "~") return { problem: `contains the character ${mark}` };
  if (/\.\.|^\./.test(name)) return { problem: "has an empty label" };
  if (name.length > 253 || name.split(".").some((label) => label.length > 63))
    return { problem: "has more characters than a hostname may have" };
  if (name.includes("*")) return { problem: "contains a wildcard", certainty: "possible" };
  if (/[A-Z]/.test(name) && binding.isRequest) return { problem: "has capital letters", certainty: "likely", ...meant };
  return void 0;
}
function isPlain(name) {
  return /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/.test(name) && !isAddress2(name);
}
function isAddress2(name) {
  return /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(name) || /^\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?(?::\d+)?$/i.test(name);
}

// rules/esa/hostname-outside-site.ts
var rule62 = defineRule({
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
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts === void 0) return;
      const names4 = [...new Set(facts.branches.flatMap(({ hosts }) => hosts.kind === "only" ? hosts.names : []))];
      if (names4.length === 0) return;
      const zone = rule202.zone ?? onlySite(rule202);
      const site = siteName(zone);
      if (site === void 0)
        return unchecked(rule202.expression, "the name of its site is not in the project or snapshot");
      for (const hostname of names4) {
        if (isWithin(hostname, site)) continue;
        report2({
          message: "outside",
          node: rule202.hostPart(hostname),
          data: { hostname, site },
          certainty: rule202.zone === void 0 ? "likely" : "proven"
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

// rules/esa/hostname-unbound.ts
var rule63 = defineRule({
  meta: {
    id: "esa/hostname-unbound",
    title: "a hostname loses mTLS at once",
    why: "The list replaces the one before: for a hostname that is left out, the edge stops asking clients for a certificate as soon as the change is applied.",
    next: "Confirm that the host may be open or that its rule goes too; declare hostnames bound elsewhere, or the next apply unbinds them.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      cite("setHostnames", "Hostnames: the list replaces the hostnames that are bound"),
      citeChange("caResource", "client_ca_certificate_hostnames: the hostnames bound to the CA")
    ],
    messages: { unbound: "{hostname} is no longer bound to {ca} after this change" }
  },
  check: {
    "change:esaBinding"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      if (before === void 0) return;
      const lost = lostNames(change);
      if (lost.length === 0) return;
      if (after === void 0) {
        const [ca2] = all.before.esaCas.filter((one) => one.address !== void 0 && one.address === before.address);
        if (ca2 !== void 0 && all.afterOf("esaCa", ca2) === void 0) return;
        if (ca2 === void 0 || isOnlyForgotten(before, all))
          return unchecked(before, whyElsewhere(before, all) ?? "whether the hostnames are still bound is not in view");
      } else if (after.hostnamesGap !== void 0) return unchecked(after.list, after.hostnamesGap);
      const ca = all.before.esaCas.find((one) => one.address === before.address && one.address !== void 0);
      const now = after?.list ?? (ca && all.afterOf("esaCa", ca));
      for (const { field, name } of lost)
        report2({
          message: "unbound",
          node: field,
          data: { hostname: name, ca: before.caPhrase },
          related: now === void 0 ? [] : [{ node: now, note: "the hostnames after the change" }]
        });
    }
  }
});
function lostNames({
  before,
  after,
  all
}) {
  if (before === void 0) return [];
  const kept = boundElsewhere(before, all.after.esaBindings);
  const names4 = before.names.map(({ field, name }) => ({ field, name: bareName(name) }));
  const own = new Set((after?.names ?? []).map(({ name }) => bareName(name)));
  return names4.filter(
    ({ name }, at) => !own.has(name) && !kept.has(name) && names4.findIndex((one) => one.name === name) === at
  );
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
  const read2 = field.id();
  if (read2.state === "absent" && certificate3.isPlanned) return void 0;
  if (read2.state === "absent") return { field, problem: "is missing and has no default", to: 365 };
  if (typeof field.value === "boolean" || field.isList)
    return { field, problem: `holds ${typeName(field.value ?? null)} where a number of days belongs` };
  if (read2.state === "unknown" || /^[1-9]\d*$/.test(read2.value.trim())) return void 0;
  return {
    field,
    problem: `is ${JSON.stringify(field.value ?? read2.value)}, which is not a positive whole number of days`
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
var rule64 = defineRule({
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
    esaWafRule(rule202, { options: { verifiedFields }, report: report2 }) {
      const resource = rule202.form === "batch" ? "the batch call" : rule202.isNamed ? `rule ${rule202.label}` : "an unnamed rule";
      for (const problem of ruleProblems(rule202, verifiedFields)) report2(found2(resource, problem));
    },
    esaClientCertificate(certificate3, { report: report2 }) {
      for (const problem of [daysProblem(certificate3), stateProblem(certificate3)])
        if (problem !== void 0) report2(found2(certificate3.label, problem));
    },
    project(project, { report: report2 }) {
      for (const set of project.esaWafRulesets) {
        for (const problem of setProblems(set)) report2(found2(`ruleset ${set.label}`, problem));
      }
    }
  }
});
function found2(resource, { field, problem, to }) {
  const title = field.isAbsent ? `set it to ${to}` : `write ${to}`;
  const fix = to === void 0 ? {} : { fix: { title, safety: "unsafe", patches: [{ set: field, to }] } };
  return {
    message: "invalid",
    node: field,
    data: { field: writtenName(field), resource: shorten(resource), problem },
    ...fix
  };
}
function* ruleProblems(rule202, verifiedFields) {
  const name = valueOf(rule202.setting("Name").text()) ?? "";
  if (rule202.gap !== void 0 && rule202.config.text().state === "known")
    yield { field: rule202.config, problem: "is text that does not hold a JSON object" };
  yield* phaseProblems(rule202, verifiedFields);
  yield* switchProblems(rule202.status);
  if (name.length > longestName)
    yield { field: rule202.setting("Name"), problem: `has ${name.length} characters; ESA takes ${longestName}` };
  if (!isCustom(rule202) || rule202.gap !== void 0) return;
  const action = rule202.action.text();
  const isNew = rule202.form === "body" || rule202.form === "template";
  if (isNew && isEmpty2(rule202.expression)) yield { field: rule202.expression, problem: "is missing" };
  if (isNew && isEmpty2(rule202.action)) yield { field: rule202.action, problem: "is missing" };
  else if (rule202.phase.state === "known" && action.state === "known" && !actions.includes(action.value)) {
    const to = otherNames.get(action.value.toLowerCase()) ?? nearest(action.value, actions);
    yield {
      field: rule202.action,
      problem: `is ${JSON.stringify(action.value)}, which is no action; known are ${actions.join(", ")}`,
      to
    };
  }
}
function* phaseProblems(rule202, verifiedFields) {
  const { phaseField: field, phase, form } = rule202;
  if (phase.state === "absent" && (form === "body" || form === "template")) yield { field, problem: "is missing" };
  if (phase.state !== "known") return;
  if (!phases.includes(phase.value)) {
    yield { field, problem: noPhase(phase.value), to: nearest(phase.value, phases) };
  } else if (form === "batch" && !batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}; batch calls take only ${batchPhases.join(" and ")}` };
  } else if (form === "body" && batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}, whose rules are made by the batch calls` };
  } else if (isMisplaced(rule202, phase.value, verifiedFields)) {
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
function isMisplaced(rule202, phase, verifiedFields) {
  if (phase === "http_custom" || phase === "http_ratelimit" || actionOf(rule202) !== "deny") return false;
  return valueOf(rule202.facts(verifiedFields))?.branches.some(({ notVerified }) => notVerified) === true;
}
function* setProblems(set) {
  const status = set.member("Status");
  const phase = set.member("Phase");
  const read2 = phase.text();
  const isJudged = set.project.esaWafRules.some(
    (rule202) => rule202.phaseField.value !== void 0 && rule202.phaseField.parent === phase.parent
  );
  if (!isJudged && read2.state === "known" && !phases.includes(read2.value))
    yield { field: phase, problem: noPhase(read2.value), to: nearest(read2.value, phases) };
  if (!set.isPlanned || !/^(?:on|off)$/i.test(valueOf(status.text()) ?? ""))
    yield* switchProblems(status, set.switches);
}
function isEmpty2(field) {
  return field.isMissing || !field.isAbsent && field.isBlank;
}

// rules/esa/key-never-retrievable.ts
var rule65 = defineRule({
  meta: {
    id: "esa/key-never-retrievable",
    title: "a client certificate is issued whose private key nobody will hold",
    why: "ESA shows a key that it generates once, in the answer to that call. Terraform and templates do not hand it on, so the certificate is issued and no client can use it.",
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
    messages: {
      lost: "{certificate} is created without a CSR, so its key is shown once at most",
      unreachable: "{certificate} is created without a CSR: ESA makes its key and Terraform never returns it"
    }
  },
  check: {
    esaClientCertificate(certificate3, { report: report2, unchecked }) {
      if (!certificate3.isRequest || certificate3.isImported) return;
      if (valueOf(certificate3.member("Status").text()) === "revoked") return;
      const csr = certificate3.member("CSR");
      const read2 = csr.text();
      if (read2.state === "unknown") return unchecked(csr, read2.why);
      if ((valueOf(read2) ?? "").trim() !== "") return;
      const keyType2 = certificate3.member("PkeyType");
      const days = certificate3.member("ValidityDays");
      const node = !keyType2.isAbsent ? keyType2 : !csr.isAbsent ? csr : days.isAbsent ? certificate3 : days;
      const message = certificate3.field.doc.address === void 0 ? "lost" : "unreachable";
      report2({ message, node, part: "key", data: { certificate: certificate3.label } });
    }
  }
});

// rules/esa/mtls-avoidable.ts
var rule66 = defineRule({
  meta: {
    id: "esa/mtls-avoidable",
    title: "requests to an mTLS hostname can avoid the client certificate check",
    why: "The check happens on ESA. Clients that go straight to the origin, or come while the site is paused or inactive or HTTPS is off, are never asked for a certificate.",
    next: "Proxy the record, keep the site active and unpaused, and switch HTTPS on.",
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
      const about = { hostname: listed2(binding.names.map(({ name }) => name)), ca: binding.caPhrase };
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
          data: { hostname: name, ca: owner.caPhrase, cause },
          certainty,
          related: [{ node: owner.list, note: "bound here" }],
          fix: { title, safety: "unsafe", patches: [{ set: field, to }] }
        });
      }
    }
  }
});
function withoutTls(site, bindings) {
  const found3 = bindings.flatMap(
    (owner) => meantBy2(owner).flatMap((name) => {
      const field = site.httpsOff(name)?.https;
      const about = { cause: "HTTPS is off for it", certainty: "likely", title: "switch HTTPS on", to: "on" };
      return field === void 0 ? [] : [{ field, name, owner, ...about }];
    })
  );
  return found3.slice(0, 1);
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
  return esaHost(valueOf(record.get("RecordName").text()) ?? "");
}
function covers(pattern, name) {
  return pattern.startsWith("*.") && name.endsWith(pattern.slice(1)) && !name.slice(0, -pattern.length + 1).includes(".");
}

// rules/esa/not-a-ca.ts
var rule67 = defineRule({
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
var rule68 = defineRule({
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
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts === void 0 || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const action = actionOf(rule202);
      if (action !== void 0 && action !== "deny") return;
      const field = rule202.setting("Actions", "Response", "Code");
      const read2 = field.id();
      if (read2.state === "unknown") return unchecked(field, read2.why);
      const code = Number(valueOf(read2) ?? "403");
      if (code === 0 && field.doc.language === "hcl") return;
      if (!Number.isInteger(code) || code >= 400 && code <= 499) return;
      report2({
        message: "hidden",
        node: field,
        data: { rule: rule202.label, code },
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
var rule69 = defineRule({
  meta: {
    id: "esa/shared-account-ca",
    title: "several hostnames accept any client certificate of the account",
    why: "Each account has one ESA-managed CA: a certificate issued for one client passes on every hostname bound to that CA.",
    next: "Use a custom CA per group of clients where one group must not reach the other's hosts.",
    severity: "info",
    preset: "off",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "the ESA CA is one per account and trusted by all points of presence")],
    messages: { shared: "{hostnames} trust the ESA-managed CA" }
  },
  check: {
    project(project, { report: report2 }) {
      const bindings = project.esaBindings.filter((binding) => binding.isManaged && binding.names.length > 0);
      const names4 = [...new Set(bindings.flatMap((binding) => binding.names.map(({ name }) => name)))];
      const [first, ...others] = bindings;
      if (first === void 0 || names4.length < 2) return;
      report2({
        message: "shared",
        node: first.list,
        part: "key",
        data: { hostnames: together2(names4) },
        related: others.map((binding) => ({ node: binding.list, note: "bound to it here" }))
      });
    }
  }
});
function together2(names4) {
  if (names4.length > 3) return `${listed2(names4)} all`;
  return `${names4.slice(0, -1).join(", ")} and ${names4.at(-1)} ${names4.length === 2 ? "both" : "all"}`;
}

// rules/esa/too-many-ca-certificates.ts
var rule70 = defineRule({
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
    messages: { over: "{plan} has {count} custom CA certificates; {limit} are allowed" }
  },
  options: {
    defaults: { limit: 5 },
    schema: { type: "object", properties: { limit: { type: "integer", minimum: 1 } }, additionalProperties: false }
  },
  check: {
    project(project, { options: { limit: limit6 }, report: report2 }) {
      for (const [plan, sites] of plansOf(project.esaSites)) {
        const cas = sites.flatMap((site) => site.cas);
        const live = cas.filter(({ isUploaded }) => isUploaded);
        const asked = uniqueBodies(cas.filter(({ isRequest: isRequest2, isUncertain }) => isRequest2 && !isUncertain));
        const totals = sites.reduce(
          (sum, site) => sum + Math.max(site.caTotal ?? 0, site.cas.filter(({ isUploaded }) => isUploaded).length),
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
  const isNamed3 = typeof plan === "string" && sites.some((site) => site.member("InstanceId").text().state === "known");
  return isNamed3 ? `plan ${plan}` : `the plan of ${sites.map(({ label }) => label).join(", ")}`;
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
var rule71 = defineRule({
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
        report2({ message: "over", node: binding.list, part: "key", data: { count, ca: binding.caPhrase, limit: limit6 } });
    }
  }
});

// rules/esa/unknown-ca-id.ts
var rule72 = defineRule({
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
      const hostnames = listed2(binding.names.map(({ name }) => name));
      if (id.state === "unknown") return unchecked(binding.member("Id"), id.why);
      if (id.state === "absent") {
        const ca = forgotten(binding);
        if (ca !== void 0 && hostnames !== "")
          report2({ message: "missing", node: binding.list, part: "key", data: { hostnames, ca }, certainty: "likely" });
        return;
      }
      if (binding.ca.state === "known" || binding.isManaged) return;
      const cas = binding.project.esaCas.filter((ca) => sameZone(ca, binding) && ca.isUploaded);
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
  const { esaBindings } = project;
  const uploaded = project.esaCas.filter((ca) => !ca.isLive && sameZone(ca, binding));
  const free = uploaded.filter(
    (ca) => ca.id.state === "known" ? esaBindings.every((other2) => valueOf(other2.ca) !== ca) : esaBindings.every((other2) => other2.caId.state === "absent")
  );
  return uploaded.length > 0 && free.length === uploaded.length ? free[0]?.label : void 0;
}

// rules/esa/validity-too-long.ts
var rule73 = defineRule({
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
      const read2 = daysOf(asked, certificate3);
      if (read2.state === "unknown") return unchecked(asked, read2.why);
      if (read2.state === "absent" || read2.value <= limit6) return;
      const node = asked.isAbsent ? certificate3.member("NotAfter") : asked;
      const to = typeof asked.value === "string" ? String(limit6) : limit6;
      report2({
        message: "long",
        node,
        data: { certificate: certificate3.label, days: read2.value, limit: limit6 },
        ...certificate3.isRequest && !asked.isAbsent ? { fix: { title: `ask for ${limit6} days`, safety: "unsafe", patches: [{ set: asked, to }] } } : {}
      });
    }
  }
});
function daysOf(asked, certificate3) {
  const read2 = asked.id();
  if (read2.state === "unknown") return read2;
  if (read2.state === "known" && /^\s*\d+\s*$/.test(read2.value)) return known(Number(read2.value));
  const [from, to] = ["NotBefore", "NotAfter"].map((name) => timeOf2(valueOf(certificate3.member(name).text())));
  const days = from === void 0 || to === void 0 ? Number.NaN : Math.floor((to - from) / 864e5);
  return Number.isNaN(days) ? { state: "absent" } : known(days === 366 ? 365 : days);
}
function timeOf2(text) {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text ?? "") ?? [];
  return day === void 0 ? void 0 : Date.parse(`${day}T${time ?? "00:00:00"}Z`);
}

// rules/esa/verified-condition-inverted.ts
var rule74 = defineRule({
  meta: {
    id: "esa/verified-condition-inverted",
    title: "a rule blocks the clients whose certificate is valid",
    why: "Every client that presents a valid certificate is turned away, and those without one pass.",
    next: "Set the condition back to its default: the client certificate is not verified.",
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
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = mtlsFacts(rule202, options4, unchecked);
      if (facts?.branches.some(({ verified, otherConditions }) => verified && otherConditions === 0) !== true) return;
      const action = rule202.action.text();
      if (action.state === "unknown") return unchecked(rule202.action, action.why);
      if (actionOf(rule202) !== "deny" || rule202.pause !== void 0) return;
      const [test] = rule202.wording.verifiedTests(options4.verifiedFields);
      report2({
        message: "inverted",
        node: test?.part ?? rule202.expression,
        data: { rule: rule202.label },
        certainty: "likely",
        // the spelling of the field and of its negation is not in an official page
        ...test === void 0 ? {} : {
          fix: {
            title: "deny what is not verified",
            safety: "unsafe",
            patches: [{ set: rule202.expression, to: test.inverted }]
          }
        }
      });
    }
  }
});

// rules/esa/waf-rule-without-hostname.ts
var rule75 = defineRule({
  meta: {
    id: "esa/waf-rule-without-hostname",
    title: "a rule against unverified clients is not limited to hostnames",
    why: "A branch that names no hostname holds for every host of the site. All requests without a verified certificate are then blocked, even on hosts that never ask for one.",
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
      unscoped: "rule {rule} blocks unverified requests on every host, as no hostname is named in {where}",
      excludes: "rule {rule} only excludes hostnames in {where}, so it blocks unverified requests on all other hosts",
      everything: "rule {rule} blocks every request on every host"
    }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      const facts = isCustom(rule202) && isAlways(rule202, options4) ? void 0 : mtlsFacts(rule202, options4, unchecked);
      const isEverything = facts === void 0 && isCustom(rule202) && isAlways(rule202, options4);
      if (facts === void 0 && !isEverything) return;
      const action = rule202.action.text();
      if (action.state === "unknown") return unchecked(rule202.action, action.why);
      if (actionOf(rule202) !== "deny" || rule202.pause?.isOff === true) return;
      if (isEverything) return report2({ message: "everything", node: rule202.expression, data: { rule: rule202.label } });
      const limited = rule202.limitedTo(boundNames(rule202), options4.verifiedFields);
      for (const { part, text, excludes } of rule202.unscopedParts(options4.verifiedFields)) {
        report2({
          message: excludes ? "excludes" : "unscoped",
          node: part,
          data: { rule: rule202.label, where: whereOf(text, rule202) },
          ...limited === void 0 ? {} : {
            fix: {
              title: "limit it to the bound hostnames",
              safety: "unsafe",
              patches: [{ set: rule202.expression, to: limited }]
            }
          }
        });
      }
    }
  }
});
function whereOf(text, { wording }) {
  const whole = wording.text.trim();
  if (text === whole || `(${text})` === whole) return "its expression";
  return `its part ${text.length > 80 ? `${text.slice(0, 77)}...` : text}`;
}
function isAlways(rule202, { verifiedFields }) {
  const facts = rule202.facts(verifiedFields);
  return facts.state === "known" && facts.value.alwaysTrue;
}
function boundNames(rule202) {
  const bindings = bindingsFor(rule202);
  if (bindings.some(({ hostnamesGap }) => hostnamesGap !== void 0)) return [];
  return [...new Set(bindings.flatMap(meantBy2))];
}

// rules/esa/whitelist-bypasses-mtls.ts
var rule76 = defineRule({
  meta: {
    id: "esa/whitelist-bypasses-mtls",
    title: "a whitelist rule skips the block on unverified clients",
    why: "The custom rule that turns unverified clients away does not look at requests that match the whitelist rule, so these reach the origin without a certificate.",
    next: "Exclude the mTLS hostnames from the whitelist rule, or skip fewer checks.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("whitelistRules", "skip all rules, categories of rules or rules by id")],
    messages: { bypassed: "whitelist rule {rule} takes in requests for {hostname} and skips {skipped}" }
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule202, { options: options4, report: report2, unchecked }) {
      if (valueOf(rule202.phase) !== "http_whitelist" || rule202.pause?.isOff === true) return;
      const blocks = blocksBeside(rule202, options4);
      const skip = skipOf(
        rule202,
        blocks.map(({ block }) => block)
      );
      if (skip === void 0) return;
      const facts = rule202.facts(options4.verifiedFields);
      if (facts.state === "unknown" || facts.state === "known" && !facts.value.analysable) {
        return unchecked(
          rule202.expression,
          facts.state === "unknown" ? facts.why : facts.value.why ?? "the expression cannot be read"
        );
      }
      const bound2 = bindingsFor(rule202).flatMap(meantBy2);
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
        data: { rule: rule202.label, hostname: hit.hostname, skipped: skip.skipped },
        // A regular expression or a named list decides the overlap; that whitelists come first is how the page describes skipping.
        certainty: hit.covers === "yes" ? "likely" : "possible",
        related: blocks.slice(0, 3).map(({ block }) => ({ node: block.expression, note: "the block that is skipped" }))
      });
    }
  }
});
function blocksBeside(rule202, { verifiedFields }) {
  return rule202.project.esaWafRules.flatMap((block) => {
    const facts = valueOf(block.facts(verifiedFields));
    const isBlock = sameZone(block, rule202) && isCustom(block) && actionOf(block) === "deny" && facts?.mentionsVerified === true;
    if (block.pause?.isOff === true) return [];
    return isBlock && facts !== void 0 ? [{ block, hosts: hostsOf(facts) }] : [];
  });
}
function skipOf(rule202, blocks) {
  const bypass = ["Actions", "Bypass"];
  const skip = rule202.setting(...bypass, "Skip");
  if (valueOf(skip.text()) === "all") return { field: skip, skipped: "all rules", isBroad: true };
  const tag = rule202.setting(...bypass, "Tags").items().find((item2) => valueOf(item2.text()) === "http_custom");
  if (tag !== void 0) return { field: tag, skipped: "all custom rules", isBroad: true };
  const ids2 = new Map(
    blocks.flatMap((block) => block.id.state === "known" ? [[block.id.value, block.label]] : [])
  );
  const item = rule202.setting(...bypass, "CustomRules").items().find((one) => ids2.has(valueOf(one.id()) ?? ""));
  return item === void 0 ? void 0 : { field: item, skipped: `rule ${ids2.get(valueOf(item.id()) ?? "") ?? ""}`, isBroad: false };
}
function overlap(facts, host) {
  const answers2 = facts.branches.filter(({ verified }) => !verified).map(({ hosts, covers: covers2 }) => {
    const answer = covers2(host);
    const isOpen6 = hosts.kind === "only" && (hosts.patterns.length > 0 || hosts.without.length > 0);
    return answer === "maybe" && !isOpen6 ? "yes" : answer;
  });
  return answers2.includes("yes") ? "yes" : answers2.includes("maybe") ? "maybe" : "no";
}

// rules/hostname/certificate-not-ready.ts
var publish = "Publish the validation CNAME again";
var relaunch = "re-launch the validation of the certificate, or contact Akamai support.";
var authorize = `Allow the CA (Let's Encrypt) in the CAA records of the name, then ${relaunch}`;
var failing = /* @__PURE__ */ new Map([
  ["NEEDS_ACTIVATION", "The validation is complete: activate the property version on this network as well."],
  ["STALLED", `To try again, ${relaunch}`],
  ["UNKNOWN_FAILURE", `To try again, ${relaunch}`],
  ["PROHIBITED_DOMAIN_FAILURE", `The name is not on the CA's allow list: have that settled, then ${relaunch}`],
  ["CAA_MISMATCH_RETRYING", authorize],
  ["CAA_MISMATCH_FAILURE", authorize],
  ["EXPIRING_SOON_NEEDS_VALIDATION", `${publish}, and check the status again.`],
  ["EXPIRED_NEEDS_VALIDATION", `${publish}, and check the status again.`],
  ["CNAME_MISSING_FAILURE", `${publish}, then ${relaunch}`]
]);
var rule77 = defineRule({
  meta: {
    id: "hostname/certificate-not-ready",
    title: "a hostname is about to lose HTTPS or never got it",
    why: "With this status the certificate of the hostname is not issued, not renewed, or not deployed on this network. Until it is, or from its expiry on, browsers refuse the hostname.",
    next: "Do what the status asks for: publish the validation CNAME, allow the CA in the CAA records, or activate the property version. Then check the status again.",
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
        part: "list hostnames, includeCertStatus: certificate status per network",
        url: "https://techdocs.akamai.com/property-mgr/reference/get-property-hostnames",
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
      const found3 = ["production", "staging"].flatMap((member) => {
        const fields3 = status.get(member).items().map((item) => item.get("status"));
        for (const field of fields3) {
          const read2 = field.text();
          if (read2.state === "unknown") unchecked(hostname, read2.why);
        }
        return fields3.filter((field) => failing.has(valueOf(field.text()) ?? "")).map((node) => ({ node, network: member.toUpperCase() }));
      });
      const [first, ...others] = found3;
      if (first === void 0) return;
      const code = valueOf(first.node.text()) ?? "";
      const next = failing.get(code);
      const cname = status.get("validationCname");
      const isWanted = next?.startsWith(publish) === true && !cname.isAbsent;
      report2({
        message: "unready",
        node: first.node,
        data: { hostname: hostname.label, status: code, network: first.network },
        related: [
          ...others.map(({ node, network }) => ({ node, note: `and on ${network}` })),
          ...isWanted ? [{ node: cname, note: "the record to publish" }] : []
        ],
        ...next === void 0 ? {} : { next }
      });
    }
  }
});

// rules/hostname/enhanced-without-enrollment.ts
var rule78 = defineRule({
  meta: {
    id: "hostname/enhanced-without-enrollment",
    title: "an Enhanced TLS edge hostname has no certificate enrollment",
    why: "An edge hostname on edgekey.net serves the certificate of the enrollment it was created with. Without one the request is refused, or the hostname answers no TLS handshake.",
    next: "Set certificate (JSON: certEnrollmentId) to the enrollment id, by reference where the enrollment is in the same project. The enrollment cannot be added later.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "create a new edge hostname, certEnrollmentId: sent on creation with secureNetwork ENHANCED_TLS",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-edgehostnames",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_edge_hostname, certificate: required to create one on edgekey.net",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_edge_hostname.go",
        read: "2026-11-20"
      }
    ],
    messages: {
      bare: "edge hostname {hostname} ends in edgekey.net but names no CPS enrollment",
      other: "edge hostname {hostname} takes {reference} for its CPS enrollment, which is something else"
    }
  },
  check: {
    edgeHostname(edge, { report: report2, unchecked }) {
      const domain = edge.domain;
      if (domain.state !== "known" || edgeSuffixOf(domain.value) !== "edgekey.net") return;
      const certificate3 = edge.get("certEnrollmentId");
      const reference4 = otherThing(valueOf(certificate3.id()) ?? "");
      if (reference4 !== void 0)
        return report2({ message: "other", node: certificate3, data: { hostname: domain.value, reference: reference4 } });
      if (existsAlready(edge) || !certificate3.isAbsent) return;
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
function otherThing(key) {
  return /^((?:module\.\S+?\.)?(?:data\.)?akamai_(?!cps_)\w+\.[^.\s]+)\.id(?: \(|$)/.exec(key)?.[1];
}
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
var rule79 = defineRule({
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
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20"
      },
      {
        doc: "Terraform provider for Akamai, source",
        part: "CCM needs ccm_certificates with at least one id, which no other type may have",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property.go",
        read: "2026-11-20"
      }
    ],
    messages: { refused: "hostname {hostname}: {field} is {value}" }
  },
  check: {
    hostname(hostname, { report: report2, unchecked }) {
      for (const name of ["cnameFrom", "cnameTo", "certProvisioningType"]) {
        const read2 = hostname.field.get(name).text();
        if (read2.state === "unknown") unchecked(hostname, read2.why);
      }
      for (const { node, at, value, certainty, to } of flawsOf2(hostname)) {
        const fix = to === void 0 ? {} : { fix: { title: `write ${to}`, safety: "unsafe", patches: [{ set: node, to }] } };
        const data2 = { hostname: hostname.label, field: writtenName(node), value };
        report2({ message: "refused", node: at ?? node, data: data2, certainty: certainty ?? "proven", ...fix });
      }
    }
  }
});
function flawsOf2(hostname) {
  return [...nameFlaws(hostname), ...typeFlaws(hostname.field.get("certProvisioningType")), ...pairFlaws(hostname)];
}
function nameFlaws({ field: entry, nameFault: why }) {
  const [from, to, kind] = [entry.get("cnameFrom"), entry.get("cnameTo"), entry.get("cnameType")];
  const name = valueOf(from.text());
  const flaws = [];
  if (from.isMissing) flaws.push({ node: from, at: to, value: "missing" });
  else if (name !== void 0 && why !== void 0)
    flaws.push({ node: from, value: why === "empty" ? why : `${JSON.stringify(name)}, ${why}` });
  if (valueOf(to.text())?.trim() === "") flaws.push({ node: to, value: "empty" });
  const type = valueOf(kind.text());
  if (type !== void 0 && type !== "EDGE_HOSTNAME")
    flaws.push({ node: kind, value: `${JSON.stringify(type)}, not EDGE_HOSTNAME`, to: "EDGE_HOSTNAME" });
  return flaws;
}
function typeFlaws(node) {
  const type = valueOf(node.text());
  if (type === void 0 || types.includes(type)) return [];
  const meant = types.find((one) => one === type.trim().toUpperCase().replace(/[\s-]/g, "_"));
  const value = type.trim() === "" ? "empty" : `${JSON.stringify(type)}, not CPS_MANAGED, DEFAULT or CCM`;
  return [meant === void 0 ? { node, value } : { node, value, to: meant, certainty: "likely" }];
}
function pairFlaws(hostname) {
  const { field } = hostname;
  const type = valueOf(hostname.provisioning);
  const node = field.get("certProvisioningType");
  const certificates2 = field.get("ccmCertificates");
  const ids2 = certificates2.members().filter((member) => !member.isAbsent);
  if (type === "DEFAULT" && edgeSuffixOf(valueOf(field.get("cnameTo").text()) ?? "") === "akamaized.net") {
    return [{ node, value: "DEFAULT, which does not go with akamaized.net" }];
  }
  if (type === "CCM" && (certificates2.isMissing || certificates2.isObject && ids2.length === 0)) {
    return [
      {
        node: certificates2.isAbsent ? node : certificates2,
        value: certificates2.isAbsent ? "CCM without a certificate id" : "without a certificate id"
      }
    ];
  }
  const isOther = type === "CPS_MANAGED" || type === "DEFAULT";
  return isOther && ids2.length > 0 ? [{ node: certificates2, value: `set, which does not go with ${type}` }] : [];
}

// rules/hostname/mtls-without-cps-certificate.ts
var rule80 = defineRule({
  meta: {
    id: "hostname/mtls-without-cps-certificate",
    title: "an mTLS hostname uses a certificate that cannot carry this CA set",
    why: "A CA set is bound to a CPS enrollment. With a certificate that Akamai provides or shares, the edge asks no client for a certificate, so the rule refuses everybody or lets everybody through.",
    next: "Serve the hostname with a CPS enrollment of your own that is bound to the CA set, or take the hostname out of the rule's match.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20"
      }
    ],
    messages: {
      unfit: "rule {rule} requires mTLS on {hostname}, but the certificate of that hostname is of type {type}"
    }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      if (hostnameCriteria(rule202).length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      if (gap !== void 0) unchecked(behavior, gap);
      for (const hostname of hostnames) {
        const unfit = unfitType(hostname);
        if (unfit.state === "unknown") unchecked(hostname, unfit.why);
        if (unfit.state !== "known") continue;
        const { type, node } = unfit.value;
        const isBeside2 = hostname.isLive && behavior.field.doc !== hostname.field.doc;
        report2({
          message: "unfit",
          // What only the snapshot knows is not to be mended there, unless the rule is known from there, too.
          node: isBeside2 ? behavior : node,
          data: { rule: rule202.label, hostname: hostname.label, type },
          related: [
            isBeside2 ? { node, note: "the certificate of the hostname" } : { node: behavior, note: "asks for mTLS" }
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

// rules/include/activation-reaches-all-parents.ts
var rule81 = defineRule({
  meta: {
    id: "include/activation-reaches-all-parents",
    title: "activating an include changes every property that uses it",
    why: "An include has one active version on each network. To activate it is to change all of its parents there at once, also those whose owners know nothing of the change.",
    next: "Review the list of parents, test each on staging, and activate in a quiet hour.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["includes", "activation"],
    sources: [
      {
        doc: "Property Manager API: share common settings across properties",
        part: "once an include is activated, its changes take effect at once in all parent properties",
        url: "https://techdocs.akamai.com/property-mgr/reference/share-common-settings-across-properties",
        read: "2026-11-26"
      }
    ],
    messages: { reaches: "include {include} is activated on {network}; {count} properties use it" }
  },
  check: {
    "change:activation"(change, { report: report2, unchecked }) {
      const { after, all } = change;
      if (after === void 0 || after.isDeactivation || !after.isEffective) return;
      if (!isActivated(change)) return;
      const { target: target4, network } = after;
      if (target4?.kind !== "include") {
        if (!after.get("includeId").isAbsent) unchecked(after, "the include it activates is not in view");
        return;
      }
      if (network === void 0) return unchecked(after, "the network it activates on is not known");
      const { users, parents, isWhole: isWhole4 } = parentsOf(target4, all.after);
      if (users.size < 2) {
        if (!isWhole4 || users.size === 0)
          unchecked(after, "the rules of the properties that use the include are not all in view");
        return;
      }
      report2({
        message: "reaches",
        node: after.get("network"),
        data: { include: target4.label, network, count: isWhole4 ? users.size : `at least ${users.size}` },
        related: parents.map((node) => ({ node, note: "uses the include" }))
      });
    }
  }
});
function isActivated({ before, after, planned }) {
  if (planned?.every((action) => action === "no-op" || action === "read") === true) return false;
  if (before === void 0 || after === void 0) return true;
  return before.network !== after.network || valueOf(before.version) !== valueOf(after.version) || valueOf(before.get("includeId").id()) !== valueOf(after.get("includeId").id());
}
function parentsOf({ id }, { properties, uses: uses2 }) {
  const users = uses2.includeIds.get(valueOf(id) ?? "") ?? /* @__PURE__ */ new Set();
  const isRead2 = ({ tree, declaresRules }) => tree === void 0 ? declaresRules : tree.behaviors("include").length === tree.includes.length;
  return {
    users,
    parents: properties.filter(({ resource }) => users.has(resource)),
    isWhole: uses2.gap === void 0 && properties.every(isRead2)
  };
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
var rule82 = defineRule({
  meta: {
    id: "include/behavior-not-allowed",
    title: "an include holds a behaviour that only a property may use",
    why: "The include cannot be saved or activated, so every property that uses it stays on the version before.",
    next: "Move the behaviour or match into the rules of the parent properties.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20"
      }
    ],
    messages: { behavior: "include {include} holds {behavior}, which is not allowed in an include" }
  },
  check: {
    ruleTree(tree, { report: report2 }) {
      const { include } = tree;
      if (include === void 0) return;
      const found3 = [
        ...behaviors.flatMap((name) => tree.behaviors(name)),
        ...criteria.flatMap((name) => tree.criteria(name))
      ];
      for (const item of found3)
        report2({ message: "behavior", node: item, data: { behavior: item.name, include: include.label } });
    }
  }
});

// rules/include/cycle.ts
var rule83 = defineRule({
  meta: {
    id: "include/cycle",
    title: "snippets include each other in a circle",
    why: "Merging would never end. Terraform refuses the template; other tools may fail, or upload rules with a part missing.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
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
var rule84 = defineRule({
  meta: {
    id: "include/marker-not-alone",
    title: "an include marker shares its string with other text",
    why: "A marker counts only as the complete quoted string; with anything beside it the text is uploaded as it stands and the part is missing from the tree.",
    next: "Make the marker the whole quoted string, with nothing before or after it.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
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
var seekers = { ...tools, unknown: "the tool that merges it" };
var rule85 = defineRule({
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
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
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
      missing: "{include}: {tool} looks for {path}, which does not exist",
      outside: "{include} in {file} leads out of {place}, where no include may go"
    }
  },
  check: {
    includeMark(mark, { report: report2, unchecked }) {
      const { field, outcome } = mark;
      const data2 = { include: mark.target, file: field.doc.file.path };
      if (outcome.is === "unknown") unchecked(field, outcome.why);
      else if (outcome.is === "outside") {
        const place = mark.tool === "terraform" ? "the template's folder" : "the project";
        report2({ message: "outside", node: field, data: { ...data2, place } });
      } else if (outcome.is === "missing") {
        const path = outcome.looked.join(" or ");
        report2({ message: "missing", node: field, data: { include: mark.target, path, tool: seekers[mark.tool] } });
      }
    }
  }
});

// rules/include/orphan-snippet.ts
var rule86 = defineRule({
  meta: {
    id: "include/orphan-snippet",
    title: "a snippet or rules builder is used by nothing",
    why: "What is not in the merged tree is not uploaded: rules that people believe to be in force, such as an mTLS check, may exist only in this folder.",
    next: "Include it, point the property at it, or delete it.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
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
var rule87 = defineRule({
  meta: {
    id: "include/undefined-variable",
    title: "a template variable has no value",
    why: "The template cannot be merged for that environment: the tool refuses a variable without a value, or a value without a definition.",
    next: "Define the variable with a type and a value, or correct its name. HCL variables, env variables of templates and PMUSER_ runtime variables are each written differently.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "checkVariables: a variable needs a default or a value, and a value needs a declaration",
        url: "https://github.com/akamai/cli-property-manager/blob/HEAD/src/merger.js",
        read: "2026-11-20"
      }
    ],
    messages: { undefined: "variable {variable} in {file} is not defined for {environment}" }
  },
  check: {
    variableUse({ field, variable: variable2, undefinedIn, gap }, { report: report2, unchecked }) {
      if (gap !== void 0) return unchecked(field, gap);
      if (undefinedIn.length === 0) return;
      const environment = undefinedIn.map((name) => name === "" ? "this project" : name).join(", ");
      report2({ message: "undefined", node: field, data: { variable: variable2, file: field.doc.file.path, environment } });
    }
  }
});

// rules/keystore/_lib.ts
function isSwitchedOff(behavior) {
  const enable = behavior.option("enable").bool();
  if (enable.state === "known") return known(!enable.value);
  const { value } = behavior.option("enable").resolve();
  return enable.state === "unknown" && typeof value === "string" && !hasPlaceholder(value) ? unknown("enable is a text; whether the behavior is on is not known") : enable;
}
function guidOf(behavior) {
  return behavior.option("clientCertificateVersionGuid");
}
function versionWords({ label }) {
  return label === "current" || label === "previous" ? `the ${label} version` : `version ${label}`;
}
function namedVersion(behavior, unchecked) {
  const guid = guidOf(behavior);
  const off = isSwitchedOff(behavior);
  const read2 = guid.text();
  if (off.state === "known" && off.value) return void 0;
  if (read2.state === "absent" || read2.state === "known" && read2.value.trim() === "") return void 0;
  const link = behavior.rule.tree.project?.certificateVersionByGuid(read2);
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
  const read2 = current?.guid;
  const alias = read2 && valueOf(read2);
  if (alias === void 0) {
    const reference4 = read2?.state === "unknown" ? read2.reference : void 0;
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
function textOf3(field) {
  return valueOf(field.doc.language === "hcl" ? field.id() : field.text());
}
function lengthFlaw(field, most3) {
  const text = textOf3(field);
  if (text === void 0) return { problem: "must be text" };
  if (text.trim() === "") return { problem: "is empty" };
  return most3 !== void 0 && text.length > most3 ? { problem: `has ${text.length} characters; at most ${most3} are allowed` } : void 0;
}
function wordFlaw(field, words8) {
  const text = valueOf(field.text());
  if (text !== void 0 && words8.includes(text)) return void 0;
  const meant = words8.find(
    (word) => word === text?.trim().toUpperCase().replace(/[\s-]+/g, "_")
  );
  const problem = text === void 0 ? `must be one of ${words8.join(", ")}` : `is ${JSON.stringify(text)}, which is none of ${words8.join(", ")}`;
  return meant === void 0 ? { problem } : { problem, to: meant };
}

// rules/keystore/account-ca-not-ready.ts
var messages4 = { state: "account CA {certificate}: {state}", missing: "account CA: {state}" };
var rule88 = defineRule({
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
function statusOf5(ca) {
  return valueOf(ca.status)?.toUpperCase();
}
function judge3(ca, project, { report: report2, unchecked, now, options: options4 }) {
  const { status: read2 } = ca;
  if (read2.state === "unknown") return unchecked(ca, read2.why);
  const status = statusOf5(ca);
  if (status === "QUALIFYING") {
    const state2 = "it is QUALIFYING and becomes the current one; origins must trust it by then";
    return report2({ message: "state", node: ca.get("status"), data: { certificate: ca.label, state: state2 } });
  }
  if (status !== "CURRENT" || project.accountCas.some((other2) => statusOf5(other2) === "QUALIFYING")) return;
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
  const statuses2 = project.accountCas.map((ca) => ({ ca, status: valueOf(ca.status) }));
  if (statuses2.some(({ status }) => status === void 0 || ["QUALIFYING", "CURRENT"].includes(status.toUpperCase())))
    return;
  report2({
    message: "missing",
    node: list,
    part: "key",
    data: { state: "none is current, though Akamai signs certificates of this account" }
  });
}

// rules/keystore/auth-client-cert-off.ts
var rule89 = defineRule({
  meta: {
    id: "keystore/auth-client-cert-off",
    title: "the edge connects to the origin without insisting on mTLS",
    why: "With this switch off, an origin that does not ask for a client certificate gets ordinary TLS: requests flow, but the origin cannot tell that they come from Akamai.",
    next: "Once the origin asks for client certificates, switch authClientCert on (in Terraform, auth_client_cert).",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "Terraform: mtls_origin_keystore",
        part: "default behavior: auth_client_cert is false",
        url: "https://techdocs.akamai.com/terraform/docs/ga-mtls-origin-keystore",
        read: "2026-11-20"
      }
    ],
    messages: { off: "the origin mTLS behavior in {rule} has {field} off" }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report: report2, unchecked }) {
      const auth = behavior.option("authClientCert");
      const read2 = auth.bool();
      const off = isSwitchedOff(behavior);
      if (off.state === "known" && off.value) return;
      if (read2.state === "known" && read2.value) return;
      if (read2.state === "unknown") return unchecked(auth, read2.why);
      if (off.state === "unknown") return unchecked(auth, off.why);
      const slip = misspelt(auth);
      if (slip !== void 0) return unchecked(auth, slip);
      report2({
        message: "off",
        node: auth,
        data: { rule: behavior.rule.place, field: writtenName(auth) },
        fix: { title: "insist on mTLS with the origin", safety: "unsafe", patches: [{ set: auth, to: true }] }
      });
    }
  }
});

// rules/keystore/behavior-without-effect.ts
var messages5 = { idle: "the origin mTLS behavior in {rule} has no effect, because {cause}" };
var rule90 = defineRule({
  meta: {
    id: "keystore/behavior-without-effect",
    title: "origin mTLS is configured but sends no client certificate",
    why: "The behavior looks like protection, yet the edge presents nothing: an origin that requires a certificate refuses every request, and one that does not serves anybody.",
    next: "Set enable to true and give the GUID of a client certificate version, or remove the behavior.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore: enable; clientCertificateVersionGuid",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
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
        data: { rule: behavior.rule.place, cause: "enable is not set" }
      });
      return true;
    }
    return off.state === "unknown";
  }
  report2({ message: "idle", node: enable, data: { rule: behavior.rule.place, cause: "enable is false" } });
  return true;
}
function reportGuid(behavior, { report: report2, unchecked }) {
  const guid = guidOf(behavior);
  const read2 = guid.text();
  const isLinked = valueOf(behavior.rule.tree.project?.certificateVersionByGuid(read2) ?? absent) !== void 0;
  if (read2.state === "unknown") return isLinked ? void 0 : unchecked(guid, read2.why);
  if (read2.state === "known" && read2.value.trim() !== "") return;
  const cause = read2.state === "absent" ? "it names no client certificate version" : "its client certificate version is empty";
  report2({ message: "idle", node: guid, data: { rule: behavior.rule.place, cause } });
}

// rules/keystore/blanket-acknowledge.ts
var rule91 = defineRule({
  meta: {
    id: "keystore/blanket-acknowledge",
    title: "upload warnings are acknowledged without being read",
    why: "The keystore's warnings are the last chance to notice a wrong certificate or chain before the edge presents it to the origin. Acknowledged in advance, nobody sees them.",
    next: "Switch auto_acknowledge_warnings off and read what the keystore says about the certificate and its chain.",
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
      const read2 = acknowledge.bool();
      if (read2.state === "unknown") return unchecked(acknowledge, read2.why);
      if (valueOf(read2) !== true) return;
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

// rules/keystore/_change.ts
function declared3({ records }) {
  return records.find(({ doc }) => doc.language === "hcl" && doc.address?.includes("data.") === false);
}
function isSameResource(before, after, all) {
  const [old, now] = [declared3(before)?.doc.address, declared3(after)?.doc.address];
  return old !== void 0 && now !== void 0 && all.moved(old) === now;
}
var marks2 = ["certificateId", "versionGuid", "createdBy", "createdDate"];
function fateOfThing(thing, all) {
  const field = declared3(thing);
  const owner = thing.kind === "certificateVersion" ? thing.certificate : void 0;
  const later = owner && all.afterOf("clientCertificate", owner);
  if (field === void 0 || later === void 0 || declared3(later) === void 0) {
    const { kind } = thing;
    const list = thing.records.find(({ key, doc }) => typeof key === "number" && all.isRead(doc.file.path, [kind]));
    return fateOf({ kind, field: field ?? list ?? thing.field }, all, marks2);
  }
  const gap = gapAfter(field, all);
  return gap === void 0 ? { state: "goes", certainty: "proven" } : { state: "unclear", why: gap };
}
function isDropped({ before, after, all }, unchecked) {
  const owner = before?.certificate;
  if (before === void 0 || after !== void 0 || owner === void 0 || before.isAliasRecord) return false;
  if (valueOf(owner.signer) === "AKAMAI" || before.isUploaded) return false;
  const later = all.afterOf("clientCertificate", owner);
  if (later === void 0) return false;
  if (!later.hasAllVersions) {
    const read2 = later.get("versions").json();
    unchecked(before, read2.state === "unknown" ? read2.why : "the list of versions after the change is not in view");
    return false;
  }
  return !hasVersion(later, before);
}
function hasVersion({ realVersions }, version) {
  return realVersions.some((other2) => !other2.isLive && isSameVersion(other2, version));
}
function isSameVersion(one, other2) {
  if (one === other2) return true;
  if (one.key !== void 0 && one.key === other2.key) return true;
  const number = valueOf(one.number);
  return number !== void 0 && number === valueOf(other2.number) && !one.isAliasRecord;
}

// rules/keystore/_users.ts
function usersOf3(isOne, all) {
  const { before, after } = all;
  const usersIn = (project) => [...project.uses.guids].flatMap(([guid, users]) => {
    const version = namedBy3(guid, project, all);
    return version !== void 0 && isOne(version) ? [...users] : [];
  });
  const left = [...new Set(usersIn(after))];
  const active = propertiesOf(before.certificateVersions.filter(isOne), after).filter((name) => !left.some((user) => user.endsWith(` of property ${name}`))).map((name) => `property ${name} in production`);
  const others = [...new Set(usersIn(before))].filter((user) => !left.includes(user) && isThere(user, after));
  const resources2 = before.certificateVersions.filter(isOne).flatMap((version) => declared3(version) ?? []);
  const isLeft2 = resources2.some((field) => isMissed(field, all));
  return isLeft2 ? { left: [...left, ...others, ...active], moved: [] } : { left: [...left, ...active], moved: others };
}
function namedBy3(guid, project, { before, after }) {
  if (project === after && isReferenceKey(guid)) {
    const later = valueOf(after.certificateVersionByGuid(known(guid)));
    if (later?.certificate !== void 0 && !later.isLive) return void 0;
  }
  return valueOf(before.certificateVersionByGuid(known(guid)));
}
function propertiesOf(versions, after) {
  const live = versions.flatMap(
    ({ guid }) => guid.state === "known" ? valueOf(after.certificateVersionByGuid(guid)) ?? [] : []
  );
  const listed3 = [...versions, ...live].flatMap((version) => version.get("properties").items());
  return [...new Set(listed3.flatMap((property) => valueOf(property.get("propertyName").text()) ?? []))];
}
function isThere(user, { properties, includes }) {
  return [...properties, ...includes].some(({ resource }) => user.endsWith(` of ${resource}`));
}
function verdictOn({ thing, fate, users: { left, moved: moved2 } }, { after }) {
  const { gap } = after.uses;
  if (left.length === 0 && gap !== void 0) return { why: `whether a rule still uses it is not known: ${gap}` };
  if (left.length + moved2.length === 0) return void 0;
  if (fate.state === "unclear") return { why: fate.why };
  if (left.length > 0) return { message: "used", user: phrase2(left), certainty: "proven" };
  return { message: "moved", user: phrase2(moved2), certainty: declared3(thing) === void 0 ? "possible" : "likely" };
}
function phrase2(users) {
  const [first = "", second, ...more] = users;
  if (second === void 0) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}

// rules/keystore/certificate-deleted-while-used.ts
var rule92 = defineRule({
  meta: {
    id: "keystore/certificate-deleted-while-used",
    title: "a client certificate is deleted while a property still uses it",
    why: "With its last version the edge has nothing left to show to the origin: an origin that asks for a certificate refuses every request. The name stays blocked for up to a day, so that nothing brings the certificate back quickly.",
    next: "Repoint and activate every property first; the deletion removes all versions and can take a day to finish.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "deleting a certificate deletes all its versions; what a property on production uses cannot be deleted",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: {
      used: "certificate {certificate} and all its versions are removed, but still used by {user}",
      moved: "certificate {certificate} and all its versions are removed by the change that moves {user} away from it"
    }
  },
  check: {
    "change:clientCertificate"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after !== void 0 || before.isRequest && !before.isDeclared) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      const users = usersOf3((version) => version.certificate === before, all);
      const verdict = verdictOn({ thing: before, fate, users }, all);
      if (verdict === void 0) return;
      if ("why" in verdict) return unchecked(before, verdict.why);
      const { message, user, certainty } = verdict;
      report2({ message, node: before, data: { certificate: before.label, user }, certainty });
    }
  }
});

// rules/keystore/csr-of-alias.ts
var data = "data.akamai_mtlskeystore_client_certificate.";
var akamai = "akamai_mtlskeystore_client_certificate_akamai.";
var signedByAkamai = "Akamai signs this certificate itself";
var rule93 = defineRule({
  meta: {
    id: "keystore/csr-of-alias",
    title: "a signing request is read where none exists",
    why: "Only a version of a third-party certificate has a signing request; its aliases and Akamai-signed certificates have none. Whatever reads it gets null: the CA is asked to sign nothing, and the rotation stands still.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "akamai_mtlskeystore_client_certificate: current, previous, versions; csr_block of third-party certificates",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/data_akamai_mtlskeystore_client_certificate.go",
        read: "2026-11-20"
      }
    ],
    messages: { none: "{reference} has no CSR, because {cause}" }
  },
  check: {
    project(project, { report: report2 }) {
      for (const module of project.terraformModules) {
        for (const reference4 of referencesOf(module)) {
          const { target: target4, path, place } = reference4;
          const at = path.indexOf("csr_block");
          const cause = at === -1 ? void 0 : causeOf(reference4, module);
          if (cause === void 0) continue;
          const alias = referenceText({ address: target4, path: path.slice(0, at) });
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
function causeOf({ target: target4, path }, module) {
  if (target4.startsWith(akamai)) return signedByAkamai;
  if (!target4.startsWith(data)) return void 0;
  const step = path[path.indexOf("csr_block") - 1];
  if (step === "current" || step === "previous") return "it is an alias, not a version of its own";
  const block = module.block(target4);
  return block !== void 0 && isOfAkamai(block) ? signedByAkamai : void 0;
}
function isOfAkamai(block) {
  return block.referencesIn("certificate_id").some(({ target: target4, path }) => target4.startsWith(akamai) && path.includes("certificate_id")) || valueOf(block.get("signer").text()) === "AKAMAI";
}

// rules/keystore/current-alias-moves.ts
var target = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;
var rule94 = defineRule({
  meta: {
    id: "keystore/current-alias-moves",
    title: "a property follows a new client certificate before the origin may trust it",
    why: "The current alias moves as soon as the new version starts to deploy, without a new version of the property. An origin that does not trust the new certificate yet refuses the edge from that moment on.",
    next: "Let the origin trust the new certificate first; the alias moves as soon as deployment starts.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "the current alias stands for the version deployed last, or pending deployment",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: {
      uploads: "uploading version {version} moves the current alias used in rule {rule}",
      moves: "version {version} has become the current alias used in rule {rule}"
    }
  },
  check: {
    "change:certificateUpload"({ before, after, all }, { report: report2, unchecked }) {
      if (after === void 0 || after.to !== "keystore" || after.isDone === true) return;
      if (after.isUncertain !== void 0) return unchecked(after, after.isUncertain);
      const aim = aimOf2(after, all);
      const old = before && aimOf2(before, all, "before");
      if (aim === void 0 || aim.number === old?.number) return;
      const rules2 = followersOf(aim.certificate, all);
      if (rules2.length === 0 || !hadAnother(aim, all)) return;
      report2({
        message: "uploads",
        node: after.field.get("certificate"),
        data: { version: aim.number, rule: phrase2(rules2) },
        certainty: "likely"
        // whether the origin trusts it already does not show here
      });
    },
    "change:certificateVersion"({ before, after, all }, { report: report2 }) {
      if (before?.alias !== "CURRENT" || after?.alias !== "CURRENT" || after.certificate === void 0) return;
      const [was, is] = [valueOf(before.number), valueOf(after.number)];
      const rules2 = followersOf(after.certificate, all);
      if (was === void 0 || is === void 0 || is <= was || rules2.length === 0) return;
      report2({
        message: "moves",
        node: after.get("version"),
        data: { version: is, rule: phrase2(rules2) },
        certainty: "likely",
        related: [{ node: before.get("version"), note: "the version it stood for before" }]
      });
    }
  }
});
function aimOf2(upload, all, side = "after") {
  if (upload.target !== void 0) {
    const { certificate: certificate4, number: number2 } = upload.target;
    return certificate4 === void 0 || number2 === void 0 ? void 0 : { certificate: certificate4, number: number2 };
  }
  const project = all[side];
  const key = upload.parts[0]?.certificate.certificates[0]?.facts.key.id();
  const asks = ({ pems }) => pems.some(({ csrs }) => key !== void 0 && csrs.some((csr) => csr.facts.key.id() === key));
  const version = project.certificateVersions.find(asks);
  if (version?.certificate !== void 0) return { certificate: version.certificate, number: version.label };
  const [, id, number] = target.exec(upload.field.doc.file.path) ?? [];
  const certificate3 = project.clientCertificates.find((one) => id !== void 0 && valueOf(one.id) === id);
  return certificate3 === void 0 || number === void 0 ? void 0 : { certificate: certificate3, number };
}
function followersOf(certificate3, { after }) {
  return [...after.uses.guids].flatMap(([guid, users]) => {
    const version = valueOf(after.certificateVersionByGuid(known(guid)));
    const isMeant2 = version?.alias === "CURRENT" && version.certificate === certificate3;
    return isMeant2 ? [...users].map((user) => user.replace(/^rule /, "")) : [];
  });
}
function hadAnother({ certificate: certificate3, number }, all) {
  const before = all.of("clientCertificate").find(({ after }) => after === certificate3)?.before;
  const old = before ?? (certificate3.isLive ? certificate3 : void 0);
  if (old === void 0) return false;
  const isUploaded = all.before.uploads.some((other2) => other2.target?.certificate === old);
  const isDeployed2 = (version) => valueOf(version.status) === "DEPLOYED" && String(valueOf(version.number)) !== number;
  return isUploaded || old.versions.some(isDeployed2);
}

// rules/keystore/destroy-with-live-property.ts
var certificates = [
  "akamai_mtlskeystore_client_certificate_akamai",
  "akamai_mtlskeystore_client_certificate_third_party"
];
var messages6 = {
  unprotected: "certificate {certificate}, property {property} and its activation are in one configuration, unprotected from a destroy"
};
var rule95 = defineRule({
  meta: {
    id: "keystore/destroy-with-live-property",
    title: "one destroy would remove a client certificate together with the property that uses it",
    why: "Destroying an activation takes the property off the network, and the client certificate goes with it. The site can go down, and for up to 24 hours the certificate cannot be created again.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
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
      const gone2 = deletedBy(document);
      for (const certificate3 of gone2.filter(({ type }) => certificates.includes(type))) {
        const property = gone2.find((one) => one.type === "akamai_property" && uses(one.before, certificate3.before));
        const activation = gone2.find(
          (one) => one.type === "akamai_property_activation" && valueOf(one.before.get("property_id").id()) === valueOf(property?.before.get("id").id() ?? { state: "absent" })
        );
        if (property === void 0 || activation === void 0) continue;
        const data2 = { certificate: certificate3.address, property: property.address };
        const related = [property, activation].map(({ place, address }) => ({
          node: place,
          note: `${address} goes too`
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
  const read2 = prevent.bool();
  if (read2.state === "unknown") unchecked(prevent, read2.why);
  return read2.state === "unknown" || valueOf(read2) === true;
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
  const listed3 = [...versions.items(), ...versions.members()].map((version) => version.get("version_guid"));
  return [certificate3.get("current_guid"), certificate3.get("previous_guid"), ...listed3].some((field) => {
    const guid = valueOf(field.text())?.toLowerCase();
    return guid !== void 0 && guid !== "" && rules2.includes(guid);
  });
}

// rules/keystore/immutable-field-changed.ts
var fixed3 = [
  "contractId",
  "groupId",
  "geography",
  "secureNetwork",
  "keyAlgorithm",
  "subject",
  "preferredCa"
];
var words4 = {
  geography: ["CORE", "RUSSIA_AND_CORE", "CHINA_AND_CORE"],
  secureNetwork: ["STANDARD_TLS", "ENHANCED_TLS"],
  keyAlgorithm: ["RSA", "ECDSA"]
};
var rule96 = defineRule({
  meta: {
    id: "keystore/immutable-field-changed",
    title: "a field of a client certificate changes that cannot change",
    why: "The provider refuses the plan and replaces nothing by itself. Nothing of this configuration can be applied until the value is back, not even an urgent rotation.",
    next: "Restore the value, or create a certificate under another name; only the name, the notification addresses and the version list can change.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "update a certificate: only its name, notification addresses and versions change",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "attributes that cannot be updated; key_algorithm of a third-party certificate is RSA by default",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20"
      }
    ],
    messages: { changed: "{field} of certificate {certificate} goes from {before} to {after}" }
  },
  check: {
    "change:clientCertificate"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      if (before === void 0 || after === void 0 || change.planned?.includes("delete") === true) return;
      if (!isSameResource(before, after, all)) return;
      for (const name of fixed3) {
        const fields3 = [before.get(name), after.get(name)];
        const [was, is] = fields3;
        if (isSame(was, is, { moved: (reference4) => all.moved(reference4) })) continue;
        const reads = [readOf2(before, was), readOf2(after, is)];
        const vague = reads.find((read2) => read2.state === "unknown");
        if (vague?.state === "unknown") unchecked(is, vague.why);
        const [from, to] = reads.map(valueOf);
        if (from === void 0 || to === void 0 || plain3(from) === plain3(to)) continue;
        if (words4[name]?.includes(from) === false) continue;
        report2({
          message: "changed",
          node: is,
          data: { field: writtenName(is), certificate: after.label, before: from, after: to },
          related: was.isAbsent ? [] : [{ node: was, note: "the value it was made with" }],
          fix: {
            title: was.isAbsent ? `take ${writtenName(is)} out again` : `restore ${from}`,
            safety: "unsafe",
            patches: [restored2(was, is)]
          }
        });
      }
    }
  }
});
function readOf2({ signer }, field) {
  const read2 = field.id();
  if (read2.state === "known" && isReferenceKey(read2.value)) return unknown(`${read2.value} fills it in`);
  if (read2.state !== "absent") return read2;
  if (field.key === "preferredCa") return { state: "known", value: "none" };
  const isDefault = field.key === "keyAlgorithm" && valueOf(signer) === "THIRD_PARTY";
  return isDefault ? { state: "known", value: "RSA" } : read2;
}
function plain3(id) {
  return bareId(id).replace(/^grp_/, "");
}
function restored2(was, is) {
  const { value } = was.resolve();
  return value === void 0 || value === null ? { unset: is } : { set: is, to: value };
}

// rules/keystore/_flaws.ts
function groupFlaw(field) {
  const number = valueOf(field.number());
  if (number !== void 0)
    return Number.isInteger(number) && number >= 0 ? void 0 : { problem: `is ${number}, which is not a group id` };
  const text = valueOf(field.text())?.trim() ?? "";
  const digits = /^(?:grp_)?(\d{1,15})$/.exec(text)?.[1];
  if (text === digits && field.doc.language === "hcl") return void 0;
  const problem = "must be a number, without grp_ and quotes";
  return digits === void 0 ? { problem } : { problem, to: Number(digits) };
}
function emailsFlaw(field) {
  if (!field.isList) return { problem: "must be a list of e-mail addresses" };
  const items = field.items();
  if (items.length === 0) return { problem: "is empty; at least one address is needed" };
  const wrong = items.map((item) => valueOf(item.text())).find((text) => text === void 0 || !/^\S+@\S+$/.test(text.trim()));
  return wrong === void 0 && items.every((item) => item.text().state === "known") ? void 0 : { problem: `holds ${JSON.stringify(wrong ?? null)}, which is not an e-mail address` };
}
function subjectFlaw(field, certificate3) {
  const text = valueOf(field.text());
  if (text === void 0) return { problem: "must be text" };
  if (valueOf(certificate3.signer) !== "THIRD_PARTY" || /\/CN=[^/]{1,64}\//.test(text)) return void 0;
  const problem = "must contain /CN= followed by 1 to 64 characters and a slash";
  return /\/CN=[^/]{1,64}$/.test(text) ? { problem, to: `${text}/` } : { problem };
}
function preferredFlaw(_field, certificate3) {
  return valueOf(certificate3.signer) === "THIRD_PARTY" ? { problem: "is allowed only with signer AKAMAI" } : void 0;
}

// rules/keystore/invalid-field.ts
var messages7 = { refused: "{field} of certificate {certificate} {problem}" };
var rule97 = defineRule({
  meta: {
    id: "keystore/invalid-field",
    title: "a client certificate field is missing or has a value that is refused",
    why: "The keystore refuses the request as a whole: no certificate is made, and the rollout that waits for it stops.",
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
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificates.go",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "schema of akamai_mtlskeystore_client_certificate_third_party: Required and Validators",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
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
  const read2 = field.json();
  if (read2.state === "unknown" || typeof value === "string" && hasPlaceholder(value) && field.text().state !== "known") {
    return say.unchecked(field, read2.state === "unknown" ? read2.why : "it is filled in elsewhere");
  }
  const found3 = flaw(field, certificate3);
  if (found3 !== void 0) report(certificate3, field, found3, say);
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
var rule98 = defineRule({
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous alias",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: {
      pinned: "{rule} uses {reference}, which stays on version {version} after the next rotation",
      picked: "{rule} uses {key} of {certificate}, a plain version picked by its place in the list, not the current alias"
    }
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
      const fix = followCurrent(named2, current);
      if (version.isKnownByPlace) {
        const data2 = { rule: behavior.rule.place, key: version.label, certificate: certificate3 };
        report2({
          message: "picked",
          node: guid,
          data: data2,
          related: [{ node: version, note: "lists the versions" }],
          ...fix
        });
        return;
      }
      report2({
        message: "pinned",
        node: guid,
        data: {
          rule: behavior.rule.place,
          reference: `the plain version GUID of ${certificate3}`,
          version: version.label
        },
        related: [
          { node: version, note: "the version it names" },
          ...current === void 0 ? [] : [{ node: current, note: "the current alias" }]
        ],
        ...fix
      });
    }
  }
});

// rules/keystore/previous-alias-guid.ts
var rule99 = defineRule({
  meta: {
    id: "keystore/previous-alias-guid",
    title: "a property is tied to the previous client certificate",
    why: "The previous alias is empty before the first rotation and the older certificate ever after. That one usually expires first, and then the origin refuses the edge.",
    next: "Refer to the current alias instead.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous version",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: { previous: "{rule} uses the previous alias of {certificate}" }
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
        data: { rule: behavior.rule.place, certificate: certificate3 },
        related: [
          { node: version, note: "the previous certificate" },
          ...current === void 0 ? [] : [{ node: current, note: "the current one" }]
        ],
        ...followCurrent(named2, current)
      });
    }
  }
});

// rules/keystore/previous-promoted.ts
var rule100 = defineRule({
  meta: {
    id: "keystore/previous-promoted",
    title: "deleting the current version sends traffic back to an older certificate",
    why: "The current alias falls back to the previous version at once and without a word. The older certificate may have expired, or the origin may no longer trust it.",
    next: "Deploy the replacement first, then delete the version that has become previous.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "when the current version is deleted, the previous one becomes current",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous version",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: {
      promoted: "version {version} is the current one of certificate {certificate}; removing it makes version {other} current"
    }
  },
  check: {
    "change:certificateVersion"(change, { report: report2, unchecked }) {
      const { before, all } = change;
      const owner = before?.certificate;
      if (before === void 0 || owner === void 0 || !isDropped(change, unchecked)) return;
      const deployed = deployedOf(owner, all.before);
      if (deployed === void 0) return unchecked(before, "which version is the current one is not in view");
      const [current, ...others] = deployed.versions;
      const other2 = others.find((version) => isLeft(version, change));
      if (current === void 0 || other2 === void 0 || !isSameVersion(current, before)) return;
      if (isReplaced2(change)) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report2({
        message: "promoted",
        node: before,
        data: { version: before.label, certificate: owner.label, other: other2.label },
        certainty: deployed.isStated ? "proven" : "likely",
        related: [{ node: other2, note: "what becomes current" }]
      });
    }
  }
});
function deployedOf(owner, { uploads }) {
  const real = owner.realVersions;
  const alias = owner.versions.find((version) => version.alias === "CURRENT");
  const named2 = alias && real.find((version) => isSameNumber(version, alias));
  const uploaded = new Set(uploads.map(({ target: target4 }) => target4?.version));
  const isUp = (version) => {
    const status = valueOf(version.status);
    return status === void 0 ? uploaded.has(version) : status === "DEPLOYED" || status === "DEPLOYMENT_PENDING";
  };
  const versions = real.filter(isUp).toSorted((a, b) => isNewer(a, b) ? -1 : 1);
  if (named2 !== void 0) return { versions: [named2, ...versions.filter((one) => one !== named2)], isStated: true };
  return versions.length === 0 ? void 0 : { versions, isStated: false };
}
function isSameNumber(one, other2) {
  const number = valueOf(one.number);
  return number !== void 0 && number === valueOf(other2.number);
}
function isNewer(one, other2) {
  const [a, b] = [valueOf(one.number), valueOf(other2.number)];
  return a !== void 0 && b !== void 0 ? a > b : (one.key ?? "") > (other2.key ?? "");
}
function isLeft(version, { all }) {
  const later = version.certificate && all.afterOf("clientCertificate", version.certificate);
  return later !== void 0 && hasVersion(later, version);
}
function isReplaced2({ before, all }) {
  const later = before?.certificate && all.afterOf("clientCertificate", before.certificate);
  const alias = later?.versions.find((version) => version.alias === "CURRENT");
  return before !== void 0 && alias !== void 0 && isNewer(alias, before);
}

// rules/keystore/recreated-in-deletion-window.ts
var rule101 = defineRule({
  meta: {
    id: "keystore/recreated-in-deletion-window",
    title: "a client certificate is deleted and created again under the same name",
    why: "Terraform deletes the certificate and at once asks for a new one of that name, which the keystore refuses while the old one is pending deletion. The property is left without either.",
    next: "Choose another name, wait for the deletion to finish, or move the resource in state instead.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a certificate stays in DELETE_PENDING for up to 24 hours and cannot be created again meanwhile",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: {
      again: "certificate {certificate} is removed and created in one change; the old one blocks the name for up to 24 hours"
    }
  },
  check: {
    "change:clientCertificate"(change, { report: report2, unchecked }) {
      const { before, after } = change;
      if (before === void 0 || after === void 0) return;
      const [old, now] = [declared3(before), declared3(after)];
      if (old === void 0 || now === void 0 || !isMadeAnew(change, now.doc.address)) return;
      const name = after.get("certificateName");
      const [was, is] = [before.name, after.name];
      const vague = [was, is].find((read2) => read2.state === "unknown");
      if (vague?.state === "unknown") return unchecked(name, vague.why);
      if (valueOf(was) !== valueOf(is)) return;
      const doubt4 = change.all.from === "plan" ? void 0 : doubtOf4(change, old, now);
      if (doubt4 !== void 0) return unchecked(name, doubt4);
      report2({
        message: "again",
        node: name,
        data: { certificate: after.label },
        // Files do not show whether the state was moved by hand.
        certainty: change.all.from === "plan" ? "proven" : "likely",
        related: old.doc.address === now.doc.address ? [] : [{ node: before, note: "removed here" }]
      });
    }
  }
});
function isMadeAnew({ planned = [], before, after, all }, to = "") {
  if (planned.includes("delete") && planned.includes("create")) return true;
  if (before === void 0 || after === void 0 || isSameResource(before, after, all)) return false;
  const from = declared3(before)?.doc.address ?? "";
  if (bare(from) === bare(to)) return false;
  return !isForgotten(from, all) && !isImported2(to, all.after.terraformModules);
}
function bare(address) {
  return address.replace(/\[0\]$/, "");
}
function isImported2(address, modules) {
  return modules.some(({ imports }) => imports.some(({ instance }) => instance === address));
}
function doubtOf4({ all: { before, after } }, old, now) {
  const gap = after.terraformModules.find((module) => module.isWritten && module.gap !== void 0)?.gap;
  const [from, to] = [folderOf(old.doc.file.path), folderOf(now.doc.file.path)];
  const isRoot = (modules, folder) => modules.some((module) => module.folder === folder && module.isRoot);
  const isOther = from !== to && isRoot(before.terraformModules, from) && isRoot(after.terraformModules, to);
  return gap ?? (isOther ? "it is written in another configuration now, whose state it may have been moved to" : void 0);
}

// rules/keystore/rotation-during-pending.ts
var pending = ["DEPLOYMENT_PENDING", "DELETE_PENDING"];
var messages8 = {
  pending: "certificate {certificate} gets a new version while version {version} is {status}"
};
var rule102 = defineRule({
  meta: {
    id: "keystore/rotation-during-pending",
    title: "a certificate is rotated while one of its versions is still pending",
    why: "The keystore refuses a new version until the pending one is deployed or gone. The apply stops there, with whatever came before it done and the rest not.",
    next: "Wait until no version is DEPLOYMENT_PENDING or DELETE_PENDING, then rotate.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "no rotation while a version is in status DEPLOYMENT_PENDING or DELETE_PENDING",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: messages8
  },
  check: {
    "change:certificateVersion"({ before, after, all }, { report: report2, unchecked }) {
      if (before !== void 0 || after === void 0 || after.isAliasRecord || after.isUploaded) return;
      const owner = after.certificate;
      if (owner === void 0 || after.liveRecord !== void 0) return;
      if (!all.of("clientCertificate").some((one) => one.after === owner && one.before?.hasAllVersions === true))
        return;
      judge5(after, owner, all, { report: report2, unchecked });
    },
    /** A number more in revoked_versions rotates an Akamai-signed certificate. */
    "change:clientCertificate"({ before, after, all }, context) {
      const [old, now] = [before, after].map((certificate3) => certificate3?.get("revokedVersions"));
      if (after === void 0 || old === void 0 || now === void 0) return;
      const known2 = new Set(old.items().map((item) => valueOf(item.number())));
      const added = now.items().find((item) => item.number().state === "known" && !known2.has(valueOf(item.number())));
      if (added !== void 0) judge5(added, after, all, context);
    }
  }
});
function judge5(node, owner, all, { report: report2, unchecked }) {
  const others = versionsOf(owner, all.after).filter((version) => version !== node && !version.isAliasRecord);
  const told = others.flatMap((version) => statusOf6(version, all));
  const found3 = told.find(({ status }) => pending.includes(status));
  if (found3 !== void 0) {
    const { version, status, field } = found3;
    report2({
      message: "pending",
      node,
      data: { certificate: owner.label, version: version.label, status },
      related: [{ node: field, note: "its status" }]
    });
  } else if (told.length === 0) unchecked(node, "the status of its other versions is not in the project or snapshot");
}
function versionsOf(owner, { clientCertificates }) {
  const name = valueOf(owner.name);
  const twins = clientCertificates.filter((other2) => other2 !== owner && other2.isLive && valueOf(other2.name) === name);
  return name === void 0 || twins.length > 1 ? owner.versions : [...owner.versions, ...twins[0]?.versions ?? []];
}
function statusOf6(version, all) {
  const field = version.liveRecord?.get("status") ?? version.get("status");
  const status = wordOf(valueOf(field.text()));
  if (status === void 0) return [];
  const old = all.of("certificateVersion").find((one) => one.after === version)?.before?.status;
  const isSure2 = version.liveRecord !== void 0 || old === void 0 || wordOf(valueOf(old)) === status;
  return isSure2 ? [{ version, status, field }] : [];
}
function wordOf(text) {
  return text === "PENDING_DELETE" ? "DELETE_PENDING" : text;
}

// rules/keystore/rotation-overdue.ts
var successors = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DEPLOYED"];
var messages9 = {
  ending: "version {version} of {certificate} expires in {days} days, and no successor is under way",
  ended: "version {version} of {certificate} expired {days} days ago, and no successor is under way"
};
var rule103 = defineRule({
  meta: {
    id: "keystore/rotation-overdue",
    title: "a third-party client certificate nears its end and no successor is under way",
    why: "Nothing renews a third-party certificate by itself. Once it has expired, an origin that checks it refuses every connection from the edge.",
    next: "Add a version, have its CSR signed and upload the signed certificate. Where a rule names a version instead of the current alias, change the rule and activate the property.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "third-party certificates",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20"
      }
    ],
    messages: messages9
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
      if (certificate3.hasAllVersions) judge6(certificate3.realVersions, certificate3.label, context);
      else context.unchecked(certificate3, "the list of its versions is not in the project or snapshot");
    },
    /** A list whose file tells no certificate is judged by itself where it shows of which kind it is. */
    certificateVersion(version, context) {
      const { list, certificate: certificate3 } = version;
      if (certificate3 !== void 0 || list[0] !== version || version.field.parent?.key !== "versions") return;
      const { signer } = version;
      if (signer.state === "unknown") return context.unchecked(version, signer.why);
      const real = list.filter((other2) => !other2.isAliasRecord);
      if (valueOf(signer) === "THIRD_PARTY") judge6(real, "a client certificate", context);
    }
  }
});
function judge6(versions, certificate3, { report: report2, unchecked, now, options: options4 }) {
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
var rule104 = defineRule({
  meta: {
    id: "keystore/standard-hostname-for-enhanced-cert",
    title: "a client certificate for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A certificate deployed to ENHANCED_TLS can be linked only to a property with an edge hostname on edgekey.net. Otherwise the link is refused, and the edge has nothing to present to the origin.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
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
      if (tree.property === void 0 && tree.include === void 0)
        unchecked(behavior, "the property that these rules belong to is not in view");
    },
    project(project, { unchecked }) {
      for (const behavior of project.inUnusedIncludes("mtlsOriginKeystore"))
        unchecked(behavior, "no property that uses this include is in view");
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
  for (const behavior of property.merged.trees.flatMap((tree) => tree.behaviors("mtlsOriginKeystore"))) {
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
var rule105 = defineRule({
  meta: {
    id: "keystore/too-many-versions",
    title: "a client certificate has more versions than allowed",
    why: "A third-party certificate holds five versions and an Akamai-signed one two: the next rotation is refused, usually just when the current certificate is about to expire.",
    next: "Delete a third-party version that no property uses, apply, and only then add the new one. Versions of an Akamai-signed certificate cannot be deleted one by one.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: { many: "certificate {certificate} lists {count} versions; {limit} are allowed" }
  },
  check: {
    clientCertificate(certificate3, { unchecked }) {
      const versions = certificate3.get("versions");
      const read2 = versions.json();
      if (certificate3.isDeclared && !versions.isObject && read2.state === "unknown") unchecked(versions, read2.why);
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
        const named2 = certificate3?.label ?? "(unnamed)";
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
var target2 = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;
var rule106 = defineRule({
  meta: {
    id: "keystore/upload-not-expected",
    title: "a signed certificate is uploaded to a version that does not wait for one",
    why: "The keystore takes an upload only for a version that waits for one. It refuses this request, and the rotation stands still.",
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
        const place = placeOf2(upload);
        const aim = aimOf3(upload, project);
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
          const related = [{ node: placeOf2(other2), note: "the other upload" }];
          const words8 = `already filled by ${other2.label}`;
          report2({ message: "status", node: place, certainty: "likely", data: { ...data2, status: words8 }, related });
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
function isOver({ isDone, target: target4 }) {
  return isDone === true || valueOf(target4?.certificate?.signer ?? absent) === "AKAMAI";
}
function placeOf2(upload) {
  const number = upload.field.get("versionNumber");
  return number.isAbsent ? upload.parts[0]?.certificate.field ?? upload.field : number;
}
function aimOf3(upload, project) {
  if (upload.target !== void 0)
    return upload.target.number === void 0 ? void 0 : { ...upload.target, number: upload.target.number };
  const key = upload.parts[0]?.certificate.certificates[0]?.facts.key.id();
  const byKey2 = project.certificateVersions.find(
    (version) => version.pems.some((text) => key !== void 0 && text.csrs.some((csr) => csr.facts.key.id() === key))
  );
  if (byKey2 !== void 0) return { certificate: byKey2.certificate, version: byKey2, number: byKey2.label };
  const [, id, number] = target2.exec(upload.field.doc.file.path) ?? [];
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

// rules/keystore/version-deleted-while-used.ts
var rule107 = defineRule({
  meta: {
    id: "keystore/version-deleted-while-used",
    title: "a certificate version is deleted while a property may still use it",
    why: "The keystore refuses to delete a version that a property uses on production, and Terraform, which deletes it before it updates the property, stops halfway. A use on staging alone is not guarded: there the edge then has no certificate to show.",
    next: "Point the property at another version, activate it on production, list associated properties to be sure, then remove the version.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a version that a property on production uses cannot be deleted; list the associated properties first",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "removing a key of versions: deletions run first, and a version in use is only warned of in the plan",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20"
      }
    ],
    messages: {
      used: "version {version} of certificate {certificate} is removed, but still used by {user}",
      moved: "version {version} of certificate {certificate} is removed by the change that moves {user} away from it"
    }
  },
  check: {
    "change:certificateVersion"(change, { report: report2, unchecked }) {
      const { before, all } = change;
      if (before === void 0 || !isDropped(change, unchecked)) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      const users = usersOf3((one) => one.certificate === before.certificate && isSameVersion(one, before), all);
      const verdict = verdictOn({ thing: before, fate, users }, all);
      if (verdict === void 0) return;
      if ("why" in verdict) return unchecked(before, verdict.why);
      const { message, user, certainty } = verdict;
      const certificate3 = before.certificate?.label ?? "";
      report2({ message, node: before, data: { version: before.label, certificate: certificate3, user }, certainty });
    }
  }
});

// rules/keystore/version-key-order.ts
var rule108 = defineRule({
  meta: {
    id: "keystore/version-key-order",
    title: "version keys sort in another order than they were meant",
    why: "The provider goes through the version keys from A to Z: v10 comes before v2, so versions are made in another order than their names say, and the wrong one can become the current alias.",
    next: "Use zero-padded or dated key names, such as v02 or 2026-09, and add one key per change.",
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
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-third-party-client-certificate",
        read: "2026-11-20"
      }
    ],
    messages: { early: "key {key} sorts before {other} in certificate {certificate}" }
  },
  check: {
    clientCertificate(certificate3, { report: report2, unchecked }) {
      if (!certificate3.isDeclared || valueOf(certificate3.signer) !== "THIRD_PARTY") return;
      const versions = certificate3.get("versions");
      const read2 = versions.json();
      if (!versions.isObject && read2.state === "unknown") return unchecked(versions, read2.why);
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

// rules/keystore/version-key-renamed.ts
var messages10 = {
  renamed: "key {before} of certificate {certificate} becomes {after}: the version is deleted and a new one created"
};
var rule109 = defineRule({
  meta: {
    id: "keystore/version-key-renamed",
    title: "renaming a version key deletes that version",
    why: "Terraform knows a version by its key alone, and `moved` does not reach into a map. A deployed certificate is deleted, and in its place comes a version with another number and GUID that waits for a signature.",
    next: "Keep the old key, including the dated keys an export writes, and use the better name for the next version only.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "versions: keys in alphabetical order; a key that goes is deleted before a new one is created",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20"
      },
      {
        doc: "Terraform: manage client certificates",
        part: "the keys of versions are sorted from A to Z",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      }
    ],
    messages: messages10
  },
  check: {
    changes(all, context) {
      for (const change of all.of("clientCertificate")) judge7(change, context);
    }
  }
});
function judge7({ before, after, all }, { report: report2, unchecked }) {
  if (before === void 0 || after === void 0) return;
  if (!isSameResource(before, after, all)) return;
  const vague = [before, after].map(versionsOf2).find((versions) => !versions.isObject && !versions.isAbsent);
  const read2 = vague?.json();
  if (read2?.state === "unknown") return unchecked(after, read2.why);
  for (const { was, is } of renamesOf(before, after)) {
    const [from, to] = [String(was.key), String(is.key)];
    report2({
      message: "renamed",
      node: is,
      part: "key",
      data: { before: from, after: to, certificate: after.label },
      // A version dropped for a new one at its place in the alphabet looks the same.
      certainty: "likely",
      related: [{ node: was, note: "the key before" }],
      fix: fixOf3(all, is, from)
    });
  }
}
function versionsOf2(certificate3) {
  return (declared3(certificate3) ?? certificate3.field).get("versions");
}
function renamesOf(before, after) {
  const [olds, news] = [sorted(versionsOf2(before)), sorted(versionsOf2(after))];
  if (news.length < olds.length) return [];
  const [kept, known2] = [names(news), names(olds)];
  return olds.flatMap((was, at) => {
    const is = news[at];
    return is === void 0 || kept.has(was.key) || known2.has(is.key) ? [] : [{ was, is }];
  });
}
function sorted(versions) {
  return versions.members().toSorted((a, b) => String(a.key) < String(b.key) ? -1 : 1);
}
function names(fields3) {
  return new Set(fields3.map(({ key }) => key));
}
function fixOf3(all, is, from) {
  const title = `keep the key ${from}`;
  if (!/^[a-z_][a-z0-9_-]*$/.test(from)) return { title, safety: "manual", patches: [] };
  const address = is.doc.address ?? "";
  const isMeant2 = ({ target: target4, path }) => target4 === address && path[0] === "versions" && path[1] === is.key;
  const references = all.after.terraformModules.filter(({ blocks }) => blocks.some((block) => block.address === address && block.file === is.doc.file)).flatMap(({ blocks }) => blocks.flatMap((block) => block.references.filter(isMeant2)));
  const patches = references.map(({ target: target4, path: [versions = "", , ...rest], place }) => ({
    replace: place,
    by: referenceText({ address: target4, path: [versions, from, ...rest] })
  }));
  return { title, safety: "unsafe", patches: [{ rename: is, to: from }, ...patches] };
}

// rules/keystore/version-not-deployed.ts
var notDeployed = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DELETE_PENDING"];
var rule110 = defineRule({
  meta: {
    id: "keystore/version-not-deployed",
    title: "a property uses a certificate version that is not deployed",
    why: "The edge has no certificate to present for a version that is not deployed: the property answers with errors as soon as it is active.",
    next: "Upload the signed certificate, wait until the version is DEPLOYED (in Terraform, with wait_for_deployment and a dependency on the upload), and only then activate. Do not go back to a version that is being deleted.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
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
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificate_versions.go",
        read: "2026-11-20"
      }
    ],
    messages: {
      status: "{rule} uses {version} of {certificate}, which is {status}",
      early: "{rule} may use {version} of {certificate} before it is deployed: {cause}",
      errors: "{rule} uses {version} of {certificate}, whose validation ended with an error: {error}"
    }
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, context) {
      const named2 = namedVersion(behavior, context.unchecked);
      if (named2 === void 0) return;
      const { guid, version, certificate: certificate3 } = named2;
      const { status } = version;
      const data2 = { rule: behavior.rule.place, version: versionWords(version), certificate: certificate3 };
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
    const why = status.state === "unknown" ? status.why : `the status of ${versionWords(version)} is not in view`;
    return unchecked(guid, why);
  }
  const { cause, certainty, related, wait } = early;
  report2({
    message: "early",
    node: guid,
    certainty,
    data: { rule: behavior.rule.place, version: versionWords(version), certificate: certificate3, cause },
    related,
    ...wait && { fix: { title: "wait for the deployment", safety: "unsafe", patches: [{ set: wait, to: true }] } }
  });
}
function earlyUse({ rule: { tree } }, { version }) {
  const { project, property } = tree;
  const activations2 = property?.activations.filter(({ field }) => field.doc.address !== void 0) ?? [];
  if (project === void 0 || activations2.length === 0 || version.certificate === void 0) return void 0;
  for (const upload of project.uploads) {
    const { target: target4, field } = upload;
    if (upload.isDone === true || upload.isUncertain !== void 0 || target4?.certificate !== version.certificate)
      continue;
    if (version.alias === void 0 && target4.version !== version) continue;
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
var rule111 = defineRule({
  meta: {
    id: "keystore/wrong-certificate-kind",
    title: "an Akamai-signed certificate is handled as a third-party one, or the reverse",
    why: "Akamai signs, deploys and rotates the versions of its own certificates; with a third-party certificate, all of that is up to you. A certificate that is taken for the other kind is refused, or left to expire.",
    next: "Use the resource of the right kind; versions of an Akamai-signed certificate are rotated by Akamai and cannot be listed or deleted one by one.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20"
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "csrBlock and versionAlias belong to third-party certificates, preferredCa to Akamai-signed ones",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificate_versions.go",
        read: "2026-11-20"
      }
    ],
    messages: { kind: "{resource} is written for signer {declared}, but {evidence}" }
  },
  check: {
    clientCertificate(certificate3, { report: report2 }) {
      const signer = valueOf(certificate3.signer)?.toUpperCase();
      const found3 = signer === "AKAMAI" ? thirdPartySign(certificate3) : void 0;
      if (found3 === void 0) return;
      const { field, evidence } = found3;
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
        const declared4 = signers[imported.to.split(".")[0] ?? ""];
        const id = imported.id.split(",")[0]?.trim();
        const live = declared4 === void 0 ? void 0 : certificateBy(id, project);
        const signer = valueOf(live?.signer ?? { state: "absent" })?.toUpperCase();
        if (live === void 0 || declared4 === void 0 || signer === void 0 || signer === declared4) continue;
        report2({
          message: "kind",
          node: imported.place,
          data: { resource: imported.to, declared: declared4, evidence: `certificate ${id} has signer ${signer}` },
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
  const listed3 = certificate3.get("versions");
  if (certificate3.isDeclared && listed3.isObject)
    return { field: listed3, evidence: "it lists versions, as third-party certificates do" };
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
var slackInMs = 2 * 864e5;
function problemsOf({ leaf, links, isStrict }, now) {
  const problems = [];
  const path = [];
  for (const place of links) {
    const { facts } = place;
    if (facts.fingerprint() === leaf.facts.fingerprint())
      problems.push({ place, problem: "it contains the certificate itself" });
    else if (!isCa(place))
      problems.push({ place, problem: `it contains ${place.label}, which is not a CA certificate` });
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
      const problem = issuer === void 0 ? `${place.label} did not issue ${below.label}; its issuer is ${below.facts.issuer.text}` : `it is out of order: ${issuer.label} belongs before ${place.label}`;
      return [...problems, { place, problem }];
    }
    if (below.isSignedBy(place) === false)
      return [...problems, { place, problem: `the key of ${place.label} did not sign ${below.label}` }];
    const { notAfter, selfIssued } = place.facts;
    if (!selfIssued && notAfter >= now.getTime() && leaf.facts.notAfter - notAfter >= slackInMs)
      problems.push({ place, problem: `${place.label} expires before that certificate` });
    below = place;
  }
  return problems;
}

// rules/pem/chain-invalid.ts
var rule112 = defineRule({
  meta: {
    id: "pem/chain-invalid",
    title: "a trust chain does not lead from its certificate upward",
    why: "Clients and origins build the path they verify from this chain. A missing link breaks the handshake for those that have no copy of their own, and CPS holds the deployment until somebody acknowledges its warnings.",
    next: "List the intermediates in order, from the issuer of the certificate upward, without the certificate itself and without the root. All must be valid, and each must have signed the one before.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [296],
    sources: [
      {
        doc: "Akamai Terraform provider, warnings of CPS",
        part: "UNSORTED_TRUST_CHAIN, END_ENTITY_CERT_IN_TRUST_CHAIN, TRUST_CHAIN_EXPIRED_BEFORE_EE, TRUST_CHAIN_VERIFY_FAILED",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/cps_warnings.gen.go",
        read: "2026-11-20"
      }
    ],
    messages: { broken: "the trust chain of {subject} is wrong: {problem}" }
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
  const sent3 = upload?.parts.find(({ chain }) => chain === text)?.certificate;
  const leaf = (sent3 ?? project.pemTexts.find(isBeside2))?.certificates[0];
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
    if (leaf !== void 0) yield { leaf, links: text.certificates, isStrict: true, certainty };
    else if (!collection.test(text.place.name)) yield { leaf: first, links: rest, isStrict: true, certainty };
  }
}
var chainName = /(?:^|[-_.])(?:trust-?)?(?:chain|intermediates?)(?:[-_.]|$)/i;
var collection = /intermediate/i;
var roleWord = /^(?:pem|crt|cer|chain|trust|trustchain|leaf|cert|certificate|signed|intermediates?)$/;
function leafBeside(text, project) {
  const [first] = text.certificates;
  const leaves = project.pemTexts.filter((other2) => other2.role === "file" && other2.place.folder === text.place.folder).flatMap(({ certificates: [leaf, ...own] }) => leaf === void 0 || isCa(leaf) || own.length > 0 ? [] : [leaf]);
  const named2 = leaves.find((leaf) => stemOf(leaf.text) === stemOf(text));
  return named2 ?? leaves.find((leaf) => first !== void 0 && isIssuer(first, leaf));
}
var stemOf = ({ place }) => place.name.toLowerCase().split(/[-_.]/).filter((part) => !roleWord.test(part)).join("-");

// rules/pem/csr-key-mismatch.ts
var renewalMs = 90 * 864e5;
var rule113 = defineRule({
  meta: {
    id: "pem/csr-key-mismatch",
    title: "a signed certificate does not belong to its signing request",
    why: "The private key stays with the vendor and fits the current request only. A certificate made from an older or another request is refused, or can never be used in a handshake.",
    next: "Fetch the current CSR, have that one signed, and upload the result; a certificate for an earlier CSR does not fit.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [295],
    sources: [
      {
        doc: "Akamai Terraform provider, warnings of CPS",
        part: "CSR_VS_CERTIFICATE_KEY_MISMATCH",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/cps_warnings.gen.go",
        read: "2026-11-20"
      }
    ],
    messages: { other: "the public key of {subject} is not the one in the CSR of {target}" }
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
    if (!["deployed", "history", "leaf", "file"].includes(place.text.role)) continue;
    const csr = project.csrs.find((one) => isOfOneVersion(place, one) || isOfOneChange(place, one)) ?? requestOfUpload(place, project) ?? project.csrs.find((one) => isBeside(place, one, now));
    if (csr !== void 0) return { place, csr };
  }
  return void 0;
}
function isOfOneVersion({ text }, csr) {
  return text.owner?.kind === "certificateVersion" && csr.text.owner === text.owner;
}
function isOfOneChange({ text }, csr) {
  return text.role === "history" && csr.text.field.parent?.value === text.field.parent?.value;
}
function requestOfUpload({ text }, { uploads, csrs }) {
  const upload = uploads.find(({ parts }) => parts.some(({ certificate: certificate3 }) => certificate3 === text));
  const version = upload?.target?.version;
  return version && csrs.find((csr) => csr.text.owner === version);
}
function isBeside(place, csr, now) {
  if (place.text.owner !== void 0 || csr.text.owner !== void 0 || place.text.role === "history") return false;
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

// rules/pem/_bundles.ts
var most = 8;
function looseFiles(project) {
  const members2 = new Set(project.caSetVersions.flatMap(({ entries }) => entries.map(({ pem }) => pem)));
  return ({ text }) => text.role === "file" && !members2.has(text);
}
function* bundled(flawed, project) {
  const isLoose = looseFiles(project);
  const bundles = /* @__PURE__ */ new Map();
  for (const one of flawed) {
    const { place, others } = one;
    if (!isLoose(place) || !others.every(({ node }) => isLoose(node))) yield { first: one, more: [] };
    else {
      const bundle = bundles.get(place.text) ?? [];
      bundles.set(place.text, bundle);
      bundle.push(one);
    }
  }
  for (const bundle of bundles.values()) {
    const [first, ...more] = bundle;
    if (first === void 0 || more.length < most) for (const one of bundle) yield { first: one, more: [] };
    else yield { first, more };
  }
}
function aboutBundle({ first, more }) {
  const shown3 = more.slice(0, most - 1).map(({ place }) => ({ node: place, note: place.label }));
  const data2 = { count: more.length + 1, subject: first.place.label };
  return { node: first.place, related: [...first.others, ...shown3], data: data2 };
}

// rules/pem/_ends.ts
function momentOf(text) {
  const plain4 = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?\s*$/.exec(text);
  const ms = plain4 === null ? Number.NaN : Date.parse(`${plain4[1]}T${plain4[2]}Z`);
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
function recordedPins(tree, now, doubt4) {
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
        if (standing.is === "unknown") doubt4(standing.field, standing.why);
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

// rules/pem/_lib.ts
function* weigh(project, now, passes, doubt4) {
  for (const certificate3 of project.certificates) {
    if (!passes(certificate3)) continue;
    const standings = certificate3.places.map((place2) => ({ place: place2, standing: standingOf(place2.text, project, now) }));
    for (const { standing } of standings) if (standing.is === "unknown") doubt4(standing.field, standing.why);
    const used = standings.filter(({ standing }) => standing.is === "in-use").map(({ place: place2 }) => place2);
    const beside = standings.filter(({ standing }) => standing.is === "one-of-several").map(({ place: place2 }) => place2);
    const places = [...used, ...beside];
    const [place, ...rest] = places;
    if (place === void 0) continue;
    yield { certificate: certificate3, place, others: othersOf(place, rest), places, isOneOfSeveral: used.length === 0 };
  }
}
function othersOf(place, rest) {
  const elsewhere2 = new Map(rest.map((node) => [lineOf(node), node]));
  elsewhere2.delete(lineOf(place));
  return [...elsewhere2.values()].map((node) => ({ node, note: "the same certificate" }));
}
var lineOf = ({ site }) => `${site.file.path} ${site.span().start}`;
function standingOf(text, project, now) {
  const { owner } = text;
  if (text.role === "history") return { is: "not-in-use" };
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
  const statuses2 = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  const number = valueOf(version.number);
  if (number === void 0 || !statuses2.every((status) => status === "INACTIVE")) return false;
  const siblings2 = version.caSet?.versions ?? [];
  const listed3 = version.field.parent?.items().map((item) => valueOf(item.get("version").number())) ?? [];
  return [...siblings2.map((sibling) => valueOf(sibling.number)), ...listed3].some((other2) => (other2 ?? 0) > number);
}
var dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);

// rules/pem/expired.ts
var rule114 = defineRule({
  meta: {
    id: "pem/expired",
    title: "a certificate has expired",
    why: "An expired certificate is refused wherever it is checked: at upload, at activation, and in every handshake. A pin that has expired cuts the edge off from an origin that still shows it.",
    next: "Replace the certificate, and remove the old one from everything that still trusts or serves it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: within the validity period",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
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
      bundle: "{count} certificates of this file have expired, such as {subject} on {date}",
      leftover: "{subject} expired on {date}; other certificates are accepted from this origin, so the pin is a leftover"
    }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isOver2 = ({ facts }) => facts.notAfter < now.getTime();
      for (const bundle of bundled(weigh(project, now, isOver2, unchecked), project)) {
        const { data: data2, ...place } = aboutBundle(bundle);
        const { certificate: certificate3 } = bundle.first;
        if (bundle.more.length === 0) report2(expired(endOf(bundle.first)));
        else report2({ message: "bundle", ...place, data: { ...data2, date: dayOf(certificate3.facts.notAfter) } });
      }
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
var rule115 = defineRule({
  meta: {
    id: "pem/expires-soon",
    title: "a certificate expires soon",
    why: "Once the certificate has expired, handshakes and uploads with it are refused. A new one has to be signed, deployed and activated on both networks first, and a third-party client certificate never renews itself.",
    next: "Start the replacement now: signing, deployment and activation on both networks take time.",
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
      bundle: "{count} certificates of this file expire soon, such as {subject} on {date}",
      beside: "{subject} expires in {days}, on {date}; other certificates are accepted from this origin"
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
      for (const bundle of bundled(weigh(project, now, isSoon, unchecked), project)) {
        const { data: data2, ...place } = aboutBundle(bundle);
        const { certificate: certificate3 } = bundle.first;
        if (bundle.more.length === 0) report2(ending(endOf(bundle.first), now));
        else report2({ message: "bundle", ...place, data: { ...data2, date: dayOf(certificate3.facts.notAfter) } });
      }
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
var rule116 = defineRule({
  meta: {
    id: "pem/not-pem",
    title: "certificate material is not a readable PEM certificate",
    why: "The vendors take PEM and nothing else: DER, PKCS#7 bundles, requests and damaged blocks are refused, or are stored and fail at the first handshake.",
    next: "Convert the material to PEM, with one CERTIFICATE block per certificate, for example with openssl.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: correctly formed X.509, PEM encoded",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20"
      }
    ],
    messages: { other: "{source} should be a PEM certificate, but is {found}" }
  },
  check: {
    pemText(text, { report: report2, unchecked }) {
      if (text.unknown !== void 0 && !isOfOtherType(text)) {
        if (demanding.includes(text.role)) unchecked(text.field, text.unknown);
        return;
      }
      for (const { found: found3, block, isLikely } of text.role === "file" ? inFile(text) : inMember(text)) {
        const isElided = block === void 0 ? text.blocks.length === 0 && elided.test(text.content) : elided.test(bodyOf(text, block));
        if (isElided) unchecked(text.field, "the certificate is left out or filled in elsewhere");
        else {
          report2({
            message: "other",
            node: block === void 0 ? text.role === "file" ? text : text.field : text.beginOf(block),
            data: { source: text.label, found: found3 },
            certainty: isLikely === true || text.role === "pin" ? "likely" : "proven"
          });
        }
      }
    }
  }
});
var elided = /\.{3}|…|\*{3,}|[xX]{8,}|<[^<>]+>|\$ANSIBLE_VAULT|^version https:\/\/git-lfs/;
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
  return { found: `${text.describe(block)}${placeOf3(text, block)}`, block };
}
function placeOf3(text, { span, fault, faultAt }) {
  if (fault === void 0 || faultAt === void 0) return "";
  const [first, line] = [span.start, faultAt].map((offset) => {
    const site = text.siteOf({ start: offset, end: offset });
    return site.file.position(site.span().start).line;
  });
  return line === first ? "" : ` (line ${line})`;
}
var isBase64 = (content) => content.trim().length > 40 && content.split(/\s+/).every((line) => /^[A-Za-z0-9+/]*={0,2}$/.test(line));
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
    if (isPem && isBase64(content) && (text.bare ?? "der-unknown") === "der-unknown") return [];
    return [{ found: text.describe(), isLikely: text.bare === void 0 }];
  }
  return blocks.flatMap((block) => {
    const { label } = block;
    if (label === "CERTIFICATE")
      return isSound(text, block) || text.isOnlyIrregular(block) ? [] : [inBlock(text, block)];
    if (label.includes("CERTIFICATE REQUEST")) return text.isMislabelled(block) ? [inBlock(text, block)] : [];
    const isUnexpected = isPem && /PKCS ?#?7|CMS/.test(label) && !/pkcs-?7|p7[bcms]/i.test(text.place.name);
    return isUnexpected ? [{ ...inBlock(text, block), isLikely: true }] : [];
  });
}

// rules/pem/not-yet-valid.ts
var rule117 = defineRule({
  meta: {
    id: "pem/not-yet-valid",
    title: "a certificate is not valid yet",
    why: "A CA set with it can neither be saved nor activated, ESA refuses the upload, and a server or client that shows it is turned away until its first day.",
    next: "Wait with the upload until that day, or have the certificate issued again with an earlier start.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: within the validity period",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20"
      }
    ],
    messages: { early: "{subject} is not valid before {date}" }
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
var rule118 = defineRule({
  meta: {
    id: "pem/sha1-signature",
    title: "a certificate is signed with SHA-1",
    why: "A signature over SHA-1 or MD5 can be forged. The truststore never takes MD5, and SHA-1 only where it is allowed expressly; clients refuse a server that shows either.",
    next: "Have the CA issue the certificate again, signed with SHA-256 or better.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [327, 328],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: SHA-256 or better unless allowInsecureSha1 is set",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20"
      }
    ],
    messages: {
      weak: "{subject} is signed with {algorithm}",
      bundle: "{count} certificates of this file are signed with SHA-1 or weaker; {subject} with {algorithm}"
    }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isWeak = ({ facts }) => broken.includes(facts.signatureAlgorithm.hash ?? "");
      const isLoose = looseFiles(project);
      const isJudged = (place) => !(place.facts.selfIssued && isLoose(place)) && counts(place, unchecked);
      const flawed = [...weigh(project, now, isWeak, unchecked)].flatMap((one) => judgedAt(one, isJudged));
      for (const bundle of bundled(flawed, project)) {
        const { place, others } = bundle.first;
        const data2 = { subject: place.label, algorithm: algorithmOf(bundle.first) };
        const about = aboutBundle(bundle);
        if (bundle.more.length > 0) report2({ message: "bundle", ...about, data: { ...data2, ...about.data } });
        else report2({ message: "weak", node: place, data: data2, related: others, certainty: certaintyAt(place) });
      }
    }
  }
});
function judgedAt(weighed, isJudged) {
  const [place, ...rest] = weighed.places.filter(isJudged);
  return place === void 0 ? [] : [{ ...weighed, place, others: othersOf(place, rest) }];
}
function counts({ text, facts }, unchecked) {
  const { owner } = text;
  if (owner?.kind === "behavior") return !facts.selfIssued;
  if (owner?.kind !== "caSetVersion" || facts.signatureAlgorithm.hash !== "sha1") return true;
  const flag = owner.get("allowInsecureSha1");
  const allowed = flag.bool();
  if (allowed.state === "unknown") unchecked(flag, allowed.why);
  return allowed.state === "absent" || allowed.state === "known" && !allowed.value;
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
var rule119 = defineRule({
  meta: {
    id: "pem/weak-key",
    title: "a certificate or signing request has a key that is too short",
    why: "The private key can be computed from a public key that is too short, and whoever has it can pose as the owner. The truststore and public CAs refuse such keys.",
    next: "Create a new key, RSA with at least 2048 bits or EC with at least 256, and have a certificate issued for it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [326],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate, additional considerations: RSA at least 2048 bits, ECDSA at least 256",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20"
      }
    ],
    messages: {
      short: "{subject} has {algorithm} key of {bits} bits",
      bundle: "{count} certificates of this file have keys that are too short; {subject} has {algorithm} key of {bits} bits",
      request: "the signing request of {subject} has {algorithm} key of {bits} bits"
    }
  },
  check: {
    project(project, { report: report2, unchecked, now }) {
      const isWeak = ({ facts }) => isShort(facts.key);
      for (const bundle of bundled(weigh(project, now, isWeak, unchecked), project)) {
        const { certificate: certificate3, place, others } = bundle.first;
        const { algorithm, bits = 0 } = certificate3.facts.key;
        const data2 = { subject: certificate3.label, algorithm: withArticle(algorithm), bits };
        const about = aboutBundle(bundle);
        if (bundle.more.length === 0) report2({ message: "short", node: place, data: data2, related: others });
        else report2({ message: "bundle", ...about, data: { ...data2, ...about.data } });
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
var rule120 = defineRule({
  meta: {
    id: "property/access-key-guid-missing",
    title: "a cloud origin names no access key version",
    why: "With encrypted storage on, the edge signs with the access key version whose GUID is given. Without a GUID the cloud refuses every request, and everyone who may read the property can read a plain credential left beside it.",
    next: "Set the access key version GUID that belongs to the signing method, and remove the GUIDs of other methods and any plain credentials.",
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
      missing: "originCharacteristics in {rule} uses {method} without {option}",
      leftover: "originCharacteristics in {rule} uses {method} with {option}, but still carries {leftover}"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
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
          data: { rule: rule202.place, method, option: writtenName(behavior.option(guid)) },
          related
        });
      } else if (leftover !== void 0) {
        const data2 = {
          rule: rule202.place,
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
  const plain4 = cloudSignings.flatMap((one) => one.plain);
  const others = cloudSignings.filter((one) => one !== signing).map((one) => one.guid);
  return [...plain4, ...others].map((name) => behavior.option(name)).filter((option) => !option.isBlank);
}

// rules/property/access-key-method-mismatch.ts
var rule121 = defineRule({
  meta: {
    id: "property/access-key-method-mismatch",
    title: "an origin signs with a method its access key is not made for",
    why: "An access key holds the credential of one cloud provider. When the edge signs with it in another provider's way, the signature is refused and every request to the origin fails.",
    next: "Use a key of the matching type, or change the signing method. AWS goes with AWS4_HMAC_SHA256, GCS with GOOG4_HMAC_SHA256, Akamai Object Storage with AOS4_HMAC_SHA256.",
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
    messages: { mismatch: "{rule} signs with {method}, but key {key} is of type {type}" }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const signing = valueOf(cloudSigningOf(behavior));
      const guid = keyGuidOf(behavior);
      if (signing === void 0 || guid === void 0) return;
      const version = rule202.tree.project?.keyVersionByGuid(guid.text());
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
        data: { rule: rule202.place, method: signing.method, key: key.label, type: type.value },
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
var rule122 = defineRule({
  meta: {
    id: "property/access-key-unencrypted",
    title: "cloud credentials are kept unencrypted in the property",
    why: "With encrypted storage off, the key id and the secret are stored unencrypted in the property and its metadata. Everyone who may read the property, an old version or an export of it can sign requests to the bucket.",
    next: "Store the credentials as a Cloud Access Manager key, switch encrypted storage on, set the version GUID of the key and delete the plain options. Then rotate the exposed pair.",
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
      off: "originCharacteristics in {rule} signs with {method}, but encrypted storage of the access key is off",
      unset: "originCharacteristics in {rule} signs with {method}, but encrypted storage of the access key is not set"
    }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (signing.state === "absent") return;
      const storage = behavior.option("accessKeyEncryptedStorage");
      const isStored = storage.bool();
      if (isStored.state === "unknown") return unchecked(storage, isStored.why);
      const data2 = { rule: rule202.place, method: signing.value.method };
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
var rule123 = defineRule({
  meta: {
    id: "property/any-with-negation",
    title: "an any-match with a negated condition matches nearly every request",
    why: "A request that meets none of the other conditions nearly always meets the negated one, so the rule runs for almost all traffic.",
    next: "Make the rule require all of its conditions (criteriaMustSatisfy all), or split it.",
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
    messages: {
      negated: "{rule} runs when any one of its conditions is met, and one of them is negated ({criterion})"
    }
  },
  check: {
    rule(rule202, { report: report2, unchecked }) {
      if (!rule202.matchesAny) return;
      const negated = rule202.criteria.find(isNegated);
      if (negated === void 0) return;
      if (rule202.criteria.length > 1) {
        const node = negated.option("matchOperator");
        report2({ message: "negated", node, data: { rule: rule202.place, criterion: negated.name } });
      } else if (!rule202.isComplete) unchecked(negated, rule202.gap ?? "not all criteria of the rule are in view");
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
var messages11 = { missing: "{name} in {rule} is not part of rule format {format}" };
var rule124 = defineRule({
  meta: {
    id: "property/behavior-not-in-format",
    title: "a behaviour or criterion does not exist in the rule format in use",
    why: "Property Manager checks the rules against that format and refuses the upload, so nothing of the change reaches the edge, not even its mTLS check.",
    next: "Choose a dated format that has it, or remove it. Client mTLS needs v2023-09-20 or later, the origin keystore v2024-08-13 or later.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager",
        part: "rule format versions",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: messages11
  },
  check: {
    ruleTree(tree, context) {
      for (const name of Object.keys(addedIn)) {
        for (const behavior of tree.behaviors(name)) judge8(behavior, addedIn[name], context);
      }
      if ((tree.datedFormat ?? "") < removal) return;
      for (const { behaviors: behaviors2 } of tree.rules) {
        for (const behavior of behaviors2) if (removed.test(behavior.name)) judge8(behavior, void 0, context);
      }
    }
  }
});
function judge8(behavior, since, context) {
  const { name, rule: rule202 } = behavior;
  const format = rule202.tree.datedFormat;
  if (format === void 0) return context.unchecked(behavior, "no dated rule format reaches this rule");
  if (format < oldest) return context.unchecked(behavior, `what rule format ${format} holds is not in the tables`);
  if (since !== void 0 && format >= since) return;
  const dated2 = since === void 0 ? `Stay on a format before ${removal}` : `Choose ${since} or a later format`;
  const data2 = { name, rule: rule202.place, format };
  context.report({ message: "missing", node: behavior, data: data2, next: `${dated2}, or remove it.` });
}

// rules/property/_lib.ts
function certificateMatch(criterion) {
  const enforce = criterion.option("enforceMtls");
  const text = enforce.text();
  if (text.state === "known" || !criterion.option("certificateState").isAbsent) return newMatch(criterion, text);
  const isOn2 = enforce.bool();
  const present = criterion.option("isCertificatePresent").bool();
  const validity = criterion.option("isCertificateValid").text();
  for (const read2 of [isOn2, present, validity]) if (read2.state === "unknown") return read2;
  const isEnforced = isOn2.state === "known" && isOn2.value;
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
  const read2 = behavior.option(known2.option).bool();
  return read2.state === "absent" ? known2.startsOff : read2.state === "known" && !read2.value;
}
function hasEntries(list) {
  return !list.isMissing && !(list.isList && list.items().every((item) => item.isBlank));
}
function hostnamesNamedBy(rule202) {
  return hostnameCriteria(rule202).filter((criterion) => isPositive(criterion) === true).flatMap(hostnamesIn);
}
function mayShareHosts(rule202, other2) {
  const named2 = hostnamesNamedBy(rule202);
  return named2.length === 0 || named2.some((name) => reachOf(other2, name) !== "no" || overlaps(other2, name));
}
function overlaps(rule202, pattern) {
  return pattern.includes("*") && hostnameCriteria(rule202).some((criterion) => hostnamesIn(criterion).some((name) => hostMatches(pattern, name)));
}
function ownerLabel(tree) {
  return tree.include === void 0 ? tree.property?.label ?? "the snippet" : `include ${tree.include.label}`;
}

// rules/property/bound-set-not-enforced.ts
var rule125 = defineRule({
  meta: {
    id: "property/bound-set-not-enforced",
    title: "a hostname asks for client certificates but no rule enforces them",
    why: "The edge asks every client for a certificate, but no rule looks at the outcome: clients without one, or with one of another CA, are served all the same.",
    next: "Add a rule with a hostname match and enforceMtlsSettings, or unbind the CA set if mTLS is no longer wanted.",
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
        if (set.state !== "known" || judges2.some((rule202) => reachOf(rule202, name) !== "no")) continue;
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
function judgesClients(rule202) {
  if (rule202.criterion("clientCertificate") !== void 0) return true;
  return rule202.behaviors.some(
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
var rule126 = defineRule({
  meta: {
    id: "property/ca-set-not-bound",
    title: "a rule requires a CA set that is not bound to the hostname's certificate",
    why: "The edge checks clients against the CA set of the certificate, but the rule asks for another one. The two never agree, so with denial on every request to the hostname is refused.",
    next: "Bind the CA set in the enrollment first, or list in the rule the set that is bound.",
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
      const listed3 = sets.ids();
      if (valueOf(behavior.option("enableAuthSet").bool()) !== true || listed3.state === "absent") return;
      if (listed3.state === "unknown") return unchecked(sets, listed3.why);
      const { project } = behavior.rule.tree;
      const keyOf5 = (id) => project?.caSetKey(id) ?? id.trim();
      const ids2 = listed3.value.map(keyOf5).filter((id) => id !== "");
      if (ids2.length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      const isAsked = hostnameCriteria(behavior.rule).length > 0;
      const label = (id) => project?.caSetLabel(id) ?? id;
      const bindings = hostnames.map((hostname) => comparable(bindingOf2(hostname, keyOf5), ids2, label));
      for (const binding of bindings) if (binding.state === "unknown") unchecked(behavior, binding.why);
      const judged2 = bindings.flatMap(
        (binding) => binding.state === "known" && (isAsked || binding.value.setId !== void 0) ? [binding.value] : []
      );
      const wrong = judged2.filter(({ setId: setId2 }) => setId2 === void 0 || !ids2.includes(setId2));
      const [first] = wrong;
      if (first === void 0) return gap === void 0 ? void 0 : unchecked(behavior, gap);
      const items = sets.items();
      const fix = items.length === 1 && items[0] !== void 0 ? fixOf4(items[0], judged2) : void 0;
      report2({
        message: "unbound",
        node: items.length === 1 && items[0] !== void 0 ? items[0] : sets,
        data: {
          rule: behavior.rule.label,
          set: ids2.map(label).join(", "),
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
  const enrollment5 = link.value;
  const network = enrollment5.get("networkConfiguration");
  if (!network.isObject) return unknown(`the network settings of enrollment ${enrollment5.label} are not in view`);
  const set = enrollment5.caSetId;
  if (set.state === "unknown") return unknown(set.why);
  const mutual = enrollment5.clientAuthentication;
  const field = mutual.isAbsent ? network : mutual.get("setId");
  return known({ hostname, setId: set.state === "known" ? keyOf5(set.value) : void 0, field });
}
function comparable(binding, ids2, label) {
  if (binding.state !== "known" || binding.value.setId === void 0) return binding;
  const { setId: setId2 } = binding.value;
  const other2 = ids2.includes(setId2) ? void 0 : ids2.find((id) => kindOf(id) !== kindOf(setId2));
  if (other2 === void 0) return binding;
  const [open, given] = isReferenceKey(setId2) ? [setId2, other2] : [other2, setId2];
  return unknown(`CA set ${label(open)} gets its id at apply, so it cannot be compared with CA set ${label(given)}`);
}
function kindOf(id) {
  if (!isReferenceKey(id)) return "figures";
  return /(?:^|\.)(?<!data\.)akamai_mtlstruststore_ca_set\.[^.]+\.id\b/.test(id) ? "made" : id;
}
function fixOf4(item, judged2) {
  const bound2 = judged2[0]?.setId;
  if (bound2 === void 0 || isReferenceKey(bound2) || judged2.some(({ setId: setId2 }) => setId2 !== bound2)) return void 0;
  return { title: `require CA set ${bound2}`, safety: "unsafe", patches: [{ set: item, to: bound2 }] };
}

// rules/property/characteristics-not-in-default-rule.ts
var products = /* @__PURE__ */ new Set(["adaptive_media_delivery", "download_delivery", "object_delivery", "obj_delivery"]);
var rule127 = defineRule({
  meta: {
    id: "property/characteristics-not-in-default-rule",
    title: "a delivery product lacks originCharacteristics in its default rule",
    why: "Adaptive Media Delivery, Download Delivery and Object Delivery require this behaviour in the default rule. A property of these products without it is not accepted, so the change does not go live.",
    next: "Add the behaviour to the default rule, after origin, or move it there.",
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

// rules/property/_beside.ts
function inForceWith(behavior, name) {
  const { rule: rule202 } = behavior;
  if (rule202.behavior(behavior.name) !== behavior) return [];
  const above = rule202.inherited(name);
  const below = rule202.descendants.filter((child) => child.inherited(behavior.name) === behavior).flatMap((child) => child.behavior(name) ?? []);
  return above === void 0 ? [...below, ...includedWith(behavior, name)] : [above, ...below];
}
function includedWith(behavior, name) {
  return includesBeside(behavior).flatMap(({ include }) => {
    const tree = include && valueOf(include.shared);
    const kept = tree?.rules.filter((rule202) => rule202.inherited(behavior.name) === void 0) ?? [];
    return kept.flatMap((rule202) => rule202.behavior(name) ?? []);
  });
}
function includesBeside({ rule: rule202, name }) {
  const own = rule202.inherited(name);
  const below = rule202.descendants.filter((child) => child.inherited(name) === own);
  const near = /* @__PURE__ */ new Set([rule202, ...rule202.ancestors, ...below]);
  return rule202.tree.includes.filter(({ behavior }) => near.has(behavior.rule));
}
function hiddenBeside(behavior) {
  const { rule: rule202 } = behavior;
  if (!rule202.hasKnownAncestors) return "the rules above this one are not in view";
  const hidden = includesBeside(behavior).find(
    ({ include }) => include?.shared.state !== "absent" && include?.shared.state !== "known"
  );
  return rule202.tree.gap ?? (hidden && `the rules of include ${hidden.include?.label ?? hidden.id} are not in view`);
}

// rules/property/chase-redirects-with-cloud-auth.ts
var rule128 = defineRule({
  meta: {
    id: "property/chase-redirects-with-cloud-auth",
    title: "redirect chasing is switched on where cloud signing disables it",
    why: "Where requests are signed for a cloud origin, the edge switches redirect chasing off by itself. A redirect from the bucket then reaches the visitor, although the property says that the edge follows it.",
    next: "Switch redirect chasing off, which is what happens anyway, or serve the redirecting paths from an origin without cloud signing.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Akamai PowerShell",
        part: "Manage cloud origin access: AWS and GCS authentication disables chaseRedirects",
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, authenticationMethod: AWS, GCS_HMAC_AUTHENTICATION, AOS_HMAC_AUTHENTICATION",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: {
      signed: "chaseRedirects is on in {rule} while the origin signs with {method}",
      below: "chaseRedirects is on in {rule} while the origin of rule {child} signs with {method}"
    }
  },
  check: {
    "behavior:chaseRedirects"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const enabled = behavior.option("enabled");
      const isOn2 = enabled.bool();
      if (isOn2.state === "absent" || isOn2.state === "known" && !isOn2.value) return;
      const beside = inForceWith(behavior, "originCharacteristics");
      const signing = beside.find((one) => valueOf(cloudSigningOf(one)) !== void 0);
      const method = signing && valueOf(cloudSigningOf(signing))?.method;
      if (signing === void 0 || method === void 0) {
        const vague = beside.find((one) => cloudSigningOf(one).state === "unknown");
        const why = vague === void 0 ? hiddenBeside(behavior) : "the authentication method of the origin is filled in elsewhere";
        return why === void 0 ? void 0 : unchecked(enabled, why);
      }
      if (isOn2.state === "unknown") return unchecked(enabled, isOn2.why);
      const related = [{ node: signing, note: `signs with ${method}` }];
      if (signing.rule !== rule202 && !rule202.ancestors.includes(signing.rule)) {
        const data2 = { rule: rule202.place, child: signing.rule.label, method };
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
        data: { rule: rule202.place, method },
        related,
        ...isEverywhere ? { fix } : {}
      });
    }
  }
});

// rules/property/client-cert-header-empty.ts
var rule129 = defineRule({
  meta: {
    id: "property/client-cert-header-empty",
    title: "the client certificate header sent to the origin carries nothing",
    why: "The origin reads the Client-To-Edge header to know who called. The header comes without certificate data, or not at all, so every client looks the same to the origin.",
    next: "Switch the behaviour on (enable), and either send the complete certificate or list at least one attribute.",
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
    messages: { empty: "clientCertificateAuth in {rule} sends no certificate data because {cause}" }
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report: report2, unchecked }) {
      const enable = behavior.option("enable");
      const complete = behavior.option("enableCompleteClientCertificate");
      const attributes = behavior.option("clientCertificateAttributes");
      const rule202 = behavior.rule.place;
      const reads = [enable.bool(), complete.bool()];
      const [isOn2, isComplete] = reads;
      if (isOn2.state === "unknown") return unchecked(enable, isOn2.why);
      const hasAttributes = hasEntries(attributes);
      const isBare = valueOf(isComplete) !== true && isComplete.state !== "unknown" && !hasAttributes;
      const whole = isBare ? [{ set: complete, to: true }] : [];
      if (isOn2.state === "absent" || !isOn2.value) {
        const cause2 = `enable is ${isOn2.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = {
          title: "send the header",
          safety: "unsafe",
          patches: [{ set: enable, to: true }, ...whole]
        };
        return report2({ message: "empty", node: enable, data: { rule: rule202, cause: cause2 }, fix });
      }
      if (isComplete.state === "unknown") return unchecked(complete, isComplete.why);
      if (!isBare) return;
      const cause = "neither the complete certificate nor an attribute is chosen";
      const node = attributes.isAbsent ? complete : attributes;
      report2({
        message: "empty",
        node,
        data: { rule: rule202, cause },
        fix: { title: "send the complete certificate", safety: "unsafe", patches: whole }
      });
    }
  }
});

// rules/property/client-cert-status-not-sent.ts
var rule130 = defineRule({
  meta: {
    id: "property/client-cert-status-not-sent",
    title: "the origin is not told whether the client certificate was valid",
    why: "The header shows what the client presented, checked or not. Without the status, an origin that trusts the header trusts a certificate anybody could have made.",
    next: "Switch the client certificate validation status on, so that the origin can tell a checked certificate from one that was merely presented.",
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
    messages: {
      unsaid: "clientCertificateAuth in {rule} does not send the validation status of the client certificate"
    }
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report: report2, unchecked }) {
      const enable = behavior.option("enable").bool();
      if (enable.state === "absent" || enable.state === "known" && !enable.value) return;
      const status = behavior.option("enableClientCertificateValidationStatus");
      const read2 = status.bool();
      if (read2.state === "unknown") return unchecked(status, read2.why);
      if (enable.state === "unknown") return unchecked(behavior, enable.why);
      if (read2.state === "known" && read2.value) return;
      report2({
        message: "unsaid",
        node: status,
        data: { rule: behavior.rule.place },
        fix: { title: "send the validation status", safety: "unsafe", patches: [{ set: status, to: true }] }
      });
    }
  }
});

// rules/property/client-certificate-contradiction.ts
var rule131 = defineRule({
  meta: {
    id: "property/client-certificate-contradiction",
    title: "clientCertificate options contradict each other",
    why: "The editor offers these options only in certain combinations. In any other one, part of the condition is refused or ignored, and the rule runs for other requests than it seems to.",
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
    messages: { contradiction: "clientCertificate in {rule} sets {option} although {reason}" }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2 }) {
      const found3 = contradiction(criterion);
      if (found3 === void 0) return;
      const { node, reason, because } = found3;
      const data2 = { rule: criterion.rule.place, option: writtenName(node), reason };
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
var rule132 = defineRule({
  meta: {
    id: "property/client-certificate-format-drift",
    title: "clientCertificate options do not belong to the rule format in use",
    why: "Rule format v2026-02-16 replaced options of this criterion. Rules written for the other form are refused, so a rule that should deny bad client certificates does not go live.",
    next: "Rewrite the criterion for the format in use and check each case. VALID together with enforceMtls has no exact successor: decide that one by hand.",
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
      type: "enforceMtls of clientCertificate holds {actual}; rule format {format} does not take that"
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
          const actual = isNew ? "true or false, as in older formats" : "a word, as in newer formats";
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
var rule133 = defineRule({
  meta: {
    id: "property/client-ip-spoofable",
    title: "clients can choose the address the origin sees",
    why: "The origin believes a client that sends the header itself. Rate limits, allow lists and logs that go by this address can then be tricked.",
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
    messages: { open: "origin in {rule} accepts {header} from the client" }
  },
  check: {
    "behavior:origin"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const setting = behavior.option("trueClientIpClientSetting");
      const isOpen6 = setting.bool();
      if (isOpen6.state === "unknown") return unchecked(setting, isOpen6.why);
      if (isOpen6.state === "absent" || !isOpen6.value) return;
      const sent3 = behavior.option("enableTrueClientIp");
      const isSent2 = sent3.bool();
      if (isSent2.state === "unknown") return unchecked(sent3, isSent2.why);
      if (isSent2.state === "known" && !isSent2.value) return;
      const header = behavior.option("trueClientIpHeader").text();
      const name = header.state === "unknown" ? "the address header" : valueOf(header) ?? "True-Client-IP";
      report2({
        message: "open",
        node: setting,
        data: { rule: rule202.place, header: name },
        fix: { title: "let only the edge fill the header", safety: "unsafe", patches: [{ set: setting, to: false }] }
      });
    }
  }
});

// rules/property/criterion-key-misspelled.ts
var misspelled = /* @__PURE__ */ new Set(["criterion", "criterions", "criterias", "criterium", "critera", "criteria"]);
var rule134 = defineRule({
  meta: {
    id: "property/criterion-key-misspelled",
    title: "a rule spells its criteria list in a way that is not read",
    why: "Either the upload is refused, or the list is ignored. In that case the rule has no criteria and applies to every request.",
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
        url: "https://github.com/akamai/akamai-apis/blob/HEAD/apis/papi/v1/schemas/property-version-rules-set-request.yaml",
        read: "2026-11-20"
      }
    ],
    messages: { misspelled: "{rule} calls its list of criteria {key}; in JSON the key is criteria" }
  },
  check: {
    rule(rule202, { report: report2 }) {
      for (const key of rule202.field.names()) {
        if (key === "criteria" || !misspelled.has(key.toLowerCase())) continue;
        const member = rule202.field.get(key);
        if (!holdsCriteria(member)) continue;
        const isPlain2 = rule202.field.get("criteria").value === void 0 && member.isList;
        const fix = {
          title: "call it criteria",
          safety: "safe",
          patches: [{ rename: member, to: "criteria" }]
        };
        report2({
          message: "misspelled",
          node: member,
          part: "key",
          data: { rule: rule202.place, key },
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
var rule135 = defineRule({
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
        read: "2026-11-20"
      }
    ],
    messages: { off: "logCustom in {rule} logs nothing because {cause}" }
  },
  check: {
    "behavior:logCustom"(behavior, { report: report2, unchecked }) {
      const isOn2 = behavior.option("logCustomLogField");
      const field = behavior.option("customLogField");
      const rule202 = behavior.rule.place;
      const read2 = isOn2.bool();
      if (read2.state === "unknown") return unchecked(isOn2, read2.why);
      const text = field.resolve().value;
      const isEmpty4 = field.isMissing || typeof text === "string" && text.trim() === "";
      if (read2.state === "absent" || !read2.value) {
        const cause = `logCustomLogField is ${read2.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = { title: "log the custom field", safety: "unsafe", patches: [{ set: isOn2, to: true }] };
        return report2({ message: "off", node: isOn2, data: { rule: rule202, cause }, ...isEmpty4 ? {} : { fix } });
      }
      if (isEmpty4)
        return report2({
          message: "off",
          node: field,
          data: { rule: rule202, cause: `customLogField is ${field.isAbsent ? "not given" : "empty"}` }
        });
      const full = field.text();
      const bytes = sizeOf(
        full.state === "known" ? full.value : typeof text === "string" && !/[$<%]/.test(text) ? text : ""
      );
      if (bytes > maxBytes)
        report2({
          message: "off",
          node: field,
          data: { rule: rule202, cause: `customLogField has ${bytes} bytes and at most ${maxBytes} are taken` }
        });
    }
  }
});
function sizeOf(text) {
  return new TextEncoder().encode(text).length;
}

// rules/property/default-rule-malformed.ts
var topOnly = ["variables", "advancedOverride", "customOverride"];
var rule136 = defineRule({
  meta: {
    id: "property/default-rule-malformed",
    title: "the rule tree has no proper default rule",
    why: "Property Manager takes a tree only if its top rule is called default and holds origin and cpCode. Anything else is refused, or read as an empty tree, so the change does not go live.",
    next: "Wrap the rules as the tool expects, name the top rule default, give it origin and cpCode, and set is_secure and variables nowhere else.",
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
        url: "https://techdocs.akamai.com/property-mgr/reference/the-default-rule",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_builder: members of the rule named default; akamai_property_rules_template: the object with rules",
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20"
      }
    ],
    messages: {
      malformed: "the rules of {property} cannot be used as a tree: {cause}",
      missing: "the default rule of {property} has no {behaviors}"
    }
  },
  check: {
    ruleTree(tree, { report: report2, unchecked }) {
      const { root, envelope } = tree;
      const isChild = envelope?.get("_ruleFormat_").isAbsent === false && root.name !== "default";
      if (tree.extent !== "whole" || isChild) return;
      const say = (node, cause, next) => report2({ message: "malformed", node, data: { property: ownerLabel(tree), cause }, ...next && { next } });
      for (const rule202 of tree.rules) if (rule202 !== root) checkChild(rule202, say);
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
        const data2 = { property: ownerLabel(tree), behaviors: missing2.join(" and no ") };
        report2({ message: "missing", node: nameOf4(root), data: data2, certainty: certaintyOf3(tree) });
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
function checkChild(rule202, say) {
  if (rule202.name === "default" && isBuilt(rule202))
    say(
      nameOf4(rule202),
      "a rule below its default rule is named default as well, so the provider treats it as a second top rule"
    );
  const secure = rule202.field.has("options") ? rule202.field.get("options").get("is_secure") : void 0;
  if (secure?.isAbsent === false)
    say(secure, `rule ${rule202.label} holds is_secure, which only the default rule may`, removeIt("is_secure"));
  for (const name of topOnly) {
    if (!rule202.field.has(name)) continue;
    const member = rule202.field.get(name);
    const isEmpty4 = member.isAbsent || member.isList && member.items().length === 0 || member.value === "";
    if (!isEmpty4) say(member, `rule ${rule202.label} holds ${name}, which only the default rule may`, removeIt(name));
  }
}
var removeIt = (name) => `Remove ${name} from this rule, or move it to the default rule.`;
function appliesToAll(tree, name) {
  return tree.behaviors(name).some(({ rule: rule202 }) => [rule202, ...rule202.ancestors].every((one) => one.isDefault || one.criteria.length === 0));
}

// rules/property/enforce-mtls-outside-parent.ts
var rule137 = defineRule({
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
      unready: "{rule} uses clientCertificate.enforceMtls, but {parent} does not enforce mTLS with a match of its own and denial off",
      outside: "{rule} uses clientCertificate.enforceMtls, but no rule above it holds enforceMtlsSettings"
    }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2, unchecked }) {
      const { rule: rule202 } = criterion;
      const node = criterion.option("enforceMtls");
      const match = certificateMatch(criterion);
      if (match.state !== "known")
        return node.isAbsent || match.state === "absent" ? void 0 : unchecked(node, match.why);
      if (!match.value.enforces) return;
      const behavior = rule202.parent?.inherited("enforceMtlsSettings");
      if (behavior === void 0) {
        const hidden = rule202.ancestors.find(({ gap }) => gap !== void 0)?.gap;
        if (!rule202.hasKnownAncestors || hidden !== void 0)
          return unchecked(node, hidden ?? "the rules above this one are not in view");
        return report2({ message: "outside", node, data: { rule: rule202.place } });
      }
      const parent = behavior.rule;
      const deny = behavior.option("enableDenyRequest");
      const data2 = { rule: rule202.place, parent: `rule ${parent.label}` };
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
      const read2 = deny.bool();
      if (read2.state === "unknown") unchecked(deny, read2.why);
    }
  }
});

// rules/property/export-has-errors.ts
var rule138 = defineRule({
  meta: {
    id: "property/export-has-errors",
    title: "an uploaded rule tree came back with errors",
    why: "The API saves a faulty tree and answers 200 all the same; its errors then block the activation of that version.",
    next: "Fix the listed rules and upload again. Read the warnings beside the errors, too.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation"],
    sources: [
      {
        doc: "PAPI",
        part: "update a property's rule tree: the tree is saved even with errors, which block activation",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
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
  const read2 = ["errorLocation", "behaviorName", "title", "type"].map((name) => valueOf(error.get(name).text()));
  return read2.find((text) => text !== void 0 && text !== "") ?? "a place it does not name";
}

// rules/property/https-downgrade-with-origin-mtls.ts
var rule139 = defineRule({
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
    messages: { downgrade: "allowHTTPSDowngrade in {rule} applies where mtlsOriginKeystore is on" }
  },
  check: {
    "behavior:allowHTTPSDowngrade"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const enabled = behavior.option("enabled");
      const isOn2 = enabled.bool();
      if (isOn2.state === "known" && !isOn2.value) return;
      const beside = inForceWith(behavior, "mtlsOriginKeystore");
      const mtls = beside.find((one) => valueOf(stateOf(one)) === true);
      if (mtls === void 0) {
        const vague = beside.find((one) => stateOf(one).state === "unknown");
        const why = vague === void 0 ? hiddenBeside(behavior) : "whether mtlsOriginKeystore is on is filled in elsewhere";
        return why === void 0 ? void 0 : unchecked(enabled, why);
      }
      if (isOn2.state !== "known")
        return unchecked(enabled, isOn2.state === "unknown" ? isOn2.why : "whether the downgrade is on is not written");
      const related = [{ node: mtls, note: `sends the client certificate in rule ${mtls.rule.label}` }];
      report2({ message: "downgrade", node: enabled, data: { rule: rule202.place }, related });
    }
  }
});
function stateOf(mtls) {
  return mtls.option("enable").bool();
}

// rules/property/immutable-field-changed.ts
var fields2 = {
  property: ["propertyName", "contractId", "productId", "propertyId", "useHostnameBucket"],
  edgeHostname: ["edgeHostnameDomain", "productId", "certEnrollmentId"]
};
var provider4 = "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property";
var rule140 = defineRule({
  meta: {
    id: "property/immutable-field-changed",
    title: "a field of a property or edge hostname changes that cannot change",
    why: "The provider refuses the plan, or it wants to destroy the property and make a new one without versions, activations and hostnames.",
    next: "Restore the value, or create a new property or edge hostname beside the old one and move traffic over.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["structure"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property: name makes a new resource; contract_id, product_id, property_id and use_hostname_bucket cannot be updated",
        url: `${provider4}/resource_akamai_property.go`,
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_edge_hostname: edge_hostname makes a new resource; changes of product_id and certificate are not permitted",
        url: `${provider4}/resource_akamai_edge_hostname.go`,
        read: "2026-11-20"
      }
    ],
    messages: { changed: "{field} of {resource} goes from {before} to {after}" }
  },
  check: {
    "change:property"(change, { report: report2, unchecked }) {
      for (const edit of editsOf2(change)) {
        if (edit.doubt === void 0) report2(findingOf2(edit));
        else unchecked(edit.now, edit.doubt);
      }
    },
    "change:edgeHostname"(change, { report: report2, unchecked }) {
      for (const edit of editsOf2(change)) {
        if (edit.doubt === void 0) report2(findingOf2(edit));
        else unchecked(edit.now, edit.doubt);
      }
    }
  }
});
function findingOf2({ old, now, resource }) {
  const [from, to] = [old, now].map((field) => textOf4(field) ?? "nothing");
  const value = valueOf(old.json());
  const patch = value === void 0 ? { unset: now } : { set: now, to: value };
  return {
    message: "changed",
    node: now,
    data: { field: writtenName(now), resource, before: from ?? "", after: to ?? "" },
    related: [{ node: old, note: "the value before the change" }],
    fix: { title: "restore the value", safety: "unsafe", patches: [patch] }
  };
}
function editsOf2({ of, before, after, all }) {
  const resource = after?.field.doc.address;
  if (before?.field.doc.address === void 0 || after === void 0 || resource === void 0) return [];
  return fields2[of].flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    const [from, to] = [textOf4(old), textOf4(now)];
    if (isSame(old, now) || from === to || from !== void 0 && to !== void 0 && all.moved(from) === all.moved(to))
      return [];
    return [{ old, now, resource, doubt: doubt2(old, now, all.from === "plan") }];
  });
}
function textOf4(field) {
  const { key } = field;
  if (key === "useHostnameBucket") return field.isAbsent ? "false" : String(valueOf(field.bool()));
  const id = valueOf(field.id());
  return id === void 0 ? void 0 : key === "edgeHostnameDomain" ? hostKey(id) : bareId(withoutPlace(id));
}
function withoutPlace(id) {
  return id.replace(/ \([^()]*\)$/, "");
}
function doubt2(old, now, isPlan2) {
  for (const field of [old, now]) {
    const read2 = field.key === "useHostnameBucket" ? field.bool() : field.id();
    if (read2.state === "unknown") return read2.why;
    if (!isPlan2 && read2.state === "absent" && field.key !== "useHostnameBucket")
      return "it is left out on one side, so it is not known which value it has";
    if (read2.state === "known" && typeof read2.value === "string" && isReferenceKey(read2.value))
      return "it is a reference on one side, so it is not known whether it changes";
  }
  return void 0;
}

// rules/property/_change.ts
var wholeTree = {
  doc: "Property Manager API: update a rule tree",
  part: "PUT replaces the entire rule tree of the version",
  url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
  read: "2026-11-20"
};
function isWithoutHosts(rule202, { after }) {
  const named2 = hostnamesNamedBy(rule202);
  const property = after?.property;
  if (named2.length === 0 || property === void 0 || property.hostnamesGap !== void 0) return false;
  return !named2.some((pattern) => property.hostnames.some(({ key }) => key === "" || hostMatches(pattern, key)));
}

// rules/property/live-rule-missing.ts
var rule141 = defineRule({
  meta: {
    id: "property/live-rule-missing",
    title: "the next upload deletes rules the repository never had",
    why: "Somebody added rules in Control Center. An upload replaces the whole tree, so those rules are deleted although nobody decided that.",
    next: "Export the tree again, merge the live rules into the repository, then upload.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure", "account"],
    sources: [wholeTree],
    messages: {
      missing: "rule {rule} exists in version {version} of {property} but neither before nor after this change"
    }
  },
  check: {
    changes(changes, { report: report2, unchecked }) {
      const { after: project } = changes;
      if (project.snapshot === void 0) return unchecked(project, "there is no snapshot of the account");
      for (const { before, after, isKept: isKept2 } of changes.trees) {
        if (isKept2 || before === void 0 || after?.extent !== "whole" || after.include !== void 0) continue;
        const live = liveVersion2(after.property, project.properties);
        if (live === void 0) {
          unchecked(after, "the snapshot does not show the rules of this property");
          continue;
        }
        const why = before.gap ?? after.gap;
        const known2 = new Set([before, after].flatMap(({ rules: rules2 }) => rules2.map(({ name }) => name)));
        for (const { field, name, above } of missingIn(live.rules, known2)) {
          if (why !== void 0) unchecked(after, why);
          else
            report2({
              message: "missing",
              node: ruleOf(above, after).field.get("name"),
              data: {
                rule: JSON.stringify(name),
                version: live.version,
                property: after.property?.label ?? "the property"
              },
              related: [{ node: field, note: "the rule in the account" }]
            });
        }
      }
    }
  }
});
function liveVersion2(property, properties) {
  const record = property?.liveRecord ?? (property && twinOf4(property, properties)?.liveRecord);
  const versions = (record?.get("versions").items() ?? []).flatMap((item) => {
    const version = valueOf(item.get("propertyVersion").number());
    return version === void 0 || !item.get("rules").isObject ? [] : [{ version, rules: item.get("rules") }];
  });
  return versions.toSorted((a, b) => a.version - b.version).at(-1);
}
function twinOf4(property, properties) {
  const name = valueOf(property.name);
  const twins = properties.filter((other2) => other2.isLive && name !== void 0 && valueOf(other2.name) === name);
  return twins.length === 1 ? twins[0] : void 0;
}
function missingIn(root, known2) {
  const missing2 = [];
  const waiting = [root];
  for (let rule202 = waiting.pop(); rule202 !== void 0; rule202 = waiting.pop()) {
    const above = valueOf(rule202.get("name").text()) ?? "";
    for (const child of rule202.get("children").items()) {
      const name = valueOf(child.get("name").text());
      if (name === void 0) continue;
      if (known2.has(name)) waiting.push(child);
      else missing2.push({ field: child.get("name"), name, above });
    }
  }
  return missing2;
}
function ruleOf(name, tree) {
  return tree.rules.find((rule202) => rule202.name === name) ?? tree.root;
}

// rules/property/mtls-checks-nothing.ts
var rule142 = defineRule({
  meta: {
    id: "property/mtls-checks-nothing",
    title: "mTLS is enforced without a CA set to check",
    why: "The behavior compares the edge certificate with the listed CA sets only when enableAuthSet is on and a set is listed; otherwise every client passes while the configuration looks protected.",
    next: "Switch enableAuthSet on and list the ids of the CA sets bound to the edge certificate.",
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
    messages: { nothing: "enforceMtlsSettings in {rule} checks no CA set because {cause}" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const isOn2 = behavior.option("enableAuthSet");
      const sets = behavior.option("certificateAuthoritySet");
      const rule202 = behavior.rule.place;
      const read2 = isOn2.bool();
      if (read2.state === "unknown") return unchecked(isOn2, read2.why);
      const slip = misspelt(isOn2) ?? misspelt(sets);
      if (slip !== void 0) return unchecked(isOn2, slip);
      const isListed = hasEntries(sets);
      if (read2.state === "absent" || !read2.value) {
        const fix = {
          title: "require one of the listed CA sets",
          safety: "unsafe",
          patches: [{ set: isOn2, to: true }]
        };
        const hasOcsp = valueOf(behavior.option("enableOcspStatus").bool()) === true;
        const cause = `enableAuthSet is ${read2.state === "absent" ? "not set, which means off" : "off"}`;
        report2({
          message: "nothing",
          node: isOn2,
          data: { rule: rule202, cause },
          certainty: hasOcsp ? "likely" : "proven",
          ...isListed ? { fix } : {}
        });
      } else if (!isListed) {
        report2({
          message: "nothing",
          node: sets,
          data: { rule: rule202, cause: `certificateAuthoritySet is ${sets.isAbsent ? "not given" : "empty"}` }
        });
      } else if (!sets.isList) unchecked(sets, reasonOf(sets));
    }
  }
});
function reasonOf(sets) {
  const read2 = sets.ids();
  return read2.state === "unknown" ? read2.why : "certificateAuthoritySet is no list of ids";
}

// rules/property/mtls-client-can-avoid.ts
var chosenByClient = /* @__PURE__ */ new Set([
  "requestHeader",
  "requestCookie",
  "queryStringParameter",
  "requestMethod",
  "userAgent"
]);
var rule143 = defineRule({
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
    messages: { avoidable: "{rule} enforces mTLS only when {criterion} matches, which the client controls" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const found3 = [rule202, ...rule202.ancestors].flatMap(avoidable);
      const [first, ...others] = found3;
      if (first === void 0) return;
      if (rule202.tree.rules.some((other2) => other2 !== rule202 && alsoEnforces(other2, rule202))) return;
      if (rule202.tree.extent === "items") return unchecked(behavior, "the rule around this behavior is not in view");
      report2({
        message: "avoidable",
        node: first,
        data: { rule: rule202.place, criterion: first.name },
        certainty: rule202.hasKnownAncestors && rule202.tree.gap === void 0 ? "proven" : "likely",
        related: [
          ...others.map((node) => ({ node, note: "so does this condition" })),
          { node: behavior, note: "what is enforced only then" }
        ]
      });
    }
  }
});
function avoidable(rule202) {
  const chosen = rule202.criteria.filter((criterion) => chosenByClient.has(criterion.name) && !sparesPreflight(criterion));
  return rule202.matchesAny && (chosen.length < rule202.criteria.length || !rule202.hasAllCriteria) ? [] : chosen;
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
function alsoEnforces(other2, rule202) {
  if (other2.behavior("enforceMtlsSettings") === void 0) return false;
  const depends = [other2, ...other2.ancestors].some(
    ({ criteria: criteria2 }) => criteria2.some(({ name }) => name !== "hostname" && name !== "clientCertificate")
  );
  if (depends) return false;
  const named2 = hostnamesNamedBy(rule202);
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
var words5 = {
  clientCertificateAuth: "sends the certificate to the origin",
  logCustom: "logs",
  denyAccess: "denies"
};
var rule144 = defineRule({
  meta: {
    id: "property/mtls-handler-on-wrong-outcome",
    title: "an mTLS handler runs on the outcome it was not written for",
    why: "Either the origin never gets the certificate header of clients that passed, or the rule does not see the failures it should deny or log.",
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
    messages: { wrong: "{rule} {handles} but matches {outcome}" }
  },
  check: {
    "criterion:clientCertificate"(criterion, { report: report2, unchecked }) {
      const { rule: rule202 } = criterion;
      if (rule202.tree.extent === "items" || rule202.matchesAny && rule202.criteria.length > 1) return;
      const match = certificateMatch(criterion);
      if (match.state === "unknown") return unchecked(criterion, match.why);
      if (match.state === "absent") return;
      const wrong = misplaced(rule202, match.value);
      if (wrong.length === 0) return;
      const handles = [...new Set(wrong.map(({ name }) => words5[name] ?? "answers by itself"))].join(" and ");
      const outcome = outcomes[match.value.outcome];
      const related = wrong.map((node) => ({ node, note: "what runs on it" }));
      report2({ message: "wrong", node: criterion, data: { rule: rule202.place, handles, outcome }, related });
    }
  }
});
function misplaced(rule202, match) {
  const active = rule202.behaviors.filter((behavior) => !isOff(behavior));
  const toOrigin = active.filter(({ name }) => name === "clientCertificateAuth");
  const onFailure = active.filter((behavior) => behavior.name === "logCustom" || denies(behavior));
  if (match.outcome === "mismatch")
    return toOrigin.length > 0 || !handlesFailure(rule202) ? [...toOrigin, ...onFailure] : [];
  if (isFailure(match)) return toOrigin;
  if (match.outcome === "present" || !isAboutCertificateOnly(rule202)) return [];
  return handlesFailure(rule202) ? onFailure.filter(denies) : onFailure;
}
function denies(behavior) {
  if (behavior.name === "denyAccess") return true;
  const code = behavior.name === "constructResponse" ? valueOf(behavior.option("responseCode").number()) : void 0;
  return code !== void 0 && code >= 400;
}
function isAboutCertificateOnly(rule202) {
  return rule202.hasAllCriteria && rule202.criteria.every(({ name }) => name === "clientCertificate" || name === "hostname");
}
function handlesFailure(rule202) {
  const enforced = rule202.inherited("enforceMtlsSettings");
  const deny = enforced?.option("enableDenyRequest").bool();
  if (enforced === void 0 || deny?.state === "unknown" || valueOf(deny ?? { state: "absent" }) === true || rule202.tree.gap !== void 0)
    return true;
  return rule202.tree.rules.some((other2) => {
    const criterion = other2 === rule202 ? void 0 : other2.criterion("clientCertificate");
    const match = criterion && certificateMatch(criterion);
    return match !== void 0 && (match.state === "unknown" || match.state === "known" && isFailure(match.value) && other2.behaviors.some((one) => !isOff(one)));
  });
}

// rules/property/mtls-hostname-not-on-property.ts
var rule145 = defineRule({
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
        part: "the hostnames of a property version",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, applies by the hostname criterion of its rule",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      }
    ],
    messages: { foreign: "{rule} matches {hostname}, which is not a hostname of {property}" }
  },
  check: {
    property(property, { report: report2, unchecked }) {
      const rules2 = property.merged.trees.flatMap((tree) => tree.rules).filter((rule202) => rule202.behavior("enforceMtlsSettings") !== void 0);
      if (rules2.length === 0) return;
      const lists = environmentsOf(property);
      const gap = lists.map(({ hostnamesGap }) => hostnamesGap).find((why) => why !== void 0);
      const hostnames = lists.flatMap((list) => list.hostnames.map(({ key }) => key));
      if (gap !== void 0 || hostnames.includes(""))
        return unchecked(property, gap ?? "a hostname of the property is filled in elsewhere");
      const criteria2 = new Map(
        rules2.flatMap((rule202) => hostnameCriteria(rule202).map((criterion) => [criterion, rule202]))
      );
      for (const [criterion, rule202] of criteria2) {
        if (isPositive(criterion) !== true) continue;
        for (const item of criterion.option("values").items()) {
          const name = valueOf(item.text())?.trim();
          if (name === void 0 || name === "" || hostnames.some((hostname) => meet(name, hostname))) continue;
          const { include } = rule202.tree;
          if (include !== void 0) {
            if (!property.project.hostnames.some(({ key }) => meet(name, key)))
              unchecked(item, `${name} may be a hostname of another property that uses include ${include.label}`);
            continue;
          }
          report2({
            message: "foreign",
            node: item,
            data: { rule: rule202.place, hostname: name, property: property.label }
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
var rule146 = defineRule({
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
    messages: { open: "{rule} does not deny mismatching requests and no child rule handles them" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const deny = behavior.option("enableDenyRequest");
      const read2 = deny.bool();
      if (read2.state === "unknown") return unchecked(deny, read2.why);
      const slip = misspelt(deny);
      if (slip !== void 0) return unchecked(deny, slip);
      if (read2.state === "known" && read2.value) return;
      if (checksNothing(behavior)) return;
      if (!rule202.isComplete) return unchecked(behavior, rule202.gap ?? "the rule around this behavior is not in view");
      const verdict = handled(rule202);
      if (verdict.state === "unknown") return unchecked(behavior, verdict.why);
      if (verdict.state === "known") return;
      report2({
        message: "open",
        node: deny,
        data: { rule: rule202.place },
        fix: { title: "deny mismatching requests", safety: "unsafe", patches: [{ set: deny, to: true }] }
      });
    }
  }
});
function checksNothing(behavior) {
  const isOn2 = (name) => behavior.option(name).bool().state === "unknown" || valueOf(behavior.option(name).bool()) === true;
  return !isOn2("enableAuthSet") && !isOn2("enableOcspStatus");
}
function handled(rule202) {
  const below = new Set(rule202.descendants);
  let why;
  for (const other2 of rule202.tree.rules) {
    const criterion = other2.criterion("clientCertificate");
    if (criterion === void 0 || other2 === rule202 || !below.has(other2) && !mayShareHosts(rule202, other2)) continue;
    const match = certificateMatch(criterion);
    if (match.state === "unknown") why ??= match.why;
    if (match.state !== "known" || !isFailure(match.value) || match.value.enforces && !below.has(other2)) continue;
    if (acts(other2)) return known(other2);
  }
  const hidden = [rule202, ...below].find(({ gap }) => gap !== void 0)?.gap;
  const isPart = !rule202.hasKnownAncestors && rule202.parent === void 0 && rule202.field.get("children").isAbsent;
  if (hidden !== void 0 || why !== void 0) return unknown(hidden ?? why ?? "");
  return isPart ? unknown("the rules below this part are not in view") : absent;
}
function acts(rule202) {
  return [rule202, ...rule202.descendants].some(
    (one) => one.gap !== void 0 || one.behaviors.some((behavior) => !isOff(behavior))
  );
}

// rules/property/mtls-weakened.ts
var switches4 = {
  enforceMtlsSettings: ["enableAuthSet", "enableOcspStatus", "enableDenyRequest"],
  mtlsOriginKeystore: ["enable", "authClientCert"]
};
var rule147 = defineRule({
  meta: {
    id: "property/mtls-weakened",
    title: "a change switches an mTLS check off",
    why: "From the next activation on, requests without a valid certificate pass where they were refused until now, or the origin can no longer tell that a request comes from Akamai. Nothing fails, so nobody notices.",
    next: "Confirm that the hosts may go unprotected; otherwise restore the value, or take the hostnames off the property first.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings: enableAuthSet, enableOcspStatus and enableDenyRequest decide what is checked and refused; each starts as false",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20"
      },
      {
        doc: "Terraform: mtls_origin_keystore",
        part: "enable and auth_client_cert; default behavior: auth_client_cert is false",
        url: "https://techdocs.akamai.com/terraform/docs/ga-mtls-origin-keystore",
        read: "2026-11-20"
      }
    ],
    messages: {
      weakened: "{option} in {rule} goes from {before} to {after}",
      removed: "{behavior} is no longer in {rule}, nor anywhere else in the tree"
    }
  },
  check: {
    treeChange(change, { report: report2, unchecked }) {
      if (change.after === void 0) return;
      for (const { before, rule: rule202 } of checksBefore(change)) {
        const after = successor2(before, rule202, change);
        if (after.state === "unknown") unchecked(before, after.why);
        else if (after.state === "known") switchedOff(before, after.value).forEach(say);
        else if (!checksNothing2(before))
          report2({
            message: "removed",
            node: before,
            data: { behavior: before.name, rule: before.rule.place },
            related: rule202 === void 0 ? [] : [{ node: rule202, note: "the rule after the change" }]
          });
      }
      function say({ old, now, rule: rule202, doubt: doubt4 }) {
        if (doubt4 !== void 0) return unchecked(now, doubt4);
        report2({
          message: "weakened",
          node: now,
          data: { option: writtenName(now), rule: rule202, before: "true", after: now.isAbsent ? "its default" : "false" },
          related: [{ node: old, note: "the value before the change" }]
        });
      }
    }
  }
});
function checksBefore(change) {
  return change.rules.flatMap(
    ({ before, after }) => Object.keys(switches4).flatMap((name) => {
      const behavior = before?.behavior(name);
      const isInForce = behavior !== void 0 && !isOff(behavior) && !isWithoutHosts(behavior.rule, change);
      return isInForce ? [{ before: behavior, rule: after }] : [];
    })
  );
}
function switchedOff(before, after) {
  return (switches4[before.name] ?? []).flatMap((option) => {
    const [old, now] = [before.option(option), after.option(option)];
    const read2 = now.bool();
    if (valueOf(old.bool()) !== true || valueOf(read2) === true) return [];
    const handler = option === "enableDenyRequest" ? handled2(after.rule) : "no";
    if (handler === "yes") return [];
    const vague = handler === "no" ? void 0 : "it cannot be told whether a rule below handles the failing requests";
    return [{ old, now, rule: after.rule.place, doubt: read2.state === "unknown" ? read2.why : vague }];
  });
}
function successor2(before, rule202, change) {
  const { after } = change;
  if (after === void 0) return absent;
  const own = rule202?.inherited(before.name);
  if (own !== void 0) return known(own);
  const paired = new Set(change.rules.flatMap((pair2) => pair2.before?.behavior(before.name) ? [pair2.after] : []));
  const moved2 = after.behaviors(before.name).find((one) => !paired.has(one.rule));
  if (moved2 !== void 0) return known(moved2);
  if (after.gap !== void 0) return unknown(after.gap);
  for (const { id, include } of after.includes) {
    const shared = include?.shared ?? unknown(`include ${id} is not in view`);
    if (shared.state === "unknown") return shared;
    const [inside] = valueOf(shared)?.behaviors(before.name) ?? [];
    if (inside !== void 0) return known(inside);
  }
  const isWhole4 = after.extent === "whole" && after.behaviors("include").length === after.includes.length;
  return isWhole4 ? absent : unknown("the rest of the tree is not in view");
}
function checksNothing2(behavior) {
  const reads = (switches4[behavior.name] ?? []).map((option) => behavior.option(option).bool());
  return reads.every((read2) => read2.state === "absent" || valueOf(read2) === false);
}
function handled2(rule202) {
  const acting = rule202.descendants.filter((one) => one.behaviors.some((behavior) => !isOff(behavior)));
  const reads = acting.flatMap((one) => one.criterion("clientCertificate") ?? []).map(certificateMatch);
  if (reads.some((read2) => read2.state === "known" && isFailure(read2.value))) return "yes";
  return reads.some(({ state }) => state === "unknown") || rule202.descendants.some(({ gap }) => gap) ? "unknown" : "no";
}

// rules/property/mtls-without-match.ts
var rule148 = defineRule({
  meta: {
    id: "property/mtls-without-match",
    title: "mTLS is enforced in a rule that matches neither hostname nor client certificate",
    why: "Akamai asks for one of the two in the same rule. Without it the property is refused, or every host of the property is held to a check that its certificate does not ask clients for.",
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
      unmatched: "{rule} holds enforceMtlsSettings without a hostname or clientCertificate criterion of its own"
    }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      if (rule202.criterion("hostname") !== void 0 || rule202.criterion("clientCertificate") !== void 0) return;
      if (hasMisspelledMatch(rule202)) return;
      if (!rule202.hasAllCriteria) return unchecked(behavior, rule202.gap ?? "the rule around this behavior is not in view");
      const isTop = rule202.parent === void 0;
      if (isTop && !rule202.hasKnownAncestors && rule202.criteria.length === 0)
        return unchecked(behavior, "what this part is included under is not in view");
      report2({ message: "unmatched", node: behavior, data: { rule: rule202.place } });
    }
  }
});
function hasMisspelledMatch({ field }) {
  const names4 = field.get("criterion").items().map((item) => valueOf(item.get("name").text()));
  return names4.includes("hostname") || names4.includes("clientCertificate");
}

// rules/property/not-secure.ts
var rule149 = defineRule({
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
        part: "the default rule, secure property requirements: is_secure for edgekey.net hostnames and some behaviors",
        url: "https://techdocs.akamai.com/property-mgr/reference/the-default-rule",
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
      const read2 = property.isSecure;
      if (read2.state === "known" && read2.value) return;
      const { trees, gap } = property.merged;
      const features2 = [
        ...trees.flatMap(featuresOf),
        ...trees.flatMap((one) => enhancedKeys(one, property.project)),
        ...enhancedHostnames(property)
      ];
      const [first] = features2;
      const options4 = tree.root.field.get("options");
      const node = options4.get("is_secure");
      if (first === void 0) {
        const enhanced = property.hasEnhancedHostname;
        const why = enhanced.state === "unknown" ? enhanced.why : gap;
        return why === void 0 ? void 0 : unchecked(property, why);
      }
      if (read2.state === "unknown") return unchecked(node, read2.why);
      if (!options4.isAbsent && !options4.isObject)
        return unchecked(options4, "the options of the default rule are filled in elsewhere");
      const patch = options4.isObject ? { set: node, to: true } : { set: options4, to: { is_secure: true } };
      report2({
        message: "insecure",
        node: options4.isAbsent ? tree.root : node,
        data: { property: property.resource, feature: first.words },
        related: features2.map(({ node: used, words: words8 }) => ({ node: used, note: words8 })),
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
  const place = tree.include === void 0 ? "" : ` of include ${tree.include.label}`;
  return used.map((node) => ({ node, words: `${node.name} in rule ${node.rule.label}${place}` }));
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
  const found3 = property.hostnames.filter(({ suffix }) => suffix === "edgekey.net");
  return found3.slice(0, 5).map((node) => ({ node, words: `hostname ${node.label} on edgekey.net` }));
}

// rules/property/object-flattened-to-text.ts
var flattened = /^(?:@\{(?:\w+=[\s\S]*)?\}|System\.(?:Object\[\]|Collections\.(?:Hashtable|Generic\.\S+|Specialized\.\S+)))$/;
var hints = ["@{", '[]"', "Hash", "Collec"];
var trace = /"(?:@\{|System\.(?:Object|Collections))/;
var rule150 = defineRule({
  meta: {
    id: "property/object-flattened-to-text",
    title: "a nested object was turned into text by PowerShell",
    why: "By default ConvertTo-Json cuts off what is nested deeper than two levels and writes it as text. When the file is sent back, these values are lost or the upload is refused.",
    next: "Export again with ConvertTo-Json -Depth 100.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [
      {
        doc: "PowerShell",
        part: "ConvertTo-Json, parameter -Depth: the default is 2",
        url: "https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json",
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
  const found3 = [];
  const waiting = [root];
  for (let field = waiting.pop(); field !== void 0; field = waiting.pop()) {
    if (typeof field.value === "string" && flattened.test(field.value)) found3.push(field);
    const inner = field.isList ? field.items() : field.members();
    waiting.push(...inner.map((one) => field === root && one.key === "rules" && one.isObject ? one.asBase() : one));
  }
  return found3;
}
function beginning({ value }) {
  const text = typeof value === "string" ? value : "";
  const name = /^@\{(\w{1,40})=/.exec(text)?.[1];
  return name === void 0 ? text.slice(0, 40) : `@{${name}=…}`;
}

// rules/property/origin-after-characteristics.ts
var rule151 = defineRule({
  meta: {
    id: "property/origin-after-characteristics",
    title: "originCharacteristics comes before the origin it describes",
    why: "Behaviours take effect in their order. The signing is set up for the origin known so far, so the edge may ask the origin that follows without a valid signature.",
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
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20"
      }
    ],
    messages: { before: "in {rule} originCharacteristics stands before origin" }
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const at = rule202.behaviors.indexOf(behavior);
      const origin = rule202.behaviors.findIndex(({ name }) => name === "origin");
      if (origin < at) return;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (valueOf(signing) === void 0) return;
      if (rule202.gap !== void 0) return unchecked(behavior, rule202.gap);
      const related = rule202.behaviors.slice(origin, origin + 1).map((node) => ({ node, note: "the origin it describes" }));
      report2({ message: "before", node: behavior, data: { rule: rule202.place }, related });
    }
  }
});

// rules/property/origin-loop.ts
var rule152 = defineRule({
  meta: {
    id: "property/origin-loop",
    title: "a property names its own hostname as origin",
    why: "The name of the property leads to the edge: the edge asks itself, request after request, until it gives up with an error.",
    next: "Point the origin at the server's own hostname, one that does not lead to the edge.",
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
      hostname: "origin {origin} in {rule} is also a hostname of {property}",
      edge: "origin {origin} in {rule} is the edge hostname of {property}",
      matched: "origin {origin} in {rule} is the hostname that the rule answers for"
    }
  },
  check: {
    "behavior:origin"(behavior, { report: report2, unchecked }) {
      const { rule: rule202 } = behavior;
      const { property } = rule202.tree;
      for (const target4 of targetsOf(behavior)) {
        const name = target4.text();
        if (name.state === "unknown") unchecked(target4, name.why);
        if (name.state !== "known" || name.value.trim() === "") continue;
        const data2 = { origin: name.value, rule: rule202.place };
        const own = property?.hostnames.find((hostname) => isSame4(hostname.name, name.value));
        const edge = property?.hostnames.find((hostname) => isSame4(hostname.target, name.value));
        const matched = matchedBy(behavior, name.value);
        if (property !== void 0 && own !== void 0) {
          report2({
            message: "hostname",
            node: target4,
            data: { ...data2, property: property.label },
            related: [relatedTo(own)]
          });
        } else if (property !== void 0 && edge !== void 0) {
          report2({
            message: "edge",
            node: target4,
            data: { ...data2, property: property.label },
            related: [relatedTo(edge)]
          });
        } else if (property?.hostnamesGap !== void 0 || property === void 0) {
          const related = matched === void 0 ? [] : [{ node: matched, note: "the rule matches this hostname" }];
          if (matched !== void 0) report2({ message: "matched", node: target4, data: data2, related, certainty: "likely" });
          else unchecked(target4, gapOf2(property));
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
function isSame4(read2, name) {
  return read2.state === "known" && hostKey(read2.value) === hostKey(name);
}
function matchedBy({ rule: rule202 }, name) {
  return [rule202, ...rule202.ancestors].flatMap((one) => one.criteria).find((criterion) => {
    if (criterion.name !== "hostname" || valueOf(criterion.option("matchOperator").text()) !== "IS_ONE_OF")
      return false;
    return criterion.option("values").items().some((value) => isSame4(value.text(), name));
  });
}

// rules/property/origin-mtls-one-sided.ts
var rule153 = defineRule({
  meta: {
    id: "property/origin-mtls-one-sided",
    title: "the edge proves itself to an origin it does not verify",
    why: "Mutual TLS has two sides: an edge that does not insist on the origin's own names and authorities can hand its requests to whoever answers in the origin's place.",
    next: "Switch originSni on, set verificationMode to CUSTOM, and list the accepted names and authorities.",
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
    messages: { lax: "{rule} sends a client certificate, but the origin has {setting}" }
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
        const isVague3 = beside.some((one) => one.option("enable").bool().state === "unknown");
        const why = isVague3 ? "whether mtlsOriginKeystore is on is filled in elsewhere" : hiddenBeside(origin);
        return why === void 0 ? void 0 : unchecked(first.field, why);
      }
      const setting = lax.map(({ words: words8 }) => words8).join(" and ");
      const related = [{ node: mtls, note: "sends the client certificate" }];
      report2({ message: "lax", node: first.field, data: { rule: mtls.rule.place, setting }, related });
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

// rules/property/rule-dropped.ts
var rule154 = defineRule({
  meta: {
    id: "property/rule-dropped",
    title: "a rule disappears from the tree and will be deleted on upload",
    why: "An upload replaces the whole tree. What is not in it is deleted without a word: a redirect, a block or a certificate check simply stops.",
    next: "An upload replaces the whole tree; put the rule back unless its removal is meant.",
    severity: "medium",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [wholeTree],
    messages: { dropped: "{rule} was in the tree before this change and is not there now" }
  },
  check: {
    treeChange(change, { report: report2, unchecked }) {
      const { after, all } = change;
      if (after === void 0) return;
      const gone2 = change.rules.flatMap((pair2) => pair2.after === void 0 ? pair2.before ?? [] : []);
      const dropped2 = new Set(gone2.filter((rule202) => rule202.gap !== void 0 || itemsOf(rule202).length > 0));
      for (const before of dropped2) {
        if (before.ancestors.some((rule202) => dropped2.has(rule202))) continue;
        if (isRewritten(before, change) || isInInclude(before, all.after)) continue;
        const why = doubt3(after);
        if (why !== void 0) unchecked(before, why);
        else
          report2({
            message: "dropped",
            node: before.field.get("name"),
            data: { rule: before.place },
            related: [{ node: parentAfter(before, change) ?? after.root, note: "the rule it stood in" }]
          });
      }
    }
  }
});
function doubt3(after) {
  if (after.gap !== void 0) return after.gap;
  if (after.extent !== "whole") return "the rest of the tree is not in view";
  const includes = after.behaviors("include");
  const hidden = after.includes.find(({ include }) => include?.shared.state === "unknown" || include === void 0);
  if (includes.length > after.includes.length) return "which include the tree uses is not known";
  return hidden && `the rules of include ${hidden.include?.label ?? hidden.id} are not in view`;
}
function parentAfter({ parent }, { rules: rules2 }) {
  return rules2.find(({ before }) => before !== void 0 && before === parent)?.after;
}
function isRewritten(rule202, change) {
  const above = parentAfter(rule202, change);
  const fresh = change.rules.flatMap((pair2) => pair2.before === void 0 ? pair2.after ?? [] : []);
  const own = itemsOf(rule202);
  return fresh.filter((one) => one.parent === above).some((one) => itemsOf(one).some((item) => own.some((old) => isSame(old.field, item.field))));
}
function isInInclude(rule202, { includes }) {
  return includes.some(({ tree }) => tree?.rules.some((one) => one.name === rule202.name && doTheSame(one, rule202)));
}
function doTheSame(one, other2) {
  const [a, b] = [itemsOf(one), itemsOf(other2)];
  const isTwin = (item, twin) => twin !== void 0 && isSame(item.field, twin.field);
  return one.matchesAny === other2.matchesAny && a.length === b.length && a.every((item, at) => isTwin(item, b[at]));
}
function itemsOf({ criteria: criteria2, behaviors: behaviors2 }) {
  return [...criteria2, ...behaviors2];
}

// rules/property/_formats.ts
function needsDatedFormat(tree) {
  const isAnswer2 = tree.envelope?.get("etag").isAbsent === false;
  return !isAnswer2 && (tree.include !== void 0 || tree.behaviors("include").length > 0);
}
function creationsIn({ properties, includes }) {
  const isBody = (field) => field.doc.language !== "hcl" && !field.get("productId").isAbsent && ["propertyId", "includeId", "rules"].every((name) => field.get(name).isAbsent);
  return [...properties, ...includes].flatMap((owner) => owner.records.filter(isBody).map((body) => ({ owner, body })));
}
function declaredFormat(owner) {
  return owner.field.doc.language === "hcl" && owner.tree === void 0 ? owner.get("ruleFormat") : void 0;
}

// rules/property/rule-format-latest.ts
var messages12 = { latest: "{target} uses rule format latest" };
var rule155 = defineRule({
  meta: {
    id: "property/rule-format-latest",
    title: "rules follow the latest rule format, which changes under them",
    why: "With every release of the format the same file can be read differently: options appear, vanish or change their type, and an activation that worked last month can fail.",
    next: "Freeze a dated rule format; an include cannot use latest at all.",
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
    messages: messages12
  },
  check: {
    // Where latest is not allowed at all, property/rule-format-malformed speaks.
    ruleTree(tree, context) {
      if (!needsDatedFormat(tree)) judge9(tree.formatField, ownerLabel(tree), context);
    },
    project(project, context) {
      for (const { owner, body } of creationsIn(project))
        if (owner.kind === "property") judge9(body.get("ruleFormat"), owner.label, context);
    },
    property(property, context) {
      judge9(declaredFormat(property), property.label, context);
    }
  }
});
function judge9(format, target4, { report: report2 }) {
  if (format !== void 0 && valueOf(format.text()) === "latest")
    report2({ message: "latest", node: format, data: { target: target4 } });
}

// rules/property/rule-format-malformed.ts
var messages13 = {
  suggested: "{property} has rule format {value}; it is written {suggestion}",
  impossible: "{property} has rule format {value}, which is not a date written vYYYY-MM-DD",
  latestWithInclude: "{property} has rule format latest, which a tree that uses an include cannot have"
};
var rule156 = defineRule({
  meta: {
    id: "property/rule-format-malformed",
    title: "a rule format is not one that exists",
    why: "The API and the provider refuse the upload before they look at a single rule, so nothing of the change goes live.",
    next: "Write the rule format with hyphens, as in v2025-02-18. Underscores belong to the HCL block name, and a tree that uses an include cannot use latest.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property.go",
        read: "2026-11-20"
      },
      {
        doc: "Property Manager",
        part: "rule format versions: includes do not support latest",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20"
      }
    ],
    messages: messages13
  },
  check: {
    ruleTree(tree, context) {
      judge10(tree.formatField, { owner: ownerLabel(tree), needsDate: needsDatedFormat(tree) }, context);
    },
    property(property, context) {
      judge10(declaredFormat(property), { owner: property.label, needsDate: false }, context);
    },
    project(project, context) {
      for (const { owner, body } of creationsIn(project)) {
        const needsDate = owner.kind === "include";
        judge10(
          body.get("ruleFormat"),
          { owner: needsDate ? `include ${owner.label}` : owner.label, needsDate },
          context
        );
      }
    },
    include(include, context) {
      judge10(declaredFormat(include), { owner: `include ${include.label}`, needsDate: true }, context);
    }
  }
});
function judge10(node, { owner: property, needsDate }, { report: report2 }) {
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
var messages14 = {
  mismatch: "{property} declares rule format {declared}, but its rules are written for {actual}",
  part: "{property} declares rule format {declared}, but its part {file} is written for {actual}",
  include: "{property} declares rule format {declared}, but its include {include} has {actual}"
};
var rule157 = defineRule({
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
        part: "update a property's rule tree: the request freezes the rules to the rule format it names",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
        read: "2026-11-20"
      }
    ],
    messages: messages14
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
function checkPart(tree, rule202, { report: report2 }) {
  const part = partFormat(rule202);
  const actual = part && dated(part);
  if (part === void 0 || actual === void 0 || actual === tree.datedFormat) return;
  const { address, isTyped: isTyped2, file } = part.doc;
  const built = isTyped2 ? builtFor(tree) : void 0;
  const declared4 = (built && dated(built)) ?? tree.datedFormat ?? "";
  const property = (isTyped2 ? tree.field.doc.address : void 0) ?? ownerLabel(tree);
  const fix = {
    title: `read the part as ${declared4}`,
    safety: "unsafe",
    patches: [{ set: part, to: declared4 }]
  };
  report2({ message: "part", node: part, data: { property, declared: declared4, file: address ?? file.path, actual }, fix });
}
function builtFor({ envelope, formatField }) {
  if (envelope === void 0 || formatField?.doc.language !== "hcl") return void 0;
  const printed = envelope.get("_ruleFormat_");
  if (!printed.isAbsent) return printed;
  return envelope.doc.isTyped ? envelope.get("ruleFormat") : void 0;
}
function includesOfOtherFormat(tree) {
  return tree.includes.flatMap(({ behavior, include }) => {
    const actual = include && dated(include.get("ruleFormat"));
    return include === void 0 || actual === void 0 || actual === tree.datedFormat ? [] : [{ id: behavior.option("id"), include, actual }];
  });
}
function environmentFormat({ property }) {
  if (property === void 0) return void 0;
  return dated(property.get("suggestedRuleFormat")) ?? dated(property.get("latestVersionInfo", "ruleFormat"));
}
function partFormat(rule202) {
  const name = ["ruleFormat", "_ruleFormat_"].find((member) => rule202.has(member) && !rule202.get(member).isAbsent);
  return name === void 0 ? void 0 : rule202.get(name);
}
function dated(field) {
  const format = valueOf(field.text())?.replace(/^rules_/, "").replaceAll("_", "-");
  return format !== void 0 && /^v\d{4}-\d{2}-\d{2}$/.test(format) ? format : void 0;
}

// rules/property/signed-host-mismatch.ts
var rule158 = defineRule({
  meta: {
    id: "property/signed-host-mismatch",
    title: "cloud signing and the forwarded Host header disagree",
    why: "The signature covers the Host header. The cloud refuses a request that is signed for one host and sent with another, so every request to the origin fails.",
    next: "Forward the origin hostname as the Host header, or set the signing host to the Host that is sent.",
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
      other: "{rule} signs for {signed} but forwards Host {sent}",
      request: "{rule} signs for {signed} but forwards the Host header of the request"
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
        const sent3 = sentHost(origin);
        const signed = valueOf(host.text());
        const rule202 = behavior.rule.place;
        const related = [{ node: origin, note: "the origin that is asked" }];
        if (signed === void 0 || sent3 === void 0) continue;
        if (sent3 === "of the request") {
          if (isVisited(behavior, signed)) continue;
          return report2({
            message: "request",
            node: origin.option("forwardHostHeader"),
            data: { rule: rule202, signed },
            related
          });
        }
        const name = valueOf(sent3.text());
        if (name === void 0 || keyOf2(name) === keyOf2(signed)) continue;
        const node = sent3.key === "hostname" ? host : sent3;
        return report2({ message: "other", node, data: { rule: rule202, signed, sent: name }, related });
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
function isVisited({ rule: rule202 }, signed) {
  return rule202.tree.property?.hostnames.some(({ name }) => keyOf2(valueOf(name) ?? "") === keyOf2(signed)) ?? false;
}
function keyOf2(host) {
  return hostKey(host.replace(/^https?:\/\//i, ""));
}

// rules/property/_types.ts
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

// rules/property/wrong-value-type.ts
var messages15 = { type: "{option} in {rule} holds {actual} where {expected} belongs" };
var rule159 = defineRule({
  meta: {
    id: "property/wrong-value-type",
    title: "an option holds a value of the wrong type",
    why: "The schema of the rule format refuses the rules. Where no tool asks the schema, an id or a switch of the wrong type can be misread, and the rule does not do what it says.",
    next: "Write CA set ids as quoted digits, hostname values as a list, and switches as true or false without quotes.",
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
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20"
      }
    ],
    messages: messages15
  },
  check: Object.fromEntries(Object.entries(options).map(([name, kinds2]) => [name, judgeBy(Object.entries(kinds2))]))
});
function judgeBy(kinds2) {
  return (item, ask) => {
    for (const [name, kind] of kinds2) if (item.options.has(name)) judge11(item, { name, kind }, ask);
  };
}
function judge11(item, { name, kind }, { report: report2 }) {
  const [first, ...others] = wrongParts(item.option(name).resolve(), kind);
  if (first === void 0) return;
  const { field, should } = first;
  const patches = [first, ...others].flatMap((wrong) => repair(wrong) ?? []);
  const fix = { title: "write the value in its own type", safety: "safe", patches };
  const option = typeof field.key === "number" ? `an entry of ${name}` : name;
  report2({
    message: "type",
    node: field,
    next: nextFor(first),
    data: { option, rule: item.rule.place, actual: actualOf(field), expected: should },
    ...patches.length > others.length ? { fix } : {}
  });
}
function nextFor({ field, should }) {
  if (should === anId) return "Write CA set ids as quoted digits.";
  if (should === expected.switch)
    return `Write ${field.value === "true" || field.value === "false" ? field.value : should} without quotes.`;
  return should === expected.text ? "Write one text in quotes." : `Write ${should}.`;
}
var anId = "a text of digits";
function wrongParts(field, kind) {
  if (field.isAbsent || isOpen3(field)) return [];
  if (kind === "switch") return field.bool().state === "known" ? [] : [{ field, should: expected.switch }];
  if (kind === "text") return field.text().state === "known" ? [] : [{ field, should: expected.text }];
  if (!field.isList) return [{ field, should: expected[kind] }];
  const wrong = field.items().filter((item) => !item.isAbsent && !isOpen3(item) && item.text().state !== "known");
  return wrong.map((item) => ({ field: item, should: kind === "ids" ? anId : expected.text }));
}
function isOpen3({ value }) {
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
var sample = /xample|change[-_ ]?me|your|<[^>]*>|x{5,}|0{8,}|\*{3,}|\.{3}|…|redacted|placeholder|c113nt|t0k3n|^__\w+__$/i;
var reference2 = /[$\\%{}]|^[!@&(]|^(?:ENC\[|vault:|op:\/\/|ref\+|arn:|file\(|var\.|local\.|data\.|module\.|env[.:(]|secrets?\.|process\.env|os\.environ|getenv)/i;
function isLiteral(value) {
  return !hasPlaceholder(value) && !sample.test(value) && !reference2.test(value) && !/^(.)\1*$/.test(value);
}
function isSample(value) {
  return sample.test(value);
}
var secretWord = /secret|token|passw|^(?:api|access|auth|shared|private)?keys?$/;
function namesSecret(header) {
  const words8 = header.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return words8.split(/[-_.\s]+/).some((word) => secretWord.test(word));
}
var sign = /\\{0,3}["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=]|[ \t])[ \t]{0,20}\\{0,3}/y;
var quoted = /(["'`])([^"'`\\\r\n]{8,400})\\{0,3}\1/y;
var bare2 = /[A-Za-z0-9+/=_~-]{12,400}(?![\w.(+/=-])/y;
function* assignments(text, names4) {
  for (const { 0: name, index } of text.matchAll(names4)) {
    const after = matchAt(sign, text, index + name.length);
    if (after === void 0) continue;
    const at = index + name.length + after[0].length;
    const value = matchAt(quoted, text, at)?.[2];
    if (value !== void 0) {
      if (isLiteral(value)) yield { name, value, span: { start: at + 1, end: at + 1 + value.length } };
      continue;
    }
    const word = matchAt(bare2, text, at)?.[0];
    if (word !== void 0 && /\d/.test(word) && /[A-Za-z]/.test(word) && isLiteral(word)) {
      yield { name, value: word, span: { start: at, end: at + word.length } };
    }
  }
}
var mostVariables = 20;
var variable = /["'`]?\$(?:\{|env:)?([A-Za-z]\w{0,60})/y;
function* throughVariables(text, names4) {
  const seen = /* @__PURE__ */ new Set();
  for (const { 0: name, index } of text.matchAll(names4)) {
    const after = matchAt(sign, text, index + name.length);
    const given = after && matchAt(variable, text, index + name.length + after[0].length)?.[1];
    if (given === void 0 || seen.has(given) || seen.size >= mostVariables) continue;
    seen.add(given);
    for (const one of assignments(text, new RegExp(`(?<![\\w.-])\\$?(?:env:)?${given}(?=\\s*=)`, "g")))
      yield { ...one, name, variable: given };
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
function once(document, fields3) {
  if (!isPlan(document)) return fields3.map((field) => ({ field, related: [] }));
  const byText = /* @__PURE__ */ new Map();
  for (const field of fields3.toSorted((a, b) => Number(isPlanned(b)) - Number(isPlanned(a))))
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
var most2 = 200;
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
          ({ setting, takes: takes3 }) => setting.test(reference4.setting) && takes3?.(block, reference4) !== false
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
    for (const { target: target4, path, place: at } of waiting) {
      const key = [target4, ...path].join(".");
      if (seen.has(key) || seen.size > most2) continue;
      seen.add(key);
      const isLocal = target4.startsWith("local.");
      if ((isLocal || target4.startsWith("var.")) && !feeds.has(key))
        feeds.set(key, { carrier: target4, path, at, ...about });
      if (!isLocal) continue;
      waiting.push(...leadingTo([target4, ...path], module.locals.get(target4) ?? []));
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
var messages16 = {
  literal: "{option} of {behavior} in {rule} is a secret in clear text",
  header: "{option} of {behavior} in {rule} is written in clear text and goes to the origin in header {header}",
  given: "{carrier} fills {field}, and its value is written in {file}"
};
var rule160 = defineRule({
  meta: {
    id: "secret/behavior-secret",
    title: "a rule option holds a secret in clear text",
    why: "Everyone who may read the rules, their history or an export of them can sign requests to the origin or make valid tokens with it.",
    next: "Replace the exposed secret, and fill the option from a sensitive variable at deployment; or use an option that refers to Cloud Access Manager where the rule format has one.",
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
    messages: messages16
  },
  check: {
    ...Object.fromEntries(Object.entries(secrets).map(([name, paths]) => [name, literalsAt(paths)])),
    "behavior:modifyOutgoingRequestHeader"(behavior, { report: report2 }) {
      const found3 = secretHeader(behavior);
      if (found3 === void 0) return;
      const { option, header } = found3;
      if (reportsWritten(option, behavior, { certainty: "likely", report: report2 })) return;
      const data2 = { option: String(option.key), behavior: behavior.name, rule: behavior.rule.place, header };
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
      const data2 = { option: path.join("."), behavior: behavior.name, rule: behavior.rule.place };
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
function reportsWritten(option, { name, rule: rule202 }, { certainty, report: report2 }) {
  const { file, span } = option.site.authored ?? {};
  const modules = file === void 0 ? [] : rule202.tree.project?.terraformModules ?? [];
  for (const module of modules) {
    const given = module.given.find(({ place: { site: at } }) => at.file === file && at.span().start === span?.start);
    if (given === void 0) continue;
    if (literalsFed(module).some((literal) => literal.given === given)) return true;
    const carrier = [given.to, ...given.path].join(".");
    report2({
      message: "given",
      node: given.place,
      data: { carrier, field: `${option.key} of ${name} in rule ${rule202.label}`, file: given.place.site.file.path },
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
var rule161 = defineRule({
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
      for (const { name, span } of assignments(text, names2)) {
        if (isRead(document, span) || isOption(document, span.start)) continue;
        report2({ message: "literal", node: document.at(span), data: { field: name.replace(/^-+/, "") } });
      }
      if (document.language !== "script") return;
      for (const { name, variable: variable2, span } of throughVariables(text, names2)) {
        if (wholeName.test(variable2)) continue;
        const field = `${variable2}, which is given to ${name.replace(/^-+/, "")},`;
        report2({ message: "literal", node: document.at(span), data: { field } });
      }
    }
  }
});
var mention = /[Ss]ecret[-_]?[Aa]ccess[-_]?[Kk]ey|SECRET_ACCESS_KEY|[Kk]ey[-_]?[Ss]ecret|KEY_SECRET|alicloud_secret_key|ALICLOUD_SECRET_KEY/;
var names2 = /(?<![A-Za-z0-9_-])[\w-]{0,60}(?:secret[-_]?access[-_]?key(?:_?[ab])?|access[-_]?key[-_]?secret|hmac[-_]?key[-_]?secret|alicloud_secret_key)(?![\w-])/gi;
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
var rule162 = defineRule({
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
      literal: "{source} contains the {field} of an API client",
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
var names3 = /(?<![A-Za-z0-9_-])(?:[\w-]{0,60}[_-])?(?:client[-_]?secret|client[-_]?token|access[-_]?token)(?![\w-])/gi;
var marks3 = /akab-|akamaiapis\.net|akamai|edgerc/i;
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
    if (given.text.length < 8 || isNamed2(given)) continue;
    const part = { name: field.split(" ")[0] ?? field, carrier, field, given };
    const { file } = given.place.site;
    const isOpen6 = (client2) => client2.every((other2) => other2.given.place.site.file === file && other2.name !== part.name);
    const client = clients.find(isOpen6);
    if (client === void 0) clients.push([part]);
    else client.push(part);
  }
  return clients.filter((client) => client.some((part) => isSecret2(part) || namedBeside(part.given).length === 0)).map((client) => client.toSorted((a, b) => Number(isSecret2(b)) - Number(isSecret2(a))));
}
function isNamed2(given) {
  const { start, end } = given.place.site.span("value");
  return namedBeside(given).some((client) => client.some(({ span }) => start <= span.start && span.end <= end));
}
function namedBeside({ place: { site } }) {
  return namedIn(site.file.text, site.file.path);
}
function clientsOf(text, isAkamai) {
  const clients = [];
  for (const found3 of assignments(text, names3)) {
    const client = clients.at(-1);
    const last = client?.at(-1);
    const isNext = last === void 0 || found3.span.start - last.span.end > reach || client?.some(({ name }) => kindOf2(name) === kindOf2(found3.name));
    if (isNext === true || client === void 0) clients.push([found3]);
    else client.push(found3);
  }
  return clients.filter((client) => isAkamai || client.some((part) => isOfAkamai2(part, text))).map((client) => client.toSorted((a, b) => Number(isSecret2(b)) - Number(isSecret2(a))));
}
var kindOf2 = (name) => name.toLowerCase().replaceAll(/[_-]/g, "").slice(-11);
function isOfAkamai2({ name, value, span }, text) {
  const around = text.slice(Math.max(0, span.start - reach), span.end + reach);
  return value.startsWith("akab-") || /akamai/i.test(name) || isSecret2({ name }) && marks3.test(around);
}

// rules/secret/private-key.ts
var rule163 = defineRule({
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
        doc: "GitHub: managing secret scanning alerts",
        part: "a secret that has been committed to a repository counts as compromised",
        url: "https://docs.github.com/enterprise-server@3.0/code-security/secret-scanning/managing-alerts-from-secret-scanning",
        read: "2026-11-26"
      },
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
      const words8 = document.holdsRules ? ["PRIVAT"] : ["PRIVAT", "vateK", "vate_k"];
      if (!words8.some((word) => text.includes(word))) return;
      const keys2 = [...keysOf3(document)];
      const told = new Map(once(document, [...new Set(keys2.map(({ field }) => field))]).map((one) => [one.field, one]));
      for (const { place, field, isEncrypted } of keys2) {
        const related = told.get(field)?.related;
        if (related === void 0) continue;
        const source = sourceOf(document, field);
        report2({ message: isEncrypted ? "encrypted" : "plain", node: place, data: { source }, related });
      }
      for (const { field, related } of once(document, [...bareKeys(document)]))
        report2({ message: "plain", node: field, data: { source: sourceOf(document, field) }, related });
      if (document.language === "hcl")
        for (const place of bareKeysIn(document))
          report2({ message: "plain", node: place, data: { source: document.name } });
    },
    pemText(text, { report: report2 }) {
      if (!text.hasBinaryKey) return;
      report2({ message: text.binary === "pkcs12" ? "store" : "plain", node: text, data: { source: text.label } });
    }
  }
});
function sourceOf({ name }, { path }) {
  return path === "" ? name : `${path} in ${name}`;
}
var begin = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/g;
function* keysOf3(document) {
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
var rule164 = defineRule({
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
var rule165 = defineRule({
  meta: {
    id: "secret/variable-not-sensitive",
    title: "a variable that carries a secret is not marked sensitive",
    why: "Terraform prints its value in plans, in logs of the pipeline and in error messages, where more people read it than may use it.",
    next: "Mark the variable sensitive and give it no default.",
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
        const doubt4 = reads.find(({ state }) => state === "unknown");
        if (reads.some((read2) => read2.state === "known" && read2.value)) continue;
        if (doubt4?.state === "unknown") {
          unchecked(block, doubt4.why);
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
var rule166 = defineRule({
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
var rule167 = defineRule({
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
var rule168 = defineRule({
  meta: {
    id: "syntax/yaml-invalid",
    title: "a YAML file cannot be read as YAML",
    why: "The tool that should send it stops at this place, or takes another value than the one meant; nothing in the file is deployed.",
    next: "Repair the YAML at the line shown.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax"],
    sources: [
      { doc: "YAML 1.2.2", part: "the whole language", url: "https://yaml.org/spec/1.2.2/", read: "2026-11-20" }
    ],
    messages: { broken: "line {line}: {what}", conflict: "a merge conflict at line {line} is not resolved" }
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

// rules/terraform/edit-without-effect.ts
var akamai2 = "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers";
var alicloud = "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources";
var read = "2026-11-20";
var sent2 = [
  "sans",
  "admin_contact",
  "tech_contact",
  "certificate_chain_type",
  "csr",
  "network_configuration",
  "signature_algorithm",
  "organization"
];
var replacing = ["common_name", "secure_network", "sni_only", "contract_id"];
var clientCertificate = { fields: ["validity_days", "csr", "pkey_type"], unless: ["site_id"] };
var enrollment = { fields: ["change_management", "exclude_sans"], unless: [...sent2, ...replacing] };
var atCreation = { fields: ["allow_duplicate_common_name"], unless: replacing };
var table = {
  akamai_cps_third_party_enrollment: [enrollment, atCreation],
  akamai_cps_dv_enrollment: [atCreation],
  alicloud_esa_client_certificate: [clientCertificate]
};
var accessKey = ["access_key_name", "credentials_a", "credentials_b"];
var sources = [
  {
    doc: "Akamai Terraform provider",
    part: "enrollments: an update is sent only when one of a list of settings has changed",
    url: `${akamai2}/cps/resource_akamai_cps_third_party_enrollment.go`,
    read
  },
  {
    doc: "Akamai Terraform provider",
    part: "akamai_cloudaccess_key: with changed timeouts an update only stores them",
    url: `${akamai2}/cloudaccess/resource_akamai_cloudaccess_key.go`,
    read
  },
  {
    doc: "Terraform: alicloud_esa_client_certificate",
    part: "csr, pkey_type and validity_days are used on creation; only status can be updated",
    url: `${alicloud}/esa_client_certificate`,
    read
  }
];
var rule169 = defineRule({
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
    messages: { silent: "changing {field} of {resource} does nothing" }
  },
  check: {
    changes(changes, { report: report2, unchecked }) {
      for (const pair2 of changes.blocks) {
        const { before, after } = pair2;
        if (before === void 0 || after === void 0 || after.blockType !== "resource") continue;
        if (after.changes.some(({ actions: actions2 }) => actions2.includes("create") || actions2.includes("delete"))) continue;
        for (const edit of silentEdits(pair2, changes)) {
          if (edit.why !== void 0) unchecked(after, edit.why);
          else
            report2({
              message: "silent",
              node: edit.now,
              data: { field: edit.field, resource: after.address },
              related: [{ node: edit.old, note: "the value before the change" }]
            });
        }
      }
    }
  }
});
function silentEdits({ before, after }, changes) {
  if (before === void 0 || after === void 0) return [];
  const edit = (field) => editOf2(field, { before, after }, changes);
  const isChanged = (names4) => names4.some((name) => edit(name).length > 0);
  if (after.type === "akamai_cloudaccess_key") return isChanged(["timeouts"]) ? accessKey.flatMap(edit) : [];
  const silent = (table[after.type] ?? []).filter(({ unless }) => !isChanged(unless));
  return silent.flatMap(({ fields: fields3 }) => fields3.flatMap(edit));
}
function editOf2(field, { before, after }, changes) {
  const [old, now] = [before.get(field), after.get(field)];
  if (isSame(old, now, { moved: (reference4) => changes.moved(reference4) })) return [];
  if (old.isBlank && now.isBlank || now.isAbsent && after.isWritten && changes.from === "plan") return [];
  if ([old, now].every((one) => one.isAbsent || one.bool().state === "known") && isOn(old) === isOn(now)) return [];
  const whys = [old, now].map((one) => one.json()).flatMap((one) => one.state === "unknown" ? [one.why] : []);
  return [{ field, old, now, why: whys[0] }];
}
function isOn(field) {
  const value = field.bool();
  return value.state === "known" && value.value;
}

// rules/terraform/export-not-imported.ts
var rule170 = defineRule({
  meta: {
    id: "terraform/export-not-imported",
    title: "a plan creates what an export meant to import",
    why: "The export describes objects that exist. Terraform does not know them before they are imported, so apply makes them a second time, or fails half-way on names that are taken.",
    next: "Run import.sh first, then plan again.",
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
var enrollment2 = shape("enrollmentId", ",", "id contract");
var certificate = shape("certificateId", ",", "id group contract", "id");
var shapes = new Map(
  Object.entries({
    akamai_cps_dv_enrollment: enrollment2,
    akamai_cps_third_party_enrollment: enrollment2,
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
var bare3 = (prefix) => new RegExp(`^(?:${prefix}_)?\\d+$`);
var fits = {
  id: /^(?!(?:ctr|grp|prp)_)\w+$/,
  site: /^\d+$/,
  property: bare3("prp"),
  group: bare3("grp"),
  include: bare3("inc"),
  edgeHostname: bare3("ehn"),
  contract: /^(?!(?:grp|prp|ehn|inc)_)(?=.*\D)[\w-]+$/,
  product: /^[A-Za-z]\w*$/,
  version: /^(?:\d+|LATEST|PRODUCTION|STAGING)$/,
  network: /^(?:STAGING|PRODUCTION|STAG|PROD|S|P)$/i
};
var words6 = {
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
var rule171 = defineRule({
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
          const expected2 = sorted2(id, taken, site);
          const said2 = { ...data2, expected: expected2 ?? outline(taken) };
          report2({
            message: "parts",
            node: place,
            data: said2,
            ...expected2 !== void 0 && { fix: fixOf5(place, expected2) }
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
function sorted2(id, { separator, forms }, site) {
  const parts = id.split(/[,:;\s]+/).filter((part) => part !== "");
  if (parts.length > 4) return void 0;
  for (const form of forms) {
    const found3 = permutations(parts).find((order) => agree(order, form, site));
    if (found3 !== void 0) return found3.join(separator);
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
  return form.map((kind) => kind === "id" ? own : words6[kind]).join(separator);
}
function fixOf5(place, expected2) {
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
    (fields3, name) => fields3.flatMap((one) => one.isList ? one.items() : [one]).map((one) => one.get(name)),
    [field]
  ).filter(({ value }) => value !== void 0);
}
function argumentOf(field) {
  return field.path.replace(/\[\d+\]/g, "");
}
function modulesFrom(module) {
  const found3 = /* @__PURE__ */ new Set([module]);
  for (const one of found3) for (const call of one.calls) found3.add(call.module);
  return [...found3];
}
function staysBelow(since, { module, type }) {
  return module.providers.filter(({ name }) => type.startsWith(`${name}_`)).some(({ locked, version }) => allowedVersions(locked ?? valueOf(version.text()) ?? ">= 0", since) === "none");
}

// rules/terraform/_references.ts
var target3 = /^(?:(?:var|local|module)\.[a-zA-Z_][\w-]*|data\.[a-z]\w*_\w+\.[a-zA-Z_][\w-]*|[a-z]\w*_\w+\.[a-zA-Z_][\w-]*)/;
var wayOn = /^(?:\.[a-zA-Z_][\w-]*|\[(?:\d+|"[^"\\]+")\])*$/;
function referenceIn(text) {
  const inner = /^\$\{\s*([^{}]+?)\s*\}$/.exec(text) ?? /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(text);
  const written = inner?.[1] ?? text;
  const found3 = target3.exec(written)?.[0];
  return found3 !== void 0 && wayOn.test(written.slice(found3.length)) ? { written, target: found3 } : void 0;
}

// rules/terraform/_slots.ts
var slot = (argument, of, about = {}) => ({
  argument,
  of: of.split(" "),
  member: "id",
  by: "only",
  source: 0,
  ...about
});
var enrollments = "akamai_cps_third_party_enrollment akamai_cps_dv_enrollment";
var setId = slot("network_configuration.client_mutual_authentication.set_id", "akamai_mtlstruststore_ca_set", {
  by: "told",
  source: 1
});
var keyName = slot("access_key_name", "akamai_cloudaccess_key", { member: "access_key_name", by: "name" });
var slots = {
  "resource akamai_cps_upload_certificate": slot("enrollment_id", enrollments, { source: 3 }),
  "resource akamai_cps_dv_validation": slot("enrollment_id", "akamai_cps_dv_enrollment", { source: 3 }),
  "data akamai_cps_csr": slot("enrollment_id", "akamai_cps_third_party_enrollment", { source: 3 }),
  "resource akamai_edge_hostname": slot("certificate", enrollments, { by: "told", source: 3 }),
  "resource akamai_cps_third_party_enrollment": setId,
  "resource akamai_cps_dv_enrollment": setId,
  "resource akamai_mtlstruststore_ca_set_activation": slot("ca_set_id", "akamai_mtlstruststore_ca_set", { source: 2 }),
  "resource akamai_mtlskeystore_client_certificate_upload": slot(
    "client_certificate_id",
    "akamai_mtlskeystore_client_certificate_third_party",
    { member: "certificate_id" }
  ),
  "resource akamai_property_activation": slot("property_id", "akamai_property"),
  "data akamai_cloudaccess_key": keyName,
  "data akamai_cloudaccess_key_versions": keyName
};
function referenceFor({ member, source }, resource) {
  const own = `${resource.address}.${member}`;
  if (source !== setId.source) return own;
  const activations2 = resource.module.ofType("akamai_mtlstruststore_ca_set_activation").filter((one) => one.get("count").isAbsent && one.get("for_each").isAbsent).filter(
    ({ references }) => references.some(({ target: target4, setting }) => target4 === resource.address && setting === "ca_set_id")
  );
  const live = activations2.find((one) => valueOf(one.get("network").text()) === "PRODUCTION") ?? activations2[0];
  return live === void 0 ? own : `${live.address}.ca_set_id`;
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
      ({ target: target4, setting }) => target4 === one.address && setting !== argument && setting !== "depends_on"
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

// rules/terraform/literal-id.ts
var rule172 = defineRule({
  meta: {
    id: "terraform/literal-id",
    title: "an id or version number is typed in where a reference exists",
    why: "Without a reference Terraform sees no order between the two: it activates, uploads or deletes too early, and goes on using the number after the object has been replaced by another.",
    next: "Refer to the resource instead of typing the id. Refer to a version by its key, as version numbers can have gaps.",
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
      },
      {
        doc: "Akamai Terraform examples, mtls/edge-truststore",
        part: "cps.tf: set_id from one activation, depends_on the other",
        url: "https://github.com/akamai/terraform-examples/blob/HEAD/products/mtls/edge-truststore/cps.tf",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform, CA set activation",
        part: "ca_set_id and version by reference to the CA set",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
        read: "2026-11-20"
      },
      {
        doc: "Akamai Terraform, provision certificates",
        part: "enrollment_id by reference to the enrollment",
        url: "https://techdocs.akamai.com/terraform/docs/cps-integration-guide",
        read: "2026-11-20"
      }
    ],
    messages: {
      typed: "{argument} is typed in as {value} instead of referring to {resource}",
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
        const by = referenceFor(own, resource);
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: field, by }] };
        const data3 = dataOf(field, block, resource);
        report2({ message: "typed", node: field, data: data3, certainty, source: own.source, fix });
      }
      const set = block.type === "akamai_mtlstruststore_ca_set_activation" ? referredBy(block, own, "version") : void 0;
      const pinned = block.get("version");
      if (set !== void 0 && isTyped(pinned, "version", block)) {
        const by = `${set.address}.latest_version`;
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: pinned, by }] };
        const data3 = dataOf(pinned, block, set);
        report2({ message: "typed", node: pinned, data: data3, certainty: "likely", source: own.source, fix });
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
function referredBy(block, { argument, of }, version) {
  const targets = block.references.filter(({ setting }) => setting === argument || setting === version);
  return of.flatMap((type) => block.module.ofType(type)).find(({ address }) => targets.some(({ target: target4 }) => target4 === address));
}
function keyOf3(certificate3) {
  const [name, ...others] = certificate3.get("versions").names();
  return others.length === 0 ? name : void 0;
}
function countsVersions(block, certificate3) {
  return block.referencesIn("version_number").some(({ target: target4, path, place }) => {
    const { text } = place.site.file;
    return target4 === certificate3.address && path.join() === "versions" && /\blength\s*\(\s*(?:keys\s*\(\s*)?$/.test(text.slice(0, place.site.span().start).slice(-60));
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
var rule173 = defineRule({
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
      for (const [provider5, list] of Object.entries(features)) {
        const use = newestUse(module, list);
        if (use === void 0) continue;
        const { since, setting, block, at } = use;
        const data2 = { provider: provider5, feature: setting ?? block.type, version: since };
        const related = [{ node: at, note: "used here" }];
        const asked = askedIn(module, provider5);
        const locked = asked.find((one) => one.locked !== void 0);
        if (locked?.locked !== void 0) {
          if (allowedVersions(locked.locked, since) === "none")
            report2({ message: "locked", node: locked.version, data: { ...data2, locked: locked.locked }, related });
          continue;
        }
        const judged2 = asked.map(({ version }) => ({ version, outcome: outcomeOf(version, since) }));
        const first = judged2.find(({ outcome }) => outcome === "none") ?? judged2.find(({ outcome }) => outcome === "some");
        const doubt4 = judged2.find(({ outcome }) => outcome === "unknown");
        if (judged2.some(({ outcome }) => outcome === "all")) continue;
        if (first !== void 0) {
          const { version: node, outcome } = first;
          const constraint = valueOf(node.text()) ?? "";
          const to = `>= ${since}`;
          const fix = { title: `ask for ${to}`, safety: "unsafe", patches: [{ set: node, to }] };
          const certainty = outcome === "none" ? "proven" : "possible";
          report2({ message: "constraint", node, data: { ...data2, constraint }, related, certainty, fix });
        } else if (doubt4 !== void 0) unchecked(doubt4.version, "the version constraint cannot be read");
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
function askedIn(module, provider5) {
  const modules = modulesFrom(module);
  const required = modules.flatMap(({ providers }) => providers.filter(({ name }) => name === provider5));
  const old = modules.flatMap(({ blocks }) => blocks.filter(({ blockType, name }) => blockType === "provider" && name === provider5)).map((block) => ({ version: block.get("version"), locked: void 0 }));
  return [...required, ...old].filter(({ version, locked }) => !version.isAbsent || locked !== void 0);
}
function outcomeOf(version, since) {
  const text = valueOf(version.text());
  return (text === void 0 ? void 0 : allowedVersions(text, since)) ?? "unknown";
}

// rules/terraform/quoted-reference.ts
var rule174 = defineRule({
  meta: {
    id: "terraform/quoted-reference",
    title: "a reference is written as plain text",
    why: "Terraform sends the words themselves to the vendor, who refuses them or, worse, stores them: a hostname, an id or a note then holds the name of a variable.",
    next: "Remove the quotes, or write the reference as an interpolation.",
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
var enrollment3 = () => hours(1, "the provider's own default");
var judges = {
  akamai_mtlstruststore_ca_set_activation: (block) => {
    const network = valueOf(block.get("network").text());
    if (network === void 0) return { unknown: "the network is not known, and each takes its own time" };
    return networkOf(network) === "STAGING" ? staging : production;
  },
  akamai_cps_dv_enrollment: enrollment3,
  akamai_cps_third_party_enrollment: enrollment3,
  akamai_mtlskeystore_client_certificate_akamai: () => ({
    minutes: 10,
    text: "10m, as a deployment takes 5 to 10 minutes"
  })
};
var rule175 = defineRule({
  meta: {
    id: "terraform/short-timeout",
    title: "a timeout is shorter than the operation usually takes",
    why: "Terraform gives up while the vendor goes on: the run fails, what depends on it is not made, and the next run meets an operation that is still under way.",
    next: "Remove the timeout or raise it.",
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
      const judge12 = block.blockType === "resource" && block.isWritten ? judges[block.type] : void 0;
      const timeouts = judge12 === void 0 ? [] : timeoutsOf(block);
      if (judge12 === void 0 || timeouts.length === 0) return;
      const expected2 = judge12(block);
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
var messages17 = {
  undeclared: "{reference} is declared nowhere in the configuration",
  file: "{reference} is declared nowhere in the configuration; the content of a file is file({name})",
  output: "{reference} is declared nowhere in the configuration: the module has no such output",
  none: "{count} variables are used, such as {reference}, and not one is declared in {module}"
};
var rule176 = defineRule({
  meta: {
    id: "terraform/undeclared-reference",
    title: "an expression refers to something that is not declared",
    why: "Terraform stops before it plans anything. A rule builder under another name than the property asks for, or a file name without file(), reads well enough to pass a review.",
    next: "Correct the name, or declare what it stands for.",
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
    messages: messages17
  },
  check: {
    terraformModule(module, { report: report2, unchecked }) {
      if (!module.isWritten) return;
      const missing2 = missingIn2(module);
      if (missing2.length === 0) return;
      if (module.gap !== void 0) return unchecked(module, module.gap);
      const isWithoutVariables = !module.blocks.some(({ blockType }) => blockType === "variable");
      const variables = missing2.filter(([{ target: target4 }]) => isWithoutVariables && target4.startsWith("var."));
      const isFragment2 = variables.length > 1;
      for (const uses2 of missing2) {
        const [{ target: target4, place }] = uses2;
        const related = uses2.slice(1).map((use) => ({ node: use.place, note: "used here, too" }));
        const certainty = variables.includes(uses2) ? "likely" : "proven";
        if (!isFragment2 || !variables.includes(uses2))
          report2({ node: place, related, certainty, ...said(uses2[0], module) });
        else if (uses2 === variables[0]) {
          const data2 = { count: variables.length, reference: target4, module: module.resource };
          report2({ message: "none", node: place, data: data2, certainty: "likely" });
        }
      }
    }
  }
});
var elsewhere = /^(?:provider|providers|lifecycle\.ignore_changes|type)(?:\.|$)/;
var skipped = /* @__PURE__ */ new Set(["terraform", "moved", "removed", "import", "other"]);
var roots = /^(?:var|local|module|data)\.|^[a-z][a-z0-9]*(?:_[a-z0-9]+)*\./i;
function missingIn2(module) {
  const references = [
    ...module.blocks.filter(({ blockType }) => !skipped.has(blockType)).flatMap(({ references: own }) => own),
    ...[...module.locals.values()].flat()
  ].filter(({ setting, target: target4 }) => !elsewhere.test(setting) && roots.test(target4) && !target4.startsWith("ephemeral."));
  const found3 = /* @__PURE__ */ new Map();
  for (const reference4 of references) {
    const name = outputOf(reference4, module) ?? reference4.target;
    if (name === reference4.target && module.declares(reference4.target)) continue;
    const uses2 = found3.get(name);
    if (uses2 === void 0) found3.set(name, [reference4]);
    else uses2.push(reference4);
  }
  return [...found3.values()];
}
function outputOf({ target: target4, path }, module) {
  const called = module.calls.find(({ by }) => by.address === target4)?.module;
  const output = path.find((step) => typeof step === "string" && called?.declares(`output.${step}`) !== true);
  const isTold = called !== void 0 && called.gap === void 0 && path.length === 1;
  return isTold && output !== void 0 ? `${target4}.${output}` : void 0;
}
var fileName = /^[\w-]+\.(?:pem|crt|cer|cert|key|csr|json|tftpl|txt)$/;
function said(reference4, module) {
  const { target: target4, place } = reference4;
  const output = outputOf(reference4, module);
  if (output !== void 0) {
    const next = "Correct the name, or add the output to the module.";
    return { message: "output", data: { reference: output }, next };
  }
  const data2 = { reference: target4 };
  if (fileName.test(target4)) {
    const by2 = `file(${JSON.stringify(target4)})`;
    const fix = { title: `read the file: ${by2}`, safety: "unsafe", patches: [{ replace: place, by: by2 }] };
    const next = "Wrap the file name in file().";
    return { message: "file", data: { ...data2, name: JSON.stringify(target4) }, next, fix };
  }
  const meant = nearest(target4, [...module.locals.keys(), ...module.blocks.map(({ address }) => address)]);
  if (meant === void 0) return { message: "undeclared", data: data2 };
  const { file, span } = place.site;
  const written = file.text.slice(span().start, span().end).replace(/^resource\./, "");
  const by = meant + written.slice(target4.length);
  const patches = written.startsWith(target4) ? [{ replace: place, by }] : [];
  const safety = patches.length === 0 ? "manual" : "unsafe";
  return { message: "undeclared", data: data2, fix: { title: `refer to ${meant}`, safety, patches } };
}

// rules/terraform/_names.ts
var words7 = (text) => text.trim().split(/\s+/);
var table2 = (entries) => new Map(Object.entries(entries));
var resources = words7(`
  akamai_mtlskeystore_client_certificate_akamai akamai_mtlskeystore_client_certificate_third_party
  akamai_mtlskeystore_client_certificate_upload akamai_mtlstruststore_ca_set
  akamai_mtlstruststore_ca_set_activation akamai_cps_dv_enrollment akamai_cps_third_party_enrollment
  akamai_cps_dv_validation akamai_cps_upload_certificate akamai_cloudaccess_key
  alicloud_esa_client_certificate alicloud_esa_client_ca_certificate alicloud_esa_waf_rule alicloud_esa_waf_ruleset`);
var dataSources = words7(`
  akamai_mtlskeystore_client_certificate akamai_mtlskeystore_client_certificates
  akamai_mtlskeystore_account_ca_certificates akamai_mtlstruststore_ca_set akamai_mtlstruststore_ca_sets
  akamai_mtlstruststore_ca_set_versions akamai_mtlstruststore_ca_set_certificates
  akamai_mtlstruststore_ca_set_activation akamai_mtlstruststore_ca_set_activations
  akamai_mtlstruststore_ca_set_activities akamai_mtlstruststore_ca_set_associations akamai_cps_csr
  akamai_cps_deployments akamai_cps_enrollment akamai_cps_enrollments akamai_cps_warnings akamai_cloudaccess_key
  akamai_cloudaccess_keys akamai_cloudaccess_key_versions akamai_cloudaccess_key_properties`);
var neverTypes = table2({
  akamai_client_certificate_version_upload: "akamai_mtlskeystore_client_certificate_upload"
});
var contact = words7(`first_name last_name email phone title organization address_line_one address_line_two city region
  postal_code country_code`);
var enrollment4 = {
  "": words7(`common_name sans secure_network sni_only contract_id allow_duplicate_common_name
    acknowledge_pre_verification_warnings certificate_chain_type signature_algorithm admin_contact tech_contact
    organization csr network_configuration timeouts`),
  admin_contact: contact,
  tech_contact: contact,
  organization: words7("name phone address_line_one address_line_two city region postal_code country_code"),
  csr: words7("country_code city organization organizational_unit state preferred_trust_chain"),
  network_configuration: words7(`geography client_mutual_authentication disallowed_tls_versions clone_dns_names
    must_have_ciphers preferred_ciphers ocsp_stapling quic_enabled`),
  "network_configuration.client_mutual_authentication": words7("set_id send_ca_list_to_client ocsp_enabled")
};
var pair = words7("cloud_access_key_id cloud_secret_access_key primary_key");
var certificate2 = words7(`certificate_name contract_id group_id geography secure_network notification_emails
  key_algorithm subject`);
var argumentsOf = table2({
  akamai_cps_dv_enrollment: enrollment4,
  akamai_cps_third_party_enrollment: {
    ...enrollment4,
    "": [...enrollment4[""] ?? [], "auto_approve_warnings", "change_management", "exclude_sans"]
  },
  akamai_cps_dv_validation: { "": words7("enrollment_id sans acknowledge_post_verification_warnings timeouts") },
  akamai_cps_upload_certificate: {
    "": words7(`enrollment_id certificate_ecdsa_pem certificate_rsa_pem trust_chain_ecdsa_pem trust_chain_rsa_pem
      acknowledge_post_verification_warnings auto_approve_warnings acknowledge_change_management wait_for_deployment
      timeouts`)
  },
  akamai_mtlstruststore_ca_set: {
    "": words7("name description certificates allow_insecure_sha1 version_description timeouts"),
    certificates: words7("certificate_pem description")
  },
  akamai_mtlstruststore_ca_set_activation: { "": words7("ca_set_id version network timeouts") },
  akamai_mtlskeystore_client_certificate_akamai: {
    "": [...certificate2, ...words7("preferred_ca revoked_versions timeouts")]
  },
  akamai_mtlskeystore_client_certificate_third_party: { "": [...certificate2, "versions"] },
  akamai_mtlskeystore_client_certificate_upload: {
    "": words7(`client_certificate_id version_number signed_certificate trust_chain wait_for_deployment
      auto_acknowledge_warnings timeouts`)
  },
  akamai_cloudaccess_key: {
    "": words7(`access_key_name authentication_method contract_id group_id network_configuration credentials_a
      credentials_b timeouts`),
    network_configuration: words7("security_network additional_cdn"),
    credentials_a: pair,
    credentials_b: pair
  },
  akamai_property: {
    "": words7(`name contract_id group_id product_id property_id rule_format rules version_notes hostnames
      use_hostname_bucket timeouts`)
  },
  akamai_property_activation: {
    "": words7(`property_id version network contact note auto_acknowledge_rule_warnings activation_id compliance_record
      timeouts`)
  },
  akamai_property_include_activation: {
    "": words7(`include_id contract_id group_id version network notify_emails note auto_acknowledge_rule_warnings
      compliance_record timeouts`)
  },
  akamai_edge_hostname: {
    "": words7(`edge_hostname contract_id group_id product_id ip_behavior certificate ttl status_update_email use_cases
      https_service_binding timeouts`)
  },
  alicloud_esa_client_certificate: { "": words7("site_id validity_days csr pkey_type status timeouts") },
  alicloud_esa_client_ca_certificate: {
    "": words7("site_id certificate client_ca_cert_name client_ca_certificate_hostnames timeouts")
  },
  alicloud_esa_waf_ruleset: { "": words7("site_id phase name site_version status timeouts") },
  alicloud_esa_waf_rule: { "": words7("site_id phase ruleset_id site_version config shared timeouts") }
});
var writtenAs = table2({
  akamai_mtlstruststore_ca_set: table2({ timeouts: "block" }),
  akamai_mtlstruststore_ca_set_activation: table2({ timeouts: "attribute" }),
  akamai_mtlskeystore_client_certificate_akamai: table2({ timeouts: "attribute" }),
  akamai_mtlskeystore_client_certificate_upload: table2({ timeouts: "attribute" }),
  akamai_cloudaccess_key: table2({ timeouts: "attribute" }),
  akamai_cps_dv_enrollment: table2({ timeouts: "block" }),
  akamai_cps_third_party_enrollment: table2({ timeouts: "block" }),
  akamai_cps_dv_validation: table2({ timeouts: "block" }),
  akamai_cps_upload_certificate: table2({ timeouts: "block" }),
  akamai_property: table2({ hostnames: "block" }),
  akamai_property_activation: table2({ timeouts: "block" }),
  akamai_property_include_activation: table2({ timeouts: "block" }),
  akamai_edge_hostname: table2({ timeouts: "block" })
});
var objects = table2({
  akamai_mtlstruststore_ca_set: words7("certificates"),
  akamai_cloudaccess_key: words7("network_configuration credentials_a credentials_b")
});
var misnamed = table2({ acknowledge_pre_validation_warnings: "acknowledge_pre_verification_warnings" });
var asNow = "1.5.0";
var [ids, redesign2] = ["5.0.0", "1.0.0"];
var dropped = table2({
  akamai_cps_dv_enrollment: table2({ enable_multi_stacked_certificates: "5.0.0" }),
  akamai_cps_upload_certificate: table2({ unacknowledged_warnings: "7.0.0" }),
  akamai_property: new Map([
    ...["contract", "group", "product"].map((name) => [name, ids]),
    ...["cp_code", "origin", "variables", "is_secure", "contact"].map((name) => [name, redesign2])
  ]),
  akamai_property_activation: table2({ property: ids, rule_warnings: ids, activate: redesign2 }),
  akamai_edge_hostname: table2({ contract: ids, group: ids, product: ids, ipv4: redesign2, ipv6: redesign2 })
});

// rules/terraform/_types.ts
var families = /^(?:akamai_(?:mtlskeystore|mtlstruststore|cps|cloudaccess)|alicloud_esa_(?:client|waf))_/;
var letters = (name) => name.replaceAll("_", "").toLowerCase();
var byLetters = (names4) => new Map(names4.map((name) => [letters(name), name]));
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
var rule177 = defineRule({
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
        part: "changelog, removed fields: 1.0.0, 5.0.0 and 7.0.0",
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
  return Object.entries(known2 ?? {}).flatMap(([path, names4]) => {
    const holders = path === "" ? [block.field] : settingsAt(block, path).flatMap((one) => one.isList ? one.items() : [one]);
    return holders.flatMap((holder) => holder.members()).flatMap((member) => unknownArgument(member, { path, names: names4 }, block));
  });
}
function unknownArgument(node, { path, names: names4 }, block) {
  const name = String(node.key);
  const { type } = block;
  if (path === "" && names4.includes(name)) return wronglyWritten(node, name, block);
  if (names4.includes(name) || meta.has(name)) return [];
  const version = dropped.get(type)?.get(name);
  if (version !== void 0)
    return staysBelow(version, block) ? [] : [{ node, name, flaw: { message: "gone", version } }];
  const certain = misnamed.get(name) ?? names4.find((other2) => letters(other2) === letters(name));
  const suggestion = certain ?? nearest(name, names4);
  if (suggestion !== void 0 && names4.includes(suggestion))
    return [{ node, name, flaw: { message: "other", suggestion }, isGuess: certain === void 0 }];
  if (objects.get(type)?.includes(path) === true || writtenAround(node).word === "dynamic") return [];
  return [{ node, name, flaw: { message: "none", type: path === "" ? type : `${path} of ${type}` }, isGuess: true }];
}
function wronglyWritten(node, name, block) {
  const { type } = block;
  const message = writtenAs.get(type)?.get(name);
  if (message === void 0 || staysBelow(asNow, block)) return [];
  const { word, after } = writtenAround(node);
  const isWrong = word === name && after === (message === "block" ? "=" : "{");
  return isWrong ? [{ node, name, flaw: { message, type } }] : [];
}
function writtenAround({ site }) {
  const { start, end } = site.span("key");
  const { text } = site.file;
  return { word: /^\w+/.exec(text.slice(start, end))?.[0] ?? "", after: text.slice(end).trimStart().charAt(0) };
}

// rules/truststore/_lib.ts
var guide2 = (part) => ({
  doc: "mTLS Edge Truststore, best practices",
  part,
  url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
  read: "2026-11-20"
});
var reference3 = (page, part) => ({
  doc: "mTLS Edge Truststore API",
  part,
  url: `https://techdocs.akamai.com/mtls-edge-truststore/reference/${page}`,
  read: "2026-11-20"
});
var powershell2 = (part) => ({
  doc: "Akamai PowerShell, manage CA sets",
  part,
  url: "https://techdocs.akamai.com/powershell/docs/manage-ca-sets",
  read: "2026-11-20"
});
var terraform = (part) => ({
  doc: "Terraform: akamai_mtlstruststore_ca_set",
  part,
  url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set",
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
var rule178 = defineRule({
  meta: {
    id: "truststore/activation-collision",
    title: "two activations of one CA set compete for the same network",
    why: "A network runs one version of a set, and one operation at a time: a second request is refused while the first one runs, or silently replaces what the first one made live.",
    next: "Keep one activation per set and network, and wait for a running one to finish.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("one activation serves one network; a new activation replaces the old one"),
      reference3("errors", "409, another-activation-request-in-progress-in-the-ca-set")
    ],
    messages: { collision: "{first} and {second} both act on CA set {set} on {network}" }
  },
  check: {
    project(project, { report: report2 }) {
      const groups2 = /* @__PURE__ */ new Map();
      for (const activation of project.caSetActivations) {
        const key = keyOf4(activation);
        if (key !== void 0 && isOpen4(activation)) groups2.set(key, [...groups2.get(key) ?? [], activation]);
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
function isOpen4(activation) {
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
var rule179 = defineRule({
  meta: {
    id: "truststore/active-on-one-network-only",
    title: "a CA set is bound to an enrollment but not active on both networks",
    why: "CPS deploys an edge certificate to both networks. Where the CA set has no active version, there is nothing to check clients against, so the binding is refused.",
    next: "Activate a version on staging and one on production before you bind the set; the two versions may differ.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("the set must be active on staging and production before it is bound in CPS"),
      {
        doc: "Akamai Terraform, manage CA sets",
        part: "activate the set on both networks, then bind it",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20"
      }
    ],
    messages: { inactive: "CA set {set} is bound to {enrollment}, but has no active version on {network}" }
  },
  check: {
    enrollment(enrollment5, { report: report2, unchecked }) {
      const link = enrollment5.caSet;
      if (link.state === "unknown") return unchecked(enrollment5.clientAuthentication.get("setId"), link.why);
      if (link.state === "absent" || link.value.isDeleted) return;
      const set = link.value;
      const missing2 = [];
      for (const network of networks) {
        const read2 = set.activeOn(network);
        if (read2.state === "unknown") unchecked(set, read2.why);
        else if (read2.state === "known" && !read2.value) missing2.push(network);
      }
      if (missing2.length === 0) return;
      report2({
        message: "inactive",
        node: enrollment5.clientAuthentication.get("setId"),
        data: { set: set.label, enrollment: nameOf5(enrollment5), network: missing2.join(" and ") },
        related: missing2.map((network) => ({ node: stated(set, network), note: `no version is active on ${network}` })),
        certainty: isSure(set) ? "proven" : "likely"
      });
    }
  }
});
function isSure({ declaration, activations: activations2 }) {
  return declaration === void 0 || activations2.length > 0;
}
function nameOf5(enrollment5) {
  return `enrollment ${enrollment5.label}`;
}
function stated(set, network) {
  const field = set.get(network === "STAGING" ? "stagingVersion" : "productionVersion");
  return field.value === void 0 ? set : field;
}

// rules/truststore/active-version-edited.ts
var rule180 = defineRule({
  meta: {
    id: "truststore/active-version-edited",
    title: "a CA set version is edited that has been active or is being activated",
    why: "The truststore refuses to change such a version, so the edit never reaches the edge and clients go on to be checked against the old certificates.",
    next: "Clone it or create a new version, edit that one, and activate it.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference3("put-ca-set-version", "update a version; 422, the version is active or was active before"),
      powershell2("a version that has been active is cloned, not edited")
    ],
    messages: { edited: "version {version} of CA set {set} is changed, but it {state}" }
  },
  check: {
    "change:caSetVersion"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after === void 0 || after.field.doc.language === "hcl") return;
      const version = valueOf(after.number);
      const edit = editOf3(before, after);
      if (version === void 0 || valueOf(before.number) !== version || edit === void 0) return;
      const standing = standingOf2(before, after, all.after);
      if ("why" in standing) return unchecked(after, standing.why);
      if (standing.state === "") return;
      report2({
        message: "edited",
        node: edit,
        data: { version, set: after.setLabel, state: standing.state },
        ...standing.field && { related: [{ node: standing.field, note: "the account says so" }] }
      });
    }
  }
});
function editOf3(before, after) {
  const [old, now] = [before, after].map(({ field }) => field.get("certificates"));
  if (old !== void 0 && now !== void 0 && old.items().length > 0 && now.items().length > 0) {
    const isRead2 = [before, after].every(({ entries }) => entries.every(({ pem }) => pem.certificates.length > 0));
    if (isRead2 && printsOf2(before) !== printsOf2(after)) return now;
  }
  return ["allowInsecureSha1", "description", "comments"].map((name) => ({ old: before.field.get(name), now: after.field.get(name) })).find((pair2) => isGiven(pair2.old) && isGiven(pair2.now) && !isSame(pair2.old, pair2.now))?.now;
}
var isGiven = ({ value }) => value !== void 0;
var printsOf2 = ({ certificates: certificates2 }) => certificates2.map(({ facts }) => facts.fingerprint()).toSorted().join();
function standingOf2(before, after, project) {
  const number = valueOf(after.number);
  const set = after.caSet;
  const versions = [after, before, ...(set?.versions ?? []).filter((one) => valueOf(one.number) === number)];
  for (const version of versions) {
    for (const [member, network] of statuses) {
      const field = version.get(member);
      const status = valueOf(field.text());
      if (status === "ACTIVE") return { state: `is active on ${network}`, field };
      if (status === "PENDING") return { state: `is being activated on ${network}`, field };
    }
  }
  const activations2 = set?.activations.filter((one) => valueOf(one.version) === number && !one.isRequest) ?? [];
  const last = activations2.find(({ status }) => status === "IN_PROGRESS") ?? activations2.find((one) => one.status === "COMPLETE");
  if (last !== void 0) {
    const isRunning = last.status === "IN_PROGRESS";
    const what = last.isDeactivation ? "being deactivated" : "being activated";
    return {
      state: `${isRunning ? `is ${what}` : "has been active"} on ${last.network ?? "a network"}`,
      field: last.field
    };
  }
  const isTold = set?.liveRecord?.get("activations").isList === true || activations2.length > 0;
  if (isTold) return { state: "" };
  const where = project.snapshot === void 0 ? "project" : "snapshot";
  return { why: `whether the version has been active is not told: its activations are not in the ${where}` };
}
var statuses = [
  ["productionStatus", "PRODUCTION"],
  ["stagingStatus", "STAGING"]
];

// rules/truststore/certificate-removed.ts
var rule181 = defineRule({
  meta: {
    id: "truststore/certificate-removed",
    title: "a CA certificate leaves a set that live traffic relies on",
    why: "Once the version is active, every client whose certificate this CA has issued is turned away, on all hostnames of all enrollments bound to the set.",
    next: "Make sure no client certificate of this CA is in use; activating the version replaces the old one at once for every enrollment bound to the set.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      reference3("put-ca-set-version", "update a CA set version: the list of certificates replaces the one before"),
      powershell2("an activation replaces the active version of the set, and CPS is bound to the whole set")
    ],
    messages: { removed: "certificate {subject} is removed from CA set {set}" }
  },
  check: {
    "change:caSetVersion"(change, { report: report2, unchecked, now }) {
      const { before, after } = change;
      if (before === void 0 || after === void 0 || isOutOfUse(change)) return;
      const gone2 = before.certificates.filter(
        (place) => place.facts.notAfter >= now.getTime() && !isLeftIn(after, place)
      );
      if (gone2.length === 0) return;
      const why = hiddenIn2(after);
      if (why !== void 0) return unchecked(after, why);
      for (const place of gone2)
        report2({
          message: "removed",
          node: placeOf4(before, place),
          data: { subject: place.label, set: after.setLabel },
          related: [{ node: after.field.get("certificates"), note: "the certificates after the change" }],
          certainty: isInUse(before.caSet) ? "proven" : "likely"
        });
    }
  }
});
function isLeftIn(after, { facts }) {
  return after.certificates.some(
    (other2) => other2.facts.fingerprint() === facts.fingerprint() || other2.facts.key.id() === facts.key.id() && other2.facts.subject.text === facts.subject.text
  );
}
function hiddenIn2({ field, entries, origin }) {
  const list = field.get("certificates");
  const read2 = list.json();
  if (!list.isList) return read2.state === "unknown" ? read2.why : "the certificates of the version are not in view";
  if (origin === "answer" && list.items().length === 0) return "a list of versions may leave out their certificates";
  const vague = list.items().find((item) => item.get("certificatePem").text().state === "unknown");
  const why = vague?.get("certificatePem").text();
  if (why?.state === "unknown") return why.why;
  const blank = entries.find(({ pem }) => pem.unknown !== void 0 || pem.certificates.length === 0);
  return blank && (blank.pem.unknown ?? `${blank.pem.label} cannot be read`);
}
function placeOf4({ entries }, place) {
  const entry = entries.find(({ pem }) => pem === place.text);
  return entry !== void 0 && place.text.isFile ? entry.field.get("certificatePem") : place;
}
function isOutOfUse({ before, after }) {
  const sets = [before?.caSet, after?.caSet].filter((set) => set !== void 0);
  if (sets.some((set) => set.activations.length > 0 || set.doubtful.length > 0)) return false;
  return sets.some(
    (set) => ["stagingVersion", "productionVersion"].every((name) => set.says(name) && set.get(name).isAbsent)
  );
}
function isInUse(set) {
  return set !== void 0 && networks.some((network) => valueOf(set.activeOn(network)) === true);
}

// rules/truststore/csr-instead-of-certificate.ts
var rule182 = defineRule({
  meta: {
    id: "truststore/csr-instead-of-certificate",
    title: "a CA set is given a signing request instead of a certificate",
    why: "A signing request vouches for nobody: the API refuses it, and PowerShell skips it without a word when it reads a file. The CA is then missing from the set, and its clients are turned away.",
    next: "Paste the signed CA certificate; relabel the block only if its content really is a certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      powershell2("certificatePem of a version; the samples show signing requests there by mistake"),
      guide2("CA certificate: correctly formed X.509, PEM encoded")
    ],
    messages: {
      labelled: "certificate {index} of CA set {set} is labelled CERTIFICATE REQUEST",
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

// rules/truststore/_change.ts
var marks4 = ["caSetLink", "accountId", "createdBy", "activationId", "location", "assignedSlots"];
function fateOfThing2(thing, all) {
  return fateOf(thing, all, marks4);
}
function deletionOf({ before, after, all }) {
  if (before === void 0 || before.isDeleted) return { state: "stays" };
  if (after !== void 0) return after.isDeleted ? { state: "goes", certainty: "proven" } : { state: "stays" };
  return fateOfThing2(before, all);
}
function keysOf4(set, all) {
  const name = valueOf(set.name);
  const ids2 = [valueOf(set.id), set.vendorId].flatMap((key) => key === void 0 ? [] : [key, all.moved(key)]);
  return new Set(name === void 0 ? ids2 : [...ids2, byName(name)]);
}
var byName = (name) => `name ${name}`;
function isAmong(id, keys2, project) {
  const lookup = project.caSetLookups.find(({ key }) => key === id);
  const name = lookup && valueOf(lookup.name);
  return keys2.has(id) || keys2.has(project.caSetKey(id)) || name !== void 0 && keys2.has(byName(name));
}
function boundTo2(keys2, project) {
  return project.enrollments.filter(
    ({ caSetId }) => caSetId.state === "known" && isAmong(caSetId.value, keys2, project)
  );
}

// rules/truststore/deactivated-while-bound.ts
var rule183 = defineRule({
  meta: {
    id: "truststore/deactivated-while-bound",
    title: "a CA set is deactivated while an enrollment is bound to it",
    why: "The truststore refuses to deactivate a set that is in use, so the change stops half way; where it gets through, the hostnames of the enrollment have no CA left to check clients against.",
    next: "Unbind or delete the enrollment first, look at the associations, then deactivate; a lookup that failed proves nothing.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference3("post-deactivate-ca-set-version", "deactivate a version; 409, the CA set is in use by enrollments"),
      reference3(
        "api",
        "get CA set associations: the enrollments bound to a set; properties only with certificates of CCM"
      )
    ],
    messages: { bound: "CA set {set} is deactivated on {network}, but {enrollment} is bound to it" }
  },
  check: {
    "change:caSetActivation"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      const node = after ?? before;
      const end = endOf2(change);
      if (node === void 0 || end === void 0) return;
      if ("why" in end) return unchecked(node, end.why);
      const { network } = node;
      if (network === void 0) return unchecked(node, "its network is not known");
      const keys2 = setKeys(change);
      const set = all.after.caSets.find((one) => isAmong(valueOf(one.id) ?? "", keys2, all.after)) ?? node.caSet;
      const bound2 = usersOf4(keys2, set, all);
      const [first] = bound2.users;
      if (first === void 0) return bound2.why === void 0 ? void 0 : unchecked(node, bound2.why);
      report2({
        message: "bound",
        node,
        data: { set: labelOf(node, after === void 0 ? all.before : all.after), network, enrollment: first.label },
        related: bound2.users.map(({ field, label }) => ({ node: field, note: `${label} is bound` })),
        certainty: end.certainty
      });
    },
    "change:caSet"({ before, after, all }, { report: report2, unchecked }) {
      if (before === void 0 || after === void 0 || after.field.doc.language === "hcl") return;
      for (const network of networks) {
        const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
        const [old, now] = [before.field.get(member), after.field.get(member)];
        if (old.number().state !== "known" || now.value !== null || isToldApart(after, network)) continue;
        const { users, why } = usersOf4(keysOf4(before, all), after, all);
        const [first] = users;
        if (first !== void 0)
          report2({
            message: "bound",
            node: now,
            data: { set: after.label, network, enrollment: first.label },
            related: users.map(({ field, label }) => ({ node: field, note: `${label} is bound` }))
          });
        else if (why !== void 0) unchecked(now, why);
      }
    }
  }
});
function endOf2({ before, after, all }) {
  if (after !== void 0)
    return before === void 0 && after.isDeactivation && after.status !== "FAILED" ? { certainty: "proven" } : void 0;
  if (before === void 0 || before.isDeactivation || before.field.doc.language !== "hcl") return void 0;
  const fate = fateOfThing2(before, all);
  if (fate.state === "stays") return void 0;
  if (fate.state === "unclear") return { why: fate.why };
  const keys2 = setKeys({ before, after, all });
  const others = all.after.caSetActivations.filter((other2) => {
    const id = valueOf(other2.get("caSetId").id());
    const isHere = other2.network === void 0 || other2.network === before.network;
    return isHere && !other2.isLive && !other2.isDeactivation && (id === void 0 || isAmong(id, keys2, all.after));
  });
  if (others.some((other2) => other2.network !== void 0 && other2.get("caSetId").id().state === "known"))
    return void 0;
  const [vague] = [...others, ...all.after.caSets.flatMap(({ doubtful }) => doubtful)];
  return vague === void 0 ? fate : { why: `${vague.label} may activate it: ${vague.openness}` };
}
function labelOf(activation, project) {
  const id = valueOf(activation.get("caSetId").id());
  return activation.caSet === void 0 && id !== void 0 ? project.caSetLabel(id) : activation.setLabel;
}
function setKeys({
  before,
  after,
  all
}) {
  const ids2 = [before, after].flatMap((one) => one === void 0 ? [] : valueOf(one.get("caSetId").id()) ?? []);
  const sets = [before?.caSet, after?.caSet].filter((set) => set !== void 0);
  const named2 = ids2.flatMap((id) => [id, all.moved(id), all.before.caSetKey(id), all.after.caSetKey(id)]);
  return /* @__PURE__ */ new Set([...named2, ...sets.flatMap((set) => [...keysOf4(set, all)])]);
}
function usersOf4(keys2, set, { after }) {
  const bound2 = boundTo2(keys2, after).map(
    (one) => ({ label: one.resource, field: one.clientAuthentication.get("setId") })
  );
  const told = (set?.associations?.get("enrollments").items() ?? []).flatMap((item) => {
    const id = item.get("enrollmentId").id();
    return after.enrollmentById(id).state === "known" ? [] : [{ label: `enrollment ${valueOf(id) ?? ""}`, field: item }];
  });
  const vague = after.enrollments.find(({ caSetId }) => caSetId.state === "unknown");
  const isWhole4 = set?.associations !== void 0 || snapshotList(after, "enrollments") !== void 0;
  const elsewhere2 = isWhole4 ? void 0 : "whether an enrollment out of view is bound to it is not known";
  const why = vague === void 0 ? elsewhere2 : `the CA set of ${vague.resource} is not known`;
  return { users: [...bound2, ...told], why };
}
function isToldApart({ activations: activations2 }, network) {
  return activations2.some((one) => one.isDeactivation && networkOf(one.network ?? "") === network);
}

// rules/truststore/deleted-before-behavior-removed.ts
var rule184 = defineRule({
  meta: {
    id: "truststore/deleted-before-behavior-removed",
    title: "a CA set is deleted while a rule still requires it",
    why: "No client can show a certificate of a set that is gone: the requests that meet the rule fail, and a deleted set cannot be brought back.",
    next: "Take the set out of enforceMtlsSettings, activate the property, unbind the enrollment, and delete the set last.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("before a CA set is deleted it has to leave enforceMtlsSettings, and then the enrollment"),
      reference3("delete-ca-set", "delete a CA set")
    ],
    messages: { required: "CA set {set} is deleted, but {user} requires it" }
  },
  check: {
    "change:caSet"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      const fate = deletionOf(change);
      if (before === void 0 || fate.state === "stays") return;
      const users = usersOf5(before, all);
      const [first, ...others] = users;
      if (first === void 0) {
        const why = doubtOf5(before, all);
        return why === void 0 ? void 0 : unchecked(before, why);
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      const more = others.length === 0 ? "" : ` and ${others.length} more`;
      const status = after?.get("caSetStatus");
      report2({
        message: "required",
        node: before,
        data: { set: before.label, user: `${first}${more}` },
        related: [
          ...status === void 0 ? [] : [{ node: status, note: "the account shows it as deleted" }],
          ...placesIn2(before, all).map((node) => ({ node, note: "the set is required here" }))
        ],
        certainty: fate.certainty
      });
    }
  }
});
function usersOf5(set, all) {
  const keys2 = keysOf4(set, all);
  const used = [...all.after.uses.caSetIds].filter(([id]) => isAmong(id, keys2, all.after));
  return [...new Set(used.flatMap(([, users]) => [...users]))];
}
function doubtOf5(set, { after }) {
  const { uses: uses2 } = after;
  if (uses2.gap !== void 0) return uses2.gap;
  if (set.vendorId !== void 0) return void 0;
  const stranger = [...uses2.caSetIds.keys()].find((id) => !isReferenceKey(id) && after.caSetById(id).state !== "known");
  return stranger && `a rule requires CA set ${stranger}, and the id of this set is not in view`;
}
function placesIn2(set, all) {
  const keys2 = keysOf4(set, all);
  const lists = all.trees.flatMap(({ after }) => after?.behaviors("enforceMtlsSettings") ?? []);
  return lists.flatMap(
    (behavior) => behavior.option("certificateAuthoritySet").items().filter((item) => isAmong(valueOf(item.id()) ?? "", keys2, all.after))
  );
}

// rules/truststore/deleted-while-active.ts
var rule185 = defineRule({
  meta: {
    id: "truststore/deleted-while-active",
    title: "a CA set is deleted while one of its versions is active",
    why: "The truststore deletes only a set without active versions and without a running activation: the request is refused, and an apply stops half way.",
    next: "Deactivate it on both networks in an earlier step, then delete the set.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference3("delete-ca-set", "a set can be deleted once no version is active and no activation runs"),
      terraform("destroying a CA set does not deactivate its versions")
    ],
    messages: { active: "CA set {set} is deleted, but {active}" }
  },
  check: {
    "change:caSet"(change, { report: report2, unchecked }) {
      const { before, after, all } = change;
      const fate = deletionOf(change);
      if (before === void 0 || fate.state === "stays") return;
      const versions = networks.map((network) => ({ network, read: versionOn(network, change) }));
      const active = versions.flatMap(
        ({ network, read: read2 }) => read2.state === "known" ? [{ network, version: read2.value }] : []
      );
      if (active.length === 0) {
        const vague = versions.map(({ read: read2 }) => read2).find((read2) => read2.state === "unknown");
        return vague?.state === "unknown" ? unchecked(before, vague.why) : void 0;
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report2({
        message: "active",
        node: before,
        data: { set: before.label, active: inWords3(active) },
        related: [
          ...after === void 0 ? [] : [{ node: after.get("caSetStatus"), note: "the account shows it as deleted" }],
          ...staying(before, all).map((node) => ({ node, note: "keeps a version active" }))
        ],
        certainty: fate.certainty
      });
    }
  }
});
function versionOn(network, { before, after, all }) {
  if (before === void 0) return absent;
  if (after !== void 0) return after.activeVersion(network);
  const isHere = ({ network: other2 }) => other2 === network;
  const [stays2] = staying(before, all).filter(isHere);
  if (stays2 !== void 0) return known(valueOf(stays2.version) ?? 0);
  const ends = before.activations.some((one) => one.declaration !== void 0 && isHere(one));
  if (ends) return absent;
  const keys2 = keysOf4(before, all);
  const live = all.after.caSets.find((set) => isAmong(valueOf(set.id) ?? "", keys2, all.after));
  return (live ?? before).activeVersion(network);
}
function staying(set, all) {
  const kept = all.of("caSetActivation").flatMap(
    ({ before, after }) => before?.caSet === set && before.declaration !== void 0 && after !== void 0 ? [after] : []
  );
  return kept.filter((one) => !one.isDeactivation);
}
function inWords3(active) {
  const [first, second] = active;
  if (first === void 0) return "";
  const named2 = ({ version }) => version === 0 ? "a version" : `version ${version}`;
  if (second === void 0) return `${named2(first)} is active on ${first.network}`;
  if (first.version === second.version) return `${named2(first)} is active on ${first.network} and ${second.network}`;
  return `${named2(first)} is active on ${first.network} and ${named2(second)} on ${second.network}`;
}

// rules/truststore/duplicate-certificate.ts
var rule186 = defineRule({
  meta: {
    id: "truststore/duplicate-certificate",
    title: "a CA set lists the same certificate twice",
    why: "The copy adds no trust and takes one of the 300 places of the version. The API only warns about it, but Terraform treats that warning as an error and fails.",
    next: "Keep one copy and remove the others.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [reference3("post-validate-certificates", "validation results: the warning duplicate-certificate")],
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
          node: placeOf5(version, first, second),
          data: { subject: second.label, count: places.length, set: version.setLabel },
          related: places.filter((place) => place !== second).map((node) => ({ node, note: "the same certificate" })),
          certainty: isSent(version, first, second) ? "proven" : "likely",
          ...fix && { fix }
        });
      }
    }
  }
});
function placeOf5(version, first, second) {
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

// rules/truststore/immutable-field-changed.ts
var rule187 = defineRule({
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
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation"
      },
      reference3("api", "clone a CA set: the way to another name")
    ],
    messages: { changed: "{field} of {resource} goes from {before} to {after}" }
  },
  check: {
    "change:caSet"(change, { report: report2, unchecked }) {
      const { before, after } = change;
      if (before === void 0 || after === void 0 || isMadeAnew2(change)) return;
      for (const name of ["caSetName", "description"]) {
        const [old, now] = [before.field.get(name), after.field.get(name)];
        const values = differing3(old, now, (field) => field.text());
        if (values === void 0) continue;
        if ("why" in values) unchecked(now, values.why);
        else report2({ message: "changed", node: now, data: { ...dataOf2(now, change, values) }, ...fixOf6(old, now) });
      }
    },
    "change:caSetActivation"(change, { report: report2, unchecked }) {
      const { before, after } = change;
      if (before === void 0 || after === void 0 || isMadeAnew2(change)) return;
      for (const name of ["caSetId", "network"]) {
        const [old, now] = [before.field.get(name), after.field.get(name)];
        const read2 = name === "network" ? networkIn : (field) => field.id();
        const values = name === "caSetId" && isSameSet3(change) ? void 0 : differing3(old, now, read2);
        if (values === void 0) continue;
        const why = "why" in values ? values.why : doubtOf6(change, values);
        if ("why" in values || why !== void 0) unchecked(now, why ?? "");
        else report2({ message: "changed", node: now, data: { ...dataOf2(now, change, values) }, ...fixOf6(old, now) });
      }
    }
  }
});
function differing3(old, now, read2) {
  const [before, after] = [read2(old), read2(now)];
  if (after.state === "unknown") return before.state === "unknown" ? void 0 : { why: after.why };
  if (before.state === "unknown") return { why: before.why };
  if ([old, now].some(({ doc, value }) => doc.language !== "hcl" && value === void 0)) return void 0;
  const values = { before: valueOf(before), after: valueOf(after) };
  return values.before === values.after ? void 0 : values;
}
function networkIn(field) {
  const read2 = field.text();
  const network = read2.state === "known" ? networkOf(read2.value) : void 0;
  return network === void 0 ? read2 : { state: "known", value: network };
}
function isMadeAnew2({ planned }) {
  return planned?.includes("delete") === true || planned?.includes("create") === true;
}
function isSameSet3({ before, after, all }) {
  const [old, now] = [idOf3(before), idOf3(after)];
  if (old === void 0 || now === void 0) return false;
  const isOne = before?.caSet !== void 0 && all.afterOf("caSet", before.caSet) === after?.caSet;
  return isOne || all.moved(old) === now || all.before.caSetKey(old) === all.after.caSetKey(now);
}
function doubtOf6({ before, after, all }, values) {
  const ids2 = [values.before, values.after];
  if (!ids2.some((id) => id !== void 0 && isReferenceKey(id))) return void 0;
  const old = before?.caSet && all.afterOf("caSet", before.caSet);
  if (old !== void 0 && after?.caSet !== void 0) return void 0;
  return "which CA set it was, or will be, is known only after apply";
}
var idOf3 = (activation) => activation && valueOf(activation.get("caSetId").id());
function dataOf2(field, { all, node }, values) {
  const isId = field.key === "caSetId";
  const [before, after] = [
    values.before !== void 0 && isId ? all.before.caSetLabel(values.before) : values.before,
    values.after !== void 0 && isId ? all.after.caSetLabel(values.after) : values.after
  ];
  return { field: writtenName(field), resource: nameOf6(node), before: shown2(before), after: shown2(after) };
}
var shown2 = (value) => value === void 0 ? "none" : `"${value}"`;
function nameOf6(node) {
  if (node.kind === "caSet") return node.field.doc.address ?? `CA set ${node.label}`;
  return node.label;
}
function fixOf6(old, now) {
  const before = valueOf(old.text());
  if (before === void 0 && !old.isMissing && old.value !== null) return {};
  const patches = before === void 0 ? [{ unset: now }] : [{ set: now, to: before }];
  return { fix: { title: "restore the value", safety: "unsafe", patches } };
}

// rules/truststore/invalid-field.ts
var rule188 = defineRule({
  meta: {
    id: "truststore/invalid-field",
    title: "a CA set field is missing or has a value that is refused",
    why: "The API refuses the request as a whole. The name and the description of a set cannot be changed later, so a slip that gets through stays.",
    next: "Use a name of 3 to 64 letters, digits, dots, hyphens, underscores or percent signs, descriptions of 1 to 255 characters or none, and address a set by name or by id, not both.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      guide2("CA set: length and characters of the name"),
      reference3("put-ca-set-version", "update a version: members of the body and their limits"),
      terraform("arguments: name, description, version_description, certificates")
    ],
    messages: {
      refused: "{field} of CA set {set} {problem}",
      lookup: "{block} looks a CA set up by {members}; it takes exactly one of the two"
    }
  },
  check: {
    caSet(set, { report: report2, unchecked }) {
      if (set.isLive || isAnswer(set.field)) return;
      const name = set.field.get("caSetName");
      const read2 = name.text();
      if (read2.state === "unknown" && (typeof name.value === "string" || isHcl(name))) unchecked(name, read2.why);
      for (const { fix, ...fault } of [...nameFaults2(name), ...descriptionFaults(set.field)])
        report2({ message: "refused", node: fault.field, data: dataOf3(fault, set.label), ...fix && { fix } });
    },
    caSetVersion(version, { report: report2 }) {
      if (!version.isBody || version.isLive) return;
      for (const { fix, ...fault } of versionFaults(version))
        report2({ message: "refused", node: fault.field, data: dataOf3(fault, version.setLabel), ...fix && { fix } });
    },
    terraformBlock(block, { report: report2, unchecked }) {
      const [id, name] = lookupOf(block) ?? [];
      if (id === void 0 || name === void 0 || block.isMade === false) return;
      const isBoth = id.text().state === "known" && name.text().state === "known";
      if (!isBoth && !(id.isMissing && name.isMissing)) return;
      if (block.isMade === void 0) return unchecked(block, "it is not known whether this lookup is made");
      const members2 = isBoth ? `${id.key} and ${name.key}` : `neither ${id.key} nor ${name.key}`;
      const next = `Give one of the two, ${id.key} or ${name.key}.`;
      const data2 = { block: block.address, members: members2 };
      report2({ message: "lookup", node: isBoth ? name : block, part: "key", data: data2, next });
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
  const read2 = field.text();
  if (read2.state === "absent") return fault("is missing");
  if (read2.state === "unknown")
    return isMistyped2(field) ? fault(`is ${typeName(field.value ?? null)}, not a text`) : [];
  const { value } = read2;
  if (value.length < 3 || value.length > 64) return fault(`has ${value.length} characters; 3 to 64 are allowed`);
  if (value.includes("...")) return fault("contains three dots in a row");
  const bad = /[^%.a-zA-Z0-9_-]/u.exec(value)?.[0];
  return bad === void 0 ? [] : fault(`contains ${bad === " " ? "a space" : `"${bad}"`}`);
}
function descriptionFaults(parent, above = "") {
  const field = parent.get("description");
  const read2 = field.text();
  if (read2.state === "unknown" && isMistyped2(field))
    return [{ field, above, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read2.state !== "known") return [];
  if (read2.value.length > 255)
    return [{ field, above, problem: `has ${read2.value.length} characters; 255 are allowed` }];
  if (read2.value !== "") return [];
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
function dataOf3({ field, above = "", problem }, set) {
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
var rule189 = defineRule({
  meta: {
    id: "truststore/no-certificates",
    title: "a CA set version holds no certificate",
    why: "A version needs at least one certificate, so the API refuses this one. A file or folder without any certificate counts as an empty list, without a warning.",
    next: "Give at least one CA certificate, in a CERTIFICATE block of its own.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      reference3("put-ca-set-version", "update a version: certificates, 1 to 300"),
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
          const source = isLeftOut ? "its block, which sets no certificates" : "its list, which is empty";
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
        data: { set: version.setLabel, source: sourceOf2(version) },
        certainty: certaintyOf4(version)
      });
    }
  }
});
function mayHold({ blocks, binary }) {
  if (binary !== void 0 && binary !== "not-der") return true;
  return blocks.some(({ label }) => /(?:^|\s)CERTIFICATE(?: REQUEST)?$/.test(label));
}
function sourceOf2(version) {
  const paths = version.entries.map(({ field }) => field.doc.file.path);
  return paths.length === 1 ? paths[0] ?? "" : `${paths.length} files`;
}

// rules/truststore/not-a-ca.ts
var rule190 = defineRule({
  meta: {
    id: "truststore/not-a-ca",
    title: "a certificate in a CA set is not a CA certificate",
    why: "The truststore takes only root and intermediate CA certificates. It refuses a client or server certificate, which could not vouch for any client anyway.",
    next: "Add the root or intermediate that issues the client certificates, not a client or server certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [295],
    sources: [guide2("CA certificate: a self-signed root or an intermediate, with valid CA bits; no leaf certificates")],
    messages: {
      leaf: "certificate {subject} in CA set {set} is not marked as a CA, so it may not issue certificates",
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
var rule191 = defineRule({
  meta: {
    id: "truststore/operation-failed",
    title: "an operation on a CA set failed and was left that way",
    why: "A failed activation leaves the old version, or none, on that network, and a failed deletion leaves half a set: the account is no longer what the code says.",
    next: "Read the reason, correct the version if needed, and repeat the operation for that network until its status is COMPLETE.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell2("follow an activation or deactivation until COMPLETE"),
      reference3("get-deployment-request-for-ca-set", "list CA set activations: activationStatus, failureReason"),
      reference3("get-deletion-request-for-ca-set", "CA set delete status, with failures per network")
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
        const next = "Repeat the deletion for that network. If it fails again, contact Akamai support.";
        report2({ message: "failed", node: item.get("status"), data: data2, next, source: 2 });
      }
    }
  }
});

// rules/truststore/pem-line-breaks.ts
var accepted = /-----BEGIN CERTIFICATE-----\n[0-9A-Za-z+/=\s]+\n-----END CERTIFICATE-----/;
var rule192 = defineRule({
  meta: {
    id: "truststore/pem-line-breaks",
    title: "a certificate is laid out in a way Terraform does not accept",
    why: "The provider compares the text with a pattern before it asks the API. A carriage return, an indented END line or a certificate on one line stops the plan with no more than `Certificate must be in PEM format`.",
    next: "Put the BEGIN and END lines on lines of their own, end lines with a plain line feed, and do not indent them; a <<-EOT heredoc removes indentation.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Akamai Terraform provider, mtlstruststore",
        part: "pemRegex: line feeds after the BEGIN line and before the END line",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlstruststore/resource_akamai_mtlstruststore_ca_set.go",
        read: "2026-11-20"
      },
      guide2("CA certificate: correctly formed X.509, PEM encoded")
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
  if (!after.endsWith("\n")) return { problem: "there is no line break after its BEGIN line", place: begin2 };
  if (after.endsWith("\r\n")) return { problem: "its lines end with a carriage return", place: begin2 };
  if (after !== "\n") return { problem: "spaces or tabs follow its BEGIN line", place: begin2 };
  const end = content.lastIndexOf("-----END", block.span.end);
  if (end < body) return void 0;
  const before = /[^\n]*$/.exec(content.slice(0, end))?.[0] ?? "";
  if (before === "") return void 0;
  const problem = before.trim() === "" ? "its END line is indented" : "there is no line break before its END line";
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
var rule193 = defineRule({
  meta: {
    id: "truststore/sha1-allowed",
    title: "a CA set accepts certificates signed with SHA-1",
    why: "SHA-1 signatures can be forged: a CA certificate signed that way does not prove who stands behind it, yet the edge accepts every client that it vouches for.",
    next: "Replace the certificates that are signed with SHA-1, then switch the flag off; where there are none, the flag is not needed.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    cwe: [327, 328],
    sources: [
      powershell2("allowInsecureSha1: signatures must use SHA-256 or better unless SHA-1 is allowed expressly"),
      guide2("CA certificate: SHA-256 or better unless allowInsecureSha1 is set")
    ],
    messages: { allowed: "{version} of CA set {set} allows SHA-1 signatures" }
  },
  check: {
    caSetVersion(version, { report: report2, unchecked }) {
      const flag = version.get("allowInsecureSha1");
      const read2 = flag.bool();
      if (read2.state === "unknown") return unchecked(flag, read2.why);
      if (read2.state === "absent" || !read2.value) return;
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
  const statuses2 = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  if (statuses2.includes("ACTIVE")) return true;
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
var rule194 = defineRule({
  meta: {
    id: "truststore/staging-only",
    title: "a CA set is activated on staging only",
    why: "An enrollment takes only a set that is active on both networks, so mTLS cannot be tried out on staging alone: CPS will refuse to bind this set.",
    next: "Activate the CA set on production, too.",
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
      const isOpen6 = production2.state !== "known" && (staging2.state !== "known" || staging2.value);
      if (activation !== void 0 && isOpen6) {
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
        const isBound = project.enrollments.some((enrollment5) => valueOf(enrollment5.caSetId) === set);
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
var rule195 = defineRule({
  meta: {
    id: "truststore/too-many-certificates",
    title: "a CA set version holds more certificates than allowed",
    why: "The API refuses the whole request, so none of the certificates gets in.",
    next: "Remove the certificates nobody needs, or split them over several CA sets.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [guide2("CA set version: at most 300 certificates"), reference3("422", "certificate-limit-reached")],
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
var rule196 = defineRule({
  meta: {
    id: "truststore/too-many-sets",
    title: "the account holds more CA sets than allowed",
    why: "The API refuses the next set until another is deleted, and before that one has to be unbound and deactivated on both networks.",
    next: "Delete CA sets that nothing uses before you add new ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [guide2("CA set: at most 200 per account"), reference3("422", "CA set limit of the account")],
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
var rule197 = defineRule({
  meta: {
    id: "truststore/too-many-versions",
    title: "a CA set has no room for another version",
    why: "The API refuses the next version, so the certificates of the set cannot change any more, not even when a CA has to be added or dropped in a hurry.",
    next: "Create a new CA set with the certificates you still need, and bind it in place of the full one.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [
      guide2("CA set version: at most 100 per CA set"),
      reference3("errors", "422, ca-set-version-limit-reached")
    ],
    messages: { full: "CA set {set} has {count} versions; {limit} are allowed, so there is no room for another" }
  },
  check: {
    caSet(set, { report: report2 }) {
      if (set.isDeleted) return;
      const listed3 = set.versions.filter((version) => version.origin === "answer" && !version.isDeleted).length;
      const newest2 = valueOf(set.get("latestVersion").number()) ?? 0;
      if (listed3 >= limit5)
        return report2({ message: "full", node: placeOf6(set), data: { set: set.label, count: listed3, limit: limit5 } });
      if (newest2 < limit5 || set.hasAllVersions) return;
      report2({
        message: "full",
        node: placeOf6(set),
        data: { set: set.label, count: newest2, limit: limit5 },
        certainty: "likely"
      });
    }
  }
});
function placeOf6(set) {
  const field = set.get("latestVersion");
  return field.isAbsent ? set : field;
}

// rules/truststore/unknown-target.ts
var rule198 = defineRule({
  meta: {
    id: "truststore/unknown-target",
    title: "something refers to a CA set or version that does not exist",
    why: "CPS and the truststore refuse to bind or activate it. A rule that requires it accepts no client: with denial on, it turns everybody away.",
    next: "Correct the id, or create the set; a deleted set cannot be brought back.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("a deleted set is read-only and cannot be used again; the version to activate must exist"),
      reference3("errors", "404, ca-set-not-found and ca-set-version-not-found")
    ],
    messages: { unknown: "{reference} names {target}, which the account {lack}" }
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report: report2, unchecked }) {
      const { project } = behavior.rule.tree;
      const isOn2 = behavior.option("enableAuthSet").bool();
      if (project === void 0 || isOn2.state === "known" && !isOn2.value) return;
      for (const item of behavior.option("certificateAuthoritySet").items()) {
        const target4 = missing(project, item, (why) => unchecked(item, why));
        if (target4 !== void 0)
          report2({ message: "unknown", node: item, data: { reference: `rule ${behavior.rule.label}`, ...target4 } });
      }
    },
    hostname(hostname, { report: report2, unchecked }) {
      const id = hostname.field.at("mtls", "caSetId");
      const target4 = missing(hostname.property.project, id, (why) => unchecked(id, why));
      if (target4 !== void 0)
        report2({ message: "unknown", node: id, data: { reference: `hostname ${hostname.label}`, ...target4 } });
    },
    enrollment(enrollment5, { report: report2, unchecked }) {
      const id = enrollment5.clientAuthentication.get("setId");
      const target4 = missing(enrollment5.project, id, (why) => unchecked(id, why));
      if (target4 !== void 0)
        report2({ message: "unknown", node: id, data: { reference: `enrollment ${enrollment5.label}`, ...target4 } });
    },
    project(project, { report: report2, unchecked }) {
      const requests = project.caSetActivations.filter((activation) => activation.isRequest);
      const bodies = project.caSetVersions.filter((version) => version.isBody);
      for (const node of [...requests, ...bodies]) {
        const id = node.get("caSetId");
        const target4 = missing(project, id, (why) => unchecked(id, why));
        const reference4 = node.kind === "caSetVersion" ? "the version body" : node.label;
        if (target4 !== void 0) report2({ message: "unknown", node: id, data: { reference: reference4, ...target4 } });
        else if (node.kind === "caSetActivation" && node.caSet !== void 0 && isVersionMissing(node, node.caSet)) {
          const version = ["version", "versionNumber", "versionId"].map((name) => node.get(name)).find((field) => !field.isAbsent);
          const data2 = { reference: "the activation", ...versionOf(node, node.caSet) };
          report2({ message: "unknown", node: version ?? node, data: data2, next: nextVersion(node.caSet) });
        }
      }
      for (const lookup of project.caSetLookups) {
        const name = lookup.field.get("caSetName");
        const read2 = lookup.name;
        if (read2.state === "unknown") unchecked(name, read2.why);
        const target4 = read2.state === "known" ? unfound(project, read2.value, lookup) : void 0;
        if (target4 === "unknown") unchecked(name, `CA set ${valueOf(read2) ?? ""} is not in the project or snapshot`);
        else if (target4 !== void 0)
          report2({ message: "unknown", node: name, data: { reference: lookup.label, ...target4 } });
      }
    }
  }
});
function missing(project, field, unchecked) {
  const read2 = field.id();
  if (read2.state === "unknown" && typeof field.value === "string") unchecked(read2.why);
  if (read2.state !== "known" || !/^\d+$/.test(read2.value.trim())) return void 0;
  const link = project.caSetById(read2.value);
  if (link.state === "known") return link.value.isDeleted ? goneOf(link.value) : void 0;
  if (snapshotList(project, "caSets") !== void 0) return { target: `CA set ${read2.value}`, lack: "does not have" };
  if (link.state === "unknown") unchecked(link.why);
  return void 0;
}
function unfound(project, name, lookup) {
  if (lookup.find(project.caSets).state === "known") return void 0;
  const [named2] = project.caSets.filter((set) => valueOf(set.name) === name);
  if (named2 !== void 0) return named2.isDeleted ? goneOf(named2) : void 0;
  if (snapshotList(project, "caSets") === void 0) return "unknown";
  const isVague3 = project.caSets.some((set) => set.name.state === "unknown");
  return isVague3 ? "unknown" : { target: `CA set ${name}`, lack: "does not have" };
}
function goneOf(set) {
  const isUnderWay = valueOf(set.get("caSetStatus").text()) === "DELETING";
  return { target: `CA set ${set.label}`, lack: isUnderWay ? "is deleting" : "has deleted" };
}
function versionOf(activation, set) {
  const number = valueOf(activation.version);
  const isGone = set.versions.some((version) => version.isDeleted && valueOf(version.number) === number);
  return {
    target: `version ${number ?? ""} of CA set ${set.label}`,
    lack: isGone ? "has deleted" : "does not have"
  };
}
function nextVersion(set) {
  const newest2 = valueOf(set.latestVersion);
  return `Correct the version number${newest2 === void 0 ? "" : `; the newest is ${newest2}`}.`;
}
function isVersionMissing(activation, set) {
  const number = valueOf(activation.version);
  const newest2 = valueOf(set.latestVersion);
  if (number === void 0 || newest2 === void 0) return false;
  const made = set.versions.filter((version) => version.isBody).length;
  if (number > newest2) return number > newest2 + made;
  const own = set.versions.find((version) => valueOf(version.number) === number);
  if (own !== void 0) return own.isDeleted;
  return number < 1 || set.hasAllVersions && set.liveRecord?.get("versions").isList === true;
}

// rules/truststore/_order.ts
function isOtherSet(before, after, all) {
  if (before.state !== "known" || after.state !== "known") return false;
  const [old, now] = [all.before.caSetKey(before.value), all.after.caSetKey(after.value)];
  return old !== now && all.moved(old) !== all.moved(now) && isReferenceKey(old) === isReferenceKey(now);
}
function departuresIn(all) {
  const isGoing = ({ fate }) => fate.state !== "stays";
  const bound2 = all.of("enrollment").flatMap(({ before, after }) => before === void 0 || after === void 0 ? [] : [{ before, after }]);
  return {
    sets: all.of("caSet").flatMap((change) => change.before === void 0 ? [] : [{ node: change.before, fate: deletionOf(change) }]).filter(isGoing),
    activations: gone(all.of("caSetActivation")).filter(({ field, isDeactivation }) => field.doc.language === "hcl" && !isDeactivation).map((node) => ({ node, fate: fateOfThing2(node, all) })).filter(isGoing),
    enrollments: gone(all.of("enrollment")).map((node) => ({ node, fate: fateOfThing2(node, all) })).filter(isGoing),
    hostnames: gone(all.of("hostname")),
    unbound: bound2.flatMap(
      ({ before, after }) => before.caSetId.state === "known" && after.caSetId.state === "absent" ? [before] : []
    ),
    rebound: bound2.flatMap(({ before, after }) => isOtherSet(before.caSetId, after.caSetId, all) ? [before] : [])
  };
}
function gone(changes) {
  return changes.flatMap(({ before, after }) => before === void 0 || after !== void 0 ? [] : [before]);
}
function dropsOf(keys2, { trees, before, after }) {
  return trees.flatMap((tree) => {
    const places = (side, project) => (tree[side]?.behaviors("enforceMtlsSettings") ?? []).flatMap(
      (behavior) => behavior.option("certificateAuthoritySet").items().filter((item) => isAmong(valueOf(item.id()) ?? "", keys2, project)).map((field) => ({ field, label: `rule ${behavior.rule.label} of ${tree.resource}` }))
    );
    const vague = tree.after?.behaviors("enforceMtlsSettings").some((one) => isVague2(one.option("certificateAuthoritySet")));
    if (vague === true || tree.after?.gap !== void 0 || places("after", after).length > 0) return [];
    const holder = tree.before?.property?.field ?? tree.before?.field;
    return places("before", before).flatMap(
      ({ field, label }) => holder === void 0 ? [] : [{ label: `the requirement of ${label}`, field, holder }]
    );
  });
}
var isVague2 = (list) => list.ids().state === "unknown";
function orderOf(removed2, dependent, { before, after, from }) {
  if (from === "plan" || removed2.doc.language !== "hcl" || dependent.holder.doc.language !== "hcl")
    return { state: "unsafe", certainty: "likely" };
  const [first, last] = [blockOf2(dependent.holder, before), blockOf2(removed2, before)];
  if (first === void 0 || last === void 0 || first.module !== last.module)
    return { state: "unclear", why: "how its module depends on the others is not followed" };
  if (first.dependsOn(last) && !stays(dependent.holder, after)) return { state: "safe" };
  const { module } = first;
  const calls = module.blocks.find(({ blockType }) => blockType === "module");
  const why = module.gap ?? (calls && `what depends on it by way of ${calls.address} is not followed`);
  return why === void 0 ? { state: "unsafe", certainty: "proven" } : { state: "unclear", why };
}
function stays(holder, after) {
  return blockOf2(holder, after) !== void 0;
}
function blockOf2({ doc }, { terraformModules }) {
  const folder = folderOf(doc.file.path);
  return terraformModules.find((module) => module.folder === folder)?.block(localAddress(doc.address ?? ""));
}

// rules/truststore/unsafe-delete-order.ts
var rule199 = defineRule({
  meta: {
    id: "truststore/unsafe-delete-order",
    title: "parts of an mTLS setup are removed in an unsafe order",
    why: "What is needed may go before what needs it: requests are refused while the rule still asks for the set, the truststore refuses to let go of a set in use, and an apply stops half way.",
    next: "Go step by step: property hostname, enforceMtlsSettings, enrollment, both activations, CA set; apply and check each step.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("the order of removal: hostname, enforceMtlsSettings, enrollment, activations, CA set"),
      terraform("a set that is still associated is only warned of in the plan, and refused by apply")
    ],
    messages: { together: "{removed} goes in the same change as {dependent}" }
  },
  check: {
    changes(all, { report: report2, unchecked }) {
      for (const last of partsIn(all)) {
        const verdict = verdictOn2(last, all);
        if (verdict === void 0) continue;
        if ("why" in verdict) {
          unchecked(last.node, verdict.why);
          continue;
        }
        report2({
          message: "together",
          node: last.node,
          data: { removed: last.label, dependent: verdict.dependent.label },
          related: last.dependents.map(({ field, label }) => ({ node: field, note: `${label} goes, too` })),
          certainty: verdict.certainty
        });
      }
    }
  }
});
function partsIn(all) {
  const departures = departuresIn(all);
  const sets = departures.sets.map(({ node, fate }) => {
    const dependents = [...dropsOf(keysOf4(node, all), all), ...boundIn(node, departures, all)];
    return { label: `CA set ${node.label}`, node, field: node.field, fate, dependents };
  });
  const activations2 = departures.activations.map(({ node, fate }) => {
    const dependents = node.caSet === void 0 ? [] : boundIn(node.caSet, departures, all, true);
    return { label: `${node.label} (${node.setLabel})`, node, field: node.field, fate, dependents };
  });
  const enrollments2 = departures.enrollments.map(({ node, fate }) => {
    const dependents = [...servedBy2(node, departures), ...requiring(node, all)];
    return { label: node.resource, node, field: node.field, fate, dependents };
  });
  const bindings = departures.unbound.map((enrollment5) => {
    const { resource, field, clientAuthentication } = enrollment5;
    const label = `the binding of ${resource}`;
    const fate = { state: "goes", certainty: "proven" };
    return { label, node: clientAuthentication.get("setId"), field, fate, dependents: requiring(enrollment5, all) };
  });
  return [...sets, ...activations2, ...enrollments2, ...bindings];
}
function verdictOn2({ field, fate, dependents }, all) {
  if (dependents.length === 0 || fate.state === "stays") return void 0;
  if (fate.state === "unclear") return { why: fate.why };
  const orders = dependents.map((dependent) => ({ dependent, order: orderOf(field, dependent, all) }));
  for (const { dependent, order } of orders) {
    if (order.state !== "unsafe") continue;
    const isSure2 = fate.certainty === "proven" && order.certainty === "proven";
    return { dependent, certainty: isSure2 ? "proven" : "likely" };
  }
  const vague = orders.map(({ order }) => order).find(({ state }) => state === "unclear");
  return vague?.state === "unclear" ? { why: vague.why } : void 0;
}
function boundIn(set, departures, all, isForActivation = false) {
  const keys2 = keysOf4(set, all);
  const isBound = ({ caSetId }) => caSetId.state === "known" && isAmong(caSetId.value, keys2, all.before);
  const going = departures.enrollments.filter(({ node }) => isBound(node)).map(({ node: { resource, field } }) => ({ label: resource, field, holder: field }));
  const unbound = [...departures.unbound, ...departures.rebound].filter(isBound).map(({ resource, field, clientAuthentication }) => ({
    label: `the binding of ${resource}`,
    field: clientAuthentication.get("setId"),
    holder: field
  }));
  const activations2 = isForActivation || all.from === "plan" ? [] : departures.activations;
  const ended = activations2.filter(({ node }) => node.caSet === set).map(({ node: { label, field } }) => ({ label, field, holder: field }));
  return [...going, ...unbound, ...ended];
}
function servedBy2(enrollment5, { hostnames }) {
  return hostnames.filter((hostname) => valueOf(hostname.enrollment) === enrollment5).map(({ label, resource, field, property }) => ({
    label: `hostname ${label} of ${resource}`,
    field,
    holder: property.field
  }));
}
function requiring({ caSet, caSetId }, all) {
  if (caSetId.state !== "known") return [];
  const keys2 = caSet.state === "known" ? keysOf4(caSet.value, all) : /* @__PURE__ */ new Set([caSetId.value]);
  return dropsOf(keys2, all);
}

// rules/truststore/unused-set.ts
var rule200 = defineRule({
  meta: {
    id: "truststore/unused-set",
    title: "a CA set is neither bound to an enrollment nor used by a rule",
    why: "It takes one of the account's 200 places, and its certificates look trusted although nobody checks against them.",
    next: "Bind the CA set to an enrollment and name it in a rule, or deactivate and delete it.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell2("properties and edge certificates are needed to use a CA set"),
      reference3("api", "get CA set associations: the enrollments and properties that use a set")
    ],
    messages: { unused: "nothing in view uses CA set {set}" }
  },
  check: {
    caSet(set, { report: report2, unchecked }) {
      const id = valueOf(set.id);
      if (set.isDeleted || id === void 0) return;
      const { project } = set;
      if (namesOf4(project).some(({ id: named2 }) => set.hasId(named2)) || isUsedByHostname(set) || isInLiveRules(set, set.importedId ?? id) || isAssociated(set))
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
      const vague = project.enrollments.find((enrollment5) => enrollment5.caSetId.state === "unknown");
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
  const vague = enrollments2.find((enrollment5) => enrollment5.caSetId.state === "unknown");
  if (vague !== void 0) return `the CA set of ${vague.resource} is not known`;
  const user = userOf(set);
  if (user !== void 0) return `${user} refers to it`;
  const stranger = namesOf4(project).find(({ id }) => mayStandFor(id, set));
  if (stranger !== void 0)
    return `${stranger.by} names CA set ${stranger.id}, and this set's own id is known only after apply`;
  return project.uses.gap;
}
function namesOf4({ enrollments: enrollments2, uses: uses2 }) {
  return [
    ...enrollments2.flatMap(
      ({ caSetId, resource }) => caSetId.state === "known" ? [{ id: caSetId.value, by: resource }] : []
    ),
    ...[...uses2.caSetIds.keys()].map((id) => ({ id, by: "a rule" }))
  ];
}
function mayStandFor(id, set) {
  if (isReferenceKey(id) || !isReferenceKey(valueOf(set.id) ?? "") || set.importedId !== void 0) return false;
  const known2 = valueOf(set.project.caSetById(id));
  return known2 === void 0 || known2.declaration === void 0 && valueOf(known2.name) === valueOf(set.name);
}
function userOf(set) {
  const address = (set.field.doc.address ?? "").replace(/^(?:module\.[^.]+\.)+/, "").replace(/\[.*\]$/, "");
  const isUse = ({ target: target4, setting }) => target4 === address && setting !== "depends_on";
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
var messages18 = {
  behind: "version {version} of CA set {set} is active on no network; still active: {active}",
  never: "version {version} of CA set {set} is active on no network, and neither is any other version",
  unnumbered: "the newest version of CA set {set} is active on no network, and neither is any other version"
};
var rule201 = defineRule({
  meta: {
    id: "truststore/version-not-activated",
    title: "the newest version of a CA set is not activated",
    why: "Its certificates are not in force: a CA added there is still refused at the edge, and one removed there is still trusted.",
    next: "Activate the newest version; in Terraform, let the activation refer to latest_version of the set so that it follows.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [powershell2("a new version must be activated before it can be used")],
    messages: messages18
  },
  check: {
    caSet(set, context) {
      const { report: report2, unchecked } = context;
      const newest2 = set.latestVersion;
      if (set.declaration !== void 0 && newest2.state !== "known") return checkUnnumbered(set, context);
      if (set.isDeleted || newest2.state !== "known") return;
      const reads = networks.map((network) => ({ network, read: set.activeVersion(network) }));
      if (reads.some(({ read: read2 }) => read2.state === "known" && read2.value === newest2.value)) return;
      const open = reads.find(({ read: read2 }) => read2.state === "unknown")?.read;
      if (open?.state === "unknown") return unchecked(set, open.why);
      const isComing = set.activations.some(
        (activation) => isOpen5(activation) && valueOf(activation.version) === newest2.value
      );
      if (isComing) return;
      const active = reads.flatMap(
        ({ network, read: read2 }) => read2.state === "known" ? [{ version: read2.value, network }] : []
      );
      const data2 = { version: newest2.value, set: set.label };
      if (active.length > 0)
        report2({
          message: "behind",
          node: placeOf7(set, newest2.value),
          data: { ...data2, active: activeWords(active) }
        });
      else if (set.enrollments.length === 0) report2({ message: "never", node: placeOf7(set, newest2.value), data: data2 });
    }
  }
});
function activeWords(active) {
  const [first, second] = active;
  if (second !== void 0 && first?.version === second.version) return `version ${first.version} on both networks`;
  return active.map(({ version, network }) => `version ${version} on ${network}`).join(" and ");
}
function checkUnnumbered(set, { report: report2, unchecked }) {
  const reads = networks.map((network) => set.activeOn(network));
  const open = reads.find(({ state }) => state === "unknown");
  if (open?.state === "unknown") return unchecked(set, open.why);
  if (reads.some((read2) => read2.state === "known" && read2.value) || set.enrollments.length > 0) return;
  report2({ message: "unnumbered", node: set, data: { set: set.label }, certainty: "likely" });
}
function isOpen5(activation) {
  return !activation.isDeactivation && (activation.isRequest || activation.status === "IN_PROGRESS");
}
function placeOf7(set, newest2) {
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
  rule161,
  rule162,
  rule163,
  rule164,
  rule165,
  rule166,
  rule167,
  rule168,
  rule169,
  rule170,
  rule171,
  rule172,
  rule173,
  rule174,
  rule175,
  rule176,
  rule177,
  rule178,
  rule179,
  rule180,
  rule181,
  rule182,
  rule183,
  rule184,
  rule185,
  rule186,
  rule187,
  rule188,
  rule189,
  rule190,
  rule191,
  rule192,
  rule193,
  rule194,
  rule195,
  rule196,
  rule197,
  rule198,
  rule199,
  rule200,
  rule201
];

// src/apps/project/rule-ids.ts
function systemOf(id) {
  return id.slice(0, id.indexOf("/"));
}
function rulesOfSystem(system) {
  return rules.filter(({ meta: meta2 }) => systemOf(meta2.id) === system);
}
function systems() {
  return [...new Set(rules.map(({ meta: meta2 }) => systemOf(meta2.id)))];
}
function ruleOf2(id, others = []) {
  const found3 = rules.find(({ meta: meta2 }) => meta2.id === id);
  if (found3 !== void 0) return found3;
  if (systems().includes(id)) {
    throw new UserError(`${id} is a system, not a rule; \`edgelint rules ${id}\` lists its rules`);
  }
  const ids2 = [...rules.map(({ meta: meta2 }) => meta2.id), ...others];
  throw new UserError(`there is no rule ${id}${didYouMean(id, ids2) || "; `edgelint rules` lists them all"}`);
}
function checkRuleIds(ids2) {
  for (const id of ids2) ruleOf2(id);
}

export {
  rules,
  systemOf,
  rulesOfSystem,
  systems,
  ruleOf2 as ruleOf,
  checkRuleIds
};
