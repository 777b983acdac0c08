import { MirrorFailure } from "@heliograph/core";

/** Why an HTTP/2 exchange broke off: its rules were broken, its end is missing, or the peer ended it. */
export function brokenExchange(error: Error | undefined, hasHead: boolean): MirrorFailure {
  const code = error !== undefined && "code" in error ? String(error.code) : "";
  const cause = error === undefined ? {} : { cause: error };
  if (code === "ERR_HTTP2_ERROR")
    return new MirrorFailure("protocol_error", "the HTTP/2 frames are malformed", cause);
  if (error === undefined && hasHead) {
    return new MirrorFailure("body_incomplete", "the stream was closed before the end of the body");
  }
  return new MirrorFailure("connection_reset", "the peer ended the stream or the connection", cause);
}
