/** The reference insurer alone, with the settings and demo keys that the assistant would give it. */
import { spawn } from 'node:child_process';
import { readConfig } from '../src/config.ts';

const config = readConfig(process.env);
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
