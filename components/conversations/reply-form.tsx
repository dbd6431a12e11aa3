"use client";

import clsx from "clsx";
import { Paperclip, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { ConversationDto, MessageDto } from "@/lib/conversations/contract";
import { sendableTypes } from "@/lib/conversations/media-rules";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { captionMaxLength, textMaxLength } from "@/lib/dialog360/limits";
import { minuteMs } from "@/lib/shared/clock";
import { AttachmentStrip } from "./attachment-strip";
import { QuotingStrip } from "./quoting-strip";
import { attach, changeDraft, replyDraftKey, useReplyDraft } from "./reply-draft";
import { useAttachWords } from "./use-attach-words";
import { useFileDrop } from "./use-file-drop";
import { useSendDraft } from "./use-send-draft";
import { useTypingPing } from "./use-typing-ping";

type ReplyFormProps = {
  conversation: ConversationDto;
  /** Whose draft it is: a browser may be several people's. */
  staffId: string;
  quoted: MessageDto | null;
  onQuote: (message: MessageDto | null) => void;
  isSendingFile: boolean;
};

export function ReplyForm(props: ReplyFormProps) {
  const t = useTranslations("conversations");
  const now = useCurrentTime(minuteMs);
  if (readServiceWindow(props.conversation.windowEndsAt, now).isOpen) return <OpenReplyForm {...props} />;
  return (
    <footer className="border-t border-line bg-paper px-4 py-3 md:px-6">
      <Notice title={t("windowClosed.title")}>{t("windowClosed.text")}</Notice>
    </footer>
  );
}

/** Enter sends, Shift+Enter breaks the line, Escape quotes no longer. */
function OpenReplyForm({ conversation: { id }, staffId, quoted, onQuote, isSendingFile }: ReplyFormProps) {
  const t = useTranslations("conversations");
  const { wordsOfFile } = useAttachWords();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = replyDraftKey(staffId, id);
  const { text, attachment } = useReplyDraft(draft);
  const send = useSendDraft(id, draft, onQuote);
  const tellTyping = useTypingPing(id);
  const isOver = useFileDrop(box, take);

  const trimmed = text.trim();
  const max = attachment ? captionMaxLength : textMaxLength;
  const isTooLong = trimmed.length > max;
  const fileProblem = attachment && wordsOfFile(attachment.file, trimmed);
  const isEmpty = trimmed === "" && attachment === null;
  const whyNot = isEmpty ? t("replyEmpty") : isTooLong ? t("replyTooLong") : (fileProblem ?? undefined);

  useEffect(() => {
    if (quoted !== null) field.current?.focus();
  }, [quoted]);

  function take(files: readonly File[]) {
    const [file, ...others] = files;
    if (!file) return;
    if (isSendingFile) return void showToast({ title: t("attach.busy") });
    if (others.length > 0) showToast({ title: t("attach.onlyOne", { name: file.name }) });
    attach(draft, file);
    field.current?.focus();
  }

  function change(typed: string) {
    changeDraft(draft, { text: typed });
    if (typed.trim() !== "") tellTyping();
  }

  function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (whyNot === undefined) send(quoted);
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (event.key === "Escape" && quoted !== null) return onQuote(null);
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  }

  return (
    <footer
      ref={box}
      className={clsx("border-t bg-paper px-4 py-3 md:px-6", isOver ? "border-accent" : "border-line")}
    >
      {isOver && <p className="mx-auto max-w-3xl pb-2 text-center font-medium">{t("attach.drop")}</p>}
      {quoted !== null && <QuotingStrip message={quoted} onCancel={() => onQuote(null)} />}
      {attachment && (
        <AttachmentStrip
          file={attachment.file}
          problem={fileProblem ?? attachment.problem}
          onRemove={() => changeDraft(draft, { attachment: null })}
        />
      )}
      <form onSubmit={submit} className="mx-auto flex max-w-3xl items-end gap-2">
        <FileTrigger acceptedFileTypes={sendableTypes} onSelect={(files) => take(files ? [...files] : [])}>
          <IconButton
            icon={Paperclip}
            label={t("attach.choose")}
            disabledReason={isSendingFile ? t("attach.busy") : undefined}
          />
        </FileTrigger>
        <TextArea
          label={t(attachment ? "attach.caption" : "reply")}
          isLabelHidden
          placeholder={t(attachment ? "attach.captionHint" : "replyHint")}
          inputRef={field}
          value={text}
          onChange={change}
          onKeyDown={sendOnEnter}
          rows={1}
          maxRows={8}
          className="flex-1"
          {...(isTooLong && { max })}
        />
        <Button type="submit" variant="primary" icon={SendHorizontal} disabledReason={whyNot}>
          {t("send")}
        </Button>
      </form>
    </footer>
  );
}
