import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath, listPath } from "../../interview/paths.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is there comes with status 200, and none of the other ones of success. */
export default defineRule(async ({ interview, subjects }) => {
  const { known } = subjects;
  const info = await interview.sound({ path: filePath(known, "info") });
  const others = [
    await interview.sound({ path: listPath(known.module) }),
    await interview.sound({ path: filePath(known, "mod") }),
    await interview.sound({ path: filePath(known, "zip") }),
  ];
  const served = [info, ...others].filter((reply) => isServed(reply));
  const [first] = served;
  if (first === undefined) return nothingToJudge(info);
  const odd = served.find(({ last }) => last.status !== 200);
  return odd === undefined ? pass(first) : fail(`what is there comes with status ${odd.last.status}`, odd);
});
