/** What customers call things in English; same form and same concepts as the French list. */
export const lexiconEn = `
vehicle: car, vehicle, auto, automobile, van, truck, motor, wheels, ride, hatchback, suv, ford, toyota, renault, peugeot, tesla, golf, campervan, estate car, saloon, banger
twowheel: motorbike, scooter, moped, motorcycle, bike insurance
bike: bicycle, bike, e bike, push bike, e scooter
home: home, house, flat, apartment, place, property, studio, cottage, bungalow, building, household, dwelling, my place, second home, condo
homepart: kitchen, living room, lounge, bedroom, bathroom, cellar, basement, garage, roof, tile, ceiling, wall, floor, floorboard, window, door, shutter, conservatory, balcony, terrace, garden, attic, loft, chimney, gutter, fence, shed, gate, pool, greenhouse
glass: windscreen, windshield, rear window, side window, glass, mirror, wing mirror, headlight, chip, crack, sunroof
crash: accident, crash, collision, bump, prang, pile up, hit, rear end, rear ended, ran into, run into, drove into, smash, write off, fender bender, t boned, knocked, swerved, sideswiped, backed into, scraped
scratch: scratch, keyed, vandalised, vandalism, vandalized, slashed, graffiti, dent, damaged on the car park
theft: steal, stolen, theft, nick, nicked, pinched, disappeared, gone, robbed, thief, thieves, swiped, vanished, snatched
burglary: burglary, burgle, burgled, broken into, break in, broke in, forced the door, burglar, forced entry, ransacked, intruder
water: water damage, leak, flood, flooded, pipe, burst, burst pipe, washing machine, dishwasher, boiler, water heater, damp, mould, drip, overflow, tap, plumbing, toilet, soaked, seep, stain on the ceiling, dripping
fire: fire, burn, burnt, flames, smoke, burned, caught fire, blaze, explosion, exploded, soot, on fire
weather: storm, hail, hailstone, thunderstorm, wind, snow, gust, lightning, hurricane, gale, blown off, frost
natcat: natural disaster, drought, earthquake, landslide, mudslide, subsidence, river flood, flash flood
electrical: short circuit, power surge, surge, electrical damage, blew, fried, power cut, fuse
appliance: fridge, freezer, tv, television, screen, computer, laptop, oven, hob, heater, phone, tablet, console, appliance
liability: liability, third party, broke the neighbour, dog bit, bitten, bite, ball, shop window, damaged someone
dispute: dispute, conflict, lawsuit, court, lawyer, solicitor, legal, legal protection, tribunal, builder, scam, scammed, sue, landlord, unpaid rent, bailiff, employer
damage: claim, damage, broke, broken, smash, smashed, shatter, shattered, cracked, wrecked, ruined, destroyed, fell, collapsed, torn off, ripped off, bust, incident
declare: declare, report, file, file a claim, make a claim, open a claim, notify you, register, submit a claim, lodge, start a claim
thirdparty: third party, other driver, neighbour, neighbor, hit and run, someone else, stranger
injured: hurt, injured, injury, bleeding, unconscious, fainted, broken leg, broken arm, sprain, fell, collapsed, passed out
police: police, officer, police report, crime number, fire brigade, ambulance, station
expert: expert, adjuster, surveyor, assessor, loss adjuster, inspection, appraiser, valuation
casefile: file, case, case number, claim number, my claim
progress: status, progress, update, follow up, any news, news, still waiting, heard nothing, moving, pending, track, where is, where are we, any progress, how is my, what s happening, no news, chase, chasing
payout: compensation, compensate, payout, settlement, settle, indemnify
reimbursement: reimbursement, reimburse, refund, refunded, paid back, money back, out of pocket, left to pay, repaid, statement of benefits, excess fee
care: consultation, doctor, gp, specialist, dentist, dental, crown, implant, braces, glasses, lenses, optician, optical, frame, physio, physiotherapist, session, osteopath, chiropractor, psychologist, therapist, pharmacy, medicine, prescription, blood test, lab, x ray, mri, scan, ultrasound, hospital, hospitalisation, surgery, operation, clinic, vaccine, hearing aid, prosthesis, midwife, dermatologist, maternity, tooth, teeth, private room, emergency room, treatment, contact lenses, appointment with the doctor
health: health insurance, health plan, top up, health cover, social security, medical, health
contract: contract, policy, policies, insurance, cover, plan, subscription, insured
guarantee: guarantee, guarantees, ceiling, deductible, excess, exclusion, excluded, limit, limits, benefits, coverage level, what is included, included, maximum, waiting period
covered: covered, cover, insured for, pay for, does my insurance, will you pay, protected
conditional: if, in case, what if, suppose, should, would
attestation: certificate, proof of insurance, document, paper, paperwork, green card, no claims, statement, renewal notice, receipt, copy, duplicate, insurance card, third party payment card, tax certificate, invoice, terms and conditions, schedule document, membership card
receive: get, receive, download, send me, obtain, need a, need my, print, email me, provide, where can i find, looking for, i require, could i have
send: send, upload, attach, add, submit, provide, forward, attached, here is, here are, hand in, enclosed, append
proof: photo, photos, picture, pictures, invoice, estimate, report, receipt, accident statement, police report, evidence
pay: pay, payment, settle, card, transfer, cheque, instalments, pay off, clear my balance, pay now
debt: unpaid, overdue, late, arrears, owe, formal notice, bounced, rejected, outstanding, reminder letter, suspended, missed
premium: premium, monthly fee, bill, contribution, fee
schedule: schedule, due date, due, direct debit, debited, debit, monthly, yearly, annual, quarterly, instalment plan, charged, next payment, per month, taken from my account, payment date
profile: address, contact details, phone number, mobile number, email, email address, iban, bank details, surname, name, date of birth, bank account, moved, moving, personal details, marital status
change: change, update, modify, correct, edit, new, amend, replace, wrong, fix, mistake
family: wife, husband, spouse, partner, son, daughter, child, children, kid, kids, baby, ex, family, newborn, twins, mother, father, parents, mum, dad, brother, sister, girlfriend, boyfriend, fiance
member: beneficiary, beneficiaries, dependant, dependent, add my, named driver, second driver, additional driver, driver, enrol, register my, remove my, take off, covered person, born
callback: call back, callback, call me, ring me, phone me, phone call, call me back, be called, appointment, slot, give me a call, reach me, ring back, telephone appointment, get a call, contact me by phone
human: advisor, adviser, human, agent, person, somebody, someone, representative, customer service, robot, real person, operator, bot, machine, support, staff, manager, colleague
speak: speak, talk, chat, discuss, put me through, connect me, get hold of, transfer me, in touch
partner: approved, partner, network, garage, mechanic, body shop, repairer, optician, plumber, locksmith, glazier, provider, no upfront, without paying upfront, affiliated, recommended
nearby: near, nearby, close to, around, nearest, in my area, closest, local, where to go, list of
emergency: emergency, urgent, breakdown, broken down, broke down, tow, tow truck, towing, roadside, assistance, stranded, stuck, locked out, lost my keys, right now, immediately, motorway, hard shoulder, repatriation, flat battery, won t start, flat tyre, help now, recovery truck, puncture
end: cancel my policy, cancel my contract, terminate, termination, end my, stop my insurance, leave, leaving, competitor, notice period, withdraw, switch insurer, quit, give notice, cancellation, not renew, opt out of renewal, cancel my insurance
angry: unacceptable, unhappy, complaint, complain, disgusted, furious, disgrace, disgraceful, terrible, awful, useless, incompetent, fed up, ombudsman, dispute your decision, contest, rude, ridiculous, appalling, joke, outrageous, rip off, disappointed, dissatisfied, worst, shocking, shambles, scandal
quote: quote, price, estimate, simulation, how much is, how much would, how much for, insure, offer, new policy, take out, looking for insurance, cost of, subscribe, buy insurance, sign up for, quotation
notify: notification, notifications, alert, alerts, notify, push, text message, sms, newsletter, paperless, paper, letters, email alerts, remind me, let me know when, emails, post, mailings
onoff: turn on, turn off, enable, disable, stop receiving, too many, mute, switch on, switch off, unsubscribe, subscribe to
data: data, gdpr, dpo, privacy, personal data, consent, confidential, erase, delete my data, right to be forgotten, recorded, portability, store, share my, information you hold, cookies, data protection, marketing
signin: log in, sign in, login, log on, connect, access, account, customer area, my space, session, username, identify, get into
signout: log out, sign out, logout, log off, disconnect, close my session, leave my account, exit my account, end my session
activate: activate, activation, first time, create an account, create my account, register, sign up, activation link, link expired, set up my account, new customer, first login, never logged in
password: password, passcode, reset, forgot, forgotten, locked, unlock, incorrect, blocked account, too many attempts, secret code, credentials, wrong password
greetword: hello, hi, hey, good morning, good afternoon, good evening, greetings, morning, hiya, howdy
thankword: thanks, thank you, cheers, much appreciated, ta, perfect, great, brilliant, lovely, appreciate
byeword: goodbye, bye, see you, have a nice day, take care, farewell, good night, see ya, that s all, so long, until next time
helpword: help, menu, what can you do, how does this work, lost, options, how do i use, guide me, confused, what do you do
stopword: cancel, stop, never mind, nevermind, forget it, abort, go back, start over, changed my mind, drop it, leave it, quit this, scrap that, back to the start, no longer want to continue
againword: repeat, again, pardon, sorry, say that again, rephrase, did not understand, did not get, did not catch, what, come again, huh, clearer, missed that
tongue: french, english, spanish, arabic, language, german, italian, francais, portuguese, parler francais, translate, chinese, turkish
when: when, what date, date, which day, how long, deadline, soon, until, from when
howmuch: how much, amount, total, cost, expensive, euros, sum
question: can i, do i, am i, are we, could you, is it, does it, is there, may i
have: do i have, my contracts, my policies, show me, see my, list of my, have with you
rival: alan, applecare, apple care, petplan, vitality, age co, halifax, nationwide, co op insurance, rac, currys, marshmallow, axa, aviva, admiral, direct line, bupa, allianz, zurich, lv, saga, esure, hastings, more than, churchill, geico, state farm, maif, macif, matmut, gmf, groupama, another insurer, other insurer, other company, rival
office: nhs, hmrc, gov uk, universal credit, council, tax office, passport, visa, driving licence, dvla, speed camera, parking fine, fine, vote, election, unemployment, benefits, pension, town hall, residence permit, job centre, birth certificate, pothole, post office, stamp
money: savings, stocks, shares, bitcoin, mortgage, loan, cash machine, interest rate, exchange rate, dollar, salary, wages, lottery, bank balance, credit card
gadget: netflix, facebook, instagram, gmail, google, wifi, router, printer, windows, laptop, keyboard, mouse, whatsapp, tiktok, youtube, iphone, android, broadband, game, steam, bluetooth, spotify, alexa, siri
shop: amazon, parcel, delivery, order, ebay, sale, bargain, shop, buy, sell, second hand, gift, present, ticket, train, flight, hotel, restaurant, taxi, booking, holiday, trip
food: recipe, eat, cake, pizza, dinner, lunch, bread, jam, cook, drink, wine, beer, coffee, tea, fruit, hungry, starving, thirsty, calories, pie
leisure: match, film, movie, series, music, song, sing, dance, book, poem, joke, riddle, story, football, rugby, tennis, marathon, party, birthday, christmas, horoscope, concert, world cup
weathertalk: weather, raining, freezing, forecast, sunny, temperature, heatwave, cold outside
school: school, homework, teacher, exam, class, university, thesis, essay, internship, cv, job, boss, colleague, hiring, employer, work
pet: dog, cat, kitten, puppy, horse, rabbit, vet, biscuits, bird, hen
chore: lights, heating, clean, paint, gardening, plant, mow, timer, alarm clock, wake me, remind me, diy
love: love, boyfriend, girlfriend, marry me, dating, broke up, engaged, fiance, couple
bottalk: prompt, instructions, ignore, artificial intelligence, chatgpt, openai, model, developer mode, source code, root, admin, hacker, jailbreak, filter, system, pretend
breath: breathe, breathing, choke, choking, suffocate, gasp, gasping, wheeze, wheezing, short of breath
faint: unconscious, passed out, fainted, faint, collapse, collapsed, keeled over, fit, fitting, seizure, convulsing, stroke, heart attack, cardiac arrest, not responding, not moving, won t wake, unresponsive, dizzy, delirious, limp, floppy, blacked out
blood: blood, bleeding, haemorrhage, gash, wound, bone
bodypart: head, arm, leg, hand, finger, foot, stomach, chest, heart, back, neck, face, mouth, lips, eye, throat, tongue, knee, ankle, hip, shoulder, jaw, skull, ribs, wrist
poison: bleach, drain cleaner, detergent, tablets, pills, battery, mushrooms, berries, antifreeze, swallowed, drank, overdose, poisoned, wasp, sting, stung, allergic, nut
gas: gas, carbon monoxide, butane, propane, rotten eggs, gas leak, hissing, brazier, yellow flame, orange flame, generator, co alarm
smoke: smoke, smoking, burning smell, scorched, sparks, crackling, alight, ablaze, smoke alarm, flames
prowl: burglar, intruder, prowler, balaclava, crowbar, footsteps, torches, someone in the house, forcing the door, rummaging, rattling, whispering
beat: hits me, hitting, beat, punch, punched, slap, strangle, kick, kicking, attacked, attack, threaten, threatening, following me, locked up, hurt me, abusive
weapon: knife, gun, weapon, machete, hammer, bat
suicide: suicide, kill myself, end it, ending it, die, hang, hanging, jump, rope, pills, no reason to live, take my own life, goodbye note, burden, better off without me, want to die, topping myself, can t go on, hopeless
road: motorway, hard shoulder, ring road, dual carriageway, slip road, fast lane, lane, tunnel, bypass, junction, highway, m25, m6, m4, m1, barrier
stuckcar: breakdown, start, battery, clutch, gearbox, flat, tyre, puncture, wheel, engine, warning light, fuel, petrol, diesel, stalled, conked out, tow, bogged, brakes, ditch, overheating
key: key, keys, lock, bolt, fob, latch, handle, locked out, shut out, landing, locksmith
abroad: abroad, overseas, spain, italy, portugal, morocco, tunisia, greece, turkey, thailand, croatia, japan, canada, bali, egypt, algeria, norway, germany, embassy, consulate, country
over: out now, yesterday, last week, last month, last year, repaired, fixed, since, last summer, already, finished, over
pasttime: yesterday, last week, last month, last year, last night, last summer, last winter, last weekend, last time, ago, january, february, march, april, june, july, august, september, october, november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, the other day, back then, this summer, used to, was, were, had
settled: sorted, settled, resolved, has been, have been, has gone, have gone, long gone, came for nothing, false alarm, repaired, fixed, mended, replaced, put out, is out, all out, dried out, recovered, discharged, back home, home now, is fine, are fine, i am fine, he is fine, no harm, nothing serious, nobody hurt, nobody was hurt, no injuries, unhurt, safe and sound, police report, let me in, got in, stitched
rightnow: now, right now, at the moment, this minute, quick, hurry, help, what do i do, what should i do, just, come, send someone, send, still here, still in, is still, won t stop, will not stop, can not, keeps, getting worse, tonight
hearsay: radio, news, tv, film, movie, series, novel, episode, video game, dream, nightmare, quiz, essay, homework, article, character, hero, documentary
spent: bill, invoice, receipt, fees, premium, instalment, increase, price, refund, refunded, reimbursed, pay, paid, how much, letter, reminder, form, paperwork
wondering: one day, ever, before we travel, before leaving, in case, in the event, if, would you, would i, do you, does it, do i need, must i, should i, suppose, what if, mandatory, compulsory, required
`;
