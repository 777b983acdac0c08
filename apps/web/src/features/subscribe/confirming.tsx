import type { Subscription } from "@heliograph/core";
import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { Submit } from "./submit.tsx";

type ConfirmingProps = { subscription: Subscription; action: string };

/** What is still to be done before anything is sent: a yes of the mailbox's owner, or the receiver's answer to the challenge. */
export function Confirming({ subscription: { kind, secret, publicKey }, action }: ConfirmingProps) {
  const { t } = useTranslation();
  const key = secret ?? publicKey;
  return (
    <>
      {key !== null && (
        <Panel title={t(secret === null ? "subscription.publicKey" : "subscription.secret")}>
          <Surface className="px-5 pb-4">
            <Command title={t("subscription.secretLead")} line={key} />
          </Surface>
        </Panel>
      )}
      <Panel title={t(kind === "email" ? "subscription.confirm" : "subscription.challenge")}>
        <form method="post" action={action} className="grid gap-3">
          <input type="hidden" name="do" value="confirm" />
          <p className="max-w-prose text-muted">
            {t(kind === "email" ? "subscription.confirmLead" : "subscription.challengeLead")}
          </p>
          {kind === "webhook" && (
            <pre translate="no" className="command">
              {'{"challenge": "…"}'}
            </pre>
          )}
          <Submit
            label={t(kind === "email" ? "subscription.confirmSubmit" : "subscription.challengeSubmit")}
          />
        </form>
      </Panel>
    </>
  );
}
