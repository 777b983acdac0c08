import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A version that is there has all of its three files. */
export default defineRule(async ({ interview, subjects }) => {
  const { known } = subjects;
  const info = await interview.sound({ path: filePath(known, "info") });
  const files = [
    { name: ".info", reply: info },
    { name: ".mod", reply: await interview.sound({ path: filePath(known, "mod") }) },
    { name: ".zip", reply: await interview.sound({ path: filePath(known, "zip") }) },
  ];
  const missing = files.find(({ reply }) => !isServed(reply));
  if (missing === undefined) return pass(info);
  if (files.every(({ reply }) => !isServed(reply))) return nothingToJudge(info);
  return fail(`${missing.name} is missing: ${inWords(missing.reply)}`, missing.reply);
});
