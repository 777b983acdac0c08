import type { Config } from "@heliograph/config";
import { readSetting, saveSetting, type Database } from "@heliograph/db";
import { ownKey } from "./own-key.ts";
import { SecretBox, UnreadableSecret } from "./secret-box.ts";
import { SecretKeyFault } from "./secret-key-fault.ts";

/** Where a text is kept that only the right key opens. */
const probeKey = "secret-key-probe";

/**
 * The box for secrets, once it is sure that its keys are those of the database's secrets. Without any key, channels and mail
 * there is nothing to keep, and the box is empty.
 * @throws SecretKeyFault
 */
export async function openSecretBox(
  database: Database,
  {
    secretKeys,
    databaseUrl,
    dataDirectory,
    site,
  }: Pick<Config, "secretKeys" | "databaseUrl" | "dataDirectory" | "site">,
): Promise<SecretBox> {
  const box = new SecretBox(
    secretKeys.length === 0 && databaseUrl === undefined ? [await ownKey(dataDirectory)] : secretKeys,
  );
  if (box.keyIds.length === 0) {
    if (site.channels.length === 0 && site.subscribers.email === undefined) return box;
    throw new SecretKeyFault(
      "channels and subscribers need a key to keep their secrets with: set HELIOGRAPH_SECRET_KEY to what `openssl rand -base64 32` prints",
    );
  }
  const probe = await readSetting(database, probeKey);
  if (typeof probe === "string") refuseOthers(box, probe);
  if (typeof probe !== "string" || !box.isCurrent(probe)) {
    await saveSetting(database, probeKey, box.seal("heliograph"));
  }
  return box;
}

function refuseOthers(box: SecretBox, probe: string): void {
  try {
    box.open(probe);
  } catch (error) {
    if (!(error instanceof UnreadableSecret)) throw error;
    const [, id = ""] = probe.split(".");
    throw new SecretKeyFault(
      `the secrets in the database were sealed with key ${id}, which is not among those given (${box.keyIds.join(", ")}): ` +
        "put it back into HELIOGRAPH_SECRET_KEY, behind the new one if it is to be replaced",
      { cause: error },
    );
  }
}
