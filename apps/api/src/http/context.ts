import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { InnerFetch } from "../pages/pages.ts";

/** What a request carries through our handlers, with a way to ask the server from within; such a call has no socket. */
export type Env = {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & { ask: InnerFetch };
};

export type RequestContext = Context<Env>;
export type Middleware = MiddlewareHandler<Env>;
