/** Which rules builder holds which: those that nothing uses, and those that hold each other in a circle. */
import type { Field } from "../field.ts";
import type { TerraformModule } from "../nodes/terraform.ts";
import { IncludeMark, OrphanSnippet } from "../nodes/writing.ts";
import { builderEnvelope } from "./builder.ts";
import type { Part } from "./part.ts";
import { documentOf, type Resource } from "./resource.ts";
import { attributeOf } from "./source.ts";

export const builder = "akamai_property_rules_builder";

/** A builder that another names as a child, by its place among the children. */
interface Child {
  readonly index: number;
  readonly resource: Resource;
}

/** The builders that a builder names as its children. */
export function childrenOf(resource: Resource): readonly Child[] {
  const lists = childLists(resource);
  return lists.flatMap((items) =>
    items.flatMap((item, index) => {
      const child = resource.peers.get(item.unknown?.reference?.address ?? "");
      return child?.type === builder ? [{ index, resource: child }] : [];
    }),
  );
}

/** The items of each `children` of a builder; of one in HCL nothing else need be worked out for it. */
function childLists(resource: Resource): readonly (readonly Part[])[] {
  const { instance } = resource;
  if (instance === undefined || instance.block.body.blocks.length === 0)
    return resource.settings.members
      .flatMap(([, blocks]) => blocks.items)
      .map((block) => block.get("children")?.items ?? []);
  const written = instance.block.body.blocks.flatMap(({ body }) => attributeOf(body, "children") ?? []);
  return written.map(({ value }) => instance.evaluate(value).items);
}

/** Builders that no expression of their module refers to. What they hold in their turn is not named: it comes and goes with them. */
export function unusedBuilders(
  resources: readonly Resource[],
  modules: readonly TerraformModule[],
): readonly OrphanSnippet[] {
  const used = new Map<TerraformModule, ReadonlySet<string>>();
  const seen = new Set<string>();
  return resources.flatMap((resource) => {
    const { instance, address, type, name, root } = resource;
    if (type !== builder || instance === undefined) return [];
    const { folder } = instance.module.source;
    const module = modules.find((one) => one.isWritten && one.folder === folder);
    const block = `data.${type}.${name}`;
    const key = `${root}\n${folder}\n${block}`;
    if (module === undefined || module.gap !== undefined || seen.has(key)) return [];
    seen.add(key);
    const targets = used.get(module) ?? targetsIn(module);
    used.set(module, targets);
    const document = targets.has(block) ? undefined : documentOfBuilder(resource);
    return document === undefined ? [] : [new OrphanSnippet(document, address)];
  });
}

/** All that the blocks and locals of a module refer to, each block's references to itself left out. */
function targetsIn(module: TerraformModule): ReadonlySet<string> {
  const ofBlocks = module.blocks.flatMap(({ address, references }) =>
    references.map(({ target }) => target).filter((target) => target !== address),
  );
  return new Set([...ofBlocks, ...[...module.locals.values()].flat().map(({ target }) => target)]);
}

/** The references that close a circle of builders, one for each circle. */
export function circlesOf(resources: readonly Resource[]): readonly IncludeMark[] {
  const done = new Set<Resource>();
  const marks: IncludeMark[] = [];
  for (const start of resources) {
    if (start.type !== builder || done.has(start)) continue;
    const way = [{ resource: start, left: [...childrenOf(start)] }];
    const open = new Set([start]);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.left.shift();
      if (next === undefined) {
        done.add(last.resource);
        open.delete(last.resource);
        way.pop();
      } else if (open.has(next.resource)) {
        const circle = way.slice(way.findIndex(({ resource }) => resource === next.resource));
        const mark = markOf(last.resource, next, [...circle.map(({ resource }) => resource), next.resource]);
        if (mark !== undefined) marks.push(mark);
      } else if (!done.has(next.resource)) {
        open.add(next.resource);
        way.push({ resource: next.resource, left: [...childrenOf(next.resource)] });
      }
    }
  }
  return marks;
}

function markOf(parent: Resource, { index, resource }: Child, circle: readonly Resource[]): IncludeMark | undefined {
  const item = documentOfBuilder(parent)?.get("rules").asBase().get("children").items()[index];
  const outcome = { is: "cycle", files: circle.map(({ address }) => address) } as const;
  return item && new IncludeMark(item, resource.address, "terraform", outcome);
}

/** The envelope of a builder with nothing followed. */
function documentOfBuilder(resource: Resource): Field | undefined {
  const part = builderEnvelope(resource.settings, () => undefined);
  return part && documentOf(resource, part);
}
