import { type AdoptionStep, adoptionSteps, noFigures, unpackedFigures } from '@domain/rollout/adoption'
import { countIn, type PersonRecord, standingNow } from '@domain/rollout/taken'
import { attended, begunReview, cycleBefore, cycleId, draft, objective, on, person, reviewed, saidOn } from './fixtures'
import { close } from '@domain/okr/lifecycle'
import { acting, noonOn } from '../okr/fixtures'

const nothing = person()
const halfway = { at: noonOn('2026-11-18'), byId: 'member-lin', decisions: [] }
const others = (keyResults: Parameters<typeof objective>[0]) => objective({ owner: 'member-wang', ...keyResults })

const trained = person({ attendances: [attended('2026-10-20')] })
const drafting = person({ objectives: [draft('2026-10-20')] })
const shown = person({ objectives: [{ ...draft('2026-10-20', 'member-wang'), sharedWith: ['member-lin'] }] })
const published = person({ objectives: [objective({ on: '2026-10-20' })] })
const helping = person({ objectives: [others({ keyResults: [{ ownerId: 'member-lin' }] })] })
const added = person({
  objectives: [others({ keyResults: [{ ownerId: 'member-lin', addedOn: on('2026-10-20').today }] })],
})
const delegating = person({ objectives: [objective({ keyResults: [{ ownerId: 'member-wang' }] })] })
const recent = person({ objectives: [objective({ keyResults: [saidOn('2026-11-16')] })] })
const half = person({ objectives: [objective({ keyResults: [saidOn('2026-11-16'), saidOn('2026-10-30')] })] })
const held = person({ objectives: [{ ...objective(), midQuarter: halfway }] })
const halfHeld = person({ objectives: [{ ...objective(), midQuarter: halfway }, objective()] })
const late = person({ objectives: [objective({ on: '2026-11-20' })] })
const over = person({ objectives: [close(objective(), [], '', acting(noonOn('2026-11-02'))).objective] })
const before = person({ objectives: [{ ...objective({ on: '2026-07-08' }), cycleId: cycleBefore }] })
const wrote = person({ reviews: [reviewed(cycleBefore, '2026-10-06')] })
const begins = person({ reviews: [begunReview(cycleBefore, '2026-10-06')] })
const early = person({ reviews: [reviewed(cycleId, '2026-12-21')] })
const newcomer = person({ joined: '2026-10-05' })

test.each`
  who           | of            | step            | day             | standing         | why
  ${nothing}    | ${'nobody'}   | ${'trained'}    | ${'2026-10-01'} | ${'open'}        | ${'training is for everyone'}
  ${trained}    | ${'trained'}  | ${'trained'}    | ${'2026-10-19'} | ${'open'}        | ${'the training is tomorrow'}
  ${trained}    | ${'trained'}  | ${'trained'}    | ${'2026-10-20'} | ${'taken'}       | ${'the day itself counts'}
  ${nothing}    | ${'nobody'}   | ${'drafted'}    | ${'2026-10-08'} | ${'open'}        | ${'everyone writes'}
  ${drafting}   | ${'drafting'} | ${'drafted'}    | ${'2026-10-20'} | ${'taken'}       | ${'a draft was begun'}
  ${drafting}   | ${'drafting'} | ${'published'}  | ${'2026-10-20'} | ${'open'}        | ${'it is not published'}
  ${shown}      | ${'shown'}    | ${'drafted'}    | ${'2026-10-20'} | ${'open'}        | ${'being shown a draft is not writing one'}
  ${published}  | ${'owner'}    | ${'drafted'}    | ${'2026-10-20'} | ${'taken'}       | ${'what is published was drafted'}
  ${published}  | ${'owner'}    | ${'published'}  | ${'2026-10-19'} | ${'open'}        | ${'not before the day'}
  ${published}  | ${'owner'}    | ${'published'}  | ${'2026-10-20'} | ${'taken'}       | ${'on the day'}
  ${helping}    | ${'helping'}  | ${'published'}  | ${'2026-10-20'} | ${'taken'}       | ${'a key result of another’s objective is theirs'}
  ${helping}    | ${'helping'}  | ${'drafted'}    | ${'2026-10-20'} | ${'taken'}       | ${'and was written'}
  ${added}      | ${'added'}    | ${'published'}  | ${'2026-10-19'} | ${'open'}        | ${'their key result came later'}
  ${added}      | ${'added'}    | ${'published'}  | ${'2026-10-20'} | ${'taken'}       | ${'by an edit'}
  ${before}     | ${'before'}   | ${'published'}  | ${'2026-10-20'} | ${'open'}        | ${'another cycle is another cycle'}
  ${nothing}    | ${'nobody'}   | ${'checkedIn'}  | ${'2026-11-18'} | ${'notExpected'} | ${'there is nothing to check in'}
  ${delegating} | ${'deleg.'}   | ${'checkedIn'}  | ${'2026-11-18'} | ${'notExpected'} | ${'all key results are others’'}
  ${published}  | ${'owner'}    | ${'checkedIn'}  | ${'2026-10-19'} | ${'notExpected'} | ${'before publication'}
  ${published}  | ${'owner'}    | ${'checkedIn'}  | ${'2026-10-30'} | ${'taken'}       | ${'one due day has not passed two yet'}
  ${published}  | ${'owner'}    | ${'checkedIn'}  | ${'2026-11-18'} | ${'open'}        | ${'two due days have passed without a word'}
  ${recent}     | ${'recent'}   | ${'checkedIn'}  | ${'2026-11-18'} | ${'taken'}       | ${'said since'}
  ${half}       | ${'half'}     | ${'checkedIn'}  | ${'2026-11-18'} | ${'open'}        | ${'every key result has to be news'}
  ${over}       | ${'over'}     | ${'checkedIn'}  | ${'2026-11-18'} | ${'taken'}       | ${'what is closed needs none'}
  ${published}  | ${'owner'}    | ${'midQuarter'} | ${'2026-11-15'} | ${'notExpected'} | ${'the middle is tomorrow'}
  ${published}  | ${'owner'}    | ${'midQuarter'} | ${'2026-11-16'} | ${'open'}        | ${'it opens on the middle workday'}
  ${held}       | ${'held'}     | ${'midQuarter'} | ${'2026-11-18'} | ${'taken'}       | ${'it was held'}
  ${halfHeld}   | ${'half'}     | ${'midQuarter'} | ${'2026-11-18'} | ${'open'}        | ${'every objective has one'}
  ${late}       | ${'late'}     | ${'midQuarter'} | ${'2026-11-20'} | ${'notExpected'} | ${'published after the middle'}
  ${over}       | ${'over'}     | ${'midQuarter'} | ${'2026-11-20'} | ${'notExpected'} | ${'closed before it'}
  ${helping}    | ${'helping'}  | ${'midQuarter'} | ${'2026-11-20'} | ${'notExpected'} | ${'the owner holds it'}
  ${nothing}    | ${'nobody'}   | ${'review'}     | ${'2026-10-01'} | ${'open'}        | ${'the cycle before is closing'}
  ${wrote}      | ${'wrote'}    | ${'review'}     | ${'2026-10-05'} | ${'open'}        | ${'not handed in yet'}
  ${wrote}      | ${'wrote'}    | ${'review'}     | ${'2026-10-06'} | ${'taken'}       | ${'handed in'}
  ${begins}     | ${'begins'}   | ${'review'}     | ${'2026-10-07'} | ${'open'}        | ${'begun is not handed in'}
  ${newcomer}   | ${'newcomer'} | ${'review'}     | ${'2026-10-07'} | ${'notExpected'} | ${'was not there in the cycle before'}
  ${nothing}    | ${'nobody'}   | ${'review'}     | ${'2026-10-15'} | ${'notExpected'} | ${'closing is over'}
  ${early}      | ${'early'}    | ${'review'}     | ${'2026-12-20'} | ${'notExpected'} | ${'nobody is asked before the end'}
  ${early}      | ${'early'}    | ${'review'}     | ${'2026-12-21'} | ${'taken'}       | ${'whoever is early counts'}
`('$step of $of on $day is $standing: $why', ({ who, step, day, standing }) => {
  expect(standingNow(step, who, on(day))).toBe(standing)
})

