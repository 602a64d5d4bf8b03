/** What both sides of an end-to-end run know: the app's registration with the platform. */
const REGISTRATION = {
  clientId: 'orderdeck-e2e',
  clientSecret: 'end-to-end-client-secret-of-no-real-store-1',
  appId: '42077',
} as const;

/** The app's number in the control panel's addresses. */
export const APP_ID = REGISTRATION.appId;

export function emulatorSettings(appUrl: string): Record<string, string> {
  return {
    EMULATOR_PORT: '0',
    EMULATOR_ORDERS: '300',
    EMULATOR_SEED: 'e2e',
    EMULATOR_QUOTA: 'unlimited',
    EMULATOR_APP_URL: appUrl,
    EMULATOR_CLIENT_ID: REGISTRATION.clientId,
    EMULATOR_CLIENT_SECRET: REGISTRATION.clientSecret,
    EMULATOR_APP_ID: REGISTRATION.appId,
  };
}

/** Every variable that lib/env.ts reads. The log tells all it can: a test looks through it for what it must not tell. */
export function appSettings(port: number, emulatorUrl: string, databaseUrl: string): Record<string, string> {
  return {
    APP_URL: `http://localhost:${port}`,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    BIGCOMMERCE_CLIENT_ID: REGISTRATION.clientId,
    BIGCOMMERCE_CLIENT_SECRET: REGISTRATION.clientSecret,
    BIGCOMMERCE_APP_ID: REGISTRATION.appId,
    BIGCOMMERCE_LOGIN_URL: emulatorUrl,
    BIGCOMMERCE_API_URL: emulatorUrl,
    BIGCOMMERCE_PAYMENTS_URL: `${emulatorUrl}/payments-host`,
    CONTROL_PANEL_ORIGIN: emulatorUrl,
    CONTROL_PANEL_SDK_URL: `${emulatorUrl}/jssdk/bc-sdk.js`,
    SESSION_SECRET: 'end-to-end-session-secret-of-no-real-app-02',
    TOKEN_ENCRYPTION_KEYS: `e2e1:${Buffer.alloc(32, 9).toString('base64')}`,
    WORKER: 'inline',
    LOG_LEVEL: 'trace',
  };
}

/** Where the tests find what the set-up started. */
export interface Places {
  readonly appUrl: string;
  readonly emulatorUrl: string;
  readonly databaseUrl: string;
  /** File with all that the app wrote to its output. */
  readonly appLog: string;
  readonly browserPath: string;
}

const VARIABLE = 'ORDERDECK_E2E';

export function tellWorkers(places: Places): void {
  process.env[VARIABLE] = JSON.stringify(places);
}

export function readPlaces(): Places {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as Places;
}
