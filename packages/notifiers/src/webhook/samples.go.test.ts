import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sharedSignature } from "./signature.ts";

const page = readFileSync(new URL("../../../../docs/webhooks.md", import.meta.url), "utf8");
const directory = mkdtempSync(join(tmpdir(), "heliograph-samples-"));
afterAll(() => rmSync(directory, { recursive: true }));

const samples = [
  { language: "js", file: "verify.mjs", command: process.execPath, args: [] },
  { language: "python", file: "verify.py", command: "python3", args: [] },
  { language: "go", file: "verify.go", command: "go", args: ["run"] },
  { language: "sh", file: "verify.sh", command: "sh", args: [] },
];

const secret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const body = '{"type":"ping","data":{"words":"中文"}}\n';

it.each(samples)(
  "the $language of the manual tells right signatures from wrong ones",
  ({ language, file, command, args }) => {
    const [, source = ""] = page.split(`\`\`\`${language}\n`);
    writeFileSync(join(directory, file), source.slice(0, source.indexOf("```")));
    const now = Math.floor(Date.now() / 1_000);
    const signed = { id: "msg_1", timestamp: now, body };
    const other = sharedSignature(`whsec_${Buffer.alloc(24).toString("base64")}`, signed);
    const right = sharedSignature(secret, signed);
    const verify = (timestamp: number, signature: string, input = body) => {
      try {
        execFileSync(command, [...args, join(directory, file)], {
          input,
          stdio: ["pipe", "pipe", "pipe"],
          env: {
            ...process.env,
            SECRET: secret,
            WEBHOOK_ID: "msg_1",
            WEBHOOK_TIMESTAMP: String(timestamp),
            WEBHOOK_SIGNATURE: signature,
          },
        });
        return true;
      } catch {
        return false;
      }
    };
    const late = now - 400;
    expect(verify(now, `${other} ${right}`)).toBe(true);
    expect(verify(now, other)).toBe(false);
    expect(verify(now, right, `${body} `)).toBe(false);
    expect(verify(late, sharedSignature(secret, { ...signed, timestamp: late }))).toBe(false);
  },
);
