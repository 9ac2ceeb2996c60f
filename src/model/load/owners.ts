import type { Field } from "../field.ts";
import { type Include, Property } from "../nodes/property.ts";
import type { RuleTree } from "../nodes/rule-tree.ts";
import { folderOf, isBelow } from "../paths.ts";
import type { Loading } from "./loading.ts";
import { type FoundTree, propertyOf, readInclude } from "./papi.ts";
import { pemField } from "./pem.ts";
import { hasAny } from "./shape.ts";

/** What the trees of one unit belong to: properties and includes, found in the project or made for them. */
export class Owners {
  readonly #loading: Loading;
  readonly #rootPaths: readonly string[];
  readonly #owners: (Property | Include)[] = [];

  /** `rootPaths` are the files that begin a tree, to tell whether a hostname list beside one can mean no other. */
  constructor(loading: Loading, rootPaths: readonly string[]) {
    this.#loading = loading;
    this.#rootPaths = rootPaths;
  }

  get properties(): readonly Property[] {
    return this.#owners.filter((owner) => owner.kind === "property");
  }

  get includes(): readonly Include[] {
    return this.#owners.filter((owner) => owner.kind === "include");
  }

  /** Takes a property or include of which no tree is in view. */
  add(owner: Property | Include): void {
    this.#owners.push(owner);
  }

  /** Finds or makes the property or include a tree belongs to. */
  adopt(tree: RuleTree, found: FoundTree, given: Property | Include | undefined, path: string): void {
    const into = { project: this.#loading.project, live: false };
    const { envelope } = found;
    if (given?.kind === "include") {
      tree.include = given;
      given.tree = tree;
      this.#owners.push(given);
      return;
    }
    if (envelope !== undefined && hasAny(envelope, "includeId", "includeName", "includeVersion")) {
      tree.include = readInclude(envelope, into);
      tree.include.tree = tree;
      this.#owners.push(tree.include);
      return;
    }
    if (found.extent !== "whole") return;
    const named = given ?? (envelope && propertyOf(envelope, into));
    const neighbour = named?.declaresHostnames === true ? undefined : this.#neighbour(path);
    if (named !== undefined && neighbour !== undefined) this.#join(named, neighbour);
    const property = named ?? neighbour ?? this.#newProperty(envelope ?? found.field, envelope === undefined);
    tree.property = property;
    property.tree = tree;
    property.declaresRules ||= found.field.doc !== property.project.snapshot?.field.doc;
    this.#owners.push(property);
  }

  /** Takes note of what the trees refer to, and of the certificates pinned in them. */
  note(trees: readonly RuleTree[]): void {
    const { project } = this.#loading;
    for (const tree of trees) {
      project.noteTree(tree);
      for (const origin of tree.behaviors("origin")) {
        const pins = ["customCertificates", "customCertificateAuthorities"].flatMap((list) =>
          origin.option(list).items(),
        );
        for (const pin of pins) {
          const text = pemField(pin.get("pemEncodedCert"), "pin", origin);
          if (text !== undefined) project.addPem(text);
        }
      }
    }
  }

  /** Lets go of the trees once they have been checked; a property that nothing else told of goes with its tree. */
  release(): void {
    const { properties } = this.#loading.project;
    for (const owner of this.#owners) {
      if (owner.kind === "include") owner.release();
      else owner.tree = undefined;
      owner.slim();
      if (owner.kind === "property" && isEmpty(owner)) properties.splice(properties.indexOf(owner), 1);
    }
  }

  /** A hostname list without a name beside the only tree of its folder, or of the folder below, belongs to that tree. */
  #neighbour(path: string): Property | undefined {
    const folder = folderOf(path);
    const isAlone = (home: string): boolean => this.#rootPaths.filter((root) => isBelow(root, home)).length === 1;
    const unnamed = this.#loading.project.unnamed.filter(
      ({ tree, hostnames }) => tree === undefined && hostnames.length > 0,
    );
    for (const home of [folder, folderOf(folder)]) {
      const here = unnamed.filter((property) => folderOf(property.field.doc.file.path) === home);
      if (here.length === 1 && isAlone(home)) return here[0];
    }
    return undefined;
  }

  /** Gives a property the hostnames of a list that names none, which then is no property of its own. */
  #join(property: Property, list: Property): void {
    const { properties, unnamed } = this.#loading.project;
    property.adoptHostnames(list);
    properties.splice(properties.indexOf(list), 1);
    unnamed.splice(unnamed.indexOf(list), 1);
  }

  #newProperty(field: Field, isBareTree: boolean): Property {
    const property = new Property(this.#loading.project, field.asBase(), false);
    property.isBareTree = isBareTree;
    this.#loading.project.properties.push(property);
    return property;
  }
}

function isEmpty({ id, name, hostnames, activations }: Property): boolean {
  return id.state === "absent" && name.state === "absent" && hostnames.length === 0 && activations.length === 0;
}
