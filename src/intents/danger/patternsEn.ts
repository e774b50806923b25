import type { DangerPatterns, Guards } from './patterns.ts';

const someone =
  '(?:i|we|he|she|they|someone|somebody|people|person|man|woman|wife|husband|son|daughter|kid|kids|child|baby|mother|father|mum|dad|mom|friend|driver|passenger|neighbour|boy|girl|brother|sister|partner|girlfriend|boyfriend|cyclist|pedestrian|guy|lady|colleague|grandmother|grandfather)';
const thing =
  '(?:house|home|kitchen|flat|apartment|building|car|van|truck|bike|motorbike|scooter|room|bedroom|lounge|garage|attic|roof|pan|oven|cooker|chimney|curtains?|bed|sofa|battery|engine|bonnet|socket|tv|shed|bin|bins|hob|toaster|dryer|washing machine|place|fryer|fuse box)';
const inside =
  '(?:in (?:my|our|the) (?:house|home|flat|apartment|garden|kitchen|garage|building|bedroom|living room|hallway|place|basement)|at (?:my|our|the) (?:door|window|back door)|downstairs|upstairs|inside)';
const abroad =
  '(?:abroad|overseas|in (?:spain|italy|morocco|tunisia|algeria|portugal|greece|turkey|thailand|england|germany|switzerland|belgium|croatia|egypt|india|china|australia|ireland|japan|mexico|brazil|vietnam|peru|kenya|canada|the us|the usa|america|the states|bali|new york|london|rome|barcelona|madrid|lisbon|bangkok|dubai|cuba|crete|ibiza|africa|asia|denmark|norway|sweden|poland|senegal|indonesia))';
const road =
  '(?:motorway|highway|freeway|hard shoulder|emergency lane|fast lane|ring road|dual carriageway|autoroute|expressway|m #[12]digits|a #[12]digits)';

