/** A text as YAML, of any version: a JSON string is one. */
export const quotedForYaml = (text: string) => JSON.stringify(text);
