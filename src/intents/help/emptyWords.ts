import type { Language } from '../../domain/identity.ts';

const fr = `
a ai ait alors apres as au aurai aurais aussi autre avais avait avant avec avez avoir bah bien bon bonjour bonsoir ca car ce ceci cela celle celui ces cest cet cette ceux chez ci
comme comment d dans de deja depuis des dire dis dit dites donc du elle elles en encore enfin est et etait ete etes etre eu eux fait faire fais faites faut il ils j jai je juste l la le les leur leurs lui m ma
mais me meme merci mes moi mon n ne ni nos notre nous on ont ou par parce pas peu peut peux plus plait pour pourquoi pourriez pouvez puis puisque qu quand que quel quelle quelles quels qui quoi s sa
sait savoir se sera serait ses si sil soit son sont suis sur svp t ta te tes toi ton toujours tout toute tous toutes tres tu un une veut veux voici voila voir vos votre voudrais vous y vais va vont aller
aimerais aimerait est-ce quest cest combien explique expliquer expliquez moi petite question info infos besoin madame monsieur exactement quelqu quelque chose truc machin vraiment
mettre mets met mis marche marchent correspond principe gros grosso modo ensuite premier fonctionne trouve retrouve obtenir case passe passer rien personne toujours normalement general lequel laquelle pareil mieux
mot terme maxi attendu utilise calcule calculee accepte suivre marche cas second
signifie signification veulent definition vouloir possible peuvent doit dois devoir doivent normal svp stp
`;

const en = `
a about after again all also am an and any are as at be been before being but by can could d did do does doing doing down explain for from get gets got had has have having he hello hi how i if in into is it its
just ll m may me mean means might more most must my need no not now of off on one only or other our out over please s she should so some such t than thank thanks that the their them then there these they
this those to too up us very ve was we were what when where which while who whom why will with would you your yours question tell know exactly something thing really possible usually work works works worked good please let shall meaning definition
`;

/** Words that say nothing of the subject of a question, folded. */
export const emptyWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(fr.trim().split(/\s+/)),
  en: new Set(en.trim().split(/\s+/)),
};
