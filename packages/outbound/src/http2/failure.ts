import { constants, type ClientHttp2Stream } from "node:http2";
import { MirrorFailure } from "@heliograph/core";
import type { FrameTap } from "./frame-tap.ts";

/** Why an exchange broke off: by the peer, by a lost end, or because the peer broke the rules. */
export function brokenExchange(tap: FrameTap, stream: ClientHttp2Stream, hasHead: boolean): MirrorFailure {
  if (tap.hasEnded) return rulesBroken(stream);
  if (tap.wasReset) return new MirrorFailure("connection_reset", "the peer ended the stream");
  if (!tap.readableEnded && !tap.destroyed) return rulesBroken(stream);
  return hasHead
    ? new MirrorFailure("body_incomplete", "the connection was closed before the end of the body")
    : new MirrorFailure("connection_reset", "the connection was closed without an answer");
}

const rulesBroken = ({ rstCode }: ClientHttp2Stream) =>
  rstCode === constants.NGHTTP2_ENHANCE_YOUR_CALM
    ? new MirrorFailure("headers_too_large", "the heads are over their limit")
    : new MirrorFailure("protocol_error", "the answer breaks the rules of HTTP/2");
