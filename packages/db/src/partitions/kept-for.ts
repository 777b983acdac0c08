import { days } from "@heliograph/core";

/** For how long things are kept that nobody configures, in ms. */
export const keptFor = {
  /** How each minute went, and what became of chains under faults: a year and a month. */
  minutes: days(400),
  drills: days(400),
  /** How chains were walked. */
  walks: days(90),
  /** What was fetched in bulk and how fast: the longest range that is shown. */
  transfers: days(90),
  /** When a release came that was watched for: the longest range that is shown, and some days. */
  releases: days(100),
  /** What a mirror served of a version, once it has not been seen for so long and others came after it. */
  contents: days(400),
  /** How rules came to be kept and broken, and certificates that are shown no more. */
  grades: days(400),
  /** What channels were told, and what could not be delivered to them. */
  deliveries: days(90),
};
