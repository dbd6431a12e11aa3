import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { idOf, listOf, memberOf, wordOf } from "./wire-value";

export interface Dialog360HealthProblem {
  /** `PHONE_NUMBER`, `WABA`, `BUSINESS`, `APP`, or a word that is new. */
  entity: string;
  code: string | null;
  text: string;
  solution: string | null;
}

export interface Dialog360Health {
  canSend: "available" | "limited" | "blocked" | "unknown";
  phoneNumberId: string | null;
  wabaId: string | null;
  problems: Dialog360HealthProblem[];
}

const maxProblems = 20;

/**
 * Whether the number can send, as Meta sees it; also the plainest call that proves a key.
 * Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2, `GET /health_status`.
 */
export async function getHealth(access: Dialog360Access): Promise<Dialog360Health> {
  const reply = await askDialog360(access, { method: "GET", path: "/health_status" });
  const status = memberOf(reply.isOk ? reply.body : undefined, "health_status");
  const entities = listOf(memberOf(status, "entities"));
  const idOfEntity = (type: string) =>
    idOf(
      memberOf(
        entities.find((entity) => memberOf(entity, "entity_type") === type),
        "id",
      ),
    );
  return {
    canSend: readCanSend(memberOf(status, "can_send_message")),
    phoneNumberId: idOfEntity("PHONE_NUMBER"),
    wabaId: idOfEntity("WABA"),
    problems: entities.flatMap(problemsOf).slice(0, maxProblems),
  };
}

/** What stands in the way at one entity, in Meta's words; both members may be missing. */
function problemsOf(entity: unknown): Dialog360HealthProblem[] {
  const type = wordOf(memberOf(entity, "entity_type"));
  const errors = listOf(memberOf(entity, "errors")).map((error) => ({
    entity: type,
    code: wordOf(memberOf(error, "error_code")) || null,
    text: wordOf(memberOf(error, "error_description")),
    solution: wordOf(memberOf(error, "possible_solution")) || null,
  }));
  const notes = listOf(memberOf(entity, "additional_info")).map((note) => ({
    entity: type,
    code: null,
    text: wordOf(note),
    solution: null,
  }));
  return [...errors, ...notes].filter(({ text, code }) => text !== "" || code !== null);
}

function readCanSend(value: unknown): Dialog360Health["canSend"] {
  const word = wordOf(value).toLowerCase();
  return word === "available" || word === "limited" || word === "blocked" ? word : "unknown";
}
