import "server-only";
import type { Dialog360Origin } from "./inbound-event";
import { memberOf, recordOf, textOf, wordOf } from "./wire-value";

/** Where a message came from: forwarded, or led here by an ad or a post (360dialog.md §2.4). */
export function readOrigin(message: unknown): Dialog360Origin {
  return {
    forwarded: readForwarded(memberOf(message, "context")),
    referral: readReferral(memberOf(message, "referral")),
  };
}

/** `frequently_forwarded` stands for more than five hops. */
function readForwarded(context: unknown): Dialog360Origin["forwarded"] {
  if (memberOf(context, "frequently_forwarded") === true) return "often";
  return memberOf(context, "forwarded") === true ? "once" : "no";
}

function readReferral(value: unknown): Dialog360Origin["referral"] {
  const referral = recordOf(value);
  if (!referral) return null;
  return {
    sourceType: wordOf(referral.source_type) || null,
    sourceUrl: textOf(referral.source_url) || null,
    sourceId: wordOf(referral.source_id) || null,
    headline: textOf(referral.headline) || null,
    text: textOf(referral.body) || null,
    // Left out for ads shown in a status.
    clickId: textOf(referral.ctwa_clid) || null,
  };
}
