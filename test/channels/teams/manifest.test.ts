import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const text = (most: number) => z.string().min(1).max(most);
const https = z.string().regex(/^https:\/\//);

/** What Microsoft's schema 1.22 asks of the parts that we use. */
const manifest = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.22'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.uuid(),
  developer: z.strictObject({ name: text(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z
    .array(
      z.strictObject({
        botId: z.uuid(),
        scopes: z.tuple([z.literal('personal')]),
        supportsFiles: z.literal(true),
        isNotificationOnly: z.literal(false),
        commandLists: z.array(
          z.strictObject({
            scopes: z.tuple([z.literal('personal')]),
            commands: z.array(z.strictObject({ title: text(32), description: text(128) })).max(10),
          }),
        ),
      }),
    )
    .length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  webApplicationInfo: z.strictObject({ id: z.guid(), resource: z.url({ protocol: /^https$/ }) }),
  authorization: z.strictObject({
    permissions: z.strictObject({
      resourceSpecific: z.tuple([
        z.strictObject({ name: z.literal('ChatMessageReadReceipt.Read.Chat'), type: z.literal('Application') }),
      ]),
    }),
  }),
  validDomains: z.array(z.string().regex(/^[^/:]+$/)),
  localizationInfo: z.strictObject({ defaultLanguageTag: z.literal('fr') }),
});

const file = (name: string) => readFileSync(new URL(`../../../deploy/teams/${name}`, import.meta.url));

describe('the Teams package', () => {
  it('has a manifest that Teams takes, once its two places are filled in', () => {
    const filled = file('manifest.json')
      .toString('utf8')
      .replaceAll('{{TEAMS_APP_ID}}', '5f1b5c1e-0000-4000-8000-00000000e0a0')
      .replaceAll('{{PUBLIC_HOST}}', 'chat.example.fr');
    assert.ok(!filled.includes('{{'));
    const parsed = manifest.safeParse(JSON.parse(filled));
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
  });

  it('has icons of the sizes that Teams asks for', () => {
    for (const [name, size] of [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const) {
      const png = file(name);
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
    }
  });
});
