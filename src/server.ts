/** The program: reads the settings, starts the reference insurer when there is no other, then the assistant. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { errorCodeOf } from './errors.ts';
import { startReferenceInsurer } from './referenceInsurer.ts';

const startedAt = performance.now();

try {
  const config = readConfig(process.env);
  // Two thirds of a start is reading code: what was compiled once is kept, for the insurer's process too. The build
  // keeps it beforehand; where the folder cannot be written, Node goes on without.
  process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../dist/code', import.meta.url));
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  // The insurer starts in its own process while this one loads the rest.
  const insurer = config.insurerUrl === null ? startReferenceInsurer(config) : null;
  const { startAssistant } = await import('./assistant.ts');
  const assistant = await startAssistant(config, process.env);
  await insurer?.ready;

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await assistant.stop();
    insurer?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  const { welcomeLines } = await import('./locales/terminal.ts');
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(
    `${welcomeLines({ ...config, url: assistant.url, seconds, demoPassword: insurer?.demoPassword ?? null }).join('\n')}\n`,
  );
  process.send?.({ ready: true, url: assistant.url });
  // Now rather than at the end, which a process that is killed never reaches.
  flushCompileCache();
} catch (thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`${message}\n(${errorCodeOf(thrown)})\n`);
  process.exit(1);
}
