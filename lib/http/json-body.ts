import { AppError } from '#lib/core/errors.ts';

export const API_BODY_LIMIT_BYTES = 256 * 1024;

/** The JSON body of a request: checked for type, encoding and size before it is parsed. */
export async function readJsonBody(request: Request, limitBytes = API_BODY_LIMIT_BYTES): Promise<unknown> {
  requireJson(request.headers);
  const text = await readText(request, limitBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('bad_request', 'general.notJson');
  }
}

function requireJson(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || charset === 'charset=utf-8' || charset === 'charset="utf-8"';
  // A compressed body could unfold to any size; no client of ours sends one.
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  if (type !== 'application/json' || !isUtf8 || !isPlain)
    throw new AppError('unsupported_media_type', 'general.notPlainJson');
}

/** A body as text; ends with 413 as soon as it is longer than allowed. */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limitBytes) throw tooLarge();
  if (request.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let text = '';
  let size = 0;
  // Counted while it arrives: the announced length can be absent or false.
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limitBytes) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(): AppError {
  return new AppError('payload_too_large', 'general.tooLarge');
}