export const patternsEn: readonly DangerPatterns[] = [
  {
    danger: 'injury',
    now: [
      '(?:is|are|am|s|keeps|still) (?:still |badly |heavily |really )?bleeding(?! (?:me|money))|bleeding (?:badly|heavily|a lot|from|out|everywhere|profusely)',
      '(?:not|stopped|cannot|can not|can hardly|can barely|hardly|barely) (?:\\S+ )?breath(?:e|ing)|(?:struggling|trouble|difficulty) (?:to )?breath(?:e|ing)',
      `${someone} (?:is|are|am|s|re) (?:\\S+ )?(?:unconscious|passed out|unresponsive|choking|drowning|dying(?! (?:of|to))|having a (?:heart attack|stroke|seizure|fit)|not responding|not moving|not waking up|trapped|convulsing|electrocuted|in labour)`,
      '(?:unconscious|unresponsive)(?! (?:bias))',
      '(?:having|had|has|is having) a (?:heart attack|stroke|seizure|cardiac arrest)',
      `${someone} (?:is|are|am|s|re|looks) (?:\\S+ )?(?:hurt|injured|wounded)(?! (?:in last|feelings|by (?:the way|your|you)))`,
      '(?:someone|somebody|people|persons?|driver|passenger|child|kids?|casualt\\w+|wife|husband|son|daughter|mother|father|friend) (?:\\S+ )?(?:hurt|injured|wounded) (?:here|now|inside|on the|in the car|badly)',
      '(?:there is|there are|there s|we have|with|got) (?:\\S+ )?(?:injured|wounded|casualt\\w+|people hurt|someone hurt|a dead|injuries)',
      '(?:is|are|am|still|s) (?:still )?(?:trapped|stuck|pinned) (?:in|inside|under|between|beneath)(?! (?:traffic|the loop|this (?:form|page)|a queue|my (?:account|application)))',
      '(?:covered in|spitting|vomiting|coughing up|pouring) blood|(?:serious|terrible|bad|horrible) accident(?! (?:last|claim))|send (?:\\S+ )?(?:help|someone quickly)',
      '(?:blood|bleeding) (?:everywhere|all over)|(?:lot|lots) of blood|losing (?:a lot of )?blood',
      '(?:call|send|need|want|get) (?:\\S+ ){0,2}(?:ambulance|paramedics?)(?! (?:cover|refund|reimburs|bill|cost))|ambulance (?:quick|now|please|urgent|quickly)',
      '(?:is|are|s|has|just|have) (?:just )?(?:collapsed|fainted|passed out|been electrocuted|been stabbed|been shot)(?! (?:last|yesterday|a week))',
      '(?:wo not|will not|can not|does not|not) (?:wake up|get up|respond)(?=$| (?:and|he|she|help|what|please|any more|anymore))',
      '(?:swallowed|drank|ate) (?:\\S+ ){0,2}(?:bleach|pills|poison|battery|detergent|tablets)',
      '(?:took|taken|swallowed) (?:\\S+ ){0,2}(?:pills|tablets|medication)',
      '(?:stuck|trapped) in (?:the|a) (?:lift|elevator)',
      'chest pain|crushing pain in|waters (?:have )?(?:just )?broke',
      '(?:cut|severed|chopped) (?:off )?(?:his|her|my) (?:finger|hand|leg|arm)',
      '(?:fell|fallen) (?:\\S+ ){1,5}(?:can not|not|cannot) (?:move|get up|moving|responding|feel)',
    ],
    told: [
      '(?:is|am|lying) (?:\\S+ )?(?:on the (?:floor|ground)|turning blue)',
      '(?:leg|arm|hip|wrist|neck|skull) is broken',
      '(?:badly|seriously|severely) (?:hurt|injured)',
      '(?:collapsed|fainted|passed out)(?= |$)',
      '(?:hit|ran over|run over|knocked over|knocked down) (?:\\S+ ){0,2}(?:pedestrian|child|cyclist|kid|person)(?: |$)(?:\\S+ ){0,4}(?:hurt|ground|injured|bleeding|moving)',
      '(?:help|urgent|emergency|quick) (?:\\S+ ){0,3}(?:injured|hurt|wounded)',
    ],
  },
  {
    danger: 'fire',
    now: [
      `${thing} (?:\\S+ ){0,2}(?:on fire|burning|in flames|ablaze|smoking|catching fire)(?! (?:yesterday|last))`,
      '(?:is|are|s|still|it s|just) (?:\\S+ )?(?:on fire|in flames|ablaze)',
      '(?:there is|there s|there are|i see|we see|i can see|see|theres) (?:a |an )?(?:fire|flames|smoke)(?! (?:alarm|extinguisher|detector|damage))',
      '(?:flames|smoke)(?! damage) (?:\\S+ )?(?:coming|pouring|everywhere|filling|rising|spreading|from|out)',
      '(?:full of|lots of|so much|thick|black) smoke',
      '(?:fire|blaze) (?:is )?(?:spreading|in progress|right now|going on|burning|ongoing|now)',
      '(?:caught|just caught|has caught|catching|set) (?:\\S+ )?(?:fire|alight) (?:now|just now|help|right now)|just caught fire',
      '(?:smell|smells|smelling) (?:of )?(?:burning|smoke)(?! (?:since|yesterday))',
      'fire (?:has |just |has just )?(?:started|broke out|broken out)(?! (?:last|yesterday))',
      '^(?:fire|fire fire|fire help|help fire)$',
      'something is burning|everything is burning|about to explode',
    ],
    told: [
      `${thing} (?:has |have )?(?:caught fire|exploded)`,
      'fire (?:in|at|on) (?:my|our|the) \\S+',
      'call the fire brigade|need the fire brigade',
      '(?:help|urgent|emergency) (?:\\S+ ){0,3}fire',
    ],
  },
  {
    danger: 'gas',
    now: [
      'smell(?:s|ing)? (?:\\S+ ){0,3}gas',
      'gas (?:leak|leaking|is leaking|smell|escaping)',
      'leak(?:ing)? (?:of )?gas',
      '(?:carbon monoxide|co|gas) (?:alarm|detector) (?:\\S+ )?(?:going off|beeping|ringing|sounding|went off)',
      'carbon monoxide (?:poisoning|leak)',
      'stinks of gas|reeks of gas|odou?r of gas',
    ],
    told: [],
  },
  {
    danger: 'intruder',
    now: [
      `(?:there is|there s|there are|i hear|i can hear|we hear|hear|theres|i think|i see) (?:\\S+ ){0,2}(?:someone|somebody|a man|men|a guy|burglars?|an intruder|intruders|a thief|thieves|people|a stranger|strangers|footsteps|noises) (?:\\S+ ){0,2}${inside}`,
      `(?:someone|somebody|a man|burglars?|an intruder|intruder|a thief|thieves|they|he|a stranger|people|the burglar|the burglars) (?:is|are|s|re) (?:\\S+ ){0,2}${inside}`,
      '(?:they|he|the burglars?|the thie\\w+|she|the intruder) (?:is|are|s) still (?:here|inside|there|in)',
      '(?:someone|somebody|a man|he|they|burglars?|a guy|people|a stranger|strangers) (?:is|are|s|re) (?:\\S+ )?(?:trying to (?:get in|break in|enter|open my|force|come in)|breaking in|breaking into|forcing|climbing|smashing my|kicking)(?! (?:to my account|my account))',
      '(?:being|getting) (?:burgled|robbed)',
      '(?:break in|burglary|intrusion) (?:is )?(?:in progress|happening|right now|under way|going on)',
      `(?:intruder|burglar|thief) (?:\\S+ ){0,2}${inside}`,
    ],
    told: [
      '(?:someone|somebody|man|men|people|stranger|thief|burglar|they|he) (?:is |are )(?:coming|climbing|getting|going) (?:in|into|up)(?: (?:through|by|to))?(?: (?:my|the|our|a))?(?: (?:house|home|flat|window|balcony|garden|door|garage|apartment))?',
      '(?:thief|burglar|man|men|someone|somebody|people) (?:has |have |who )?(?:just )?(?:came|come|got|broke|entered|walked) (?:in|into|inside)(?! (?:my|the|our) account)',
      '(?:masked|armed|hooded) (?:\\S+ )?(?:men|man|people|guys)',
      '(?:help|police|quick) (?:\\S+ ){0,3}(?:burglar|intruder|thief)',
    ],
  },
  {
    danger: 'violence',
    now: [
      '(?:husband|wife|ex|boyfriend|girlfriend|partner|he|she|they|man|neighbour|son|father|someone|somebody|guy|driver|landlord) (?:is |are |s |keeps |was just )?(?:\\S+ )?(?:hitting|beating|attacking|hits|beats|attacks|strangling|punching|following|chasing|assaulting|threatening|threatens|hurting|stalking|raping|holding) (?:me|us|her|my (?:mother|son|daughter|wife|kids|child))(?! (?:with (?:legal|court|a lawsuit|cancell?ation|a fine|bailiffs|eviction|a lawyer)|to (?:sue|take me to court|cancel)))',
      '(?:being|getting) (?:\\S+ )?(?:attacked|beaten|assaulted|threatened|followed|mugged|stalked|raped|chased|held hostage)',
      '(?:just (?:been|got)|i ve just been|have just been|was just) (?:attacked|assaulted|mugged|stabbed|raped|beaten|threatened|robbed at)',
      '(?:has|with|pulled|got|have|holding) (?:\\S+ )?(?:a|the) (?:knife|gun|weapon|pistol|rifle)(?! (?:cover|licen))',
      '(?:going|wants|threatening|threatens|threatened|said he would|tried|trying) to (?:kill|hurt|beat|stab|shoot) (?:me|us|my|her)',
      '(?:afraid|scared|frightened|terrified) (?:of (?:my|him|her)|for my life|he will|to go home)',
      '(?:domestic|marital) (?:violence|abuse)|battered (?:wife|woman)|abusive (?:husband|partner)',
      '(?:threatening|threatens|beating|attacking|hitting|hurting|strangling) (?:me|us)(?! (?:with (?:legal|court|a lawsuit|cancell?ation|a fine|bailiffs|eviction|a lawyer)|to (?:sue|cancel|take)))',
      'shots (?:fired|outside)|shooting (?:outside|at)|gunshots|hostage',
    ],
    told: ['(?:attacked|assaulted|stabbed|raped|beat|beaten|hit) (?:me|us|up)', 'hit me'],
  },
  {
    danger: 'despair',
    now: [
      '(?:kill|hang|shoot|hurt|harm|end|cut) myself(?! (?:laughing|a slice|short))',
      '(?:want|wants|wish|wanna|going|ready|rather|like) (?:\\S+ )?(?:to )?(?:die|be dead|disappear forever|not wake up|end my life|end it all|commit suicide|end his life|end her life)(?! (?:of|laughing))',
      '(?:end|ending) it (?:all|tonight|now|today|once and for all)|(?:going|want|ready|about|will) (?:to )?end it(?=$| (?:all|tonight|now))',
      'suicid(?:e|al)',
      '(?:end|take|taking|ending) (?:my|his|her) (?:own )?life',
      '(?:do not|no longer|not|never|nothing)(?: longer)? want to (?:live|be alive|be here any ?more|exist|wake up|go on living)',
      '(?:no|nothing) (?:reason|point|left) (?:to live|in living|in life|for me to live)|not worth living|life is (?:not worth|meaningless|pointless)',
      '(?:everyone|they|family|world) (?:would|will|d) be better off without me',
      'can not (?:go on|take it) any ?more (?:i want|with life|life)|tired of (?:living|life|being alive)|can not go on living',
      '(?:he|she|my \\w+) (?:wants|is going|is threatening|threatens|is trying) to (?:kill (?:himself|herself)|jump|end it)',
      'goodbye cruel world|suicide note|overdose|swallow\\w* all (?:my|the) pills',
      '(?:jump|jumping) (?:off|from|under) (?:a|the) (?:bridge|roof|building|train|window|balcony)',
    ],
    told: [],
  },
  {
    danger: 'motorway',
    now: [
      `(?:broke(?:n)? down|breakdown|stuck|stranded|stopped|puncture|flat tyre|stalled|crashed|accident|out of (?:petrol|fuel|gas)|won t start|not start|engine|smoking|tow|dead|car died|died|conked out|blowout) (?:\\S+ ){0,5}${road}`,
      `(?:i am|i m|we are|we re|stuck|car is|am|are|is|stranded|parked|sitting|waiting) (?:\\S+ ){0,3}(?:on|at|by) (?:the )?(?:side of the |edge of the )?${road}(?: (?:\\S+ ){0,5}(?:broke\\w*|breakdown|stuck|stranded|puncture|flat|kids|help|start|smok\\w+|engine|tow|car|fuel|died))?`,
    ],
    told: [`${road} (?:\\S+ ){0,4}(?:breakdown|emergency|help|broken down)`],
  },
  {
    danger: 'waterRunning',
    now: [
      '(?:water|it) (?:is |s |keeps |just keeps )?(?:still )?(?:pouring|gushing|flooding|leaking|rising|running|coming|spraying|dripping|flowing|streaming|rushing|seeping|overflowing)(?! (?:cost|late|well|fine|smoothly|out of (?:time|money)|down today|along|from (?:my account|paris)|soon|up in))(?: (?:through|in|into|everywhere|out|from|down|all over|right now|now|and|inside|under|fast|non stop|still))?',
      '(?:can not|cannot|how do i|unable to|can t|do not know how to) (?:\\S+ )?(?:stop|turn off|shut off|close|shut) (?:\\S+ ){0,3}(?:water|leak|valve|tap|stopcock|flow)',
      '(?:leak|flood|flooding) (?:is )?(?:in progress|right now|happening now|getting worse|still going|now|ongoing)',
      '(?:pipe|boiler|tank|hose|washing machine|dishwasher|toilet|radiator|water heater) (?:has |have )?(?:just (?:burst|exploded|gone|broken|cracked)|is (?:leaking|gushing|spraying|overflowing|flooding)|leaking)',
      '(?:is|are|being|getting|m) (?:being |getting |currently )?flooded(?! (?:last|yesterday|with (?:emails|calls)))',
      '(?:urgent|emergency|quick|help) (?:\\S+ ){0,3}(?:leak|flood|burst pipe)|(?:leak|flood|burst pipe) (?:urgent|help|emergency)',
      '(?:filling|fills|filled) (?:up )?with water|(?:ankle|knee) deep in water|water up to',
      'water everywhere|won t stop (?:leaking|running)|will not stop (?:leaking|running|pouring)',
      'ceiling (?:is )?(?:leaking|dripping|coming down|about to)',
    ],
    told: [
      'burst pipe',
      'pipe (?:has |have |just )?burst',
      'water all over',
      '(?:have|got|there is|is) (?:a |an )?(?:\\S+ )?(?:water )?leak (?:in|under|from|at)',
    ],
  },
  {
    danger: 'breakdown',
    now: [
      '(?:have|has|ve|just|car|van|i|we|bike) (?:\\S+ )?(?:broken down|broke down)(?! (?:last|yesterday|a week|two))',
      '(?:car|van|bike|motorbike|scooter|engine|it|vehicle|truck) (?:will not|does not|wo not|would not|is not|won t|doesn t) (?:\\S+ )?(?:start|starting|move|moving|go|run)(?! (?:to the|on the site|until|before))',
      '(?:need|send|want|call|get|require|looking for|could you send|waiting for) (?:\\S+ ){0,3}(?:tow|tow truck|towing|towed|recovery|recovery truck|breakdown (?:truck|service|assistance|help|cover now)|roadside assistance|roadside help|jump start)(?! (?:cover\\w*|refund|reimburs\\w*))',
      'refuses to (?:start|move|go)',
      '(?:flat|burst|blown) (?:tyre|tire)|(?:tyre|tire) (?:\\S+ )?(?:is )?(?:flat|burst|blew|punctured)|puncture and|got a puncture|have a puncture',
      '(?:flat|dead) battery|battery (?:is )?(?:dead|flat|died)',
      '(?:run|ran) out of (?:petrol|fuel|gas|diesel)|out of (?:petrol|fuel) (?:on|in|at)',
      '(?:stranded|stuck) (?:\\S+ ){0,4}(?:road|side of|roadside|car park|middle of nowhere|lay by|verge|car)(?! ~claim)',
      'car (?:\\S+ )?(?:in (?:the|a) ditch|has died|just died|conked out|overheating|died on me|gave up)',
      '^(?:breakdown|towing|tow truck|roadside assistance|breakdown help|breakdown assistance|flat tyre|car broken down|puncture|recovery)(?: please| urgent| now)?$',
      '(?:put|filled) (?:\\S+ ){0,3}(?:diesel|petrol|wrong fuel) (?:in|instead)',
      'broken down',
    ],
    told: ['breakdown (?:on|near|in|at|help|urgent|assistance)', 'my car broke'],
  },
  {
    danger: 'lockedOut',
    now: [
      '(?:locked|shut) (?:\\S+ )?out(?! (?:of (?:my |the )?(?:account|app|space|session|profile|website|login)|after))',
      '(?:lost|forgot|left|broke|broken|snapped|dropped) (?:\\S+ ){0,2}(?:keys?|key)(?! (?:cover\\w*|card|fact|worker|word))',
      '(?:key|keys|lock) (?:\\S+ )?(?:is |are )?(?:stuck|broken|snapped|jammed|inside|not turning)(?! ~cover)',
      'door (?:\\S+ )?(?:slammed|locked behind|shut behind|closed behind)',
      '(?:can not|cannot|can t|unable to) (?:get|go) (?:\\S+ )?(?:in|into|inside) (?:to )?(?:my (?:house|flat|home|apartment|place|building)|the (?:house|flat|building))',
      '(?:need|send|want|get|call) (?:\\S+ ){0,2}locksmith(?! (?:near|you work|in your network|approved))|locksmith (?:now|urgent|please|quick)',
      '(?:baby|kid|child|son|daughter) (?:\\S+ ){0,2}locked (?:in|inside)|locked inside|locked in the',
    ],
    told: [],
  },
  {
    danger: 'medicalAbroad',
    now: [
      '(?:need|want|please|arrange|organise|request|be|get|asking for) (?:\\S+ ){0,4}repatriat\\w+(?! ~cover)|^(?:medical )?repatriation(?: please| urgent| now)?$',
      `(?:hospital|hospitali[sz]ed|ill|sick|injured|surgery|intensive care|clinic|fever|heart attack|stroke|coma|oxygen|dialysis|emergency room|accident|broke\\w*|died|dengue) (?:\\S+ ){0,4}${abroad}`,
      `${abroad} (?:\\S+ ){0,5}(?:hospital|hospitali[sz]ed|ill|sick|unwell|injured|surgery|intensive care|fever|heart attack|stroke|coma|oxygen|dialysis|emergency room)`,
      '(?:bring|fly|get) (?:me|him|her|us|them|my \\w+) (?:back )?home from (?:\\S+ ){0,2}hospital',
    ],
    told: ['repatriation'],
  },
];

