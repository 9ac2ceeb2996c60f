/** Sites of ESA. Any record may be the first to name its site, so all readers come here and one id stays one site. */
import { Field } from "../field.ts";
import { EsaSite, esaMember } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import { has } from "./esa-claims.ts";
import type { Into } from "./shape.ts";

/** The site a record belongs to, made when no other record has told of it: of such a record only the site's id and name are kept. */
export function siteOf(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = into.project.esaSites.find((site) => valueOf(site.id) === id);
  if (seen !== undefined && (!has(field, "SiteName") || seen.name.state !== "absent")) return seen;
  const { doc, value, parent, key, via } = field;
  const members = isObject(value) ? Object.entries(value).filter(([name]) => /^site(?:id|name)$/i.test(name)) : [];
  const about = new Field(doc, Object.fromEntries(members), { parent, key, via, base: "" });
  if (seen === undefined) return addSite(about, into);
  seen.record(about, into.live);
  return seen;
}

function addSite(field: Field, into: Into): EsaSite {
  const site = new EsaSite({ project: into.project, field, live: into.live });
  into.project.esaSites.push(site);
  return site;
}

/** A site as a list or an answer of its own tells of it. */
export function readSite(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = into.project.esaSites.find((site) => valueOf(site.id) === id);
  seen?.record(field.asBase(), into.live);
  return seen ?? addSite(field.asBase(), into);
}
