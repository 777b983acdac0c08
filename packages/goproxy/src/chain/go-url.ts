/** The parts of a URL that decide whether GOPROXY takes it. */
export type GoUrl = {
  /** In small letters; empty where there is none. */
  scheme: string;
  /** Whether it is nothing but a scheme and a path after `//`. */
  isPlainPath: boolean;
};

/**
 * Takes a URL apart as Go's `url.Parse` does, which lets through much that a browser does not, and the other way round.
 * `undefined` for what it refuses. https://pkg.go.dev/net/url#Parse
 */
export function parseGoUrl(text: string): GoUrl | undefined {
  if (Array.from(text).some((character) => character < " " || character === "\u007f")) return undefined;
  const [beforeFragment, fragment] = cut(text, "#");
  const [, scheme = "", afterScheme = ""] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(beforeFragment) ?? [];
  const [rest, query] = cut(afterScheme, "?");
  if (afterScheme.startsWith(":") || !isEscaped(fragment ?? "")) return undefined;
  if (!rest.startsWith("/")) {
    const isPath = isEscaped(rest) && !(rest.split("/")[0] ?? "").includes(":");
    return scheme !== "" || isPath ? { scheme: scheme.toLowerCase(), isPlainPath: false } : undefined;
  }
  const [, authority, path = ""] = /^(?:\/\/([^/]*))?(.*)$/s.exec(rest) ?? [];
  if (!isEscaped(path) || !isAuthority(authority ?? "")) return undefined;
  const isPlainPath = authority === "" && query === undefined && !fragment;
  return { scheme: scheme.toLowerCase(), isPlainPath };
}

/** `user:password@host:port`, of which everything may be left out. */
function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(0, at));
  return /^[\w.~!$&'()*+,;=:%@-]*$/.test(user) && isEscaped(user) && isHost(authority.slice(at + 1));
}

/** A name or an IPv6 address in brackets, and a port that may be empty. A `%` stands only before what is not ASCII. */
const isHost = (host: string) =>
  /^(?:\[[\da-f:.]+(?:%25[^\]]+)?\]|(?:%[89a-f][\da-f]|[\w.~!$&'()*+,;=<>"-]|[^ -~])*)(?::\d*)?$/i.test(host);

/** Whether each `%` is followed by two hex digits. */
const isEscaped = (text: string) => !/%(?![\da-f]{2})/i.test(text);

/** The text before and after the first of a mark; the latter is `undefined` where there is none. */
function cut(text: string, mark: string): [before: string, after: string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
