import { createHash, randomBytes } from "node:crypto";

/** What whoever has it may confirm, change and end a subscription by: 256 random bits, of which we keep the hash alone. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What is kept of a token. */
export const digestOf = (token: string) => createHash("sha256").update(token).digest("base64url");
