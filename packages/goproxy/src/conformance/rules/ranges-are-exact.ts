import { fail, notApplicable, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** The last of the first hundred bytes. */
const lastByte = 99;

/** The first bytes of a zip are those, and said to be so; the whole zip will do as well (RFC 9110 §14.2). */
export default defineRule(async ({ interview, subjects: { known } }) => {
  const path = filePath(known, "zip");
  const whole = await interview.sound({ path });
  if (!isServed(whole)) return nothingToJudge(whole);
  const { body } = whole.last;
  const part = await interview.sound({ path, headers: { range: `bytes=0-${lastByte}` } });
  if (part.last.status === 200) return notApplicable("the whole zip is sent instead of a part", part);
  if (part.last.status !== 206) return fail(`a part of the zip is answered with ${inWords(part)}`, part);
  const range = part.last.headers.get("content-range") ?? "nothing";
  const last = Math.min(lastByte, body.length - 1);
  if (![`bytes 0-${last}/${body.length}`, `bytes 0-${last}/*`].includes(range))
    return fail(`the first ${last + 1} of ${body.length} bytes are called ${range}`, part);
  const isExact = part.last.body.equals(body.subarray(0, last + 1));
  return isExact ? pass(part) : fail("the part holds other bytes than the zip", part);
});
