"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { CountBadge } from "./count-badge";
import { tabListLook, tabLook } from "./tab-look";

export type TabPanelItem<Id extends string> = { id: Id; label: string; count?: string; panel: ReactNode };

type TabPanelsProps<Id extends string> = {
  label: string;
  tabs: readonly TabPanelItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  className?: string;
};

/** Tabs within a page or dialog: what is chosen is no address. Only the chosen panel is there. */
export function TabPanels<Id extends string>(props: TabPanelsProps<Id>) {
  const { label, tabs, selected, onSelect, className } = props;
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen) onSelect(chosen.id);
      }}
      className={clsx("flex min-h-0 min-w-0 flex-col", className)}
    >
      <TabList aria-label={label} className={clsx(tabListLook, "shrink-0")}>
        {tabs.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className={({ isSelected }) => tabLook(isSelected)}>
            {name}
            {count !== undefined && <CountBadge>{count}</CountBadge>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="flex min-h-0 min-w-0 flex-1 flex-col outline-offset-2">
          {panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
