import { connect, constants, type ClientHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import { MirrorFailure } from "@heliograph/core";
import type { Question, Reply } from "../exchange.ts";
import { HeaderList } from "../header-list.ts";
import type { Trip } from "../trip.ts";
import { Watch } from "../watch.ts";
import { brokenExchange } from "./failure.ts";
import { HeadCount } from "./head-count.ts";

/** Asks one question over HTTP/2 and reads the whole answer; the session is closed afterwards in any case. */
export async function exchangeHttp2(trip: Trip, socket: Socket, question: Question): Promise<Reply> {
  const session = openSession(socket, question);
  try {
    return await trip.take((done, fail) => askOn(session, trip, question, done, fail));
  } finally {
    trip.count("receivedBytes", socket.bytesRead);
    session.destroy();
    socket.destroy();
  }
}

function openSession(socket: Socket, { target, limits }: Question): ClientHttp2Session {
  return connect(target.url, {
    createConnection: () => socket,
    maxHeaderListPairs: limits.headLines,
    maxReservedRemoteStreams: 0,
    settings: { enablePush: false, maxHeaderListSize: limits.headBytes },
  });
}

function askOn(
  session: ClientHttp2Session,
  trip: Trip,
  question: Question,
  done: (reply: Reply) => void,
  fail: (error: unknown) => void,
): () => void {
  const { target, headers, bodyLimitBytes, limits } = question;
  const stream = session.request(
    { ":method": "GET", ":scheme": "https", ":authority": target.host, ":path": target.path, ...headers },
    { endStream: true },
  );
  const heads = new HeadCount(limits);
  const body: Buffer[] = [];
  let head: { status: number; headers: HeaderList } | undefined;
  let bodyBytes = 0;
  const sentAt = performance.now();
  let seen = false;
  const watch = new Watch(limits, () => head !== undefined, fail);

  const settle = (part: () => void) => {
    try {
      part();
    } catch (error) {
      watch.stop();
      fail(error);
    }
  };
  const see = (bytes: number) => {
    if (!seen) trip.add("ttfbMs", sentAt);
    seen = true;
    watch.see(bytes);
    if (session.socket.bytesRead > bodyLimitBytes + limits.framingBytes) throw tooLarge(bodyLimitBytes);
  };
  const finish = () => {
    watch.stop();
    if (head !== undefined) done({ httpVersion: "2", ...head, body: Buffer.concat(body, bodyBytes) });
  };

  stream.on("headers", (_interim, _flags, raw) => {
    settle(() => {
      see(0);
      heads.add(raw);
    });
  });
  stream.on("response", ({ ":status": status = 0 }, _flags, raw) => {
    settle(() => {
      see(0);
      head = { status, headers: new HeaderList(heads.add(raw)) };
      if (question.headSuffices(status)) finish();
      else if (Number(head.headers.get("content-length") ?? 0) > bodyLimitBytes)
        throw tooLarge(bodyLimitBytes);
    });
  });
  stream.on("trailers", (_trailers, _flags, raw) => {
    settle(() => {
      see(0);
      heads.add(raw);
    });
  });
  stream.on("data", (piece: Buffer) => {
    settle(() => {
      see(piece.length);
      bodyBytes += piece.length;
      if (bodyBytes > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
      body.push(piece);
    });
  });
  const broken = (error?: Error) => {
    settle(() => {
      throw brokenExchange(error, head !== undefined);
    });
  };
  stream.once("close", () => {
    if (head !== undefined && stream.readableEnded && stream.rstCode === constants.NGHTTP2_NO_ERROR) finish();
    else broken();
  });
  stream.on("error", broken);
  session.on("error", broken);
  session.once("goaway", (code) => {
    if (code !== constants.NGHTTP2_NO_ERROR) broken();
  });
  return () => {
    watch.stop();
  };
}

const tooLarge = (bodyLimitBytes: number) =>
  new MirrorFailure("body_too_large", `the body is over ${bodyLimitBytes} bytes`);
