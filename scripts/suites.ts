export interface Suite {
  name: string;
  /** Folders and files below test/, without the ones of other suites. */
  under: readonly string[];
  needs?: 'chromium';
  timeoutMs: number;
}

export interface SuiteResult {
  passed: number;
  failed: number;
  skipped: number;
}

/** The test suites in the order they run: the quickest to fail first. */
export const suites: readonly Suite[] = [
  { name: 'repository', under: ['test/repository'], timeoutMs: 20_000 },
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
    timeoutMs: 20_000,
  },
  { name: 'insurer', under: ['test/insurer'], timeoutMs: 20_000 },
  { name: 'channels', under: ['test/channels', 'test/http'], timeoutMs: 20_000 },
  { name: 'conversations', under: ['test/conversations'], timeoutMs: 20_000 },
  { name: 'program', under: ['test/program'], timeoutMs: 60_000 },
  { name: 'browser', under: ['test/browser'], needs: 'chromium', timeoutMs: 60_000 },
];
