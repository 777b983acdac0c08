import { lines, type FormRule } from "./form.ts";

/** A .env file, which shells, docker-compose, systemd and dotenv libraries read alike as long as the value has neither. */
export const env: FormRule = {
  refused: /['\\]/,
  write: lines(({ name, value }) => `${name}='${value}'`),
  shownByGo: true,
};

/** GoLand's field: `;` parts it, `\` escapes, and `$NAME$` is a path variable. */
export const goland: FormRule = {
  refused: /[;\\$]/,
  write: (variables) => variables.map(({ name, value }) => `${name}=${value}`).join(";"),
};

/** The settings.json of VS Code, whose Go extension replaces `${workspaceFolder}` and the like. */
export const vscode: FormRule = {
  refused: /\$\{/,
  write: (variables) =>
    JSON.stringify(
      { "go.toolsEnvVars": Object.fromEntries(variables.map(({ name, value }) => [name, value])) },
      null,
      2,
    ),
};

/** The value of GOPROXY alone. */
export const text: FormRule = {
  write: (variables) => variables.find(({ name }) => name === "GOPROXY")?.value ?? "",
};
