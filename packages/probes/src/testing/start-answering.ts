import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/** What a server says to one question. */
export type Said = { status?: number; headers?: Readonly<Record<string, string>>; body?: Buffer | string };

/** Starts a server on loopback that says whatever a test wants, until the end of that test. */
export async function startAnswering(answer: (path: string) => Said): Promise<{ baseUrl: string }> {
  const server = createServer(({ url = "" }, response) => {
    const { status = 200, headers = {}, body = "" } = answer(url);
    response.writeHead(status, headers).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return { baseUrl: `http://127.0.0.1:${address.port}` };
}
