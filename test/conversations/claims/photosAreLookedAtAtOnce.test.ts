import assert from 'node:assert/strict';
import type { FileExamination } from '../../../src/domain/fileExamination.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { photo, saidAndHeard } from '../../support/saidAndHeard.ts';

const looked = (name: string, examination: Partial<FileExamination>) => ({ ...photo(name), examination });

describe('photos are looked at when they come', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      [
        'Un gravillon a fissuré le pare-brise de ma voiture hier à Lyon, rue de la Paix',
        ['claim.opening.noted', 'claim.glassView.ask'],
      ],
      ['>Oui', ['claim.glassRepair.ask']],
      ['chez moi', ['claim.partner.ask']],
      ['passer', ['claim.files.ask']],
    ]);
  });
  afterEach(() => chat.close());
  const filesKept = async () => {
    const draft = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
    return (JSON.parse(draft.answers) as { files?: string[] }).files?.length ?? 0;
  };

  it('several at once get one answer that names the blurred and the dark one, and how to mend it', async () => {
    await chat.sends([
      looked('photo-1.jpg', {}),
      looked('photo-2.jpg', { findings: ['blurred'] }),
      looked('photo-3.jpg', { findings: ['dark'] }),
    ]);
    assert.deepEqual(chat.heard, ['prompt.files.looked']);
    assert.match(chat.text, /^3 fichiers reçus\. photo-2\.jpg est floue.*photo-3\.jpg est trop sombre/);
    assert.deepEqual(chat.labels, ['C’est tout, continuer', 'Retirer photo-2.jpg', 'Retirer photo-3.jpg']);
    await saidAndHeard(chat, [['>Retirer photo-2.jpg', ['prompt.files.looked']]]);
    assert.equal(await filesKept(), 2);
    await saidAndHeard(chat, [
      ['enlève photo-3', ['prompt.files.looked']],
      ['+mieux.jpg', ['prompt.files.received', 'claim.phone.ask']],
    ]);
    assert.equal(await filesKept(), 2);
  });

  it('a bad one may be kept: nobody is held up', async () => {
    await chat.sends(looked('photo.jpg', { findings: ['blurred'] }));
    await saidAndHeard(chat, [['>C’est tout, continuer', ['claim.phone.ask']]]);
    assert.equal(await filesKept(), 1);
  });

  it('the same photo twice is kept once', async () => {
    await chat.sends([photo('a.jpg'), { ...photo('a.jpg'), name: 'copie.jpg' }]);
    assert.match(chat.text, /1 fichier reçu\. Déjà reçu, gardé une seule fois.: copie\.jpg\./);
    assert.equal(await filesKept(), 1);
  });

  it('one taken before it happened is told of without a reproach', async () => {
    await chat.sends(looked('avant.jpg', { takenOn: '2026-11-03' }));
    assert.match(chat.text, /avant\.jpg date du mardi 3 novembre, avant les faits\. Gardez-la/);
    assert.deepEqual(chat.heard, ['prompt.files.looked', 'claim.phone.ask']);
    await saidAndHeard(chat, [
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.equal(chat.insurer.claims[0]?.request.details['contradictions'], 'photoOlderThanEvent');
  });

  it('25 MB a declaration and not more: what does not fit is named', async () => {
    await chat.sends(Array.from({ length: 3 }, (_, index) => ({ ...photo(`p${index}.jpg`), bytes: 9_000_000 })));
    assert.match(chat.text, /2 fichiers reçus\. Vos documents dépassent 25.Mo\. Je n’ai pas gardé.: p2\.jpg\./);
    assert.equal(await filesKept(), 2);
  });

  it('the list of papers is one tap away, and may be asked for at any question', async () => {
    await saidAndHeard(chat, [['>Voir la liste des documents', ['claim.papers.title', 'claim.files.ask']]]);
    const [card] = chat.cards;
    assert.match(
      card?.summary ?? '',
      /Reçus.: aucun pour l’instant\. Encore utiles.: Photos des dégâts, Carte grise\./,
    );
    await saidAndHeard(chat, [
      ['+carte grise.jpg', ['prompt.files.received', 'claim.phone.ask']],
      ['quels documents faut-il ?', ['claim.papers.title', 'claim.phone.ask']],
    ]);
    assert.match(chat.cards[0]?.summary ?? '', /Reçus.: 1\. Encore utiles.: Photos des dégâts\./);
  });
});
