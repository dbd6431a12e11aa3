export type BusinessLine = {
  shopName: string;
  apiKey: string;
  wabaId: string;
  phoneNumberId: string;
  waId: string;
  displayPhoneNumber: string;
  catalogId: string;
};

export function demoLine(apiKey: string): BusinessLine {
  return {
    shopName: "Olive & Thyme",
    apiKey,
    wabaId: "102290129340398",
    phoneNumberId: "106540352242922",
    waId: "34911000360",
    displayPhoneNumber: "+34 911 000 360",
    catalogId: "367025965434465",
  };
}

/** A second number of the same account, to connect in a trial; it sends and gets no messages of its own. */
export function secondLine(first: BusinessLine): BusinessLine {
  return {
    ...first,
    apiKey: `${first.apiKey}-second`,
    phoneNumberId: "106540352242933",
    waId: "34911000361",
    displayPhoneNumber: "+34 911 000 361",
  };
}
