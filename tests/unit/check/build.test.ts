import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildFresh } from '#scripts/build.ts';

/** Later than anything that the test itself makes. */
const BUILT_SECONDS = Math.ceil(Date.now() / 1000) + 3_600;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'));
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string, seconds: number): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
  await utimes(join(root, path), seconds, seconds);
}

describe('isBuildFresh', () => {
  it('is false without a build', async () => {
    await write('app/page.tsx', 1);
    expect(await isBuildFresh(root)).toBe(false);
  });

  it('is true while no source is newer', async () => {
    await write('.next/BUILD_ID', BUILT_SECONDS);
    await write('lib/orders/rules.ts', BUILT_SECONDS - 1);
    await write('tests/unit/a.test.ts', BUILT_SECONDS + 1);
    await write('emulator/main.ts', BUILT_SECONDS + 1);
    expect(await isBuildFresh(root)).toBe(true);
  });

  it('is false once a source is gone, which its folder remembers', async () => {
    await write('.next/BUILD_ID', BUILT_SECONDS);
    await write('lib/orders/rules.ts', BUILT_SECONDS - 1);
    await utimes(join(root, 'lib', 'orders'), BUILT_SECONDS + 1, BUILT_SECONDS + 1);
    expect(await isBuildFresh(root)).toBe(false);
  });

  it.each([
    'app/stores/[storeHash]/page.tsx',
    'components/shared/messages/en.json',
    'lib/core/money.ts',
    'public/icon.svg',
    'prisma/schema.prisma',
    'proxy.ts',
    'next.config.js',
    'package-lock.json',
  ])('is false once %s is newer', async (path) => {
    await write('.next/BUILD_ID', BUILT_SECONDS);
    await write(path, BUILT_SECONDS + 1);
    expect(await isBuildFresh(root)).toBe(false);
  });
});
