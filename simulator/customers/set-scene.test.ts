import { expect, test } from "vitest";
import { startSimulator } from "@/simulator/start-simulator";
import { callSimulator } from "@/simulator/testing/call-simulator";
import { testLine, textBody } from "@/simulator/testing/message-bodies";

const minuteMs = 60_000;

test("sets the scene once, and Rosa greets again after 20 hours", async () => {
  let now = Date.parse("2026-11-22T12:00:00Z");
  const options = { port: 0, apiKey: testLine.apiKey, now: () => now };
  const simulator = await startSimulator(options);
  const call = callSimulator(simulator.url);
  try {
    expect((await call("POST", "/control/scene")).json).toEqual({ isNew: true });
    expect((await call("POST", "/control/scene")).json).toEqual({ isNew: false });
    const deliveries = JSON.stringify((await call("GET", "/control/deliveries")).json);
    const minutesAgo = [...deliveries.matchAll(/"timestamp":"(\d+)"/g)].map(
      ([, seconds]) => (now - Number(seconds) * 1000) / minuteMs,
    );
    expect(minutesAgo).toEqual(minutesAgo.toSorted((one, other) => other - one));
    expect(minutesAgo).toEqual(
      expect.arrayContaining([1, 2, 9, 25, 70, 180, 420, 22 * 60 + 35, 23 * 60 + 50]),
    );

    expect((await call("POST", "/control/greet")).json).toEqual({ wamid: null });
    now += 25 * 60 * minuteMs;
    expect((await call("POST", "/messages", textBody())).status).toBe(400);
    expect((await call("POST", "/control/greet")).json).toEqual({ wamid: expect.any(String) });
    expect((await call("POST", "/messages", textBody())).status).toBe(200);
  } finally {
    await simulator.close();
  }
});
