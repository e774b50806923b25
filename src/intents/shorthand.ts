import type { Language } from '../domain/identity.ts';

const fr = `
bjr=bonjour bsr=bonsoir slt=salut cc=coucou svp=s il vous plait stp=s il te plait siouplait=s il vous plait sivouplait=s il vous plait silvouplait=s il vous plait
mrc=merci mci=merci bcp=beaucoup bpc=beaucoup rdv=rendez vous pb=probleme pbm=probleme prob=probleme pblm=probleme probs=probleme ct=c etait cetait=c etait
jai=j ai jsuis=je suis chuis=je suis chui=je suis jss=je suis jveux=je veux jveu=je veux jvx=je veux jv=je vais jvais=je vais jpeux=je peux jpeu=je peux jme=je me jme=je me jvous=je vous
jte=je te jle=je le jfais=je fais jcomprends=je comprends jcomprend=je comprends jsais=je sais jsai=je sais chais=je sais jpense=je pense jcherche=je cherche jdois=je dois jvoudrais=je voudrais
jvoudrai=je voudrais jaimerais=j aimerais jaimerai=j aimerais javais=j avais jaurais=j aurais jarrive=j arrive jattends=j attends jattend=j attends jhabite=j habite jetais=j etais jpense=je pense
cest=c est sest=s est ya=il y a yavait=il y avait yaura=il y aura yen=il y en qd=quand kan=quand kand=quand qand=quand ke=que keske=qu est ce que kes=qu est quesque=qu est ce que
keskon=qu est ce qu on kesk=qu est ce que koi=quoi kel=quel kelle=quelle ki=qui kil=qu il ds=dans dc=donc dsl=desole dsle=desole tt=tout ts=tous tte=toute ttes=toutes tjs=toujours tjrs=toujours
tjr=toujours ms=mais mm=meme pr=pour ptet=peut etre pk=pourquoi pkoi=pourquoi pq=pourquoi pcq=parce que pck=parce que pasq=parce que parske=parce que nb=nombre nbre=nombre num=numero nr=numero
numro=numero tel=telephone tph=telephone tph=telephone phone=telephone mdp=mot de passe mp=mot de passe pwd=mot de passe mutuel=mutuelle remb=remboursement rembt=remboursement rembourst=remboursement
remboursmnt=remboursement rbt=remboursement rembou=remboursement assur=assurance assu=assurance ass=assurance assr=assurance attest=attestation attes=attestation doc=document docs=documents
cot=cotisation cotis=cotisation prelev=prelevement prelvt=prelevement prlvt=prelevement vhl=vehicule veh=vehicule voit=voiture resil=resilier resi=resilier msg=message mess=message
info=information infos=informations dde=degat des eaux ddo=degat des eaux pj=piece jointe rb=rappelez auj=aujourdhui ajd=aujourdhui ojd=aujourdhui aprem=apres midi aprm=apres midi dem=demain
hopital=hopital hosto=hopital hp=hopital kine=kinesitherapeute osteo=osteopathe ortho=orthodontiste ophtalmo=ophtalmologue ophta=ophtalmologue lgt=logement appart=appartement apart=appartement
apt=appartement appt=appartement rc=responsabilite civile vs=vous vou=vous ns=nous nn=non ui=oui wi=oui ouai=oui ouais=oui nan=non np=pas de probleme ok=ok oki=ok dac=d accord
dak=d accord mtn=maintenant mnt=maintenant maint=maintenant dep=depuis dps=depuis dpuis=depuis av=avec ac=avec pane=panne leau=l eau deau=d eau lauto=l auto ss=sans px=peux pvez=pouvez kom=comme com=comme cmt=comment
commen=comment comen=comment pls=s il vous plait plz=s il vous plait please=s il vous plait biz=bisous ap=apres apres=apres pbs=problemes sos=sos help=aide dispo=disponible rembourse=rembourse
deco=deconnecter co=connecter reco=reconnecter ide=idee perso=personnel boulot=travail taf=travail thune=argent fric=argent tune=argent pognon=argent
frigo=refrigerateur tele=television teloche=television ordi=ordinateur appli=application app=application site=site net=internet pc=ordinateur mail=mail mel=mail email=mail courriel=mail
conseiler=conseiller cons=conseiller souscri=souscrire ctr=contrat contra=contrat contrt=contrat cg=conditions generales cp=conditions particulieres ri=releve d information tp=tiers payant
ech=echeance dpnneuse=depanneuse pv=proces verbal hs=hors service nrv=enerve lol=lol mdr=lol ptdr=lol jamé=jamais jms=jamais pa=pas pe=peut etre etai=etait etes=etes
alor=alors bcoup=beaucoup bocoup=beaucoup urgt=urgent urg=urgent asap=urgent rappl=rappel rapel=rappel acc=accident constat=constat pb=probleme oqp=occupe kombien=combien komen=comment komment=comment kelkun=quelqu un qqn=quelqu un qqun=quelqu un kelke=quelque kelkechose=quelque chose mave=m avez mavez=m avez nave=n avez vave=vous avez resu=recu plu=plus tro=trop ossi=aussi otre=autre jdoi=je dois jatten=j attends jatend=j attends jave=j avais jetai=j etais jvoule=je voulais jvoulais=je voulais jcroi=je crois jai=j ai sui=suis vou=vous nou=nous dabord=d abord dacc=d accord tjour=toujours feme=femme doc=docteur ordo=ordonnance pdt=pendant chgt=changement chang=changement chgmt=changement nvo=nouveau nvl=nouvelle nouvo=nouveau maj=mise a jour ouvr=ouvrir svpl=s il vous plait vrmt=vraiment vrment=vraiment jrs=jours sem=semaine
`;

