import { Untold } from "../interview/judgement.ts";
import { filePath, listPath } from "../interview/paths.ts";
import type { Reply } from "../interview/reply.ts";
import type { Hearing } from "../interview/rule.ts";

/**
 * What the questions about the known module came to, as far as they were answered.
 * @throws Untold where none was
 */
export async function repliesOfKnown({
  interview,
  subjects: { known },
}: Hearing): Promise<[Reply, ...Reply[]]> {
  const paths = [
    filePath(known, "info"),
    filePath(known, "mod"),
    filePath(known, "zip"),
    listPath(known.module),
  ];
  const settled = await Promise.allSettled(paths.map((path) => interview.reply({ path })));
  const [first, ...others] = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (first !== undefined) return [first, ...others];
  for (const one of settled) if (one.status === "rejected") throw one.reason;
  throw new Untold("nothing was answered", null);
}
