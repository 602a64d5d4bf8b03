import { z } from 'zod';

const SECRET_MIN_LENGTH = 32;
const KEY_BYTES = 32;

const secret = z.string().min(SECRET_MIN_LENGTH, `must have at least ${SECRET_MIN_LENGTH} characters`);
const webUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((url) => url.replace(/\/+$/, ''));

/** A key for sealing store tokens at rest. */
export interface EncryptionKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const encryptionKeys = z.string().transform((text, context): EncryptionKey[] => {
  const keys = text.split(',').map((part) => {
    const [id = '', base64 = ''] = part.trim().split(':');
    return { id, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
  });
  if (keys.some((key) => !/^[A-Za-z0-9_-]{1,32}$/.test(key.id) || key.bytes.length !== KEY_BYTES)) {
    context.addIssue('must be comma-separated id:key pairs, each key the base64 of 32 random bytes');
  }
  if (new Set(keys.map((key) => key.id)).size !== keys.length) context.addIssue('must not name one key id twice');
  return keys;
});

const schema = z
  .object({
    APP_URL: webUrl,
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
    BIGCOMMERCE_CLIENT_ID: z.string().min(1, 'must not be empty'),
    BIGCOMMERCE_CLIENT_SECRET: secret,
    BIGCOMMERCE_APP_ID: z.coerce.number().int().positive(),
    BIGCOMMERCE_LOGIN_URL: webUrl,
    BIGCOMMERCE_API_URL: webUrl,
    BIGCOMMERCE_PAYMENTS_URL: webUrl,
    CONTROL_PANEL_ORIGIN: z
      .string()
      .regex(
        /^https?:\/\/[a-z0-9.{}_-]+(:\d{1,5})?$/i,
        'must be an origin such as https://store-{store_hash}.example.com',
      ),
    /** The control panel's script for apps: it tells when the person signs out there. */
    CONTROL_PANEL_SDK_URL: webUrl.default('https://cdn.bigcommerce.com/jssdk/bc-sdk.js'),
    /** Where the help leads to; without them it stands on its own. */
    DOCUMENTATION_URL: webUrl.optional(),
    SUPPORT_URL: z.url({ protocol: /^(https?|mailto)$/, error: 'must be an http(s) or mailto address' }).optional(),
    SESSION_SECRET: secret,
    TOKEN_ENCRYPTION_KEYS: encryptionKeys,
    /** Set: `/api/metrics` answers whoever brings it. Unset: there is no such page. */
    METRICS_TOKEN: secret.optional(),
    WORKER: z.enum(['inline', 'off']).default('inline'),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.SESSION_SECRET === env.BIGCOMMERCE_CLIENT_SECRET)
      context.addIssue({
        code: 'custom',
        path: ['SESSION_SECRET'],
        message: 'must differ from BIGCOMMERCE_CLIENT_SECRET',
      });
  });

export type Env = z.infer<typeof schema>;

/**
 * Parses environment variables. Throws an Error that names each wrong variable and what is wrong with it, never its value:
 * the message ends in a log.
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.map(String).join('.');
    return `  ${name}: ${variables[name] === undefined ? 'is missing' : issue.message}`;
  });
  throw new Error(`Orderdeck cannot start. Set these environment variables (see .env.example):\n${lines.join('\n')}`);
}

let current: Env | undefined;

/** The process's environment, parsed at the first call. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
