/** A laptop at the counter. */
export const wideScreen = { width: 1440, height: 900 };
/** A phone in the stock room. */
export const narrowScreen = { width: 390, height: 844 };
