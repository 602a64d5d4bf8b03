import { say, tell, type ErrorText } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import type { ScopeFamily } from './operations.ts';

/** The store has not approved a family of calls: its feature should explain itself and stay off while the rest works on. */
export class MissingScopeError extends AppError {
  readonly family: ScopeFamily;

  constructor(family: ScopeFamily) {
    super('store_needs_approval', missingScope(family));
    this.name = 'MissingScopeError';
    this.family = family;
  }
}

export function missingScope(family: ScopeFamily): ErrorText {
  return say('platform.missingScope', { what: { key: `scopes.${family}` } });
}

export function limitReached(retryAfterMs: number | null): ErrorText {
  return say('platform.limited', { seconds: Math.max(1, Math.ceil((retryAfterMs ?? 5_000) / 1_000)) });
}

/** A reason of the platform's as it is kept: in English, until it is told to a person (`sayReason`). */
export function reasonOf(text: Parameters<typeof tell>[0]): string {
  return tell(text, 'en');
}
