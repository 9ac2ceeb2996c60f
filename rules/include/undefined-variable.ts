import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "include/undefined-variable",
    title: "a template variable has no value",
    why: "The template cannot be merged for that environment: the tool refuses a variable without a value, or a value without a definition.",
    next: "Define it with a type, or correct its name; HCL, env and runtime variables are written differently.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "variableDefinitions.json declares every variable; an environment's variables.json gives values, null means the default",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20",
      },
    ],
    messages: { undefined: "variable {variable} in {file} is not defined for {environment}" },
  },
  check: {
    variableUse({ field, variable, undefinedIn, gap }, { report, unchecked }) {
      if (gap !== undefined) return unchecked(field, gap);
      if (undefinedIn.length === 0) return;
      const environment = undefinedIn.map((name) => (name === "" ? "this project" : name)).join(", ");
      report({ message: "undefined", node: field, data: { variable, file: field.doc.file.path, environment } });
    },
  },
});
