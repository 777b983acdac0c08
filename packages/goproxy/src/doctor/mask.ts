/** What stands in place of a secret. */
const masked = "xxxxx";

/**
 * A text without its passwords: of `//user:password@host` the password goes, and of `//token@host` the token, and so too where the
 * scheme is left out. Nothing after this sees a secret.
 */
export const withoutPasswords = (text: string) =>
  text.replaceAll(/\S+/g, (word) => (word.includes("@") ? maskWord(word) : word));

/** Each `://` begins an authority; what stands before the first one may be an authority whose scheme was left out. */
function maskWord(word: string): string {
  const [first = "", ...rest] = word.split("://");
  return [maskBare(first), ...rest.map(maskAuthority)].join("://");
}

function maskAuthority(text: string): string {
  const at = text.lastIndexOf("@");
  const colon = text.indexOf(":");
  const slash = text.indexOf("/");
  const isBeforePath = (place: number) => place >= 0 && (slash < 0 || place < slash);
  if (colon >= 0 && colon < at && isBeforePath(colon) && !isPort(text, colon))
    return `${text.slice(0, colon + 1)}${masked}${text.slice(at)}`;
  const own = slash < 0 ? at : text.lastIndexOf("@", slash);
  return own > 0 && !/[,|]/.test(text.slice(0, own)) ? `${masked}${text.slice(own)}` : text;
}

/** `user:password@host`, perhaps after `GOPROXY=`; a colon that no text follows is none of these. */
function maskBare(text: string): string {
  const at = text.lastIndexOf("@");
  const colon = text.indexOf(":");
  if (colon < 0 || at < colon + 2) return text;
  const slash = text.indexOf("/");
  if (slash >= 0 && slash < colon) return text;
  return isPort(text, colon) ? text : `${text.slice(0, colon + 1)}${masked}${text.slice(at)}`;
}

/** Whether digits alone follow a colon, up to what ends a host. */
const isPort = (text: string, colon: number) =>
  /^:\d+(?![\w@.~!$&'()*+;=%-])/.test(text.slice(colon, colon + 8));
