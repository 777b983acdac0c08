import { judgeVersion } from "../judge-version.ts";
import { defineRule } from "../../interview/rule.ts";

/** A module with capitals is there under its escaped name, as the go command sends it. */
export default defineRule(({ interview, subjects }) => judgeVersion(interview, subjects.capitals));
