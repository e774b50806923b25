import { addDays, addWorkingDays, type IsoDate, isWorkingDay } from '../../domain/calendar.ts';
import type { Claim, ClaimState } from '../../domain/claim.ts';
import type { Cents } from '../../domain/money.ts';

type Sentence = { fr: string; en: string };
type NextAct = Claim['nextAct'];

/** What each state means, said once it is reached. */
const reached: Record<ClaimState, Sentence> = {
  declared: { fr: 'Nous avons reçu votre déclaration.', en: 'We have received your declaration.' },
  complete: { fr: 'Votre dossier est complet.', en: 'Your file is complete.' },
  missingDocuments: {
    fr: 'Il manque des documents à votre dossier.',
    en: 'Some documents are missing from your file.',
  },
  underReview: { fr: 'Un gestionnaire étudie votre dossier.', en: 'A claims handler is studying your file.' },
  expertPlanned: { fr: 'La visite de l’expert est fixée.', en: 'The expert’s visit has been arranged.' },
  expertReported: { fr: 'L’expert a remis son rapport.', en: 'The expert has handed in the report.' },
  offerSent: { fr: 'Nous vous avons envoyé une offre.', en: 'We have sent you an offer.' },
  accepted: { fr: 'L’accord est donné.', en: 'The agreement has been given.' },
  contested: { fr: 'Vous avez contesté notre offre.', en: 'You have contested our offer.' },
  paymentIssued: { fr: 'Le paiement est parti.', en: 'The payment has been sent.' },
  closed: { fr: 'Le dossier est clos.', en: 'The file is closed.' },
  refused: { fr: 'Ce sinistre n’est pas couvert.', en: 'This claim is not covered.' },
  noFurtherAction: { fr: 'Le dossier est classé sans suite.', en: 'The file was closed without further action.' },
  awaitingThirdParty: {
    fr: 'Nous attendons la réponse de l’autre assureur.',
    en: 'We are waiting for the other insurer’s answer.',
  },
  withHandler: { fr: 'Un gestionnaire suit votre dossier.', en: 'A claims handler is in charge of your file.' },
  awaitingDecree: {
    fr: 'Nous attendons l’arrêté de catastrophe naturelle.',
    en: 'We are waiting for the natural-disaster decree.',
  },
};

/** What usually comes after each state. */
const following: Record<ClaimState, readonly ClaimState[]> = {
  declared: ['underReview', 'offerSent', 'paymentIssued'],
  complete: ['underReview', 'offerSent', 'paymentIssued'],
  missingDocuments: ['complete', 'underReview', 'offerSent'],
  underReview: ['offerSent', 'paymentIssued'],
  expertPlanned: ['expertReported', 'offerSent', 'paymentIssued'],
  expertReported: ['offerSent', 'paymentIssued'],
  offerSent: ['accepted', 'paymentIssued'],
  accepted: ['paymentIssued', 'closed'],
  contested: ['offerSent'],
  paymentIssued: ['closed'],
  closed: [],
  refused: [],
  noFurtherAction: [],
  awaitingThirdParty: ['offerSent', 'paymentIssued'],
  withHandler: ['closed'],
  awaitingDecree: ['underReview', 'offerSent'],
};

const coming: Partial<Record<ClaimState, Sentence>> = {
  complete: { fr: 'Votre dossier sera complet.', en: 'Your file will be complete.' },
  underReview: { fr: 'Un gestionnaire étudiera votre dossier.', en: 'A claims handler will study your file.' },
  expertReported: { fr: 'L’expert remettra son rapport.', en: 'The expert will hand in the report.' },
  offerSent: { fr: 'Vous recevrez une offre.', en: 'You will receive an offer.' },
  accepted: { fr: 'Vous donnerez votre accord.', en: 'You will give your agreement.' },
  paymentIssued: { fr: 'Nous vous paierons.', en: 'We will pay you.' },
  closed: { fr: 'Le dossier sera clos.', en: 'The file will be closed.' },
};

