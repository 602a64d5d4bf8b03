import { beforeEach, describe, expect, test } from 'vitest';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { clientRig } from './client-rig.ts';
import { control, MAPLE } from './emulator-visitor.ts';

const rig = clientRig();

const LISTS = { orderPlaced: ['a@example.com'], forwardInvoice: ['b@example.com', 'c@example.com'] };

describe.each(['plain', 'data'])('order settings with the envelope %s', (envelope) => {
  beforeEach(() => control(rig.url, 'PUT', '/switches', { orderSettingsEnvelope: envelope }));

  test('of the store are read and changed', async () => {
    const { orderSettings } = rig.client;
    expect(await orderSettings.ofStore()).toEqual({
      orderPlaced: ['orders@mapleandmain.example.com'],
      forwardInvoice: [],
    });
    expect(await orderSettings.changeStore(LISTS)).toEqual({ kind: 'done', recipients: LISTS });
    expect(await orderSettings.ofStore()).toEqual(LISTS);
  });

  test('of a channel are its own or none', async () => {
    const { orderSettings } = rig.client;
    expect(await orderSettings.ofChannel(1)).toBeNull();
    expect(await orderSettings.changeChannel(1, LISTS)).toEqual({ kind: 'done', recipients: LISTS });
    expect(await orderSettings.ofChannel(1)).toEqual(LISTS);
    expect(await orderSettings.changeChannel(1, null)).toEqual({ kind: 'done', recipients: null });
    expect(await orderSettings.ofChannel(1)).toBeNull();
  });
});

describe('order settings', () => {
  test('name the field that the platform refused, and no channel that there is not', async () => {
    const { orderSettings } = rig.client;
    const wrong = { orderPlaced: ['not an address'], forwardInvoice: [] };
    expect(await orderSettings.changeStore(wrong)).toMatchObject({
      kind: 'refused',
      status: 422,
      field: 'notifications.order_placed.email_addresses.0',
    });
    expect(await orderSettings.changeChannel(77, LISTS)).toEqual({ kind: 'not_found' });
    await expect(orderSettings.ofChannel(77)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('cannot be written with the permission to read', async () => {
    const reader = await emulatorClient(rig.url, MAPLE, { scopes: ['store_v2_orders_read_only'] });
    expect(await reader.orderSettings.ofStore()).toMatchObject({ forwardInvoice: [] });
    expect(await reader.orderSettings.changeStore(LISTS)).toMatchObject({ kind: 'refused', needsApproval: 'orders' });
  });
});
