'use client';

import { Badge, Box, InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { Facts } from '#components/shared/facts/facts.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { SyncHealth } from '#lib/sync/contract.ts';
import { HOOK_VARIANT, hooksProblem, scopeName, type HooksProblem } from './sync-view.ts';

/** How changes come here: notices of the platform, looks for what they left out, and comparisons that prove it. */
export function ChangesPanel({ health }: { readonly health: SyncHealth }) {
  const t = useTranslations('settings');
  const format = useStoreFormat();
  const { webhooks, lastSweep, lastAudit } = health;
  const problem = hooksProblem(webhooks);
  const dateOr = (date: string | null) => (date === null ? t('none') : format.date(date));
  const facts = [
    {
      name: t('checks.lastSweep'),
      content:
        lastSweep === null
          ? t('none')
          : t('checks.sweepFound', { at: format.date(lastSweep.at), found: lastSweep.found }),
    },
    {
      name: t('checks.lastAudit'),
      content:
        lastAudit === null
          ? t('none')
          : t('checks.auditFound', {
              at: format.date(lastAudit.at),
              drifted: lastAudit.drifted,
              sampled: lastAudit.sampled,
            }),
    },
    { name: t('checks.lastEvent'), content: dateOr(webhooks.lastEventAt) },
    { name: t('checks.lag'), content: webhooks.lastLagMs === null ? t('none') : lagText(webhooks.lastLagMs) },
    { name: t('checks.waiting'), content: format.number(webhooks.waiting) },
    { name: t('checks.ignored'), content: format.number(webhooks.ignored) },
    { name: t('checks.checkedAt'), content: dateOr(webhooks.checkedAt) },
  ];
  return (
    <Panel header={t('checks.title')}>
      {problem === null ? null : <Problem problem={problem} />}
      <Facts facts={facts} />
      {webhooks.hooks.length === 0 ? null : (
        <Box marginTop="large">
          <DataTable
            caption={t('checks.hooks')}
            columns={[
              { name: 'scope', header: t('checks.scope'), cell: ({ scope }) => scopeText(scope) },
              {
                name: 'state',
                header: t('checks.state'),
                cell: ({ state }) => <Badge label={t(`hook.${state}`)} variant={HOOK_VARIANT[state]} />,
              },
            ]}
            keyOf={({ scope }) => scope}
            rows={webhooks.hooks}
          />
        </Box>
      )}
    </Panel>
  );

  function lagText(lagMs: number): string {
    return lagMs < 1_000 ? t('checks.milliseconds') : t('checks.seconds', { count: format.number(lagMs / 1_000) });
  }

  function scopeText(scope: string): string {
    const name = scopeName(scope);
    return name === null ? scope : t(`scopes.${name}`);
  }
}

function Problem({ problem }: { readonly problem: HooksProblem }) {
  const t = useTranslations('settings.checks');
  const text = problem.kind === 'blocked' ? t('blocked', { minutes: problem.minutes }) : t(problem.kind);
  return (
    <Box marginBottom="medium">
      <InlineMessage messages={[{ text }]} type={problem.kind === 'noHooks' ? 'info' : 'warning'} />
    </Box>
  );
}
