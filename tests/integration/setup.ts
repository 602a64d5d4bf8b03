import { afterAll, inject } from 'vitest';
import { createTestDatabase } from '#tests/fixtures/database.ts';
import { appSettings } from './settings.ts';

// Before the file's own imports: lib/env.ts reads the environment once.
const database = await createTestDatabase();
Object.assign(process.env, appSettings(inject('emulatorUrl'), database.url));

afterAll(() => database.drop());
