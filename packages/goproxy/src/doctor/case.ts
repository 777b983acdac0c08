import type { GoSettings } from "../chain/settings.ts";
import type { Advice, Knowledge } from "./diagnosis.ts";
import type { Setting } from "./reading/setting.ts";
import type { Symptom } from "./reading/symptom.ts";

/** What the doctor looks at: a text as it was read, and what is known of mirrors. */
export type Case = {
  lines: readonly string[];
  settings: readonly Setting[];
  /** What the settings come to together. */
  inForce: GoSettings;
  symptoms: readonly Symptom[];
  modules: readonly string[];
  knowledge: Knowledge;
};

/** A group of rules. */
export type Check = (subject: Case) => Advice[];

/** The settings that were meant for one variable. */
export const settingsOf = ({ settings }: Case, name: string) =>
  settings.filter((setting) => setting.name === name);
