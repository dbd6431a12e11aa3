import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import { interactiveParts } from "./interactive-parts";
import {
  listButtonMaxLength,
  listRowDescriptionMaxLength,
  listRowIdMaxLength,
  listRowTitleMaxLength,
  maxListRows,
  maxSections,
  sectionTitleMaxLength,
} from "./limits";
import { requireCount, requireDistinct, requireLength } from "./require-limit";

export interface ListRow {
  id: string;
  title: string;
  description?: string | null;
}

export interface ListRequestInput {
  header?: string | null;
  body: string;
  footer?: string | null;
  /** The label of the button that opens the list. */
  button: string;
  /** A title may be empty only when there is one section. */
  sections: readonly { title?: string | null; rows: readonly ListRow[] }[];
}

/** Up to ten rows to choose from; throws a RangeError. Source: 360dialog.md §7, `list`. */
export function buildList({ header, body, footer, button, sections }: ListRequestInput): Dialog360Request {
  const rows = sections.flatMap((section) => section.rows);
  requireCount("number of sections", sections.length, 1, maxSections);
  requireCount("number of rows", rows.length, 1, maxListRows);
  requireDistinct(
    "row ids",
    rows.map(({ id }) => id),
  );
  const titleMinLength = sections.length > 1 ? 1 : 0;
  return {
    type: "interactive",
    interactive: {
      type: "list",
      ...interactiveParts({
        header: header ? { type: "text", text: header } : null,
        body,
        footer: footer ?? null,
      }),
      action: {
        button: requireLength("list button", button, 1, listButtonMaxLength),
        sections: sections.map((section) => {
          requireCount("number of rows in a section", section.rows.length, 1, maxListRows);
          const title = requireLength(
            "section title",
            section.title ?? "",
            titleMinLength,
            sectionTitleMaxLength,
          );
          return { ...(title === "" ? {} : { title }), rows: section.rows.map(rowPart) };
        }),
      },
    },
  };
}

function rowPart({ id, title, description }: ListRow): Dialog360Json {
  return {
    id: requireLength("row id", id, 1, listRowIdMaxLength),
    title: requireLength("row title", title, 1, listRowTitleMaxLength),
    ...(description
      ? { description: requireLength("row description", description, 1, listRowDescriptionMaxLength) }
      : {}),
  };
}
