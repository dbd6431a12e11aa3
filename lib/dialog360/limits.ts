/**
 * Limits of the wire, written once. Lengths are UTF-16 units, until 360dialog documents otherwise.
 * Source: 360dialog.md §3.1, §3.2, §2.4, §2.5 (Meta's OpenAPI v23.0 and guides as of March 2026); read 2026-11-22.
 */
export const textMaxLength = 4096;
export const headerMaxLength = 60;
export const bodyMaxLength = 1024;
export const footerMaxLength = 60;
export const sectionTitleMaxLength = 24;
export const maxSections = 10;
/** Over all sections together: the stricter of two documented readings. */
export const maxProducts = 30;
export const callbackDataMaxLength = 512;