const en = `
hi=hi hiya=hi hya=hi u=you ur=your urs=yours r=are y=why pls=please plz=please plse=please thx=thanks thnx=thanks tnx=thanks ty=thank you tyvm=thank you very much cheers=thanks
im=i am ive=i have id=i would  dont=do not doesnt=does not didnt=did not cant=can not cannot=can not couldnt=could not wont=will not wouldnt=would not isnt=is not arent=are not
wasnt=was not werent=were not hasnt=has not havent=have not hadnt=had not shouldnt=should not whats=what is wheres=where is whens=when is whos=who is hows=how is thats=that is theres=there is
its=it is lets=let us youre=you are youve=you have theyre=they are theyve=they have weve=we have gonna=going to wanna=want to gotta=got to gimme=give me lemme=let me kinda=kind of
pw=password pwd=password pass=password passwd=password acct=account acc=account accnt=account appt=appointment appmt=appointment asap=urgently info=information docs=documents doc=document
tel=phone ph=phone num=number no=no nr=number msg=message txt=text mins=minutes hrs=hours yr=year yrs=years mth=month mths=months wk=week wks=weeks tmrw=tomorrow tmr=tomorrow tomoz=tomorrow
bc=because cuz=because coz=because cos=because w=with wo=without thru=through abt=about ppl=people ins=insurance insur=insurance ref=reference k=ok kk=ok
reimb=reimbursement refnd=refund govt=government dob=date of birth addr=address pymt=payment pmt=payment dd=direct debit lol=lol idk=i do not know cya=goodbye cu=goodbye bye=goodbye
 n=and da=the dat=that wat=what wot=what wen=when wher=where teh=the recieve=receive recieved=received adress=address acident=accident certficate=certificate
`;

/** Words that people shorten in messages, folded, with what they stand for. Read before any spelling repair. */
export const shorthand: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  fr: parse(fr),
  en: parse(en),
};

/** A new pair starts at each `word=`; values may hold several words. */
function parse(table: string): Map<string, readonly string[]> {
  const entries = new Map<string, readonly string[]>();
  for (const [, short, long] of table.matchAll(/(\S+)=([^=]*?)(?=\s+\S+=|\s*$)/g)) {
    if (short !== undefined && long !== undefined) entries.set(short, long.split(/\s+/));
  }
  return entries;
}
