import type { HandlerFact } from './handler-facts.ts';
import type { Problem } from './problem.ts';
import type { SourceFacts } from './source-facts.ts';

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const ENTRANCE_FILE = /^#lib\/http\/with-[a-z-]+\.ts$/;
const ENTRANCE_NAME = /^with[A-Z]/;

/**
 * A route's handlers are results of the entrances in lib/http (withStore, withCallback, withPublic and their kin), whose
 * types demand a permission: so none is served without one.
 */
export function checkRoute(file: SourceFacts): Problem[] {
  if (!/^app\/(?:.*\/)?route\.tsx?$/.test(file.path)) return [];
  const problems = file.handlers.flatMap((handler) => checkHandler(file.path, handler));
  if (file.handlers.some((handler) => METHODS.has(handler.name))) return problems;
  return [
    ...problems,
    {
      path: file.path,
      line: 1,
      message: 'This route answers no method. Export one, for example `export const GET = withStore(…)`.',
    },
  ];
}

function checkHandler(path: string, handler: HandlerFact): Problem[] {
  if (METHODS.has(handler.name)) {
    const { madeBy } = handler;
    if (madeBy && ENTRANCE_FILE.test(madeBy.specifier) && ENTRANCE_NAME.test(madeBy.name)) return [];
    const message = `${handler.name} declares no permission. Make it \`export const ${handler.name} = withStore({ permission: … }, …)\`, or withCallback(…) or withPublic(…), imported from #lib/http.`;
    return [{ path, line: handler.line, message }];
  }
  if (handler.isLiteral) return [];
  return [
    {
      path,
      line: handler.line,
      message: `A route exports handlers and plain settings only, not ${handler.name}. Move it to the domain.`,
    },
  ];
}
