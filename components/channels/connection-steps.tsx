"use client";

import { useTranslations } from "next-intl";
import {
  type ConnectionStepName,
  type ConnectionStepState,
  connectionSteps,
} from "@/lib/channels/connection-steps";
import type { ChannelDto } from "@/lib/channels/contract";
import { CatalogStep } from "./catalog-step";
import { HealthStep } from "./health-step";
import { StepLine } from "./step-line";
import { WayBackStep } from "./way-back-step";
import { WebhookStep } from "./webhook-step";

/** What connecting a number consists of and how far it is; each step can be tried again by itself. */
export function ConnectionSteps({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.steps");
  return (
    <div className="grid gap-4 pb-2">
      {channel.hosting === "sandbox" && <p className="text-ink-soft">{t("sandbox")}</p>}
      <ol className="grid gap-4">
        {connectionSteps(channel).map(({ name, state }) => (
          <Step key={name} channel={channel} name={name} state={state} />
        ))}
      </ol>
    </div>
  );
}

type StepProps = { channel: ChannelDto; name: ConnectionStepName; state: ConnectionStepState };

function Step({ channel, name, state }: StepProps) {
  const t = useTranslations("channels.steps");
  switch (name) {
    case "health":
      return <HealthStep channel={channel} state={state} />;
    case "webhook":
    case "account":
      return <WebhookStep channel={channel} name={name} state={state} />;
    case "wayBack":
      return <WayBackStep channel={channel} state={state} />;
    case "catalog":
      return <CatalogStep channel={channel} state={state} />;
    case "key":
      return (
        <StepLine name={name} state={state}>
          {state !== "done" && <p className="text-ink-soft">{t("keyRefused")}</p>}
        </StepLine>
      );
    case "firstDelivery":
      return (
        <StepLine name={name} state={state}>
          {state === "waiting" && <p className="text-ink-soft">{t("firstDelivery")}</p>}
        </StepLine>
      );
  }
}
