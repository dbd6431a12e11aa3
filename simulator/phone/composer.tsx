import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Draft } from "./draft";
import { DraftStrip } from "./draft-strip";
import { Icon } from "./icon";
import type { PhoneView } from "./phone-contract";
import { say, tellSimulator } from "./tell-simulator";
import type { Screen } from "./use-screens";

export function Composer(props: {
  view: PhoneView;
  draft: Draft | null;
  onDraftDone: () => void;
  onOpen: (screen: Screen) => void;
  onProblem: (text: string) => void;
}) {
  const { view, draft, onDraftDone, onOpen, onProblem } = props;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const edited = draft?.kind === "edit" ? view.messages.find(({ id }) => id === draft.messageId) : undefined;
  const editedText = edited?.content.kind === "text" ? edited.content.text : undefined;

  useEffect(() => {
    if (draft) field.current?.focus();
  }, [draft]);
  useEffect(() => {
    if (editedText !== undefined) setText(editedText);
  }, [editedText]);

  function tell(words: string): Promise<boolean> {
    if (draft?.kind === "edit") return say(view, { kind: "edit", messageId: draft.messageId, text: words });
    return tellSimulator("/phone/text", {
      customer: view.customer.waId,
      text: words,
      askedProductId: draft?.kind === "question" ? draft.retailerId : undefined,
      quotedId: draft?.messageId,
    });
  }

  async function send(event?: FormEvent) {
    event?.preventDefault();
    const words = text.trim();
    if (words === "") return;
    setText("");
    if (await tell(words)) return onDraftDone();
    setText(words);
    onProblem("Not sent. The simulator does not answer; try again.");
  }

  function dismiss() {
    if (draft?.kind === "edit") setText("");
    onDraftDone();
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  return (
    <form className="composer" onSubmit={send}>
      <div className="composer-box">
        {draft && <DraftStrip view={view} draft={draft} onDone={dismiss} />}
        <div className="composer-row">
          <textarea
            ref={field}
            aria-label="Message"
            placeholder="Message"
            dir="auto"
            rows={1}
            maxLength={4096}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={sendOnEnter}
          />
          <button
            type="button"
            className="round-button attach-button"
            aria-label="Attach"
            onClick={() =>
              onOpen({ kind: "attach", contextId: draft?.kind === "reply" ? draft.messageId : undefined })
            }
          >
            <Icon name="plus" />
          </button>
        </div>
      </div>
      <button type="submit" className="send-button" aria-label="Send" aria-disabled={text.trim() === ""}>
        <Icon name="send" />
      </button>
    </form>
  );
}
