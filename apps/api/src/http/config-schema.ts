import { siteJsonSchema } from "@heliograph/config";
import { Hono } from "hono";
import type { Env } from "./context.ts";
import { shareAnswers } from "./share-answers.ts";
import { historyFreshMs } from "./routes/fresh.ts";

/** `/api/heliograph.schema.json`: what `heliograph.yaml` may say, for editors. */
export const configSchemaRoute = () =>
  new Hono<Env>().get("/api/heliograph.schema.json", shareAnswers({ freshMs: historyFreshMs }), (c) =>
    c.json(siteJsonSchema()),
  );