/** The steps of a claim: those of `path` with their days, the last being the current one, then what usually follows. */
export function stepsOf(path: readonly { state: ClaimState; on: IsoDate }[]): Claim['steps'] {
  const last = path.at(-1);
  if (last === undefined) return [];
  const past = path.map(({ state, on }, index) => ({
    state,
    on,
    sentence: reached[state],
    status: index === path.length - 1 && following[state].length > 0 ? ('current' as const) : ('done' as const),
  }));
  const next = following[last.state].map((state) => ({
    state,
    on: null,
    sentence: coming[state] ?? reached[state],
    status: 'next' as const,
  }));
  return [...past, ...next];
}

/** Who moves next, and before when. */
export function nextActOf(state: ClaimState, missing: Claim['missing'], since: IsoDate, today: IsoDate): NextAct {
  // A promise is never in the past, nor on a day when nobody works.
  const notPast = (day: IsoDate) =>
    day <= today ? addWorkingDays(today, 2) : isWorkingDay(day) ? day : addWorkingDays(day, 1);
  const insurer = (fr: string, en: string, workingDays: number): NextAct => ({
    who: 'insurer',
    sentence: { fr, en },
    before: notPast(addWorkingDays(since, workingDays)),
  });
  const nobody: NextAct = { who: 'nobody', sentence: { fr: 'Rien à faire.', en: 'Nothing to do.' }, before: null };
  switch (state) {
    case 'declared':
      return missing.length > 0
        ? askPapers(missing, notPast(addDays(since, 30)))
        : insurer('Un gestionnaire vous répond.', 'A claims handler answers you.', 5);
    case 'missingDocuments':
      return askPapers(missing, notPast(addDays(since, 30)));
    case 'complete':
      return insurer('Un gestionnaire prend votre dossier en charge.', 'A claims handler takes your file on.', 5);
    case 'underReview':
      return insurer('Un gestionnaire vous donne une réponse.', 'A claims handler gives you an answer.', 10);
    case 'expertPlanned':
      return {
        who: 'expert',
        sentence: { fr: 'L’expert vient constater les dégâts.', en: 'The expert comes to see the damage.' },
        before: notPast(addDays(since, 14)),
      };
    case 'expertReported':
      return insurer('Nous vous envoyons une offre.', 'We send you an offer.', 15);
    case 'offerSent':
      return {
        who: 'customer',
        sentence: { fr: 'Acceptez ou contestez notre offre.', en: 'Accept or contest our offer.' },
        before: notPast(addDays(since, 30)),
      };
    case 'accepted':
      return insurer('Nous envoyons le paiement.', 'We send the payment.', 10);
    case 'contested':
      return insurer('Nous répondons à votre contestation.', 'We answer your objection.', 15);
    case 'paymentIssued':
      return {
        who: 'nobody',
        sentence: { fr: 'Le virement arrive sur votre compte.', en: 'The transfer reaches your account.' },
        before: notPast(addWorkingDays(since, 3)),
      };
    case 'awaitingThirdParty':
      return {
        who: 'thirdParty',
        sentence: { fr: 'L’autre assureur nous répond.', en: 'The other insurer answers us.' },
        before: notPast(addDays(since, 30)),
      };
    case 'withHandler':
      return insurer('Votre gestionnaire vous donne des nouvelles.', 'Your claims handler gives you news.', 10);
    case 'awaitingDecree':
      return {
        who: 'nobody',
        sentence: {
          fr: 'Un arrêté doit paraître au Journal officiel.',
          en: 'A decree has to appear in the Journal officiel.',
        },
        before: null,
      };
    case 'refused':
      return {
        who: 'customer',
        sentence: {
          fr: 'Vous pouvez contester cette décision par une réclamation.',
          en: 'You can contest this decision by a complaint.',
        },
        before: null,
      };
    case 'closed':
    case 'noFurtherAction':
      return nobody;
  }
}

function askPapers(missing: Claim['missing'], before: IsoDate): NextAct {
  const count = missing.length;
  return {
    who: 'customer',
    sentence:
      count === 1
        ? { fr: 'Envoyez-nous le document qui manque.', en: 'Send us the document that is missing.' }
        : { fr: `Envoyez-nous les ${count} documents qui manquent.`, en: `Send us the ${count} missing documents.` },
    before,
  };
}

/** What is paid: the damage, less wear, less the deductible. */
export function offerOf(grossCents: Cents, wearCents: Cents, deductibleCents: Cents): NonNullable<Claim['offer']> {
  return { grossCents, wearCents, deductibleCents, netCents: grossCents - wearCents - deductibleCents };
}
