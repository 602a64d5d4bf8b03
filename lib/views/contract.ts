import { z } from 'zod';
import { DEFAULT_VIEW_KEYS, type DefaultViewKey } from './default-view-keys.ts';

const NAME_MAX_LENGTH = 60;
const QUERY_MAX_LENGTH = 2_000;
const MOST_COLUMNS = 20;

/** Columns of the list; which a screen knows is the screen's. */
const columns = z.array(z.string().regex(/^[a-z][a-z-]{0,30}$/)).max(MOST_COLUMNS);
const sort = z.string().regex(/^[a-z]{1,20}:(asc|desc)$/);

export const newViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(NAME_MAX_LENGTH),
  isShared: z.boolean(),
  query: z.string().max(QUERY_MAX_LENGTH),
  columns,
  sort,
});
export type NewView = z.infer<typeof newViewSchema>;

export const viewChangeSchema = newViewSchema
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change was sent.');
export type ViewChange = z.infer<typeof viewChangeSchema>;

export const viewParamsSchema = z.object({ viewId: z.uuid() });

export interface SavedView extends NewView {
  readonly id: string;
  /** Only its maker, or an admin for a shared one, may change it. */
  readonly isOwn: boolean;
  readonly canChange: boolean;
}

/** A ready-made view's key or a saved one's id; null: all orders. */
const startView = z.union([z.enum(DEFAULT_VIEW_KEYS), z.uuid()]).nullable();

/**
 * `PUT /api/views/defaults`: all of them in the store's order, and which of them stand above the list. `start`: what the list
 * opens with for everybody who chose nothing else, a ready-made or a shared view.
 */
export const defaultViewsSchema = z
  .strictObject({
    views: z
      .array(z.strictObject({ key: z.enum(DEFAULT_VIEW_KEYS), isShown: z.boolean() }))
      .length(DEFAULT_VIEW_KEYS.length)
      .refine((views) => new Set(views.map(({ key }) => key)).size === views.length),
    start: startView,
  })
  .refine(({ views, start }) => !views.some(({ key, isShown }) => key === start && !isShown));
export type DefaultViewsChoice = z.infer<typeof defaultViewsSchema>;

export interface DefaultView {
  readonly key: DefaultViewKey;
  readonly query: string;
  readonly sort: string;
}

/** `GET /api/views`: the person's own and the shared ones, in their order. */
export interface ViewList {
  readonly defaults: readonly DefaultView[];
  readonly views: readonly SavedView[];
  /** What the store has the list open with; it may be gone, hidden, or not this person's to see. */
  readonly start: string | null;
}

/** `POST /api/views/counts`: orders in each of these queries, capped. */
export const viewCountsSchema = z.strictObject({
  queries: z.array(z.strictObject({ key: z.string().max(40), query: z.string().max(QUERY_MAX_LENGTH) })).max(50),
});

export type ViewCountsRequest = z.infer<typeof viewCountsSchema>;

export interface ViewCount {
  readonly key: string;
  /** Null: the query cannot be read, or counting took too long. */
  readonly count: number | null;
  /** True: there are more, and nobody counted on. */
  readonly isCapped: boolean;
}
export interface ViewCounts {
  readonly counts: readonly ViewCount[];
}

export const listPreferenceSchema = z.strictObject({
  columns: columns.optional(),
  limit: z.int().min(10).max(250).optional(),
  hiddenViews: z.array(z.string().max(40)).max(50).optional(),
  isPreviewOpen: z.boolean().optional(),
  /** What the list opens with, in place of what the store chose. */
  startView: startView.optional(),
});
export type ListPreference = z.infer<typeof listPreferenceSchema>;

/** How a person has the list arranged. Comes with the session. */
export interface ListSettings {
  readonly preference: ListPreference;
  readonly views: ViewList;
}
