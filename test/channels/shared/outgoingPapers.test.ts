import assert from 'node:assert/strict';
import { type BotConnector, wordsOf as teamsWords } from '../../support/botConnector.ts';
import { wordsOf as whatsappWords } from '../../support/whatsappServer.ts';
import { startTeamsUnderTest } from '../teams/teamsUnderTest.ts';
import { startWhatsAppUnderTest } from '../whatsapp/whatsappUnderTest.ts';
import { asksForCertificate } from './asksForCertificate.ts';

/** What only makes sense beside a link: the paper itself is sent on these channels. */
const OF_LINK = /lien|navigateur|téléchargement|télécharger|\/documents\//i;

describe('a paper in WhatsApp', () => {
  let world: Awaited<ReturnType<typeof startWhatsAppUnderTest>>;
  before(async () => {
    world = await startWhatsAppUnderTest();
  });
  after(() => world.stop());

  it('is the PDF itself, uploaded and sent under its own name, without a word about a link', async () => {
    const person = world.meta.customer({ phone: '33639981001' });
    await asksForCertificate(person, world);
    const [made] = world.assistant.insurer.papers.made;
    const sent = person.received.map(({ body }) => body).find((body) => body['type'] === 'document');
    const document = sent?.['document'] as { id: string; filename: string; caption: string } | undefined;
    assert.match(document?.filename ?? '', /^attestation[\w-]*\.pdf$/);
    assert.match(document?.caption ?? '', /^Attestation/);
    const uploaded = world.meta.uploads.get(document?.id ?? '');
    assert.equal(uploaded?.contentType, 'application/pdf');
    assert.equal(uploaded?.content.subarray(0, 5).toString(), '%PDF-');
    assert.equal(uploaded?.content.length, made?.content.length);
    const after = person.received.slice(-4).map(({ body }) => `${whatsappWords(body)} ${JSON.stringify(body)}`);
    assert.doesNotMatch(after.join('\n'), OF_LINK);
  });
});

describe('a paper in Teams', () => {
  let world: Awaited<ReturnType<typeof startTeamsUnderTest>>;
  let people = 0;
  before(async () => {
    world = await startTeamsUnderTest({ patienceMs: 3000 });
  });
  after(() => world.stop());

  type Customer = ReturnType<BotConnector['customer']>;
  interface Consent {
    contentType: string;
    name: string;
    content: { description: string; sizeInBytes: number; acceptContext: unknown; declineContext: unknown };
  }
  const attachmentOf = (person: Customer, type: RegExp) => {
    for (const message of person.received.toReversed()) {
      const [attachment] = (message.activity['attachments'] ?? []) as Consent[];
      if (attachment !== undefined && type.test(attachment.contentType)) return { id: message.id, attachment };
    }
    throw new RangeError(`no ${type} among what was sent`);
  };
  const offered = async () => {
    const person = world.connector.customer({ id: `paper-${++people}` });
    await asksForCertificate(person, world);
    return { person, ...attachmentOf(person, /card\.file\.consent$/) };
  };
  const uploadInfo = (path: string) => ({
    ...{ contentUrl: 'https://x.sharepoint.com/page', name: 'attestation.pdf', fileType: 'pdf', uniqueId: 'u-1' },
    uploadUrl: path.startsWith('http') ? path : `${world.connector.url}${path}`,
  });
  const answers = (person: Customer, action: 'accept' | 'decline', context: unknown, path?: string) =>
    person.send({
      ...{ type: 'invoke', name: 'fileConsent/invoke' },
      value: { type: 'fileUpload', action, context, ...(path === undefined ? {} : { uploadInfo: uploadInfo(path) }) },
    });

  it('is offered, and put into the drive of who accepts, once; then the card says where it is', async () => {
    const { person, id, attachment } = await offered();
    const made = world.assistant.insurer.papers.made.at(-1);
    assert.match(attachment.name, /\.pdf$/);
    assert.match(attachment.content.description, /^Attestation/);
    assert.equal(attachment.content.sizeInBytes, made?.content.length);
    world.connector.fileCalls.length = 0;
    assert.equal((await answers(person, 'accept', attachment.content.acceptContext, '/drive/up-1')).status, 200);
    await world.settles();
    assert.deepEqual(world.connector.drive.get('/drive/up-1'), Buffer.from(made?.content ?? []));
    const [call, ...more] = world.connector.fileCalls;
    assert.deepEqual([call?.method, call?.authorization, more.length], ['PUT', undefined, 0]);
    const info = attachmentOf(person, /card\.file\.info$/).attachment;
    assert.deepEqual(info.content, { uniqueId: 'u-1', fileType: 'pdf' } as never);
    assert.ok(person.received.some((message) => message.method === 'DELETE' && message.id === id));
    // A second consent of the same card does nothing.
    assert.notEqual((await answers(person, 'accept', attachment.content.acceptContext, '/drive/up-2')).status, 200);
    assert.equal(world.connector.drive.has('/drive/up-2'), false);
  });

  it('is kept back from who declines', async () => {
    const { person, attachment } = await offered();
    assert.equal((await answers(person, 'decline', attachment.content.declineContext)).status, 200);
    await world.settles();
    assert.match(person.received.map(({ activity }) => teamsWords(activity)).join('\n'), /je garde le document/);
    assert.notEqual((await answers(person, 'accept', attachment.content.acceptContext, '/drive/late')).status, 200);
    assert.equal(world.connector.drive.has('/drive/late'), false);
  });

  it('goes to nobody else, and to no other host', async () => {
    const { person, attachment } = await offered();
    const { acceptContext } = attachment.content;
    const stranger = world.connector.customer({ id: 'paper-stranger' });
    await stranger.says('bonjour');
    await world.settles();
    assert.notEqual((await answers(stranger, 'accept', acceptContext, '/drive/stolen')).status, 200);
    assert.equal(world.connector.drive.has('/drive/stolen'), false);
    assert.notEqual((await answers(person, 'accept', acceptContext, 'https://evil.example/up')).status, 200);
  });

  it('is gone once the customer has signed out', async () => {
    const { person, attachment } = await offered();
    await person.says('déconnexion');
    await world.settles();
    await answers(person, 'accept', attachment.content.acceptContext, '/drive/after');
    await world.settles();
    assert.equal(world.connector.drive.has('/drive/after'), false);
  });

  it('comes without a word about a link', async () => {
    const { person } = await offered();
    const cards = person.received.slice(-3).map(({ activity }) => JSON.stringify(activity));
    assert.ok(cards.some((card) => card.includes('Numéro de contrôle')));
    assert.doesNotMatch(cards.join('\n'), OF_LINK);
  });
});
