const syntax =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<hour>\d\d?):(?<rest>[0-5]\d:[0-5]\d)(?:[.,](?<fraction>\d+))?(?:Z|(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d))$/;

/**
 * Reads a time as RFC 3339 has it, with a capital T and Z, and as leniently as Go's `time.Parse`: the hour may have
 * one digit, the fraction any number. Epoch milliseconds, cut and not rounded; `undefined` when it is none.
 */
export function parseTime(text: string): number | undefined {
  const {
    date,
    hour,
    rest,
    fraction = "",
    sign,
    hours = "0",
    minutes = "0",
  } = syntax.exec(text)?.groups ?? {};
  if (date === undefined || hour === undefined || rest === undefined) return undefined;
  const written = `${date}T${hour.padStart(2, "0")}:${rest}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
  const at = Date.parse(written);
  // Date takes 30 February and 24:00 for another moment, which is then written differently.
  if (Number.isNaN(at) || new Date(at).toISOString() !== written) return undefined;
  if (Number(hours) > 24 || Number(minutes) > 60) return undefined;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? at + offsetMs : at - offsetMs;
}
