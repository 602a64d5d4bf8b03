import { raw } from 'hono/html';

function icon(paths: string) {
  return raw(
    `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
  );
}

/** The mark of the emulator's panel. */
export const MARK = raw(
  '<svg class="nav-mark" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="6" fill="#3c64f4"/><path d="M8 20.5V7.5h7.2c2.5 0 4 1.3 4 3.3 0 1.4-.8 2.4-2 2.8 1.6.3 2.7 1.5 2.7 3.3 0 2.3-1.7 3.6-4.4 3.6z" fill="none" stroke="#fff" stroke-width="2.2" stroke-linejoin="round"/><path d="M9 13.8h7" stroke="#fff" stroke-width="2.2"/></svg>',
);

export const ICONS = {
  home: icon('<path d="m3.5 11 8.5-7 8.5 7"/><path d="M6 9.5V20h12V9.5"/><path d="M10 20v-5h4v5"/>'),
  orders: icon(
    '<path d="M5 4h14v16.5l-2.4-1.6-2.3 1.6-2.3-1.6-2.3 1.6-2.3-1.6L5 20.5z"/><path d="M8.5 9h7M8.5 13h7"/>',
  ),
  apps: icon(
    '<rect x="4" y="4" width="6.5" height="6.5" rx="1"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1"/><path d="M16.75 13.5v6.5M13.5 16.75h6.5"/>',
  ),
  settings: icon(
    '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  ),
  ledger: icon('<path d="M6 3.5h12v17H6z"/><path d="M9 8h6M9 12h6M9 16h3.5"/>'),
  faults: icon('<path d="M12 4 21 19.5H3z"/><path d="M12 10v4.5M12 17v.1"/>'),
  clock: icon('<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>'),
  mail: icon('<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m4 7 8 6 8-6"/>'),
  menu: icon('<path d="M4 7h16M4 12h16M4 17h16"/>'),
} as const;
