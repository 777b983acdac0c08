import type { DoctorRule } from "../doctor-rules.ts";

/** A line in which the go command, or what it runs, reports a failure. */
export type Symptom = {
  rule: DoctorRule;
  line: string;
  /** The module that it is about, where it names one. */
  module?: string;
  /** The address that was asked, where it names one. */
  url?: string;
  /** What else its words need. */
  detail: string;
};
