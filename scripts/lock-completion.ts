import { z } from 'zod';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });

export type Lock = z.infer<typeof lockSchema>;
type Entry = Lock['packages'][string];

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];

/** Reads a lock. What zod gives back has its keys in another order, and npm's order is kept: so that is only looked at. */
export function parseLock(text: string): Lock {
  const lock: Lock = JSON.parse(text);
  lockSchema.parse(lock);
  return lock;
}

/**
 * The entries that package-lock.json lacks for other platforms than the one it was written on. npm leaves out optional
 * packages that the registry at hand did not serve, and `npm ci` then refuses the whole lock, on every platform. An entry
 * added here names the version that its parent demands, without a checksum, as nobody has seen the package.
 */
export function findMissingPlatforms(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [parentPath, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const isThere = lock.packages[`${parentPath}/${path}`] ?? lock.packages[path];
      const platform = platformOf(name);
      if (isThere || !platform || !/^\d+\.\d+\.\d+/.test(version)) continue;
      missing[path] = { version, ...platform, ...(parent.dev ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

/** The lock with those entries, in npm's order. */
export function completeLock(lock: Lock): Lock {
  const packages = Object.entries({ ...lock.packages, ...findMissingPlatforms(lock) });
  packages.sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** What a package's name says of where it runs, as npm writes it; undefined for one that names no platform. */
function platformOf(name: string): { cpu: string[]; libc?: string[]; os: string[] } | undefined {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) return undefined;
  if (os !== 'linux') return { cpu: [cpu], os: [os] };
  if (/-gnu(?:eabihf)?$/.test(name)) return { cpu: [cpu], libc: ['glibc'], os: [os] };
  if (/-musl(?:eabihf)?$/.test(name)) return { cpu: [cpu], libc: ['musl'], os: [os] };
  return { cpu: [cpu], os: [os] };
}
