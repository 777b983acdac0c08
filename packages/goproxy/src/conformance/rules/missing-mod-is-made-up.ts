import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A module without a go.mod file has one line in its place. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.incompatible, "mod") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const line = `module ${subjects.incompatible.module}\n`;
  return textOf(reply) === line
    ? pass(reply)
    : fail("the file is more than the line that names the module, or another", reply);
});
