/** One entry of a GOPROXY list. */
export type Hop = {
  /** A proxy's URL, `direct`, `off`, or `noproxy`: the built-in first step that takes what GONOPROXY names to its origin. */
  source: string;
  /** Whether a pipe follows it: any error passes that, and only *not found* a comma. */
  fallBackOnAnyError: boolean;
};

const builtIn: ReadonlySet<string> = new Set(["direct", "off", "noproxy"]);

/** Whether a hop is a proxy, and not a word that the go command knows. */
export const isProxy = ({ source }: Hop) => !builtIn.has(source);

/** What stands in front of a host, be the text a URL or none. */
const credentials = /(^|\/\/)([^/?#]*)@/g;

/** A source as it may be shown: with `xxxxx` for its password, or for a user name without one, which is as likely a token. */
export const withoutPassword = (source: string) =>
  source.replaceAll(credentials, (_, start: string, user: string) =>
    user.includes(":") ? `${start}${user.slice(0, user.indexOf(":"))}:xxxxx@` : `${start}xxxxx@`,
  );

/** Whether the go command refuses to ask a proxy before any request, because its password would go over plain http. */
export const exposesPassword = (source: string) => /^http:\/*[^/?#]*@/i.test(source);

/**
 * What all spellings of one proxy's URL have in common: case of the host, the scheme's own port, slashes at the end and who asks
 * make no difference. Other texts, such as `direct`, are left as they are.
 */
export function placeOf(source: string): string {
  const url = URL.parse(source);
  if (url === null) return source;
  let path = url.pathname;
  while (path.endsWith("/")) path = path.slice(0, -1);
  return `${url.protocol}//${url.host}${path}${url.search}`;
}

/** The URL of something below a proxy's own, whose query stays at the end. */
export function urlBelow(source: string, path: string): string {
  const [, base = "", query = ""] = /^([^?]*)(.*)$/s.exec(source) ?? [];
  return `${base.replace(/\/$/, "")}/${path}${query}`;
}
