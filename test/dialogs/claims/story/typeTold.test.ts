import assert from 'node:assert/strict';
import { typeTold } from '../../../../src/dialogs/claims/story/typeTold.ts';
import type { ClaimType } from '../../../../src/domain/claim.ts';

const stories: readonly (readonly [ClaimType | undefined, string])[] = [
  ['home_burglary', 'On m’a cambriolé hier soir pendant qu’on était au cinéma, ils ont pris la télé et les bijoux'],
  [
    'home_burglary',
    'En rentrant de vacances nous avons trouvé la porte fracturée. Ils ont retourné la chambre, pris les bijoux de ma mère et les clés de la voiture, qui est toujours là.',
  ],
  ['home_burglary', 'Mon vélo a été volé dans la cave de mon immeuble'],
  ['auto_theft', 'On m’a volé mon scooter devant la gare cette nuit'],
  ['auto_theft', 'ma voiture a disparu du parking, je l’avais garée hier soir vers 22h'],
  [
    'auto_theft',
    'Ils ont cassé une vitre et volé mon sac dans la voiture, volé aussi mon téléphone resté dans la voiture',
  ],
  [
    'auto_accident',
    'J’étais arrêté au feu rouge, une Clio m’est rentrée dedans par derrière. Le conducteur a pris la fuite. Mon pare-brise est fissuré et le coffre ne ferme plus.',
  ],
  ['auto_accident', 'une voiture a grillé un feu et m’a percuté sur le côté'],
  ['auto_accident', 'J’ai reculé dans un poteau en sortant du garage'],
  ['auto_glass', 'Un gravillon a cassé le phare de ma voiture'],
  ['auto_glass', 'bris de glace'],
  ['auto_glass', 'un camion a projeté un gravillon sur mon pare-brise, il est fissuré sur toute la longueur'],
  ['auto_vandalism', 'quelqu’un a rayé toute la portière de ma voiture pendant la nuit'],
  ['auto_fire', 'Ma voiture a pris feu sur l’autoroute, le moteur a brûlé'],
  ['auto_natural_disaster', 'la grêle a abîmé le capot et le toit de ma voiture'],
  ['home_water', 'Ma machine à laver a débordé et a inondé le voisin du dessous, le parquet est foutu'],
  ['home_water', 'il y a une fuite sous l’évier de la cuisine depuis ce matin'],
  ['home_water', 'De l’eau coule du plafond de la salle de bain, ça vient du voisin du dessus'],
  [
    'home_fire',
    'Un incendie s’est déclaré dans la cuisine, les pompiers sont venus, il y a de la suie partout dans l’appartement',
  ],
  ['home_glass', 'un ballon a cassé la fenêtre du salon'],
  ['home_storm', 'La tempête de cette nuit a arraché des tuiles du toit de la maison'],
  ['home_natural_disaster', 'La rivière a débordé et la maison est inondée, 60 cm d’eau dans le salon'],
  ['home_electrical', 'L’orage a grillé la box et la télé, la foudre est tombée juste à côté'],
  ['home_liability', 'Mon fils a cassé la vitrine du boulanger avec son ballon'],
  ['home_liability', 'Notre chien a mordu le facteur'],
  ['health_hospital', 'je vais être hospitalisé pour une opération du genou'],
  ['health_dental', 'j’ai un devis pour une couronne'],
  ['health_accident', 'Je me suis cassé le poignet en tombant à vélo'],
  ['legal', 'Le garagiste refuse de me rendre mon acompte, je veux prendre un avocat'],
  ['auto_accident', 'Another driver ran into my car at the roundabout, the bumper is gone'],
  ['home_burglary', 'Our flat was burgled while we were at the cinema, they took the TV and the jewels'],
  ['auto_theft', 'my motorbike was stolen outside the station'],
  ['home_water', 'water is dripping through the kitchen ceiling from upstairs'],
  ['auto_glass', 'a stone cracked my windscreen'],
  [undefined, 'je veux déclarer un sinistre'],
  [undefined, 'bonjour'],
];

describe('the type of claim in a story', () => {
  for (const [type, text] of stories) it(`is ${type}: ${text.slice(0, 70)}`, () => assert.equal(typeTold(text), type));

  it('of 2,000 characters is found within a few milliseconds', () => {
    const filler = 'Je suis rentré du travail vers 18 h comme tous les jours et j’ai garé la voiture dans la rue. ';
    const story = `${filler.repeat(11)}La porte d’entrée était fracturée, on a été cambriolés. ${filler.repeat(10)}`;
    assert.ok(story.length > 1900);
    assert.equal(typeTold(story), 'home_burglary');
    const started = performance.now();
    for (let run = 0; run < 20; run++) typeTold(story);
    assert.ok((performance.now() - started) / 20 < 10);
  });
});
