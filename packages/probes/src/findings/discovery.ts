import type { FailureClass, Finding } from "@heliograph/core";
import type { EvidenceFile } from "@heliograph/evidence";
import type { Exchange } from "../inspect/recorder.ts";

/** Something found wrong, with what proves it. */
export type Discovery = {
  /** What it makes of the run that found it; null when it is held against another mirror than the one looked at. */
  error: FailureClass | null;
  finding: Omit<Finding, "evidence">;
  files: readonly EvidenceFile[];
  exchanges: readonly Exchange[];
};
