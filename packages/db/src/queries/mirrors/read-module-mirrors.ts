import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";

/** A watched mirror that serves modules. */
export type ModuleMirror = Pick<typeof mirrors.$inferSelect, "id" | "slug" | "name" | "role" | "baseUrl">;

/** Which of the watched mirrors serve modules? In their order. */
export const readModuleMirrors = (db: Database | Transaction): Promise<ModuleMirror[]> =>
  db
    .select({
      id: mirrors.id,
      slug: mirrors.slug,
      name: mirrors.name,
      role: mirrors.role,
      baseUrl: mirrors.baseUrl,
    })
    .from(mirrors)
    .where(
      and(
        inArray(mirrors.role, ["mirror", "upstream"]),
        eq(mirrors.watched, true),
        isNull(mirrors.retiredAt),
      ),
    )
    .orderBy(mirrors.position);
