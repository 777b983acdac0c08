import type { Ledger } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** What watching has cost each mirror. */
export const ledgerQuery = queryOptions<Ledger>({ queryKey: ["/api/v1/ledger"] });
