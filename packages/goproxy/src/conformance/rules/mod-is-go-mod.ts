import { namesModule } from "../../module-line.ts";
import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A go.mod file has a line that names its module. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "mod") });
  if (!isServed(reply)) return nothingToJudge(reply);
  return namesModule(textOf(reply)) ? pass(reply) : fail("no line of the file names a module", reply);
});
