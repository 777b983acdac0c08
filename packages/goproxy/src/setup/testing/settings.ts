import * as fc from "fast-check";
import { formsOf, type FormId, type Settings } from "../index.ts";

/** Characters that some language takes for something else than themselves, and some that none does. */
const character = fc.constantFrom(
  ...Array.from(String.raw`'"\$%!|&;<>(){}[]*?#~^@=,:+-/. aZ0é中`),
  ...Array.from("`‘’‚‛“😀"),
);

const value = fc
  .oneof(
    fc.string({ unit: character, minLength: 1, maxLength: 24 }),
    fc.webUrl({ withQueryParameters: true }),
    fc.constant("https://goproxy.cn|https://proxy.golang.org|direct"),
  )
  .filter((text) => text.trim() !== "off");

const settings = fc.record({ goproxy: value, goprivate: value, gosumdb: value });

/** Many settings that a form can carry, as a person or a foe would type them. */
export const writable = (id: FormId): fc.Arbitrary<Required<Settings>[]> =>
  fc.array(
    settings.filter((each) => formsOf(each).some((form) => form.id === id && "text" in form)),
    { minLength: 1, maxLength: 40 },
  );

/** The variables with the values that a program should see. */
export const environmentOf = ({ goproxy, goprivate, gosumdb }: Required<Settings>) => ({
  GOPROXY: goproxy,
  GOPRIVATE: goprivate,
  GOSUMDB: gosumdb,
});
