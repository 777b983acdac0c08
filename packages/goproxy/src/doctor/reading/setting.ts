/** How a setting was written down, which decides what quotes and pipes in it mean. */
export const settingForms = [
  "value",
  "assignment",
  "user-file",
  "go-env",
  "go-env-w",
  "posix",
  "fish",
  "powershell",
  "cmd",
  "dockerfile",
  "yaml",
  "yaml-list",
  "json",
] as const;

export type SettingForm = (typeof settingForms)[number];

/** A setting of the go command, as a text has it. */
export type Setting = {
  /** As it was written, right or not. */
  name: string;
  /** As it was meant: whole, even where a shell would take it apart. */
  value: string;
  form: SettingForm;
  /** Whether a shell would take it apart, because a pipe or a space in it is not quoted. */
  takenApart: boolean;
  /** As it was pasted. */
  excerpt: string;
};
