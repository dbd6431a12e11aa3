/** 360dialog.md §2.5, §3.1, §3.2 and §5. Lengths count UTF-16 units: the documents name no other unit. */
export const messageLimits = {
  textBody: 4096,
  header: 60,
  body: 1024,
  footer: 60,
  sections: 10,
  sectionTitle: 24,
  products: 30,
  callbackData: 512,
} as const;
