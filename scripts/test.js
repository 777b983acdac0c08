import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findBrowser } from "./browser.js";
import { build, install } from "./prepare.js";
import { run } from "./process.js";

const reports = mkdtempSync(join(tmpdir(), "heliograph-test-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

await install();
await build();

const tally = { passed: 0, failed: 0, skipped: 0 };
/** What failed, told once more at the end: a kept log is often only its last lines. */
const failures = [];
await check("format", "oxfmt", ["--check"]);
await check("lint", "oxlint", ["--type-aware", "--deny-warnings"]);
await check("types", "tsc", ["--noEmit"]);
await check("types of the web", "tsc", ["--noEmit", "-p", "apps/web"]);
await check("unused code", "knip", []);
for (const project of ["unit", "embedded", "external"]) await vitest(project);
await againstGo();
await endToEnd();

for (const { title, message } of failures) console.log(`\nfailed: ${title}\n${message}`);
const left = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
console.log(`\n${tally.passed} passed, ${tally.failed} failed${left}`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;

/** One command that is one test. */
async function check(title, command, args) {
  console.log(`\n— ${title}`);
  const passed = (await run(command, args)) === 0;
  if (!passed) failures.push({ title, message: `${command} says above why` });
  count(passed ? { passed: 1 } : { failed: 1 });
}

/** One project of vitest.config.ts. */
async function vitest(project) {
  console.log(`\n— ${project}`);
  const report = join(reports, `${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run("vitest", args);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = read(report);
  for (const file of testResults) tellOf(project, file);
  const broken = code !== 0 && numFailedTests === 0 ? 1 : 0;
  if (broken) failures.push({ title: project, message: `vitest ended with ${code}, and no test failed` });
  count({ passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests });
}

/** The failures of one file, as vitest's JSON report has them. */
function tellOf(project, { name, message, assertionResults }) {
  if (message) failures.push({ title: `${project} › ${name}`, message: brief(message) });
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status !== "failed") continue;
    failures.push({
      title: `${project} › ${name} › ${fullName}`,
      message: brief(failureMessages.join("\n")),
    });
  }
}

function brief(message) {
  return stripVTControlCharacters(message).slice(0, 1500);
}

/** The tests that need the real go command: required in CI, skipped elsewhere where there is none. */
async function againstGo() {
  if ((await run("go", ["version"])) === 0) return vitest("go");
  console.log("\n— go: no go command here");
  count(process.env.CI ? { failed: 1 } : { skipped: 1 });
}

/** The running product in a real browser. */
async function endToEnd() {
  console.log("\n— end to end");
  const report = join(reports, "e2e.json");
  const code = await run(
    "e2e/node_modules/.bin/playwright",
    ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"],
    {
      HELIOGRAPH_CHROMIUM: await findBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {};
  const broken = code !== 0 && unexpected + flaky === 0 ? 1 : 0;
  if (code !== 0) failures.push({ title: "end to end", message: "Playwright says above why" });
  count({ passed: expected, failed: unexpected + flaky + broken, skipped });
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
}
