import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "include/undefined-variable",
    title: "a template variable has no value",
    why: "The template cannot be merged for that environment: the tool refuses a variable without a value, or a value without a definition.",
    next: "Define the variable with a type and a value, or correct its name. HCL variables, env variables of templates and PMUSER_ runtime variables are each written differently.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "checkVariables: a variable needs a default or a value, and a value needs a declaration",
        url: "https://github.com/akamai/cli-property-manager/blob/HEAD/src/merger.js",
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
