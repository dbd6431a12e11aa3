import { Icon } from "./icon";
import { messageWords } from "./message-words";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { say } from "./tell-simulator";

const emojis = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

/** What can be done with one message: react, reply, and with an own one edit or delete. */
export function ActionsSheet({ view, actions, frame, messageId }: SheetContext & { messageId: string }) {
  const message = view.messages.find(({ id }) => id === messageId);
  if (!message) return null;
  const isMine = message.author === "customer";
  const chosen = message.reactions?.customer;

  async function tell(inbound: { kind: string } & Record<string, unknown>) {
    actions.closeAll();
    if (!(await say(view, inbound))) actions.tell("Not sent. The simulator does not answer; try again.");
  }

  return (
    <Sheet {...frame} title="Message options">
      <div className="sheet-body">
        <p className="sent-note" dir="auto">
          {messageWords(message.content).slice(0, 160)}
        </p>
        <div className="emoji-row">
          {emojis.map((emoji) => (
            <button
              key={emoji}
              type="button"
              aria-label={`React with ${emoji}`}
              aria-pressed={emoji === chosen}
              onClick={() =>
                tell({ kind: "reaction", messageId, emoji: emoji === chosen ? undefined : emoji })
              }
            >
              {emoji}
            </button>
          ))}
        </div>
        <ul className="choices">
          <li>
            <button type="button" onClick={() => actions.draft({ kind: "reply", messageId })}>
              <Icon name="reply" /> Reply
            </button>
          </li>
          {isMine && message.content.kind === "text" && (
            <li>
              <button type="button" onClick={() => actions.draft({ kind: "edit", messageId })}>
                <Icon name="pencil" /> Edit
              </button>
            </li>
          )}
          {isMine && (
            <li>
              <button type="button" onClick={() => tell({ kind: "revoke", messageId })}>
                <Icon name="bin" /> Delete for everyone
              </button>
            </li>
          )}
        </ul>
      </div>
    </Sheet>
  );
}
