/** What a file holds as JSON; `undefined` when it is none. */
export function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}
