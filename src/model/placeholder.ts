/**
 * The spellings by which a text says that its value is decided elsewhere: Terraform and Property Manager CLI variables (`${env.x}`),
 * onboarding templates (`<<x>>`, `$env.x`), template directives, what the provider rewrites includes to (`@+#`), the
 * platform's run-time variables (`{{user.X}}`) and metadata variables (`%(X)`).
 */
const placeholder =
  /\$\{|<<[^<>\n]{1,200}>>|%\{|%\(|\$env\.|@\+#|\{\{(?!Origin Hostname\}\}|Forward Host Header\}\})|<FILLIN[^<>\n]{0,200}>/;

/** True when a text holds a placeholder of any spelling; the two names that certificate checks spell in braces are literals. */
export function hasPlaceholder(text: string): boolean {
  return opening.test(text) && placeholder.test(text);
}

/** The characters any placeholder starts with: most texts have none of them, and this is asked of nearly every text. */
const opening = /[$<%@{]/;

const whole = /^\$\{env\.([\w.[\]-]{1,200})\}$/;
const part = /\$\{env\.([\w.[\]-]{1,200})\}/g;

/** The variable that a text consists of, as in `"${env.origin}"`; undefined when it is anything else. */
export function wholeVariable(text: string): string | undefined {
  return whole.exec(text)?.[1];
}

/** The variables a text names with `${env.x}`, in order. */
export function variablesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(part), (match) => match[1] ?? "");
}

/** The text with its `${env.x}` replaced; undefined as soon as one of them has no known value. */
export function substitute(text: string, valueOf: (name: string) => string | undefined): string | undefined {
  let complete = true;
  const result = text.replace(part, (_, name: string) => {
    const value = valueOf(name);
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? result : undefined;
}
