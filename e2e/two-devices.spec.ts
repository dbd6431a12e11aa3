import { expect, type Page, test } from "@playwright/test";
import { customerPhone } from "@/e2e/customer-phone";
import { onlyOrderOf, openConversationOf } from "@/e2e/placed-orders";
import { changeProduct, customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi } from "@/e2e/staff-api";
import { catalogListSchema } from "@/lib/catalog/contract";
import { productMessageSchema } from "@/lib/product-messages/contract";

const rye = { name: "Seeded Rye Loaf 750 g", sku: "BRD-RYE-750" };
const gouda = { name: "Farmhouse Gouda in Red Wax 400 g", sku: "CHE-GOU-400" };

test("two devices of a customer share the message and not the cart, and prices and stock change under it", async ({
  context,
}) => {
  const api = await staffApi("manager");
  const customer = await newCustomer("Nora");
  await customerWrites(customer, "What bread is there?");
  const conversation = await openConversationOf(api, customer);
  const { catalogs } = await api.get("/api/catalog", catalogListSchema);
  const message = { kind: "multi", header: "Bread", body: "Look", footer: "" };
  const sections = [{ title: "", retailerIds: [rye.sku, gouda.sku] }];
  const input = {
    catalogId: catalogs[0]?.id,
    conversationIds: [conversation.id],
    message: { ...message, sections },
  };
  await api.post("/api/product-messages", { id: crypto.randomUUID(), ...input }, productMessageSchema);
  await expect.poll(async () => (await productMessagesSentTo(customer)).length).toBe(1);

  const open = async (device: string): Promise<Page> => {
    const page = await context.newPage();
    const path = `/phone?customer=${customer.waId}&device=${device}`;
    await page.goto(new URL(path, stackFacts().simulatorUrl).href);
    await customerPhone(page).viewItems();
    return page;
  };
  const [first, second] = [await open("1"), await open("2")];
  await customerPhone(first).add(rye.name);
  await expect(first.getByRole("button", { name: /^View cart \(1/ }).last()).toBeVisible();
  await expect(second.getByRole("button", { name: /^View cart/ })).toHaveCount(0);
  await customerPhone(second).add(rye.name);
  await customerPhone(second).add(gouda.name);
  await expect(second.getByRole("button", { name: /^View cart \(2/ }).last()).toBeVisible();

  try {
    await changeProduct(rye.sku, { price: "9.99" });
    await changeProduct(gouda.sku, { availability: "out of stock" });
    // What is sold out leaves the cart that held it, as in WhatsApp; the other cart is as it was.
    await expect(second.getByRole("button", { name: /^View cart \(1/ }).last()).toBeVisible();
    await customerPhone(second).viewCart();
    await customerPhone(second).sendToBusiness();
    const order = await onlyOrderOf(api, customer);
    expect(order).toMatchObject({ itemCount: 1, totals: [{ amount: "9.99", currency: "EUR" }] });
    await expect(first.getByRole("button", { name: /^View cart \(1/ }).last()).toBeVisible();
  } finally {
    await changeProduct(gouda.sku, { availability: "in stock" });
    await changeProduct(rye.sku, { price: "4.90" });
  }
});
