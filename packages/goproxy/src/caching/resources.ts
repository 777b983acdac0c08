import type { Hearing } from "../interview/rule.ts";
import type { Inquiry } from "../interview/interview.ts";
import { filePath, latestPath, listPath } from "../interview/paths.ts";
import { Untold } from "../interview/judgement.ts";
import { isServed, type Reply } from "../interview/reply.ts";

/** A name for what is asked for, and how it is. */
type Resource = { name: string; inquiry: Inquiry };

/** What was asked for by this name, and came. */
export type Served = { name: string; reply: Reply };

/** What a version consists of, which never changes. */
export const filesOf = ({ subjects: { known } }: Hearing): Resource[] =>
  (["info", "mod", "zip"] as const).map((extension) => ({
    name: `.${extension}`,
    inquiry: { path: filePath(known, extension) },
  }));

/** What changes with each release. */
export const listsOf = ({ subjects: { known, commit } }: Hearing): Resource[] => [
  { name: "@v/list", inquiry: { path: listPath(known.module) } },
  { name: "@latest", inquiry: { path: latestPath(known.module) } },
  {
    name: `${commit.branch}.info`,
    inquiry: { path: filePath({ module: commit.module, version: commit.branch }, "info") },
  },
];

/** What nobody has. */
export const absentOf = ({ subjects: { known, unknownVersion, unknownModule } }: Hearing): Resource[] => [
  {
    name: "an unknown version",
    inquiry: { path: filePath({ module: known.module, version: unknownVersion }, "info") },
  },
  { name: "an unknown module", inquiry: { path: listPath(unknownModule) } },
];

/** The go.mod file of a version: small, and of bytes that never change. */
export const modOf = ({ subjects: { known } }: Hearing): Inquiry => ({ path: filePath(known, "mod") });

/** The zip of a version. */
export const zipOf = ({ subjects: { known } }: Hearing): Inquiry => ({ path: filePath(known, "zip") });

/**
 * The answers to what a mirror serves, by the names of what was asked for.
 * @throws Untold where an answer did not come, so that not all can be judged, or none came but of trouble
 */
export async function servedOf({ interview }: Hearing, resources: readonly Resource[]): Promise<Served[]> {
  const served: Served[] = [];
  let trouble: Untold | undefined;
  for (const { name, inquiry } of resources) {
    try {
      const reply = await interview.sound(inquiry);
      if (isWhole(reply)) served.push({ name, reply });
    } catch (error) {
      if (!(error instanceof Untold) || error.cause !== undefined) throw error;
      trouble = error;
    }
  }
  if (served.length === 0 && trouble !== undefined) throw trouble;
  return served;
}

/** Whether a reply is the whole of what was asked for. */
export const isWhole = (reply: Reply) => isServed(reply) && reply.last.status === 200;
