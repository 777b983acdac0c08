import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keyBytes } from "./secret-box.ts";
import { SecretKeyFault } from "./secret-key-fault.ts";

const fileName = "secret.key";

/** The key of an installation that keeps its own data: made once, and beside them from then on. @throws SecretKeyFault */
export async function ownKey(dataDirectory: string): Promise<Buffer> {
  const file = join(dataDirectory, fileName);
  await mkdir(dataDirectory, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(keyBytes).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(await readFile(file, "utf8"), "base64");
  if (key.length !== keyBytes)
    throw new SecretKeyFault(`${file} does not hold a key of ${keyBytes} bytes in base64`);
  return key;
}
