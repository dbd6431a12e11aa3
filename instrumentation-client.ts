import { z } from "zod";

// Zod tries to compile its schemas with eval, which our content security policy forbids and reports.
z.config({ jitless: true });
