import { connect, type ClientHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import { MirrorFailure } from "@heliograph/core";
import type { Question, Reply } from "../exchange.ts";
import { HeaderList } from "../header-list.ts";
import type { Trip } from "../trip.ts";
import { Watch } from "../watch.ts";
import { brokenExchange } from "./failure.ts";
import { FrameTap } from "./frame-tap.ts";
import { HeadCount } from "./head-count.ts";

type Head = { status: number; headers: HeaderList; declaredBytes: number | undefined };

/** Asks one question over HTTP/2 and reads the whole answer; the session is closed afterwards in any case. */
export async function exchangeHttp2(trip: Trip, socket: Socket, question: Question): Promise<Reply> {
  return trip.take((done, fail) => {
    const { bodyLimitBytes, limits } = question;
    const heads = new HeadCount(limits);
    const body: Buffer[] = [];
    let bodyBytes = 0;
    let head: Head | undefined;

    const startedAt = performance.now();
    const stop = () => {
      watch.stop();
      session.destroy();
      socket.destroy();
    };
    const giveUp = (error: unknown) => {
      stop();
      fail(error);
    };
    const finish = ({ status, headers }: Head) => {
      stop();
      done({ httpVersion: "2", status, headers, body: Buffer.concat(body, bodyBytes) });
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
        ":method": "GET",
        ":scheme": "https",
        ":authority": question.target.host,
        ":path": question.target.path,
        ...question.headers,
      },
      { endStream: true },
    );

    const broken = () => {
      const isShort = tap.hasEnded && tap.bodyBytes < (head?.declaredBytes ?? 0);
      giveUp(isShort ? tooShort() : brokenExchange(tap, stream, head !== undefined));
    };
    stream.on("headers", (_interim, _flags, raw) => {
      attempt(() => heads.add(raw));
    });
    stream.once("response", ({ ":status": status = 0 }, _flags, raw) => {
      trip.add("ttfbMs", startedAt);
      attempt(() => {
        head = readHead(status, new HeaderList(heads.add(raw)));
        if (question.headSuffices(status)) finish(head);
        else if ((head.declaredBytes ?? 0) > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
      });
    });
    stream.on("trailers", (_trailers, _flags, raw) => {
      attempt(() => heads.add(raw));
    });
    stream.on("data", (piece: Buffer) => {
      bodyBytes += piece.length;
      body.push(piece);
      if (bodyBytes > bodyLimitBytes) giveUp(tooLarge(bodyLimitBytes));
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
  return connect(target.url, {
    createConnection: () => tap,
    maxHeaderListPairs: limits.headLines,
    maxReservedRemoteStreams: 0,
    settings: { enablePush: false, maxHeaderListSize: limits.headBytes },
  });
}

function readHead(status: number, headers: HeaderList): Head {
  const declared = headers.get("content-length");
  return { status, headers, declaredBytes: declared === undefined ? undefined : Number(declared) };
}

const tooLarge = (bodyLimitBytes: number) =>
  new MirrorFailure("body_too_large", `the body is over ${bodyLimitBytes} bytes`);

const tooShort = () => new MirrorFailure("body_incomplete", "the body is shorter than declared");
