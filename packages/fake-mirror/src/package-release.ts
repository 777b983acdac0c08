import { createCipheriv, createHash } from "node:crypto";
import { hashFiles, hashGoMod } from "@heliograph/sumdb";
import type { Release } from "./module.ts";
import { writeZip, type ZipFile } from "./zip.ts";

/** A release as a mirror serves it, what its zip holds, and the lines about it that a checksum log records. */
export type Package = {
  info: Buffer;
  mod: Buffer;
  zip: Buffer;
  files: readonly ZipFile[];
  record: string;
};

/** Whether a release is as its author made it, or somebody has changed its code. */
export type Make = "genuine" | "tampered";

/** Builds a release; the same release always gives the same bytes. */
export function packageRelease(release: Release, make: Make): Package {
  const { path, version } = release;
  const mod = Buffer.from(goMod(release, make));
  const files = [
    { name: "LICENSE", content: Buffer.from("Public domain.\n") },
    { name: "doc.go", content: Buffer.from(source(release, make)) },
    { name: "filler.bin", content: filler(release) },
    { name: "go.mod", content: mod },
  ]
    .filter(({ name, content }) => content.length > 0 && !(name === "go.mod" && isWithoutGoMod(release)))
    .map(({ name, content }) => ({ name: `${path}@${version}/${name}`, content }));
  const zipHash = hashFiles(files.map(({ name, content }) => ({ name: Buffer.from(name), content })));
  return {
    info: infoOf(release),
    mod,
    zip: writeZip(files),
    files,
    record: `${path} ${version} ${zipHash}\n${path} ${version}/go.mod ${hashGoMod(mod)}\n`,
  };
}

/** What a proxy tells of a version; `more` is said besides. */
export const infoOf = ({ version, publishedAt }: Release, more: Record<string, unknown> = {}): Buffer =>
  Buffer.from(JSON.stringify({ Version: version, Time: new Date(publishedAt).toISOString(), ...more }));

/** What has a version from v2 on under a path without a suffix has no go.mod file of its own. */
const isWithoutGoMod = ({ version }: Release) => version.endsWith("+incompatible");

function goMod(release: Release, make: Make): string {
  const { path, requires, retracts } = release;
  const lines = [
    ...Object.entries(requires).map(([needed, version]) => `\nrequire ${needed} ${version}\n`),
    ...retracts.map((versions) => `\nretract ${versions}\n`),
  ];
  const comment = make === "tampered" ? "\n// Changed on the way.\n" : "";
  if (isWithoutGoMod(release)) return `module ${path}\n${comment}`;
  return `module ${path}\n\ngo 1.19\n${lines.join("")}${comment}`;
}

function source({ path, version }: Release, make: Make): string {
  const lastElement = path.split("/").findLast((element) => !/^v\d+$/.test(element)) ?? "";
  const name = lastElement.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const value = make === "tampered" ? `${version}, changed on the way` : version;
  return `// Package ${name} knows its version.\npackage ${name}\n\n// Version is the module's.\nconst Version = "${value}"\n`;
}

/** Bytes that no compression makes smaller: a key stream that depends on the release alone. */
function filler({ path, version, fillerBytes }: Release): Buffer {
  const key = createHash("sha256").update(`${path}@${version}`).digest().subarray(0, 16);
  return createCipheriv("aes-128-ctr", key, Buffer.alloc(16)).update(Buffer.alloc(fillerBytes));
}
