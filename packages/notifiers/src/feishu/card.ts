import { inert } from "../inert.ts";
import type { Tone } from "../tone.ts";
import { enumerated, labelled } from "../wording/lines.ts";
import type { Fact, Wording, Wordings } from "../wording/wording.ts";

const templates: Record<Tone, string> = {
  down: "red",
  degraded: "orange",
  recovered: "green",
  maintenance: "blue",
  info: "grey",
};

const languages = { en: "en_us", "zh-CN": "zh_cn" } as const;

/**
 * A message card in JSON 1.0, which every client shows: https://open.feishu.cn/document/feishu-cards/card-json-structure.
 * In two languages it has both, and each client shows that of its reader.
 */
export function cardOf(wordings: Wordings, tone: Tone, keyword: string): object {
  const [leading, ...others] = wordings;
  const inEach = <Part>(partOf: (wording: Wording) => Part) =>
    Object.fromEntries(wordings.map((wording) => [languages[wording.locale], partOf(wording)]));
  const title = plain(leading.title);
  const elements = (wording: Wording) => elementsOf(wording, keyword);
  return {
    config: { wide_screen_mode: true },
    header: {
      template: templates[tone],
      title: others.length === 0 ? title : { ...title, i18n: inEach((wording) => wording.title) },
    },
    ...(others.length === 0 ? { elements: elements(leading) } : { i18n_elements: inEach(elements) }),
  };
}

function elementsOf({ locale, summary, facts, lists, action, link, footer }: Wording, keyword: string) {
  const texts = [
    ...(summary === "" ? [] : [summary]),
    ...lists.map(({ label, names }) => labelled(locale, label, enumerated(locale, names))),
    ...(action === null ? [] : [`${labelled(locale, action.label, "").trimEnd()}\n${action.command}`]),
  ].map((text) => ({ tag: "div", text: plain(text) }));
  const [first, ...rest] = texts;
  return [
    ...(first === undefined ? [] : [first]),
    ...(facts.length === 0 ? [] : [{ tag: "div", fields: facts.map(fieldOf) }]),
    ...rest,
    { tag: "hr" },
    { tag: "action", actions: [{ tag: "button", type: "primary", url: link.url, text: plain(link.label) }] },
    { tag: "note", elements: [plain(keyword === "" ? footer : `${footer} · ${keyword}`)] },
  ];
}

/** Longest value that shares its line with another. */
const shortLength = 24;

/** What could be markup, an address or a mention in a value. */
const marks = /[*_~`<>[\]&#!$\\@]|(?<!\d)\/|\/(?!\d)|:[a-z]\w*:/i;

/** A fact under its label in bold; all of it plain where its value has what marks text up. */
const fieldOf = ({ label, value }: Fact) => ({
  is_short: value.length <= shortLength,
  text: marks.test(value)
    ? plain(`${label}\n${value}`)
    : { tag: "lark_md", content: `**${label}**\n${inert(value)}` },
});

/** Text in which nothing is markup. */
const plain = (content: string) => ({ tag: "plain_text", content });
