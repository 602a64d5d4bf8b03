import type { Caller } from './emulator-caller.ts';
import { control } from './emulator-visitor.ts';
import { startReceiver } from './webhook-receiver.ts';

/** A notice that reached a subscriber. */
export interface Heard {
  readonly scope: string;
  readonly data: Record<string, unknown>;
}

/** Subscribes to scopes of a store. `heard` waits until everything so far is delivered and answers it as it came in. */
export async function listenTo(caller: Caller, scopes: readonly string[]) {
  const receiver = await startReceiver();
  await control(caller.base, 'PUT', '/webhooks', { activation_ms: 0, delay_ms: 0, shuffle: false });
  for (const scope of scopes) {
    const { status } = await caller.send('POST', '/v3/hooks', { scope, destination: `${receiver.url}/hook` });
    if (status !== 200) throw new Error(`the hook for ${scope} was answered ${status}`);
  }
  return {
    heard: async (): Promise<Heard[]> => {
      await control(caller.base, 'POST', '/webhooks/advance', { advance_ms: 1_000 });
      await control(caller.base, 'GET', '/webhooks?settle=1');
      return receiver.deliveries.map(({ content }) => ({
        scope: String(content['scope']),
        data: content['data'] as Record<string, unknown>,
      }));
    },
    forget: () => {
      receiver.deliveries.length = 0;
    },
    stop: () => receiver.stop(),
  };
}
