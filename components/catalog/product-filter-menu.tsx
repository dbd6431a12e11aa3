"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { ProductListFilter } from "./product-list-path";

type ProductFilterMenuProps = {
  filter: ProductListFilter;
  collections: readonly CollectionDto[];
  onFilter: (filter: ProductListFilter) => void;
};

const every = "every";

/** The rarer ways to narrow the list, behind one button. */
export function ProductFilterMenu({ filter, collections, onFilter }: ProductFilterMenuProps) {
  const t = useTranslations("catalog.narrow");
  const { visibility, photo, removed, collectionId, ...rest } = filter;
  const state = removed ? "removed" : (visibility ?? (photo === "without" ? "withoutPhoto" : every));
  const kept = { ...rest, ...(collectionId && { collectionId }) };
  const states = {
    [every]: kept,
    shown: { ...kept, visibility: "shown" as const },
    hidden: { ...kept, visibility: "hidden" as const },
    withoutPhoto: { ...kept, photo: "without" as const },
    removed: { ...kept, removed: true as const },
  };
  return (
    <Menu
      label={t("label")}
      trigger={
        <Button icon={ListFilter} aria-label={t("label")}>
          {t("action")}
        </Button>
      }
    >
      <MenuSection title={t("state")} value={state} onChange={(key) => onFilter(states[key])}>
        <MenuItem id={every} label={t("every")} />
        <MenuItem id="shown" label={t("shown")} />
        <MenuItem id="hidden" label={t("hidden")} />
        <MenuItem id="withoutPhoto" label={t("withoutPhoto")} />
        <MenuItem id="removed" label={t("removed")} />
      </MenuSection>
      {collections.length > 0 && (
        <MenuSection
          title={t("collection")}
          value={collectionId ?? "any"}
          onChange={(key) => {
            const { collectionId: _former, ...others } = filter;
            onFilter(key === "any" ? others : { ...others, collectionId: key });
          }}
        >
          <MenuItem id="any" label={t("anyCollection")} />
          {collections.map(({ id, name }) => (
            <MenuItem key={id} id={id} label={name} />
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}
