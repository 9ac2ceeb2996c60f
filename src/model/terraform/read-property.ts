/** Property Manager in Terraform: properties, includes and activations. Their rule trees are put together later, one at a time. */
import { Activation } from "../nodes/activation.ts";
import { Include, Property } from "../nodes/property.ts";
import { valueOf } from "../read.ts";
import { type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { hostnameParts, takeHostnames } from "./read-hostnames.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";

/** @see https://techdocs.akamai.com/terraform/docs/pm-rc-property */
const property: Names = { name: "propertyName", hostnames: null, rules: null, version_notes: "note", timeouts: null };

const readProperty: Reader = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, property);
  if (setting(resource, "property_id") === undefined) draft.put("propertyId", selfReference(resource, "id"));
  const hostnames = hostnameParts(resource);
  if (hostnames !== undefined) draft.put("hostnames", hostnames);
  const node = new Property(project, documentOf(resource, draft.part, property), false);
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
  const field = documentOf(
    resource,
    translated(resource.settings, { hostnames: null }).put("hostnames", hostnames ?? new Part([], resource.settings.at))
      .part,
  );
  const owner = project.propertyBy(valueOf(field.get("propertyId").id()), undefined);
  if (owner === undefined || hostnames === undefined) return;
  owner.record(field, false);
  takeHostnames(owner);
};

const include: Names = { name: "includeName", type: "includeType", rules: null };

const readInclude: Reader = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, include).put("includeId", selfReference(resource, "id"));
  const node = new Include(documentOf(resource, draft.part, include), false);
  project.includes.push(node);
  addTree({ rules: setting(resource, "rules"), owner: node, resource });
};

/** @see https://techdocs.akamai.com/terraform/docs/pm-rc-property-activation */
const activation: Names = {
  contact: "notifyEmails",
  auto_acknowledge_rule_warnings: "acknowledgeAllWarnings",
  timeouts: null,
};

/** The provider activates on staging where nothing is said. */
function activationDocument(resource: Resource, names: Names): ReturnType<typeof documentOf> {
  const all = { ...activation, ...names };
  const draft = translated(resource.settings, all);
  if (setting(resource, "network") === undefined) draft.say("network", "STAGING");
  return documentOf(resource, draft.part, all);
}

const readActivation: Reader = (resource, { project }) => {
  const field = activationDocument(resource, { version: "propertyVersion" });
  const target = project.propertyBy(valueOf(field.get("propertyId").id()), undefined);
  project.activations.push(new Activation(project, field, false, target));
};

const readIncludeActivation: Reader = (resource, { project }) => {
  const field = activationDocument(resource, { version: "includeVersion" });
  const target = project.includeBy(valueOf(field.get("includeId").id()), undefined);
  const node = new Activation(project, field, false, target);
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
