import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import type { OrderHead } from '../../state/order-records.ts';
import type { Preferences } from '../../state/store-preferences.ts';
import { pageHead } from '../layout.ts';
import { extensionOverlay } from './extension-entries.ts';
import { ROWS_PER_PAGE, listAddress, pageCount } from './list-query.ts';
import type { ListQuery } from './list-query.ts';
import { customerName, dateText, moneyText, statusColour } from './texts.ts';

/** The statuses that stand as tabs above the list. */
const TAB_STATUSES = [11, 9, 7, 2, 3, 8];

export interface StatusChoice {
  readonly id: number;
  readonly label: string;
  readonly count: number;
}

export interface OrderListView {
  /** Address of the list, `/manage/{store_hash}/orders`. */
  readonly base: string;
  readonly query: ListQuery;
  readonly total: number;
  readonly heads: readonly OrderHead[];
  readonly statuses: readonly StatusChoice[];
  readonly preferences: Preferences;
  readonly done: Markup | '';
  /** What apps add to the Action menu of an order. */
  readonly entries: (orderId: number) => readonly Markup[];
}

/** View Orders: tabs and a filter by status, pages, the status of each row to change, its Action menu. */
export function orderListPage(view: OrderListView): Markup {
  return html`${pageHead('View orders')} ${view.done} ${tabs(view)}
    <section class="card flush">
      <div class="card-bar">
        <form method="get" action="${view.base}" class="row">
          <label class="visually-hidden" for="status-filter">Show</label>
          <select id="status-filter" name="status" data-submit>
            <option value="">All statuses</option>
            ${view.statuses.map(
              ({ id, label, count }) =>
                html`<option value="${id}" ${id === view.query.statusId ? 'selected' : ''}>
                  ${label} (${count})
                </option>`,
            )}
          </select>
          <noscript><button class="secondary">Show</button></noscript>
        </form>
        ${pager(view)}
      </div>
      ${view.heads.length === 0 ? html`<p class="empty">No order has this status.</p>` : orderTable(view)}
    </section>
    ${extensionOverlay()}`;
}

function tabs(view: OrderListView): Markup {
  const tab = (statusId: number | null, name: string) =>
    html`<a
      href="${listAddress(view.base, { statusId, page: 1 })}"
      ${statusId === view.query.statusId ? 'aria-current=page' : ''}
      >${name}</a
    >`;
  const shown = TAB_STATUSES.flatMap((id) => view.statuses.filter((status) => status.id === id));
  return html`<nav class="tabs" aria-label="Order statuses">
    ${tab(null, 'All orders')} ${shown.map(({ id, label }) => tab(id, label))}
  </nav>`;
}

function pager(view: OrderListView): Markup {
  const { statusId, page } = view.query;
  const pages = pageCount(view.total);
  const first = view.heads.length === 0 ? 0 : (page - 1) * ROWS_PER_PAGE + 1;
  const last = first === 0 ? 0 : first + view.heads.length - 1;
  const link = (to: number, name: string, sign: string) =>
    to < 1 || to > pages
      ? ''
      : html`<a class="button secondary" href="${listAddress(view.base, { statusId, page: to })}" aria-label="${name}"
          >${sign}</a
        >`;
  return html`<div class="pager push">
    <span class="soft">${first} - ${last} of ${view.total}</span>
    ${link(page - 1, 'Previous page', '‹')} ${link(page + 1, 'Next page', '›')}
  </div>`;
}

function orderTable(view: OrderListView): Markup {
  return html`<table class="stack">
    <thead>
      <tr>
        <th>Date</th>
        <th>Order ID</th>
        <th>Customer</th>
        <th>Status</th>
        <th class="number">Total</th>
        <th class="number">Action</th>
      </tr>
    </thead>
    <tbody>
      ${view.heads.map((head) => orderRow(view, head))}
    </tbody>
  </table>`;
}

function orderRow(view: OrderListView, head: OrderHead): Markup {
  const address = `${view.base}/${head.id}`;
  return html`<tr>
    <td data-label="Date">${dateText(head.created_s, view.preferences)}</td>
    <td data-label="Order ID"><a href="${address}">${head.id}</a></td>
    <td data-label="Customer">${customerName(head)}</td>
    <td data-label="Status">${statusForm(view.base, view.statuses, head, listAddress(view.base, view.query))}</td>
    <td data-label="Total" class="number">${moneyText(head, head.total_inc_tax)}</td>
    <td data-label="Action" class="number">
      <details class="menu">
        <summary aria-label="Action menu of order ${head.id}">&middot;&middot;&middot;</summary>
        <ul class="menu-list">
          <li><a href="${address}">View</a></li>
          ${view.entries(head.id)}
        </ul>
      </details>
    </td>
  </tr>`;
}

/** The dropdown that changes an order's status at once, as a member of staff does in the control panel. */
export function statusForm(base: string, statuses: readonly StatusChoice[], head: OrderHead, returnTo: string): Markup {
  return html`<form class="status-form" method="post" action="${base}/${head.id}/status">
    <input type="hidden" name="return_to" value="${returnTo}" />
    <label class="visually-hidden" for="status-${head.id}">Status of order ${head.id}</label>
    <select
      id="status-${head.id}"
      name="status_id"
      style="--status: ${statusColour(head.status_id)}"
      autocomplete="off"
      data-submit
    >
      ${statuses.map(
        ({ id, label }) => html`<option value="${id}" ${id === head.status_id ? 'selected' : ''}>${label}</option>`,
      )}
    </select>
    <noscript><button class="secondary">Save</button></noscript>
  </form>`;
}
