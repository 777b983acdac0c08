/** Joins words without being seen, and is part of no address or name. */
const joiner = "\u2060";

/** A text of others, of which chats make no link and no mention: what they would know those by is parted. */
export const inert = (text: string) =>
  text
    .replaceAll(/(?<=[a-z]:)(?=\/\/)|(?<=www)(?=\.)/gi, joiner)
    .replaceAll(/(?<=(?<![\p{L}\p{N}])@)(?=[\p{L}\p{N}_&!])/gu, joiner);

/** As `inert`, and without what is linked for looking like a host, a hashtag or a command. */
export const inertThroughout = (text: string) =>
  inert(text)
    .replaceAll(/(?<=[\p{L}\p{N}-])\.(?=\p{L})|(?<=\d)\.(?=\d+\.\d+\.\d)/gu, `${joiner}.`)
    .replaceAll(/(?<=(?<![\p{L}\p{N}])[#$/])(?=[\p{L}\p{N}_])/gu, joiner);
