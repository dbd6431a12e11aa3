/** `in_pin_code` → "In pin code": a form's own field names, made readable without being translated. */
export function fieldName(name: string): string {
  const words = name.replaceAll(/[_-]+/g, " ").trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
