export interface Suite {
  name: string;
  /** Folders and files below test/, without the ones of other suites. */
  under: readonly string[];
  needs?: 'chromium' | 'postgres';
  timeoutMs: number;
  /** About how many seconds it takes: the long ones begin first. */
  weight: number;
  /** Conversations are played through this channel, over the wire, instead of the plain inbox. */
  channel?: 'whatsapp' | 'msteams';
  /** Conversations are kept in PostgreSQL, as they all are where `DATABASE_URL` is set. */
  engine?: 'postgres';
}

export interface SuiteResult {
  passed: number;
  failed: number;
  skipped: number;
}

/** Whole conversations, claims apart, which take as long as all others; CONTRIBUTING.md tells how to play them too. */
const onEachChannel = [
  ...['account', 'advisor', 'callback', 'contracts', 'documents', 'emergency', 'forms', 'guarantees', 'help'],
  ...['payments', 'reimbursements', 'talk'],
];

/** The test suites. */
export const suites: readonly Suite[] = [
  { name: 'repository', under: ['test/repository'], timeoutMs: 20_000, weight: 1 },
  {
    name: 'unit',
    under: [
      'test/bot',
      'test/cards',
      'test/dialogs',
      'test/domain',
      'test/intents',
      'test/locales',
      'test/services',
      'test/store',
      'test/desk',
      'test/web',
    ],
    timeoutMs: 30_000,
    weight: 200,
  },
  { name: 'insurer', under: ['test/insurer'], timeoutMs: 30_000, weight: 60 },
  { name: 'channels', under: ['test/channels', 'test/http'], timeoutMs: 30_000, weight: 100 },
  { name: 'conversations', under: ['test/conversations'], timeoutMs: 30_000, weight: 180 },
  ...(['whatsapp', 'msteams'] as const).map((channel) => ({
    name: `conversations.${channel}`,
    under: onEachChannel.map((topic) => `test/conversations/${topic}`),
    timeoutMs: 30_000,
    weight: 60,
    channel,
  })),
  {
    name: 'conversations.postgres',
    under: ['payments', 'contracts'].map((topic) => `test/conversations/${topic}`),
    needs: 'postgres',
    timeoutMs: 30_000,
    weight: 15,
    engine: 'postgres',
  },
  { name: 'program', under: ['test/program'], timeoutMs: 60_000, weight: 80 },
  ...Object.entries({ page: 170, chat: 150, desk: 90 }).map(([part, weight]) => ({
    name: `browser.${part}`,
    under: [`test/browser/${part}`],
    needs: 'chromium' as const,
    timeoutMs: 60_000,
    weight,
  })),
];
