import { judgeVersion } from "../judge-version.ts";
import { defineRule } from "../../interview/rule.ts";

/** The version that stands for a commit is there, and answered as it was asked for. */
export default defineRule(({ interview, subjects }) => judgeVersion(interview, subjects.commit));
