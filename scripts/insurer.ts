/**
 * The reference insurer alone, with the settings and demo keys that the assistant would give it.
 * `npm run insurer -- advance SIN-2026-AUT-000123` moves a claim of the one that runs on by a step, as a handler would.
 */
import { spawn } from 'node:child_process';
import { readConfig } from '../src/config.ts';

const config = readConfig(process.env);
const [command, claim = ''] = process.argv.slice(2);
if (command === 'advance') process.exit(await advance(claim));
const insurer = spawn(process.execPath, ['src/insurer/main.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    MODE: config.mode,
    INSURER_PORT: String(config.insurerPort),
    INSURER_CLIENT_ID: config.insurerClientId,
    INSURER_CLIENT_SECRET: config.insurerClientSecret,
    CLIENT_REDIRECT_URI: `${config.publicUrl}/oidc/callback`,
    DATA_DIR: config.dataDir,
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => insurer.kill(signal));
insurer.once('exit', (code) => process.exit(code ?? 0));

async function advance(number: string): Promise<number> {
  const body = new URLSearchParams({ kind: 'claim.step', claim: number });
  try {
    const { status } = await fetch(`http://127.0.0.1:${config.insurerPort}/demo/news`, { method: 'POST', body });
    console.log(
      status === 200 ? `${number}: moved on by a step` : `${number}: no such claim, or it has come to its end`,
    );
    return status === 200 ? 0 : 1;
  } catch {
    console.error(`No reference insurer answers on port ${config.insurerPort}: start it first (npm start).`);
    return 1;
  }
}
