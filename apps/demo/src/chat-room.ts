import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Tell } from "./tell.ts";

/** What Mattermost takes, as much of it as is read aloud here. */
const postSchema = z.object({ attachments: z.array(z.object({ fallback: z.string(), text: z.string() })) });

/** A room that takes what Mattermost takes. */
export type ChatRoom = {
  /** Where its incoming webhook is. */
  url: string;
  close: () => Promise<void>;
};

/** Opens a chat room on loopback that reads aloud what it is told. */
export async function openChatRoom(tell: Tell): Promise<ChatRoom> {
  const server = createServer((request, response) => void hear(request, response, tell));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return {
    url: `http://127.0.0.1:${address.port}/hooks/demonstration`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function hear(request: IncomingMessage, response: ServerResponse, tell: Tell): Promise<void> {
  const post = postSchema.safeParse(JSON.parse(await text(request)));
  for (const { fallback, text: told } of post.data?.attachments ?? []) {
    tell("told", { title: fallback, text: told });
  }
  response.writeHead(post.success ? 200 : 400, { "Content-Type": "text/plain" }).end("ok");
}
