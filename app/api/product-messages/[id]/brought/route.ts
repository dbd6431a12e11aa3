import { z } from "zod";
import { broughtSchema } from "@/lib/orders/brought-contract";
import { getBrought } from "@/lib/orders/server/get-brought";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "productMessages.read", params: z.object({ id: z.uuid() }), output: broughtSchema },
  ({ staff, params }) => getBrought(staff, params.id),
);
