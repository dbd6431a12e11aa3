import { z } from "zod";
import { messageLimits as limits } from "./message-limits";
import { anyHeader, body, footer, idSchema, interactive, textHeader, unique, upTo } from "./schema-parts";

/** The interactive messages that hold no product: 360dialog.md §7. */

export const locationRequestSchema = interactive({
  type: z.literal("location_request_message"),
  body,
  action: z.strictObject({ name: z.literal("send_location") }),
});

export const linkSchema = interactive({
  type: z.literal("cta_url"),
  header: anyHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal("cta_url"),
    parameters: z.strictObject({
      display_text: upTo(limits.linkLabel),
      url: z.url({ protocol: /^https?$/ }),
    }),
  }),
});

const replyButton = z.strictObject({
  type: z.literal("reply"),
  reply: z.strictObject({ id: upTo(limits.buttonId), title: upTo(limits.buttonTitle) }),
});

export const buttonsSchema = interactive({
  type: z.literal("button"),
  header: anyHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .min(1)
      .max(limits.buttons)
      .superRefine(unique((button) => button.reply.title, "has a title more than once"))
      .superRefine(unique((button) => button.reply.id, "has an id more than once")),
  }),
});

const row = z.strictObject({
  id: upTo(limits.rowId),
  title: upTo(limits.rowTitle),
  description: z.string().max(limits.rowDescription).optional(),
});
const listSections = z
  .array(z.strictObject({ title: upTo(limits.sectionTitle).optional(), rows: z.array(row).min(1) }))
  .min(1)
  .max(limits.sections)
  .superRefine((sections, context) => {
    const rows = sections.flatMap((section) => section.rows);
    if (rows.length > limits.rows) {
      context.addIssue({ code: "custom", message: `may hold at most ${limits.rows} rows in all` });
    }
    if (sections.length > 1 && sections.some(({ title }) => title === undefined)) {
      const message = "needs a title for each section when there is more than one";
      context.addIssue({ code: "custom", params: { vendorCode: 131008 }, message });
    }
    unique<{ id: string }>((one) => one.id, "has a row id more than once")(rows, context);
  });

// The guide allows 4096 for a list's body, the specification 1024 (360dialog.md §10.6): what is real is not known.
export const listSchema = interactive({
  type: z.literal("list"),
  header: textHeader.optional(),
  body: z.strictObject({ text: upTo(limits.listBody) }),
  footer: footer.optional(),
  action: z.strictObject({ button: upTo(limits.linkLabel), sections: listSections }),
});

// Address messages are for India alone (360dialog.md §7).
export const addressSchema = interactive({
  type: z.literal("address_message"),
  header: anyHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal("address_message"),
    parameters: z.strictObject({
      country: z.literal("IN"),
      values: z.record(z.string(), z.string()).optional(),
      saved_addresses: z
        .array(z.strictObject({ id: idSchema, value: z.record(z.string(), z.string()) }))
        .optional(),
      validation_errors: z.record(z.string(), z.string()).optional(),
    }),
  }),
});

const flowParameters = z
  .strictObject({
    flow_message_version: z.literal("3"),
    flow_id: idSchema.optional(),
    flow_name: idSchema.optional(),
    flow_cta: upTo(limits.flowLabel),
    flow_token: z.string().optional(),
    mode: z.enum(["draft", "published"]).optional(),
    flow_action: z.enum(["navigate", "data_exchange"]).optional(),
    flow_action_payload: z.looseObject({}).optional(),
  })
  .refine((flow) => (flow.flow_id === undefined) !== (flow.flow_name === undefined), {
    message: "needs either flow_id or flow_name",
  });

export const flowSchema = interactive({
  type: z.literal("flow"),
  header: anyHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal("flow"), parameters: flowParameters }),
});

const orderParameters = z.looseObject({ reference_id: z.string().min(1).max(35) });

export const orderStatusSchema = interactive({
  type: z.literal("order_status"),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal("review_order"), parameters: orderParameters }),
});

export const orderDetailsSchema = interactive({
  type: z.literal("order_details"),
  header: anyHeader.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal("review_and_pay"), parameters: orderParameters }),
});
