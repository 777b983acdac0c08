/** What parts words in which a module path may stand. */
const partings = /[\s"'`()<>=,;[\]{}]+/;

/** Commands of go that take module paths. */
const takesPaths = /\bgo\s+(?:get|install|run|list|mod\s+(?:download|why|edit|graph))\s/;

/** A line of go.mod, or one of `go list -m`. */
const requires = /^\s*(?:require\s+)?[\w.~/-]+\s+v\d+\.\d+\.\d+/;

/** Most module paths that are looked at. */
const pathLimit = 64;

/** The module paths that a text names: where the go command fails, where it is called, and in lines of go.mod. */
export function readModules(lines: readonly string[], isError: (line: string) => boolean): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    if (line.length > 8192 || !line.includes(".")) continue;
    if (!takesPaths.test(line) && !requires.test(line) && !isError(line)) continue;
    for (const path of modulesIn(line)) found.add(path);
    if (found.size >= pathLimit) break;
  }
  return [...found];
}

/** The module paths in one line, in their order: `path@version`, `path:`, a plain path, and those in the requests to a proxy. */
export function modulesIn(line: string): string[] {
  return line.split(partings).flatMap((word) => {
    if (word.includes("://")) return requestIn(word)?.module ?? [];
    const [path = ""] = word.split(/[@:]/, 1);
    const plain = path.replace(/\/(?:go\.mod|\.\.\.)$/, "");
    return isModulePath(plain) ? [plain] : [];
  });
}

/** A proxy's address and the module that it was asked for: of `https://proxy.example/go/github.com/!a/b/@v/list` both. */
export function requestIn(url: string): { proxy: string; module: string } | undefined {
  const end = /\/@(?:v\/|latest\b)/.exec(url)?.index;
  const start = url.indexOf("/", url.indexOf("://") + 3);
  if (end === undefined || start < 0 || start > end) return undefined;
  const elements = url.slice(start + 1, end).split("/");
  const first = elements.findIndex((element) => isDomain(element));
  if (first < 0) return undefined;
  const module = elements
    .slice(first)
    .join("/")
    .replaceAll(/(?:!|%21)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { proxy: [url.slice(0, start), ...elements.slice(0, first)].join("/"), module };
}

/** Whether a word can be a module path: a host and what stands below it. */
const isModulePath = (word: string) => {
  const [host = "", ...elements] = word.split("/");
  return elements.length > 0 && isDomain(host) && elements.every((element) => /^[\w.~-]+$/.test(element));
};

const isDomain = (host: string) => host.length < 254 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host);
