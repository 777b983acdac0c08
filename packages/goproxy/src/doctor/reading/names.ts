/** Names that the go command knows and that decide how it gets modules. */
const knownNames = [
  "GOPROXY",
  "GONOPROXY",
  "GOPRIVATE",
  "GOSUMDB",
  "GONOSUMDB",
  "GOINSECURE",
  "GOFLAGS",
  "GO111MODULE",
  "GOENV",
  "GOVERSION",
] as const;

export type KnownName = (typeof knownNames)[number];

/** Names that are written for one of them. */
const slips: Readonly<Record<string, KnownName>> = {
  GOPROXIES: "GOPROXY",
  GOPROXYS: "GOPROXY",
  GOPROXYURL: "GOPROXY",
  GOMODPROXY: "GOPROXY",
  GOLANGPROXY: "GOPROXY",
  GONOPROXIES: "GONOPROXY",
  GOPRIVATES: "GOPRIVATE",
  GOSUM: "GOSUMDB",
  GOSUMSDB: "GOSUMDB",
  GOSUMDBS: "GOSUMDB",
  GONOSUM: "GONOSUMDB",
  GOMODULE: "GO111MODULE",
};

/** Which setting a name stands for, however it is spelt; `undefined` for names of other things. */
export function meantName(name: string): KnownName | "GONOSUMCHECK" | undefined {
  const plain = name.toUpperCase().replaceAll(/[_-]/g, "");
  if (plain === "GONOSUMCHECK") return plain;
  return (
    knownNames.find((known) => known === plain) ?? (Object.hasOwn(slips, plain) ? slips[plain] : undefined)
  );
}
