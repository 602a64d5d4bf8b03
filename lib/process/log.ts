import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { causesOf } from '#lib/core/causes.ts';

export type Log = Logger;

/**
 * The process's log: ids, codes, statuses and durations. Never a body, a query string, a token, an address or an order's text;
 * the redaction is the second line, for a field that somebody adds later.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: [
        'token',
        '*.token',
        'accessToken',
        '*.accessToken',
        'email',
        '*.email',
        'authorization',
        '*.authorization',
        'code',
      ],
      censor: '[redacted]',
    },
    serializers: { err: describeError },
  };
  return pino(options, destination);
}

function describeError(error: unknown): Record<string, unknown> {
  return describeChain(error, causesOf(error).length);
}

/** An error's kind and place, without its message: messages of libraries can quote what they choked on. Then its causes, so many errors in all. */
function describeChain(error: unknown, errors: number): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  // The stack begins with the message, whose own lines can look like places.
  const place = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  const { cause } = error;
  const isEnd = cause === undefined || (cause instanceof Error && errors <= 1);
  return { kind: error.name, place, ...(isEnd ? {} : { cause: describeChain(cause, errors - 1) }) };
}
