import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Declaring a claim: the questions that every type shares, the summary and the sending. */
export const claimFr = {
  'claim.title': 'votre déclaration',
  'claim.opening': 'Je prends votre déclaration. Vos réponses sont gardées à chaque étape.',
  'claim.opening.noted': ({ sorry, what }: { sorry: string; what: string }) =>
    `${sorry === '' ? '' : `${sorry} `}Je note\u00a0: ${what}.`,
  'claim.opening.story': 'votre récit',
  'claim.opening.place': ({ place }: { place: string }) => `lieu\u00a0: ${place}`,
  'claim.opening.part': ({ label, value }: { label: string; value: string }) => `${label}\u00a0: ${value}`,
  'claim.sorry.accident': 'Je suis désolé pour cet accident.',
  'claim.sorry.theft': 'Je suis désolé pour ce vol.',
  'claim.sorry.burglary': 'Je suis désolé pour ce cambriolage.',
  'claim.sorry.fire': 'Je suis désolé pour cet incendie.',
  'claim.sorry.disaster': 'Je suis désolé pour cette catastrophe.',

  'claim.type.ask': 'Cela concerne votre voiture, votre logement, votre santé ou un litige\u202f?',
  'claim.type.which': 'De quoi s’agit-il\u202f?',
  'claim.type.label': 'Sinistre',
  'claim.contractCar.ask': ({ names }: { names: string }) => `Quelle voiture est concernée\u00a0: ${names}\u202f?`,
  'claim.contractCar.label': 'Contrat auto',
  'claim.contractHome.ask': ({ names }: { names: string }) => `Quel logement est concerné\u00a0: ${names}\u202f?`,
  'claim.contractHome.label': 'Contrat habitation',
  'claim.contractHealth.ask': ({ names }: { names: string }) => `Quel contrat est concerné\u00a0: ${names}\u202f?`,
  'claim.contractHealth.label': 'Contrat santé',
  'claim.contractLegal.ask': ({ names }: { names: string }) => `Quel contrat est concerné\u00a0: ${names}\u202f?`,
  'claim.contractLegal.label': 'Contrat de protection juridique',
  'claim.contract.name': ({ formula, about, number }: { formula: string; about: string; number: string }) =>
    `${formula}${about === '' ? '' : `, ${about}`} (${number})`,
  'claim.contract.none.car': 'Je ne vois pas de contrat auto à votre nom. Un conseiller peut vérifier avec vous.',
  'claim.contract.none.home':
    'Je ne vois pas de contrat habitation à votre nom. Un conseiller peut vérifier avec vous.',
  'claim.contract.none.health': 'Je ne vois pas de contrat santé à votre nom. Un conseiller peut vérifier avec vous.',
  'claim.contract.none.legal':
    'Je ne vois pas de contrat de protection juridique à votre nom. Un conseiller peut vérifier avec vous.',
  'claim.contract.trouble': 'Je n’arrive pas à lire vos contrats pour l’instant. Votre déclaration est gardée.',
  'claim.doubt.notIncluded': ({ formula, guarantee }: { formula: string; guarantee: string }) =>
    `Votre formule ${formula} ne comprend pas cette garantie\u00a0: ${guarantee}. Vous pouvez déclarer quand même.`,
  'claim.doubt.ownDamage': ({ formula }: { formula: string }) =>
    `Votre formule ${formula} paie les dégâts des autres. Si vous êtes responsable, elle ne paie pas les vôtres.`,
  'claim.doubt.beforeStart': ({ date }: { date: string }) =>
    `Votre contrat a commencé le ${date}, après cet événement. Un gestionnaire vérifiera.`,
  'claim.doubt.afterEnd': ({ date }: { date: string }) =>
    `Ce contrat prend fin le ${date}. Il couvre seulement ce qui s’est passé avant.`,
  'claim.doubt.suspended': ({ date }: { date: string }) =>
    `Vos garanties sont suspendues à partir du ${date}. Vous pouvez déclarer quand même.`,

  'claim.date.ask': 'Quel jour cela s’est-il passé\u202f?',
  'claim.date.askFound': 'Quel jour l’avez-vous constaté\u202f?',
  'claim.date.askHospital': 'Quel est le jour d’entrée à l’hôpital, passé ou à venir\u202f?',
  'claim.date.askQuote': 'De quel jour est le devis\u202f?',
  'claim.date.askLegal': 'Depuis quel jour ce litige existe-t-il\u202f?',
  'claim.date.label': 'Date',
  'claim.date.noted': ({ date, clock }: { date: string; clock: string }) => `Noté\u00a0: ${date}. ${clock}`,
  'claim.clock.inTime': ({ date }: { date: string }) => `Vous avez jusqu’au ${date} pour déclarer.`,
  'claim.clock.today': 'Vous êtes dans les délais, jusqu’à ce soir.',
  'claim.clock.late': ({ date }: { date: string }) =>
    `Le délai habituel allait jusqu’au ${date}. Votre déclaration est acceptée, et le retard est noté.`,
  'claim.clock.notBegun': 'Le délai de 30 jours commence le jour où l’arrêté paraît.',
  'claim.clock.decreeOut': 'Vous avez 30 jours à partir du jour où l’arrêté est paru.',
  'claim.clock.bills': ({ date }: { date: string }) => `Vous avez jusqu’au ${date} pour envoyer vos factures.`,
  'claim.clock.hospital': 'Prévenez-nous le jour de l’entrée, ou avant.',
  'claim.clock.hospitalToCome': 'Vous êtes dans les temps\u00a0: la demande de prise en charge part avant l’entrée.',
  'claim.clock.hospitalUrgent': 'Après une urgence, la demande se fait ensuite\u00a0: c’est prévu.',
  'claim.clock.hospitalLate': 'Une demande après l’entrée est acceptée, et le retard est noté.',
  'claim.place.ask': 'Où cela s’est-il passé\u202f? Une ville ou une adresse suffit.',
  'claim.place.label': 'Lieu',
  'claim.placeHome.ask': 'Où cela s’est-il passé\u202f?',
  'claim.placeHome.label': 'Lieu',
  'claim.placeHome.home': 'Chez vous',
  'claim.story.kept': 'Je garde aussi cela dans votre récit.',
  'claim.story.noted': ({ what }: { what: string }) => `Je note aussi\u00a0: ${what}.`,
  'claim.story.known': 'C’est bien noté.',
  'claim.story.added': 'J’ajoute cela à votre récit.',
  'claim.story.addedNoted': ({ what }: { what: string }) => `J’ajoute cela à votre récit. Je note\u00a0: ${what}.`,
  'claim.story.ask': 'Racontez ce qui s’est passé, avec vos mots.',
  'claim.story.askCare': 'Décrivez votre demande, avec vos mots.',
  'claim.story.label': 'Votre récit',
  'claim.story.help': 'Deux ou trois phrases suffisent\u00a0: ce que vous avez vu, et ce qui est abîmé.',
  'claim.injured.ask': 'Quelqu’un est-il blessé\u202f?',
  'claim.injured.label': 'Blessés',
  'claim.injured.advice':
    'Appelez le 15 ou le 112 si ce n’est pas fait. Par SMS, c’est le 114. Votre déclaration est gardée.',
  'claim.files.ask': ({ papers }: { papers: string }) =>
    `Avez-vous des photos ou des documents\u202f? Ici, les plus utiles\u00a0: ${papers}.`,
  'claim.files.label': 'Documents',
  'claim.files.help': 'Photos ou PDF, 10\u00a0Mo chacun. Vous pourrez en ajouter après l’envoi.',
  'claim.papers.title': 'Vos documents',
  'claim.papers.received': 'Reçus',
  'claim.papers.missing': 'Encore utiles',
  'claim.papers.none': 'aucun pour l’instant',
  'claim.papers.all': 'rien, tout est là',
  'claim.papers.later': 'Rien n’est obligatoire pour déclarer\u00a0: vous pourrez les ajouter après l’envoi.',
  'claim.papers.speak': ({ received, missing }: { received: string; missing: string }) =>
    `Reçus\u00a0: ${received}. Encore utiles\u00a0: ${missing}.`,
  'claim.phone.ask': 'À quel numéro pouvons-nous vous joindre\u202f?',
  'claim.phone.label': 'Téléphone',
  'claim.phone.onFile': ({ phone }: { phone: string }) => `Votre numéro ${phone}`,

  'claim.summary.title': 'Vérifiez avant l’envoi',
  'claim.summary.details': ({ count }: { count: number }) =>
    count === 1 ? 'Voir le détail (1 réponse)' : `Voir le détail (${count} réponses)`,
  'claim.summary.papers': ({ papers }: { papers: string }) =>
    `Documents utiles\u00a0: ${papers}. Vous pourrez les ajouter plus tard.`,
  'claim.summary.guarantee': 'Garantie en jeu',
  'claim.summary.ceiling': 'Au plus',
  'claim.summary.consent': 'En envoyant, vous déclarez que ces informations sont exactes à votre connaissance.',
  'claim.summary.speak': ({ what }: { what: string }) =>
    `Vérifiez avant l’envoi\u00a0: ${what}. Dites «\u00a0envoyer\u00a0», ou ce que vous voulez modifier.`,
  'claim.summary.files': ({ count }: { count: number }) =>
    count === 0 ? 'aucun document' : count === 1 ? '1 document' : `${count} documents`,
  'claim.sending': 'J’envoie votre déclaration…',
} as const satisfies MessageTable;

