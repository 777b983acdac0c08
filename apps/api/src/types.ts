import type { createApi } from "./http/create-api.ts";

/** The routes of the API, for clients that call them with their types. */
export type Api = ReturnType<typeof createApi>;
