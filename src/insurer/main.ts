import { clockFromEnvironment } from '../clock.ts';
import { faultPoints } from '../faultPoints.ts';
import { newLog } from '../log.ts';
import { carriersFrom } from './messages/carriersFrom.ts';
import { startInsurer } from './server.ts';
import { readDemoPassword } from './signIn/demoPassword.ts';
import { insurerVersion } from './version.ts';

const shortestSecret = 16;
/** After the start, which it would slow down. */
const WARM_UP_MS = 3000;

const environment = process.env;
const clientSecret = environment['INSURER_CLIENT_SECRET'] ?? '';
if (clientSecret.length < shortestSecret) {
  console.error(`INSURER_CLIENT_SECRET is needed, with ${shortestSecret} characters or more.`);
  process.exit(1);
}

const demo = environment['MODE'] !== 'production';
const dataDir = environment['DATA_DIR'] ?? 'data';
const redirectUri = environment['CLIENT_REDIRECT_URI'] ?? 'http://127.0.0.1:3978/oidc/callback';
const staffRedirectUri = environment['STAFF_REDIRECT_URI'] ?? 'http://127.0.0.1:3978/advisor/callback';
const demoPassword = demo ? readDemoPassword(dataDir, environment['DEMO_PASSWORD'] || null) : null;
/** Printed on papers, so that others can check them. */
const publicUrl = (environment['INSURER_PUBLIC_URL'] ?? '').replace(/\/+$/, '');
const port = Number(environment['INSURER_PORT'] ?? 3979);
const insurer = await startInsurer({
  port,
  host: environment['HOST'] ?? '127.0.0.1',
  dataDir,
  clock: clockFromEnvironment(environment),
  clientId: environment['INSURER_CLIENT_ID'] ?? 'assistant',
  clientSecret,
  demo,
  signIn: {
    redirectUris: [redirectUri],
    demoPassword,
    ...logoutUri('CLIENT_LOGOUT_URI'),
  },
  staff: { redirectUris: [staffRedirectUri], demoPassword, ...logoutUri('STAFF_LOGOUT_URI') },
  carriers: carriersFrom(environment),
  ...clientEvents(),
  ...(publicUrl === '' ? {} : { publicUrl }),
  ...faultPoints(environment),
  log: newLog(environment['LOG_LEVEL'] ?? 'warn'),
}).catch((thrown: NodeJS.ErrnoException) => {
  console.error(`The reference insurer could not start on port ${port}: ${thrown.code ?? thrown.message}`);
  process.exit(1);
});
console.log(`Reference insurer v${insurerVersion} on ${insurer.url}${demo ? ' (demo customers)' : ''}`);

// A forked insurer lives no longer than its parent, however that one ends.
process.send?.({ ready: true, port: insurer.port });
setTimeout(() => void insurer.warmUp().catch(() => {}), WARM_UP_MS).unref();
process.once('disconnect', stop);
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** Where a client hears of sessions that ended here; nowhere when nothing is set. */
function logoutUri(name: string): { logoutUri?: string } {
  const logoutUri = environment[name];
  return logoutUri ? { logoutUri } : {};
}

function clientEvents(): { clientEvents?: { url: string; secret: string } } {
  const [url, secret] = [environment['CLIENT_EVENTS_URL'], environment['INSURER_EVENTS_SECRET']];
  return url && secret ? { clientEvents: { url, secret } } : {};
}

function stop(): void {
  void insurer.close().finally(() => process.exit(0));
}
