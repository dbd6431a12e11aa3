import { CartSheet } from "./cart-sheet";
import { CustomerList } from "./customer-list";
import { ItemsSheet } from "./items-sheet";
import { OrderSheet } from "./order-sheet";
import type { Question } from "./phone";
import type { PhoneView } from "./phone-contract";
import { ProductSheet } from "./product-sheet";
import { Sheet } from "./sheet";
import type { CartDesk } from "./use-cart";
import type { OpenScreen, Screen } from "./use-screens";

export type SheetActions = {
  open: (screen: Screen) => void;
  back: () => void;
  closeAll: () => void;
  ask: (question: Question) => void;
  tell: (notice: string) => void;
};

export type SheetContext = {
  view: PhoneView;
  desk: CartDesk;
  actions: SheetActions;
  frame: { isTop: boolean; opener: Element | null; onClose: () => void };
};

export function ScreenSheet(props: {
  entry: OpenScreen;
  isTop: boolean;
  view: PhoneView;
  device: string;
  desk: CartDesk;
  actions: SheetActions;
}) {
  const { view, device, desk, actions, isTop } = props;
  const { screen, opener } = props.entry;
  const context = { view, desk, actions, frame: { isTop, opener, onClose: actions.back } };
  switch (screen.kind) {
    case "items":
      return <ItemsSheet {...context} messageId={screen.messageId} />;
    case "product":
      return <ProductSheet {...context} retailerId={screen.retailerId} messageId={screen.messageId} />;
    case "cart":
      return <CartSheet {...context} />;
    case "order":
      return <OrderSheet {...context} messageId={screen.messageId} />;
    case "people":
      return (
        <Sheet {...context.frame} title="Switch customer">
          <div className="sheet-body">
            <CustomerList view={view} device={device} />
          </div>
        </Sheet>
      );
  }
}
