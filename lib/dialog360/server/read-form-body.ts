import "server-only";
import { stringify } from "lossless-json";
import { textMaxLength } from "@/lib/dialog360/limits";
import { cleanText } from "@/lib/shared/clean-text";
import type { Dialog360MessageBody } from "./inbound-event";
import { readWireJson } from "./read-wire-json";
import { recordOf, textOf, type WireRecord, wordOf } from "./wire-value";

type FormField = Extract<Dialog360MessageBody, { type: "form" }>["fields"][number];

/** Far more than a form has; what lies beyond stays in the delivery. */
const maxFields = 200;

/**
 * The answer to a flow or an address form. Its fields are JSON within a string (360dialog.md §2.4); where
 * that is no JSON object, the string itself is the only field.
 */
export function readFormBody(reply: WireRecord): Dialog360MessageBody {
  return {
    type: "form",
    form: wordOf(reply.name) || "flow",
    text: textOf(reply.body) || null,
    fields: readFields(reply.response_json).slice(0, maxFields),
  };
}

function readFields(response: unknown): FormField[] {
  const members = recordOf(typeof response === "string" ? parsed(response) : response);
  if (members) return fieldsOf(members);
  const text = textOf(response);
  return text ? [{ name: "response_json", value: text.slice(0, textMaxLength) }] : [];
}

function parsed(text: string): unknown {
  const json = readWireJson(new TextEncoder().encode(text));
  return json.isJson ? json.value : undefined;
}

function fieldsOf(members: WireRecord): FormField[] {
  return Object.entries(members).flatMap(([name, member]) => {
    // An address form keeps its fields one level deeper.
    const values = name === "values" ? recordOf(member) : null;
    return values
      ? Object.entries(values).map(([inner, value]) => field(inner, value))
      : [field(name, member)];
  });
}

function field(name: string, value: unknown): FormField {
  return { name: wordOf(name), value: cleanText(inWords(value).slice(0, textMaxLength)) };
}

function inWords(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && value.every((element) => !recordOf(element) && !Array.isArray(element)))
    return value.map(inWords).join(", ");
  return stringify(value) ?? "";
}
