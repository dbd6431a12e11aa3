import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Icon } from "./icon";
import type { Question } from "./phone";
import type { PhoneView } from "./phone-contract";
import { Picture } from "./picture";
import { Price } from "./price";
import { tellSimulator } from "./tell-simulator";

export function Composer(props: {
  view: PhoneView;
  question: Question | null;
  onQuestionDone: () => void;
  onProblem: (text: string) => void;
}) {
  const { view, question, onQuestionDone, onProblem } = props;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = view.products.find(({ retailerId }) => retailerId === question?.retailerId);

  useEffect(() => {
    if (question) field.current?.focus();
  }, [question]);

  async function send(event?: FormEvent) {
    event?.preventDefault();
    const words = text.trim();
    if (words === "") return;
    setText("");
    const isSent = await tellSimulator("/phone/text", {
      customer: view.customer.waId,
      text: words,
      askedProductId: question?.retailerId,
      quotedId: question?.messageId,
    });
    if (isSent) return onQuestionDone();
    setText(words);
    onProblem("Not sent. The simulator does not answer; try again.");
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  return (
    <form className="composer" onSubmit={send}>
      <div className="composer-box">
        {question && asked && (
          <div className="quote">
            <Picture product={asked} className="quote-picture" />
            <span className="quote-author">{asked.name}</span>
            <Price product={asked} />
            <button
              type="button"
              className="round-button small"
              aria-label={`Do not ask about ${asked.name}`}
              onClick={onQuestionDone}
            >
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
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
      </div>
      <button type="submit" className="send-button" aria-label="Send" aria-disabled={text.trim() === ""}>
        <Icon name="send" />
      </button>
    </form>
  );
}
