import { describe, expect, test } from "vitest";
import { buildMedia } from "./build-media";
import { captionMaxLength } from "./limits";

const json = (value: unknown) => JSON.stringify(value);
const source = { id: "1003383421387256" };

describe("buildMedia", () => {
  test("an image by id, with its caption", () => {
    expect(json(buildMedia({ kind: "image", source, caption: "New" }))).toBe(
      json({ type: "image", image: { id: "1003383421387256", caption: "New" } }),
    );
  });

  test("a document by link, with caption and file name", () => {
    const link = "https://example.com/invoice.pdf";
    expect(
      json(buildMedia({ kind: "document", source: { link }, caption: "Yours", fileName: "invoice.pdf" })),
    ).toBe(json({ type: "document", document: { link, caption: "Yours", filename: "invoice.pdf" } }));
  });

  test.each(["video", "audio", "sticker"] as const)("a %s alone", (kind) => {
    expect(buildMedia({ kind, source, caption: "", fileName: null })).toEqual({ type: kind, [kind]: source });
  });

  test("a caption at its limit", () => {
    const caption = "x".repeat(captionMaxLength);
    expect(() => buildMedia({ kind: "image", source, caption })).not.toThrow();
  });

  test.each([
    { kind: "image", source, caption: "x".repeat(captionMaxLength + 1) },
    { kind: "audio", source, caption: "x" },
    { kind: "sticker", source, caption: "x" },
    { kind: "image", source, fileName: "x.jpg" },
    { kind: "image", source: { id: "" } },
    { kind: "image", source: { link: "" } },
    { kind: "image", source: { link: "file:///etc/passwd" } },
    { kind: "image", source: { link: "example.com/x.jpg" } },
  ] as const)("refuses %j", (input) => expect(() => buildMedia(input)).toThrow(RangeError));
});
