export { formOf, formsOf, settingForms, type Form, type FormId } from "./forms.ts";
export { SettingError, type SettingErrorReason } from "./setting-error.ts";
export { type SettingName, type Settings } from "./settings.ts";
