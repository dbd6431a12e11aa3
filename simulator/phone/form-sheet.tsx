import type { FormEvent } from "react";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { say } from "./tell-simulator";

type Field = { name: string; label: string; example: string };

// The keys of an Indian address form (360dialog.md §7).
const addressFields: readonly Field[] = [
  { name: "name", label: "Name", example: "Priya Raghunathan" },
  { name: "phone_number", label: "Phone number", example: "+91 98123 45678" },
  { name: "in_pin_code", label: "Pin code", example: "411001" },
  { name: "house_number", label: "House number", example: "12" },
  { name: "address", label: "Street", example: "MG Road" },
  { name: "city", label: "City", example: "Pune" },
  { name: "state", label: "State", example: "Maharashtra" },
];
const flowFields: readonly Field[] = [{ name: "answer", label: "Your answer", example: "Saturday at noon" }];

export function FormSheet({ view, actions, frame, messageId }: SheetContext & { messageId: string }) {
  const kind = view.messages.find(({ id }) => id === messageId)?.content.kind;
  const isAddress = kind === "address";
  const fields = isAddress ? addressFields : flowFields;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(fields.map(({ name }) => [name, String(form.get(name) ?? "")]));
    actions.closeAll();
    void say(view, {
      kind: "nfm_reply",
      name: isAddress ? "address_message" : "flow",
      body: isAddress ? Object.values(values).join("\n") : "Sent",
      response: isAddress ? { values } : { flow_token: "unused", ...values },
      contextId: messageId,
    });
  }

  return (
    <Sheet {...frame} title={isAddress ? "Your address" : "Form"}>
      <form className="sheet-body form-fields" onSubmit={send}>
        {fields.map(({ name, label, example }) => (
          <label key={name}>
            {label}
            <input name={name} defaultValue={example} required maxLength={200} dir="auto" />
          </label>
        ))}
        <button type="submit" className="wide-button">
          Send
        </button>
      </form>
    </Sheet>
  );
}
