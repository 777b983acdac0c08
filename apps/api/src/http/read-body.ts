import { Refusal } from "./refusal.ts";

/** The refusal of a body that has more bytes than it may. */
export const tooLarge = (limitBytes: number) =>
  new Refusal("too_large", `the body may have ${limitBytes} bytes`);

/** The body of a request, of at most so many bytes. @throws Refusal `too_large` */
export async function readBody(request: Request, limitBytes: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
