import { and, eq, isNull } from "drizzle-orm";
import type { MirrorIntegrity } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";

/** What is the mirror with this slug called, where is it, and what is it for? */
export async function readMirrorName(
  db: Database | Transaction,
  slug: string,
): Promise<(MirrorIntegrity["mirror"] & { id: number }) | undefined> {
  const [mirror] = await db
    .select({
      id: mirrors.id,
      slug: mirrors.slug,
      name: mirrors.name,
      baseUrl: mirrors.baseUrl,
      role: mirrors.role,
    })
    .from(mirrors)
    .where(and(eq(mirrors.slug, slug), isNull(mirrors.retiredAt)));
  if (mirror === undefined) return undefined;
  const { baseUrl, ...rest } = mirror;
  return { ...rest, host: new URL(baseUrl).host };
}
