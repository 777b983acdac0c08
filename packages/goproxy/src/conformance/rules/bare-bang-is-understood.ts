import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** An address with `!` is the same as one with `%21`. */
export default defineRule(async ({ interview, subjects }) => {
  const path = filePath(subjects.capitals, "info");
  const reply = await interview.sound({ path });
  if (!isServed(reply)) return nothingToJudge(reply);
  const bare = await interview.sound({ path: path.replaceAll("%21", "!") });
  return isServed(bare) ? pass(bare) : warn(`%21 is answered with 200, ! with ${inWords(bare)}`, bare);
});
