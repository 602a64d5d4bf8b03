import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Loads `.env`; what is set already stays. Without that file and without a database of the operator's own this is a run on
 * a developer's machine, and `.env.example` serves: its secrets are public, so a real deployment never gets them.
 */
export function loadLocalEnvironment(): void {
  const own = join(ROOT, '.env');
  if (existsSync(own)) loadEnvFile(own);
  else if (!process.env.DATABASE_URL) loadExampleEnvironment();
}

/** Loads `.env.example` whatever else there is: the demo shall never touch a real store or its database. */
export function loadExampleEnvironment(): void {
  loadEnvFile(join(ROOT, '.env.example'));
}

/** A port from the environment. Throws, naming the variable, when it is no port. */
export function readPort(name: 'PORT' | 'EMULATOR_PORT', fallback: number): number {
  const text = process.env[name] ?? '';
  const port = text === '' ? fallback : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} must be a whole number from 1 to 65535.`);
}
