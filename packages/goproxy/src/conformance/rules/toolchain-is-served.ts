import { warn } from "../../interview/judgement.ts";
import { judgeVersion } from "../judge-version.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Toolchains are there, as versions of a module of their own. */
export default defineRule(async ({ interview, subjects: { toolchain } }) => {
  const reply = await interview.sound({ path: filePath(toolchain, "info") });
  if (!isServed(reply))
    return warn(`the mirror does not have ${toolchain.version}: ${inWords(reply)}`, reply);
  return judgeVersion(interview, toolchain);
});
