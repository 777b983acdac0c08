import { namesModule } from "../../module-line.ts";
import { fail, nothingToJudge, pass } from "../judgement.ts";
import { filePath } from "../paths.ts";
import { isServed, textOf } from "../reply.ts";
import { defineRule } from "../rule.ts";

/** A go.mod file has a line that names its module. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "mod") });
  if (!isServed(reply)) return nothingToJudge(reply);
  return namesModule(textOf(reply)) ? pass(reply) : fail("no line of it names a module", reply);
});
