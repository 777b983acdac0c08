/** A URL that somebody else made up, as it may be told: what follows its `?` can be a signature that lets anybody in for hours. */
export function withoutSignature(url: string): string {
  const at = url.indexOf("?");
  return at === -1 ? url : `${url.slice(0, at)}?(not kept)`;
}
