// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { IntlProvider } from 'use-intl/react';
import { afterEach, expect, test } from 'vitest';
import { WhyLine } from '#components/order-list/indexed/why-line.tsx';
import listEnglish from '#components/shared/messages/en-list.json';
import english from '#components/shared/messages/en.json';
import type { FoundOrder, OrderMatch } from '#lib/orders/search-contract.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

afterEach(cleanup);

const ROW = orderRow({ id: 118, customerName: 'Ethan St. John', company: 'Acme' });

function whyOf(...matches: readonly Pick<OrderMatch, 'field' | 'text'>[]): string {
  const row = { ...ROW, matches: matches.map((match) => ({ line: null, isSimilar: false, ...match })) } as FoundOrder;
  const { container } = render(
    <IntlProvider locale="en" messages={{ ...english, ...listEnglish }} timeZone="UTC">
      <WhyLine asked={new Set(['smith'])} row={row} />
    </IntlProvider>,
  );
  return container.textContent;
}

test('a name that the row does not show says why the order was found', () => {
  expect(whyOf({ field: 'name', text: 'Nora Smith' })).toContain('Nora Smith');
});

test('a company that the row does not show does so too', () => {
  expect(whyOf({ field: 'company', text: 'Smith & Sons' })).toContain('Smith & Sons');
});

test('what stands in the row is not said twice', () => {
  expect(
    whyOf({ field: 'id', text: '118' }, { field: 'name', text: 'Ethan St. John' }, { field: 'company', text: 'Acme' }),
  ).toBe('');
});
