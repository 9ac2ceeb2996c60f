/** Property Manager in Terraform: properties, includes and activations. Their rule trees are put together later, one at a time. */
import { referenceKey } from "../ids.ts";
import { Activation } from "../nodes/activation.ts";
import type { Project } from "../nodes/project.ts";
import { Include, Property } from "../nodes/property.ts";
import { valueOf } from "../read.ts";
import { declarationOf } from "./beyond.ts";
import { type Names, translated } from "./draft.ts";
import { addHostnames, hostnameParts, takeHostnames } from "./read-hostnames.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";
import { asBool, asNumber, converted } from "./values.ts";

/** @see https://techdocs.akamai.com/terraform/docs/pm-rc-property */
const property: Names = { name: "propertyName", hostnames: null, rules: null, version_notes: "note", timeouts: null };

const readProperty: Reader = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, property);
  if (setting(resource, "property_id") === undefined) draft.put("propertyId", selfReference(resource, "id"));
  const hostnames = hostnameParts(resource);
  if (hostnames !== undefined) draft.put("hostnames", hostnames);
  const node = new Property(project, documentOf(resource, draft.part, property), false);
  node.configuration = resource.root;
  project.addProperty(node);
  takeHostnames(node);
  addTree({ rules: setting(resource, "rules"), owner: node, resource });
};

/** A bootstrap resource makes the property that an `akamai_property` with its id then fills; by itself it is one without rules. */
const readBootstrap: Reader = (resource, { project }) => {
  const draft = translated(resource.settings, property).put("propertyId", selfReference(resource, "id"));
  const field = documentOf(resource, draft.part);
  const filled = project.propertyBy(valueOf(field.get("propertyId").id()), undefined);
  if (filled !== undefined) filled.record(field, false);
  else project.addProperty(new Property(project, field, false));
};

/** The hostnames of a bucket are managed beside the property, for each network by itself. */
const readBucket: Reader = (resource, { project }) => {
  const hostnames = hostnameParts(resource);
  if (hostnames === undefined) return;
  const field = documentOf(
    resource,
    translated(resource.settings, { hostnames: null }).put("hostnames", hostnames).part,
  );
  const seen = propertyMeant(resource, project);
  const owner = seen ?? new Property(project, field, false);
  owner.configuration ??= resource.root;
  if (seen === undefined) project.addProperty(owner);
  addHostnames(field.get("hostnames"), owner);
};

const include: Names = { name: "includeName", type: "includeType", rules: null };

const readInclude: Reader = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, include).put("includeId", selfReference(resource, "id"));
  const node = new Include(documentOf(resource, draft.part, include), false);
  project.includes.push(node);
  addTree({ rules: setting(resource, "rules"), owner: node, resource });
};

/** @see https://techdocs.akamai.com/terraform/docs/pm-rc-property-activation */
const activation: Names = { auto_acknowledge_rule_warnings: "acknowledgeAllWarnings", timeouts: null };
/** What the two kinds of activation call the version and the addresses. */
const ofProperty = { version: "propertyVersion", contact: "notifyEmails" };
const ofInclude = { version: "includeVersion", notify_emails: "notifyEmails" };

/** The provider activates a property on staging where nothing is said. */
function activationDocument(
  resource: Resource,
  own: typeof ofProperty | typeof ofInclude,
): ReturnType<typeof documentOf> {
  const all = { ...activation, ...own };
  const draft = translated(resource.settings, all);
  const isStaging = own === ofProperty && setting(resource, "network") === undefined;
  if (isStaging) draft.say("network", "STAGING");
  const [version, flag] = ["version", "auto_acknowledge_rule_warnings"].map((name) => setting(resource, name));
  if (version !== undefined) draft.put(own.version, converted(version, asNumber));
  if (flag !== undefined) draft.put("acknowledgeAllWarnings", converted(flag, asBool));
  return documentOf(resource, draft.part, all);
}

const readActivation: Reader = (resource, { project }) => {
  const field = activationDocument(resource, ofProperty);
  const activation = new Activation(project, field, false, propertyMeant(resource, project));
  activation.declaration = declarationOf(resource);
  project.activations.push(activation);
};

/** The property by its id. One that a bootstrap resource gives its id goes by that, but may be named by its own address. */
function propertyMeant({ settings, peers, root }: Resource, project: Project): Property | undefined {
  const id = settings.get("property_id");
  const reference = id?.unknown?.reference;
  const peer = reference === undefined ? undefined : peers.get(reference.address);
  const given = peer?.type === "akamai_property" ? setting(peer, "property_id") : undefined;
  const meant = given?.unknown?.reference ?? reference;
  if (meant !== undefined) return project.propertyBy(referenceKey({ ...meant, root }), undefined);
  const known = given?.value ?? id?.value;
  return typeof known === "string" ? project.propertyBy(known, undefined) : undefined;
}

const readIncludeActivation: Reader = (resource, { project }) => {
  const field = activationDocument(resource, ofInclude);
  const target = project.includeBy(valueOf(field.get("includeId").id()), undefined);
  const node = new Activation(project, field, false, target);
  node.declaration = declarationOf(resource);
  target?.activations.push(node);
  project.activations.push(node);
};

export const propertyReaders: Readonly<Record<string, Reader>> = {
  akamai_property: readProperty,
  akamai_property_bootstrap: readBootstrap,
  akamai_property_hostname_bucket: readBucket,
  akamai_property_include: readInclude,
  akamai_property_activation: readActivation,
  akamai_property_include_activation: readIncludeActivation,
};
