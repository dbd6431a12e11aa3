import { formatMoney, type Money } from "@/lib/shared/money";
import type { Language } from "@/lib/staff/contract";
import type { OrderStatus } from "./order-moves";

/** The moves that the customer is told of: all but the first state, which is the customer's own doing. */
export type ToldStatus = Exclude<OrderStatus, "new">;

interface OrderFacts {
  number: number;
  totals: readonly Money[];
  isTotalIncomplete: boolean;
}

type Words = Record<ToldStatus, (number: string) => string> & {
  total: (total: string) => string;
  totalFollows: string;
};

/** What customers read, in their language; staff's sentences are in locales/. */
const words: Record<Language, Words> = {
  en: {
    accepted: (number) => `Thank you! We have accepted your order ${number} and are getting it ready.`,
    ready: (number) => `Your order ${number} is ready.`,
    shipped: (number) => `Your order ${number} is on its way to you.`,
    completed: (number) => `Your order ${number} is complete. Thank you for shopping with us!`,
    cancelled: (number) =>
      `Your order ${number} has been cancelled. If you have any questions, just reply to this message.`,
    total: (total) => `Total: ${total}`,
    totalFollows: "We will confirm the total with you.",
  },
  es: {
    accepted: (number) => `¡Gracias! Hemos aceptado tu pedido ${number} y lo estamos preparando.`,
    ready: (number) => `Tu pedido ${number} está listo.`,
    shipped: (number) => `Tu pedido ${number} va en camino.`,
    completed: (number) => `Tu pedido ${number} se ha completado. ¡Gracias por tu compra!`,
    cancelled: (number) =>
      `Tu pedido ${number} ha sido cancelado. Si tienes alguna pregunta, responde a este mensaje.`,
    total: (total) => `Total: ${total}`,
    totalFollows: "Te confirmaremos el total.",
  },
  "pt-BR": {
    accepted: (number) => `Obrigado! Aceitamos o seu pedido ${number} e já estamos preparando tudo.`,
    ready: (number) => `O seu pedido ${number} está pronto.`,
    shipped: (number) => `O seu pedido ${number} está a caminho.`,
    completed: (number) => `O seu pedido ${number} foi concluído. Obrigado pela compra!`,
    cancelled: (number) =>
      `O seu pedido ${number} foi cancelado. Se tiver alguma dúvida, é só responder a esta mensagem.`,
    total: (total) => `Total: ${total}`,
    totalFollows: "Vamos confirmar o total com você.",
  },
  ar: {
    accepted: (number) => `شكرًا لك! لقد قبلنا طلبك ${number} ونحن نجهّزه الآن.`,
    ready: (number) => `طلبك ${number} جاهز.`,
    shipped: (number) => `طلبك ${number} في الطريق إليك.`,
    completed: (number) => `اكتمل طلبك ${number}. شكرًا لتسوقك معنا!`,
    cancelled: (number) =>
      `تم إلغاء طلبك ${number}. إذا كان لديك أي سؤال، فما عليك سوى الرد على هذه الرسالة.`,
    total: (total) => `الإجمالي: ${total}`,
    totalFollows: "سنؤكد لك الإجمالي.",
  },
};

/** What tells the customer of a move, with the order's number and, when it is accepted, its total. */
export function customerText(status: ToldStatus, order: OrderFacts, language: Language): string {
  const sentences = words[language];
  // Left-to-right isolates keep "#1001" in one piece within Arabic.
  const number = language === "ar" ? `\u2066#${order.number}\u2069` : `#${order.number}`;
  const told = sentences[status](number);
  return status === "accepted" ? `${told}\n${totalSentence(order, language)}` : told;
}

function totalSentence({ totals, isTotalIncomplete }: OrderFacts, language: Language): string {
  const { total, totalFollows } = words[language];
  if (isTotalIncomplete || totals.length === 0) return totalFollows;
  return total(totals.map((money) => formatMoney(money, language)).join(" + "));
}
