import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer declares a burglary before signing in', () => {
  it('answers first, identifies at the end, and then only chooses the home and the phone', async () => {
    const chat = await newAssistant();
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']],
      ['mon logement', ['claim.type.which']],
      ['cambriolage', ['claim.sorry.burglary', 'claim.date.askFound']],
      ['avant-hier', ['claim.date.noted', 'claim.story.ask']],
      ['En rentrant j’ai trouvé la porte fracturée et le salon fouillé.', ['claim.injured.ask']],
      ['non', ['claim.absentSince.ask']],
      ['depuis vendredi', ['claim.alarm.ask']],
      ['non', ['claim.goodsStolen.ask']],
      ['un ordinateur de 2023, 1200 euros, et une montre', ['claim.complaint.ask']],
      ['oui', ['claim.complaintNumber.ask']],
      ['je ne sais pas', ['form.unknownNoted', 'claim.locksChanged.ask']],
      ['non', ['claim.bankCards.ask']],
      ['>Pas encore', ['claim.advice.blockCards', 'claim.files.ask']],
      ['+salon.jpg', null],
    ]);
    assert.equal(chat.heard[0], 'prompt.files.received');
    assert.match(chat.heard.at(-1) ?? '', /^identify\./);
    await chat.says('ECA1000004');
    await chat.says('21/11/1979');
    if (chat.insurer.sent.length === 0 && chat.labels.length > 0) await chat.presses(chat.labels[0] ?? '');
    await chat.waits();
    await chat.says(chat.insurer.lastCode());
    assert.equal(chat.heard.at(-1), 'claim.contractHome.ask');
    await saidAndHeard(chat, [
      ['Lille', ['claim.phone.ask']],
      ['celui-là', ['claim.summary.title']],
      ['c’est bon', ['claim.sending', 'claim.receipt']],
    ]);
    const [sent] = chat.insurer.claims;
    assert.equal(sent?.ref, chat.insurer.refOf('karim'));
    assert.equal(sent?.request.contractId, 'ctr_karim-home-lille');
    assert.deepEqual(
      chat.insurer.attachments.map(({ name }) => name),
      ['salon.jpg'],
    );
    await chat.close();
  });
});
