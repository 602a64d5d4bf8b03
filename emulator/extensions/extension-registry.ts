import { MOST_PER_MODEL, labelProblem, urlProblem } from './extension-rules.ts';
import type { Extension, ExtensionLabel } from './extension.ts';
import { captureMap } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

/** Done, or why not. */
export type ExtensionOutcome =
  { readonly ok: true; readonly extension: Extension } | { readonly ok: false; readonly message: string };

const NOT_FOUND = 'The app extension was not found.';

/** The menu entries of every app in every store. Ids are counted per store. */
export class ExtensionRegistry {
  #extensions: Extension[] = [];
  readonly #lastNumber = new Map<string, number>();

  /** An app sees its own only. */
  ofClient(storeHash: string, clientId: string): Extension[] {
    return this.ofStore(storeHash).filter((extension) => extension.clientId === clientId);
  }

  ofStore(storeHash: string): Extension[] {
    return this.#extensions.filter((extension) => extension.storeHash === storeHash);
  }

  create(wanted: Omit<Extension, 'id'>): ExtensionOutcome {
    const problem = urlProblem(wanted.url) ?? labelProblem(wanted.label);
    if (problem !== null) return { ok: false, message: problem };
    const beside = this.ofClient(wanted.storeHash, wanted.clientId).filter(({ model }) => model === wanted.model);
    if (beside.length >= MOST_PER_MODEL)
      return {
        ok: false,
        message: `An app can have ${MOST_PER_MODEL} app extensions for the model ${wanted.model} at most.`,
      };
    const number = (this.#lastNumber.get(wanted.storeHash) ?? 0) + 1;
    this.#lastNumber.set(wanted.storeHash, number);
    const extension = { ...wanted, id: `bc/store/appExtension/${number}` };
    this.#extensions.push(extension);
    return { ok: true, extension };
  }

  /** Only address and label can change; a label is replaced as a whole. */
  update(
    owner: { readonly storeHash: string; readonly clientId: string },
    id: string,
    change: { readonly url?: string; readonly label?: ExtensionLabel },
  ): ExtensionOutcome {
    const present = this.ofClient(owner.storeHash, owner.clientId).find((extension) => extension.id === id);
    if (present === undefined) return { ok: false, message: NOT_FOUND };
    const extension = { ...present, ...change };
    const problem = urlProblem(extension.url) ?? labelProblem(extension.label);
    if (problem !== null) return { ok: false, message: problem };
    this.#extensions = this.#extensions.map((each) => (each === present ? extension : each));
    return { ok: true, extension };
  }

  remove(owner: { readonly storeHash: string; readonly clientId: string }, id: string): ExtensionOutcome {
    const extension = this.ofClient(owner.storeHash, owner.clientId).find((each) => each.id === id);
    if (extension === undefined) return { ok: false, message: NOT_FOUND };
    this.#extensions = this.#extensions.filter((each) => each !== extension);
    return { ok: true, extension };
  }

  /** The app is uninstalled: its entries go with it. */
  removeOf(storeHash: string, clientId: string): void {
    this.#extensions = this.#extensions.filter(
      (extension) => extension.storeHash !== storeHash || extension.clientId !== clientId,
    );
  }

  clear(): void {
    this.#extensions = [];
    this.#lastNumber.clear();
  }

  capture(): Restore {
    const extensions = [...this.#extensions];
    const numbers = captureMap(this.#lastNumber);
    return () => {
      this.#extensions = [...extensions];
      numbers();
    };
  }
}
