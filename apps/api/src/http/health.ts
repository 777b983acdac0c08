import { Hono } from "hono";
import type { Services } from "../services.ts";
import type { Env } from "./context.ts";

/** `/livez`: the process runs; it asks nothing of the database. `/readyz`: it can serve. */
export const healthRoutes = ({ notReady }: Pick<Services, "notReady">) =>
  new Hono<Env>()
    .get("/livez", (c) => c.json({ status: "alive" }))
    .get("/readyz", async (c) => {
      const reason = await notReady();
      return reason === undefined
        ? c.json({ status: "ready" })
        : c.json({ status: "not ready", reason }, 503);
    });
