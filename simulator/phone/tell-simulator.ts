export async function tellSimulator(
  path: "/phone/text" | "/phone/order" | "/phone/read",
  body: Record<string, unknown>,
): Promise<boolean> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok;
  } catch {
    return false;
  }
}
