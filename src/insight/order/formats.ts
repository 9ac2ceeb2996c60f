/** An order for a terminal, for a page, as a picture and for programs. */
import { markdownText, oneLine, visible, visibleJson } from "../../text/index.ts";
import type { ToldOrder, ToldStep } from "./describe.ts";

/** What an order is of. */
export interface OrderAbout {
  /** True where the steps come from a change as somebody wrote it: all of them at once. */
  readonly isChange: boolean;
}

const nothing = "nothing has to be done in an order";

/** The steps one below the other. */
export function orderText(order: ToldOrder, about: OrderAbout): string {
  const lines = order.steps.flatMap((step, at) => [
    ...(order.changes > 1 && order.steps[at - 1]?.change !== step.change
      ? [`Change ${step.change} of ${order.changes}`]
      : []),
    ...stepLines(step, breaksOf(step, order, about)).map((line, index) =>
      index === 0 ? `${String(step.number).padStart(3)}. ${line}` : `     ${line}`,
    ),
  ]);
  const all = [...lines, ...remarks(order, about)];
  return `${(all.length === 0 ? [nothing] : all).join("\n")}\n`;
}

/** Where a change as it is written breaks the order: it does at once what has to wait for another step to be live. */
function breaksOf({ change, after }: ToldStep, { steps }: ToldOrder, { isChange }: OrderAbout): readonly string[] {
  const earlier = after.filter(({ number }) => (steps[number - 1]?.change ?? change) < change);
  if (!isChange || earlier.length === 0) return [];
  return [`as written: nothing makes it wait for ${stepsOf(earlier)}`];
}

function stepLines({ does, needs, wait, gives, after }: ToldStep, breaks: readonly string[]): readonly string[] {
  const whys = [...new Set(after.map(({ why }) => why))];
  return [
    oneLine(does),
    ...(needs === undefined ? [] : [oneLine(`before: ${needs}`)]),
    ...whys.map((why) => oneLine(`after ${stepsOf(after.filter((one) => one.why === why))}: ${why}`)),
    ...breaks,
    ...(wait === undefined ? [] : [oneLine(`wait: ${wait}`)]),
    oneLine(`then: ${gives}`),
  ];
}

/** `step 1`, `steps 1 and 2`, `steps 1, 2 and 3`. */
function stepsOf(after: ToldStep["after"]): string {
  const numbers = [...new Set(after.map(({ number }) => number))];
  const last = numbers.at(-1) ?? 0;
  return numbers.length < 2 ? `step ${last}` : `steps ${numbers.slice(0, -1).join(", ")} and ${last}`;
}

function remarks({ changes, circle, gaps }: ToldOrder, { isChange }: OrderAbout): readonly string[] {
  return [
    ...(isChange && changes > 1
      ? [
          `As written, all of this happens at once. Split it into ${changes} changes, and apply and check each before the next.`,
        ]
      : []),
    ...circle.map((line) => oneLine(`No order is safe for this step: ${line}`)),
    ...gaps.map((gap) => oneLine(`A step may be missing, because this is not known: ${gap}`)),
  ];
}

/** A numbered list of Markdown. */
export function orderMarkdown(order: ToldOrder, about: OrderAbout): string {
  const lines = order.steps.flatMap((step, at) => {
    const [first = "", ...rest] = stepLines(step, breaksOf(step, order, about));
    const heading =
      order.changes > 1 && order.steps[at - 1]?.change !== step.change
        ? ["", `**Change ${step.change} of ${order.changes}**`, ""]
        : [];
    return [...heading, `${step.number}. ${markdownText(first)}`, ...rest.map((line) => `   - ${markdownText(line)}`)];
  });
  const tail = remarks(order, about).map((line) => `- ${markdownText(line)}`);
  const all = [...lines, ...(tail.length === 0 ? [] : ["", ...tail])];
  return `${(all.length === 0 ? [nothing] : all).join("\n").replace(/^\n/, "")}\n`;
}

/** A flowchart of Mermaid: what waits for what. */
export function orderMermaid({ steps, changes }: ToldOrder): string {
  const boxes = Array.from({ length: changes }, (_, at) => at + 1).flatMap((change) => [
    ...(changes > 1 ? [`  subgraph c${change} ["change ${change}"]`] : []),
    ...steps
      .filter((step) => step.change === change)
      .map(({ number, does }) => `  s${number}["${number}. ${label(does)}"]`),
    ...(changes > 1 ? ["  end"] : []),
  ]);
  const ties = steps.flatMap(({ number, after }) =>
    [...new Set(after.map((first) => first.number))].map((first) => `  s${first} --> s${number}`),
  );
  return `${["flowchart TD", ...boxes, ...ties].join("\n")}\n`;
}

function label(text: string): string {
  return visible(text).replace(/[&<>"#`|[\]{}()\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

/** One JSON document. */
export function orderJson(
  order: ToldOrder,
  about: OrderAbout & {
    readonly version: string;
    readonly problems: readonly { readonly file: string; readonly message: string }[];
  },
): string {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    from: about.isChange ? "change" : "retire",
    ...order,
    problems: about.problems.map(({ file, message }) => ({ file, message })),
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}
