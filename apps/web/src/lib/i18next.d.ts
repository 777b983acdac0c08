import type { EnglishMessages } from "@heliograph/core/messages";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: EnglishMessages };
  }
}
