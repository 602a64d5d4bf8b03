'use client';

import { Fragment } from 'react';

const COLUMNS: readonly (readonly [className: string, widthRem: number])[] = [
  ['order', 3],
  ['date', 6],
  ['modified', 6],
  ['customer', 9],
  ['status', 7],
  ['payment', 5],
  ['items', 3],
  ['total', 4],
  ['channel', 5],
  ['actions', 1.5],
];

/** Grey bars in place of rows, in the same places and heights, while the first rows are on their way. */
export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <Fragment>
      {Array.from({ length: count }, (_, index) => (
        <tr aria-hidden key={index} role="row">
          {COLUMNS.map(([className, width]) => (
            <td className={className} key={className} role="cell">
              <span className="bone" style={{ width: `${width}rem` }} />
            </td>
          ))}
        </tr>
      ))}
    </Fragment>
  );
}
