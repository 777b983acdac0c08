import { expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { faultsOf, folderWith } from "./testing/faults-of.ts";

const siteOf = (yaml: string, variables: Record<string, string> = {}) =>
  readConfig(variables, folderWith(yaml)).site;

const mail = "host: smtp.example.com, from: heliograph@example.com";

it("webhooks may subscribe and mailboxes may not, unless the file says otherwise", () => {
  expect(siteOf("").subscribers).toEqual({ webhooks: true, most: 1_000, allowed_private_targets: [] });
});

it("a mail server is set up as for a channel, with secrets from elsewhere", () => {
  const yaml = `subscribers:\n  webhooks: false\n  email: { ${mail}, user: me, password: "\${SMTP_PASSWORD}" }`;
  expect(siteOf(yaml, { SMTP_PASSWORD: "hunter2-hunter2" }).subscribers).toMatchObject({
    webhooks: false,
    email: { host: "smtp.example.com", port: 587, user: "me", password: "hunter2-hunter2" },
  });
});

it.each([
  [
    `subscribers:\n  email: { ${mail}, to: [ops@example.com] }`,
    "heliograph.yaml:2:66 subscribers.email.to: there is no such setting",
  ],
  [
    "subscribers:\n  email: { host: h, from: nobody }",
    /^heliograph\.yaml:2:21 subscribers\.email\.from: Invalid/,
  ],
  [
    `subscribers:\n  email: { ${mail}, password: "\${NONE}" }`,
    "heliograph.yaml:2:66 subscribers.email.password: the environment has no NONE",
  ],
  ["subscribers:\n  most: 0", /^heliograph\.yaml:2:3 subscribers\.most: Too small/],
  ["subscribers:\n  pigeons: true", "heliograph.yaml:2:3 subscribers.pigeons: there is no such setting"],
])("%j is a fault with its place", (yaml, fault) => {
  expect(faultsOf({}, yaml)[0]).toMatch(fault);
});
