"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import type { ProductListFilter } from "./product-list-path";
import { productStates, stateOf, withState } from "./product-states";

type ProductFilterMenuProps = {
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
};

/** The rarer ways to narrow the list, behind one button. */
export function ProductFilterMenu({ filter, onFilter }: ProductFilterMenuProps) {
  const t = useTranslations("catalog.narrow");
  const p = useTranslations("catalog.product");
  return (
    <Menu label={p("feed")} trigger={<Button icon={ListFilter}>{p("feed")}</Button>}>
      <MenuSection
        title={p("feed")}
        value={stateOf(filter)}
        onChange={(state) => onFilter(withState(filter, state))}
      >
        {productStates.map((state) => (
          <MenuItem key={state} id={state} label={t(state)} />
        ))}
      </MenuSection>
    </Menu>
  );
}
