import type { Chains } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** The chains under watch, what they are made of, and which one to take. */
export const chainsQuery = queryOptions<Chains>({ queryKey: ["/api/v1/chains"] });
