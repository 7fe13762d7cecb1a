/**
 * The only door to zod. Zod compiles schemas with `Function` unless told not to, which the extension's content security
 * policy refuses and reports on every page, so the setting has to come before the first parse. The linter bans bare `zod`.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
