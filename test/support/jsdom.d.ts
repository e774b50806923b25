/** The little of jsdom that the tests use; it publishes no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { url: string; pretendToBeVisual?: boolean; runScripts?: 'outside-only' });
    readonly window: Record<string, unknown>;
  }
}
