import type { ExtensionOutcome } from '../../extensions/extension-registry.ts';
import { CONTEXTS, MODELS } from '../../extensions/extension.ts';
import type { Extension, ExtensionLabel } from '../../extensions/extension.ts';
import { GraphqlError } from '../../graphql/graphql-error.ts';
import type { Schema } from '../../graphql/schema.ts';
import type { Call } from '../../http/operation.ts';
import { connectionOf } from './connection.ts';

const SCOPE = 'store_app_extensions_manage';

/** The app that asks, in the store of the path. Refused without the scope. */
function ownerOf(call: Call): { storeHash: string; clientId: string } {
  if (!call.scopes.has(SCOPE)) throw new GraphqlError(`Access denied: the scope ${SCOPE} is required.`);
  return { storeHash: call.store.profile.hash, clientId: call.clientId };
}

function extensionOf(outcome: ExtensionOutcome): Extension {
  if (!outcome.ok) throw new GraphqlError(outcome.message);
  return outcome.extension;
}

/** Inputs have been held against the schema: their shapes are certain. */
interface LabelInput {
  readonly defaultValue: string;
  readonly locales?: ExtensionLabel['locales'] | null;
}
interface CreateInput extends Pick<Extension, 'context' | 'model' | 'url'> {
  readonly label: LabelInput;
}
interface UpdateInput {
  readonly id: string;
  readonly data: { readonly url?: string | null; readonly label?: LabelInput | null };
}

function labelOf(input: LabelInput): ExtensionLabel {
  return { defaultValue: input.defaultValue, locales: input.locales ?? [] };
}

/** The part of the GraphQL Admin API that is imitated: app extensions (BigCommerce docs: app extensions guide). */
export const EXTENSION_SCHEMA: Schema<Call> = {
  Query: { kind: 'object', fields: { store: { type: 'Store!', resolve: () => ({}) } } },
  Store: {
    kind: 'object',
    fields: {
      appExtensions: {
        type: 'AppExtensionConnection!',
        args: { first: 'Int', after: 'String', last: 'Int', before: 'String' },
        resolve: (_, args, call) => {
          const { storeHash, clientId } = ownerOf(call);
          return connectionOf(call.world.extensions.ofClient(storeHash, clientId), args);
        },
      },
    },
  },
  AppExtensionConnection: {
    kind: 'object',
    fields: { edges: { type: '[AppExtensionEdge]' }, pageInfo: { type: 'PageInfo!' } },
  },
  AppExtensionEdge: { kind: 'object', fields: { node: { type: 'AppExtension!' }, cursor: { type: 'String!' } } },
  PageInfo: {
    kind: 'object',
    fields: {
      hasNextPage: { type: 'Boolean!' },
      hasPreviousPage: { type: 'Boolean!' },
      startCursor: { type: 'String' },
      endCursor: { type: 'String' },
    },
  },
  AppExtension: {
    kind: 'object',
    fields: {
      id: { type: 'ID!' },
      context: { type: 'AppExtensionContext!' },
      model: { type: 'AppExtensionModel!' },
      url: { type: 'String!' },
      label: { type: 'AppExtensionLabel!' },
    },
  },
  AppExtensionLabel: {
    kind: 'object',
    fields: { defaultValue: { type: 'String!' }, locales: { type: '[AppExtensionLabelLocale!]!' } },
  },
  AppExtensionLabelLocale: {
    kind: 'object',
    fields: { value: { type: 'String!' }, localeCode: { type: 'String!' } },
  },
  AppExtensionContext: { kind: 'enum', values: CONTEXTS },
  AppExtensionModel: { kind: 'enum', values: MODELS },
  Mutation: { kind: 'object', fields: { appExtension: { type: 'AppExtensionMutations!', resolve: () => ({}) } } },
  AppExtensionMutations: {
    kind: 'object',
    fields: {
      createAppExtension: {
        type: 'CreateAppExtensionResult',
        args: { input: 'CreateAppExtensionInput!' },
        resolve: (_, args, call) => {
          const input = args['input'] as CreateInput;
          const wanted = { ...ownerOf(call), ...input, label: labelOf(input.label) };
          return { appExtension: extensionOf(call.world.extensions.create(wanted)) };
        },
      },
      updateAppExtension: {
        type: 'UpdateAppExtensionResult',
        args: { input: 'UpdateAppExtensionInput!' },
        resolve: (_, args, call) => {
          const { id, data } = args['input'] as UpdateInput;
          const change = {
            ...(typeof data.url === 'string' ? { url: data.url } : {}),
            ...(data.label === undefined || data.label === null ? {} : { label: labelOf(data.label) }),
          };
          return { appExtension: extensionOf(call.world.extensions.update(ownerOf(call), id, change)) };
        },
      },
      deleteAppExtension: {
        type: 'DeleteAppExtensionResult',
        args: { input: 'DeleteAppExtensionInput!' },
        resolve: (_, args, call) => {
          const { id } = args['input'] as { id: string };
          return { deletedAppExtensionId: extensionOf(call.world.extensions.remove(ownerOf(call), id)).id };
        },
      },
    },
  },
  CreateAppExtensionResult: { kind: 'object', fields: { appExtension: { type: 'AppExtension' } } },
  UpdateAppExtensionResult: { kind: 'object', fields: { appExtension: { type: 'AppExtension' } } },
  DeleteAppExtensionResult: { kind: 'object', fields: { deletedAppExtensionId: { type: 'ID' } } },
  CreateAppExtensionInput: {
    kind: 'input',
    fields: {
      context: 'AppExtensionContext!',
      model: 'AppExtensionModel!',
      url: 'String!',
      label: 'AppExtensionLabelInput!',
    },
  },
  UpdateAppExtensionInput: { kind: 'input', fields: { id: 'ID!', data: 'UpdateAppExtensionDataInput!' } },
  UpdateAppExtensionDataInput: { kind: 'input', fields: { url: 'String', label: 'AppExtensionLabelInput' } },
  DeleteAppExtensionInput: { kind: 'input', fields: { id: 'ID!' } },
  AppExtensionLabelInput: {
    kind: 'input',
    fields: { defaultValue: 'String!', locales: '[AppExtensionLabelLocaleInput!]' },
  },
  AppExtensionLabelLocaleInput: { kind: 'input', fields: { value: 'String!', localeCode: 'String!' } },
};
