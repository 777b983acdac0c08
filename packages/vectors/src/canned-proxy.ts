import { ask, type Asker } from "@heliograph/goproxy";
import { HeaderList } from "@heliograph/outbound";
import { z } from "zod";

/** An answer as the vector files write it. */
export const answerSchema = z.object({ status: z.int(), body: z.string() });

/** Reads paths below a module of a proxy that answers as written, and 404 to all else; notes what it is asked for. */
export function cannedProxy(answers: Readonly<Record<string, z.infer<typeof answerSchema>>>) {
  const baseUrl = "http://proxy.example";
  const requests: string[] = [];
  const outbound: Asker = {
    get: async (url) => {
      const rest = url.slice(baseUrl.length + 1);
      requests.push(rest);
      const { status, body } = answers[rest] ?? { status: 404, body: "not found" };
      return { status, headers: new HeaderList([]), body: Buffer.from(body), measures: {}, facts: {} };
    },
  };
  async function read(path: string) {
    const asked = { outbound, baseUrl, path, bodyLimitBytes: 1_000_000 };
    return (await ask({ ...asked, read: (body) => body.toString() })).value;
  }
  return { read, requests };
}
