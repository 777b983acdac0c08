/** What a page says of where the modules below a path are kept. */
export type GoImport = {
  /** The path that stands for the whole of it. */
  prefix: string;
  /** `git`, `hg` and so on; `mod` where a proxy serves it. */
  kind: string;
  url: string;
};

/**
 * Reads the tags of a page that tell the go command where a module is kept, up to where its head ends:
 *
 *     <meta name="go-import" content="golang.org/x/text git https://go.googlesource.com/text">
 *
 * https://go.dev/ref/mod#vcs-find
 */
export function readGoImports(page: string): GoImport[] {
  const [head = ""] = page.split(/<\/head|<body/i, 1);
  return [...head.matchAll(/<meta\s[^<>]{1,4096}>/gi)].flatMap(([tag]) => {
    if (attributeOf(tag, "name") !== "go-import") return [];
    const [prefix, kind, url, ...more] = attributeOf(tag, "content")
      .split(/\s+/)
      .filter((field) => field !== "");
    return prefix === undefined || kind === undefined || url === undefined || more.length > 0
      ? []
      : [{ prefix, kind, url }];
  });
}

/** The one import that is about a module, one by proxy before others; `undefined` where none is, or it cannot be told which. */
export function importOf(module: string, imports: readonly GoImport[]): GoImport | undefined {
  const about = imports.filter(({ prefix }) => module === prefix || module.startsWith(`${prefix}/`));
  const byProxy = about.find(({ kind }) => kind === "mod");
  return byProxy ?? (about.length === 1 ? about[0] : undefined);
}

/** The value of an attribute of a tag; empty where it has none. */
function attributeOf(tag: string, name: string): string {
  const pattern = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, "i");
  const match = pattern.exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").replaceAll("&amp;", "&");
}
