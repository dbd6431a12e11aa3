"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { CountBadge } from "./count-badge";
import { Icon, type IconType } from "./icon";
import { tabListLook, tabLook } from "./tab-look";

export type TabEntry<Id extends string> = {
  id: Id;
  label: string;
  icon?: IconType;
  count?: string;
  content: ReactNode;
};

export type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly TabEntry<Id>[];
  selected: Id;
  onChange: (id: Id) => void;
  className?: string;
};

export function Tabs<Id extends string>({ label, tabs, selected, onChange, className }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
      className={className}
    >
      <TabList aria-label={label} className={tabListLook}>
        {tabs.map(({ id, label: name, icon, count }) => (
          <Tab key={id} id={id} className={({ isSelected }) => tabLook(isSelected)}>
            {icon && <Icon icon={icon} />}
            {name}
            {count !== undefined && <CountBadge>{count}</CountBadge>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pt-4">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
