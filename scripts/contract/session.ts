import type { Findings } from './findings.ts';
import type { PublishedOperation } from './published.ts';
import type { Validation } from './validation.ts';
import { generalWrongs, wrongBodies, type ApiRequest, type WrongRequest } from './wrong-requests.ts';

/** What the emulator answered. `body` is parsed JSON, text when it is none, undefined when nothing came. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** How an operation was driven. */
export interface Coverage {
  rightRequests: number;
  wrongRequests: number;
}

interface Options {
  readonly url: string;
  readonly storeHash: string;
  readonly published: ReadonlyMap<string, PublishedOperation>;
  readonly validation: Validation;
  readonly findings: Findings;
  /** By operation; what several sessions did adds up. */
  readonly coverage: Map<string, Coverage>;
}

/** One store of an emulator, called as an app calls it; every request and answer is held against the published files. */
export class Session {
  readonly url: string;
  readonly storeHash: string;
  readonly coverage: Map<string, Coverage>;
  readonly findings: Findings;
  readonly #options: Options;
  #token = '';
  #bareToken = '';

  constructor(options: Options) {
    this.#options = options;
    this.url = options.url;
    this.storeHash = options.storeHash;
    this.coverage = options.coverage;
    this.findings = options.findings;
  }

  async start(scopes: readonly string[]): Promise<this> {
    this.#token = await this.#issue(scopes);
    this.#bareToken = await this.#issue([]);
    return this;
  }

