/** Limits on the headers of an answer (BigCommerce docs: webhooks, response requirements). */
const MOST_HEADERS = 64;
const LONGEST_NAME = 64;
const LONGEST_VALUE = 8_192;

/** How a delivery was answered. `failure` is null when it counts as received; `status` 0 stands for no answer. */
export interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly durationMs: number;
  readonly failure: string | null;
}

/** Posts a delivery and judges the answer: any 2xx in time with modest headers is a receipt. Redirects are not followed. */
export async function post(
  destination: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<Answer> {
  const startedMs = performance.now();
  const took = () => Math.round(performance.now() - startedMs);
  try {
    const answer = await fetch(destination, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json', accept: '*/*' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { byteLength } = await answer.arrayBuffer();
    return { status: answer.status, bytes: byteLength, durationMs: took(), failure: failureOf(answer) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, bytes: 0, durationMs: took(), failure: late ? 'Request timed out' : 'No response received' };
  }
}

function failureOf(answer: Response): string | null {
  if (!answer.ok) return 'Non-200 response received';
  const headers = [...answer.headers];
  const modest = headers.every(([name, value]) => name.length <= LONGEST_NAME && value.length <= LONGEST_VALUE);
  return modest && headers.length <= MOST_HEADERS ? null : 'Response headers are too large';
}
