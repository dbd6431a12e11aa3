"use client";

import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageContent } from "@/lib/conversations/message-content";
import { fieldName } from "./field-name";
import { formWords } from "./kind-words";
import { MessageText } from "./message-text";

/** The form's own mark, which Meta puts among the answers: nothing that the customer filled in. */
const formToken = "flow_token";

/** A form's answer, field by field, in its own order. */
export function FormBody({ content }: { content: Extract<MessageContent, { kind: "form" }> }) {
  const t = useTranslations("conversations");
  const fields = content.fields.filter(({ name }) => name !== formToken);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex items-center gap-2 font-medium">
        <Icon icon={ClipboardList} size={20} className="text-ink-soft" />
        <span className="wrap-anywhere">{formWords(t, content.form)}</span>
      </p>
      {content.text !== null && <MessageText>{content.text}</MessageText>}
      {fields.length > 0 && (
        <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-1.5">
          {fields.map(({ name, value }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt dir="auto" className="text-sm text-ink-soft wrap-anywhere">
                {fieldName(name)}
              </dt>
              <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
