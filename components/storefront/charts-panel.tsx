'use client';

import { H3, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { useSession } from '#lib/client/session.ts';
import { formatStoreDate } from '#lib/core/dates.ts';
import { CHARTS, type ChartName } from '#lib/core/storefront-facts.ts';
import type { StorefrontFeed } from '#lib/storefront-events/contract.ts';
import { chartDays, KINDS, kindTotals, type ChartDay, type Kind } from './chart-rows.ts';
import { Chart, Charts, Legend } from './storefront-styles.ts';

const HEIGHT = 60;
/** Next to each other they differ in lightness too. */
const COLOURS = [
  theme.colors.primary,
  theme.colors.primary30,
  theme.colors.secondary60,
  theme.colors.warning30,
  theme.colors.success60,
  theme.colors.secondary30,
];

/** Of what kinds the orders of the last days were, day by day. */
export function ChartsPanel({ feed }: { readonly feed: StorefrontFeed }) {
  const t = useTranslations('storefront.chart');
  return (
    <Panel header={t('title')}>
      {feed.charts.device.length === 0 ? (
        <Text color="secondary60" marginBottom="none">
          {t('empty')}
        </Text>
      ) : (
        <Charts>
          {CHARTS.map((name) => (
            <KindChart feed={feed} key={name} name={name} />
          ))}
        </Charts>
      )}
    </Panel>
  );
}

function KindChart({ name, feed }: { readonly name: ChartName; readonly feed: StorefrontFeed }) {
  const t = useTranslations('storefront.chart');
  const kinds: readonly Kind[] = KINDS[name];
  const days = chartDays(kinds, feed.charts[name], feed.days);
  return (
    <Chart aria-label={t(name)}>
      <H3 marginBottom="small">{t(name)}</H3>
      <Bars days={days} />
      <Totals kinds={kinds} totals={kindTotals(kinds, days)} />
      <details>
        <summary>{t('asTable')}</summary>
        <ByDay caption={t('caption', { chart: t(name) })} days={days} kinds={kinds} />
      </details>
    </Chart>
  );
}

/** What it shows stands in the list below it, and by day in the table. */
function Bars({ days }: { readonly days: readonly ChartDay[] }) {
  const most = Math.max(1, ...days.map(({ total }) => total));
  return (
    <svg aria-hidden height={HEIGHT} preserveAspectRatio="none" viewBox={`0 0 ${days.length} ${HEIGHT}`}>
      {days.map(({ day, counts }, x) => {
        let y = HEIGHT;
        return (
          <g key={day}>
            {counts.map((count, at) => {
              const height = (count / most) * (HEIGHT - 2);
              y -= height;
              return count === 0 ? null : (
                <rect fill={COLOURS[at]} height={height} key={COLOURS[at]} width={0.8} x={x + 0.1} y={y} />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

function Totals({ kinds, totals }: { readonly kinds: readonly Kind[]; readonly totals: readonly number[] }) {
  const t = useTranslations('storefront');
  const percent = new Intl.NumberFormat(useSession()?.user.locale ?? 'en', { style: 'percent' });
  const all = totals.reduce((sum, total) => sum + total, 0);
  return (
    <Legend>
      {kinds.map((kind, at) => {
        const orders = totals[at] ?? 0;
        return orders === 0 ? null : (
          <li key={kind}>
            <span>
              <i aria-hidden style={{ background: COLOURS[at] }} />
              {t(`kind.${kind}`)}
            </span>
            <span>{t('chart.share', { orders, share: percent.format(orders / all) })}</span>
          </li>
        );
      })}
    </Legend>
  );
}

function ByDay(props: {
  readonly caption: string;
  readonly kinds: readonly Kind[];
  readonly days: readonly ChartDay[];
}) {
  const t = useTranslations('storefront');
  const locale = useSession()?.user.locale ?? 'en';
  const { caption, kinds, days } = props;
  const rows = days.flatMap(({ day, counts }) =>
    kinds.flatMap((kind, at) => {
      const orders = counts[at] ?? 0;
      return orders === 0 ? [] : [{ day, kind, orders }];
    }),
  );
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          name: 'day',
          header: t('chart.day'),
          cell: ({ day }) => formatStoreDate(`${day}T00:00:00Z`, locale, 'UTC', 'day'),
        },
        { name: 'kind', header: t('chart.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { name: 'orders', header: t('chart.orders'), align: 'right', cell: ({ orders }) => String(orders) },
      ]}
      keyOf={({ day, kind }) => `${day} ${kind}`}
      rows={rows.toReversed()}
    />
  );
}
