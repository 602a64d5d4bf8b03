'use client';

import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import { useSession } from '#lib/client/session.ts';
import { formatStoreDate } from '#lib/core/dates.ts';
import type { SearchSummary } from '#lib/orders/search-contract.ts';
import { bucketsOf, daysOfStretch, stretchAfterKey, type Bucket, type Stretch } from './buckets.ts';
import { Bars, Caption, Chart } from './histogram-styles.ts';

export interface HistogramProps {
  readonly days: SearchSummary['days'];
  readonly isPartial: boolean;
  readonly formatNumber: (value: number) => string;
  /** Days of which orders are wanted, ends included. */
  readonly onChoose: (from: string, to: string) => void;
}

/** The result by day of creation: a stretch of it can be drawn out to see only its orders, by pointer or keys. */
export function Histogram(props: HistogramProps) {
  return (
    <ListMessages>
      <Drawing {...props} />
    </ListMessages>
  );
}

const HEIGHT = 36;

function Drawing({ days, isPartial, formatNumber, onChoose }: HistogramProps) {
  const t = useTranslations('listParts.histogram');
  const locale = useSession()?.user.locale ?? 'en';
  const hintId = useId();
  const buckets = useMemo(() => bucketsOf(days), [days]);
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const bars = useRef<HTMLDivElement>(null);
  const isDrawing = useRef(false);
  const dayText = (day: string) => formatStoreDate(`${day}T00:00:00Z`, locale, 'UTC', 'day');
  const textOf = ({ from, to, count }: Bucket) =>
    from === to
      ? t('day', { day: dayText(from), count, shown: formatNumber(count) })
      : t('days', { from: dayText(from), to: dayText(to), count, shown: formatNumber(count) });
  const first = buckets.at(0);
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return null;
  const chosen = stretch === null ? null : daysOfStretch(buckets, stretch);
  const whole = { from: first.from, to: last.to, count: buckets.reduce((sum, { count }) => sum + count, 0) };
  const placeOf = ({ clientX }: PointerEvent) => {
    const box = bars.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const place = Math.floor(((clientX - box.left) / box.width) * buckets.length);
    return Math.max(0, Math.min(buckets.length - 1, place));
  };
  const choose = (wanted: Stretch | null) => {
    const found = wanted === null ? null : daysOfStretch(buckets, wanted);
    setStretch(null);
    if (found !== null) onChoose(found.from, found.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stretchAfterKey(event, stretch, buckets.length);
    if (next !== null) setStretch(next);
    else if (event.key === 'Enter' && stretch !== null) choose(stretch);
    else if (event.key === 'Escape' && stretch !== null) setStretch(null);
    else return;
    event.preventDefault();
  };
  const low = stretch === null ? 0 : Math.min(stretch.anchor, stretch.end);
  const high = stretch === null ? -1 : Math.max(stretch.anchor, stretch.end);
  return (
    <Chart>
      <Bars
        aria-describedby={hintId}
        aria-label={t('label')}
        aria-valuemax={buckets.length - 1}
        aria-valuemin={0}
        aria-valuenow={stretch?.end ?? buckets.length - 1}
        aria-valuetext={textOf(chosen ?? whole)}
        onBlur={() => setStretch(null)}
        onKeyDown={onKeyDown}
        onPointerCancel={() => {
          isDrawing.current = false;
          setStretch(null);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          setStretch({ anchor: placeOf(event), end: placeOf(event) });
        }}
        onPointerLeave={() => {
          if (!isDrawing.current && document.activeElement !== bars.current) setStretch(null);
        }}
        onPointerMove={(event) => {
          const end = placeOf(event);
          setStretch((before) => ({ anchor: isDrawing.current && before !== null ? before.anchor : end, end }));
        }}
        onPointerUp={(event) => {
          if (!isDrawing.current) return;
          isDrawing.current = false;
          choose({ anchor: stretch?.anchor ?? placeOf(event), end: placeOf(event) });
        }}
        ref={bars}
        role="slider"
        tabIndex={0}
      >
        <svg aria-hidden height={HEIGHT} preserveAspectRatio="none" viewBox={`0 0 ${buckets.length} ${HEIGHT}`}>
          {buckets.map(({ from, count }, index) => {
            const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * (HEIGHT - 2)));
            const isIn = index >= low && index <= high;
            return (
              <g className={isIn ? 'in' : undefined} key={from}>
                <rect className="back" height={HEIGHT} width={1} x={index} y={0} />
                <rect className="bar" height={height} width={0.8} x={index + 0.1} y={HEIGHT - height} />
              </g>
            );
          })}
        </svg>
      </Bars>
      <Caption aria-hidden>
        <span>{dayText(whole.from)}</span>
        <span>{chosen === null ? t(isPartial ? 'titlePartial' : 'title') : textOf(chosen)}</span>
        <span>{dayText(whole.to)}</span>
      </Caption>
      <span hidden id={hintId}>
        {t('hint')}
      </span>
    </Chart>
  );
}
