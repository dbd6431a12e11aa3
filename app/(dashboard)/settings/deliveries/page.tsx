import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { DeliveriesScreen } from "@/components/inbound/deliveries-screen";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("deliveries");
  return { title: t("title") };
}

export default async function DeliveriesPage() {
  const staff = await getSignedInStaff();
  return <DeliveriesScreen canRead={isAllowed(staff.role, "deliveries.read")} />;
}
