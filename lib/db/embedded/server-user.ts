import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { OperatorError } from '#lib/core/operator-error.ts';

/** Who the server runs as when we are root, since PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const SERVER_USER = 'postgres';
const run = promisify(execFile);

/** The system user for the server; undefined when we are not root, and the server runs as we do. Makes the user if need be. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SERVER_USER]);
  } catch (cause) {
    // Another starter may have been quicker; only a user who is still missing is a failure.
    const made = await lookUp();
    if (made) return made;
    throw new OperatorError(
      `PostgreSQL does not run as root, and the system user "${SERVER_USER}" could not be made. Make that user, run as another user than root, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  return lookUp();
}

async function lookUp(): Promise<ServerUser | undefined> {
  const entry = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith(`${SERVER_USER}:`));
  const [name, , uid, gid] = entry?.split(':') ?? [];
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}
