import type { FailureClass, Finding } from "@heliograph/core";
import { hashGoMod } from "@heliograph/sumdb";
import type { Served } from "./served.ts";

/** What is wrong with a file of a version. */
export type Flaw = Pick<Finding, "cause" | "detail" | "expected" | "received"> & {
  part: "info" | "mod" | "zip";
  error: FailureClass;
};

/** What the checksum database has proved of a version. */
export type RecordedHashes = { modHash: string | undefined; zipHash: string | undefined };

/** Everything that is wrong with what was served; what is recorded decides wherever something is. */
export function flawsOf({ info, mod, zip }: Served, recorded: RecordedHashes | undefined): Flaw[] {
  return [
    info.state === "invalid" ? invalid("info", info.why) : undefined,
    flawOfMod(mod, recorded),
    flawOfZip(zip, recorded),
    recorded === undefined ? flawOfPair(mod, zip) : undefined,
  ].filter((flaw) => flaw !== undefined);
}

function flawOfMod(mod: Served["mod"], recorded: RecordedHashes | undefined): Flaw | undefined {
  if (mod?.state === "invalid") return invalid("mod", mod.why);
  return mod?.state === "had" ? mismatch("mod", recorded?.modHash, hashGoMod(mod.value)) : undefined;
}

/** What is no module's zip is that first of all: it has no one reading that could be compared. */
function flawOfZip(zip: Served["zip"], recorded: RecordedHashes | undefined): Flaw | undefined {
  if (zip?.state !== "had") return undefined;
  const { fault, h1 } = zip.value;
  if (fault === undefined) return mismatch("zip", recorded?.zipHash, h1);
  return {
    cause: "archive_invalid",
    part: "zip",
    error: fault.tooLarge ? "archive_too_large" : "archive_invalid",
    detail: fault.message,
    expected: recorded?.zipHash ?? "",
    received: h1 ?? "",
  };
}

/** The go.mod file in a zip must be the `.mod` beside it, byte for byte. */
function flawOfPair(mod: Served["mod"], zip: Served["zip"]): Flaw | undefined {
  if (mod?.state !== "had" || zip?.state !== "had") return undefined;
  const { goModHash } = zip.value;
  const modHash = hashGoMod(mod.value);
  if (goModHash === undefined || goModHash === modHash) return undefined;
  const flaw = invalid("mod", "the go.mod file in the zip is another one");
  return { ...flaw, expected: goModHash, received: modHash };
}

const invalid = (part: "info" | "mod", detail: string): Flaw => ({
  cause: "content_invalid",
  part,
  error: "content_invalid",
  detail,
  expected: "",
  received: "",
});

function mismatch(
  part: "mod" | "zip",
  expected: string | undefined,
  received: string | undefined,
): Flaw | undefined {
  if (expected === undefined || received === undefined || expected === received) return undefined;
  const detail = `the ${part} is not the one that the checksum database has recorded`;
  return { cause: "hash_mismatch", part, error: "hash_mismatch", detail, expected, received };
}
