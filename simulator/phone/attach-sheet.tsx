import type { ChangeEvent } from "react";
import { fileToSend } from "./file-to-send";
import { Icon } from "./icon";
import { Picture } from "./picture";
import { samplePlace } from "./sample-place";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { say } from "./tell-simulator";

const offered = 8;

/** A picture of the shop's at one tap, an own file, or a small sample of another kind. */
export function AttachSheet({
  view,
  actions,
  frame,
  contextId,
}: SheetContext & { contextId: string | undefined }) {
  async function send(inbound: { kind: string } & Record<string, unknown>) {
    actions.closeAll();
    actions.draft(null);
    if (!(await say(view, { ...inbound, contextId }))) actions.tell("Not sent. Try again.");
  }

  async function upload(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    if (!file) return;
    const sending = await fileToSend(file);
    if (sending === null) return actions.tell("This file is too large: at most 16 MB.");
    await send(sending);
  }

  return (
    <Sheet {...frame} title="Send">
      <div className="sheet-body">
        <h3>Photos</h3>
        <div className="photo-grid">
          {view.products.slice(0, offered).map((product) => (
            <button
              key={product.retailerId}
              type="button"
              aria-label={`Send a photo of ${product.name}`}
              onClick={() => send({ kind: "image", picture: product.retailerId })}
            >
              <Picture product={product} className="grid-picture" />
            </button>
          ))}
        </div>
        <ul className="choices">
          <li>
            <label>
              <Icon name="image" /> A file of this computer
              <input type="file" className="hidden-word" onChange={upload} />
            </label>
          </li>
          <li>
            <button type="button" onClick={() => send({ kind: "audio" })}>
              <Icon name="mic" /> Voice message
            </button>
          </li>
          <li>
            <button type="button" onClick={() => send({ kind: "document", filename: "Shopping list.pdf" })}>
              <Icon name="document" /> Document
            </button>
          </li>
          <li>
            <button type="button" onClick={() => send({ kind: "location", ...samplePlace })}>
              <Icon name="pin" /> Location
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() =>
                send({ kind: "contacts", contacts: [{ name: "Ana Ruiz", phones: ["+34 600 555 010"] }] })
              }
            >
              <Icon name="person" /> Contact
            </button>
          </li>
          <li>
            <button type="button" onClick={() => send({ kind: "sticker" })}>
              <Icon name="smile" /> Sticker
            </button>
          </li>
        </ul>
      </div>
    </Sheet>
  );
}
