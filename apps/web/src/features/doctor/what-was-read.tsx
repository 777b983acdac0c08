import { shown } from "@heliograph/core";
import type { Diagnosis } from "@heliograph/goproxy/doctor";
import { useTranslation } from "../../lib/use-translation.ts";

/** Most of a kind that is listed. */
const limit = 20;

/** What the doctor took the text for, so that a reader sees what it missed. */
export function WhatWasRead({ read: { settings, errors, modules } }: Pick<Diagnosis, "read">) {
  const { t } = useTranslation();
  if (settings.length + errors.length + modules.length === 0) return null;
  return (
    <details className="mt-6 text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        {t("doctor.read")}
      </summary>
      <dl className="facts mt-2">
        {unlike(settings, keyOf).map(({ name, value, form }) => (
          <div key={keyOf({ name, value, form })} className="contents">
            <dt translate="no">{name}</dt>
            <dd>
              <span translate="no" className="raw">
                {shown(value)}
              </span>
              <span className="block text-muted">{t(`doctor.form.${form}`)}</span>
            </dd>
          </div>
        ))}
        {unlike(errors, String).map((line) => (
          <div key={line} className="contents">
            <dt>{t("doctor.error")}</dt>
            <dd translate="no" className="raw">
              {shown(line)}
            </dd>
          </div>
        ))}
        {unlike(modules, String).map((module) => (
          <div key={module} className="contents">
            <dt>{t("doctor.module")}</dt>
            <dd translate="no" className="raw">
              {shown(module)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type ReadSetting = Diagnosis["read"]["settings"][number];

const keyOf = ({ name, value, form }: ReadSetting) => `${name} ${form} ${value}`;

/** The first of each, and not too many. */
const unlike = <Item,>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  [...new Map(items.map((item) => [key(item), item])).values()].slice(0, limit);
