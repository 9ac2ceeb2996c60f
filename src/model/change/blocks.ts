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
    (block, side) => {
      const address = side === "before" ? moves.of(block.address) : block.address;
      return [`${moduleKey(block.module)} ${block.blockType} ${address}`, `${block.blockType} ${address}`];
    },
  );
}
