import type { PlainKey } from '#lib/core/error-text.ts';

/** What a page says where a callback ends, and under which status. */
interface Page {
  readonly status: number;
  readonly title: PlainKey;
  readonly text: PlainKey;
}

/** Every page that a callback can end in. */
export const REFUSALS = {
  no_payload: { status: 400, title: 'pages.noPayloadTitle', text: 'pages.noPayload' },
  stale: { status: 401, title: 'pages.staleTitle', text: 'pages.stale' },
  replayed: { status: 401, title: 'pages.replayedTitle', text: 'pages.replayed' },
  forged: { status: 401, title: 'pages.forgedTitle', text: 'pages.forged' },
  forbidden: { status: 403, title: 'pages.forbiddenTitle', text: 'pages.forbidden' },
  not_installed: { status: 404, title: 'pages.notInstalledTitle', text: 'pages.notInstalled' },
  suspended: { status: 409, title: 'pages.suspendedTitle', text: 'pages.suspended' },
  needs_approval: { status: 409, title: 'pages.needsApprovalTitle', text: 'pages.needsApproval' },
  person_removed: { status: 403, title: 'pages.personRemovedTitle', text: 'pages.personRemoved' },
  bad_install: { status: 400, title: 'pages.badInstallTitle', text: 'pages.badInstall' },
  code_refused: { status: 400, title: 'pages.codeRefusedTitle', text: 'pages.codeRefused' },
  scope_missing: { status: 403, title: 'pages.scopeMissingTitle', text: 'pages.scopeMissing' },
  platform_down: { status: 503, title: 'pages.platformDownTitle', text: 'pages.platformDown' },
  trouble: { status: 503, title: 'pages.troubleTitle', text: 'pages.trouble' },
} as const satisfies Readonly<Record<string, Page>>;

export type RefusalName = keyof typeof REFUSALS;
