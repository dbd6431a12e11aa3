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

/**
 * What we ask a customer for, and the carousel. Source: 360dialog.md §3.3, §3.4, §7 (Meta's OpenAPI v23.0 and
 * guides as of March 2026); read 2026-11-25. Where the two differ, the stricter reading (§10).
 */
export const linkLabelMaxLength = 20;
export const replyButtonIdMaxLength = 256;
export const replyButtonTitleMaxLength = 20;
export const maxReplyButtons = 3;
export const listButtonMaxLength = 20;
export const listRowIdMaxLength = 200;
export const listRowTitleMaxLength = 24;
export const listRowDescriptionMaxLength = 72;
/** Over all sections together. */
export const maxListRows = 10;
export const flowLabelMaxLength = 30;
export const minCarouselCards = 2;
export const maxCarouselCards = 10;
/** Recalled, in no page at hand: Meta's limit for an image's, video's or document's caption. */
export const captionMaxLength = 1024;

/** Templates. Source: 360dialog.md §6 (Meta's template guides as of March 2026); read 2026-11-25. */
export const templateNameMaxLength = 512;
export const singleProductTemplateBodyMaxLength = 160;
export const limitedTimeOfferBodyMaxLength = 600;
export const limitedTimeOfferTextMaxLength = 16;
export const couponCodeMaxLength = 15;
export const templateButtonTextMaxLength = 25;
/** A carousel template is defined with two cards and sent with up to ten. */
export const definedCarouselCards = 2;
