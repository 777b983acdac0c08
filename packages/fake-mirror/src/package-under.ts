import { recompress } from "./archive.ts";
import type { OrderedFault } from "./fault.ts";
import type { Release } from "./module.ts";
import { infoOf, type Package } from "./package-release.ts";
import type { Shelf } from "./shelf.ts";
import { writeZip, type ZipFile } from "./zip.ts";

/** A release as the mirror serves it under its faults. */
export function packageUnder(faults: readonly OrderedFault[], release: Release, shelf: Shelf): Package {
  let served = shelf.open(release, "genuine");
  for (const fault of faults) served = { ...served, ...changedBy(fault, served, release, shelf) };
  return served;
}

function changedBy(fault: OrderedFault, served: Package, release: Release, shelf: Shelf): Partial<Package> {
  const { kind } = fault;
  if (kind === "wrong-zip") return { zip: shelf.open(release, "tampered").zip };
  if (kind === "wrong-mod") return { mod: shelf.open(release, "tampered").mod };
  if (kind === "swapped") return filesOf(shelf.open(otherVersion(release, shelf), "genuine"));
  if (kind === "truncated-zip") return { zip: served.zip.subarray(0, Math.floor(served.zip.length / 2)) };
  if (kind === "archive") return { zip: shelf.badArchive(release, fault.variant) };
  if (kind === "escaped-names") return { zip: writeZip(served.files.map(escaped)) };
  if (kind === "recompressed") return { zip: recompress(served.files) };
  if (kind === "wrong-info")
    return { info: infoOf(release, { Time: "1999-12-31T00:00:00Z", Origin: elsewhere }) };
  if (kind === "wrong-version") return { info: infoOf(release, { Version: `${release.version}-other` }) };
  return {};
}

/** A file of a zip under its escaped name. */
const escaped = ({ name, content }: ZipFile): ZipFile => ({
  name: name.replaceAll(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`),
  content,
});

const filesOf = ({ mod, zip }: Package) => ({ mod, zip });

/** Where a release does not come from. */
const elsewhere = { VCS: "git", URL: "https://example.org/elsewhere", Hash: "0".repeat(40) };

const otherVersion = (release: Release, { releases }: Shelf): Release =>
  releases.find(({ path, version }) => path === release.path && version !== release.version) ?? release;
