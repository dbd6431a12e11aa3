import { deliveryFiguresSchema } from "@/lib/inbound/contract";
import { getDeliveryFigures } from "@/lib/inbound/server/get-delivery-figures";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute({ permission: "deliveries.read", output: deliveryFiguresSchema }, ({ staff }) =>
  getDeliveryFigures(staff),
);
