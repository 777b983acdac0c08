import {
  bodied,
  hasAnother,
  isAt,
  plain,
  revalidates,
  saying,
  where,
  whole,
  type Break,
  type Spoil,
} from "../spoil.ts";
import { modBytes, paths } from "../stock.ts";

const wholeMod = whole(modBytes);
const noValidators = { etag: undefined, "last-modified": undefined };
const error412: Spoil = () => plain(412, "");

/** What a mirror says to who has a copy. */
export const validators: Break[] = [
  ["files-have-validators", "warn", "none", where(isAt(paths.info), saying(noValidators))],
  ["etag-is-strong", "warn", "a weak one", where(isAt(paths.zip), saying({ etag: 'W/"1"' }))],
  ["etag-is-stable", "fail", "another each time", where(hasAnother, saying({ etag: '"2"' }))],
  ["etag-revalidates", "warn", "the file", where(revalidates("if-none-match"), wholeMod)],
  ["etag-revalidates", "fail", "412", where(revalidates("if-none-match"), error412)],
  ["etag-revalidates", "fail", "another", where(revalidates("if-none-match"), saying({ etag: '"2"' }))],
  ["etag-revalidates", "warn", "none", where(revalidates("if-none-match"), saying({ etag: undefined }))],
  ["etag-revalidates", "fail", "a body", where(revalidates("if-none-match"), bodied("a body"))],
  [
    "changed-etag-brings-file",
    "fail",
    "304",
    where(hasAnother, ({ said }) => ({ ...said, status: 304, body: Buffer.alloc(0) })),
  ],
  ["date-revalidates", "warn", "the file", where(revalidates("if-modified-since"), wholeMod)],
  ["date-revalidates", "fail", "412", where(revalidates("if-modified-since"), error412)],
];
