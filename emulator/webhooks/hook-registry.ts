import { EXCEPTION_SCOPE } from './hook.ts';
import type { Hook } from './hook.ts';
import { captureMap, captureRecord } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

const FIRST_HOOK_ID = 20_172_984;

/** Every app's hooks, and who is told when one fails. */
export class HookRegistry {
  readonly #byStore = new Map<string, Hook[]>();
  readonly #emails = new Map<string, readonly string[]>();
  #lastId = FIRST_HOOK_ID;

  add(make: (id: number) => Hook): Hook {
    const hook = make(++this.#lastId);
    this.#byStore.set(hook.storeHash, [...this.ofStore(hook.storeHash), hook]);
    return hook;
  }

  ofStore(storeHash: string): readonly Hook[] {
    return this.#byStore.get(storeHash) ?? [];
  }

  /** An app sees its own hooks only. */
  ofClient(storeHash: string, clientId: string): readonly Hook[] {
    return this.ofStore(storeHash).filter((hook) => hook.clientId === clientId);
  }

  /** The one hook that hears of failed deliveries. */
  exceptionHook(storeHash: string, clientId: string): Hook | null {
    return this.ofClient(storeHash, clientId).find((hook) => hook.scope === EXCEPTION_SCOPE) ?? null;
  }

  has(hook: Hook): boolean {
    return this.ofStore(hook.storeHash).includes(hook);
  }

  remove(gone: Hook): void {
    this.#byStore.set(
      gone.storeHash,
      this.ofStore(gone.storeHash).filter((hook) => hook !== gone),
    );
  }

  /** The app is uninstalled: the platform deletes its hooks. */
  removeAll(storeHash: string, clientId: string): void {
    this.#byStore.set(
      storeHash,
      this.ofStore(storeHash).filter((hook) => hook.clientId !== clientId),
    );
    this.#emails.delete(`${storeHash} ${clientId}`);
  }

  emails(storeHash: string, clientId: string): readonly string[] {
    return this.#emails.get(`${storeHash} ${clientId}`) ?? [];
  }

  setEmails(storeHash: string, clientId: string, emails: readonly string[]): void {
    this.#emails.set(`${storeHash} ${clientId}`, emails);
  }

  clear(): void {
    this.#byStore.clear();
    this.#emails.clear();
    this.#lastId = FIRST_HOOK_ID;
  }

  /** Messages hold on to their hook, so each is put back as the same object. */
  capture(): Restore {
    const [byStore, emails, lastId] = [captureMap(this.#byStore), captureMap(this.#emails), this.#lastId];
    const hooks = [...this.#byStore.values()].flat().map(captureRecord);
    return () => {
      byStore();
      emails();
      for (const putBack of hooks) putBack();
      this.#lastId = lastId;
    };
  }
}
