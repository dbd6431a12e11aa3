import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { say } from "./tell-simulator";

export function ListSheet({ view, actions, frame, messageId }: SheetContext & { messageId: string }) {
  const content = view.messages.find(({ id }) => id === messageId)?.content;
  if (content?.kind !== "list") return null;
  return (
    <Sheet {...frame} title={content.button}>
      <div className="sheet-body">
        {content.sections.map((section, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent message never changes, titles may repeat
          <section key={place} aria-label={section.title ?? "Choices"}>
            {section.title !== undefined && <h3 dir="auto">{section.title}</h3>}
            <ul className="choices">
              {section.rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    onClick={() => {
                      actions.closeAll();
                      void say(view, { kind: "list_reply", ...row, contextId: messageId });
                    }}
                  >
                    <span dir="auto">
                      {row.title}
                      {row.description !== undefined && <small>{row.description}</small>}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
