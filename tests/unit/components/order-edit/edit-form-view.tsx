import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { theme } from '@bigcommerce/big-design-theme';
import { ThemeProvider } from 'styled-components';
import { IntlProvider } from 'use-intl/react';
import { createDraftStore, type DraftStore } from '#components/order-edit/draft-store.ts';
import { EditForm } from '#components/order-edit/edit-form.tsx';
import createEnglish from '#components/shared/messages/en-create.json';
import editEnglish from '#components/shared/messages/en-edit.json';
import orderEnglish from '#components/shared/messages/en-order.json';
import english from '#components/shared/messages/en.json';
import type { EditState } from '#lib/orders/edit-contract.ts';
import { editState } from '#tests/fixtures/edit-state.ts';

const MESSAGES = { ...english, ...createEnglish, ...orderEnglish, ...editEnglish };
// What the form says comes a moment after the last key, and a busy machine is slow.
configure({ asyncUtilTimeout: 15_000 });
const ROUTER = { push: () => {}, back: () => {}, prefetch: () => {} } as unknown as AppRouterInstance;

/** The form on an order, as the page draws it. */
export function open(state: EditState = editState()): { store: DraftStore; user: ReturnType<typeof userEvent.setup> } {
  const store = createDraftStore(state);
  render(
    <AppRouterContext.Provider value={ROUTER}>
      <PathParamsContext.Provider value={{ storeHash: 'abc123', orderId: '4711' }}>
        <IntlProvider locale="en" messages={MESSAGES} timeZone="UTC">
          <ThemeProvider theme={theme}>
            <EditForm store={store} />
          </ThemeProvider>
        </IntlProvider>
      </PathParamsContext.Provider>
    </AppRouterContext.Provider>,
  );
  return { store, user: userEvent.setup() };
}

export const field = (name: string | RegExp) => screen.getByLabelText(name);
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export async function type(
  user: ReturnType<typeof userEvent.setup>,
  element: HTMLElement,
  text: string,
): Promise<void> {
  await user.clear(element);
  if (text !== '') await user.type(element, text);
}
