/** What search engines are asked to leave alone: what is for operators and programs, what looks things up, and pages asked for with a query. */
const closed = ["/api/v1/", "/api/v2/", "/console/", "/embed/", "/*?", "/*/search"];

/** `/robots.txt` (RFC 9309). */
export const robots = (baseUrl: string): string =>
  [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "Allow: /",
    "",
    `Sitemap: ${new URL("/sitemap.xml", baseUrl).href}`,
    "",
  ].join("\n");
