/**
 * Whether a store's platform answers at all. Only silence counts (no connection, no whole answer in time), in a row: an
 * error is an answer. Opened, it fails calls at once instead of letting each person wait for the same time-out.
 */
export interface Circuit {
  readonly silencesInRow: number;
  readonly openUntilMs: number;
}

export const CLOSED: Circuit = { silencesInRow: 0, openUntilMs: 0 };

const SILENCES_TO_OPEN = 3;
const FIRST_OPEN_MS = 5_000;
const MAX_OPEN_MS = 30_000;

export function afterSilence(circuit: Circuit, nowMs: number): Circuit {
  const silencesInRow = circuit.silencesInRow + 1;
  if (silencesInRow < SILENCES_TO_OPEN) return { silencesInRow, openUntilMs: 0 };
  const openMs = Math.min(MAX_OPEN_MS, FIRST_OPEN_MS * 2 ** Math.min(silencesInRow - SILENCES_TO_OPEN, 10));
  return { silencesInRow, openUntilMs: nowMs + openMs };
}

/** `closed`: all may call. `probing`: one call at a time may find out. `open`: none may. */
export function circuitState(circuit: Circuit, nowMs: number): 'closed' | 'probing' | 'open' {
  if (circuit.silencesInRow < SILENCES_TO_OPEN) return 'closed';
  return nowMs >= circuit.openUntilMs ? 'probing' : 'open';
}
