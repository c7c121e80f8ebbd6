import type { Objective } from '@domain/okr/model'
import type { Held } from '@domain/people/holdings'
import { plannedAt } from '@domain/reminder/model'
import { templateNames } from '@domain/reminder/templates'
import type { Gathered } from '../places'
import { profileOf } from './profile'
import { type Table, table } from './table'
import { timeText, type Words } from './words'

type Tables = { [N in Held]: (documents: Gathered[N], words: Words, gathered: Gathered) => Table[] }

/** What was written of an objective, also of a draft. */
const contentOf = (objective: Objective) => ('draft' in objective ? objective.draft : objective)

const titleIn = (gathered: Gathered, objectiveId: string): string => {
  const objective = gathered.objectives.find(({ _id }) => _id === objectiveId)
  return objective ? contentOf(objective).title : ''
}

const keyResultIn = (gathered: Gathered, keyResultId: string | null): string => {
  if (keyResultId === null) return ''
  const all = gathered.objectives.flatMap((objective) => [...contentOf(objective).keyResults])
  return all.find(({ id }) => id === keyResultId)?.title ?? ''
}

/** Where a person stands in a collection whose sheet is another one's. */
const elsewhere = (): Table[] => []

const time = ({ at }: { at: number }): string => timeText(at)

const tables: Tables = {
  members: (_members, words, gathered) => [profileOf(gathered, words)],
  accounts: elsewhere,
  rosterLines: elsewhere,
  departments: elsewhere,
  contacts: elsewhere,
  objectives: (objectives, words) => [
    table('objectives', objectives, {
      title: (objective) => contentOf(objective).title,
      why: (objective) => contentOf(objective).why,
      owner: ({ ownerId }) => words.person(ownerId),
      state: ({ state }) => words.value('objective', state),
      level: (objective) => words.level(contentOf(objective).level),
      cycle: ({ cycleId }) => words.cycle(cycleId),
      createdAt: ({ createdAt }) => timeText(createdAt),
      changedAt: ({ updatedAt }) => timeText(updatedAt),
    }),
    table(
      'keyResults',
      objectives.flatMap((objective) =>
        contentOf(objective).keyResults.map((keyResult) => ({ objective, keyResult, measure: keyResult.measure })),
      ),
      {
        objective: ({ objective }) => contentOf(objective).title,
        keyResult: ({ keyResult }) => keyResult.title,
        owner: ({ keyResult }) => words.person(keyResult.ownerId),
        kind: ({ measure }) => words.measure(measure.type),
        baseline: ({ measure }) => (measure.type === 'metric' ? measure.baseline : null),
        commit: ({ measure }) => (measure.type === 'metric' ? measure.commit : null),
        target: ({ measure }) => (measure.type === 'metric' ? measure.target : null),
        stretch: ({ measure }) => (measure.type === 'metric' ? measure.stretch : null),
        low: ({ measure }) => (measure.type === 'maintain' ? measure.low : null),
        high: ({ measure }) => (measure.type === 'maintain' ? measure.high : null),
        unit: ({ keyResult }) => words.unit(keyResult.unit),
      },
    ),
  ],
  checkIns: (checkIns, words, gathered) => [
    table('checkIns', checkIns, {
      at: time,
      objective: ({ objectiveId }) => titleIn(gathered, objectiveId),
      keyResult: ({ keyResultId }) => keyResultIn(gathered, keyResultId),
      value: ({ value }) => value,
      confidence: ({ confidence }) => confidence,
      note: ({ note }) => note,
      reason: ({ reason }) => reason,
      undone: ({ undoneAt }) => words.yes(undoneAt !== null),
    }),
  ],
  changes: (changes, words, gathered) => [
    table('changes', changes, {
      at: time,
      objective: ({ objectiveId }) => titleIn(gathered, objectiveId),
      kind: ({ kind }) => words.value('change', kind),
      keyResult: ({ keyResult }) => keyResult?.title,
      reason: ({ reason }) => reason,
    }),
  ],
  comments: (comments, words, gathered) => [
    table('comments', comments, {
      at: time,
      objective: ({ objectiveId }) => titleIn(gathered, objectiveId),
      keyResult: ({ keyResultId }) => keyResultIn(gathered, keyResultId),
      text: (comment) => (comment.state === 'standing' ? comment.text : ''),
      state: ({ state }) => words.value('shared', state),
    }),
  ],
  coachings: (coachings, words, gathered) => [
    table(
      'coachings',
      coachings.flatMap((coaching) => [
        ...coaching.dismissed.map((finding) => {
          const [rule = finding, keyResultId = null] = finding.split('@')
          return { coaching, keyResultId, question: words.coachRule(rule), answer: words.notHere }
        }),
        ...coaching.answers.map(({ keyResultId, question, answer }) => ({
          coaching,
          keyResultId,
          question: words.kpiQuestion(question),
          answer: words.yes(answer),
        })),
        ...Object.entries(coaching.outcomes).map(([keyResultId, outcome]) => ({
          coaching,
          keyResultId,
          question: words.kpiCheck,
          answer: words.value('kpi', outcome),
        })),
      ]),
      {
        at: ({ coaching }) => timeText(coaching.updatedAt),
        objective: ({ coaching }) => titleIn(gathered, coaching.objectiveId),
        keyResult: ({ keyResultId }) => keyResultIn(gathered, keyResultId),
        question: ({ question }) => question,
        answer: ({ answer }) => answer,
      },
    ),
  ],
  reviews: (reviews, words, gathered) => {
    const [me] = gathered.members
    const textOf = (id: string) => gathered.reviewTexts.find(({ _id }) => _id === id)
    const mine = reviews.filter(({ memberId }) => memberId === me?._id)
    const held = reviews.filter(({ memberId }) => memberId !== me?._id)
    const versions = mine.flatMap((review) => {
      const text = textOf(review._id)
      const { answers, submitted } = text ?? { answers: null, submitted: null }
      return [
        { review, text, version: 'working' as const, answers },
        ...(submitted ? [{ review, text, version: 'submitted' as const, answers: submitted }] : []),
      ]
    })
    return [
      table('reviews', versions, {
        cycle: ({ review }) => words.cycle(review.cycleId),
        state: ({ review }) => words.reviewState(review.state),
        reviewer: ({ review }) => words.person(review.reviewerId),
        version: ({ version }) => words.value('version', version),
        possible: ({ answers }) => answers?.possible,
        movedKeyResult: ({ answers }) => answers?.movedKeyResult?.title,
        moved: ({ answers }) => answers?.moved,
        next: ({ answers }) => answers?.next,
        agreed: ({ text }) => text?.note,
        returned: ({ text }) => text?.reason,
      }),
      table('reviewsHeld', held, {
        cycle: ({ cycleId }) => words.cycle(cycleId),
        person: ({ memberId }) => words.person(memberId),
        state: ({ state }) => words.reviewState(state),
        agreed: ({ _id }) => textOf(_id)?.note,
        returned: ({ _id }) => textOf(_id)?.reason,
      }),
    ]
  },
  reviewTexts: elsewhere,
  feedbackRequests: (requests, words, gathered) => {
    const [me] = gathered.members
    const answerTo = (id: string) => gathered.feedbackTexts.find(({ _id }) => _id === id)?.words
    const about = {
      objective: ({ objectiveTitle }: { objectiveTitle: string }) => objectiveTitle,
      question: ({ question }: { question: string }) => question,
      state: ({ state }: { state: string }) => words.feedbackState(state),
    }
    return [
      table(
        'feedbackAsked',
        requests.filter(({ askerId }) => askerId === me?._id),
        {
          at: ({ askedAt }) => timeText(askedAt),
          person: ({ colleagueId }) => words.person(colleagueId),
          ...about,
          answer: ({ _id }) => answerTo(_id),
        },
      ),
      table(
        'feedbackGiven',
        requests.filter(({ colleagueId }) => colleagueId === me?._id),
        { at: ({ askedAt }) => timeText(askedAt), person: ({ askerId }) => words.person(askerId), ...about },
      ),
    ]
  },
  feedbackTexts: elsewhere,
  lessons: (lessons, words) => [
    table('lessons', lessons, {
      at: ({ createdAt }) => timeText(createdAt),
      title: ({ title }) => title,
      text: ({ learned }) => learned,
      tags: ({ tags }) => words.list(tags),
      objective: ({ objective }) => objective?.title,
      state: ({ state }) => words.value('shared', state),
    }),
  ],
  thanks: (thanks) => [table('thanks', thanks, { at: time, reference: ({ lessonId }) => lessonId })],
  annualTalks: (talks, words) => [
    table(
      'annualTalks',
      talks.flatMap((talk) => talk.sections.map((section) => ({ talk, section }))),
      {
        year: ({ talk }) => String(talk.year),
        cycle: ({ section }) => words.cycle(section.cycleId),
        possible: ({ section }) => section.possible,
        movedKeyResult: ({ section }) => section.keyResult,
        moved: ({ section }) => section.moved,
        next: ({ section }) => section.next,
        agreed: ({ section }) => section.note,
        wish: ({ talk }) => talk.wish,
        sharedWith: ({ talk: { sharing } }) => (sharing.state === 'shared' ? words.person(sharing.withId) : ''),
      },
    ),
  ],
  reminders: (reminders, words) => [
    table('reminders', reminders, {
      at: (reminder) => timeText(plannedAt(reminder)),
      kind: ({ kind }) => words.value('reminder', kind),
      due: ({ due }) => due,
      state: ({ delivery }) => words.value('delivery', delivery.state),
      readAt: ({ readAt }) => (readAt === null ? null : timeText(readAt)),
    }),
  ],
  grants: (grants, words) => [
    table('grants', grants, {
      at: time,
      kind: ({ accepted }) =>
        words.list(
          templateNames.filter((name) => accepted.includes(name)).map((name) => words.value('template', name)),
        ),
    }),
  ],
  nudges: (nudges) => [table('nudges', nudges, { at: time, text: ({ text }) => text })],
  rollouts: (rollouts, _words, gathered) => {
    const [me] = gathered.members
    const said = [...rollouts.flatMap(({ why }) => (why?.byId === me?._id && why ? [why] : [])), ...gathered.formerWhys]
    return [
      table('whys', said, {
        at: time,
        edition: ({ edition }) => edition,
        chinese: ({ texts }) => texts['zh-CN'],
        english: ({ texts }) => texts.en,
      }),
    ]
  },
  formerWhys: elsewhere,
  okrRules: (editions, words, gathered) => [
    table(
      'rules',
      [
        ...editions.map(({ at, number }) => ({ at, number })),
        ...gathered.okrRulesDrafts.map(({ at }) => ({ at, number: null })),
      ],
      {
        at: time,
        edition: ({ number }) => number ?? words.value('objective', 'draft'),
      },
    ),
  ],
  okrRulesDrafts: elsewhere,
  whyReads: (reads) => [table('whyReads', reads, { at: time, edition: ({ edition }) => edition })],
  trainings: (trainings, words) => [
    table('trainings', trainings, {
      day: ({ day }) => day,
      kind: ({ kind }) => words.training(kind),
      title: ({ title }) => title,
      createdAt: ({ createdAt }) => timeText(createdAt),
    }),
  ],
  attendances: (attendances, words) => [
    table('attendances', attendances, {
      day: ({ on }) => on,
      kind: ({ kind }) => words.training(kind),
      how: ({ marked }) => words.value('marked', marked.how),
    }),
  ],
  joinRequests: (requests, words) => [
    table('joinRequests', requests, {
      at: ({ askedAt }) => timeText(askedAt),
      name: ({ name }) => name,
      employeeNumber: ({ employeeNumber }) => employeeNumber,
      state: ({ standing }) => words.value('request', standing.state),
    }),
  ],
  joinTries: elsewhere,
  invites: (invites) => [
    table('invites', invites, {
      createdAt: ({ createdAt }) => timeText(createdAt),
      until: ({ lastDay }) => lastDay,
    }),
  ],
  codeTries: (tries, words, { joinTries }) => {
    const wrong = (kind: 'code' | 'claim', all: readonly { wrongAt: number[] }[]) =>
      all.flatMap(({ wrongAt }) => wrongAt.map((at) => ({ at, kind })))
    return [
      table('tries', [...wrong('code', tries), ...wrong('claim', joinTries)], {
        at: time,
        kind: ({ kind }) => words.value('tries', kind),
      }),
    ]
  },
  allowances: (allowances, words) => [
    table('paces', allowances, {
      kind: ({ _id }) => words.value('tries', _id.slice(_id.lastIndexOf(':') + 1)),
      until: ({ ahead }) => timeText(ahead),
    }),
  ],
  audit: (entries, words, gathered) => {
    const [me] = gathered.members
    return [
      table('audit', entries, {
        at: time,
        action: ({ action }) => action,
        mine: ({ byId }) => words.yes(byId === me?._id),
        aboutMe: ({ subjectId }) => words.yes(subjectId === me?._id),
      }),
    ]
  },
}

const tablesIn = <N extends Held>(name: N, gathered: Gathered, words: Words): Table[] => {
  const all: { [M in Held]: (documents: Gathered[M], words: Words, gathered: Gathered) => Table[] } = tables
  return all[name](gathered[name], words, gathered)
}

/** Everything as sheets, the person first; of what there is nothing of there is no sheet. */
export const tablesOf = (gathered: Gathered, words: Words): Table[] =>
  Object.keys(tables)
    .filter((name): name is Held => name in tables)
    .flatMap((name) => tablesIn(name, gathered, words))
    .filter(({ rows }) => rows.length > 0)
