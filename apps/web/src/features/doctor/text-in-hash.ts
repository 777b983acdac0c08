/** What an address brings along behind its `#`, which no server is sent. */
export function textInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return hash.slice(1);
  }
}
