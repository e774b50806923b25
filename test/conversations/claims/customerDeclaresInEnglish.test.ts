import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer declares in English', () => {
  it('goes through a burglary, corrects the day, and gets an English receipt', async () => {
    const chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['I want to declare a claim', ['claim.opening', 'claim.type.ask']],
      ['my home', ['claim.type.which']],
      ['burglary', ['claim.sorry.burglary', 'claim.date.askFound']],
      ['yesterday', ['claim.date.noted', 'claim.story.ask']],
      ['actually it was on Saturday', ['form.changed', 'claim.story.ask']],
      ['I came home and the door was open, my laptop and my watch are gone.', ['claim.injured.ask']],
      ['no', ['claim.entry.ask']],
      ['through the door', ['claim.absentSince.ask']],
      ['I don’t know', ['form.unknownNoted', 'claim.alarm.ask']],
      ['no', ['claim.complaint.ask']],
      ['yes', ['claim.complaintNumber.ask']],
      ['PV 2026/118', ['claim.locksChanged.ask']],
      ['yes', ['claim.bankCards.ask']],
      ['>No card stolen', ['claim.files.ask']],
      ['skip', ['claim.phone.ask']],
      ['yes', ['claim.summary.title']],
    ]);
    assert.equal(chat.cards[0]?.title, 'Check before sending');
    await saidAndHeard(chat, [['send', ['claim.sending', 'claim.receipt']]]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.language, 'en');
    assert.equal(request?.occurredOn, '2026-11-21');
    assert.match(chat.cards[0]?.summary ?? '', /^It is sent\. Your number: SIN-2026-HAB-\d{6}, burglary\./);
    assert.equal(chat.insurer.sent[0]?.request.language, 'en');
    await chat.close();
  });
});
