import * as fc from "fast-check";

/** What people write who mean harm: markup, entities, turned text, what ends a document, formulas, and texts without end. */
const attacks = [
  "</title><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "]]><evil/>",
  "&lt;script&gt;&amp;&#0;",
  "javascript:alert(1)",
  "\u{202e}gpj.exe\u{202c}",
  "a\u{0}b\u{1b}[31mred\u{7}",
  "\u{ffff}\u{fffe}\u{d800}",
  "=HYPERLINK(1)",
  "{{mirror}} {{count}}",
  "镜像".repeat(200),
  "x".repeat(2_000),
  `e${"\u{301}".repeat(300)}`,
  "👩‍👩‍👧‍👦".repeat(20),
];

/** Any characters, and halves of them. */
const anything = fc
  .array(fc.nat({ max: 0x10_ffff }), { minLength: 1, maxLength: 120 })
  .map((points) => String.fromCodePoint(...points));

/** A text from a configuration or a mirror that nobody has looked at. */
export const hostileText = fc.oneof(
  fc.constantFrom(...attacks),
  anything,
  fc.tuple(fc.constantFrom(...attacks), anything).map((parts) => parts.join("")),
);
