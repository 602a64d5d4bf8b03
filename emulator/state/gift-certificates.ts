import { randomBytes } from 'node:crypto';
import { UNITS_PER_ONE } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** A gift certificate that somebody has, in the store's default currency. */
export interface GiftCertificate {
  readonly id: number;
  readonly code: string;
  readonly original: Units;
  readonly balance: Units;
  readonly status: 'active' | 'expired';
}

const FIRST: readonly (readonly [code: string, whole: number, status: GiftCertificate['status']])[] = [
  ['MAP-LE5-0FF', 50, 'active'],
  ['TEN-DER-010', 10, 'active'],
  ['BIG-GIF-500', 500, 'active'],
  ['OLD-ONE-020', 20, 'expired'],
];

/** Above the ids that seeded orders name. */
const FIRST_ID = 10_000_001;

/** The gift certificates of a store. Every store starts with the same ones. */
export class GiftCertificates {
  readonly #certificates = new Map<string, GiftCertificate>(
    FIRST.map(([code, whole, status], index) => {
      const amount = whole * UNITS_PER_ONE;
      return [code, { id: FIRST_ID + index, code, original: amount, balance: amount, status }];
    }),
  );

  find(code: string): GiftCertificate | null {
    return this.#certificates.get(code.toUpperCase()) ?? null;
  }

  /** A new one, worth an amount of the default currency. */
  issue(amount: Units): GiftCertificate {
    const digits = randomBytes(6).toString('hex').slice(0, 9).toUpperCase();
    const code = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
    const id = FIRST_ID + this.#certificates.size;
    const certificate: GiftCertificate = { id, code, original: amount, balance: amount, status: 'active' };
    this.#certificates.set(code, certificate);
    return certificate;
  }

  /** Takes an amount off, and answers the certificate as it is then. */
  spend(certificate: GiftCertificate, amount: Units): GiftCertificate {
    const left = { ...certificate, balance: certificate.balance - amount };
    this.#certificates.set(certificate.code, left);
    return left;
  }

  capture(): Restore {
    return captureMap(this.#certificates);
  }
}
