import { z } from "zod";
import type { SecretBox } from "../secrets/secret-box.ts";

/** What a channel is set up with, and the proxy by which it is reached. */
export type ChannelSettings = { settings: Record<string, unknown>; proxy: string | undefined };

const keptSchema = z
  .object({ proxy: z.string().optional() })
  .catchall(z.unknown())
  .transform(({ proxy, ...settings }): ChannelSettings => ({ settings, proxy }));

/** Seals what a channel is set up with. */
export const sealChannel = (box: SecretBox, { settings, proxy }: ChannelSettings): string =>
  box.seal(textOf({ settings, proxy }));

/** What a channel is set up with. @throws UnreadableSecret */
export const openChannel = (box: Pick<SecretBox, "open">, sealed: string): ChannelSettings =>
  keptSchema.parse(JSON.parse(box.open(sealed)));

/** Whether both lead to the same place in the same way. */
export const isSameChannel = (one: ChannelSettings, other: ChannelSettings) => textOf(one) === textOf(other);

const textOf = ({ settings, proxy }: ChannelSettings) => JSON.stringify({ ...settings, proxy });
