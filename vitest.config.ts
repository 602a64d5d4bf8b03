import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packageFile = (path: string) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    restoreMocks: true,
    // Every core: by default one is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        resolve: {
          alias: [
            // The one build that BigDesign loads here as well: with two, its components would not see our theme.
            {
              find: /^styled-components$/,
              replacement: packageFile('styled-components/dist/styled-components.cjs.js'),
            },
            // What Next's bundler puts in place of it for the app router.
            { find: /^next\/dynamic$/, replacement: packageFile('next/dist/shared/lib/app-dynamic.js') },
          ],
        },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/setup.ts'],
          // Pure rules leave nothing behind and component tests begin with fresh modules; a process per file took most of the time.
          isolate: false,
          // Styles go in rule by rule, as in production; as text, all of them would be parsed again with each new one.
          env: { SC_DISABLE_SPEEDY: 'false' },
          // No test asserts a time: these end what hangs, also where all cores are busy.
          testTimeout: 30_000,
          expect: { poll: { timeout: 15_000, interval: 10 } },
          // Part of the module graph that a component test begins anew, so that no test meets another's cache.
          server: { deps: { inline: ['swr'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/contract/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/global-setup.ts'],
          setupFiles: ['tests/integration/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
