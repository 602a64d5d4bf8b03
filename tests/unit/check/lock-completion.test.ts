import { describe, expect, it } from 'vitest';
import { completeLock, findMissingPlatforms, parseLock } from '#scripts/lock-completion.ts';

const lock = parseLock(
  JSON.stringify({
    name: 'a',
    lockfileVersion: 3,
    packages: {
      '': { name: 'a' },
      'node_modules/@tool/binding-linux-x64-gnu': { version: '2.0.0', optional: true, integrity: 'sha512-x' },
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/binding-darwin-arm64': '2.0.0',
          '@tool/binding-linux-arm-musleabihf': '2.0.0',
          '@tool/binding-linux-x64-gnu': '2.0.0',
          '@tool/binding-win32-x64-msvc': '2.0.0',
          fsevents: '^2.3.0',
        },
      },
      'node_modules/web': { version: '1.0.0', optionalDependencies: { '@web/linux-x64-gnu': '1.0.0' } },
    },
  }),
);

describe('lock completion', () => {
  it('finds packages of platforms that the lock does not know, as npm would write them', () => {
    expect(findMissingPlatforms(lock)).toEqual({
      'node_modules/@tool/binding-darwin-arm64': {
        version: '2.0.0',
        cpu: ['arm64'],
        os: ['darwin'],
        dev: true,
        optional: true,
      },
      'node_modules/@tool/binding-linux-arm-musleabihf': {
        version: '2.0.0',
        cpu: ['arm'],
        libc: ['musl'],
        os: ['linux'],
        dev: true,
        optional: true,
      },
      'node_modules/@tool/binding-win32-x64-msvc': {
        version: '2.0.0',
        cpu: ['x64'],
        os: ['win32'],
        dev: true,
        optional: true,
      },
      'node_modules/@web/linux-x64-gnu': {
        version: '1.0.0',
        cpu: ['x64'],
        libc: ['glibc'],
        os: ['linux'],
        optional: true,
      },
    });
  });

  it('adds them in order, once, and keeps everything else', () => {
    const complete = completeLock(lock);
    expect(Object.keys(complete.packages)).toEqual([
      '',
      'node_modules/@tool/binding-darwin-arm64',
      'node_modules/@tool/binding-linux-arm-musleabihf',
      'node_modules/@tool/binding-linux-x64-gnu',
      'node_modules/@tool/binding-win32-x64-msvc',
      'node_modules/@web/linux-x64-gnu',
      'node_modules/tool',
      'node_modules/web',
    ]);
    expect(complete).toMatchObject({ name: 'a', lockfileVersion: 3, packages: lock.packages });
    expect(completeLock(complete)).toEqual(complete);
    expect(findMissingPlatforms(complete)).toEqual({});
  });

  it('knows a package that lies in its parent', () => {
    const nested = { ...lock.packages, 'node_modules/web/node_modules/@web/linux-x64-gnu': { version: '1.0.0' } };
    expect(findMissingPlatforms({ ...lock, packages: nested })).not.toHaveProperty('node_modules/@web/linux-x64-gnu');
  });
});
