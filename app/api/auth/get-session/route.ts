import { exchangeSession } from "@/lib/server/http/auth-exchange";
import { publicRoute } from "@/lib/server/http/public-route";

export const GET = publicRoute(exchangeSession);
