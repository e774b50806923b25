import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { type ChatClient, openChat } from '../faults/chatClient.ts';
import { type Life, startProgram } from '../faults/program.ts';
import { newWireLog } from '../faults/wireLog.ts';
import { jpeg } from '../support/sampleFiles.ts';

/** The program as a newcomer starts it, over HTTP only; the power fails in the middle of a declaration. */
describe('a customer is served for real', () => {
  let dataDir = '';
  let ports = { port: 0, insurerPort: 0 };
  let life: Life;
  let chat: ChatClient;
  const agent = new Agent({ keepAlive: true });

  const start = async () => {
    life = startProgram({ ...ports, dataDir });
    await life.ready;
  };
  const says = async (text: string) => chat.answersAfter(await chat.say({ text }));
  const presses = async (title: string) => {
    const offered = chat.seen.flatMap((activity) => activity.suggested);
    const choice = offered.findLast((candidate) => candidate.title.replaceAll('\u00a0', ' ') === title);
    assert.ok(choice, `no choice "${title}" among ${offered.map((each) => each.title).join(' | ')}`);
    return chat.answersAfter(await chat.say({ text: title, value: choice.value }));
  };
  const keys = (answers: readonly { said: string }[]) =>
    answers.map((answer) => answer.said).filter((key) => key !== '');

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'eca-journey-'));
    ports = { port: await freePort(), insurerPort: await freePort() };
    await start();
    chat = await openChat({ url: life.url, wire: newWireLog(join(dataDir, 'wire.jsonl')), agent });
  });
  after(async () => {
    chat.close();
    agent.destroy();
    life.kill('everything');
    await life.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('identifies by a code, and the request that needed it goes on by itself', async () => {
    await says('où en est mon remboursement');
    await says('ECA1000001');
    await says('12/04/1988');
    const [mail] = (await (await fetch(`${life.url}/demo/mailbox.json`)).json()) as { to: string; text: string }[];
    assert.equal(mail?.to, '+33639981001');
    const code = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? '';
    assert.deepEqual(keys(await says(code)), ['identify.welcomeBack', 'reimbursements.list']);
    assert.equal(
      chat.seen.some((activity) => activity.text.includes(code)),
      false,
    );
  });

  it('explains a guarantee and a reimbursement', async () => {
    await says('quelle est ma franchise bris de glace');
    assert.match(keys(await presses('Auto Tous Risques')).join(), /guarantees\./);
    const [why] = await says('pourquoi il me reste 9,75 € à payer');
    assert.equal(why?.said, 'reimbursements.why');
  });

  it('declares a claim with a photo through a power cut, once, to its receipt', async () => {
    await says('un gravillon a fissuré le pare-brise de ma voiture hier vers 17h sur l’autoroute A6');
    if (chat.seen.at(-1)?.said === 'claim.place.ask') await says('sur l’A6 vers Beaune');
    if (chat.seen.at(-1)?.said === 'claim.glassPart.ask') await presses('Le pare-brise');
    await says('une fissure');

    life.kill('everything');
    await life.ended;
    await start();

    await says('oui');
    await says('chez moi');
    await presses('Passer');
    const photo = await chat.upload({ name: 'pare-brise.jpg', contentType: 'image/jpeg', content: jpeg() });
    await chat.answersAfter(await chat.say({ files: [photo] }), 10_000);
    await presses('Votre numéro •• 01');
    assert.equal(chat.seen.findLast((activity) => activity.said !== '')?.said, 'claim.summary.title');
    const heard = keys(await says('envoyer'));
    assert.equal(heard[0], 'claim.sending');
    if (!heard.includes('claim.receipt')) {
      const later = await chat.answersAfter(chat.seen.at(-1)?.seq ?? 0, 10_000);
      assert.ok(keys(later).includes('claim.receipt'), keys(later).join());
    }
    assert.match(JSON.stringify(chat.seen.at(-1)?.cards), /SIN-\d{4}-AUT-\d{6}/);
  });

  it('books a call, and the advisor sees it', async () => {
    const heard = keys(await says('je voudrais être rappelé'));
    assert.match(heard.join(), /callback\./);
  });
});
