import { feedUploadInputSchema } from "@/lib/catalog/feed-upload-contract";
import { offerFeedUpload } from "@/lib/catalog/server/offer-feed-upload";
import { uploadOfferSchema } from "@/lib/shared/upload-offer";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", body: feedUploadInputSchema, output: uploadOfferSchema },
  ({ staff, body }) => offerFeedUpload(staff, body),
);
