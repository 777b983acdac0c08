import { compose, configmap, dockerEnv, dockerfile, kubernetes } from "./containers.ts";
import { env, goland, text, vscode } from "./files.ts";
import type { FormRule } from "./form.ts";
import { githubActions, gitlab } from "./pipelines.ts";
import { SettingError } from "./setting-error.ts";
import { variablesOf, type Settings, type Variable } from "./settings.ts";
import { cmd, fish, goEnv, goEnvCmd, posix, powershell } from "./shells.ts";

/** All ways of writing settings down. */
export const settingForms = [
  "go-env",
  "go-env-cmd",
  "posix",
  "fish",
  "powershell",
  "cmd",
  "github-actions",
  "gitlab",
  "dockerfile",
  "kubernetes",
  "configmap",
  "compose",
  "env",
  "docker-env",
  "goland",
  "vscode",
  "text",
] as const;
export type FormId = (typeof settingForms)[number];

const rules: Record<FormId, FormRule> = {
  "go-env": goEnv,
  "go-env-cmd": goEnvCmd,
  posix,
  fish,
  powershell,
  cmd,
  "github-actions": githubActions,
  gitlab,
  dockerfile,
  kubernetes,
  configmap,
  compose,
  env,
  "docker-env": dockerEnv,
  goland,
  vscode,
  text,
};

/** Settings, written down: what to do, how to see that it worked and what undoes it, each where a command does; or why not. */
export type Form =
  | { id: FormId; text: string; check?: { command: string; output: string }; undo?: string }
  | { id: FormId; refused: SettingError };

/**
 * The same settings in every form.
 * @throws SettingError for settings that no form is written of
 */
export function formsOf(settings: Settings): Form[] {
  const variables = variablesOf(settings);
  return settingForms.map((id) => {
    const refused = refusalOf(rules[id], variables);
    return refused === undefined ? { id, ...written(rules[id], variables) } : { id, refused };
  });
}

/**
 * Settings in one form, without a line break at the end.
 * @throws SettingError for settings that no form is written of, or not this one
 */
export function formOf(id: FormId, settings: Settings): string {
  const variables = variablesOf(settings);
  const refused = refusalOf(rules[id], variables);
  if (refused !== undefined) throw refused;
  return rules[id].write(variables);
}

function written({ write, undo, shownByGo = false }: FormRule, variables: readonly Variable[]) {
  const names = variables.map(({ name }) => name);
  return {
    text: write(variables),
    ...(undo && { undo: undo(names) }),
    ...(shownByGo && {
      check: {
        command: `go env ${names.join(" ")}`,
        output: variables.map(({ value }) => value).join("\n"),
      },
    }),
  };
}

function refusalOf({ refused }: FormRule, variables: readonly Variable[]): SettingError | undefined {
  if (refused === undefined) return undefined;
  for (const { name, value } of variables) {
    const [character] = refused.exec(value) ?? [];
    if (character !== undefined) return new SettingError("not-in-this-form", name, character);
  }
  return undefined;
}
