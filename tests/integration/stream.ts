import type { Handler } from '#lib/http/handler.ts';
import { APP } from './app.ts';

export interface HeardStream {
  readonly status: number;
  readonly headers: Headers;
  /** Events so far, oldest first. */
  readonly events: Record<string, unknown>[];
  readonly isOver: () => boolean;
  /** The reader goes away. */
  leave(): Promise<void>;
}

/** Opens a stream as the browser does, and listens to it. */
export async function hear(handler: Handler, headers: Record<string, string>): Promise<HeardStream> {
  const response = await handler(new Request(`${APP}/api/events`, { headers }), { params: Promise.resolve({}) });
  const events: Record<string, unknown>[] = [];
  let isOver = response.body === null || !response.ok;
  const reader = isOver ? null : (response.body?.getReader() ?? null);
  const decoder = new TextDecoder();
  let text = '';
  const listen = async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      text += decoder.decode(value, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts)
        if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as Record<string, unknown>);
    }
    isOver = true;
  };
  void listen();
  return {
    status: response.status,
    headers: response.headers,
    events,
    isOver: () => isOver,
    leave: async () => reader?.cancel(),
  };
}
