/** What the go command is told about proxies and checksums. */
export const settingNames = [
  "GOPROXY",
  "GONOPROXY",
  "GOPRIVATE",
  "GONOSUMDB",
  "GOSUMDB",
  "GOINSECURE",
  "GOFLAGS",
] as const;
export type SettingName = (typeof settingNames)[number];

/** Where a setting can come from, the first before the next; GOPRIVATE gives GONOPROXY and GONOSUMDB their defaults. */
export type SettingOrigin = "environment" | "user-file" | "go.env" | "GOPRIVATE" | "default";

/** A value of a setting, and where it stands. */
export type SettingSource = { origin: SettingOrigin; value: string };

/** A setting in force, and what else was set and has no effect because of it. */
export type GoSetting = SettingSource & { shadows: SettingSource[] };

export type GoSettings = Record<SettingName, GoSetting>;

/** What is known of a machine; `null` for a file that is not there or not known. */
export type SettingSources = {
  environment?: Readonly<Record<string, string | undefined>>;
  /** What `go env -w` writes. */
  userFile?: string | null;
  /** `$GOROOT/go.env`, which there is from Go 1.21 on; the one that comes with Go is taken for `null`. */
  goEnvFile?: string | null;
  /** Such as `1.19` or `go1.26.6`; the newest when left out. */
  goVersion?: string;
};

/** What Go comes with: until 1.20 in the command, since then in go.env. */
const shipped = new Map([
  ["GOPROXY", "https://proxy.golang.org,direct"],
  ["GOSUMDB", "sum.golang.org"],
]);

/** The minor release that brought `$GOROOT/go.env`. */
const goEnvSince = 21;

/**
 * Settles what is in force: the first that is set of environment, user's file and go.env, where an empty value counts for none.
 * Since Go 1.21 an empty line of the user's file hides go.env all the same, and with it the defaults that stand there.
 */
export function resolveSettings({
  environment = {},
  userFile,
  goEnvFile,
  goVersion,
}: SettingSources): GoSettings {
  const readsGoEnv = minorOf(goVersion) >= goEnvSince;
  const user = environment["GOENV"] === "off" ? new Map<string, string>() : parseGoEnv(userFile ?? "");
  const goEnv = readsGoEnv && typeof goEnvFile === "string" ? parseGoEnv(goEnvFile) : undefined;

  function sourcesOf(name: SettingName): SettingSource[] {
    const environmental: SettingSource = { origin: "environment", value: environment[name] ?? "" };
    const ofUser: SettingSource = { origin: "user-file", value: user.get(name) ?? "" };
    const last: SettingSource = goEnv
      ? { origin: "go.env", value: goEnv.get(name) ?? "" }
      : { origin: "default", value: shipped.get(name) ?? "" };
    const hides = readsGoEnv && user.get(name) === "";
    return [...[environmental, ofUser].filter(({ value }) => value !== ""), ...(hides ? [ofUser] : []), last];
  }

  function settle(name: SettingName): GoSetting {
    const [first = { origin: "default", value: "" }, ...others] = sourcesOf(name);
    return { ...first, shadows: others.filter(({ origin, value }) => value !== "" && origin !== "default") };
  }

  const GOPRIVATE = settle("GOPRIVATE");
  const orPrivate = (setting: GoSetting): GoSetting =>
    setting.value === "" && GOPRIVATE.value !== ""
      ? { ...setting, origin: "GOPRIVATE", value: GOPRIVATE.value }
      : setting;

  return {
    GOPROXY: settle("GOPROXY"),
    GONOPROXY: orPrivate(settle("GONOPROXY")),
    GOPRIVATE,
    GONOSUMDB: orPrivate(settle("GONOSUMDB")),
    GOSUMDB: settle("GOSUMDB"),
    GOINSECURE: settle("GOINSECURE"),
    GOFLAGS: settle("GOFLAGS"),
  };
}

/** Reads a file that `go env -w` writes: lines `KEY=value` as they stand, without quotes or `export`; the last of a key counts. */
function parseGoEnv(text: string): Map<string, string> {
  const lines = text.split("\n").map((line) => /^([A-Z][^=]*)=(.*)$/s.exec(line));
  return new Map(lines.flatMap((line) => (line === null ? [] : [[line[1] ?? "", line[2] ?? ""]])));
}

/** The minor number of `1.19`, `go1.26.6`; that of the newest where none is given. */
export const minorOf = (goVersion = "") => Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Infinity);
