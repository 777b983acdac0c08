import { EvidenceError } from "./evidence-error.ts";

/** A file that a proof needs. Throws `EvidenceError` when the bundle has none of that name. */
export function fileOf(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const content = files.get(name);
  if (content === undefined) throw new EvidenceError(`${name} is missing`);
  return content;
}

/** The module and the version of `golang.org/x/text@v0.3.0`. Throws `EvidenceError`. */
export function readSubject(subject: string): { module: string; version: string } {
  const [, module, version] = /^([^@\s]+)@([^@\s]+)$/.exec(subject) ?? [];
  if (module === undefined || version === undefined)
    throw new EvidenceError(`${subject} is no module and version`);
  return { module, version };
}
