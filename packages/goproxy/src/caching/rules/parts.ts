import { fail, notApplicable, pass, Untold, warn, type Judgement } from "../../interview/judgement.ts";
import { inWords, type Reply } from "../../interview/reply.ts";
import type { Hearing, Rule } from "../../interview/rule.ts";
import { otherEtag } from "../etag.ts";
import { isWhole, zipOf } from "../resources.ts";

const partBytes = 100;
const firstPart = { range: `bytes=0-${partBytes - 1}` };

/** The first bytes of a zip, named as such; or all of it. */
export const rangeIsExact: Rule = (hearing) =>
  withZip(hearing, async ({ last: { body } }) => {
    const reply = await askedWith(hearing, firstPart);
    const { status, headers } = reply.last;
    if (isWhole(reply)) return judgeWhole(reply, body);
    if (status !== 206) return fail(`a part of the zip is answered with ${inWords(reply)}`, reply);
    const part = body.subarray(0, partBytes);
    const named = headers.get("content-range") ?? "nothing";
    if (named !== `bytes 0-${part.length - 1}/${body.length}` && named !== `bytes 0-${part.length - 1}/*`) {
      return fail(`the first ${part.length} of ${body.length} bytes are called ${named}`, reply);
    }
    if (!reply.last.body.equals(part)) return fail("the part holds other bytes than the zip", reply);
    return pass(reply);
  });

/** 416 for what lies behind the end. */
export const impossibleRangeIsRefused: Rule = (hearing) =>
  withParts(hearing, async ({ last: { body } }) => {
    const reply = await askedWith(hearing, { range: `bytes=${body.length + 1}-${body.length + partBytes}` });
    if (reply.last.status === 416) return pass(reply);
    if (isWhole(reply)) return warn("the whole zip is sent for a part behind its end", reply);
    return fail(`a part behind the end is answered with ${inWords(reply)}`, reply);
  });

/** The whole zip to who has a part of another one. */
export const oldPartIsNotContinued: Rule = (hearing) =>
  withParts(hearing, async () => {
    const reply = await askedWith(hearing, { ...firstPart, "if-range": otherEtag });
    if (isWhole(reply)) return pass(reply);
    return fail(`who has a part of another file is answered with ${inWords(reply)}`, reply);
  });

/** HEAD says how long the zip is. */
export const headTellsLength: Rule = (hearing) =>
  withZip(hearing, async ({ last: { body } }) => {
    const reply = await hearing.interview.sound({ ...zipOf(hearing), method: "HEAD" });
    const { status, headers } = reply.last;
    if (status === 405 || status === 501) return notApplicable("HEAD is not offered", reply);
    if (status !== 200) return fail(`HEAD is answered with ${inWords(reply)}`, reply);
    const length = headers.get("content-length");
    if (length === undefined) return warn("HEAD tells no length", reply);
    if (length === String(body.length)) return pass(reply);
    return fail(`HEAD tells ${length} bytes of a zip that has ${body.length}`, reply);
  });

/** No gzip around a zip, not even for who would take it. */
export const zipIsNotRecoded: Rule = (hearing) =>
  withZip(hearing, async (first) => {
    if (isRecoded(first)) return fail("the zip comes compressed to who does not ask for that", first);
    const reply = await askedWith(hearing, { "accept-encoding": "gzip" });
    return isRecoded(reply) ? warn("the zip comes compressed to who takes gzip", reply) : pass(reply);
  });

const isRecoded = ({ last: { headers } }: Reply) =>
  !["", "identity"].includes((headers.get("content-encoding") ?? "").toLowerCase());

const askedWith = (hearing: Hearing, headers: Readonly<Record<string, string>>) =>
  hearing.interview.sound({ ...zipOf(hearing), headers });

function judgeWhole(reply: Reply, body: Buffer): Judgement {
  if (reply.last.body.equals(body)) return pass(reply, "the whole zip is sent instead of a part");
  throw new Untold("the zip changed meanwhile", reply.last.exhibit);
}

async function withZip(hearing: Hearing, judge: (whole: Reply) => Promise<Judgement>): Promise<Judgement> {
  const whole = await hearing.interview.sound(zipOf(hearing));
  return isWhole(whole) ? judge(whole) : notApplicable("the mirror does not serve it", whole);
}

const withParts = (hearing: Hearing, judge: (whole: Reply) => Promise<Judgement>): Promise<Judgement> =>
  withZip(hearing, async (whole) => {
    const part = await askedWith(hearing, firstPart);
    return part.last.status === 206 ? judge(whole) : notApplicable("parts are not offered", part);
  });
