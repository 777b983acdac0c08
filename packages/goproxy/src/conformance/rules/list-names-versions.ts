import { parseVersionList } from "../../version-list.ts";
import { fail, pass } from "../judgement.ts";
import { listPath } from "../paths.ts";
import { inWords, isServed, textOf } from "../reply.ts";
import { defineRule } from "../rule.ts";

/** A list of versions is one; a text without a single version in it is a web page or the like. */
export default defineRule(async ({ interview, subjects }) => {
  const { module } = subjects.known;
  const reply = await interview.sound({ path: listPath(module) });
  if (!isServed(reply)) return fail(`there is no list of ${module}: ${inWords(reply)}`, reply);
  const { versions, newest, invalidLineCount } = parseVersionList(textOf(reply));
  const isNone = versions.length === 0 && newest === undefined && invalidLineCount > 0;
  return isNone ? fail("none of its lines begins with a version", reply) : pass(reply);
});
