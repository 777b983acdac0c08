import type { ChannelEntry } from "@heliograph/config";
import { readKeptChannels, upsertChannels, type Database } from "@heliograph/db";
import { notifierOf } from "@heliograph/notifiers";
import type { SecretBox } from "../secrets/secret-box.ts";
import { hintOf } from "./hint.ts";
import { isSameChannel, sealChannel } from "./open-channel.ts";
import { openSettings } from "./open-settings.ts";

/**
 * Brings the channels of the configuration into the database, sealed with the newest key. One that leads where it led before stays as
 * it is, disabled too; one that leads elsewhere begins anew.
 */
export const adoptChannels = (
  database: Database,
  entries: readonly ChannelEntry[],
  { box, now }: { box: SecretBox; now: number },
): Promise<void> =>
  database.transaction(async (tx) => {
    const kept = new Map((await readKeptChannels(tx)).map((channel) => [channel.name, channel]));
    const wanted = entries.map(({ settings, proxy, ...entry }) => {
      const known = kept.get(entry.name);
      const before = known?.kind === entry.kind ? openSettings(box, known.sealed) : undefined;
      const isElsewhere = before === undefined || !isSameChannel(before, { settings, proxy });
      const isSealed = !isElsewhere && known !== undefined && box.isCurrent(known.sealed);
      return {
        ...entry,
        sealed: isSealed ? known.sealed : sealChannel(box, { settings, proxy }),
        hint: hintOf(settings, notifierOf(entry.kind)?.secrets ?? []),
        isElsewhere,
      };
    });
    await upsertChannels(tx, wanted, now);
  });
