import { z } from "zod";
import telegram from "../../kinds/telegram.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";

const bodySchema = z.strictObject({
  chat_id: z.string(),
  message_thread_id: z.int().optional(),
  text: z.string().min(1),
  parse_mode: z.literal("HTML").optional(),
  link_preview_options: z.strictObject({ is_disabled: z.literal(true) }),
  reply_markup: z
    .strictObject({
      inline_keyboard: z.array(z.array(z.strictObject({ text: z.string().min(1), url: z.url() }))),
    })
    .optional(),
});

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** A text as Telegram parses it: what is seen, what of it no link is looked for in left out, and how many parts are marked up. */
function parsed(text: string): { seen: string; searched: string; marked: number } {
  const open: string[] = [];
  let seen = "";
  let searched = "";
  let marked = 0;
  for (const [, slash, tag = "", plain = ""] of text.matchAll(/<(\/?)([^>]*)>|([^<]+)/g)) {
    if (tag === "" && plain === "") throw new Error("can't parse entities: empty tag");
    if (plain !== "") {
      const said = plain.replaceAll(/&(\w+);|&/g, (_, name: string) => {
        const character = entities[name];
        if (character === undefined) throw new Error(`can't parse entities: &${name}`);
        return character;
      });
      seen += said;
      searched += open.some((outer) => outer === "code" || outer === "pre") ? " " : said;
    } else if (slash === "/") {
      if (open.pop() !== tag) throw new Error(`can't parse entities: unexpected end tag ${tag}`);
      marked += 1;
    } else {
      if (!["b", "code", "pre"].includes(tag))
        throw new Error(`can't parse entities: unsupported start tag ${tag}`);
      open.push(tag);
    }
  }
  if (open.length > 0) throw new Error("can't parse entities: can't find end tag");
  return { seen, searched, marked };
}

/** A message as readers see it, in whose plain text our own address is a link. */
const shownOf = ({ text, parse_mode }: z.infer<typeof bodySchema>) =>
  parse_mode === "HTML"
    ? parsed(text)
    : { seen: text, searched: text.replaceAll("https://mirrors.example/", ""), marked: 0 };

/** What Telegram makes links, mentions, hashtags and commands of. */
const linked = /https?:\/\/|(?<![\p{L}\p{N}_])[@#/][\p{L}\p{N}_]|[\p{L}\p{N}-]\.\p{L}{2}/u;

const error = (status: number, description: string, parameters?: object) => ({
  status,
  body: JSON.stringify({ ok: false, error_code: status, description, parameters }),
});

export default defineCases({
  notifier: telegram,
  settings: [
    telegram.example,
    { ...telegram.example, base_url: "https://bots.example/", message_thread_id: 7, chat_id: "@mirrors" },
  ],
  success: { body: '{"ok":true,"result":{"message_id":1,"date":1700000000}}' },
  judgedBy: "body",
  faultOf(request, { token, chat_id, message_thread_id }) {
    if (request.target !== `/bot${token}/sendMessage`) return "404: Not Found";
    const fault = jsonFault(bodySchema, request);
    if (fault !== undefined) return fault;
    const body = bodySchema.parse(JSON.parse(request.body));
    if (body.chat_id !== chat_id || body.message_thread_id !== message_thread_id) return "chat not found";
    const { seen, searched, marked } = shownOf(body);
    if (seen.length > 4_096) return "message is too long";
    if (marked > 100) return "what is marked up beyond the hundredth part is shown without";
    return linked.test(searched) ? `a link to somebody else: ${linked.exec(searched)?.[0]}` : undefined;
  },
  textOf: (body) => shownOf(bodySchema.parse(JSON.parse(body))).seen.replaceAll("\u2060", ""),
  answers: [
    {
      title: "a failure, though the status is a success",
      answer: { ...error(400, "Bad Request: chat not found"), status: 200 },
      means: { kind: "disabled", code: "400", hint: "check_recipient" },
    },
    {
      title: "too many messages",
      answer: error(429, "Too Many Requests: retry after 34", { retry_after: 34 }),
      means: { kind: "retry", waitMs: 34_000, code: "429" },
    },
    {
      title: "a group that has become a supergroup",
      answer: error(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: -1_001_234_567_891,
      }),
      means: { kind: "remake", how: { moved: "-1001234567891" }, code: "400" },
    },
    {
      title: "a chat that is none",
      answer: error(400, "Bad Request: chat not found"),
      means: { kind: "disabled", code: "400", hint: "check_recipient" },
    },
    {
      title: "markup that it can't read",
      answer: error(400, "Bad Request: can't parse entities: Unsupported start tag"),
      means: { kind: "remake", how: "plain", code: "400" },
    },
    {
      title: "a button's address that it takes for none",
      answer: error(
        400,
        "Bad Request: inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
      ),
      means: { kind: "remake", how: "plain", code: "400" },
    },
    {
      title: "a message that is too long",
      answer: error(400, "Bad Request: message is too long"),
      means: { kind: "remake", how: "shorter", code: "400" },
    },
    {
      title: "a request that it can't read",
      answer: error(400, "Bad Request: message text is empty"),
      means: { kind: "rejected", code: "400" },
    },
    {
      title: "a token that is none",
      answer: error(401, "Unauthorized"),
      means: { kind: "disabled", code: "401", hint: "check_secret" },
    },
    {
      title: "a user who has blocked the bot",
      answer: error(403, "Forbidden: bot was blocked by the user"),
      means: { kind: "disabled", code: "403", hint: "check_recipient" },
    },
    {
      title: "a group that has thrown the bot out",
      answer: error(403, "Forbidden: bot was kicked from the supergroup chat"),
      means: { kind: "disabled", code: "403", hint: "check_recipient" },
    },
    {
      title: "a group that is gone",
      answer: error(403, "Forbidden: the group chat was deleted"),
      means: { kind: "disabled", code: "403", hint: "check_recipient" },
    },
    {
      title: "a user who is gone",
      answer: error(403, "Forbidden: user is deactivated"),
      means: { kind: "disabled", code: "403", hint: "check_recipient" },
    },
    {
      title: "a refusal that may pass",
      answer: error(403, "Forbidden: CHAT_WRITE_FORBIDDEN"),
      means: { kind: "refused", code: "403" },
    },
    {
      title: "a refusal that is not Telegram's",
      answer: { status: 403, body: "<h1>Forbidden</h1>" },
      means: { kind: "refused", hint: "check_address" },
    },
    { title: "trouble of its own", answer: error(502, "Bad Gateway"), means: { kind: "retry", code: "502" } },
  ],
});
