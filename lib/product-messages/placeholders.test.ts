import { expect, test } from "vitest";
import { fillText, hasName, nameInText, unknownPlaceholders } from "./placeholders";

test.each([
  ["Hi {{customer_name}}!", "Hi Rosa!"],
  ["{{ customer_name }} and {{CUSTOMER_NAME}}", "Rosa and Rosa"],
  ["{{customer_name", "{{customer_name"],
  ["{customer_name}", "{customer_name}"],
  ["{{{customer_name}}}", "{Rosa}"],
  ["{{customer_names}}", "{{customer_names}}"],
  ["", ""],
])("%s becomes %s", (text, filled) => {
  expect(fillText(text, "Rosa")).toBe(filled);
});

test("a name is text, whatever stands in it", () => {
  expect(fillText("Hi {{customer_name}}!", "$& {{customer_name}} $1")).toBe("Hi $& {{customer_name}} $1!");
});

test("what nobody knows is named once, as it was written", () => {
  expect(unknownPlaceholders("{{a}} {{customer_name}} {{ a }} {{a}} {{}}")).toEqual([
    "{{a}}",
    "{{ a }}",
    "{{}}",
  ]);
  expect(hasName("{{a}}")).toBe(false);
});

test.each([
  ["Rosa", "friend", "Rosa"],
  ["  Rosa\n Martín\t", "friend", "Rosa Martín"],
  [null, " friend ", "friend"],
  [" \u0000\n", "friend", "friend"],
  [null, undefined, ""],
])("%j with the fallback %j is called %j", (name, fallback, called) => {
  expect(nameInText(name, fallback)).toBe(called);
});
