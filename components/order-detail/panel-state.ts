/** What the cache knows of a panel's request. */
export interface PanelAnswer<T> {
  readonly data: T | undefined;
  readonly error: { readonly message: string } | undefined;
}

/** What a panel shows. */
export type PanelState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'empty' }
  /** `failure`: a later reading failed, so what is shown may be old. */
  | { readonly kind: 'shown'; readonly items: T; readonly failure: string | null };

/** A panel's state: what was read stays when reading it again fails. */
export function panelState<T>({ data, error }: PanelAnswer<T>, isEmpty: (items: T) => boolean): PanelState<T> {
  if (data === undefined) return error === undefined ? { kind: 'loading' } : { kind: 'failed', message: error.message };
  if (error === undefined && isEmpty(data)) return { kind: 'empty' };
  return { kind: 'shown', items: data, failure: error?.message ?? null };
}
