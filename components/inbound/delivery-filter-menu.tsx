"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import { deliveryDoors, deliveryHas } from "@/lib/inbound/contract";
import { deliveryProblems } from "@/lib/inbound/delivery-outcome";
import type { DeliveryNarrowing } from "./delivery-address";

type NarrowProps = { value: DeliveryNarrowing; onChange: (change: Partial<DeliveryNarrowing>) => void };

/** The rarer ways to narrow the list, behind one button. */
export function DeliveryFilterMenu({ value: { door, problem, has }, onChange }: NarrowProps) {
  const t = useTranslations("deliveries");
  return (
    <Menu
      label={t("filter.label")}
      trigger={
        <Button icon={ListFilter} aria-label={t("filter.label")}>
          {t("filter.action")}
        </Button>
      }
    >
      <FilterSection
        name="door"
        title={t("fact.door")}
        options={deliveryDoors.map((value) => ({ value, label: t(`door.${value}`) }))}
        value={door}
        onChange={(next) => onChange({ door: next })}
      />
      <FilterSection
        name="problem"
        title={t("filter.problem")}
        options={deliveryProblems.map((value) => ({ value, label: t(`filter.problems.${value}`) }))}
        value={problem}
        onChange={(next) => onChange({ problem: next })}
      />
      <FilterSection
        name="has"
        title={t("filter.has")}
        options={deliveryHas.map((value) => ({ value, label: t(`filter.events.${value}`) }))}
        value={has}
        onChange={(next) => onChange({ has: next })}
      />
    </Menu>
  );
}

type FilterSectionProps<Value extends string> = {
  name: keyof DeliveryNarrowing;
  title: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
};

function FilterSection<Value extends string>(props: FilterSectionProps<Value>) {
  const { name, title, options, value, onChange } = props;
  const t = useTranslations("deliveries.filter");
  // The keys of a menu are one set for all of its sections.
  const keyOf = (option: Value | null) => `${name}.${option ?? "any"}`;
  return (
    <MenuSection
      title={title}
      value={keyOf(value)}
      onChange={(key) => onChange(options.find((option) => keyOf(option.value) === key)?.value ?? null)}
    >
      <MenuItem id={keyOf(null)} label={t("any")} />
      {options.map((option) => (
        <MenuItem key={option.value} id={keyOf(option.value)} label={option.label} />
      ))}
    </MenuSection>
  );
}

/** What the menu narrows by at the moment, each of it one press to take away. */
export function DeliveryFilterChips({ value: { door, problem, has }, onChange }: NarrowProps) {
  const t = useTranslations("deliveries");
  const chips = [
    ...(door === null ? [] : [{ word: t(`door.${door}`), without: { door: null } }]),
    ...(problem === null ? [] : [{ word: t(`filter.problems.${problem}`), without: { problem: null } }]),
    ...(has === null ? [] : [{ word: t(`filter.events.${has}`), without: { has: null } }]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("filter.current")} className="flex flex-wrap gap-2 pb-2">
      {chips.map(({ word, without }) => (
        <li key={word} className="flex">
          <Chip onRemove={() => onChange(without)} removeLabel={t("filter.remove", { filter: word })}>
            {word}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
