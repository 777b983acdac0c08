import type en from "./en.ts";
import type enProof from "./en-proof.ts";

/** The languages we speak, as BCP 47 tags and as the first part of a page's path. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/** The keys and texts that the other languages follow. */
export type EnglishMessages = typeof en & typeof enProof;

/** Every text that any page may show, by key; a value stands in it as `{{name}}`, and `_one` and `_other` are its plural forms. */
export type Messages = Translated<typeof en>;

/** The texts about proofs, the log and evidence, which few pages need and only those load. */
export type ProofMessages = Translated<typeof enProof>;

/** The same keys in another language, without the plural form that Chinese lacks. */
type Translated<Tree> = {
  readonly [Key in keyof Tree as Key extends `${string}_one` ? never : Key]: Tree[Key] extends string
    ? string
    : Translated<Tree[Key]>;
};

/** The messages of one language, loaded when they are asked for: a reader needs one of them. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "en":
      return (await import("./en.ts")).default;
    case "zh-CN":
      return (await import("./zh-CN.ts")).default;
  }
}

/** The messages of one language about proofs, the log and evidence. */
export async function proofMessagesIn(locale: Locale): Promise<ProofMessages> {
  switch (locale) {
    case "en":
      return (await import("./en-proof.ts")).default;
    case "zh-CN":
      return (await import("./zh-CN-proof.ts")).default;
  }
}
