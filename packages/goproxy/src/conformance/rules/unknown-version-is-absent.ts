import { judgeAbsence } from "../absence.ts";
import { filePath } from "../paths.ts";
import { defineRule } from "../rule.ts";

/** A version that nobody tagged is not there. */
export default defineRule(({ interview, subjects: { known, unknownVersion } }) =>
  judgeAbsence(interview, filePath({ module: known.module, version: unknownVersion }, "info")),
);
