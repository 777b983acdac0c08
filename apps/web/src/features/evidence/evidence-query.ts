import type { Evidence } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** One finding, with what proves it. */
export const evidenceQuery = (id: string) =>
  queryOptions<Evidence>({ queryKey: [`/api/v1/evidence/${encodeURIComponent(id)}`] });
