import { ActionsSheet } from "./actions-sheet";
import { AttachSheet } from "./attach-sheet";
import { CartSheet } from "./cart-sheet";
import { CustomerList } from "./customer-list";
import type { Draft } from "./draft";
import { FormSheet } from "./form-sheet";
import { ItemsSheet } from "./items-sheet";
import { ListSheet } from "./list-sheet";
import { OrderSheet } from "./order-sheet";
import type { PhoneView } from "./phone-contract";
import { ProductSheet } from "./product-sheet";
import { Sheet } from "./sheet";
import type { CartDesk } from "./use-cart";
import type { OpenScreen, Screen } from "./use-screens";

export type SheetActions = {
  open: (screen: Screen) => void;
  back: () => void;
  closeAll: () => void;
  /** What the next words are for; null for nothing. Closes every sheet. */
  draft: (draft: Draft | null) => void;
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
    case "actions":
      return <ActionsSheet {...context} messageId={screen.messageId} />;
    case "list":
      return <ListSheet {...context} messageId={screen.messageId} />;
    case "form":
      return <FormSheet {...context} messageId={screen.messageId} />;
    case "attach":
      return <AttachSheet {...context} contextId={screen.contextId} />;
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
