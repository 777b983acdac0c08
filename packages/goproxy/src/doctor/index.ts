export { diagnose } from "./diagnose.ts";
export type { Advice, Diagnosis, Knowledge } from "./diagnosis.ts";
export { adviceSeverities, doctorRules, type AdviceSeverity, type DoctorRule } from "./doctor-rules.ts";
export { doctorExamples } from "./examples.ts";
export { settingForms, type SettingForm } from "./reading/setting.ts";
