import { connect, type ClientHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import { MirrorFailure } from "@heliograph/core";
import type { Body } from "../body.ts";
import type { Question, Reply, ReplyHead } from "../exchange.ts";
import { HeaderList } from "../header-list.ts";
import type { Method } from "../method.ts";
import type { Trip } from "../trip.ts";
import { Watch } from "../watch.ts";
import { brokenExchange } from "./failure.ts";
import { FrameTap } from "./frame-tap.ts";
import { HeadCount } from "./head-count.ts";

/** How far the peer may be ahead of us, as with Go: what the protocol starts with is a fraction of a fast line. */
const windowBytes = 4 * 1_048_576;

/** Asks one question over HTTP/2 and reads the whole answer; the session is closed afterwards in any case. */
export async function exchangeHttp2(trip: Trip, socket: Socket, question: Question): Promise<Reply> {
  return trip.take((done, fail) => {
    const { method, bodyLimitBytes, limits } = question;
    const heads = new HeadCount(limits);
    let head: ReplyHead | undefined;
    let body: Body | undefined;

    let sentAt = Number.NaN;
    const stop = () => {
      watch.stop();
      session.destroy();
      socket.destroy();
    };
    const giveUp = (error: unknown) => {
      stop();
      fail(error);
    };
    const finish = (known: ReplyHead) => {
      stop();
      done({ ...known, body });
    };
    const attempt = (part: () => void) => {
      try {
        part();
      } catch (error) {
        giveUp(error);
      }
    };
    const watch = new Watch(limits, () => head !== undefined, giveUp);
    const tap = new FrameTap(socket, (count) => {
      trip.count("receivedBytes", count);
      watch.see(count);
      if (tap.receivedBytes > bodyLimitBytes + limits.framingBytes) giveUp(tooLarge(bodyLimitBytes));
    });
    const session = openSession(tap, question);
    const stream = session.request(
      {
        ":method": method,
        ":scheme": "https",
        ":authority": question.target.host,
        ":path": question.target.path,
        ...question.headersOver("h2"),
      },
      { endStream: true },
    );

    const isSent = () => {
      sentAt = trip.begin("ttfbMs");
    };
    // Setting up the session is our own work, and no part of the wait for an answer.
    if (stream.pending) stream.once("ready", isSent);
    else isSent();
    const broken = () => {
      const isShort = tap.hasEnded && tap.bodyBytes < declaredBytes(head, method);
      giveUp(isShort ? tooShort() : brokenExchange(tap, stream, head !== undefined));
    };
    // Not before the head: pieces that come along with it would be seen first.
    const readInto = (taker: Body) => {
      let bodyBytes = 0;
      stream.on("data", (piece: Buffer) => {
        bodyBytes += piece.length;
        attempt(() => {
          if (bodyBytes > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
          taker.take(piece);
        });
        if (taker.room !== undefined) void watch.hold(stream, taker.room);
      });
    };
    stream.on("headers", (_interim, _flags, raw) => {
      attempt(() => heads.add(raw));
    });
    stream.once("response", ({ ":status": status = 0 }, _flags, raw) => {
      trip.add("ttfbMs", sentAt);
      attempt(() => {
        head = { httpVersion: "2", status, headers: new HeaderList(heads.add(raw)) };
        body = question.bodyOf(head);
        if (body === undefined) finish(head);
        else if (declaredBytes(head, method) > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
        else readInto(body);
      });
    });
    stream.on("trailers", (_trailers, _flags, raw) => {
      attempt(() => heads.add(raw));
    });
    stream.once("close", () => {
      if (head !== undefined && stream.readableEnded && tap.hasEnded) finish(head);
      else broken();
    });
    stream.on("error", broken);
    session.on("error", broken);
    return stop;
  });
}

function openSession(tap: FrameTap, { target, limits }: Question): ClientHttp2Session {
  const session = connect(target.url, {
    createConnection: () => tap,
    maxHeaderListPairs: limits.headLines,
    maxReservedRemoteStreams: 0,
    settings: { enablePush: false, maxHeaderListSize: limits.headBytes, initialWindowSize: windowBytes },
  });
  session.once("connect", () => {
    session.setLocalWindowSize(windowBytes);
  });
  return session;
}

/** What the head says of the length of the body behind it; 0 when it says nothing. */
const declaredBytes = (head: ReplyHead | undefined, method: Method) =>
  method === "HEAD" ? 0 : Number(head?.headers.get("content-length") ?? 0);

const tooLarge = (bodyLimitBytes: number) =>
  new MirrorFailure("body_too_large", `the body is over ${bodyLimitBytes} bytes`);

const tooShort = () => new MirrorFailure("body_incomplete", "the body is shorter than declared");
