import type { Action } from '../../../src/cards/action.ts';
import { type Answer, type Block, type Card, type Choice, show, speak } from '../../../src/cards/answer.ts';
import { short } from '../../../src/locales/translation.ts';

/** One answer of each pattern, as the assistant's own cards make them; the words are the tests' own. */
const key = 'common.yes';
const blank: Card = { key: '', tone: 'plain', title: '', blocks: [], buttons: [], summary: '' };
const edit = (q: string): Action => ({ a: 'edit', v: 1, k: 'summary-1', q });
const send: Action = { a: 'send', v: 1, k: 'summary-1' };

export const greeting = speak(
  {
    key,
    text: 'Bonjour. Je suis l’assistant automatique d’eca assurances. Je réponds à vos questions et je prépare vos démarches. Un conseiller est joignable à tout moment.',
  },
  {
    choices: [
      choice('Déclarer un sinistre', 'claim_file'),
      choice('Voir mes remboursements', 'reimbursement_status'),
      choice('Recevoir une attestation', 'documents'),
      choice('Être rappelé', 'callback'),
    ],
  },
);

export const samples: Readonly<Record<string, Answer>> = {
  résumé: answerOf({
    key: 'summary-1',
    title: 'Vérifiez avant l’envoi',
    summary: 'Votre déclaration : dégât des eaux, mardi 17 novembre vers 17 h, à Lyon. Le montant reste à compléter.',
    blocks: [
      line('Événement', 'Dégât des eaux', 'Modifier l’événement', 'kind'),
      line('Date', 'mardi 17 novembre, vers 17\u00a0h', 'Modifier la date', 'date'),
      line('Lieu', '12 rue de la Demo, 69003 Lyon', 'Modifier le lieu', 'place'),
      line('Montant estimé', 'À compléter plus tard', 'Modifier le montant', 'amount', false),
      { kind: 'text', text: 'À déclarer avant le mardi 24 novembre.', weight: 'subtle' },
    ],
    buttons: [
      { label: short('Envoyer'), style: 'positive', action: send },
      { label: short('Plus tard'), action: { a: 'saveAndQuit', v: 1, k: 'summary-1' } },
    ],
  }),
  date: answerOf({
    key: 'date-1',
    title: 'Quand est-ce arrivé\u202f?',
    summary: 'Choisissez la date du sinistre.',
    blocks: [
      {
        kind: 'date',
        id: 'date',
        label: 'Date du sinistre',
        min: null,
        max: '2026-11-24',
        error: 'Choisissez une date passée, par exemple 12/11/2026.',
        submit: {
          label: short('Valider la date'),
          style: 'positive',
          action: { a: 'answer', v: 1, k: 'date-1', q: 'date', value: null },
        },
      },
    ],
  }),
  remboursement: answerOf({
    key: 'refund-1',
    title: 'Consultation du 4 novembre',
    summary: 'Prix payé 55 €. Sécurité sociale 20,05 €, eca 25,20 €. Vous payez 9,75 €.',
    blocks: [
      { kind: 'text', text: 'Camille · versé le vendredi 13 novembre', weight: 'subtle' },
      {
        kind: 'sum',
        lines: [
          { label: 'Prix payé', value: '55,00\u00a0€' },
          { label: 'Sécurité sociale', value: '\u221220,05\u00a0€' },
          { label: 'eca assurances', value: '\u221225,20\u00a0€' },
          { label: 'Vous payez', value: '9,75\u00a0€', total: true },
        ],
      },
      {
        kind: 'fold',
        title: 'Comprendre le calcul',
        blocks: [{ kind: 'text', text: 'Base 30,00 €, remboursée à 70 %.' }],
      },
    ],
  }),
  garantie: answerOf({
    key: 'guarantee-1',
    title: 'Optique',
    summary: 'Optique : utilisé 280 € sur 420 €. Il reste 140 € jusqu’au 12 mars 2027.',
    blocks: [
      {
        kind: 'gauge',
        used: 280,
        total: 420,
        text: 'Utilisé 280\u00a0€ sur 420\u00a0€. Il reste 140\u00a0€ jusqu’au 12 mars 2027.',
      },
      {
        kind: 'facts',
        facts: [
          { label: 'Période', value: '2 ans' },
          { label: 'Franchise', value: 'Aucune' },
        ],
      },
      {
        kind: 'fold',
        title: 'Ce qui n’est pas couvert',
        blocks: [{ kind: 'text', text: 'Les lunettes sans correction.' }],
      },
    ],
  }),
  suivi: answerOf({
    key: 'claim-1',
    title: 'Bris de glace, Peugeot 208',
    summary: 'Votre sinistre : offre envoyée le 20 novembre. Répondez avant le 4 décembre.',
    blocks: [
      { kind: 'reference', label: 'Numéro', value: 'SIN-2026-AUT-000123' },
      {
        kind: 'steps',
        steps: [
          { status: 'done', title: 'Déclaré', detail: 'Fait · 12 novembre' },
          { status: 'current', title: 'Offre envoyée', detail: 'En cours · répondez avant le 4 décembre' },
          { status: 'next', title: 'Paiement', detail: 'À venir' },
        ],
      },
    ],
    buttons: [{ label: short('Ajouter un document'), action: { a: 'openClaim', v: 1, k: 'claim-1', id: 'c1' } }],
  }),
  reçu: answerOf({
    key: 'receipt-1',
    tone: 'good',
    title: 'C’est envoyé',
    summary: 'Votre déclaration est envoyée. Numéro SIN-2026-HAB-000045.',
    blocks: [
      { kind: 'reference', label: 'Votre numéro', value: 'SIN-2026-HAB-000045' },
      {
        kind: 'facts',
        facts: [
          { label: 'Envoyée', value: 'mardi 24 novembre à 17\u00a0h\u00a005' },
          { label: 'Réponse', value: 'avant le 1er décembre' },
        ],
      },
    ],
    buttons: [{ label: short('Voir le suivi'), action: { a: 'openClaim', v: 1, k: 'receipt-1', id: 'c2' } }],
  }),
  contrats: show(
    { key, text: 'Vous avez 3 contrats.' },
    ['Santé Confort', 'Habitation Intégrale', 'Auto Tous Risques'].map((title, index) => ({
      ...blank,
      key: `contract-${index}`,
      title,
      summary: `${title}, actif.`,
      blocks: [
        { kind: 'text', text: `Contrat ${index + 1} sur 3 · actif`, weight: 'subtle' },
        { kind: 'facts', facts: [{ label: 'Prochain paiement', value: '54,90\u00a0€ le 5 décembre' }] },
      ],
      buttons: [
        { label: short(`Voir ${title}`), action: { a: 'openContract', v: 1, k: `contract-${index}`, id: 'x' } },
      ],
    })),
  ),
  urgence: {
    ...answerOf({
      key: 'emergency-1',
      tone: 'attention',
      title: 'Appelez le 112',
      summary: '112, tout de suite. Sortez, fermez les portes, ne prenez pas l’ascenseur.',
      blocks: [
        { kind: 'text', text: 'Sortez. Fermez les portes. Ne prenez pas l’ascenseur.' },
        {
          kind: 'text',
          text: '114 par SMS, pour les personnes sourdes ou qui ne peuvent pas parler.',
          weight: 'subtle',
        },
      ],
      buttons: [
        { label: short('Appeler le 112'), style: 'destructive', open: 'tel:112' },
        { label: short('Appeler le 18'), open: 'tel:18' },
        { label: short('Je suis en sécurité'), action: { a: 'safe', v: 1, k: 'emergency-1' } },
      ],
    }),
    urgent: true,
  },
  hostile: answerOf({
    key: 'hostile-1',
    title: '<img src=x onerror=alert(1)> [lien](javascript:alert(1))',
    summary: 'Un texte hostile.',
    blocks: [
      { kind: 'text', text: '![x](http://evil.test/x.png) http://evil.test <script>alert(1)</script> **gras**' },
    ],
  }),
};

function answerOf(card: Partial<Card>): Answer {
  return show({ key, text: '' }, [{ ...blank, ...card }]);
}

function choice(label: string, intent: string): Choice {
  return { label: short(label), action: { a: 'begin', v: 1, k: 'page', intent } };
}

function line(label: string, value: string, title: string, q: string, known = true): Block {
  return { kind: 'answer', label, value, known, edit: { label: short(title), action: edit(q) } };
}
