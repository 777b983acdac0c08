import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import https from "node:https";
import { connect, type Server, type Socket } from "node:net";
import { env as environment } from "node:process";
import { listen } from "@heliograph/outbound/testing";
import type { FakeMirror } from "../fake-mirror.ts";
import { questionOf, refuses, sources, type Script, type Source } from "./stage-script.ts";

/** What all stages have in common: who knows the true answers, and a certificate for every name with its authority's file. */
export type Props = {
  backend: FakeMirror;
  certificate: { cert: string; key: string };
  authorityFile: string;
};

/** Nobody listens on ports so low. */
const refusingPorts: Record<Source, number> = { A: 1, B: 2, C: 3, D: 4, direct: 5 };

/**
 * Sets up on loopback what a script says: proxies, and by way of an https proxy, as if they were elsewhere, a module's origin and
 * the checksum database. `asked` notes who is asked for what, such as `zip A`.
 */
export async function setStage(script: Script, { backend, certificate, authorityFile }: Props) {
  const asked: string[] = [];
  const servers: Server[] = [];
  const sockets = new Set<Socket>();

  function open(server: Server): Promise<number> {
    server.on("connection", (socket: Socket) => sockets.add(socket));
    servers.push(server);
    return listen(server);
  }

  const actAs =
    (source: Source, root = backend.baseUrl): RequestListener =>
    (request, response) => {
      const path = request.url ?? "";
      const question = questionOf(path);
      if (question !== undefined) asked.push(`${question} ${source}`);
      const wanted = question && script[source]?.[question];
      const truth = `${root}${path.replace(redirected, "")}`;
      void reply(redirected.exec(path)?.[1] ?? wanted ?? "ok", { source, truth }, request, response);
    };

  const ports = new Map<Source, number>();
  for (const source of sources)
    ports.set(
      source,
      refuses(script, source) ? refusingPorts[source] : await open(http.createServer(actAs(source))),
    );
  const elsewhere = await open(
    https.createServer(certificate, (request, response) => {
      if (request.headers.host === "sum.fake.test")
        return actAs("direct", backend.sumdbUrl)(request, response);
      const origin = `http://127.0.0.1:${ports.get("direct")}`;
      response.end(`<meta name="go-import" content="example.com/hello mod ${origin}">`);
    }),
  );
  const way = http.createServer().on("connect", (_, client: Socket) => {
    const far = connect(elsewhere, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      far.pipe(client).pipe(far);
    });
    for (const socket of [far, client]) socket.on("error", () => client.destroy());
  });
  const env = {
    PATH: environment["PATH"],
    HTTPS_PROXY: `http://127.0.0.1:${await open(way)}`,
    SSL_CERT_FILE: authorityFile,
  };
  return {
    asked,
    env,
    urlOf: (source: Source) => `http://127.0.0.1:${ports.get(source)}`,
    /** Whose failure an error of the go command is about. */
    blamed(message: string): string {
      if (message.includes("disabled by GOPROXY=off")) return "off";
      const port = Number(/127\.0\.0\.1:(\d+)/.exec(message)?.[1]);
      const other = /v9\.0\.0-(\w+)/.exec(message)?.[1];
      if (message.includes("https://sum.fake.test/")) return "direct";
      return other ?? sources.find((source) => ports.get(source) === port) ?? "nobody";
    },
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What was asked for stands behind where it was redirected to: `/to-404/example.com/…`. */
const redirected = /^\/to-(ok|\d+)/;

async function reply(
  wanted: string,
  { source, truth }: { source: Source; truth: string },
  { socket, url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: string | Buffer = "") => void response.writeHead(status).end(body);
  switch (wanted) {
    case "ok": {
      const answer = await fetch(truth);
      return send(answer.status, Buffer.from(await answer.arrayBuffer()));
    }
    case "to-ok":
    case "to-404":
    case "to-503":
      return void response.writeHead(302, { location: `/${wanted}${url}` }).end();
    case "junk":
      return send(200, "<html>");
    case "other-version":
      return send(200, `{"Version":"v9.0.0-${source}"}`);
    case "truncated":
      response.writeHead(200, { "content-length": "1000" }).write("{");
      return void setImmediate(() => socket.destroy());
    case "not-http":
      return void socket.end("SSH-2.0-nobody\r\n");
    case "closed":
      return void socket.destroy();
    case "reset":
      return void socket.resetAndDestroy();
    default:
      return send(Number(wanted));
  }
}
