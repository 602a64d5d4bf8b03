// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => {
  delete window.Bigcommerce;
  vi.restoreAllMocks();
});

/** The element that would load the script; it is caught, so that nothing is loaded. */
function catchScripts(): HTMLScriptElement[] {
  const scripts: HTMLScriptElement[] = [];
  vi.spyOn(document.head, 'append').mockImplementation(
    (...nodes) => void scripts.push(...(nodes as HTMLScriptElement[])),
  );
  return scripts;
}

describe('the control panel’s script', () => {
  test('is asked for once, and told to end the session when the person signs out', async () => {
    const { followPanel } = await import('#lib/client/panel-sdk.ts');
    const { sessionStore } = await import('#lib/client/session.ts');
    const leave = vi.spyOn(sessionStore, 'leave').mockReturnValue(undefined);
    const scripts = catchScripts();
    const stop = followPanel('https://panel.example/bc-sdk.js');
    expect(scripts.map(({ src, async }) => [src, async])).toEqual([['https://panel.example/bc-sdk.js', true]]);
    const init = vi.fn<(options: { onLogout: () => void }) => void>();
    window.Bigcommerce = { init };
    window.bcAsyncInit?.();
    expect(init).toHaveBeenCalledTimes(1);
    expect(leave).not.toHaveBeenCalled();
    init.mock.calls[0]?.[0].onLogout();
    expect(leave).toHaveBeenCalledTimes(1);
    stop();
    expect(window.bcAsyncInit).toBeUndefined();
  });

  test('that came without what it should bring harms nothing', async () => {
    const { followPanel } = await import('#lib/client/panel-sdk.ts');
    catchScripts();
    followPanel('https://panel.example/bc-sdk.js')();
    followPanel('https://panel.example/bc-sdk.js');
    expect(() => window.bcAsyncInit?.()).not.toThrow();
  });

  test('is not asked for where there is none', async () => {
    const { followPanel } = await import('#lib/client/panel-sdk.ts');
    const scripts = catchScripts();
    followPanel('')();
    expect(scripts).toEqual([]);
  });
});
