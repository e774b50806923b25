/** The program: reads the settings, starts the reference insurer when there is no other, then the assistant. */
import { readConfig } from './config.ts';
import { errorCodeOf } from './errors.ts';
import { startReferenceInsurer } from './referenceInsurer.ts';

const startedAt = performance.now();

try {
  const config = readConfig(process.env);
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
  process.stdout.write(`${welcomeLines({ ...config, url: assistant.url, seconds }).join('\n')}\n`);
  process.send?.({ ready: true, url: assistant.url });
} catch (thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`${message}\n(${errorCodeOf(thrown)})\n`);
  process.exit(1);
}
