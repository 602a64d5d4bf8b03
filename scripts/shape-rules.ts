import { basename, extname } from 'node:path/posix';
import type { Problem } from './problem.ts';
import type { SourceFacts } from './source-facts.ts';

const MOST_FILE_LINES = 300;
const MOST_FUNCTION_LINES = 80;
const MOST_COMPONENT_LINES = 150;

/** The test runners call what these export by default. */
const RUN_BY_TESTS = /^tests\/[^/]+\/global-(?:setup|teardown)\.ts$/;
const CONFIG = /^[^/]+\.config\.(?:ts|js|mjs)$|^tests\/e2e\/playwright\.config\.ts$/;
const READS_ENVIRONMENT = /^(?:lib\/env\.ts|emulator\/env\.ts)$|^(?:scripts|bench|tests)\//;
const SPECIAL_IN_APP =
  /^app\/(?:.*\/)?(?:page|layout|loading|error|global-error|not-found|template|default)\.tsx$|^(?:proxy|instrumentation)\.ts$/;
const IN_APP =
  /^app\/(?:.*\/)?(?:page|layout|loading|error|global-error|not-found|template|default|route|icon|apple-icon)\.tsx?$/;
const DUMPING_GROUND = /(?:^|\/)(?:utils?|helpers?|commons?|misc)(?:\.[^/]*)?(?:\/|$)/;

/** Rules on a file by itself: its name, its size, its exports, and whether it reads the environment. */
export function checkShape(file: SourceFacts): Problem[] {
  return [...checkName(file), ...checkExports(file), ...checkSize(file), ...checkReach(file)];
}

function checkName(file: SourceFacts): Problem[] {
  const problems: Problem[] = [];
  if (DUMPING_GROUND.test(file.path))
    problems.push(
      at(
        file,
        1,
        'A name like utils, helpers, common or misc says nothing. Name the file after what it holds, beside its first user.',
      ),
    );
  if (basename(file.path, extname(file.path)) === 'index')
    problems.push(at(file, 1, 'No index files. Give the file the name of what it holds, and import it by that name.'));
  if (file.path.startsWith('app/') && !IN_APP.test(file.path))
    problems.push(at(file, 1, 'app/ holds routes only. Move this to components/ or to a domain in lib/.'));
  return problems;
}

function checkExports(file: SourceFacts): Problem[] {
  const problems = file.starExports.map((line) =>
    at(file, line, 'No `export *`. Import from the file that has the thing.'),
  );
  if (file.isBarrel) problems.push(at(file, 1, 'This file only hands on what others export. Import from those files.'));
  const mayHaveDefault = [SPECIAL_IN_APP, CONFIG, RUN_BY_TESTS].some((places) => places.test(file.path));
  if (file.defaultExport !== undefined && !mayHaveDefault)
    problems.push(
      at(file, file.defaultExport, "No default export outside Next's special files and configs. Export it by name."),
    );
  return problems;
}

function checkSize(file: SourceFacts): Problem[] {
  const problems: Problem[] = [];
  if (file.lines > MOST_FILE_LINES)
    problems.push(at(file, 1, `${file.lines} lines; at most ${MOST_FILE_LINES}. Split the file by noun.`));
  for (const { name, line, lines } of file.functions) {
    const isComponent = file.path.endsWith('.tsx') && /^[A-Z]/.test(name);
    const most = isComponent ? MOST_COMPONENT_LINES : MOST_FUNCTION_LINES;
    // A test file's outermost callbacks are its table of contents, not functions that somebody has to hold in mind.
    const isScenario = file.path.startsWith('tests/') && name === 'anonymous function';
    if (lines > most && !isScenario)
      problems.push(at(file, line, `${name} has ${lines} lines; at most ${most}. Split it into steps with names.`));
  }
  return problems;
}

function checkReach(file: SourceFacts): Problem[] {
  const problems = file.silencedLines.map((line) =>
    at(file, line, 'No comment that silences a check. Change the code, or the rule for everybody.'),
  );
  if (READS_ENVIRONMENT.test(file.path) || CONFIG.test(file.path)) return problems;
  const message =
    'Only lib/env.ts reads the environment. Add the variable there, and take it from env() or as an argument.';
  // The framework puts this one in while it builds, to leave out what the other runtime must not load.
  const reads = file.environmentReads.filter(
    (read) => file.path !== 'instrumentation.ts' || read.variable !== 'NEXT_RUNTIME',
  );
  return [...problems, ...reads.map((read) => at(file, read.line, message))];
}

function at(file: SourceFacts, line: number, message: string): Problem {
  return { path: file.path, line, message };
}
