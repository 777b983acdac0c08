import { outcomeOfStatus, type Answer } from "@heliograph/goproxy/chain";

/** What the vector files call an answer, as the go command takes it: `status-404`, `redirect-to-ok`, `reset`, … */
export function answerOf(response: string): Answer<null, string> {
  const status = /^(?:status|redirect-to)-(\d{3})$/.exec(response)?.[1];
  if (response === "ok" || response === "redirect-to-ok") return { outcome: "ok", value: null };
  if (response === "not-found") return { outcome: "not-found", failure: response };
  const outcome = status === undefined ? "error" : outcomeOfStatus(Number(status));
  return outcome === "ok" ? { outcome, value: null } : { outcome, failure: response };
}

/** A list that names its proxies by letters, with URLs in their place. */
export const withUrls = (goproxy: string) => goproxy.replaceAll(/\b[A-Z]\b/g, (letter) => urlOf(letter));

/** The letter of a proxy, or the word that a source is. */
export const letterOf = (source: string) =>
  /^http:\/\/([a-z])\.example$/.exec(source)?.[1]?.toUpperCase() ?? source;

const urlOf = (letter: string) => `http://${letter.toLowerCase()}.example`;
