import type { WordList } from './model'

/**
 * English words by what they tell, with commas between them: verbs as one would look them up (`forms` makes the rest),
 * phrases with a blank.
 */
export const en: WordList = {
  makes:
    'launch, ship, release, publish, host, organise, organize, deploy, migrate, implement, roll out, roll-out, ' +
    'rollout, hold, conduct, run, draft, write, prepare, produce, install, set up, schedule, attend, present, ' +
    'interview, train, survey, research, plan, design, develop, code, refactor, upgrade, integrate, automate, ' +
    'document, review, audit, test, hire, recruit, onboard, post, send, email, film, record, procure, purchase, ' +
    'buy, introduce, kick off, complete, finish, finalise, finalize, deliver, submit, file, print, redesign, ' +
    'rebuild, rewrite, replace, switch, convert, port, configure, build out, stand up, put on, put together, ' +
    'call, meet with, contact, pilot, roll, demo, outline, define, map, analyse, analyze, collect, gather, ' +
    'compile, create, update, refresh, revise, translate, standardise, standardize, centralise, centralize, ' +
    'decommission, retire, sunset, sponsor, exhibit, join, participate in, execute, perform, carry out, do, ' +
    'hand out, distribute, circulate, share, announce, negotiate, renegotiate, sign up for, register, apply for, ' +
    'identify, evaluate, assess, benchmark, prototype, wireframe, specify, scope, clean, clean up, tag, label, ' +
    'digitise, digitize, relocate, renovate, fit out, furnish, equip, digitalise, coach, mentor, brief, teach, ' +
    'meet, invite, follow up, go live with, bring live, make available, add, modernise, modernize, relaunch, ' +
    'screen, reconcile, call back, phone, check, inspect, count, catalogue, respond, answer, repair, rehearse, ' +
    'drill, dispatch, import, export, load, enter, scan, back up, archive, build up, paint, rewire, assemble, ' +
    'buy in, source, tender, chair, facilitate, moderate, speak at, pitch, cold call, knock, canvass, shoot, ' +
    'edit, mail, tweet, blog, list, upload, patch, rotate, tune, profile, instrument, log, trace, shadow, pair, ' +
    'offboard, induct, shortlist, advertise, appraise, redraft, amend, sign off, notarise, lodge, defend, ' +
    'settle, close out, book, invoice, reforecast, restock, stocktake, pack, tour, taste, sell off, go-live, ' +
    'go live, visit, conclude, commence, undertake, formalise, formalize, formulate, institute, enact, mobilise, ' +
    'mobilize, commission, construct, erect, dig, lay, wire, calibrate, validate, verify, certify, license, ' +
    'enrol, enroll, advise, consult, lobby, bid for, outsource, localise, localize, adapt, customise, customize, ' +
    'tailor, rebrand, reposition, reorganise, reorganize, restructure, merge, simulate, sketch, storyboard, ' +
    'animate, photograph, broadcast, transcribe, proofread, curate, administer, overhaul, refurbish, retrofit, ' +
    'unveil, inaugurate, premiere, debut, spin up, provision, containerise, containerize, productionise, ' +
    'open-source, enhance the, wrap up, bring in, take on, put in place, put in, lay out, draw up, write up, ' +
    'set out, carry on, phase in, phase out, switch over, cut over, move over, sit down with, speak to, talk to, ' +
    'reach out to, follow up on, follow up with, present at, take part in, sign contracts with, document all, ' +
    'attend to, chase, remind, nudge, escalate, appoint, assign, nominate, elect, delegate',
  builds:
    'build, make, develop, establish, form, set, foster, shape, cultivate, open, move, launch ourselves, ' +
    'promote, set up a, fix',
  acts:
    'support, work on, drive, push, promote, explore, investigate, continue, assist, coordinate, help, ' +
    'collaborate, align, participate, engage with, study, look into, focus on, learn, advance, encourage, ' +
    'monitor, manage, make calls, training coverage, training completion, training attendance, ' +
    'training participation, onboarding coverage, consolidate, land, roll forward, strengthen our, walk',
  thing:
    'system, platform, app, application, mini program, mini-program, software, feature, module, version, ' +
    'page, website, site, portal, backend, frontend, api, server, tool, toolkit, plugin, script, ' +
    'dashboard, report, database, warehouse, data warehouse, model, algorithm, process, policy, ' +
    'standard, handbook, guide, guideline, playbook, document, documentation, whitepaper, white paper, ' +
    'plan, roadmap, contract, template, checklist, framework, pipeline, factory, plant, workshop, lab, ' +
    'showroom, store, branch, office, hub, centre, center, project, programme, program, course, ' +
    'curriculum, library, knowledge base, prototype, sample, product, component, sdk, device, robot, ' +
    'account, newsletter, campaign, ad, poster, video, film, brochure, article, blog, post, ' +
    'press release, email, survey, questionnaire, form, budget, audit, migration, upgrade, rewrite, ' +
    'redesign, rollout, launch, release, integration, deployment, recruitment, hiring, training, ' +
    'interview, review, event, conference, summit, forum, meetup, party, webinar, roadshow, hackathon, ' +
    'seminar, meeting, session, bootcamp, ceremony, competition, filing, procurement, relocation, ' +
    'renovation, pilot, selection, catalogue, catalog, map, persona, tracker, gateway, cluster, ' +
    'monitoring, alerting, crm, erp, wiki, intranet, infrastructure, architecture, suite, engine, ' +
    'service, functionality, chatbot, bot, workflow, procedure, scheme, package, packages, data centre, ' +
    'data center, flow, onboarding, automation, stack, facility, interface, kit, design system, ' +
    'registry, repository, backlog, strategy, phase, milestone, deliverable, initiative, requirements, ' +
    'specification, spec, shop, go-live, e-signature, guidelines, calendar, roster, rack, ' +
    'warehouse system, mobile app, landing page, data lake, lake, cockpit, manual, rulebook, code, ' +
    'charter, matrix, org chart, kiosk, machine, equipment, school, academy, hotline, help centre, ' +
    'help center, certification programme, stand, booth, fair, wave, shelf, fleet',
  deed:
    'interview, training, workshop, visit, call, meeting, session, event, webinar, article, post, blog post, ' +
    'video, report, survey, demo, roadshow, campaign, review, audit, test, feature, module, page, document, ' +
    'course, class, talk, seminar, email, newsletter, inspection, drill, presentation, case study, ' +
    'press release, story, ad, poster, experiment, prototype, one-on-one, guide, policy, playbook, template, ' +
    'proposal, meetup, hackathon, conference, dashboard, integration, pull request, initiative, activity, ' +
    'whitepaper, brochure, tasting, drive, walk-through, walkthrough, site visit, game day, town hall, stand-up, ' +
    'standup, retrospective, retro, check-up, appraisal, bulletin, podcast, episode, tutorial, lecture, ' +
    'exhibition, fair, pilot, sprint, release, launch, one-to-one, 1:1, coffee chat, open day',
  state:
    'become, be, feel, love, prefer, rely, depend, choose, reach for, where, that, who, which, so, trusted, ' +
    'loved, preferred, favourite, favorite, first choice, best, better, easiest, easy, effortless, simple, ' +
    'simplest, fastest, safest, happiest, tightest, leanest, strongest, greenest, quickest, cleanest, smartest, friendliest, healthiest, clearest, kindest, confident, proud, delightful, safe, seamless, known, everyone, ' +
    'everybody, anyone, nobody, never, always, without, again, more, most, free, enough, second nature, obvious, ' +
    'leader, leading, can, no longer, calm, painless, wants, want, worth, earn, win, magnet, go-to, envy, ' +
    'benchmark of, backbone, enjoy, understand, understood, heard, seen, look forward, faster, quicker, sooner, ' +
    'cheaper, easier, simpler, safer, smarter, smoother, shorter, stronger, happier, closer, fewer surprises, ' +
    'what, how, whenever, wherever, at once, on their own, by themselves, again and again, too, even, still, ' +
    'first time, right first time, come back, stay, feels, instead of, than, keep coming, every time, fear, ' +
    'worry, worrying, wait, waiting for, without asking, could, would, already, at home, proud of, lets, ' +
    'letting, trusts, trusting, trust us, turn into, turns into, of choice, like one, is, are, at ease, ' +
    'effortlessly, with nothing, with ease, with something',
  quality:
    'trust, loyalty, culture, brand, reputation, confidence, pride, joy, habit, relationship, ' +
    'capability, momentum, respect, belonging, advantage, value, experience, safety, clarity, ' +
    'resilience, delight, freedom, muscle, strength, demand, community, ownership, awareness, ' +
    'friendship, partnership, leadership, bench, talent pipeline, alignment, credibility, goodwill, ' +
    'home, place, partner, way, reason, moment',
  gains:
    'win, sign, gain, acquire, earn, attract, retain, receive, obtain, renew, recommend, refer, ' +
    'come back, invite, re-order, reorder, referred, generated, saved, open',
  rises:
    'increase, raise, grow, lift, boost, rise, improve to, expand, climb, double, triple, push up, go up, ' +
    'drive up, bring up, higher, scale up, extend, widen, broaden, multiply, deepen to, up from, up by, scale, ' +
    'enlarge, heighten, prolong, lengthen',
  falls:
    'reduce, decrease, cut, lower, shorten, drop, fall, shrink, bring down, halve, minimise, minimize, slash, ' +
    'trim, decline, fewer, go down, drive down, push down, eliminate, compress, less, curb, limit, down from, ' +
    'down to, down by, lessen, ease, scale down, cut back',
  improves:
    'improve, enhance, optimise, optimize, strengthen, better, streamline, deepen, refine, advance, promote, support, encourage, drive, elevate, foster, ensure, maximise, maximize, accelerate, speed up, simplify, sharpen, increase, raise, boost, reduce, grow',
  keeps: 'keep, maintain, hold at, hold the line, stay, remain, sustain, preserve',
  metric:
    'rate, ratio, share, percentage, percent, proportion, nps, csat, enps, score, rating, index, time, duration, ' +
    'cycle time, lead time, latency, volume, amount, retention, churn, conversion, revenue, sales, profit, ' +
    'margin, cost, costs, spend, gmv, arr, mrr, dau, mau, wau, cac, ltv, roi, satisfaction, engagement, ' +
    'adoption, usage, activation, uptime, availability, throughput, turnover, attrition, bookings, yield, ' +
    'accuracy, error rate, crash rate, coverage, efficiency, productivity, quality, performance, speed, ' +
    'response time, wait, waiting time, size, pipeline, win rate, market share, awareness, traffic, response, ' +
    'inventory, cash, attainment, number, count, defect, incident, complaint, signup, referral, renewal, error, ' +
    'length, changeover, output, downtime, lag, age, distance, consumption, energy, waste, scrap, arpu, arppu, ' +
    'cpa, cpm, cpc, ctr, cvr, gtv, tpv, aov, nrr, grr, ndr, mttr, mtbf, mttd, tps, qps, rto, rpo, fcr, aht, dso, ' +
    'dpo, ebitda, roe, roa, roas, otif, fee, price, salary cost, weight, height, interval, gap, payment time, ' +
    'runtime, punctuality, timeliness, readiness, compliance, consistency, completeness, utilisation, ' +
    'utilization, occupancy, frequency, visibility, reliability, stability, resolution, recovery, turnaround, load factor, ' +
    'capacity, emissions, tenure, lifetime, basket, dwell, overhead, mileage, expense, expenses, headcount cost, ' +
    'deposit, payback',
  unitless:
    'nps, csat, enps, score, rating, index, number, count, volume, dau, mau, wau, ltv, roi, users, customers, ' +
    'subscribers, downloads, visits, signups, sign-ups, defects, bugs, incidents, tickets, complaints, leads, ' +
    'orders, bookings, referrals, renewals, errors, crashes, ratio, multiple, escalations, outages, ' +
    'opportunities, followers, clicks, visitors, sessions, members, stores, accounts, partners, calls, requests, ' +
    'questions, returns, accidents, injuries, releases, deployments, patents, stars, points, transactions, ' +
    'installs, logins, views, contributors, applicants, hires, candidates, meetings, emails, steps, clients, ' +
    'contracts, deals, people, employees, teams, failures, interruptions, alerts, pages, issues, cases, reports, ' +
    'suppliers, vacancies, departures, turns, roas, cpk, oee',
  sales:
    'revenue, sales, turnover, bookings, profit, gross profit, margin, gmv, arr, mrr, collections, income, billings',
  lagging:
    'market share, churn, churn rate, renewal rate, retention rate, nps, csat, enps, satisfaction, attrition, turnover rate, gross margin, net margin, valuation, engagement score',
  assessed:
    'quota, bonus, bonuses, commission, appraisal, performance review, performance rating, attendance, ' +
    'attendance rate, assessment score, kpi, kpis, target attainment, quota attainment, plan attainment, ' +
    'budget attainment, attainment, incentive, payout, evaluation score, billable hours, timesheet, timesheets, ' +
    'sales target, annual target, monthly target, quarterly target, target fulfilment, task completion rate, ' +
    'plan fulfilment, fulfilment of the plan, okr score, okr scores, okr grade, appraisals, annual review',
  plan: 'target, plan, quota, budget, assigned, as planned, budgeted, annual plan, production plan, okr, okrs',
  reaches:
    'achieve, reach, hit, meet, exceed, attain, complete, surpass, fulfil, fulfill, fulfilment, fulfillment, ' +
    'spent, execution, score, scores, attainment',
  people:
    'customer, customers, client, user, people, employee, colleague, newcomer, team, partner, developer, ' +
    'engineer, technician, manager, driver, merchant, supplier, dealer, distributor, channel, doctor, patient, ' +
    'nurse, student, teacher, parent, candidate, applicant, leader, seller, support, finance, lawyer, everyone, ' +
    'everybody, anyone, nobody, who, business, department, company, city, citizen, resident, rider, reader, ' +
    'viewer, player, fan, traveller, passenger, owner, investor, shareholder, shift, crew, worker, buyer, guest, ' +
    'visitor, child, family, enterprise, small business, newcomers, hire, staff, operator, operators, agents, ' +
    'members, member, builders, society, community, women, store manager, shopper, villager, taxpayer, tenant, ' +
    'neighbour, broker, farmer, grandparent, mother, father, kid, pupil, clinic, hospital, factory, shop, ' +
    'salespeople, accountant, planner, analyst, dispatcher, regulator, authority, bank, landlord, union, board, ' +
    'journalist, editor, inspector, auditor, contractor, courier, cashier, waiter, cook, chef, host, mentor, ' +
    'graduate, intern, trainee, apprentice, veteran',
  purpose:
    'so that, so, in order to, to help, to let, to give, enabling, helping, letting, lets, enables, ' +
    'allow, for, because',
  slogan:
    'world-class, world class, synergy, synergies, best-in-class, best in class, cutting-edge, cutting edge, holistic, leverage, empower, empowerment, excellence, operational excellence, paradigm, next level, next-level, end-to-end, 360-degree, game-changing, innovative, innovation, transformation, digital transformation, continuous, continuously, comprehensive, comprehensively, robust, scalable, strategic, high-quality, state-of-the-art, disruptive, seamless, agile, ecosystem, unlock, value-added',
  joins: 'and, while, as well as, plus, also, &, then, together with, or',
  fills:
    'we, our team, the team, i, successfully, fully, finally, quickly, timely, on time, officially, jointly, ' +
    'continuously, continue to, further, actively, steadily, significantly, effectively, rapidly, always, ' +
    'please, to, will, shall, must, by, q1, q2, q3, q4, in, the, a, an, this quarter, this year, at least, new, ' +
    'our, plan to, aim to, try to, start to, begin to, support the, also, each, monthly, weekly, quarterly, ' +
    'regularly, on schedule, be able to, get to, need to, want to, all',
  means: 'by, through, via, using, thanks to, with',
  guards:
    'of which, of whom, without, while keeping, while maintaining, while holding, with no, at no, at constant, at the same, with stable, despite, while staying',
  names:
    'rate, time, date, day, days, process, cycle, cost, costs, team, window, night, quality, frequency, ratio, delay, delays, speed, notes, companies, holdings',
  other:
    'holdings, holding company, holding companies, holding, shipping, shipping time, shipping cost, building, ' +
    'buildings, launch day, release day, release notes, launch date, open source, open-source, open rate, ' +
    'open positions, open roles, reviewers, running, running costs, hold music, hold time, run rate, run-rate, ' +
    'house, training data, test coverage, set of, sets of, call centre, call center, call volume, sign-up, ' +
    'sign up, sign-off, developers, developer, writers, building trust, made in, design partner, ' +
    'plan attainment, hiring manager, hiring managers, hiring process, test environment, move the needle, ' +
    'post-sale, write-off, write-offs, meeting room, drop-off, drop-out, set-up time, wait time, wait times, ' +
    'set-up, setup time, run time, run-time, test score, test scores, call-back rate, order fill rate, ' +
    'post office, back office, launch pad, design team, design teams, file size, plan b, home page, homepage, ' +
    'instead, release manager, release managers, release train, hold ourselves, hold each other, test result, test results, launch week, launch partner, launch partners',
}
