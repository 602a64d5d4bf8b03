import { afterAll } from 'vitest';
import { createTestDatabase } from '#tests/fixtures/database.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { appSettings, EMULATOR_SETTINGS } from './settings.ts';

// Before the file's own imports: lib/env.ts reads the environment once. Each file has a database and an emulator of its own:
// tokens die when a store is installed again, and a fault or a moved clock must meet nobody else.
const [database, emulator] = await Promise.all([createTestDatabase(), startEmulator({ env: EMULATOR_SETTINGS })]);
Object.assign(process.env, appSettings(emulator.url, database.url));

afterAll(() => Promise.all([emulator.stop(), database.drop()]));
