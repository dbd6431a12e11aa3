"use client";

import clsx from "clsx";
import { Eraser } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-announcer";
import { showToast } from "@/components/ui/toast-queue";
import type { ProductMessageDto, SendProductMessageInput } from "@/lib/product-messages/contract";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { CheckFailedBar } from "./check-failed-bar";
import { ComposerDrafts } from "./composer-drafts";
import { ComposerNumber } from "./composer-number";
import { ComposerSaved } from "./composer-saved";
import { type ComposerStep, ComposerSteps } from "./composer-steps";
import { DraftConflictBar } from "./draft-conflict-bar";
import { DraftSaveState } from "./draft-save-state";
import { MessagePane } from "./message-pane";
import { PickerPane } from "./picker-pane";
import { provisionalMessage } from "./provisional-message";
import { refusalOf, refusedPartOf } from "./refusal";
import { SendBar } from "./send-bar";
import { SendPane } from "./send-pane";
import { SentMessage } from "./sent-message";
import { SentMessageScreen } from "./sent-message-screen";
import { type AddedProduct, useAddedProduct } from "./use-added-product";
import { type ComposerOptions, useComposer } from "./use-composer";
import { useDraftActions } from "./use-draft-actions";
import { useSendKeys } from "./use-send-keys";
import { useSendProductMessage } from "./use-send-product-message";

type ComposerDeskProps = ComposerOptions & {
  shopName: string;
  added: AddedProduct | null;
  addedOnce: RefObject<string | null>;
};

/** Catalog, message and phone beside each other; on narrower screens the same three as steps. */
export function ComposerDesk({ shopName, added, addedOnce, ...options }: ComposerDeskProps) {
  const t = useTranslations("productMessages");
  const router = useRouter();
  const composer = useComposer(options);
  useAddedProduct(composer, options.channels, added, addedOnce);
  const [step, setStep] = useState<ComposerStep>("products");
  const [targetId, setTargetId] = useState<string | null>(null);
  const [provisional, setProvisional] = useState<ProductMessageDto | null>(null);
  const { draft, channel, catalogId, message, products, problems, kept } = composer;
  const sending = useSendProductMessage(({ heldForMs }) =>
    kept.saver.stop(addMs(new Date(), heldForMs + minuteMs).toISOString()),
  );
  const actions = useDraftActions(kept, options);
  const customerSearch = useRef<HTMLInputElement>(null);
  const [isJustPasted, setIsJustPasted] = useState(false);

  useEffect(() => {
    if (!isJustPasted) return;
    setIsJustPasted(false);
    if (customerSearch.current?.checkVisibility()) customerSearch.current.focus();
  }, [isJustPasted]);

  function send() {
    if (!channel || catalogId === null || provisional) return;
    const blocking = problems.find(({ severity }) => severity === "blocks");
    if (blocking) return announce(t(`problem.${blocking.code}`, blocking.values), "assertive");
    const waiting = composer.parts.findIndex(({ canBeSent }) => !canBeSent);
    if (waiting >= 0) {
      composer.open(waiting);
      return announce(t("parts.messageToMend", { number: waiting + 1 }), "assertive");
    }
    const conversationIds = draft.recipients.map(({ id }) => id);
    const [first, ...further] = composer.parts.map(({ id, message: own }) => ({ id, message: own }));
    if (!first) return;
    const input = {
      ...first,
      further,
      catalogId,
      conversationIds,
      template: composer.template.chosen,
      draftId: options.opened.id,
    };
    setProvisional(provisionalMessage(draft, message, products, channel.name));
    // Taken back, the draft is what was saved of it, or else what this browser keeps.
    void kept.saver.flush().then(() => sendAll(input));
  }

  function sendAll(input: SendProductMessageInput) {
    const count = composer.parts.length;
    sending.mutate(input, {
      onSuccess: ({ id }) => {
        if (count > 1) showToast({ tone: "good", title: t("parts.sent", { count }) });
        router.replace(`/product-messages/${id}`);
      },
      onError: (error) => {
        const refused = refusedPartOf(refusalOf(error));
        setProvisional(null);
        if (refused.position !== null) composer.open(refused.position);
        composer.setRefusal(refused.refusal);
      },
    });
  }

  useSendKeys(send);

  function afterPaste() {
    setStep((current) => (current === "products" ? "message" : current));
    setIsJustPasted(draft.recipients.length === 0);
  }

  if (sending.data) return <SentMessageScreen productMessageId={sending.data.id} shopName={shopName} />;
  if (provisional) return <SentMessage message={provisional} shopName={shopName} isProvisional />;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={t("composer.title")}
        description={<DraftSaveState state={kept.saveState} />}
        actions={
          <>
            <ComposerNumber channels={options.channels} composer={composer} />
            <ComposerDrafts openId={options.opened.id} actions={actions} />
            <ComposerSaved composer={composer} actions={actions} />
            <Button variant="quiet" icon={Eraser} className="max-sm:px-2!" onPress={actions.startOver}>
              {t("composer.startOver")}
            </Button>
          </>
        }
      />
      <DraftConflictBar state={kept.saveState} actions={actions} />
      <CheckFailedBar checks={composer.failedChecks} />
      <div
        className={clsx(
          "grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]",
          "lg:grid-cols-[minmax(300px,5fr)_minmax(0,7fr)] xl:grid-cols-[minmax(280px,4fr)_minmax(320px,5fr)_minmax(320px,4fr)] xl:grid-rows-[minmax(0,1fr)_auto]",
        )}
      >
        <ComposerSteps step={step} onStep={setStep} productCount={products.size} />
        <PickerPane
          composer={composer}
          targetId={targetId}
          onTarget={setTargetId}
          onPasted={afterPaste}
          className={clsx(step !== "products" && "max-lg:hidden", "lg:row-span-full lg:border-e")}
        />
        <MessagePane
          composer={composer}
          targetId={targetId}
          onTarget={setTargetId}
          className={clsx(
            step !== "message" && "max-lg:hidden",
            step === "send" && "lg:max-xl:hidden",
            "xl:row-span-full xl:border-e",
          )}
        />
        <SendPane
          composer={composer}
          shopName={shopName}
          searchRef={customerSearch}
          className={step !== "send" ? "max-xl:hidden" : ""}
        />
        <SendBar
          composer={composer}
          step={step}
          onStep={setStep}
          onSend={send}
          isSending={sending.isPending}
        />
      </div>
    </div>
  );
}
