/** What is at an address; a checksum database answers 404 or 410 for what it does not have. */
export async function get(url: string): Promise<Buffer | undefined> {
  const response = await fetch(url);
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
