import type { Language } from "./contract";

export interface Shop {
  name: string;
  /** IANA name, e.g. `America/Sao_Paulo`. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  staffLanguage: Language;
  customerLanguage: Language;
}
