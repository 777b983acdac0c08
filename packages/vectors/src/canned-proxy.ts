import { ask, type Asker } from "@heliograph/goproxy";
import { HeaderList } from "@heliograph/outbound";
import { z } from "zod";

/** An answer as the vector files write it. */
export const answerSchema = z.object({ status: z.int(), body: z.string() });

/** Reads paths below a module of a proxy that answers as written, and 404 to all else; notes what it is asked for. */
export function cannedProxy(answers: Readonly<Record<string, z.infer<typeof answerSchema>>>) {
  const base = "http://proxy.example";
  const requests: string[] = [];
  const outbound: Asker = {
    get: async (url) => {
      const rest = url.slice(base.length + 1);
      requests.push(rest);
      const { status, body } = answers[rest] ?? { status: 404, body: "not found" };
      return { status, headers: new HeaderList([]), body: Buffer.from(body), measures: {}, facts: {} };
    },
  };
  const read = async (rest: string) =>
    (await ask(outbound, base, rest, { bodyLimitBytes: 1_000_000 })).body.toString();
  return { read, requests };
}
