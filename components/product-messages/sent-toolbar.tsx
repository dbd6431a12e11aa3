"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useSlashKey } from "@/components/catalog/use-slash-key";
import { useChannels } from "@/components/channels/channel-queries";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { sentPeriods } from "@/lib/orders/brought-contract";
import { messageKinds } from "@/lib/product-messages/contract";
import { useSenders } from "./product-message-queries";
import type { SentFilter } from "./sent-address";

type SentToolbarProps = {
  filter: SentFilter;
  q: string;
  onSearch: (q: string) => void;
  onFilter: (filter: SentFilter) => void;
};

/** By time, kind, person and number; the last two only where there is a choice. */
export function SentToolbar({ filter, q, onSearch, onFilter }: SentToolbarProps) {
  const t = useTranslations("productMessages");
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(search);
  const channels = useChannels().data ?? [];
  const senders = useSenders().data ?? [];
  return (
    <div className="flex flex-wrap gap-2 pb-3">
      <SearchField
        label={t("sentPage.search")}
        placeholder={t("sentPage.searchHint")}
        clearLabel={t("sentPage.clear")}
        keys="/"
        value={q}
        onChange={onSearch}
        inputRef={search}
        className="w-full max-w-md min-w-56 flex-1 max-sm:max-w-none max-sm:basis-full"
      />
      <Select
        label={t("sentPage.period")}
        isLabelHidden
        className="w-40 max-sm:min-w-0 max-sm:flex-1"
        options={sentPeriods.map((value) => ({ value, label: t(`sentPage.periods.${value}`) }))}
        value={filter.period}
        onChange={(period) => onFilter({ ...filter, period })}
      />
      <Narrow
        label={t("message.kind")}
        every={t("sentPage.anyKind")}
        options={messageKinds.map((value) => ({ value, label: t(`message.kinds.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => onFilter(withOrWithout(filter, "kind", kind))}
      />
      {senders.length > 1 && (
        <Narrow
          label={t("sentPage.sender")}
          every={t("sentPage.anySender")}
          options={senders.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.staffId}
          onChange={(staffId) => onFilter(withOrWithout(filter, "staffId", staffId))}
        />
      )}
      {channels.length > 1 && (
        <Narrow
          label={t("sentPage.number")}
          every={t("sentPage.anyNumber")}
          options={channels.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.channelId}
          onChange={(channelId) => onFilter(withOrWithout(filter, "channelId", channelId))}
        />
      )}
    </div>
  );
}

function withOrWithout<Key extends "kind" | "staffId" | "channelId">(
  filter: SentFilter,
  key: Key,
  value: SentFilter[Key],
): SentFilter {
  const { [key]: _former, ...rest } = filter;
  return { q: filter.q, period: filter.period, ...rest, ...(value !== undefined && { [key]: value }) };
}

const any = "any";

type NarrowProps<Value extends string> = {
  label: string;
  every: string;
  options: readonly { value: Value; label: string }[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
};

function Narrow<Value extends string>({ label, every, options, value, onChange }: NarrowProps<Value>) {
  return (
    <Select
      label={label}
      isLabelHidden
      className="w-40 max-sm:min-w-0 max-sm:flex-1"
      options={[{ value: any, label: every }, ...options]}
      value={value ?? any}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value)}
    />
  );
}
