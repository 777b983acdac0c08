import { lines, type FormRule } from "./form.ts";
import { quotedForYaml } from "./yaml.ts";

/** Where a `$` begins the name of another variable, two of them are one. */
const doubled = (value: string) => value.replaceAll("$", "$$$$");

/** A Dockerfile of the official image: the value can be told anew when it is built, and what was downloaded is kept between builds. */
export const dockerfile: FormRule = {
  refused: /'/,
  write: (variables) =>
    [
      ...variables.map(({ name, value }) => `ARG ${name}='${value}'`),
      ...variables.map(({ name }) => `ENV ${name}=$${name}`),
      "RUN --mount=type=cache,target=/go/pkg/mod go mod download",
    ].join("\n"),
  shownByGo: true,
};

/** The `env` of a container in Kubernetes, which replaces `$(NAME)`. */
export const kubernetes: FormRule = {
  write: (variables) =>
    `env:\n${lines(({ name, value }) => `  - name: ${name}\n    value: ${quotedForYaml(doubled(value))}`)(variables)}`,
  shownByGo: true,
};

/** A ConfigMap for `envFrom`, which replaces nothing. */
export const configmap: FormRule = {
  write: (variables) =>
    [
      "apiVersion: v1",
      "kind: ConfigMap",
      "metadata:",
      "  name: goproxy",
      "data:",
      lines(({ name, value }) => `  ${name}: ${quotedForYaml(value)}`)(variables),
    ].join("\n"),
  shownByGo: true,
};

/** The environment of a service in docker-compose, which replaces `$NAME` and `${NAME}`. */
export const compose: FormRule = {
  write: (variables) =>
    [
      "services:",
      "  app:",
      "    environment:",
      lines(({ name, value }) => `      ${name}: ${quotedForYaml(doubled(value))}`)(variables),
    ].join("\n"),
  shownByGo: true,
};

/** A file for `docker run --env-file`, which takes quotes for a part of the value. */
export const dockerEnv: FormRule = {
  write: lines(({ name, value }) => `${name}=${value}`),
  shownByGo: true,
};
