import { PlatformError } from '../../../http/errors.ts';
import { CONSENT_CATEGORIES, KINDS, LOAD_METHODS, LOCATIONS, VISIBILITIES } from '../../../scripts/script.ts';
import type { ScriptContent } from '../../../scripts/script.ts';

const LONGEST_HTML = 65_536;
const MOST_HASHES = 5;
const HASH = /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/;

type Fields = Readonly<Record<string, unknown>>;
type Change = { -readonly [K in keyof ScriptContent]?: ScriptContent[K] };

/** What a new script is where nothing is said. Only the name has to be said. */
const BLANK: ScriptContent = {
  name: '',
  description: '',
  kind: 'src',
  src: '',
  html: '',
  load_method: 'default',
  location: 'head',
  visibility: 'storefront',
  consent_category: 'unknown',
  auto_uninstall: true,
  enabled: true,
  channel_id: 1,
  integrity_hashes: [],
};

/**
 * A script after a body was read over it (null for a new one). Throws 422 with every field that is wrong. `scriptTags` is
 * how many tags an inline script may have.
 */
export function scriptContent(body: unknown, present: ScriptContent | null, scriptTags: number): ScriptContent {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidScript({ '': 'error.expected.jsobject' });
  const given: Fields = { ...body };
  const errors: Record<string, string> = {};
  const change = readFields(given, errors);
  if (present === null && !('name' in given)) errors['name'] = 'error.path.missing';
  const content = { ...(present ?? BLANK), ...change };
  if (!('kind' in given) && present === null && 'html' in given) content.kind = 'script_tag';
  Object.assign(errors, kindErrors(content, given, scriptTags));
  if (Object.keys(errors).length > 0) throw invalidScript(errors);
  return content.kind === 'src' ? { ...content, html: '' } : { ...content, src: '', integrity_hashes: [] };
}

export function invalidScript(fields: Readonly<Record<string, string>>): PlatformError {
  return new PlatformError(422, 'JSON data is missing or invalid', { fields });
}

function readFields(given: Fields, errors: Record<string, string>): Change {
  const change: Change = {};
  const text = (name: 'name' | 'description' | 'src' | 'html', least: number, most: number) => {
    const value = given[name];
    if (value === undefined) return;
    if (typeof value === 'string' && value.length >= least && value.length <= most) change[name] = value;
    else errors[name] = 'error.text.invalid';
  };
  const flag = (name: 'auto_uninstall' | 'enabled') => {
    const value = given[name];
    if (value === undefined) return;
    if (typeof value === 'boolean') change[name] = value;
    else errors[name] = 'error.expected.jsboolean';
  };
  const oneOf = <T extends string>(name: keyof ScriptContent, choices: readonly T[]): T | undefined => {
    const value = given[name];
    const choice = choices.find((each) => each === value);
    if (value !== undefined && choice === undefined) errors[name] = `error.expected.one.of.${choices.join('.')}`;
    return choice;
  };
  text('name', 1, 255);
  text('description', 0, 65_535);
  text('src', 0, 65_535);
  text('html', 0, LONGEST_HTML);
  flag('auto_uninstall');
  flag('enabled');
  Object.assign(change, present({ kind: oneOf('kind', KINDS), load_method: oneOf('load_method', LOAD_METHODS) }));
  Object.assign(change, present({ location: oneOf('location', LOCATIONS) }));
  Object.assign(change, present({ visibility: oneOf('visibility', VISIBILITIES) }));
  Object.assign(change, present({ consent_category: oneOf('consent_category', CONSENT_CATEGORIES) }));
  return { ...change, ...channelOf(given, errors), ...hashesOf(given, errors) };
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function channelOf(given: Fields, errors: Record<string, string>): Change {
  const value = given['channel_id'];
  if (value === undefined) return {};
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return { channel_id: value };
  errors['channel_id'] = 'error.expected.jsnumber';
  return {};
}

function hashesOf(given: Fields, errors: Record<string, string>): Change {
  const value = given['integrity_hashes'];
  if (value === undefined) return {};
  const hashes = Array.isArray(value) ? value.filter((hash) => typeof hash === 'string' && HASH.test(hash)) : [];
  if (Array.isArray(value) && hashes.length === value.length && hashes.length <= MOST_HASHES)
    return { integrity_hashes: hashes };
  errors['integrity_hashes'] = 'error.integrity_hashes.invalid';
  return {};
}

/** The rules by kind: an address or HTML, never both; only an address can be loaded late or be hashed. */
function kindErrors(content: ScriptContent, given: Fields, scriptTags: number): Record<string, string> {
  const errors: Record<string, string> = {};
  if (content.kind === 'src') {
    if (!isWebAddress(content.src)) errors['src'] = content.src === '' ? 'error.path.missing' : 'error.src.invalid';
    if ('html' in given && given['html'] !== '') errors['html'] = 'error.html.not.allowed.for.src';
    return errors;
  }
  const tags = content.html.match(/<script[\s>]/gi)?.length ?? 0;
  if (tags === 0 || tags > scriptTags) errors['html'] = `error.html.script.tags.${scriptTags}`;
  if ('src' in given && given['src'] !== '') errors['src'] = 'error.src.not.allowed.for.script_tag';
  if (content.load_method !== 'default') errors['load_method'] = 'error.load_method.must.be.default';
  if (Array.isArray(given['integrity_hashes']) && given['integrity_hashes'].length > 0)
    errors['integrity_hashes'] = 'error.integrity_hashes.only.for.src';
  return errors;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
