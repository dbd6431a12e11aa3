import { useCallback, useState } from "react";
import { ChatHeader } from "./chat-header";
import { ChatLog } from "./chat-log";
import { Composer } from "./composer";
import type { Draft } from "./draft";
import { Notice } from "./notice";
import type { PhoneView } from "./phone-contract";
import { ScreenSheet } from "./screen-sheet";
import { StatusBar } from "./status-bar";
import { useCart } from "./use-cart";
import { useReadReceipts } from "./use-read-receipts";
import { useScreens } from "./use-screens";

export function Phone(props: { view: PhoneView; device: string; isConnected: boolean }) {
  const { view, device, isConnected } = props;
  const { screens, open, back, closeAll } = useScreens();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [notice, setNotice] = useState("");
  useReadReceipts(view);

  const { products } = view;
  const tellRemoved = useCallback(
    (retailerIds: readonly string[]) => {
      const names = retailerIds.map(
        (retailerId) => products.find((one) => one.retailerId === retailerId)?.name ?? retailerId,
      );
      const verb = names.length === 1 ? "is" : "are";
      setNotice(`${names.join(", ")} ${verb} no longer available and left your cart.`);
    },
    [products],
  );
  const desk = useCart(view.customer.waId, device, products, tellRemoved);

  function write(next: Draft | null) {
    setDraft(next);
    closeAll();
  }

  return (
    <div className="screen">
      <div className="chat" inert={screens.length > 0}>
        <StatusBar />
        <ChatHeader view={view} isConnected={isConnected} cart={desk.cart} onOpen={open} />
        <ChatLog view={view} onOpen={open} />
        <Composer
          view={view}
          draft={draft}
          onDraftDone={() => setDraft(null)}
          onOpen={open}
          onProblem={setNotice}
        />
      </div>
      {screens.map((entry, place) => (
        <ScreenSheet
          key={entry.key}
          entry={entry}
          isTop={place === screens.length - 1}
          view={view}
          device={device}
          desk={desk}
          actions={{ open, back, closeAll, draft: write, tell: setNotice }}
        />
      ))}
      <Notice text={notice} onDone={() => setNotice("")} />
    </div>
  );
}
