/** The characters that no shell or file system takes for something else. */
const allowed = /^[\p{L}0-9!#$%&()+,\-.=@[\]^_{}~ ]+$/u;

/** Names that Windows keeps for devices, in any case and whatever follows the first dot. */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/**
 * The rule of `CheckFilePath` of golang.org/x/mod/module that a file's or directory's own name breaks, without those
 * above it; `undefined` when it may be part of a module.
 */
export function brokenFileNameRule(name: string): string | undefined {
  if (name === "") return "empty element";
  if (/^\.+$/.test(name)) return "leading dot in an element";
  if (name.endsWith(".")) return "trailing dot in an element";
  if (!allowed.test(name)) return "invalid character";
  return deviceName.test(name) ? "a device name on Windows" : undefined;
}
