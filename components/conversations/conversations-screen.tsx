"use client";

import { MousePointerClick } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchField } from "@/components/ui/search-field";
import { SplitPane } from "@/components/ui/split-pane";
import { conversationHref, openConversationId } from "./conversation-address";
import { ConversationList } from "./conversation-list";
import { Thread } from "./thread";
import { UnsettledMessages } from "./unsettled-messages";

export function ConversationsScreen({ staffId }: { staffId: string }) {
  const t = useTranslations("conversations");
  const currentId = openConversationId(usePathname());
  const [q, setQ] = useState("");

  function open(conversationId: string | null) {
    window.history.pushState(null, "", conversationHref(conversationId));
  }

  return (
    <SplitPane
      name="conversations"
      listLabel={t("list")}
      detailLabel={t("thread")}
      resizeLabel={t("resize")}
      list={
        <>
          <PageHeader title={t("title")}>
            <SearchField
              label={t("search")}
              placeholder={t("searchHint")}
              clearLabel={t("clearSearch")}
              value={q}
              onChange={setQ}
              className="pb-3"
            />
          </PageHeader>
          <UnsettledMessages onOpen={open} />
          <ConversationList q={q.trim()} currentId={currentId} onOpen={open} onClearSearch={() => setQ("")} />
        </>
      }
      detail={
        currentId === null ? undefined : (
          <Thread key={currentId} conversationId={currentId} staffId={staffId} onClose={() => open(null)} />
        )
      }
      placeholder={
        <EmptyState icon={MousePointerClick} title={t("choose.title")}>
          {t("choose.text")}
        </EmptyState>
      }
    />
  );
}