const weekly = (who: PersonRecord, day: string, step: AdoptionStep) => {
  const counting = on(day)
  const figures = noFigures(counting.mondays.length)
  countIn(figures, who, counting)
  return unpackedFigures(figures, counting.mondays).weeks.map(({ steps }) => {
    const { of, done } = steps[step]
    return of === 0 ? '-' : done === 0 ? 'o' : 'x'
  })
}

const said = person({
  objectives: [objective({ on: '2026-10-20', keyResults: [saidOn('2026-10-26', '2026-11-10'), {}] })],
})

test.each`
  who         | step            | weeks         | why
  ${trained}  | ${'trained'}    | ${'oooxxxxx'} | ${'from the week of the training on'}
  ${drafting} | ${'drafted'}    | ${'oooxxxxx'} | ${'from the week in which it was begun'}
  ${said}     | ${'published'}  | ${'oooxxxxx'} | ${'from the week of publication'}
  ${said}     | ${'checkedIn'}  | ${'---oxoxo'} | ${'week by week, for any of their key results'}
  ${held}     | ${'midQuarter'} | ${'-------x'} | ${'from its opening on'}
  ${wrote}    | ${'review'}     | ${'oxx-----'} | ${'while the cycle before is closing, by each week’s end'}
`('$step by the end of each week is $weeks: $why', ({ who, step, weeks }) => {
  expect(weekly(who, '2026-11-18', step).join('')).toBe(weeks)
})

test('a week that is not over yet counts what has happened so far', () => {
  expect(weekly(trained, '2026-10-19', 'trained').join('')).toBe('oooo')
  expect(weekly(trained, '2026-10-20', 'trained').join('')).toBe('ooox')
})

test('everybody counts once in everything, and nobody is done who is not expected', () => {
  const counting = on('2026-11-18')
  const figures = noFigures(counting.mondays.length)
  const all = [
    nothing,
    trained,
    drafting,
    published,
    helping,
    recent,
    half,
    held,
    halfHeld,
    late,
    over,
    wrote,
    newcomer,
  ]
  for (const who of all) countIn(figures, who, counting)
  const { people, now, weeks } = unpackedFigures(figures, counting.mondays)
  expect(people).toBe(all.length)
  for (const steps of [now, ...weeks.map((week) => week.steps)]) {
    for (const step of adoptionSteps) {
      expect(steps[step].done).toBeLessThanOrEqual(steps[step].of)
      expect(steps[step].of).toBeLessThanOrEqual(people)
    }
    expect([steps.trained.of, steps.drafted.of, steps.published.of]).toEqual([people, people, people])
  }
})
