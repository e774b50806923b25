/**
 * What customers call things, by concept: one line each, names separated by commas. A name may be several words;
 * inflections need not be listed (stems are compared).
 */
export const lexiconFr = `
vehicle: voiture, auto, automobile, vehicule, caisse, bagnole, tire, berline, citadine, break, suv, utilitaire, camionnette, fourgon, fourgonnette, camping car, kangoo, clio, twingo, megane, scenic, captur, peugeot, renault, citroen, dacia, sandero, duster, golf, polo, toyota, yaris, fiat, tesla, chignole, guimbarde, char, monospace, 208, 308, 206, 207, c3, c4
twowheel: moto, scooter, mobylette, deux roues, vespa, cyclomoteur, quad, motard
bike: velo, vtt, bicyclette, trottinette, velo electrique, biclou, bicloune
home: maison, appartement, logement, habitation, domicile, pavillon, studio, baraque, residence, chalet, villa, loft, duplex, t2, t3, f2, f3, immeuble, residence secondaire, maison de campagne, chez moi, chez nous, foyer, mobil home
homepart: cuisine, salon, chambre, salle de bain, salle d eau, cave, garage, toit, toiture, tuile, plafond, mur, plancher, parquet, carrelage, fenetre, baie vitree, vitre, porte, porte fenetre, volet, veranda, balcon, terrasse, jardin, grenier, cheminee, gouttiere, facade, sejour, cloison, placo, velux, escalier, cabanon, portail, cloture, piscine, sous sol, serre
glass: pare brise, parebrise, lunette arriere, vitre laterale, bris de glace, vitrage, carreau, retroviseur, optique de phare, phare, impact, eclat, fissure, toit panoramique
crash: accident, accrochage, collision, carambolage, crash, percuter, emboutir, rentrer dedans, tamponner, heurter, tole froissee, carton, plier la voiture, froisser, emplafonner, encastrer, accrocher, sortie de route, refus de priorite, tete a queue, tonneau, renverser, griller le stop
scratch: rayer, rayure, vandaliser, vandalisme, degrader, tag, taguer, pneu creve, crever les pneus, casser le retro, graffiti, cles sur la carrosserie
theft: voler, vol, derober, chourer, piquer, faucher, disparaitre, barboter, larcin, subtiliser
burglary: cambriolage, cambrioler, cambrioleur, effraction, fracturer, forcer la porte, serrure forcee, porte fracturee, casse, visiter, intrusion, pied de biche, tout retourne
water: degat des eaux, fuite, inondation, inonder, infiltration, canalisation, tuyau, lave linge, machine a laver, lave vaisselle, chauffe eau, ballon d eau chaude, cumulus, humidite, moisissure, tache au plafond, goutte, couler, deborder, robinet, plomberie, chasse d eau, gicler, ruisseler, auréole, aureole, cloque, trempe, flotte
fire: incendie, feu, bruler, flamme, fumee, cramer, prendre feu, flamber, calciner, explosion, exploser, suie
weather: tempete, grele, grelon, orage, vent, neige, rafale, foudre, ouragan, cyclone, intemperie, tornade, givre, bourrasque
natcat: catastrophe naturelle, secheresse, crue, coulee de boue, glissement de terrain, tremblement de terre, seisme, cat nat, catnat, coulee, arrete de catastrophe
electrical: court circuit, surtension, surcharge, dommage electrique, grille, griller, disjoncter, compteur, carte mere, coupure de courant
appliance: refrigerateur, frigo, congelateur, television, ecran, ordinateur, box, four, plaque de cuisson, plaque vitroceramique, plaque a induction, chaudiere, telephone portable, tablette, console, electromenager
liability: responsabilite civile, casser chez, abimer chez, blesser un, mordre, morsure, ballon, vitrine, dommage cause a, casser la vitre du voisin, casser les lunettes de
dispute: litige, conflit, proces, tribunal, avocat, juridique, protection juridique, prud homme, malfacon, vice cache, escroquerie, arnaquer, arnaque, assigner, assignation, loyer impaye, huissier, plainte contre, nuisance
damage: sinistre, degat, dommage, casser, abimer, endommager, fissurer, fendre, exploser, detruire, arracher, tomber, effondrer, deteriorer, peter, amocher, bousiller, foutre en l air, ruine, eclater
declare: declarer, declaration, signaler, faire une declaration, ouvrir un dossier, enregistrer, faire part, remonter
thirdparty: tiers, autre conducteur, voisin, voisine, chauffard, delit de fuite, adversaire, responsable
injured: blesse, blessure, saigner, inconscient, malaise, evanoui, fracture, casser la jambe, casser le bras, entorse, brule, tombe
police: police, gendarmerie, gendarme, commissariat, depot de plainte, porter plainte, plainte, policier, flic, keuf, pompier, samu
expert: expert, expertise, rapport d expertise, contre expertise, passage de l expert
casefile: dossier, numero de dossier, dossier de sinistre, dossier sinistre
progress: ou en est, ou en sont, avancement, avance, avancer, suivi, suivre, etat d avancement, nouvelle, des nouvelles, statut, en cours, toujours rien, toujours pas, en attente, traite, cloture, bouger, en etes, du nouveau, quoi de neuf
payout: indemniser, indemnisation, indemnite, dedommager, dedommagement, virement, verser, versement
reimbursement: remboursement, rembourser, decompte, prestation, reste a charge, part a charge, reste a payer, depassement, depassement d honoraires, ticket moderateur, teletransmission, noemie, feuille de soins
care: consultation, docteur, medecin, generaliste, specialiste, dentiste, dentaire, couronne, implant, orthodontie, appareil dentaire, bagues, lunettes, lentilles, opticien, optique, verre, monture, kinesitherapeute, seance, osteopathe, osteopathie, chiropracteur, psychologue, psy, pharmacie, medicament, ordonnance, analyse, prise de sang, laboratoire, radio, irm, scanner, echographie, hopital, hospitalisation, operation, chirurgie, clinique, cure, vaccin, appareil auditif, prothese, audioprothese, sage femme, dermatologue, ophtalmologue, gynecologue, cardiologue, pediatre, infirmier, soins, orthophoniste, podologue, pedicure, semelle, maternite, accouchement, dents, chambre particuliere, urgences, ambulance
health: mutuelle, sante, complementaire, complementaire sante, securite sociale, secu, cpam, ameli, carte vitale, assurance maladie
contract: contrat, police, assurance, assurances, souscrire, souscription, couverture, formule
guarantee: garantie, garanties, plafond, franchise, exclusion, exclu, option, niveau de couverture, tableau de garanties, plafonnement, limite, delai de carence
covered: couvert, couvrir, prise en charge, prendre en charge, pris en charge, est ce assure, marche l assurance, proteger, garanti
conditional: si, au cas ou, en cas de, dans le cas, suppose, imaginons, mettons que, admettons
attestation: attestation, justificatif, certificat, papier, papiers, document, memo vehicule, carte verte, vignette, releve d information, releve, avis d echeance, quittance, conditions generales, conditions particulieres, duplicata, copie, exemplaire, attestation scolaire, attestation fiscale, villegiature, carte de tiers payant, tiers payant, carte mutuelle, facture, recu
receive: recevoir, obtenir, telecharger, envoyez moi, m envoyer, me faire parvenir, adresser, imprimer, il me faut, j ai besoin, besoin d un, fournir, editer, sortir, donner, recuperer, ou trouver, je cherche, faites moi passer
send: envoyer, transmettre, joindre, ajouter, deposer, completer, fournir, piece jointe, uploader, televerser, scanner, photo, photos, ci joint, en piece jointe, mettre, faire parvenir, voici, voila, rajouter, verser au dossier
proof: photo, photos, facture, devis, constat, proces verbal, recepisse, rapport, justificatif, piece, constat amiable, rib
pay: payer, paiement, regler, reglement, acquitter, regulariser, carte bancaire, cb, virement, cheque, solder, en plusieurs fois, echelonner, m acquitter, verser
debt: impaye, retard de paiement, mise en demeure, dette, rejet, rejete, dois, devoir, relance, suspendu, lettre recommandee, huissier, solde, arriere
premium: cotisation, prime, mensualite, facture d assurance, ma facture, tarif
schedule: echeancier, echeance, prelevement, preleve, prelever, calendrier, mensuel, annuel, trimestriel, debiter, date de prelevement, mensualisation, par mois, par an, prochain prelevement, debit, ponctionner
profile: adresse, coordonnees, numero de telephone, portable, mail, iban, rib, nom de famille, nom, prenom, date de naissance, compte bancaire, banque, demenager, demenagement, informations personnelles, etat civil, situation, profession
change: changer, modifier, mettre a jour, actualiser, corriger, rectifier, nouveau, nouvelle, changement, remplacer, erreur, mise a jour, maj
family: femme, mari, epouse, epoux, conjoint, compagne, compagnon, concubin, fils, fille, enfant, bebe, ex, ex mari, ex femme, famille, gamin, gosse, petit, petite, pacs, jumeaux, nouveau ne, belle mere, mere, pere, parents, maman, papa, frere, soeur, copine, copain, ado, moitie, petit fils, petite fille, belle fille, beau fils, mome
member: beneficiaire, ayant droit, ayants droit, rattacher, inscrire, affilier, couvrir, conducteur secondaire, second conducteur, jeune conducteur, conducteur, assure social, personne couverte, radier, retirer, enlever, naissance, ne, nee, naitre
callback: rappeler, rappel, etre rappele, rappelez, recontacter, coup de fil, rendez vous, creneau, telephoner, m appeler, appelez moi, passer un coup de fil, sonner, joindre au telephone, me joindre, etre contacte, rendez vous telephonique, rendez vous tel, contactez moi, bigophone, phoner
human: conseiller, humain, agent, personne, quelqu un, interlocuteur, service client, robot, vraie personne, gestionnaire, operateur, standard, machine, chatbot, etre humain, en chair et en os, une dame, un monsieur, hotline, teleconseiller, commercial, responsable
speak: parler, discuter, entretenir, converser, en relation, contact, joindre, passez moi, causer, echanger
partner: agree, partenaire, reseau, garage, garagiste, carrossier, reparateur, opticien, plombier, artisan, serrurier, vitrier, prestataire, centre auditif, reseau de soins, sans avance, sans avancer, avance de frais, depanneur agree, carrosserie
nearby: pres de, a cote, proche, dans le coin, quartier, autour, dans ma ville, secteur, coordonnees d un, le plus proche, a proximite, ou aller, liste
emergency: urgence, urgent, panne, depannage, depanneuse, depanneur, assistance, remorquer, remorquage, remorque, tombe en panne, en rade, bloque, coince, enferme, secours, vite, au secours, tout de suite, immediatement, en ce moment, a l instant, autoroute, bande d arret, bord de la route, rapatriement, rapatrier, batterie a plat, ne demarre plus, creve, serrurier, a la porte, claque la porte, perdu mes cles
end: resilier, resiliation, mettre fin, arreter, rompre, quitter, cesser, denoncer, stopper, partir, concurrence, preavis, loi hamon, hamon, loi chatel, chatel, retractation, me retracter, renoncer, ne pas renouveler, ne pas reconduire, changer d assureur, resil, clore, cloturer
angry: inadmissible, mecontent, honte, honteux, scandaleux, scandale, furieux, nul, incompetent, ras le bol, marre, plaindre, reclamation, insatisfait, deplorable, deçu, decu, inacceptable, se moquer, foutre de, foutez de, voleurs, escrocs, bande de, contester, conteste, mediateur, odieux, exige, intolerable, lamentable, catastrophique, plainte contre vous, reclamer, catastrophe votre, degoute, colere, n importe quoi, ridicule
quote: devis, tarif, simulation, simuler, combien coute, prix, proposition, offre, estimation, souscrire, assurer, nouvelle assurance, nouveau contrat, combien ca coute, combien couterait, cherche une assurance, tarification, comparer, prendre une assurance
notify: notification, notif, alerte, prevenir, avertir, push, sms, mail, newsletter, papier, zero papier, courrier, dematerialiser, informe, pub, relance, mails, spam, courrier postal
onoff: activer, desactiver, couper, arreter, ne plus recevoir, stopper, trop de, recevoir, desabonner, me desinscrire, desinscrire, abonner
data: donnees, donnee, rgpd, dpo, vie privee, donnees personnelles, consentement, confidentialite, confidentiel, cnil, effacer, supprimer mes, droit a l oubli, enregistre, portabilite, conservez, partagez, tiers, prospection, cookies, stockees, fichier, espionner
signin: connecter, connexion, me connecter, me loguer, loguer, espace client, espace personnel, compte, session, identifier, identifiant, login, authentifier, application, acceder, acces, entrer, ouvrir ma session, me log
signout: deconnecter, deconnexion, fermer la session, fermer ma session, quitter mon compte, sortir de, se deconnecter, clore ma session, logout, log out, fermer
activate: activer, activation, premiere connexion, premiere fois, creer mon compte, creer un compte, inscription, lien d activation, m inscrire, lien expire, valider mon, creer mon espace, creation, jamais connecte, nouveau client
password: mot de passe, code secret, code d acces, reinitialiser, oublie, bloque, verrouille, debloquer, incorrect, mdp, identifiants perdus, deverrouiller, trop d essais, tentative
greetword: bonjour, bonsoir, salut, coucou, hello, hey, yo, wesh, madame, monsieur, re bonjour
thankword: merci, remercie, remercier, gentil, sympa, top, parfait, nickel, genial, super
byeword: au revoir, a bientot, bonne journee, bonne soiree, bye, ciao, a plus, adieu, bon week end, tchao, tchuss, bonne continuation, a demain, bonne nuit, a la prochaine
helpword: aide, aider, aidez, menu, comment ca marche, perdu, que sais tu, savoir faire, expliquer, fonctionne, besoin d aide, que pouvez vous, a quoi sers, tu sais faire
stopword: annuler, annule, stop, laisse tomber, oublie, abandonner, retour, recommencer, changer d avis, rien finalement, pas envie, tant pis, on arrete, laissez tomber, laisser tomber, non finalement, interrompre, quitter, revenir en arriere, ne plus continuer
againword: repete, repeter, redis, pardon, pas compris, reformuler, hein, comment, pas entendu, redire, plait il, encore une fois, quoi, pas saisi, pas suivi, rien compris, plus clair, plus clairement, plus simplement, relire
tongue: anglais, francais, espagnol, arabe, langue, english, spanish, allemand, italien, portugais, espanol, deutsch, turc, chinois, traduire, in english, langue anglaise, ukrainien, polonais, roumain, neerlandais
when: quand, quelle date, date, quel jour, combien de temps, delai, bientot, a partir de, jusqu a
howmuch: combien, montant, quel montant, somme, total, coute, cher, euros, prix
question: est ce que, est il, puis je, peut on, ai je, suis je, sommes nous, pouvez vous, pourriez vous, serait il, y a t il
have: ai je, j ai quoi, mes contrats, mes assurances, souscrit, montre moi, voir mes, liste de mes, mes garanties, que j ai
rival: alan, malakoff humanis, ag2r, santevet, visa premier, carte gold, applecare, credit mutuel, thelem, areas, henner, klesia, apicil, pro btp, maaf, covea, abeille, eurofil, olivier assurance, ornikar, gan, lolivier, axa, maif, macif, matmut, gmf, allianz, groupama, maaf, generali, mma, mgen, harmonie, swiss life, april, lcl, credit agricole, pacifica, malakoff, aviva, direct assurance, lovys, luko, leocare, autre assureur, autre mutuelle, autre compagnie, la concurrence
office: ameli, cpam, franceconnect, doctolib, france travail, caf, impots, mairie, prefecture, france travail, pole emploi, urssaf, permis de conduire, passeport, carte d identite, titre de sejour, amende, radar, vote, election, chomage, rsa, retraite, allocation, carte grise, notaire, etat civil, dechetterie, poste, timbre
money: livret, bourse, bitcoin, credit immobilier, pret, distributeur, taux, dollar, action, impot, salaire, loto, euromillions
gadget: netflix, doctolib, canal, deezer, disney, boulanger, fnac, darty, facebook, instagram, gmail, google, wifi, internet, box internet, imprimante, windows, ordinateur, clavier, souris, appli meteo, whatsapp, tiktok, youtube, iphone, samsung, forfait, sfr, free, bouygues, orange, jeu video, ecran fige, bluetooth, batterie de mon telephone
shop: amazon, colis, livraison, livreur, commande, leboncoin, vinted, promo, soldes, magasin, acheter, vendre, d occasion, cadeau, billet, train, avion, hotel, restaurant, taxi, reservation, vacances, valise, visa
food: recette, manger, gateau, pizza, repas, pain, confiture, cuisiner, boire, vin, biere, cafe, the, fruit, legume, faim, soif, crepe, tarte, calorie
leisure: match, film, serie, musique, chanson, chanter, danser, livre, poeme, blague, histoire drole, devinette, jeu, foot, rugby, tennis, marathon, loto, fete, anniversaire, noel, nouvel an, horoscope, concert, theatre
weathertalk: meteo, il pleut, il fait froid, il fait chaud, il neige, soleil, temperature, canicule, temps qu il fait
school: ecole, devoirs, prof, professeur, examen, bac, cours, classe, fac, universite, these, expose, stage, cv, embauche, recruter, boulot, patron, collegue, chef, emploi
pet: chien, chat, chaton, chiot, cheval, lapin, veterinaire, gamelle, oiseau, poule
chore: allumer, eteindre, menage, nettoyer, repeindre, jardiner, planter, tondre, bricoler, chauffage, lumiere, minuteur, reveil
love: amoureux, amour, copain, draguer, mariage, rupture, rompre, couple, fiancer
bottalk: prompt, instruction, ignore, intelligence artificielle, chatgpt, openai, modele, mode developpeur, code source, root, admin, administrateur, pirate, jailbreak, filtre, systeme
breath: respirer, respire, etouffer, suffoquer, asphyxier, souffle, rale, siffler en respirant, fausse route, avaler de travers
faint: inconscient, evanoui, evanouir, malaise, perdre connaissance, tomber dans les pommes, coma, convulser, convulsion, crise d epilepsie, revulser, avc, infarctus, crise cardiaque, arret cardiaque, tourner de l oeil, ne repond plus, ne reagit plus, ne bouge plus, ne se reveille plus, sans connaissance, vertige, etourdi, tituber, flasque
blood: sang, saigner, hemorragie, pisser le sang, plaie, entaille, ouvert le crane, os
bodypart: tete, bras, jambe, main, doigt, pied, ventre, poitrine, thorax, coeur, dos, nuque, visage, bouche, levre, oeil, yeux, gorge, langue, genou, cheville, hanche, epaule, machoire, crane
poison: javel, deboucheur, lessive, produit menager, medicament, cachet, comprime, pile, champignon, baies, antigel, avaler, boire du, overdose, intoxique, piqure, guepe, frelon, allergie
gas: gaz, monoxyde, butane, propane, gaziniere, oeuf pourri, detecteur, brasero, flamme jaune, flamme orange, odeur de gaz, groupe electrogene, poele a petrole
smoke: fumee, odeur de brule, sent le brule, roussi, etincelle, crepite, crame, cramer, fume, alarme incendie, detecteur de fumee
prowl: cambrioleur, intrus, rodeur, cagoule, pied de biche, des pas, lampe torche, quelqu un est entre, force la porte, fouiller, crocheter, chuchoter
beat: frapper, frappe, cogner, taper, gifler, etrangler, brutaliser, battre, violenter, agresser, menacer, lever la main, sequestrer, suivre dans la rue, terroriser
weapon: couteau, arme, fusil, pistolet, machette, marteau, batte
suicide: suicide, suicider, en finir, mourir, pendre, se pendre, sauter, corde, cachets, disparaitre, plus envie de vivre, mettre fin a mes jours, foutre en l air, lettre d adieu, plus la force, a quoi bon, me tuer, desespoir, poids pour
road: autoroute, bande d arret d urgence, bau, peripherique, periph, rocade, voie rapide, quatre voies, glissiere, voie du milieu, file de gauche, tunnel, bretelle, aire d autoroute, a6, a7, a10, a1, a13, a86
stuckcar: panne, demarrer, demarre, batterie, embrayage, boite de vitesses, crever, pneu, roue, moteur, voyant, carburant, essence, gazole, diesel, calee, en carafe, remorquer, embourbe, freins, fosse
key: cle, clef, serrure, verrou, badge, barillet, poignee, trousseau, palier, claquee, a la porte, enfermer dehors
abroad: etranger, espagne, italie, portugal, maroc, tunisie, grece, turquie, thailande, croatie, japon, canada, bali, egypte, algerie, senegal, norvege, allemagne, angleterre, ambassade, consulat, pays
over: eteint, hier, la semaine derniere, le mois dernier, l an dernier, repare, passe, depuis, l ete dernier, deja, termine, fini
pasttime: hier, avant hier, la semaine derniere, semaine derniere, semaine passee, le mois dernier, mois passe, l an dernier, l an passe, l annee derniere, annee passee, l ete dernier, cet ete, l hiver dernier, il y a, autrefois, janvier, fevrier, mars, avril, juin, juillet, aout, septembre, octobre, novembre, decembre, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, l autre jour, a l epoque, week end dernier, etait, etaient, avait, avaient, jadis, la veille, a mon retour
settled: regle, resolu, repartis, reparti, est passe, est venu, sont venus, sont passes, sont partis, gueri, soigne, sorti de l hopital, rentre chez lui, maitrise, colmate, remplace, refait, repare, eteint, fausse alerte, pour rien, tout va bien, va bien, vont bien, va mieux, indemne, sain et sauf, rien de grave, plus de peur que de mal, personne de blesse, aucun blesse, pas de blesse, sans gravite, a ouvert, m a ouvert, a pu rentrer, est sec, recousu, depose plainte, plainte deposee
rightnow: maintenant, en ce moment, tout de suite, a l instant, vite, au secours, aidez moi, que faire, je fais quoi, on fait quoi, vient de, viens de, venez, envoyez, envoyez quelqu un, appelez, toujours la, encore la, en train de, n arrive pas, n arrive plus, arrive plus, peux plus, cette nuit, ce soir
hearsay: radio, journal, infos, actualites, info, film, serie, roman, episode, jeu video, reve, cauchemar, quiz, expose, article, personnage, heros, documentaire, memoire, these
spent: facture, note, recu, frais, cotisation, prime, mensualite, echeance, hausse, augmentation, tarif, rembourse, remboursement, paye, combien, courrier, relance, formulaire, paperasse
wondering: si jamais, un jour, avant de partir, au cas ou, en cas de, en cas d, pour savoir, est ce que, est il, suis je, sommes nous, dois je, faut il, imaginons, supposons, mettons, prevention, obligatoire
`;
