import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** How many bytes a key has. */
export const keyBytes = 32;

/** Thrown for what was sealed with a key that is not at hand, or was changed since. Its message holds nothing of it. */
export class UnreadableSecret extends Error {
  override readonly name = "UnreadableSecret";
}

/** A key, and the name by which what it sealed is known to be its own. */
type NamedKey = { id: string; key: Buffer };

/**
 * Keeps secrets from whoever reads the database: AES-256-GCM, as `v1.<key id>.<nonce>.<ciphertext and tag>` in base64url. The first
 * key seals; all of them open, so that a new one can be put before the old one until nothing is sealed with that any more.
 */
export class SecretBox {
  readonly #keys: readonly NamedKey[];

  constructor(keys: readonly Buffer[]) {
    this.#keys = keys.map((key) => ({ id: idOf(key), key }));
  }

  /** Names of the keys, without anything of them. */
  get keyIds(): string[] {
    return this.#keys.map(({ id }) => id);
  }

  /** Seals a text with the first key; twice the same text gives two unlike results. */
  seal(text: string): string {
    const [first] = this.#keys;
    if (first === undefined) throw new Error("there is no key to seal with");
    const head = `v1.${first.id}`;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, first.key, nonce).setAAD(Buffer.from(head));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return `${head}.${nonce.toString("base64url")}.${sealed.toString("base64url")}`;
  }

  /** @throws UnreadableSecret */
  open(sealed: string): string {
    const [version, id, nonce = "", body = ""] = sealed.split(".");
    const named = this.#keys.find((each) => each.id === id);
    if (version !== "v1" || named === undefined) throw new UnreadableSecret("no key of ours has sealed it");
    const bytes = Buffer.from(body, "base64url");
    try {
      const decipher = createDecipheriv(algorithm, named.key, Buffer.from(nonce, "base64url"), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(`v1.${id}`))
        .setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString();
    } catch (error) {
      throw new UnreadableSecret("it is not as it was sealed", { cause: error });
    }
  }

  /** By this a text is known again without being told: HMAC-SHA256 with the first key. */
  fingerprint(text: string): string {
    const [first] = this.#keys;
    if (first === undefined) throw new Error("there is no key to know it again by");
    return createHmac("sha256", first.key).update(`heliograph fingerprint ${text}`).digest("base64url");
  }

  /** Whether it was sealed with the first key, so that the others are not needed for it. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`v1.${this.#keys[0]?.id}.`);
  }
}

/** Eight digits of a hash say which key it is, and nothing else of it. */
const idOf = (key: Buffer) =>
  createHash("sha256").update("heliograph secret key").update(key).digest("hex").slice(0, 8);
