import { sql, type SQL } from "drizzle-orm";
import type { SizeClass, Temperature } from "@heliograph/core";
import { transfers } from "../../schema/transfers.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { seenFrom, type Places } from "../vantages/seen-from.ts";

/** Which transfers are asked for; what is left out or null is all alike. */
export type TransferFilter = Places & {
  mirrorIds: readonly number[];
  /** Epoch milliseconds. */
  since: number;
  sizeClass?: SizeClass | null;
  temperature?: Temperature | null;
  family?: 4 | 6 | null;
};

/** True of the rows of `transfers` that a filter asks for. */
export function meets({ mirrorIds, since, sizeClass, temperature, family, ...places }: TransferFilter): SQL {
  const wanted = [
    [transfers.sizeClass, sizeClass],
    [transfers.temperature, temperature],
    [transfers.family, family],
  ] as const;
  const alike = wanted.flatMap(([column, value]) => (value == null ? [] : [sql`${column} = ${value}`]));
  return sql.join(
    [
      anyOf(transfers.mirrorId, mirrorIds),
      sql`${transfers.scheduledAt} >= ${moment(since)}`,
      seenFrom(transfers.vantageId, places),
      ...alike,
    ],
    sql` and `,
  );
}