export const claimLabelsFr = {
  'claim.type.edit': long({ label: 'Modifier le sinistre', row: 'Modifier le sinistre', tiny: 'Sinistre' }),
  'claim.contractCar.edit': long({ label: 'Modifier le contrat', row: 'Modifier le contrat', tiny: 'Contrat' }),
  'claim.contractHome.edit': long({ label: 'Modifier le logement', row: 'Modifier le logement', tiny: 'Logement' }),
  'claim.contractHealth.edit': long({ label: 'Modifier le contrat', row: 'Modifier le contrat', tiny: 'Contrat' }),
  'claim.contractLegal.edit': long({ label: 'Modifier le contrat', row: 'Modifier le contrat', tiny: 'Contrat' }),
  'claim.date.edit': long({ label: 'Modifier la date', row: 'Modifier la date', tiny: 'Date' }),
  'claim.place.edit': long({ label: 'Modifier le lieu', row: 'Modifier le lieu', tiny: 'Lieu' }),
  'claim.placeHome.edit': long({ label: 'Modifier le lieu', row: 'Modifier le lieu', tiny: 'Lieu' }),
  'claim.atHome': short('Chez moi'),
  'claim.story.edit': long({ label: 'Modifier votre récit', row: 'Modifier votre récit', tiny: 'Récit' }),
  'claim.injured.edit': long({ label: 'Modifier les blessés', row: 'Modifier les blessés', tiny: 'Blessés' }),
  'claim.papers': long({ label: 'Voir la liste des documents', row: 'Liste des documents', tiny: 'Documents utiles' }),
  'claim.files.edit': long({ label: 'Ajouter des documents', row: 'Ajouter des documents', tiny: 'Documents' }),
  'claim.phone.edit': long({ label: 'Modifier le téléphone', row: 'Modifier le téléphone', tiny: 'Téléphone' }),
  'claim.otherType': long({ label: 'Choisir un autre sinistre', row: 'Un autre sinistre', tiny: 'Un autre sinistre' }),
  'claim.send': long({ label: 'Envoyer ma déclaration', row: 'Envoyer ma déclaration', tiny: 'Envoyer' }),
} as const satisfies LabelTable;
