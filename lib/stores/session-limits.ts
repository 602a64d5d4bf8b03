/** A one-time code is traded by the page that it opened, within the seconds that a page takes to load. */
export const CODE_LIFE_MS = 60_000;
/** Load links live for a day on the platform; `jti` values are remembered well beyond. */
export const JTI_MEMORY_MS = 7 * 24 * 60 * 60_000;
/** A token this long past its end can still be renewed: a person who came back from a short break. */
export const SESSION_IDLE_LIMIT_MS = 60 * 60_000;
export const SESSION_MAX_LIFE_MS = 12 * 60 * 60_000;
