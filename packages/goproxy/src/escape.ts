import { NameError } from "./name-error.ts";
import { checkFilePath, checkPath } from "./path.ts";

/**
 * A module path as the proxy protocol spells it: each capital is `!` and its small letter,
 * so that `github.com/Azure/x` is asked for as `github.com/!azure/x`.
 * @throws NameError
 */
export function escapePath(path: string): string {
  checkPath(path);
  return escape(path);
}

/**
 * A version, branch or commit as the proxy protocol spells it: `v1.0.0-RC1` is `v1.0.0-!r!c1`.
 * @throws NameError for what cannot be asked for, such as a branch with a slash
 */
export function escapeVersion(version: string): string {
  checkVersionElement(version);
  if (/[!\u0080-\uffff]/.test(version)) {
    throw new NameError(`version ${JSON.stringify(version)} holds a character that cannot be escaped`);
  }
  return escape(version);
}

/**
 * The module path that an escaped one stands for.
 * @throws NameError
 */
export function unescapePath(escaped: string): string {
  const path = unescape(escaped);
  checkPath(path);
  return path;
}

/**
 * The version that an escaped one stands for.
 * @throws NameError
 */
export function unescapeVersion(escaped: string): string {
  const version = unescape(escaped);
  checkVersionElement(version);
  return version;
}

function checkVersionElement(version: string): void {
  if (version.includes("/")) throw new NameError(`version ${JSON.stringify(version)} holds a slash`);
  checkFilePath(version);
}

const escape = (text: string) => text.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);

function unescape(escaped: string): string {
  if (!/^(?:[^A-Z!\u0080-\uffff]|![a-z])*$/.test(escaped)) {
    throw new NameError(`${JSON.stringify(escaped)} is not escaped as the protocol has it`);
  }
  return escaped.replace(/!./g, (pair) => pair.slice(1).toUpperCase());
}
