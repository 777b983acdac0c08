import { and, eq, isNull } from "drizzle-orm";
import type { Protocol, Role } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";

/** A mirror as a prober needs it. */
export type Target = {
  id: number;
  slug: string;
  name: string;
  protocol: Protocol;
  role: Role;
  baseUrl: string;
};

/** Which mirrors are to be probed? */
export const readTargets = (db: Database | Transaction): Promise<Target[]> =>
  db
    .select({
      id: mirrors.id,
      slug: mirrors.slug,
      name: mirrors.name,
      protocol: mirrors.protocol,
      role: mirrors.role,
      baseUrl: mirrors.baseUrl,
    })
    .from(mirrors)
    .where(and(eq(mirrors.watched, true), isNull(mirrors.retiredAt)))
    .orderBy(mirrors.position);
