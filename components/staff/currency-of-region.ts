const regionsOfCurrency: Record<string, string> = {
  EUR: "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
  USD: "US PR EC SV PA",
  AED: "AE",
  ARS: "AR",
  AUD: "AU",
  BOB: "BO",
  BRL: "BR",
  CAD: "CA",
  CHF: "CH",
  CLP: "CL",
  COP: "CO",
  CRC: "CR",
  DOP: "DO",
  EGP: "EG",
  GBP: "GB",
  GTQ: "GT",
  IDR: "ID",
  ILS: "IL",
  INR: "IN",
  JOD: "JO",
  JPY: "JP",
  KES: "KE",
  KWD: "KW",
  MAD: "MA",
  MXN: "MX",
  NGN: "NG",
  NZD: "NZ",
  PEN: "PE",
  PYG: "PY",
  QAR: "QA",
  SAR: "SA",
  SGD: "SG",
  TRY: "TR",
  UYU: "UY",
  ZAR: "ZA",
};

/** A suggestion for the first run: where WhatsApp sells most and where our languages are spoken. */
export function currencyOfRegion(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  return Object.entries(regionsOfCurrency).find(([, regions]) => regions.split(" ").includes(region))?.[0];
}