export const guardsEn: Guards = {
  not: '(?:no|nobody|not|without|none|never|neither|nor|no one|zero|isn t|wasn t|nothing|noone)(?: (?:one|is|was|are|were|been|got|a|an|the|any|seriously|badly|in|more|longer|sign|signs|of|smell|body|ever|really|has|have|had))*',
  asking:
    '(?:^|[ ])(?:if (?:i|my|the|a|we|someone|somebody|he|she|there|it|an|you|anyone|one)|in case|in the event|what if|suppose|when (?:a|an|there|someone)|am i (?:covered|insured|protected)|are we (?:covered|insured|protected)|is (?:it|my|the|that|there|a) (?:\\S+ ){0,4}(?:covered|included|insured|reimbursed)|are \\S+ (?:\\S+ )?(?:covered|included)|do you (?:cover|pay|reimburse|refund|insure)|does (?:my|the|it|this) (?:\\S+ ){0,3}(?:cover|pay|include|protect)|would (?:i|you|my|the|it)|will (?:you|my insurance|i) (?:pay|cover|be covered|reimburse)|cover(?:ed|s|age)?(?! (?:in|with) )|insured|guarantee\\w*|deductible|excess|limit|included|reimburs\\w+|refund\\w*|price|quote|how much|what does|definition|insurance (?:for|against)|(?:fire|life|breakdown|travel) (?:insurance|cover|policy|damage)|how (?:do i report|to report|to prevent|do i declare|does)|prevent\\w*|drill|extinguisher|smoke (?:detector|alarm)s? (?:mandatory|required)|joke|film|movie|series|song|book|difference)(?= |$)',
  past: '(?:^|[ ])(?:yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|winter|weekend|time|january|february|march|april|may|june|july|august|september|october|november|december)|(?:#[1-5]digits|a|an|one|two|three|four|five|six|ten|few|some|several) (?:days?|weeks?|months?|years?) ago|#day|in #4digits|was|were|had been|used to|ago|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the other day|recently|after (?:the|my|an|a)|back in|in (?:january|february|march|april|june|july|august|september|october|november|december)|at the time|since then|previous|old|over the weekend|this weekend)(?= |$)',
  present:
    '(?:^|[ ])(?:bleeding|breathing|unconscious|choking|now|still|right now|since|at the moment|currently|help|just|urgent|emergency)(?= |$)',
  paper:
    '(?:^|[ ])(?:declare|report|claim\\w*|file|expert|adjuster|statement|invoice|bill|certificate|contract|policy|cancel\\w*|premium|complain\\w*|letter|form|claim number|list|approved|partner (?:garage|optician|network)|mistakes|attempts|tries|password|washing machine broke|fridge|dishwasher|app|website|site|page|internet|lift|elevator|photos?|pictures|documents?|receipt|lawyer|court|legal|tv|computer|laptop|phone)(?= |$)',
  over: '(?:^|[ ])(?:put out|extinguished|under control|everything is fine|all good now|fine now|is ok now|all safe|safe now|safe and sound|it is over|repaired|fixed|firefighters have left|they have left|they left|they are gone|is gone now|gone now|turned off the water|water is off|was towed|been towed|out of hospital|recovered|discharged|got home|home now|out now|out of danger|stopped now|has stopped|have stopped)(?= |$)',
  calm: '(?:is|are|am) not (?:\\S+ )?(?:bleeding|burning|leaking|hurt|smoking|injured)|fire is out|smell of gas any ?more|no longer (?:bleeding|burning|leaking)',
  words:
    'bleeding unconscious breathing breathe injured hurt ambulance breaking collapsed kitchen burning flames smoke burglar intruder someone somebody house attacked threatening suicide suicidal motorway broken stranded breakdown towing puncture battery locked locksmith flooding leaking pouring gushing everywhere repatriation hospital abroad emergency myself ceiling trapped fire water insured brought broker breaking leaving',
};
