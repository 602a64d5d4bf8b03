import { describe, expect, test } from 'vitest';
import { furtherProfiles } from '#emulator/data/further-stores.ts';
import { panelStores } from '#emulator/state/directory.ts';

describe('further stores', () => {
  const profiles = furtherProfiles('seed', 98);

  test('have hashes, numbers and domains of their own', () => {
    for (const field of ['hash', 'storeId', 'domain', 'accountUuid'] as const)
      expect(new Set(profiles.map((profile) => profile[field])).size).toBe(98);
    for (const { hash } of profiles) expect(hash).toMatch(/^[a-z0-9]{9}$/);
  });

  test('are the same for the same seed, others for another, and more of them change none', () => {
    expect(furtherProfiles('seed', 3)).toEqual(profiles.slice(0, 3));
    expect(furtherProfiles('other', 3).map((each) => each.hash)).not.toEqual(
      profiles.slice(0, 3).map((each) => each.hash),
    );
  });

  test('have an owner and staff; one person works in all stores', () => {
    const stores = panelStores(profiles.slice(0, 2));
    expect(stores).toHaveLength(4);
    const shared = stores.map((store) => store.members.find((member) => member.user.name === 'Priya Shah')?.user);
    expect(new Set(shared).size).toBe(1);
    const ids = stores.flatMap((store) => store.members.map((member) => member.user.id));
    expect(new Set(ids).size).toBe(ids.length - 3);
    for (const store of stores) expect(store.members[0]?.role).toBe('owner');
  });
});
