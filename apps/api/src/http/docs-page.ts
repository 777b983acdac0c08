import { html } from "hono/html";
export const docsPage = (document: object) => html`<pre>${JSON.stringify(document, null, 2)}</pre>`;
