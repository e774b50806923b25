import type { helpClaimsFr } from '../../fr/help/claims.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpClaimsEn: HelpTranslation<typeof helpClaimsFr> = {
  claimDeadline: help(
    'How long do I have to declare a claim?',
    'Five working days for an accident, broken glass, a fire, a leak or a storm. Two working days for a theft.',
    'time limit to declare | deadline to report an accident | how many days to tell the insurance | deadline for water damage',
  ),
  theftDeadline: help(
    'How long do I have to declare a theft?',
    'Two working days from when you find out. Go to the police first: their receipt will be asked.',
    'deadline for a theft | how many days for a burglary | time limit stolen car',
  ),
  naturalDeadline: help(
    'How long do I have for a natural disaster?',
    'Thirty days after the decree is published. Declare without waiting: we complete the file later.',
    'deadline natural disaster | flood how long to declare | drought cracks deadline | decree published deadline',
  ),
  lateClaim: help(
    'What happens if I declare late?',
    'Declare anyway: it is accepted and the delay is noted. It counts only if the insurer proves that it did harm.',
    'late declaration | past the five days | too late to declare | forgot to declare | old claim',
  ),
  workingDays: help(
    'What is a working day?',
    'Monday to Friday without public holidays. For complaints, Saturdays count as well.',
    'does Saturday count | definition working day | business days meaning',
  ),
  claimHow: help(
    'How do I declare a claim online?',
    'Tell me what happened: I ask the questions one by one. You read everything before it is sent, then you get a number.',
    'steps to declare | online declaration procedure | how does declaring work | where do I report a claim',
  ),
  claimPapers: help(
    'Which papers are needed for a claim?',
    'Photos and invoices nearly always. Then the accident report, the police receipt for a theft, or an estimate for a repair.',
    'documents to provide for a claim | proofs asked | what paperwork do you need | list of papers',
  ),
  accidentReport: help(
    'How do I fill in a joint accident report?',
    'Fill it in on the spot with the other driver, and both sign. The front is not changed after signing. Send it within five working days.',
    'joint accident report help | paper report how to | sign the accident report | constat',
  ),
  eReport: help(
    'Can I make the accident report on my phone?',
    'Yes, the electronic report is worth the paper one. Two vehicles at most, registered and insured in France, and nobody hurt.',
    'electronic accident report | e-constat | report on the app valid',
  ),
  noReport: help(
    'The other driver refuses the report, what can I do?',
    'Note the plate, the car, the place and witnesses, and take photos. Fill in your part alone and declare the accident.',
    'no signed report | hit and run what to do | the other driver left without a name | disagree on the report',
  ),
  theftSteps: help(
    'What should I do after a car theft?',
    'Go to the police, then declare it to us within two working days. Keep the keys and the registration paper: they will be asked.',
    'stolen car steps | my car was stolen what must I do | procedure after a car theft',
  ),
  theftThirtyDays: help(
    'When am I paid after a car theft?',
    'If the car is not found after 30 days, we make an offer. It starts from its value before the theft, less the deductible.',
    'stolen car not found delay | how long for theft payment | 30 days stolen car',
  ),
  burglarySteps: help(
    'What should I do after a burglary?',
    'Touch nothing and call the police. File a complaint, list the items with their prices, and declare within two working days.',
    'burgled what to do | steps after a break-in | list of stolen items',
  ),
  waterSteps: help(
    'What should I do about water damage?',
    'Turn the water off, take photos and tell the neighbour or manager. Fill in a joint report, then declare within five working days.',
    'leak steps | water damage what must I do | joint water report | flooded by the neighbour steps',
  ),
  waterWhoPays: help(
    'Who pays for water damage in a building?',
    'Up to €1,600 before tax, the insurer of the damaged flat pays alone. From €1,600 to €5,000, insurers settle between them.',
    'irsi agreement | neighbour leak who pays | my insurance or the neighbour’s | leak from upstairs who compensates | leak from the flat upstairs whose insurance pays',
  ),
  glassSteps: help(
    'What should I do about a damaged windscreen?',
    'Declare the broken glass, then choose a repairer. A small chip can often be repaired without a new screen.',
    'cracked windscreen procedure | chip in the windscreen what to do | glass damage how does it work',
  ),
  glassCost: help(
    'What does a chip repair cost me?',
    'Repairing a chip has no deductible. A new windscreen has one of €75, if your cover includes glass.',
    'windscreen excess | price of a chip repair | repair or replace the windscreen | replacement windscreen what do I pay',
  ),
  fireSteps: help(
    'What should I do after a fire?',
    'Once all danger is over, take photos and ask the firemen for their certificate. List what is damaged and declare within five working days.',
    'steps after a fire | house burnt what to do | firemen certificate | kitchen fire procedure',
  ),
  storm: help(
    'Does a storm need a decree?',
    'No. Storm, hail and snow belong to an ordinary guarantee, without any decree. Declare within five working days.',
    'storm hail decree needed | roof blown off which guarantee | difference storm natural disaster | hail on the car',
  ),
  naturalDisaster: help(
    'What is a natural disaster?',
    'A flood, drought, earthquake or landslide that a published decree recognises.',
    'natural disaster definition | what counts as a natural disaster | recognised by decree',
  ),
  naturalDeductible: help(
    'What is the deductible for a natural disaster?',
    'The law sets €380 for a home and a car, and €1,520 for a drought.',
    'flood excess | legal deductible natural disaster | how much do I pay for a drought',
  ),
  naturalPayment: help(
    'When am I paid after a natural disaster?',
    'We have one month to make an offer after the final report. Payment follows your agreement within 21 days.',
    'natural disaster payment delay | flood when am I paid',
  ),
  expertVisit: help(
    'How does the expert’s visit work?',
    'The expert looks at the damage and estimates its cost. Keep damaged things, invoices and photos until the visit.',
    'loss adjuster visit | what will the expert do | may I throw away damaged things before the visit',
  ),
  counterExpert: help(
    'I disagree with the expert, what can I do?',
    'You may call your own expert, at your cost. Also tell us what you dispute: an advisor takes the file up again.',
    'second opinion expert | contest the valuation | disagree with the estimate',
  ),
  claimStages: help(
    'What are the stages of a claim?',
    'Declared, complete, being studied, then perhaps a valuation, an offer, the payment and the end. Each stage shows what comes next and who acts.',
    'steps of a claim file | how does a claim progress | after the declaration what happens | claim states',
  ),
  claimNumber: help(
    'What does a claim number look like?',
    'It begins with SIN, then the year, three letters and six digits. It is on your receipt.',
    'format of the claim number | where is my claim reference | find my claim number',
  ),
  refusedClaim: help(
    'My claim is refused, what can I do?',
    'The refusal gives its reason and the article of the contract. You may contest it by a complaint, then go to the mediator.',
    'contest a refusal | claim denied appeal | you refuse to pay what now | disagree with the refusal',
  ),
  offerDisagree: help(
    'The offer seems too low, what can I do?',
    'Do not accept it at once. Say what you dispute and add an estimate or invoices: a handler answers.',
    'contest the amount offered | compensation too low | refuse the settlement offer',
  ),
  repairerChoice: help(
    'May I choose my garage?',
    'Yes, the law leaves you free. With an approved garage you advance nothing.',
    'free choice of repairer | my own mechanic | must I go to your garage | garage not approved',
  ),
  replacementCar: help(
    'Do I get a replacement car?',
    'Five days with Tiers Plus, fifteen with Tous Risques. The Tiers cover has none.',
    'courtesy car | rental car how many days | without a car during repairs',
  ),
  injuredVictim: help(
    'I was hurt in a road accident, when do I get an offer?',
    'The law asks for an offer within eight months at the latest. A specialised handler follows such files with you.',
    'injury compensation delay | bodily injury offer | road accident victim how long',
  ),
  twoYears: help(
    'How long can I act against my insurer?',
    'Two years from the event. A registered letter or the naming of an expert starts that time again.',
    'limitation period | two years to claim | claim too old time-barred',
  ),
  lendingCar: help(
    'May I lend my car?',
    'Yes. The deductible rises by €1,000 if the driver is a beginner who is not on the contract.',
    'a friend drives my car | lend the car to a young driver | let my son drive',
  ),
  drivingOther: help(
    'Am I covered in somebody else’s car?',
    'The insurance goes with the car: its owner’s contract answers. Ask first whether that contract allows lending it.',
    "drive my brother's car | borrow a friend's car | can I drive my parents' car | driving a car that is not mine | somebody lends me a car",
  ),
  newCar: help(
    'I am changing my car, what should I do?',
    'Tell an advisor before you drive it: registration, model and date of purchase. The contract moves to the new car, and its price may change.',
    'change my car | I bought a new car | replace my car on the contract | insure my new car | new vehicle to declare',
  ),
  otherVictim: help(
    'One of your customers caused me damage, what should I do?',
    'Report it to your own insurer, with the joint report or our customer’s name. Your insurer gets the money from us. Without an insurer, talk to an advisor.',
    'I was hit by one of your insured drivers | your customer crashed into my car | I am not a customer but one of yours damaged my car | a driver insured with you hit me',
  ),
};
