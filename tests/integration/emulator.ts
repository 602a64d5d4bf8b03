/** The emulator of this test file. */
export function emulatorUrl(): string {
  return process.env['BIGCOMMERCE_API_URL'] ?? '';
}

/** Uses one of the emulator's own controls and gives its JSON answer. */
export async function control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${emulatorUrl()}/_emulator${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

export interface LedgerEntry {
  readonly id: number;
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly duplicate_of: number | null;
}

/** Calls that the emulator received, oldest first. */
export async function ledger(query: Record<string, string> = {}): Promise<LedgerEntry[]> {
  const answer = await control('GET', `/ledger?${new URLSearchParams(query)}`);
  return answer['entries'] as LedgerEntry[];
}

/** Writes that reached the platform's API. */
export async function platformWrites(): Promise<LedgerEntry[]> {
  return (await ledger({ kind: 'api' })).filter(({ method }) => method !== 'GET');
}

/** The order as the platform holds it. */
export async function platformOrder(storeHash: string, orderId: number): Promise<Record<string, unknown>> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
  const answer = await fetch(`${emulatorUrl()}/stores/${storeHash}/v2/orders/${orderId}`, {
    headers: { 'x-auth-token': String(token), accept: 'application/json' },
  });
  return (await answer.json()) as Record<string, unknown>;
}
