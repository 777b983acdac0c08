/** Thrown where the key for secrets is missing or another than they were sealed with: one line that says what to do. */
export class SecretKeyFault extends Error {
  override readonly name = "SecretKeyFault";
}
