import type { Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

export function ordersPage(page: Page, words = staffWords()) {
  const list = page.getByRole("list", { name: words("orders.list"), exact: true });
  const rowOf = ({ name }: Customer) => list.getByRole("link", { name });
  const numbered = words("orders.orderHeading", { number: "#" }).replace("#", "\\S*\\d+");
  const ticket = page.getByRole("article", { name: new RegExp(`^${numbered}\\S*$`) });
  return {
    title: page.getByRole("heading", { level: 1, name: words("orders.title") }),
    list,
    rowOf,
    ticket,
    ticketTitle: ticket.getByRole("heading", { level: 2 }),
    line: (productName: string) =>
      ticket
        .getByRole("list", { name: words("orders.lines") })
        .getByRole("listitem")
        .filter({ hasText: productName }),
    origin: page.getByRole("region", { name: words("orders.origin") }),
    told: page.getByRole("region", { name: words("orders.told") }),
    acceptButton: page.getByRole("button", { name: words("orders.move.accepted"), exact: true }),
    search: page.getByRole("searchbox", { name: words("orders.search") }),
    open: (customer: Customer) => rowOf(customer).click(),
    accept: () => page.getByRole("button", { name: words("orders.move.accepted"), exact: true }).click(),
  };
}
