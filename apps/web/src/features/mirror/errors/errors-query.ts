import type { Errors } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { errorsSearch, type ErrorsAsked } from "../../../lib/errors-search.ts";

/** The newest failures of a mirror that are asked for. */
export const errorsQuery = (slug: string, asked: ErrorsAsked) =>
  queryOptions<Errors>({
    queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/errors${errorsSearch(asked)}`],
  });
