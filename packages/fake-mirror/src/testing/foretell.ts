import { infoOf, queryVersion } from "@heliograph/goproxy";
import {
  outcomeOfStatus,
  parseGoproxy,
  routeToSumdb,
  walk,
  type Answer,
  type Hop,
} from "@heliograph/goproxy/chain";
import type { StageCase } from "./stage-case.ts";
import { isSource, questionOf, refuses, type Question, type Reply, type Source } from "./stage-script.ts";

/** Who is asked for what, in this order, and whose failure is shown in the end: `nobody` where it is about no source. */
export type Course = { asked: string[]; blamed: string | undefined };

/** What a source gave, or whose failure it is that it gave nothing. */
type Given = Answer<string, string>;

const path = "example.com/hello";
const gosumdb = { kind: "database", name: "sum.fake.test", key: "" } as const;
const junk = "<html>";

/** What our own walk says that the go command does. */
export async function foretell({
  command,
  goproxy,
  gonoproxy,
  isChecked,
  script,
}: StageCase): Promise<Course> {
  const asked: string[] = [];
  const hops = parseGoproxy(goproxy.replaceAll(/[A-D]/g, "http://$&"), gonoproxy);

  async function ask(question: Question, source: Source, version = "v1.0.0"): Promise<Given> {
    const refused = refuses(script, source);
    if (!refused) asked.push(`${question} ${source}`);
    const reply = refused ? "refused" : (script[source]?.[question] ?? "ok");
    const outcome = outcomeOf(reply);
    return outcome === "ok"
      ? { outcome, value: bodyOf(reply, question, version) }
      : { outcome, failure: source };
  }

  async function askInfo(source: Source): Promise<Given> {
    const given = await ask("info", source);
    if (given.outcome !== "ok") return given;
    const { outcome } = infoOf(given.value, path, "v1.0.0");
    return outcome === "ok" ? given : { outcome, failure: source };
  }

  async function askLatest(source: Source): Promise<Given> {
    const read = (rest: string) => ask(questionOf(`/${rest}`) ?? "info", source, "v1.1.0");
    const answer = await queryVersion({ path, query: "latest" }, read);
    if (answer.outcome === "ok") return { outcome: "ok", value: answer.value.version };
    const failure = answer.failure === "no-matching-version" ? "nobody" : source;
    return { outcome: answer.outcome, failure };
  }

  /** Hashes are looked up once a run, when the first file is there. */
  let checked: Given | undefined;
  async function askChecksums(): Promise<Given> {
    const route = await routeToSumdb(hops, gosumdb, (hop) => ask("supported", sourceOf(hop)));
    if (route.kind === "unavailable") return { outcome: "error", failure: route.failed.failure };
    const given = await ask("checksums", route.kind === "via" ? sourceOf(route.hop) : "direct");
    // Without a record the file is not *not found*, whatever the database says.
    return given.outcome === "ok" ? given : { ...given, outcome: "error" };
  }

  async function askMod(source: Source): Promise<Given> {
    const given = await ask("mod", source);
    if (given.outcome !== "ok" || !isChecked) return given;
    checked ??= await askChecksums();
    if (checked.outcome !== "ok") return checked;
    return given.value === junk ? { outcome: "error", failure: "nobody" } : given;
  }

  const operations = {
    info: [askInfo],
    list: [(source: Source) => ask("list", source)],
    latest: [askLatest],
    download: [askInfo, askMod, (source: Source) => ask("zip", source)],
  }[command];
  const walkOver = (operation: (source: Source) => Promise<Given>) =>
    walk(hops, { path, gonoproxy }, (hop) => operation(sourceOf(hop)));
  let last = "";
  for (const operation of operations) {
    const { served, failed } = await walkOver(operation);
    if (failed !== undefined) return { asked, blamed: failed.failure };
    last = served.value;
  }
  // To show a version, its go.mod file is looked at as well; the newest one's, which may take it back, is not missed only where
  // nobody has it.
  if (command === "info" || command === "latest") {
    const { failed } = await walkOver(askMod);
    if (command === "latest" && failed?.outcome === "error") return { asked, blamed: failed.failure };
  }
  // What is in a zip is looked at when its walk is over.
  return { asked, blamed: command === "download" && last === junk ? "nobody" : undefined };
}

function bodyOf(reply: Reply, question: Question, version: string): string {
  if (reply === "junk") return junk;
  if (question === "list") return "v1.0.0\nv1.1.0\n";
  return JSON.stringify({ Version: reply === "other-version" ? "v9.0.0" : version });
}

function outcomeOf(reply: Reply) {
  if (["ok", "to-ok", "junk", "other-version"].includes(reply)) return "ok";
  const status = /\d+$/.exec(reply)?.[0];
  return status === undefined ? "error" : outcomeOfStatus(Number(status));
}

function sourceOf({ source }: Hop): Source {
  const letter = source.replace("http://", "");
  return isSource(letter) ? letter : "direct";
}
