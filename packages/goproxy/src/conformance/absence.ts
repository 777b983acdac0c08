import type { Interview } from "../interview/interview.ts";
import { fail, pass, Untold, warn, type Judgement } from "../interview/judgement.ts";
import { latestPath, listPath } from "../interview/paths.ts";
import { inWords, isAbsent, isServed, textOf, type Reply } from "../interview/reply.ts";

/**
 * Judges how a mirror says that something is not there. Only 404 and 410 make the go command ask the next in its list;
 * 403 is how a gatekeeper stops it on purpose. An error of the server counts once it comes again.
 */
export async function judgeAbsence(interview: Interview, path: string): Promise<Judgement> {
  const reply = await interview.reply({ path });
  if (reply.deadEnd !== undefined) throw new Untold(reply.deadEnd.why, reply.last.exhibit);
  if (isAbsent(reply)) return pass(reply);
  if (isServed(reply)) return fail(`the mirror claims to have ${path}: ${inWords(reply)}`, reply);
  if (reply.last.status === 403)
    return warn(`${path} is refused with 403, which stops the go command`, reply);
  if (reply.last.status >= 500) await expectAgain(interview, path, reply);
  return fail(`${path} is answered with ${inWords(reply)}, which stops the go command`, reply);
}

/** Judges whether a mirror tells of versions of what is no module: a list of none passes where `@latest` has nothing either. */
export async function judgeNoVersions(interview: Interview, module: string): Promise<Judgement> {
  const reply = await interview.reply({ path: listPath(module) });
  const isEmpty = isServed(reply) && textOf(reply).trim() === "";
  return judgeAbsence(interview, isEmpty ? latestPath(module) : listPath(module));
}

async function expectAgain(interview: Interview, path: string, { last }: Reply): Promise<void> {
  const { last: second } = await interview.reply({ path, again: true });
  if (second.status !== last.status)
    throw new Untold(`the mirror is in trouble: HTTP ${last.status}`, last.exhibit);
}
