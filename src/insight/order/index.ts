/** `edgelint order`: the safe order of steps for a change, or for retiring things. */
export { changeOrder, type ToldOrder, toldOrder } from "./describe.ts";
export { orderJson, orderMarkdown, orderMermaid, orderText } from "./formats.ts";
export { orderOf, violations } from "./plan.ts";
export { type Retirable, retirable, without } from "./retire.ts";
export { type World, worldOf } from "./world.ts";
