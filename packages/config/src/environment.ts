import { resolve } from "node:path";
import { z } from "zod";
import type { Fault } from "./fault.ts";
import { fileText } from "./reference.ts";

/** What one process can do: answer requests, or judge and tidy by the clock. */
const serverRoles = ["web", "watchdog"] as const;
type ServerRole = (typeof serverRoles)[number];

const logLevels = ["trace", "debug", "info", "warn", "error"] as const;

/** What a program that we start needs of our environment: where things are, whom TLS trusts, and what networks and certificate logs there are. */
const passedOnNames = [
  "PATH",
  "HOME",
  "TZ",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "HELIOGRAPH_ASN_TABLE",
  "HELIOGRAPH_CT_LOG_LIST",
];

/** Environment variables as the system gives them. */
export type Variables = Readonly<Record<string, string | undefined>>;

const listSchema = z.string().transform((text) => text.split(",").map((word) => word.trim()));

const secretKeyBytes = 32;

/** Keys to seal secrets with, separated by commas or blanks; the first seals, the others open what was sealed before. */
const secretKeysSchema = z.string().transform((text, context) => {
  const keys = text.split(/[,\s]+/).filter((word) => word !== "");
  if (keys.every((key) => /^[A-Za-z0-9+/]{43}=?$/.test(key)))
    return keys.map((key) => Buffer.from(key, "base64"));
  context.addIssue({
    code: "custom",
    message: `must be ${secretKeyBytes} bytes in base64, as \`openssl rand -base64 32\` prints`,
  });
  return z.NEVER;
});

/** What the environment says; an empty variable counts as absent. */
const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .transform(Number)
    .pipe(z.int().max(65_535, "must be 65535 at most"))
    .default(8_080),
  HOST: z.string().max(253).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
  HELIOGRAPH_DATA: z.string().default(".heliograph"),
  HELIOGRAPH_ROLES: listSchema
    .pipe(z.array(z.enum(serverRoles, `must be a list of ${serverRoles.join(", ")}`)))
    .default([...serverRoles]),
  HELIOGRAPH_SECRET_KEY: secretKeysSchema.default([]),
  HELIOGRAPH_SECRET_KEY_FILE: fileText.pipe(secretKeysSchema).default([]),
  HELIOGRAPH_LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
});

/** Where this process listens, stores and looks for the rest. */
export type Environment = {
  port: number;
  /** Undefined for every address of the machine. */
  host: string | undefined;
  /** Undefined for the embedded database. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** What secrets are sealed with; all of them open what was sealed before. */
  secretKeys: readonly Buffer[];
  roles: ReadonlySet<ServerRole>;
  logLevel: (typeof logLevels)[number];
  /** The environment of programs that we start, but for what concerns them alone. */
  passedOn: Variables;
};

/** Reads the environment; every fault is put into `faults`, and `undefined` returned if there is one. */
export function readEnvironment(
  variables: Variables,
  folder: string,
  faults: Fault[],
): Environment | undefined {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map(({ path, message }) => ({ where: String(path[0]), message })));
    return undefined;
  }
  const { PORT, HOST, DATABASE_URL, HELIOGRAPH_DATA, HELIOGRAPH_ROLES, HELIOGRAPH_LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDirectory: resolve(folder, HELIOGRAPH_DATA),
    secretKeys: [...parsed.data.HELIOGRAPH_SECRET_KEY, ...parsed.data.HELIOGRAPH_SECRET_KEY_FILE],
    roles: new Set(HELIOGRAPH_ROLES),
    logLevel: HELIOGRAPH_LOG_LEVEL,
    passedOn: Object.fromEntries(passedOnNames.map((name) => [name, variables[name]])),
  };
}
