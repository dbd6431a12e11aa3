import { randomInt } from "node:crypto";
import { z } from "zod";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import { type Template, templateComponentSchema } from "@/simulator/state/template";
import { metaAnswer } from "./refusal";

const most = 250;

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  offset: z.coerce.number().int().min(0).default(0),
});

/** Offset paging, unlike Meta's cursors (360dialog.md §1.2). */
export function listTemplates(simulator: Simulator, call: Call): Answer {
  const page = pageSchema.safeParse(Object.fromEntries(call.query));
  if (!page.success) return metaAnswer(400, "Invalid paging", [z.prettifyError(page.error)]);
  const { limit, offset } = page.data;
  const { templates } = simulator.state;
  const shown = templates.slice(offset, offset + limit);
  return jsonAnswer(200, {
    count: shown.length,
    total: templates.length,
    limit,
    offset,
    sort: ["id"],
    filters: {},
    waba_templates: shown,
  });
}

const newTemplateSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, "lowercase letters, digits and underscores, at most 512"),
  language: z.string().min(2),
  category: z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"]),
  components: z.array(templateComponentSchema).min(1),
});

export function createTemplate(simulator: Simulator, json: unknown): Answer {
  const parsed = newTemplateSchema.safeParse(json);
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return metaAnswer(400, "Invalid template", details);
  }
  const { name, language, category, components } = parsed.data;
  const { templates } = simulator.state;
  if (templates.some((one) => one.name === name && one.language === language)) {
    return metaAnswer(400, `There is already a template ${name} in ${language}`);
  }
  if (templates.length >= most) return metaAnswer(400, `(#2388019) At most ${most} templates`);
  const template: Template = {
    id: String(randomInt(1e12, 2e12)),
    name,
    namespace: templates[0]?.namespace ?? "",
    language,
    status: "submitted",
    category,
    components,
    rejected_reason: "NONE",
  };
  templates.push(template);
  simulator.changed();
  return jsonAnswer(201, template);
}

/** All languages of that name. */
export function deleteTemplate(simulator: Simulator, name: string): Answer {
  const { state } = simulator;
  const kept = state.templates.filter((one) => one.name !== name);
  if (kept.length === state.templates.length) return metaAnswer(404, `There is no template ${name}`);
  state.templates = kept;
  simulator.changed();
  return jsonAnswer(200, { meta: { success: true, http_code: 200, developer_message: "Deleted" } });
}
