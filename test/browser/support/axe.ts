import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page as it is now: each finding with the places it was found at. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe comes into the page as a global.
    const result = await (globalThis as any).axe.run(document, { runOnly: tags });
    return result.violations.map(
      (found: { id: string; nodes: { target: string[] }[] }) =>
        `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }, rules);
}
