import { CustomerList } from "./customer-list";
import { Phone } from "./phone";
import { usePhoneView } from "./use-phone-view";

const waiting = (
  <main className="page-wait">
    <h1>Connecting…</h1>
    <p>If this stays, the simulator has stopped or does not know this customer.</p>
  </main>
);

export function PhoneApp() {
  const { search } = window.location;
  const device = new URLSearchParams(search).get("device") ?? "1";
  const { view, isConnected } = usePhoneView(search);

  if (!view) return waiting;
  return (
    <div className="page">
      <aside className="desk" aria-label="About this page">
        <p className="desk-title" aria-hidden="true">
          Customer’s phone
        </p>
        <p className="desk-words">
          This page stands in for a customer’s WhatsApp. Whatever {view.shopName} sends shows up here, and
          what you send goes to the shop.
        </p>
        <CustomerList view={view} device={device} />
        <a
          className="desk-device"
          href={deviceLink(view.customer.waId, device)}
          target="_blank"
          rel="noreferrer"
        >
          Open a second device of {view.customer.name}
        </a>
      </aside>
      <main className="frame" aria-label={`Phone of ${view.customer.name}`}>
        <h1 className="hidden-word">Customer’s phone</h1>
        <Phone
          key={`${view.customer.waId} ${device}`}
          view={view}
          device={device}
          isConnected={isConnected}
        />
      </main>
    </div>
  );
}

function deviceLink(waId: string, device: string): string {
  const other = Number(device) + 1;
  return `/phone?customer=${waId}&device=${Number.isNaN(other) ? 2 : other}`;
}
