import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readEvidenceParts, readFinding } from "@heliograph/db";
import { admitOperators, type OperatorEnv } from "../../operators/authenticate.ts";
import type { Services } from "../../services.ts";
import { refuseMisfit } from "../answer-errors.ts";
import { numberSchema } from "../number.ts";
import { Refusal, refusals } from "../refusal.ts";

/** `GET /api/v1/evidence/{id}/bundle`: the bytes that prove a finding, which may be anything: always a download, never shown. */
export const bundleRoute = ({ database, operators, addressOf }: Services) =>
  new OpenAPIHono<OperatorEnv>({ defaultHook: refuseMisfit }).openapi(
    createRoute({
      method: "get",
      path: "/evidence/{id}/bundle",
      summary: "The bundle of a finding",
      description: "For operators: everything that proves a finding again, as a tar archive.",
      tags: ["Operators"],
      security: [{ operator: [] }],
      middleware: [admitOperators(operators, addressOf)] as const,
      request: { params: z.object({ id: numberSchema }) },
      responses: {
        200: {
          description: "The bundle",
          content: { "application/x-tar": { schema: z.string().meta({ format: "binary" }) } },
        },
        ...refusals("invalid_request", "unauthorized", "not_found", "rate_limited", "unavailable"),
      },
    }),
    async (c) => {
      const found = await readFinding(database, c.req.valid("param").id);
      if (found === undefined) throw new Refusal("not_found", "there is no such finding", { field: "id" });
      const { evidenceId, finding } = found;
      if (evidenceId === null || finding.bundle === null) {
        throw new Refusal("not_found", "this finding has no bundle, or not all of it has arrived yet");
      }
      const { sha256, sizeBytes } = finding.bundle;
      return c.body(ReadableStream.from(readEvidenceParts(database, evidenceId)), 200, {
        "Content-Type": "application/x-tar",
        "Content-Length": String(sizeBytes),
        "Content-Disposition": `attachment; filename="heliograph-evidence-${sha256.slice(0, 16)}.tar"`,
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
      });
    },
  );
