import { createServer } from "node:http";
import { MirrorFailure } from "@heliograph/core";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { listen } from "@heliograph/outbound/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { isNotFound } from "../ask.ts";
import { askOrigin } from "./ask-origin.ts";

type Said = { status?: number; headers?: Record<string, string>; body?: string };

const hash = "d4a6b9f1c2e3948576a1b2c3d4e5f60718293a4b";

/** What a git repository tells of itself, https://git-scm.com/docs/http-protocol */
const refs = (...names: string[]) =>
  "001e# service=git-upload-pack\n0000" +
  [`${hash} HEAD\0multi_ack agent=git/2`, ...names.map((name) => `${hash} ${name}`)]
    .map((line) => `${(line.length + 5).toString(16).padStart(4, "0")}${line}\n`)
    .join("") +
  "0000";

const page = (content: string) => `<html><head><meta name="go-import" content="${content}"></head></html>`;

/** The world as one loopback server: `https://<host><path>` is what it says of `<host><path>`. */
async function startWorld(world: Readonly<Record<string, Said>>) {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    const place = url.slice(1);
    asked.push(place);
    const { status = 200, headers = {}, body = "" } = world[place] ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    nameServers: ["127.0.0.1:1"],
    allowedPrivateTargets: [parseAllowedTarget(`127.0.0.1:${port}`)],
    limits: { silenceMs: 200 },
  });
  const there = (url: string) =>
    url.replace(/^https:\/\/([a-z.]+\.test|github\.com)\//, `http://127.0.0.1:${port}/$1/`);
  return {
    asked,
    outbound: {
      get: (url: string, options: Parameters<typeof outbound.get>[1]) => outbound.get(there(url), options),
    },
  };
}

/** How asking for a version ends: `ok`, or the failure. */
async function end(world: Readonly<Record<string, Said>>, module: string, version = "v1.2.0") {
  const { outbound, asked } = await startWorld(world);
  try {
    await askOrigin(outbound, { module, version });
    return { end: "ok", isNotFound: false, asked };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { end: error.reason, isNotFound: isNotFound(error), detail: error.message, asked };
  }
}

const refsAt = (repository: string) => `${repository}/info/refs?service=git-upload-pack`;

describe("a version at its origin", () => {
  it("is found by the page at its path, in the repository that it names", async () => {
    const seen = await end(
      {
        "go.test/text?go-get=1": { body: page("go.test/text git https://code.test/text") },
        [refsAt("code.test/text")]: {
          body: refs("refs/heads/main", "refs/tags/v1.2.0", "refs/tags/v1.2.0^{}"),
        },
      },
      "go.test/text",
    );
    expect(seen).toMatchObject({ end: "ok", asked: ["go.test/text?go-get=1", refsAt("code.test/text")] });
  });

  it("is looked for by its path alone on a host that everybody knows", async () => {
    const seen = await end(
      { [refsAt("github.com/a/b")]: { body: refs("refs/tags/c/v2.1.0") } },
      "github.com/a/b/c/v2",
      "v2.1.0",
    );
    expect(seen).toMatchObject({ end: "ok", asked: [refsAt("github.com/a/b")] });
  });

  it("is where the page of the prefix says too", async () => {
    const body = page("go.test/all git https://code.test/all");
    const world = {
      "go.test/all/one?go-get=1": { body },
      "go.test/all?go-get=1": { body },
      [refsAt("code.test/all")]: { body: refs("refs/tags/one/v1.2.0") },
    };
    expect(await end(world, "go.test/all/one")).toMatchObject({ end: "ok" });
    const other = {
      ...world,
      "go.test/all?go-get=1": { body: page("go.test/all git https://code.test/other") },
    };
    expect(await end(other, "go.test/all/one")).toMatchObject({ end: "content_invalid", isNotFound: true });
  });

  it("is asked of a proxy where the page says so", async () => {
    const seen = await end(
      {
        "go.test/text?go-get=1": { body: page("go.test/text mod https://proxy.test") },
        "proxy.test/go.test/text/@v/v1.2.0.info": { body: '{"Version":"v1.2.0"}' },
      },
      "go.test/text",
    );
    expect(seen.end).toBe("ok");
  });

  it("that names a commit is there as soon as the repository is", async () => {
    const world = { [refsAt("github.com/a/b")]: { body: refs("refs/heads/main") } };
    expect((await end(world, "github.com/a/b", "v0.0.0-20200101000000-0123456789ab")).end).toBe("ok");
  });
});

describe("a version that cannot be had", () => {
  it.each([
    ["no page", {}, true],
    ["a page without a tag", { "go.test/text?go-get=1": { body: "<html></html>" } }, true],
    [
      "a page that redirects for ever",
      { "go.test/text?go-get=1": { status: 302, headers: { location: "?go-get=1" } } },
      true,
    ],
    ["a page of many megabytes", { "go.test/text?go-get=1": { body: "<".repeat(5_000_000) } }, true],
    [
      "no such tag",
      {
        "go.test/text?go-get=1": { body: page("go.test/text git https://code.test/text") },
        [refsAt("code.test/text")]: { body: refs("refs/tags/v1.2.0-rc.1") },
      },
      true,
    ],
    [
      "no repository",
      { "go.test/text?go-get=1": { body: page("go.test/text git https://code.test/text") } },
      false,
    ],
    [
      "a web page for a repository",
      {
        "go.test/text?go-get=1": { body: page("go.test/text git https://code.test/text") },
        [refsAt("code.test/text")]: { body: `<html>${hash} refs/tags/v1.2.0` },
      },
      false,
    ],
    [
      "a repository of another kind",
      { "go.test/text?go-get=1": { body: page("go.test/text hg https://code.test/text") } },
      false,
    ],
  ])("for %s", async (_why, world: Readonly<Record<string, Said>>, notFound) => {
    const seen = await end(world, "go.test/text");
    expect(seen).toMatchObject({ isNotFound: notFound });
    expect(seen.end).not.toBe("ok");
  });

  it.each([
    "https://127.0.0.1:443/text",
    "https://169.254.169.254/latest",
    "https://localhost/text",
    "https://[::1]/text",
    "https://10.0.0.1/text",
    "https://me:secret@10.0.0.1/text",
  ])("because its page names %s: that is refused, and the page's fault", async (url) => {
    const seen = await end(
      { "go.test/text?go-get=1": { body: page(`go.test/text git ${url}`) } },
      "go.test/text",
    );
    expect(seen).toMatchObject({
      end: "redirect_refused",
      isNotFound: false,
      asked: ["go.test/text?go-get=1"],
    });
  });

  it.each(["http://code.test/text", "ssh://git@code.test/text", "file:///srv/text", "/srv/text"])(
    "because its page names %s, which is not asked",
    async (url) => {
      const seen = await end(
        { "go.test/text?go-get=1": { body: page(`go.test/text git ${url}`) } },
        "go.test/text",
      );
      expect(seen).toMatchObject({ end: "protocol_error", asked: ["go.test/text?go-get=1"] });
    },
  );

  it("for a proxy at a place where we may not go", async () => {
    const seen = await end(
      { "go.test/text?go-get=1": { body: page("go.test/text mod https://169.254.169.254") } },
      "go.test/text",
    );
    expect(seen.end).toBe("redirect_refused");
  });
});
