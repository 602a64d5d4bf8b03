import { control } from './emulator-visitor.ts';

/** What the emulator answered. `body` is parsed JSON, or text when it is none; undefined when nothing came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An app that calls one store's API with one token. */
export class Caller {
  readonly base: string;
  readonly storeHash: string;
  readonly token: string;

  constructor(base: string, storeHash: string, token: string) {
    this.base = base;
    this.storeHash = storeHash;
    this.token = token;
  }

  /** With every scope that the emulator's app has, or with exactly the given ones. */
  static async of(base: string, storeHash: string, scopes?: readonly string[]): Promise<Caller> {
    const wanted = scopes === undefined ? { store_hash: storeHash } : { store_hash: storeHash, scopes };
    const { body } = await control(base, 'POST', '/tokens', wanted);
    return new Caller(base, storeHash, String(body['access_token']));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** `path` begins with /v2 or /v3. A text body is sent as it is. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.base}/stores/${this.storeHash}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'x-auth-token': this.token,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: parsed(await answer.text()) };
  }

  /** The objects of a V2 list; none for 204. */
  async list(path: string): Promise<Record<string, unknown>[]> {
    const { status, body } = await this.get(path);
    if (status === 204) return [];
    if (!Array.isArray(body)) throw new Error(`${path} answered ${status} ${JSON.stringify(body).slice(0, 200)}`);
    return body as Record<string, unknown>[];
  }

  /** One V2 object. */
  async one(path: string): Promise<Record<string, unknown>> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status} ${JSON.stringify(body)}`);
    return body as Record<string, unknown>;
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Ten-thousandths of a V2 amount, exact. */
export function units(amount: unknown): number {
  const match = /^(-?\d+)\.(\d{4})$/.exec(String(amount));
  if (match === null) throw new Error(`not a V2 amount: ${String(amount)}`);
  return Number(match[1]) * 10_000 + Number(match[2]);
}

export const MARKUP = /<(?:b|script|img)\b/;
