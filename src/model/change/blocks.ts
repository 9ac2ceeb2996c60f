import type { Project } from "../nodes/project.ts";
import type { TerraformBlock, TerraformModule } from "../nodes/terraform.ts";
import { type Pair, pairs } from "./match.ts";
import type { Moves } from "./moves.ts";

/** A block of Terraform before and after. */
export type BlockChange = Pair<TerraformBlock>;

/** The blocks of all modules, module by module: a folder is the same one as long as it has its name. */
export function blockChanges(before: Project, after: Project, moves: Moves): readonly BlockChange[] {
  const moduleKey = ({ folder, prefix, isWritten }: TerraformModule): string => `${folder} ${prefix} ${isWritten}`;
  return pairs(
    before.terraformModules.flatMap(({ blocks }) => blocks),
    after.terraformModules.flatMap(({ blocks }) => blocks),
    {
      keys: (block, side) => {
        const address = side === "before" ? moves.of(block.address, block.module.folder) : block.address;
        const name = `${block.blockType} ${address}`;
        return [`${moduleKey(block.module)} ${block.file.path} ${name}`, `${moduleKey(block.module)} ${name}`, name];
      },
      isEqual: (old, now) => old.text !== "" && old.text === now.text,
    },
  );
}
