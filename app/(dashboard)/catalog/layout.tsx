import type { ReactNode } from "react";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { isAllowed } from "@/lib/staff/permissions";
import { CatalogTabs } from "./catalog-tabs";

export default async function CatalogLayout({ children }: { children: ReactNode }) {
  const staff = await getSignedInStaff();
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col">
      <CatalogTabs canImport={isAllowed(staff.role, "catalog.import")} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
    </div>
  );
}
