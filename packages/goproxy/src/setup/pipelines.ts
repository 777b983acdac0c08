import { lines, type FormRule } from "./form.ts";
import { quotedForYaml } from "./yaml.ts";

/** The `env` of a GitHub workflow, job or step; `${{` would begin an expression there. */
export const githubActions: FormRule = {
  refused: /\$\{\{/,
  write: (variables) =>
    `env:\n${lines(({ name, value }) => `  ${name}: ${quotedForYaml(value)}`)(variables)}`,
  shownByGo: true,
};

/** The `variables` of a GitLab pipeline or job; a `$` begins the name of another one there. */
export const gitlab: FormRule = {
  refused: /\$/,
  write: (variables) =>
    `variables:\n${lines(({ name, value }) => `  ${name}: ${quotedForYaml(value)}`)(variables)}`,
  shownByGo: true,
};
