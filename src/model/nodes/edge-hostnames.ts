/** The edge hostnames of a run, and which of them a property hostname leads to. */
import type { Field } from "../field.ts";
import { bareId, hostKey, referenceKey } from "../ids.ts";
import { notInView } from "../node.ts";
import { absent, known, type Link, unknown, valueOf } from "../read.ts";
import { EdgeHostname, edgeSuffixOf, type Hostname } from "./hostname.ts";
import type { Project } from "./project.ts";

/** Finds edge hostnames by id and by name. One name may stand for several, where the copies of a configuration are kept side by side. */
export class EdgeHostnames {
  readonly #list: EdgeHostname[];
  readonly #byId = new Map<string, EdgeHostname>();
  readonly #byName = new Map<string, EdgeHostname[]>();

  constructor(list: EdgeHostname[]) {
    this.#list = list;
  }

  /** The edge hostname of a record, made when no other record has told of it, by id or, where one of the two has none, by name. */
  tell(project: Project, field: Field, live: boolean): EdgeHostname {
    const told = new EdgeHostname(project, field, live);
    const seen = this.#same(told);
    if (seen === undefined) this.#list.push(told);
    else seen.record(field, live);
    const edge = seen ?? told;
    if (edge.id.state === "known") this.#byId.set(edge.id.value, edge);
    const named = this.#named(nameOf(edge));
    if (nameOf(edge) !== "" && !named.includes(edge)) this.#byName.set(nameOf(edge), [...named, edge]);
    return edge;
  }

  /** The edge hostname a property hostname leads to, by id, else by name. */
  of(hostname: Hostname): Link<EdgeHostname> {
    const id = hostname.get("edgeHostnameId").id();
    const byId = id.state === "known" ? this.#byId.get(bareId(id.value)) : undefined;
    if (byId !== undefined) return known(byId);
    const target = hostname.target;
    if (target.state === "unknown") {
      const meant = target.reference && this.#byId.get(referenceKey({ ...target.reference, path: ["id"] }));
      return meant === undefined ? target : known(meant);
    }
    if (target.state === "absent") return id.state === "known" ? notInView(`edge hostname ${id.value}`) : absent;
    const { configuration } = hostname.property;
    const name = hostKey(target.value);
    // A reference to an edge hostname's block gives the name as the block writes it: the provider adds the suffix to what it makes.
    const isShort = configuration !== undefined && edgeSuffixOf(name) === undefined && this.#named(name).length === 0;
    const link = this.#meant(isShort ? `${name}.edgesuite.net` : name, configuration);
    return isShort && link.state !== "known" ? notInView(`edge hostname ${name}`) : link;
  }

  #named(name: string): readonly EdgeHostname[] {
    return this.#byName.get(name) ?? [];
  }

  #same(told: EdgeHostname): EdgeHostname | undefined {
    const byId = told.id.state === "known" ? this.#byId.get(told.id.value) : undefined;
    return byId ?? this.#named(nameOf(told)).findLast((one) => one.id.state !== "known" || told.id.state !== "known");
  }

  /**
   * Of several of one name, a configuration means its own. What is kept outside of Terraform, or in a configuration that makes
   * none, means what the account or an export shows, unless only one configuration makes it.
   */
  #meant(name: string, configuration: string | undefined): Link<EdgeHostname> {
    const named = this.#named(hostKey(name));
    const own = named.findLast((one) => configuration !== undefined && one.configuration === configuration);
    const shown = named.findLast((one) => one.configuration === undefined);
    const found = (own !== undefined && tellsEnrollment(own) ? own : shown) ?? own;
    if (found !== undefined) return known(found);
    const [only, ...others] = named;
    if (only === undefined) return notInView(`edge hostname ${name}`);
    return others.length === 0 ? known(only) : unknown(`more than one configuration makes edge hostname ${name}`);
  }
}

/** False for a block that leaves its certificate out, as one may that only takes over what the account has. */
function tellsEnrollment(edge: EdgeHostname): boolean {
  return !edge.get("certEnrollmentId").isAbsent || !edge.get("slotNumber").isAbsent;
}

/** The name of an edge hostname for comparing; "" where it is not known. */
function nameOf(edge: EdgeHostname): string {
  return hostKey(valueOf(edge.domain) ?? "");
}
