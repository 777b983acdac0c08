import { expect, it } from "vitest";
import { errorClassSchema } from "../index.ts";
import en from "./en.ts";
import { locales, messagesIn } from "./messages.ts";

type Tree = { readonly [key: string]: string | Tree };

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)].map(([name]) => name);

function flat(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

it.each(locales)("%s says every message with the values of the English one", async (locale) => {
  const english = new Map(flat(en));
  for (const [key, text] of flat(await messagesIn(locale))) {
    const known = new Set(placeholders(english.get(key) ?? ""));
    expect(text, key).not.toBe("");
    for (const name of placeholders(text)) expect([...known, "{{count}}"], key).toContain(name);
  }
});

it.each(locales)("%s has a word for every error class", async (locale) => {
  const { error } = await messagesIn(locale);
  expect(Object.keys(error).toSorted()).toEqual([...errorClassSchema.options].toSorted());
});
