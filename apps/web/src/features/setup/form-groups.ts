import type { FormId } from "@heliograph/goproxy/setup";

/** The forms, by where the settings hold. */
export const formGroups = [
  { group: "kept", forms: ["go-env", "go-env-cmd"] },
  { group: "shell", forms: ["posix", "fish", "powershell", "cmd"] },
  { group: "ci", forms: ["github-actions", "gitlab"] },
  { group: "container", forms: ["dockerfile", "kubernetes", "configmap", "compose", "env", "docker-env"] },
  { group: "editor", forms: ["goland", "vscode"] },
  { group: "text", forms: ["text"] },
] as const satisfies readonly { group: string; forms: readonly FormId[] }[];
