import { isPseudoVersion } from "../../pseudo-version.ts";
import { fields } from "../../white-space.ts";
import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { listPath } from "../../interview/paths.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** No commit without a tag is listed. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: listPath(subjects.commit.module) });
  if (!isServed(reply)) return nothingToJudge(reply);
  const commit = textOf(reply)
    .split("\n")
    .map((line) => fields(line)[0] ?? "")
    .find((version) => isPseudoVersion(version));
  return commit === undefined ? pass(reply) : warn(`the list names the pseudo-version ${commit}`, reply);
});
