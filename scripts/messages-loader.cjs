// A build step for components/shared/messages: compiles every message (ICU) into what use-intl can show without its parser,
// which is most of that library's weight. next.config.js applies it and picks the matching half of use-intl.

/** @type {(this: { async(): (error: unknown, code?: string) => void }, source: string) => void} */
module.exports = function loadMessages(source) {
  const done = this.async();
  import('icu-minify/compile')
    .then(({ default: compile }) =>
      done(null, `export default ${JSON.stringify(compileAll(JSON.parse(source), compile))};`),
    )
    .catch(done);
};

function compileAll(messages, compile) {
  if (typeof messages === 'string') return compile(messages);
  return Object.fromEntries(Object.entries(messages).map(([name, value]) => [name, compileAll(value, compile)]));
}
