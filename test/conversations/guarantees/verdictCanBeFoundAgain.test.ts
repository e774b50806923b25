import assert from 'node:assert/strict';
import { readFactsKnown } from '../../../src/domain/coverVerdict.ts';
import { keptOf } from '../../../src/store/privacy.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';

describe('an answer on cover', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const rows = () => chat.store.db.selectFrom('cover_verdict').selectAll().orderBy('told_at').execute();
  const contractsOf = (customer: 'camille' | 'karim') =>
    chat.insurer.forCustomer(chat.insurer.refOf(customer), { correlationId: 'test' }).contracts();
  const referenceShown = () =>
    chat.cards[0]?.blocks.flatMap((block) => (block.kind === 'reference' ? [block.value] : [])).at(-1);

  it('is kept as it was told: question, facts, article, contract and its conditions, verdict, time', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('on m’a volé mon vélo dans la cave, je suis couverte ?');
    assert.deepEqual(await rows(), [], 'nothing was told yet');
    await chat.presses('Non');
    const [row] = await rows();
    assert.ok(row !== undefined);
    assert.match(row.reference, /^GAR-[2-9A-Z]{6}$/);
    assert.equal(referenceShown(), row.reference);
    assert.match(chat.cards[0]?.summary ?? '', new RegExp(`Référence\\s: ${row.reference}\\.$`, 'u'));
    assert.match(row.question, /volé mon vélo/);
    assert.deepEqual(
      readFactsKnown(row.facts).map(({ code, answer }) => [code, answer]),
      [['forced_entry', false]],
    );
    const contract = (await contractsOf('camille')).find(({ kind }) => kind === 'home');
    assert.deepEqual(
      [row.clause, row.contract_number, row.contract_version, row.verdict, row.told_at],
      ['4.1', contract?.number, contract?.termsVersion, 'notCovered', chat.clock.now()],
    );
    assert.match(row.reason, /sans effraction/);
  });

  it('is told again when the customer quotes its reference, and asks who it is for', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('on m’a volé mon vélo sans effraction, je suis couverte ?');
    const reference = String(referenceShown());
    await chat.says(`c’était quoi déjà ma réponse ${reference} ?`);
    assert.deepEqual(chat.heard, ['verdictAgain.found']);
    assert.match(
      chat.cards[0]?.summary ?? '',
      new RegExp(`^Non couvert\\. .*effraction.* Référence\\s: ${reference}\\.$`, 'u'),
    );
    assert.match(JSON.stringify(chat.cards[0]?.blocks), /volé mon vélo.*4\.1, conditions générales/u);
    const anonymous = await chat.converse();
    await anonymous.says(reference);
    assert.deepEqual(anonymous.heard, ['identify.ask.identifierFor']);
  });

  it('tells of a past day in the past, whatever the verdict', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('j’étais couverte le 2 avril pour un vol de vélo sans effraction ?');
    assert.match(chat.cards[0]?.summary ?? '', /Le 2 avril 2026, les conditions de votre contrat .* l’excluaient/u);
    await chat.says('le 2 avril on m’a volé mon vélo, j’étais couverte ?');
    await chat.presses('Je ne sais pas');
    assert.match(chat.cards[0]?.summary ?? '', /Le 2 avril 2026, votre contrat .* comprenait la garantie/u);
  });

  it('has a reference of its own for each contract, and each time it is given', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await chat.says('suis-je couvert en cas de dégât des eaux ?');
    await chat.says('suis-je couvert en cas de dégât des eaux ?');
    const references = (await rows()).map(({ reference }) => reference);
    assert.equal(references.length, 4);
    assert.equal(new Set(references).size, 4);
  });

  it('says that the customer does not know', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('est-ce que je suis couvert si on me vole mon vélo ?');
    await chat.says('je ne sais pas');
    const [row] = await rows();
    assert.equal(row?.verdict, 'conditional');
    assert.deepEqual(
      readFactsKnown(row?.facts ?? '[]').map(({ answer }) => answer),
      [null],
    );
  });

  it('is nobody’s where none was given, and in nobody else’s export', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('je pars au ski, je suis couverte en cas d’accident ?');
    assert.deepEqual(await rows(), []);
    await chat.says('la grêle sur la voiture c’est pris en charge ou pas');
    const karim = await chat.converse({ customer: 'karim' });
    await karim.says('la grêle sur la voiture c’est pris en charge ou pas');
    const kept = async (customer: 'camille' | 'karim') =>
      (await keptOf(chat.store.db, chat.insurer.refOf(customer))).verdicts.map(({ contract }) => contract);
    for (const customer of ['camille', 'karim'] as const) {
      const contracts = await kept(customer);
      assert.equal(contracts.length, 1);
      assert.ok(
        (await contractsOf(customer)).some(({ number }) => number === contracts[0]),
        customer,
      );
    }
  });
});
