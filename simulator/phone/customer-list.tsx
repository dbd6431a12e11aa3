import { Avatar } from "./avatar";
import type { PhoneView } from "./phone-contract";

export function CustomerList({ view, device }: { view: PhoneView; device: string }) {
  return (
    <nav className="people" aria-label="Customers">
      <ul>
        {view.customers.map(({ waId, name, unread }) => (
          <li key={waId}>
            <a
              href={`/phone?customer=${waId}${device === "1" ? "" : `&device=${device}`}`}
              aria-current={waId === view.customer.waId ? "page" : undefined}
            >
              <Avatar name={name} />
              <span className="people-name">
                <bdi>{name}</bdi>
              </span>
              <span className="people-number">+{waId}</span>
              {unread > 0 && (
                <span className="people-unread">
                  {unread} <span className="hidden-word">unread</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
