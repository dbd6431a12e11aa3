import { z } from "zod";

export const feedAddressSchema = z.url({ protocol: /^https?$/ }).max(2000);