  /** A control of the emulator. */
  async control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.url}/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  }

  /**
   * Sends a request that must succeed. Before the first one of an operation, everything is tried that must not: nothing
   * may come of it. Answers the body; undefined also when the emulator does not have the operation, or its file is not there.
   */
  async right(key: string, request: ApiRequest = {}): Promise<unknown> {
    const operation = this.#options.published.get(key);
    if (operation === undefined) return undefined;
    if (!this.coverage.has(key) && !(await this.#knows(operation, request))) return undefined;
    const coverage = this.coverage.get(key) ?? { rightRequests: 0, wrongRequests: 0 };
    if (!this.coverage.has(key)) {
      this.coverage.set(key, coverage);
      coverage.wrongRequests = await this.#tryWrongs(operation, request);
    }
    coverage.rightRequests++;
    this.#checkRequest(operation, request);
    const answer = await this.send(operation, request);
    if (answer.status >= 300)
      this.#find(operation, 'request', '', `was refused with ${answer.status}`, { request, answer: answer.body });
    this.#checkAnswer(operation, answer);
    return answer.body;
  }

  /** Sends a request that must be refused with a status, for a reason that no schema knows. */
  async wrong(key: string, why: string, status: number | readonly number[], request: ApiRequest): Promise<void> {
    const operation = this.#options.published.get(key);
    const coverage = this.coverage.get(key);
    if (operation === undefined || coverage === undefined) return;
    coverage.wrongRequests++;
    const answer = await this.send(operation, request);
    if (![status].flat().includes(answer.status))
      this.#find(
        operation,
        'request',
        '',
        `${why}: answered ${answer.status} instead of ${[status].flat().join(' or ')}`,
        {
          request,
          answer: answer.body,
        },
      );
    this.#checkAnswer(operation, answer);
  }

  async send(operation: PublishedOperation, request: ApiRequest, wrong?: WrongRequest): Promise<ApiAnswer> {
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(String(request.path?.[name] ?? '')),
    );
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const base = path.startsWith('/api/') ? 'storefront' : path === '/payments' ? 'payments-host/stores' : 'stores';
    const address = `${this.url}/${base}/${this.storeHash}${path}${query.size === 0 ? '' : `?${query.toString()}`}`;
    const sent = wrong?.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const text = operation.method === 'GET' ? undefined : sent;
    const answer = await fetch(address, {
      method: operation.method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...this.#credentials(wrong?.token),
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(text === undefined ? {} : { body: text }),
    });
    return { status: answer.status, body: parsed(await answer.text()) };
  }

  #credentials(token: WrongRequest['token']): Record<string, string> {
    if (token === 'none') return {};
    const tokens: Record<string, string> = { unknown: 'nobody', 'without-scopes': this.#bareToken };
    const value = tokens[token ?? ''] ?? this.#token;
    return { 'x-auth-token': value };
  }

  /** Whether the emulator has the operation at all: what it does not know is 404 or 405 with every id. */
  async #knows(operation: PublishedOperation, request: ApiRequest): Promise<boolean> {
    const { status } = await this.send(operation, request, { why: '', request, rawBody: '{', token: 'without-scopes' });
    if (status !== 404 && status !== 405) return true;
    return false;
  }

  async #tryWrongs(operation: PublishedOperation, right: ApiRequest): Promise<number> {
    const { validation } = this.#options;
    const needsScope = !operation.path.startsWith('/v3/hooks') && !/^\/(?:payments|api)/.test(operation.path);
    const wrongs = [...generalWrongs(operation, right, needsScope), ...wrongBodies(operation, right, validation)];
    const { id } = await this.control('POST', '/snapshots', {});
    for (const wrong of wrongs) {
      const answer = await this.send(operation, wrong.request, wrong);
      // A batch does what it can, and a request that was taken wrongly has done something.
      await this.control('POST', `/snapshots/${String(id)}/restore`);
      const sample = wrong.request.body ?? wrong.request;
      if (answer.status < 400)
        this.#find(operation, 'request', '', `${wrong.why}: taken with ${answer.status}`, sample);
      else if (answer.status >= 500)
        this.#find(operation, 'request', '', `${wrong.why}: answered ${answer.status}`, sample);
      else this.#checkAnswer(operation, answer);
    }
    await this.control('DELETE', `/snapshots/${String(id)}`);
    return wrongs.length;
  }

  #checkRequest(operation: PublishedOperation, request: ApiRequest): void {
    const { validation, findings } = this.#options;
    for (const [name, value] of Object.entries(request.query ?? {})) {
      const parameter = operation.parameters.find((each) => each.in === 'query' && each.name === name);
      if (parameter === undefined) this.#find(operation, 'request', '', `undeclared query field ${name}`, value);
      else
        findings.addAll(
          operation.key,
          `request ?${name}`,
          validation.textMismatches(parameter.schema, String(value)),
          value,
        );
    }
    for (const { name, required, in: place } of operation.parameters)
      if (required && place === 'query' && request.query?.[name] === undefined)
        this.#find(operation, 'request', '', `without the required query field ${name}`, request.query);
    if (operation.body !== null && request.body !== undefined)
      findings.addAll(
        operation.key,
        'request',
        validation.mismatches(operation.body, request.body, true),
        request.body,
      );
  }

  #checkAnswer(operation: PublishedOperation, { status, body }: ApiAnswer): void {
    const { validation, findings } = this.#options;
    const { answers } = operation;
    const schema = answers.has(String(status))
      ? answers.get(String(status))
      : answers.get(`${Math.floor(status / 100)}XX`);
    if (schema === undefined) this.#find(operation, String(status), '', 'undocumented status', body);
    else if (schema !== null && body !== undefined)
      findings.addAll(operation.key, String(status), validation.mismatches(schema, body, true), body);
    else if (schema !== null && status !== 204) this.#find(operation, String(status), '', 'without a body', body);
    else if (status === 204 && body !== undefined) this.#find(operation, '204', '', 'with a body', body);
  }

  #find(operation: PublishedOperation, of: string, at: string, says: string, sample: unknown): void {
    const text = (JSON.stringify(sample) ?? '').slice(0, 300);
    this.#options.findings.add({ operation: operation.key, of, at, says, sample: text });
  }

  async #issue(scopes: readonly string[]): Promise<string> {
    const { access_token: token } = await this.control('POST', '/tokens', { store_hash: this.storeHash, scopes });
    return String(token);
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
