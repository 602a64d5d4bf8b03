/** What both sides of an integration run know: the app's registration with the platform. */
const REGISTRATION = {
  clientId: 'orderdeck-integration',
  clientSecret: 'integration-client-secret-of-no-real-store-1',
  appId: '42077',
  appUrl: 'http://localhost:3000',
} as const;

/** Environment of the emulator that integration tests share. */
export const EMULATOR_SETTINGS: Readonly<Record<string, string>> = {
  EMULATOR_PORT: '0',
  EMULATOR_ORDERS: '300',
  EMULATOR_SEED: 'integration',
  EMULATOR_QUOTA: 'unlimited',
  EMULATOR_APP_URL: REGISTRATION.appUrl,
  EMULATOR_CLIENT_ID: REGISTRATION.clientId,
  EMULATOR_CLIENT_SECRET: REGISTRATION.clientSecret,
  EMULATOR_APP_ID: REGISTRATION.appId,
};

/** Environment of the app in one test file: every variable that lib/env.ts reads. */
export function appSettings(emulatorUrl: string, databaseUrl: string): Record<string, string> {
  return {
    APP_URL: REGISTRATION.appUrl,
    PORT: '3000',
    DATABASE_URL: databaseUrl,
    BIGCOMMERCE_CLIENT_ID: REGISTRATION.clientId,
    BIGCOMMERCE_CLIENT_SECRET: REGISTRATION.clientSecret,
    BIGCOMMERCE_APP_ID: REGISTRATION.appId,
    BIGCOMMERCE_LOGIN_URL: emulatorUrl,
    BIGCOMMERCE_API_URL: emulatorUrl,
    BIGCOMMERCE_PAYMENTS_URL: `${emulatorUrl}/payments-host`,
    CONTROL_PANEL_ORIGIN: emulatorUrl,
    CONTROL_PANEL_SDK_URL: `${emulatorUrl}/jssdk/bc-sdk.js`,
    SESSION_SECRET: 'integration-session-secret-of-no-real-app-02',
    TOKEN_ENCRYPTION_KEYS: `test1:${Buffer.alloc(32, 7).toString('base64')}`,
    WORKER: 'off',
    LOG_LEVEL: 'silent',
  };
}
