import { z } from "zod";
import type { Exchange } from "./fake-mirror.ts";
import type { FaultBoard } from "./fault-board.ts";
import { faultSchema } from "./fault.ts";
import { found, refused, type Reply } from "./reply.ts";

/** Whether a path is where another program orders faults and reads what was asked for; no module's path begins so. */
export const isControl = (path: string) => path.startsWith("/-/");

/** Answers a control call: `POST /-/faults` orders one, `DELETE /-/faults` clears all, `GET /-/exchanges` lists. */
export function replyToControl(
  { method, path, body }: { method: string; path: string; body: string },
  board: FaultBoard,
  log: readonly Exchange[],
): Reply {
  switch (`${method} ${path}`) {
    case "POST /-/faults":
      return order(body, board);
    case "DELETE /-/faults":
      board.clear();
      return found("{}", "application/json", "changes");
    case "GET /-/exchanges":
      return found(JSON.stringify(log), "application/json", "changes");
    default:
      return refused(404, "no such control call");
  }
}

function order(body: string, board: FaultBoard): Reply {
  const fault = z.string().transform(parseJson).pipe(faultSchema).safeParse(body);
  if (!fault.success) return refused(400, z.prettifyError(fault.error));
  board.order(fault.data);
  return found("{}", "application/json", "changes");
}

function parseJson(body: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    context.addIssue("not JSON");
    return z.NEVER;
  }
}
