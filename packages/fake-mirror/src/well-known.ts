import type { FakeModule } from "./module.ts";

/** Modules of the public world that have what probes ask every mirror for; only their names are those of the real ones. */
export const wellKnownModules: readonly FakeModule[] = [
  {
    path: "golang.org/x/sync",
    branches: { master: "v0.2.0" },
    releases: [
      { version: "v0.0.0-20190423024810-112230192c58" },
      { version: "v0.1.0" },
      { version: "v0.2.0" },
    ],
  },
  { path: "github.com/BurntSushi/toml", releases: [{ version: "v0.3.0" }, { version: "v0.3.1" }] },
  {
    path: "github.com/dgrijalva/jwt-go",
    releases: [{ version: "v1.0.2" }, { version: "v3.2.0+incompatible" }],
  },
  { path: "golang.org/toolchain", releases: [{ version: "v0.0.1-go1.21.0.linux-amd64" }] },
];
