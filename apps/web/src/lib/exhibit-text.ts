import { shown, type Exhibit } from "@heliograph/core";

/** What was sent, line by line, as HTTP/1.1 writes it. */
export const requestText = ({ method, url, sent }: Exhibit): string =>
  [`${method} ${url}`, ...Object.entries(sent).map(([name, value]) => `${name}: ${value}`)]
    .map(shown)
    .join("\n");

/** What came, line by line, with how the body begins; empty where no answer came. */
export function answerText({ status, httpVersion, received, body }: Exhibit): string {
  if (status === null) return "";
  const head = [`HTTP/${httpVersion} ${status}`, ...received.map(([name, value]) => `${name}: ${value}`)];
  const lines = body === "" ? head : [...head, "", ...body.trimEnd().split("\n")];
  return lines.map(shown).join("\n");
}
