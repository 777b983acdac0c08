import { html } from "hono/html";

/** As much of an OpenAPI document as the page shows. */
export type ApiDescription = {
  info: { title: string; version: string; description?: string | undefined };
  paths?: Record<string, object>;
  webhooks?: Record<string, object>;
};

type Operation = {
  summary?: string;
  description?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: Body;
  responses?: Record<string, Body>;
};

type Body = { description?: string; content?: Record<string, { schema?: unknown }> };

/** The API for people: plain HTML from our own host, without script, made from the OpenAPI document. */
export function docsPage({ info, paths = {}, webhooks = {} }: ApiDescription) {
  const operations = [...Object.entries(paths), ...Object.entries(webhooks)].flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>${info.title} <small>${info.version}</small></h1>
          <p>${info.description}</p>
          <p><a href="/">Status</a> · <a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
        </header>
        <main>
          <nav aria-label="Requests">
            <ul>
              ${operations.map(({ path, method, operation }) => linkTo(path, method, operation))}
            </ul>
          </nav>
          ${operations.map(({ path, method, operation }) => section(path, method, operation))}
        </main>
      </body>
    </html>`;
}

const anchorOf = (path: string, method: string) => `${method}${path.replaceAll(/[^a-z]+/g, "-")}`;

const linkTo = (path: string, method: string, { summary }: Operation) =>
  html`<li>
    <a href="#${anchorOf(path, method)}">${summary}</a> <code>${method.toUpperCase()} ${path}</code>
  </li>`;

const section = (path: string, method: string, operation: Operation) => html`
  <section id="${anchorOf(path, method)}">
    <h2>${operation.summary}</h2>
    <p><code>${method.toUpperCase()} ${path}</code></p>
    <p>${operation.description}</p>
    ${operation.security === undefined ? "" : html`<p>Needs the header <code>Authorization: Bearer …</code>.</p>`}
    ${parameters(operation.parameters ?? [])}
    ${operation.requestBody === undefined ? "" : body("Body", operation.requestBody)}
    ${Object.entries(operation.responses ?? {}).map(([status, response]) => body(status, response))}
  </section>
`;

const parameters = (all: NonNullable<Operation["parameters"]>) =>
  all.length === 0
    ? ""
    : html`<table>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">In</th>
            <th scope="col">Values</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            (parameter) =>
              html`<tr>
                <th scope="row"><code>${parameter.name}</code></th>
                <td>${parameter.in}${parameter.required === true ? ", required" : ""}</td>
                <td><code>${JSON.stringify(parameter.schema)}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>`;

const body = (title: string, { description, content = {} }: Body) =>
  html`<details>
    <summary>${title} ${description}</summary>
    ${Object.entries(content).map(
      ([type, { schema }]) =>
        html`<p><code>${type}</code></p>
          <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`,
    )}
  </details>`;

/** How the page looks. */
export const docsStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
h1 small { font-size: 0.5em; opacity: 0.7; }
section { margin-top: 3rem; border-top: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875em; overflow-wrap: anywhere; }
pre { overflow-x: auto; max-height: 30rem; padding: 1rem; background: color-mix(in srgb, currentcolor 8%, transparent); }
`;
