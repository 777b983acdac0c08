import type { Canary } from "@heliograph/core";
import type { Interview } from "../interview/interview.ts";
import { fail, pass, type Judgement } from "../interview/judgement.ts";
import { filePath } from "../interview/paths.ts";
import { flawOfVersion, readInfoOf } from "./read-info.ts";
import { inWords, isServed } from "../interview/reply.ts";

/** Judges whether a mirror has a version that every mirror has, and whether what it says of it is of that version. */
export async function judgeVersion(interview: Interview, one: Canary): Promise<Judgement> {
  const reply = await interview.sound({ path: filePath(one, "info") });
  if (!isServed(reply))
    return fail(`the mirror does not have ${one.module}@${one.version}: ${inWords(reply)}`, reply);
  const info = readInfoOf(reply);
  const flaw = "flaw" in info ? info.flaw : flawOfVersion(info, one.module, one.version);
  return flaw === undefined ? pass(reply) : fail(flaw, reply);
}
