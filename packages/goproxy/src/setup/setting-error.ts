import type { SettingName } from "./settings.ts";

/** No value; a character that cannot be seen; checksums turned off; a character that the form cannot carry. */
export type SettingErrorReason = "empty" | "invisible" | "checksums-off" | "not-in-this-form";

const rules: Record<SettingErrorReason, string> = {
  empty: "has no value",
  invisible: "holds a character that cannot be seen",
  "checksums-off": "would turn checksums off",
  "not-in-this-form": "holds a character that cannot be written in this form",
};

/** Thrown for a setting that is not written down; `character` is what it cannot hold, and empty where nothing of it can stay. */
export class SettingError extends Error {
  override readonly name = "SettingError";
  readonly reason: SettingErrorReason;
  readonly setting: SettingName;
  readonly character: string;

  constructor(reason: SettingErrorReason, setting: SettingName, character: string) {
    super(`${setting} ${rules[reason]}`);
    this.reason = reason;
    this.setting = setting;
    this.character = character;
  }
}
