/** Labels of names that no public host has. */
const privateLabels = new Set([
  "corp",
  "internal",
  "intranet",
  "local",
  "localhost",
  "localdomain",
  "lan",
  "private",
  "home",
]);

/** First labels of hosts that companies keep code on; a public site of that kind has fewer labels. */
const codeLabels = new Set([
  "git",
  "gitlab",
  "gitea",
  "gogs",
  "code",
  "scm",
  "stash",
  "bitbucket",
  "svn",
  "vcs",
  "source",
]);

/** Hosts of code that look private and are not. */
const publicHosts = new Set([
  "git.sr.ht",
  "code.gitea.io",
  "code.forgejo.org",
  "git.kernel.org",
  "git.zx2c4.com",
]);

/** Whether a host looks as if it were reachable from inside a company or a machine only. */
export function isPrivateHost(hostAndPort: string): boolean {
  const host = hostAndPort.toLowerCase().replace(/:\d{0,5}$/, "");
  if (/^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) || host.startsWith("[")) return true;
  const labels = host.split(".");
  return labels.length === 1 || labels.some((label) => privateLabels.has(label));
}

/** Whether a module path looks private: by its host, or because the host is one that companies keep code on. */
export function isPrivatePath(path: string): boolean {
  const [host = ""] = path.split("/", 1);
  if (publicHosts.has(host)) return false;
  const labels = host.split(".");
  return isPrivateHost(host) || (labels.length > 2 && codeLabels.has(labels[0] ?? ""));
}
