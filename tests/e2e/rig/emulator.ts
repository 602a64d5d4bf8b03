/** A call that the emulator received or made, as its ledger shows it. */
export interface LedgerEntry {
  readonly id: number;
  readonly kind: string;
  readonly store_hash: string | null;
  readonly method: string;
  /** With query; the whole address for calls that the emulator makes. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly duplicate_of: number | null;
}

export interface FaultMatch {
  readonly method?: string;
  readonly path?: string;
}

export type FaultAction = { readonly kind: string } & Readonly<Record<string, unknown>>;

export type Emulator = ReturnType<typeof connectEmulator>;

/** The emulator by its own controls, and the platform past the app. */
export function connectEmulator(url: string) {
  const control = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const ledger = async (query: Readonly<Record<string, string>> = {}): Promise<LedgerEntry[]> => {
    const answer = await control('GET', `/ledger?${new URLSearchParams(query)}`);
    return answer['entries'] as LedgerEntry[];
  };
  const calls = (method: string, path: RegExp): Promise<LedgerEntry[]> =>
    ledger({ kind: 'api', method, path: path.source });
  const read = async (storeHash: string, path: string): Promise<unknown> => {
    const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
    const answer = await fetch(`${url}/stores/${storeHash}${path}`, {
      headers: { 'x-auth-token': String(token), accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.status === 204 ? [] : answer.json();
  };
  return {
    url,
    control,
    /** Calls, oldest first. */
    ledger,
    /** Everything back to the start, at the real time. */
    async reset(): Promise<void> {
      await control('POST', '/reset');
      // A reset takes the clock back to when the emulator was started, and what it signs would be stale.
      await control('POST', '/clock', { set: new Date().toISOString() });
    },
    /** Calls of the stores' API by method and path. A test's own reads are among them: read before `forgetCalls`. */
    calls,
    /** Parameters of the calls for order lists: what is shown from a cache is asked for again, so there may be more than one. */
    listQueries: async (): Promise<URLSearchParams[]> =>
      (await calls('GET', /\/v2\/orders\?/)).map(({ path }) => new URL(path, 'http://ledger.invalid').searchParams),
    /** Reads of orders that a person's request makes. The app's own work asks with lines, or for what lists do not bring. */
    personsReads: async (): Promise<LedgerEntry[]> =>
      (await calls('GET', /\/v2\/orders(?:\/count|\?(?!.*include=)|\/\d+\?|\/\d+$)/)).filter(
        ({ path }) => !path.includes('include='),
      ),
    /** Calls that were to change something of the store's; the app's own notices and its places in the panel are none. */
    writes: async (): Promise<LedgerEntry[]> =>
      (await ledger({ kind: 'api' })).filter(
        ({ method, path }) => method !== 'GET' && !path.includes('/v3/hooks') && !path.endsWith('/graphql'),
      ),
    forgetCalls: () => control('DELETE', '/ledger'),
    fault: (match: FaultMatch, action: FaultAction, times?: number) =>
      control('POST', '/faults', { match, action, ...(times === undefined ? {} : { times }) }),
    endFaults: () => control('DELETE', '/faults'),
    /** Reads the platform with a token beside the app's. */
    read,
    order: async (storeHash: string, id: number) =>
      (await read(storeHash, `/v2/orders/${id}`)) as Record<string, unknown>,
    /** Changes an order as another writer does. */
    changeOutside: (storeHash: string, id: number, fields: Readonly<Record<string, unknown>>) =>
      control('POST', `/stores/${storeHash}/orders/${id}`, fields),
    /** Moves the emulator's clock on. */
    advance: (ms: number) => control('POST', '/clock', { advance_ms: ms }),
  };
}
