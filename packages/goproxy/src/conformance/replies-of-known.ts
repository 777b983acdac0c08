import { Untold } from "../interview/judgement.ts";
import { filePath, listPath } from "../interview/paths.ts";
import type { Reply } from "../interview/reply.ts";
import type { Hearing } from "../interview/rule.ts";

/** Where each file of the known version is, and the list of its module. */
export const pathsOfKnown = ({ subjects: { known } }: Hearing): string[] => [
  filePath(known, "info"),
  filePath(known, "mod"),
  filePath(known, "zip"),
  listPath(known.module),
];

/**
 * What the questions about the known module came to, as far as they were answered.
 * @throws Untold where none was
 */
export async function repliesOfKnown(hearing: Hearing): Promise<[Reply, ...Reply[]]> {
  const { interview } = hearing;
  const settled = await Promise.allSettled(pathsOfKnown(hearing).map((path) => interview.reply({ path })));
  const [first, ...others] = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (first !== undefined) return [first, ...others];
  for (const one of settled) if (one.status === "rejected") throw one.reason;
  throw new Untold("nothing was answered", null);
}
