import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { FaultAction } from '../faults.ts';

const gzipAsync = promisify(gzip);
const FAST = { level: constants.Z_BEST_SPEED };
/** Bodies below this go out as they are; above the second, compressing is left to zlib's threads. */
const SMALLEST_GZIPPED = 512;
const LARGEST_INLINE = 65_536;
const FLUSH_MS = 10;

/** Answers of these statuses have no body (RFC 9110). */
export const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** The body as bytes, gzipped when the caller takes that and it is worth it, and damaged as the faults want it. */
export async function encode(
  body: string | Uint8Array,
  acceptsGzip: boolean,
  actions: readonly FaultAction[],
): Promise<Encoded> {
  const truncated = actions.some((action) => action.kind === 'truncated_json');
  const broken = actions.some((action) => action.kind === 'broken_gzip');
  const whole = typeof body === 'string' ? Buffer.from(body) : body;
  const plain = truncated ? whole.subarray(0, Math.floor(whole.length * 0.6)) : whole;
  if (!broken && (!acceptsGzip || plain.length < SMALLEST_GZIPPED)) return { bytes: plain, headers: {} };
  const zipped = plain.length > LARGEST_INLINE ? await gzipAsync(plain, FAST) : gzipSync(plain, FAST);
  // Ones right after the ten bytes of the header are a block type that does not exist: no decoder gets past them.
  if (broken) zipped.fill(0xff, 10, 20);
  return {
    bytes: zipped,
    headers: { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
  };
}

/** The bytes in small pieces with pauses between them. */
export function slowly(bytes: Uint8Array, chunkBytes: number, pauseMs: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (sent > 0) await pause(pauseMs);
      controller.enqueue(bytes.subarray(sent, sent + chunkBytes));
      sent += chunkBytes;
      if (sent >= bytes.length) controller.close();
    },
  });
}

/** Half of the bytes; then the line is cut, as soon as they are on their way. */
export function cutOff(bytes: Uint8Array, cut: () => void): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    async pull(controller) {
      if (!isSent) {
        isSent = true;
        controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
        return;
      }
      await pause(FLUSH_MS);
      cut();
      controller.close();
    },
  });
}

/** Waits, in real time; not at all for nothing. */
export async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
