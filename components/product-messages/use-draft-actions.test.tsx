import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { newComposerDraft } from "@/lib/product-messages/composer-draft";
import { freshDraft } from "@/lib/product-messages/opened-draft";
import { newId } from "@/lib/shared/ids";
import en from "@/locales/en/productMessages.json";
import { createDraftSaver, type SaveState } from "./draft-saver";
import { type DraftActions, useDraftActions } from "./use-draft-actions";

const defaults = { header: "", body: "" };

/** The actions of a draft with something in it that only this browser has. */
function actionsOn(saveState: SaveState) {
  const keep = vi.fn();
  const onOpen = vi.fn();
  const writer = { id: newId(), version: 1 };
  const saver = createDraftSaver({ version: 1, writer, save: vi.fn(), keep, tell: () => {} });
  const draft = newComposerDraft(defaults);
  saver.change(draft);
  if (saveState.kind === "conflict") saver.meetConflict(saveState.why, saveState.version);
  const kept = { draft, saver, saveState, setDraft: vi.fn(), show: vi.fn(), follow: vi.fn() };
  const options = { staffId: newId(), defaults, channels: [], opened: freshDraft(defaults), onOpen };
  const found: DraftActions[] = [];
  function Probe() {
    found.push(useDraftActions(kept, options));
    return null;
  }
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <NextIntlClientProvider
        locale="en"
        messages={{ productMessages: en }}
        timeZone="UTC"
        onError={() => {}}
      >
        <Probe />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
  const [actions] = found;
  if (!actions) throw new Error("It was not shown.");
  return { actions, keep, onOpen };
}

const conflict = (why: "sent_elsewhere" | "discarded_elsewhere" | "changed_elsewhere"): SaveState => ({
  kind: "conflict",
  why,
  version: 2,
});

test.each(["sent_elsewhere", "discarded_elsewhere"] as const)(
  "a draft that was %s does not come back once it was let go",
  (why) => {
    const { actions, keep, onOpen } = actionsOn(conflict(why));
    actions.letGo();
    expect(keep).toHaveBeenLastCalledWith(null);
    expect(onOpen).toHaveBeenCalledOnce();
  },
);

test("a new draft from the list leaves no copy of what was sent elsewhere, but one of what was only changed", () => {
  const sent = actionsOn(conflict("sent_elsewhere"));
  sent.actions.begin();
  expect(sent.keep).toHaveBeenLastCalledWith(null);
  const changed = actionsOn(conflict("changed_elsewhere"));
  changed.actions.begin();
  expect(changed.keep).not.toHaveBeenCalledWith(null);
});
