import type { CacheRule } from "@heliograph/core";
import type { Rule } from "../interview/rule.ts";
import {
  ageIsPlausible,
  bodiesAreWhole,
  spellingsAreAlike,
  unknownModuleIsAbsent,
  varyIsNarrow,
} from "./rules/answers.ts";
import {
  absenceIsForgotten,
  errorsAreNotKept,
  filesAreKept,
  listsStayFresh,
  logHeadStaysFresh,
  logRecordsAreKept,
} from "./rules/lifetimes.ts";
import {
  headTellsLength,
  impossibleRangeIsRefused,
  oldPartIsNotContinued,
  rangeIsExact,
  zipIsNotRecoded,
} from "./rules/parts.ts";
import {
  changedEtagBringsFile,
  dateRevalidates,
  etagIsStable,
  etagIsStrong,
  etagRevalidates,
  filesHaveValidators,
} from "./rules/validators.ts";

/** How each rule of caching is judged, in this order: the last ones look at all that was answered before. */
export const rules: Record<CacheRule, Rule> = {
  "files-are-kept": filesAreKept,
  "lists-stay-fresh": listsStayFresh,
  "absence-is-forgotten": absenceIsForgotten,
  "log-head-stays-fresh": logHeadStaysFresh,
  "log-records-are-kept": logRecordsAreKept,
  "files-have-validators": filesHaveValidators,
  "etag-is-strong": etagIsStrong,
  "etag-is-stable": etagIsStable,
  "etag-revalidates": etagRevalidates,
  "changed-etag-brings-file": changedEtagBringsFile,
  "date-revalidates": dateRevalidates,
  "range-is-exact": rangeIsExact,
  "impossible-range-is-refused": impossibleRangeIsRefused,
  "old-part-is-not-continued": oldPartIsNotContinued,
  "head-tells-length": headTellsLength,
  "zip-is-not-recoded": zipIsNotRecoded,
  "spellings-are-alike": spellingsAreAlike,
  "unknown-module-is-absent": unknownModuleIsAbsent,
  "vary-is-narrow": varyIsNarrow,
  "age-is-plausible": ageIsPlausible,
  "errors-are-not-kept": errorsAreNotKept,
  "bodies-are-whole": bodiesAreWhole,
};
