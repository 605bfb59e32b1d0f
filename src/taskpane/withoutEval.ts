import { config } from "zod";

// zod compiles its parsers with `new Function` where it may. Our pages may not (CSP), and even trying is reported; this
// has to run before any schema is made, so roots import it first.
config({ jitless: true });
