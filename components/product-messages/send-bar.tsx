"use client";

import clsx from "clsx";
import { CircleCheck, OctagonAlert, Send, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import type { ComposerStep } from "./composer-steps";
import { ProblemFixButtons } from "./problem-fix-buttons";
import { ProblemLine } from "./problem-line";
import type { Composer } from "./use-composer";

type SendBarProps = {
  composer: Composer;
  step: ComposerStep;
  onStep: (step: ComposerStep) => void;
  onSend: () => void;
  isSending: boolean;
};

/** What is left to do is not wrong yet. */
const stillToDo: readonly MessageProblem["code"][] = ["products_missing", "recipient_missing"];

/** Always in view: what stands in the way in words, and the one thing to press next. */
export function SendBar({ composer, step, onStep, onSend, isSending }: SendBarProps) {
  const t = useTranslations("productMessages");
  const { problems, draft } = composer;
  const blocking = problems.filter(({ severity }) => severity === "blocks");
  const first = blocking[0];
  const hasRecipients = draft.recipients.length > 0;
  const reason = first && t(`problem.${first.code}`, first.values);

  return (
    <div className="flex items-center gap-3 border-t border-line bg-surface px-4 py-3 lg:col-start-2 xl:col-start-3">
      <SendSummary composer={composer} problems={problems} />
      {step === "products" && (
        <Button variant="primary" className="lg:hidden" onPress={() => onStep("message")}>
          {t("composer.toMessage")}
        </Button>
      )}
      {step !== "send" && (!hasRecipients || step === "message") && (
        <Button
          variant="primary"
          className={clsx("xl:hidden", step === "products" && "max-lg:hidden", hasRecipients && "lg:hidden")}
          onPress={() => onStep("send")}
        >
          {t("composer.toSend")}
        </Button>
      )}
      <Button
        variant="primary"
        icon={Send}
        className={clsx(step !== "send" && (hasRecipients ? "max-lg:hidden" : "max-xl:hidden"))}
        onPress={onSend}
        isBusy={isSending}
        disabledReason={reason}
      >
        {draft.recipients.length > 1
          ? t("send.buttonMany", { count: draft.recipients.length })
          : t("send.button")}
      </Button>
    </div>
  );
}

function SendSummary({ composer, problems }: { composer: Composer; problems: readonly MessageProblem[] }) {
  const t = useTranslations("productMessages");
  const format = useFormatter();
  const { draft, products } = composer;
  const blocking = problems.filter(({ severity }) => severity === "blocks");
  const [first] = blocking;
  const rest = problems.length - (first ? 1 : 0);
  const isTodo = first && stillToDo.includes(first.code);
  return (
    <div role="status" className="min-w-0 flex-1 text-sm">
      {first ? (
        <span className={clsx("flex gap-1.5", isTodo ? "text-ink-soft" : "text-bad")}>
          {!isTodo && <Icon icon={OctagonAlert} className="mt-0.5" />}
          <span className="line-clamp-3 min-w-0">{t(`problem.${first.code}`, first.values)}</span>
        </span>
      ) : (
        <span className="flex gap-1.5">
          <Icon icon={CircleCheck} className="mt-0.5 text-good" />
          {t("send.ready", {
            products: t("products", { count: products.size }),
            recipients: format.list(
              draft.recipients.map(({ customer }) => customerNameOf(customer) ?? t("someone")).slice(0, 3),
            ),
          })}
        </span>
      )}
      {first && rest === 0 && <ProblemFixButtons problem={first} fixes={composer.fixes(first)} />}
      {rest > 0 && (
        <Popover
          label={t("send.listLabel")}
          placement="top start"
          className="grid max-w-96 grid-cols-1 gap-2"
          trigger={
            <Button size="s" variant="quiet" className="-ms-2 px-2!" {...(!first && { icon: TriangleAlert })}>
              {first ? t("send.more", { count: rest }) : t("send.warnings", { count: rest })}
            </Button>
          }
        >
          {problems.map((problem) => (
            <ProblemLine
              key={`${problem.path} ${problem.code}`}
              problem={problem}
              fixes={composer.fixes(problem)}
            />
          ))}
        </Popover>
      )}
    </div>
  );
}
