import { MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import { exposesPassword } from "@heliograph/goproxy/chain";

/** A proxy of a list: where it is, and a way out on which it is asked as the go command asks. */
export type Proxy = { baseUrl: string; outbound: Asker };

/** A way out whose requests are the go command's. */
export const asGoCommand = (outbound: Asker): Asker => ({
  get: (url, options) => outbound.get(url, { ...options, asGoCommand: true }),
});

/**
 * Takes an entry of a list apart as the go command does: its password goes along as Basic auth, its query with every request,
 * and an escaped capital of a module's path is spelled `%21`.
 * @throws MirrorFailure where the go command refuses to ask, or we can't read the URL
 */
export function proxyAt(source: string, outbound: Asker): Proxy {
  const url = URL.parse(source);
  if (url === null) throw new MirrorFailure("protocol_error", "the proxy's URL cannot be asked for");
  if (exposesPassword(source))
    throw new MirrorFailure("protocol_error", "a password does not go over plain http");
  const { username, password, search } = url;
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const authorization = { authorization: `Basic ${credentials.toString("base64")}` };
  [url.username, url.password, url.search, url.hash] = ["", "", "", ""];
  const asker = asGoCommand(outbound);
  return {
    baseUrl: url.href,
    outbound: {
      get: (asked, options) =>
        asker.get(`${asked.replaceAll("!", "%21")}${search}`, {
          ...options,
          ...(username !== "" && { headers: { ...options.headers, ...authorization } }),
        }),
    },
  };
}
