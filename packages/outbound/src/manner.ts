/** The protocols that a connection can be made for. */
export type Protocol = "http/1.1" | "h2";

/** How requests look to those who get them. */
export type Manner = {
  /** Header lines that every request has; names in small letters. */
  headers: (protocol: Protocol) => Readonly<Record<string, string>>;
  /** Whether HTTP/2 is offered over TLS where the caller does not say. */
  http2: boolean;
  /** Most redirects that are followed. */
  redirects: number;
};

/** Says who we are, and that we use a connection once. */
export const ourManner = (userAgent: string, redirects: number): Manner => ({
  headers: (protocol) => ({
    "user-agent": userAgent,
    accept: "*/*",
    "accept-encoding": "identity",
    ...(protocol === "http/1.1" && { connection: "close" }),
  }),
  http2: false,
  redirects,
});

/** What the go command sends: net/http's default transport and redirect rules, https://pkg.go.dev/net/http#Client. */
export const goCommandManner: Manner = {
  headers: (protocol) => ({
    "user-agent": protocol === "h2" ? "Go-http-client/2.0" : "Go-http-client/1.1",
    "accept-encoding": "gzip",
  }),
  http2: true,
  redirects: 9,
};
