import type { Socket } from "node:net";
import { brokenConnection } from "../connection.ts";
import type { Question, Reply } from "../exchange.ts";
import type { Trip } from "../trip.ts";
import { Watch } from "../watch.ts";
import { ResponseReader } from "./response-reader.ts";

/** Asks one question over HTTP/1.1 and reads the whole answer; the connection is closed afterwards in any case. */
export async function exchangeHttp1(trip: Trip, socket: Socket, question: Question): Promise<Reply> {
  const reader = new ResponseReader(question);
  try {
    await trip.take((done, fail) => {
      const watch = new Watch(question.limits, () => reader.head !== undefined, fail);
      const settle = (finish: () => void) => {
        try {
          finish();
        } catch (error) {
          watch.stop();
          fail(error);
        }
      };
      const finish = () => {
        watch.stop();
        done(undefined);
      };
      const sentAt = trip.begin("ttfbMs");
      socket.on("data", (piece: Buffer) => {
        if (reader.receivedBytes === 0) trip.add("ttfbMs", sentAt);
        watch.see(piece.length);
        settle(() => {
          const wasComplete = reader.isComplete;
          reader.push(piece);
          if (reader.head !== undefined && reader.body === undefined) finish();
          // One turn later, so that bytes which came along with the end, and must not be there, are seen.
          else if (reader.isComplete && !wasComplete) setImmediate(finish);
          else if (reader.body?.room !== undefined) void watch.hold(socket, reader.body.room);
        });
      });
      socket.once("end", () => {
        settle(() => {
          reader.close();
          finish();
        });
      });
      socket.once("error", (error) => {
        settle(() => {
          if (!reader.isComplete) throw brokenConnection(error);
        });
      });
      if (socket.errored) fail(brokenConnection(socket.errored));
      socket.write(requestOf(question));
      return () => {
        watch.stop();
      };
    });
  } finally {
    socket.destroy();
    trip.count("receivedBytes", reader.receivedBytes);
  }
  if (reader.head === undefined) throw new Error("an exchange ended without an answer");
  return { ...reader.head, body: reader.body };
}

function requestOf({ method, target, headersOver, content = Buffer.alloc(0) }: Question): Buffer {
  let text = `${method} ${target.path} HTTP/1.1\r\nHost: ${target.host}\r\n`;
  for (const [name, value] of Object.entries(headersOver("http/1.1")))
    text += `${capitalized(name)}: ${value}\r\n`;
  return Buffer.concat([Buffer.from(`${text}\r\n`, "latin1"), content]);
}

/** A header's name as it is mostly spelled over HTTP/1: `User-Agent`. */
const capitalized = (name: string) => name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
