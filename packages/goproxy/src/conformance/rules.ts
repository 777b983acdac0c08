import type { ConformanceRule } from "@heliograph/core";
import absenceIsExplained from "./rules/absence-is-explained.ts";
import answersTheGoCommand from "./rules/answers-the-go-command.ts";
import bareBangIsUnderstood from "./rules/bare-bang-is-understood.ts";
import bodiesAreWhole from "./rules/bodies-are-whole.ts";
import branchIsResolved from "./rules/branch-is-resolved.ts";
import capitalsAreEscaped from "./rules/capitals-are-escaped.ts";
import capitalsAreNotGuessed from "./rules/capitals-are-not-guessed.ts";
import checksumDatabaseIsPassedOn from "./rules/checksum-database-is-passed-on.ts";
import commitIsResolved from "./rules/commit-is-resolved.ts";
import commitVersionHasItsTime from "./rules/commit-version-has-its-time.ts";
import commitVersionIsKept from "./rules/commit-version-is-kept.ts";
import headMatchesGet from "./rules/head-matches-get.ts";
import incompatibleIsKept from "./rules/incompatible-is-kept.ts";
import infoIsJson from "./rules/info-is-json.ts";
import infoIsUnambiguous from "./rules/info-is-unambiguous.ts";
import infoNamesItsVersion from "./rules/info-names-its-version.ts";
import latestIsInfo from "./rules/latest-is-info.ts";
import latestIsListed from "./rules/latest-is-listed.ts";
import listFitsPath from "./rules/list-fits-path.ts";
import listIsClean from "./rules/list-is-clean.ts";
import listLeavesCommitsOut from "./rules/list-leaves-commits-out.ts";
import listNamesVersions from "./rules/list-names-versions.ts";
import listedVersionsHaveInfo from "./rules/listed-versions-have-info.ts";
import malformedNameIsRefused from "./rules/malformed-name-is-refused.ts";
import mediaTypesFit from "./rules/media-types-fit.ts";
import missingModIsMadeUp from "./rules/missing-mod-is-made-up.ts";
import modIsGoMod from "./rules/mod-is-go-mod.ts";
import noUnaskedCoding from "./rules/no-unasked-coding.ts";
import otherMethodsAreRefused from "./rules/other-methods-are-refused.ts";
import prefixIsAbsent from "./rules/prefix-is-absent.ts";
import rangesAreExact from "./rules/ranges-are-exact.ts";
import redirectsEndWell from "./rules/redirects-end-well.ts";
import redirectsStaySecure from "./rules/redirects-stay-secure.ts";
import servesItself from "./rules/serves-itself.ts";
import servesModules from "./rules/serves-modules.ts";
import successIs200 from "./rules/success-is-200.ts";
import toolchainIsServed from "./rules/toolchain-is-served.ts";
import unknownDatabaseIsAbsent from "./rules/unknown-database-is-absent.ts";
import unknownFilesAreAbsent from "./rules/unknown-files-are-absent.ts";
import unknownModuleIsAbsent from "./rules/unknown-module-is-absent.ts";
import unknownVersionIsAbsent from "./rules/unknown-version-is-absent.ts";
import versionsAreComplete from "./rules/versions-are-complete.ts";
import zipIsArchive from "./rules/zip-is-archive.ts";
import zipNamesArePlain from "./rules/zip-names-are-plain.ts";
import type { Rule } from "../interview/rule.ts";

/** Every rule by its name: the files of the folder `rules`. */
export const rules: Record<ConformanceRule, Rule> = {
  "serves-modules": servesModules,
  "serves-itself": servesItself,
  "answers-the-go-command": answersTheGoCommand,
  "success-is-200": successIs200,
  "bodies-are-whole": bodiesAreWhole,
  "no-unasked-coding": noUnaskedCoding,
  "media-types-fit": mediaTypesFit,
  "info-is-json": infoIsJson,
  "info-is-unambiguous": infoIsUnambiguous,
  "info-names-its-version": infoNamesItsVersion,
  "mod-is-go-mod": modIsGoMod,
  "zip-is-archive": zipIsArchive,
  "zip-names-are-plain": zipNamesArePlain,
  "versions-are-complete": versionsAreComplete,
  "list-names-versions": listNamesVersions,
  "list-is-clean": listIsClean,
  "list-leaves-commits-out": listLeavesCommitsOut,
  "list-fits-path": listFitsPath,
  "listed-versions-have-info": listedVersionsHaveInfo,
  "latest-is-info": latestIsInfo,
  "latest-is-listed": latestIsListed,
  "capitals-are-escaped": capitalsAreEscaped,
  "bare-bang-is-understood": bareBangIsUnderstood,
  "capitals-are-not-guessed": capitalsAreNotGuessed,
  "incompatible-is-kept": incompatibleIsKept,
  "missing-mod-is-made-up": missingModIsMadeUp,
  "commit-version-is-kept": commitVersionIsKept,
  "commit-version-has-its-time": commitVersionHasItsTime,
  "branch-is-resolved": branchIsResolved,
  "commit-is-resolved": commitIsResolved,
  "toolchain-is-served": toolchainIsServed,
  "unknown-version-is-absent": unknownVersionIsAbsent,
  "unknown-files-are-absent": unknownFilesAreAbsent,
  "unknown-module-is-absent": unknownModuleIsAbsent,
  "malformed-name-is-refused": malformedNameIsRefused,
  "prefix-is-absent": prefixIsAbsent,
  "absence-is-explained": absenceIsExplained,
  "checksum-database-is-passed-on": checksumDatabaseIsPassedOn,
  "unknown-database-is-absent": unknownDatabaseIsAbsent,
  "redirects-end-well": redirectsEndWell,
  "redirects-stay-secure": redirectsStaySecure,
  "head-matches-get": headMatchesGet,
  "ranges-are-exact": rangesAreExact,
  "other-methods-are-refused": otherMethodsAreRefused,
};
