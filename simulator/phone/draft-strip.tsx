import type { Draft } from "./draft";
import { Icon } from "./icon";
import { messageWords } from "./message-words";
import type { PhoneView } from "./phone-contract";
import { Picture } from "./picture";
import { Price } from "./price";

export function DraftStrip({ view, draft, onDone }: { view: PhoneView; draft: Draft; onDone: () => void }) {
  if (draft.kind === "question") {
    const asked = view.products.find(({ retailerId }) => retailerId === draft.retailerId);
    if (!asked) return null;
    return (
      <div className="quote">
        <Picture product={asked} className="quote-picture" />
        <span className="quote-author">{asked.name}</span>
        <Price product={asked} />
        <Dismiss label={`Do not ask about ${asked.name}`} onDone={onDone} />
      </div>
    );
  }
  const message = view.messages.find(({ id }) => id === draft.messageId);
  if (!message) return null;
  const author = message.author === "customer" ? "You" : view.shopName;
  return (
    <div className="quote">
      <span className="quote-author">{draft.kind === "edit" ? "Edit message" : author}</span>
      <span className="quote-text" dir="auto">
        {messageWords(message.content)}
      </span>
      <Dismiss label={draft.kind === "edit" ? "Do not edit" : "Do not reply to this"} onDone={onDone} />
    </div>
  );
}

function Dismiss({ label, onDone }: { label: string; onDone: () => void }) {
  return (
    <button type="button" className="round-button small" aria-label={label} onClick={onDone}>
      <Icon name="close" size={16} />
    </button>
  );
}
