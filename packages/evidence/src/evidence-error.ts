/** What a bundle is not, or does not prove. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
}
