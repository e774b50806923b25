import assert from 'node:assert/strict';
import { deskUnderTest } from './deskUnderTest.ts';

describe('contradictions on the brief', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  afterEach(() => desk.close());

  it('stand with the two facts and the message that each comes from; the customer sees nothing of them', async () => {
    desk = await deskUnderTest();
    const talk = await desk.chat.converse({ customer: 'camille' });
    for (const words of [
      'je veux déclarer un sinistre',
      'accident de voiture',
      'hier',
      'à Lyon',
      'Ma Clio ZZ-999-ZZ a touché un poteau en se garant dans la rue.',
      'non',
    ])
      await talk.says(words);
    assert.deepEqual(talk.heard, ['claim.driver.ask']);
    await talk.says('un ami');
    const heard = [...talk.heard, talk.text].join(' ');
    await talk.says('je veux parler à un conseiller');
    for (let turns = 0; turns < 4 && !talk.labels.every((label) => label !== 'Envoyer à un conseiller'); turns++)
      await talk.says('envoyer');
    const advisor = await desk.signIn('camille');
    const [request] = await advisor.list();
    assert.ok(request !== undefined, talk.text);
    const { contradictions, transcript } = (await advisor.get(`/advisor/api/requests/${request.id}`)).body;
    assert.deepEqual(
      contradictions.map(({ what, turn }: { what: string; turn: number }) => [what, turn]),
      [
        ['plateNotOnContract', 5],
        ['driverNotNamed', 7],
      ],
    );
    for (const { seq } of contradictions)
      assert.equal(transcript.find((line: { seq: number }) => line.seq === seq)?.who, 'customer');
    assert.doesNotMatch(heard, /contrat ne nomme|autre plaque/);
  });
});
