import { randomUUID } from 'node:crypto';
import type { Script, ScriptContent } from './script.ts';
import type { Restore } from '../state/capture.ts';

/** How long storefronts go on with what they had (BigCommerce docs: Scripts API, limits). */
export const CACHE_MS = 20_000;

interface Kept {
  readonly script: Script;
  /** What shoppers were shown when it was last changed; null for nothing. */
  readonly shownBefore: Script | null;
  readonly changedMs: number;
}

/** The scripts that apps put on storefronts. */
export class ScriptRegistry {
  readonly #nowMs: () => number;
  readonly #caches: () => boolean;
  #scripts = new Map<string, Kept>();

  /** `caches` says whether storefronts keep scripts for a while. */
  constructor(options: { nowMs: () => number; caches: () => boolean }) {
    this.#nowMs = options.nowMs;
    this.#caches = options.caches;
  }

  /** An app sees its own only. Oldest first. */
  ofClient(storeHash: string, clientId: string): Script[] {
    return [...this.#scripts.values()]
      .map(({ script }) => script)
      .filter((script) => script.storeHash === storeHash && script.clientId === clientId);
  }

  ofChannel(storeHash: string, channelId: number): Script[] {
    return [...this.#scripts.values()]
      .map(({ script }) => script)
      .filter((script) => script.storeHash === storeHash && script.channel_id === channelId);
  }

  add(storeHash: string, clientId: string, content: ScriptContent): Script {
    const nowS = Math.floor(this.#nowMs() / 1000);
    const script: Script = {
      ...content,
      uuid: randomUUID(),
      storeHash,
      clientId,
      createdS: nowS,
      modifiedS: nowS,
    };
    this.#scripts.set(script.uuid, { script, shownBefore: null, changedMs: this.#nowMs() });
    return script;
  }

  change(script: Script, content: ScriptContent): Script {
    const changed: Script = { ...script, ...content, modifiedS: Math.floor(this.#nowMs() / 1000) };
    const kept = this.#scripts.get(script.uuid);
    const shownBefore = kept === undefined ? null : this.#shown(kept);
    this.#scripts.set(script.uuid, { script: changed, shownBefore, changedMs: this.#nowMs() });
    return changed;
  }

  remove(script: Script): void {
    this.#scripts.delete(script.uuid);
  }

  /** The app is uninstalled: scripts that were marked so go with it. */
  removeOf(storeHash: string, clientId: string): void {
    for (const script of this.ofClient(storeHash, clientId)) if (script.auto_uninstall) this.remove(script);
  }

  /** What a storefront puts on its pages now, enabled or not. */
  shownOn(storeHash: string, channelId: number): Script[] {
    return [...this.#scripts.values()]
      .flatMap((kept) => this.#shown(kept) ?? [])
      .filter((script) => script.storeHash === storeHash && script.channel_id === channelId);
  }

  clear(): void {
    this.#scripts = new Map();
  }

  #shown({ script, shownBefore, changedMs }: Kept): Script | null {
    return !this.#caches() || this.#nowMs() - changedMs >= CACHE_MS ? script : shownBefore;
  }

  capture(): Restore {
    const scripts = new Map(this.#scripts);
    return () => {
      this.#scripts = new Map(scripts);
    };
  }
}
