import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { noteSchema } from "@heliograph/core";
import { addNote } from "../../operators/add-note.ts";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { numberSchema } from "../number.ts";
import { readJson } from "../read-json.ts";
import { refusals } from "../refusal.ts";
import { writtenLimitBytes, writtenText } from "../written-text.ts";

const bodySchema = z.strictObject({
  /** In one language at least; readers of the other one are shown it too, with a mark. */
  text: z.strictObject({
    en: writtenText({ min: 1 }).optional(),
    "zh-CN": writtenText({ min: 1 }).optional(),
  }),
  /** When the next one is promised for. */
  nextAt: z.iso.datetime({ offset: true }).optional(),
});

/** `POST /api/v1/incidents/{id}/notes`: an operator tells readers of an incident something. */
export const notesRoute = ({ database, operators, addressOf, now }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "post",
      path: "/incidents/{id}/notes",
      summary: "Tell readers of an incident",
      description:
        "For operators. The note stands in the timeline of the incident's page with the operator's name, also after the incident's end.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [
        admitOperators(operators, addressOf),
        readJson({ limitBytes: writtenLimitBytes }),
      ] as const,
      request: {
        params: z.object({ id: numberSchema }),
        body: { required: true, content: { "application/json": { schema: bodySchema } } },
      },
      responses: {
        201: {
          description: "The note, as readers see it",
          content: { "application/json": { schema: noteSchema } },
        },
        ...refusals(
          "invalid_request",
          "unauthorized",
          "not_found",
          "unsupported_media_type",
          "too_large",
          "rate_limited",
          "unavailable",
        ),
      },
    }),
    async (c) => {
      const { id: incidentId } = c.req.valid("param");
      const { text, nextAt } = c.req.valid("json");
      const { operator } = c.var;
      const at = now();
      const next = nextAt === undefined ? undefined : Date.parse(nextAt);
      const origin = addressOf(c) ?? "";
      const id = await addNote(database, { incidentId, text, nextAt: next, operator, origin }, at);
      return c.json(
        {
          id: String(id),
          operator,
          text,
          at: new Date(at).toISOString(),
          nextAt: next === undefined ? null : new Date(next).toISOString(),
        },
        201,
      );
    },
  );
