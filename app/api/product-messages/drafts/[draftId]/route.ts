import {
  changeDraftInputSchema,
  changedDraftSchema,
  draftParamsSchema,
  savedDraftSchema,
} from "@/lib/product-messages/draft-contract";
import { changeDraft } from "@/lib/product-messages/server/change-draft";
import { getDraft } from "@/lib/product-messages/server/get-draft";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.send", params: draftParamsSchema, output: savedDraftSchema },
  ({ staff, params }) => getDraft(staff, params.draftId),
);

export const POST = staffRoute(
  {
    permission: "productMessages.send",
    params: draftParamsSchema,
    body: changeDraftInputSchema,
    output: changedDraftSchema,
  },
  ({ staff, params, body }) => changeDraft(staff, params.draftId, body),
);
