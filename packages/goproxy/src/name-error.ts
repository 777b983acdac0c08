/** Thrown for a module path, file path or version that the Go rules refuse; the message names it and the rule it breaks. */
export class NameError extends Error {
  override readonly name = "NameError";
}
