/**
 * Limits of Meta's product feed, in UTF-16 units. Source: 360dialog.md §9.2 (Meta's catalog reference),
 * read 2026-11-22.
 */
export const retailerIdMaxLength = 100;
export const titleMaxLength = 200;
export const descriptionMaxLength = 9999;
export const brandMaxLength = 100;
export const labelMaxLength = 100;
export const urlMaxLength = 2000;
