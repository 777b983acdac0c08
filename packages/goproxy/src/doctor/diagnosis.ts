import type { ChainMirror } from "@heliograph/core";
import type { AdviceSeverity, DoctorRule } from "./doctor-rules.ts";
import type { SettingForm } from "./reading/setting.ts";

/** What is known of mirrors; may be empty. */
export type Knowledge = { mirrors: readonly ChainMirror[] };

/** One finding and what to do about it. */
export type Advice = {
  /** Also the key of its words: `rules.<rule>.title`, `.why` and `.fix`. */
  rule: DoctorRule;
  severity: AdviceSeverity;
  /** What stands in its words, by name. */
  values: Readonly<Record<string, string>>;
  /** The text that it is about, as it was pasted but for passwords. */
  excerpt: string;
  /** What to write instead, in the form it was pasted in; `null` where no line mends it. */
  fix: string | null;
};

/** What was made of a text. */
export type Diagnosis = {
  read: {
    settings: readonly { name: string; value: string; form: SettingForm }[];
    /** Lines in which the go command reports a failure. */
    errors: readonly string[];
    /** Module paths that the text names. */
    modules: readonly string[];
  };
  /** Worst first. */
  findings: readonly Advice[];
};
