import { keeping, type Break } from "../spoil.ts";
import { forever, paths } from "../stock.ts";

/** What caches are told of how long they may keep an answer. */
export const lifetimes: Break[] = [
  ["files-are-kept", "fail", "no-store", keeping(paths.zip, "no-store")],
  ["files-are-kept", "warn", "nothing", keeping(paths.mod, undefined)],
  ["files-are-kept", "warn", "an hour", keeping(paths.info, "max-age=3600")],
  ["files-are-kept", "warn", "private", keeping(paths.mod, `private, ${forever}`)],
  ["lists-stay-fresh", "warn", "nothing", keeping(paths.list, undefined)],
  ["lists-stay-fresh", "warn", "10 minutes", keeping(paths.latest, "max-age=600")],
  ["lists-stay-fresh", "fail", "30 minutes", keeping(paths.branch, "max-age=1800")],
  ["lists-stay-fresh", "fail", "immutable", keeping(paths.list, "immutable, max-age=60")],
  ["absence-is-forgotten", "warn", "20 minutes", keeping(paths.unknownVersion, "max-age=1200")],
  ["absence-is-forgotten", "fail", "a day", keeping(paths.unknownModule, "max-age=86400")],
  ["log-head-stays-fresh", "warn", "an hour", keeping(paths.head, "max-age=3600")],
  ["log-head-stays-fresh", "fail", "a day", keeping(paths.head, "max-age=86400")],
  ["log-records-are-kept", "warn", "a minute", keeping(paths.record, "max-age=60")],
  ["log-records-are-kept", "warn", "no-store", keeping(paths.tile, "no-store")],
];
