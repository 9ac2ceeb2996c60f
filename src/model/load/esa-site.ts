/** Sites of ESA. Any record may be the first to name its site, so all readers come here and one id stays one site. */
import type { Unknown } from "../../syntax/index.ts";
import { Field } from "../field.ts";
import { isReferenceKey } from "../ids.ts";
import { EsaSite, esaHost, esaMember } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import { has } from "./esa-claims.ts";
import type { Into } from "./shape.ts";

/** The site a record belongs to, made when no other record has told of it: of such a record only the site's id and name are kept. */
export function siteOf(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = seenSite(id, field, into);
  if (seen !== undefined && seen.hasId(id) && (!has(field, "SiteName") || seen.name.state !== "absent")) return seen;
  const { doc, value, parent, key, via } = field;
  const members = isObject(value) ? Object.entries(value).filter(([name]) => /^site(?:id|name)$/i.test(name)) : [];
  const about = new Field(doc, Object.fromEntries(members), { parent, key, via, base: "" });
  if (seen === undefined) return addSite(about, into);
  seen.record(about, into.live);
  return seen;
}

/**
 * The site of that id. Where one of the two is known by reference only, its name tells it too: an account's site has one name, and
 * every configuration looks it up for itself.
 */
function seenSite(id: string, field: Field, { project }: Into): EsaSite | undefined {
  const seen = project.esaSites.find((site) => site.hasId(id));
  const name = valueOf(esaMember(field, "SiteName").text());
  if (seen !== undefined || name === undefined || esaHost(name) === "") return seen;
  return project.esaSites.find(
    (site) => valueOf(site.name) === esaHost(name) && (isReferenceKey(id) || isReferenceKey(valueOf(site.id) ?? "")),
  );
}

function addSite(field: Field, into: Into): EsaSite {
  const site = new EsaSite({ project: into.project, field, live: into.live });
  into.project.esaSites.push(site);
  return site;
}

/** The site that an id stands for which is filled in elsewhere: the same unknown value means the same site. */
export function siteByUnknown(value: Unknown, field: Field, into: Into): EsaSite {
  const seen = hiddenSites.get(value);
  if (seen !== undefined) return seen;
  const site = addSite(field, into);
  hiddenSites.set(value, site);
  return site;
}

const hiddenSites = new WeakMap<Unknown, EsaSite>();

/** A site as a list or an answer of its own tells of it. */
export function readSite(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = seenSite(id, field, into);
  seen?.record(field.asBase(), into.live);
  return seen ?? addSite(field.asBase(), into);
}
