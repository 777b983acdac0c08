import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "@heliograph/outbound/testing";

/** What a fake vendor does with a request. Its manner, if not `whole`, is one of the ways in which no whole answer comes. */
export type FakeAnswer = {
  /** 200 when left out. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** `silent`: nothing comes; `slow`: the body never ends; `cut`: it ends before its announced length; `reset`: the connection is broken off. */
  manner?: "whole" | "silent" | "slow" | "cut" | "reset";
};

/** A request as it arrived; `target` is spelled as it was sent. */
export type Received = { method: string; target: string; headers: IncomingHttpHeaders; body: string };

/** A fake vendor that is running. */
export type FakeVendor = {
  origin: string;
  /** Every request so far. */
  received: readonly Received[];
  /** Answers the next requests with these, one each, whatever they are. */
  answerNext: (...answers: readonly FakeAnswer[]) => void;
  close: () => Promise<void>;
};

/** Starts a server on loopback that answers as `answerTo` says, and when. */
export async function startFakeVendor(
  answerTo: (request: Received) => FakeAnswer | Promise<FakeAnswer>,
): Promise<FakeVendor> {
  const received: Received[] = [];
  const queue: FakeAnswer[] = [];
  const server = createServer((request, response) => void receive(request, response));

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: target = "", headers } = request;
    const arrived = { method, target, headers, body: await text(request) };
    received.push(arrived);
    give(queue.shift() ?? (await answerTo(arrived)), response);
  }

  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    answerNext: (...answers) => void queue.push(...answers),
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function give(
  { status = 200, headers = {}, body = "", manner = "whole" }: FakeAnswer,
  response: ServerResponse,
): void {
  const length = Buffer.byteLength(body);
  switch (manner) {
    case "silent":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "slow":
    case "cut":
      response.writeHead(status, { ...headers, "content-length": length + 1 });
      response.write(body, () => {
        if (manner === "cut") response.socket?.destroy();
      });
      return;
    case "whole":
      response.writeHead(status, { ...headers, "content-length": length });
      response.end(body);
  }
}
