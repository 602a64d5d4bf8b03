import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import { MissingScopeError, reasonOf } from './platform-errors.ts';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { ExtensionsApi } from './types/extension.ts';
import type { WriteResult } from './write-result.ts';
import { write } from './write.ts';

const LIST = '{ store { appExtensions { edges { node { id url model } } } } }';
const CREATE = `mutation ($input: CreateAppExtensionInput!) {
  appExtension { createAppExtension(input: $input) { appExtension { id } } }
}`;
const UPDATE = `mutation ($input: UpdateAppExtensionInput!) {
  appExtension { updateAppExtension(input: $input) { appExtension { id } } }
}`;
const DELETE = `mutation ($input: DeleteAppExtensionInput!) {
  appExtension { deleteAppExtension(input: $input) { deletedAppExtensionId } }
}`;

const wireErrors = z.object({ errors: z.array(z.object({ message: z.string().catch('') })).optional() });
const wireList = z.object({
  data: z.object({
    store: z.object({
      appExtensions: z.object({
        edges: z
          .array(z.object({ node: z.object({ id: z.string(), url: z.string(), model: z.string() }) }).nullable())
          .nullable(),
      }),
    }),
  }),
});
const wireCreated = z.object({
  data: z.object({
    appExtension: z.object({ createAppExtension: z.object({ appExtension: z.object({ id: z.string() }) }) }),
  }),
});

/** The app's places in the control panel, by the GraphQL Admin API. Its errors come under HTTP 200. */
export function createExtensionsApi(options: RequestOptions): ExtensionsApi {
  const change = async <Done extends object>(
    query: string,
    input: object,
    readDone: (json: unknown) => Done | null,
  ): Promise<WriteResult<Done>> => {
    const result = await write<{ json: unknown }>(
      { operation: 'askGraphql', body: { query, variables: { input } } },
      options,
      (json) => ({ json }),
    );
    if (result.kind !== 'done') return result;
    if (complaintsOf(result.json).length > 0)
      return { kind: 'refused', status: 200, reason: reasonOf('platform.placeRefused') };
    const done = readDone(result.json);
    return done === null
      ? { kind: 'unknown', reason: 'BigCommerce gave an answer that cannot be read.' }
      : { kind: 'done', ...done };
  };
  return {
    async list() {
      const json = await readJson({ operation: 'askGraphql', body: { query: LIST } }, options);
      const complaints = complaintsOf(json);
      if (complaints.some((text) => /scope|denied|permission/i.test(text))) throw new MissingScopeError('extensions');
      if (complaints.length > 0) throw new AppError('refused_by_platform', 'platform.placesUnknown');
      const { edges } = parseAnswer(wireList, json).data.store.appExtensions;
      return (edges ?? []).flatMap((edge) => (edge === null ? [] : [edge.node]));
    },
    createForOrders: (extension) =>
      change(CREATE, { ...extension, model: 'ORDERS' }, (json) => {
        const parsed = wireCreated.safeParse(json);
        return parsed.success ? { id: parsed.data.data.appExtension.createAppExtension.appExtension.id } : null;
      }),
    relabel: (id, label) => change(UPDATE, { id, data: { label } }, () => ({})),
    delete: (id) => change(DELETE, { id }, () => ({})),
  };
}

function complaintsOf(json: unknown): readonly string[] {
  const parsed = wireErrors.safeParse(json);
  return parsed.success ? (parsed.data.errors ?? []).map(({ message }) => message) : [];
}
