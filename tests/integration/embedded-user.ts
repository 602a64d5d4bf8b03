/** A program that uses the embedded server of a project: says where it is, then holds on until it is ended or told to stop. */
import { openEmbeddedPostgres } from '#lib/db/embedded.ts';

const [projectRoot = '', idleMs = ''] = process.argv.slice(2);
const server = await openEmbeddedPostgres({ projectRoot, idleMs: Number(idleMs) });
await server.createDatabaseIfMissing('shared');
process.stdout.write(`${server.urlOf('shared')}\n`);
process.stdin.once('end', () => void server.release());
process.stdin.resume();
