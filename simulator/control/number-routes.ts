import { z } from "zod";
import { secondLine } from "@/simulator/business-line";
import { jsonAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import { commerceSchema, healthSchema, paceLimitsSchema } from "@/simulator/state/number-state";
import type { Simulator } from "@/simulator/state/simulator";
import { fieldEnvelope } from "@/simulator/webhooks/envelope";
import { control, withBody } from "./with-body";

const templateChangeSchema = z.strictObject({
  status: z.string(),
  language: z.string().optional(),
  reason: z.string().default("NONE"),
});

const commerceChangeSchema = commerceSchema.extend({ number: z.enum(["first", "second"]).default("first") });

/** The number's state as its owner at Meta would see or change it. */
export function numberRoutes(simulator: Simulator): Route[] {
  const { state, line } = simulator;
  return [
    // What to type to connect them.
    control("GET", "/control/numbers", () => jsonAnswer(200, [line, secondLine(line)])),
    control("GET", "/control/limits", () => jsonAnswer(200, state.limits)),
    withBody("POST", "/control/limits", paceLimitsSchema, (limits) => {
      state.limits = limits;
      simulator.changed();
      return jsonAnswer(200, limits);
    }),
    withBody("POST", "/control/commerce", commerceChangeSchema, ({ number, ...commerce }) => {
      if (number === "second") state.second.commerce = commerce;
      else state.commerce = commerce;
      simulator.changed();
      return jsonAnswer(200, commerce);
    }),
    withBody("POST", "/control/health", healthSchema, (health) => {
      state.health = health;
      simulator.changed();
      return jsonAnswer(200, health);
    }),
    // Meta's decision on a template: changed in the list and told to the account.
    withBody(
      "PATCH",
      "/control/templates/:name",
      templateChangeSchema,
      (change, { params: { name = "" } }) => {
        const found = state.templates.filter(
          (one) => one.name === name && (change.language === undefined || one.language === change.language),
        );
        if (found.length === 0) return jsonAnswer(404, { error: `No template ${name}` });
        for (const template of found) {
          template.status = change.status.toLowerCase();
          template.rejected_reason = change.reason;
          const value = {
            event: change.status.toUpperCase(),
            message_template_id: Number(template.id),
            message_template_name: name,
            message_template_language: template.language,
            message_template_category: template.category,
            reason: change.reason,
          };
          simulator.deliver(
            "events",
            fieldEnvelope(line, "message_template_status_update", value),
            "account",
          );
        }
        simulator.changed();
        return jsonAnswer(200, found);
      },
    ),
    control("GET", "/control/media", () => jsonAnswer(200, Object.values(state.media))),
    control("POST", "/control/media/:id/expire", ({ params: { id = "" } }) => {
      const record = state.media[id];
      if (!record) return jsonAnswer(404, { error: `No media ${id}` });
      record.expiresAt = 0;
      simulator.changed();
      return jsonAnswer(200, record);
    }),
  ];
}
