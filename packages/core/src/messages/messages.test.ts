import { expect, it } from "vitest";
import { errorClassSchema } from "../index.ts";
import enProof from "./en-proof.ts";
import en from "./en.ts";
import { locales, messagesIn, proofMessagesIn } from "./messages.ts";

type Tree = { readonly [key: string]: string | Tree };

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name);

function flat(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

it.each(locales)("%s says every message, with no value that the English one lacks", async (locale) => {
  const english = new Map([...flat(en), ...flat(enProof)]);
  const said = [...flat(await messagesIn(locale)), ...flat(await proofMessagesIn(locale))];
  const faults = said.filter(([key, text]) => {
    const known = new Set([...placeholders(english.get(key) ?? ""), "{{count}}"]);
    return text === "" || placeholders(text).some((name) => !known.has(name));
  });
  expect(faults).toEqual([]);
});

it.each(locales)("%s has a word for every error class", async (locale) => {
  const { error } = await messagesIn(locale);
  expect(Object.keys(error).toSorted()).toEqual([...errorClassSchema.options].toSorted());
});

it.each(locales)("%s keeps what few pages need apart from what all say", async (locale) => {
  const common = Object.keys(await messagesIn(locale));
  expect(Object.keys(await proofMessagesIn(locale)).filter((section) => common.includes(section))).toEqual(
    [],
  );
});
