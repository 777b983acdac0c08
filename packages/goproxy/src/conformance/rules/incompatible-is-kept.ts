import { judgeVersion } from "../judge-version.ts";
import { defineRule } from "../../interview/rule.ts";

/** A version from v2 on, of a module without a go.mod file, keeps the suffix that says so. */
export default defineRule(({ interview, subjects }) => judgeVersion(interview, subjects.incompatible));
