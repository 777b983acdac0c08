import { days } from "@heliograph/core";
import { readLogList } from "@heliograph/certificate";
import {
  authorityAccess,
  makeCertificate,
  makeLog,
  stampBy,
  type Certificate,
  type TestLog,
} from "@heliograph/outbound/testing";

/** A root that tests have everybody know, and who issues certificates in its name. */
export const root = makeCertificate({ subject: "Known root" });
export const issuer = makeCertificate({ subject: "Known intermediate", issuer: root });

/** Logs of Certificate Transparency of several operators, one of which our list does not know. */
export const logs = {
  one: makeLog(),
  sameOperator: makeLog(),
  other: makeLog("rsa2048"),
  retired: makeLog(),
  rejected: makeLog(),
  otherYears: makeLog(),
  unlisted: makeLog(),
};

/** On a second, as lists tell it. */
export const retiredAt = Math.floor(Date.now() / 1_000) * 1_000 - days(2);
const at = (moment: number) => ({ timestamp: new Date(moment).toISOString().replace(/\.\d+/, "") });
const usable = { usable: at(0) };

const entry = ({ id, publicKey }: TestLog, description: string, more: object = { state: usable }) => ({
  description,
  log_id: id.toString("base64"),
  key: publicKey.toString("base64"),
  ...more,
});

/** The list of them, as browsers get such lists. */
export const logList = readLogList({
  version: "1.2",
  log_list_timestamp: "2026-01-02T12:57:01Z",
  operators: [
    {
      name: "First",
      logs: [entry(logs.one, "One"), entry(logs.sameOperator, "Two")],
      tiled_logs: [entry(logs.retired, "Retired", { state: { retired: at(retiredAt) } })],
    },
    {
      name: "Second",
      logs: [
        entry(logs.other, "Other"),
        entry(logs.rejected, "Rejected", { state: { rejected: at(0) } }),
        entry(logs.otherYears, "Years gone", {
          state: usable,
          temporal_interval: {
            start_inclusive: "2020-01-01T00:00:00Z",
            end_exclusive: "2021-01-01T00:00:00Z",
          },
        }),
      ],
    },
  ],
});

/** The stamps that are enough. */
export const goodStamps = [stampBy(logs.one), stampBy(logs.other)];

type Wanted = NonNullable<Parameters<typeof makeCertificate>[0]>;

/** A certificate that nobody has anything against, but for what a test makes of it. */
export const makeLeaf = (more: Wanted = {}): Certificate =>
  makeCertificate({
    names: ["localhost"],
    issuer,
    stamps: goodStamps,
    extensions: [authorityAccess({ issuer: "http://authority.test/issuer.der" })],
    ...more,
  });
