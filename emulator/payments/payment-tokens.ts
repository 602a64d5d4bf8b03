import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Units } from '../rules/money.ts';
import { captureMap } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

/** What a payment access token is for. `amount` is what was due when it was made. */
export interface PaymentToken {
  /** A number for the ledger, which keeps no token. */
  readonly id: number;
  readonly storeHash: string;
  /** The app that asked for it. */
  readonly clientId: string;
  readonly orderId: number;
  readonly amount: Units;
  readonly currencyCode: string;
  readonly endsMs: number;
  readonly isUsed: boolean;
}

/** What a new token is made of. */
export interface TokenFacts extends Omit<PaymentToken, 'id' | 'endsMs' | 'isUsed'> {
  readonly storeId: number;
  /** The amount in the currency's smallest unit, as the token tells it. */
  readonly minorUnits: number;
  readonly nowMs: number;
}

const LIFE_MS = 3_600_000;

/** Tokens for the payments host: an hour, one order, one use (BigCommerce docs: payment access tokens). */
export class PaymentTokens {
  readonly #secret = randomBytes(32).toString('hex');
  readonly #tokens = new Map<string, PaymentToken>();

  /** Signed like the published sample, whose payload nobody documents. */
  issue(facts: TokenFacts): string {
    const { storeHash, clientId, orderId, amount, currencyCode, nowMs } = facts;
    const issuedS = Math.floor(nowMs / 1000);
    const claims = {
      exp: issuedS + LIFE_MS / 1000,
      nbf: issuedS,
      iss: 'payments.bigcommerce.com',
      sub: storeHash,
      jti: randomUUID(),
      iat: issuedS,
      data: {
        store_id: String(facts.storeId),
        order_id: String(orderId),
        amount: facts.minorUnits,
        currency: currencyCode,
      },
    };
    const token = signed(claims, this.#secret);
    const endsMs = nowMs + LIFE_MS;
    const id = this.#tokens.size + 1;
    this.#tokens.set(token, { id, storeHash, clientId, orderId, amount, currencyCode, endsMs, isUsed: false });
    return token;
  }

  /** What a token was made for, whether it still works or not: for the ledger. */
  known(token: string): PaymentToken | null {
    return this.#tokens.get(token) ?? null;
  }

  /** Null when it is not one of this store, too old or used. */
  find(storeHash: string, token: string, nowMs: number): PaymentToken | null {
    const found = this.#tokens.get(token);
    const works = found !== undefined && found.storeHash === storeHash && !found.isUsed && nowMs < found.endsMs;
    return works ? found : null;
  }

  /** From now on it opens nothing. */
  use(token: string): void {
    const found = this.#tokens.get(token);
    if (found !== undefined) this.#tokens.set(token, { ...found, isUsed: true });
  }

  clear(): void {
    this.#tokens.clear();
  }

  capture(): Restore {
    return captureMap(this.#tokens);
  }
}

/** In the form of a JWT under HS256. Nobody but the emulator verifies it, and that by looking it up. */
function signed(claims: object, secret: string): string {
  const parts = [{ typ: 'JWT', alg: 'HS256' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const text = parts.join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
