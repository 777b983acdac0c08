import { invalid, readObject, type Question } from "./question.ts";

/** Asks an index feed for one entry: `{"Path":"golang.org/x/text","Version":"v0.3.0","Timestamp":"2019-04-10T19:08:52.997264Z"}`. */
export const indexEntry: Question = {
  path: () => "index?limit=1",
  bodyLimitBytes: 64 * 1_024,
  check(body) {
    const entry = readObject(body.toString());
    const missing = ["Path", "Version", "Timestamp"].find((field) => !(field in entry));
    if (missing !== undefined) throw invalid(`the entry has no ${missing}`);
  },
};
