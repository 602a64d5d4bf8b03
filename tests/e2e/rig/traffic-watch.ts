import { readFile } from 'node:fs/promises';
import type { BrowserContext, Request, Response } from '@playwright/test';

/** What must never be seen on the wire or in the app's log, whatever a test does. */
export interface TrafficWatch {
  /** Breaches so far, in words. */
  breaches(): Promise<string[]>;
  /** Every request to the app so far. */
  requests(): readonly Request[];
  /** Forgets what it has seen. */
  forget(): void;
  stop(): void;
}

const CALLBACKS = new Set(['/api/auth', '/api/load', '/api/uninstall', '/api/remove_user']);
/** Begins every JSON Web Token. */
const TOKEN = /eyJ[A-Za-z0-9_-]{5}/;
const EMAIL = /[^\s/@]+(?:@|%40)[^\s/@]+\.[a-z]{2,}/i;
const CODE_IN_FRAGMENT = /#c=([A-Za-z0-9_-]{22})$/;

export function watchTraffic(context: BrowserContext, appUrl: string, appLog: string): TrafficWatch {
  const requests: Request[] = [];
  const responses: Response[] = [];
  const logBefore = readFile(appLog, 'utf8').then((text) => text.length);
  const onRequest = (request: Request) => requests.push(request);
  const onResponse = (response: Response) => responses.push(response);
  context.on('request', onRequest);
  context.on('response', onResponse);
  const isOfApp = (url: string) => new URL(url).origin === appUrl;
  return {
    requests: () => requests.filter((request) => isOfApp(request.url())),
    async breaches() {
      const answers = responses.filter((response) => isOfApp(response.url()));
      const codes = await codesOf(answers);
      const log = (await readFile(appLog, 'utf8')).slice(await logBefore);
      return [
        ...(await cookiesOf(answers)),
        ...(
          await Promise.all(requests.map((request) => addressBreaches(request, codes, isOfApp(request.url()))))
        ).flat(),
        ...logBreaches(log, codes),
      ];
    },
    forget() {
      requests.length = 0;
      responses.length = 0;
    },
    stop() {
      context.off('request', onRequest);
      context.off('response', onResponse);
    },
  };
}

/** The one-time codes that redirects into the app carried. */
async function codesOf(answers: readonly Response[]): Promise<string[]> {
  const locations = await Promise.all(answers.map((answer) => headerOf(answer, 'location')));
  return locations.flatMap((location) => CODE_IN_FRAGMENT.exec(location)?.[1] ?? []);
}

async function cookiesOf(answers: readonly Response[]): Promise<string[]> {
  const found = await Promise.all(
    answers.map(async (answer) => [answer, await headerOf(answer, 'set-cookie')] as const),
  );
  return found.filter(([, cookie]) => cookie !== '').map(([answer]) => `${pathOf(answer.url())} set a cookie`);
}

/** Headers as they came over the wire: the short list that pages may see leaves cookies out. */
async function headerOf(response: Response, name: string): Promise<string> {
  // A page that is closed takes the headers of its last answers with it.
  const headers = await response.headersArray().catch(() => []);
  return headers
    .filter((header) => header.name.toLowerCase() === name)
    .map((header) => header.value)
    .join();
}

async function addressBreaches(request: Request, codes: readonly string[], isOfApp: boolean): Promise<string[]> {
  const url = new URL(request.url());
  const { referer = '', cookie = '' } = await request.allHeaders().catch(() => ({}) as Record<string, string>);
  const holds = (text: string) => TOKEN.test(text) || codes.some((code) => text.includes(code));
  const problems: string[] = [];
  if (isOfApp && cookie !== '') problems.push(`${url.pathname} was sent a cookie`);
  if (isOfApp && EMAIL.test(request.url())) problems.push(`the address of ${url.pathname} holds an e-mail address`);
  if (holds(request.url()) && !(isOfApp && CALLBACKS.has(url.pathname)))
    problems.push(`the address of ${url.pathname} holds a credential`);
  if (holds(referer)) problems.push(`${url.pathname} was told a referrer with a credential`);
  return problems;
}

function logBreaches(log: string, codes: readonly string[]): string[] {
  return log
    .split('\n')
    .filter((line) => TOKEN.test(line) || EMAIL.test(line) || codes.some((code) => line.includes(code)))
    .map(() => 'a line of the app’s log holds a credential or an e-mail address');
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
