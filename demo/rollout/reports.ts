import { addDays } from '@domain/calendar/civilDate'
import type { Language, Member } from '@domain/people/model'
import type { AdoptionStep, StepCount, StepCounts } from '@domain/rollout/adoption'
import type { Pilot } from '@domain/rollout/model'
import type { FactorMoment, PilotAdoption, PilotFigures, PilotGroup } from '@domain/rollout/pilotFigures'
import { companyIdIn, type Times } from '../company'

/** When the pilot began there was a founder's word, a few who were named, and the first people trained. */
const atFirst: FactorMoment['states'] = {
  why: 'underWay',
  roles: 'underWay',
  parameters: 'notStarted',
  training: 'underWay',
  introduction: 'notStarted',
  coach: 'notStarted',
  ownership: 'notStarted',
  midQuarter: 'notStarted',
  lessons: 'notStarted',
}

/** When it ended, its own departments had been through a whole cycle; the company had still to follow. */
const atLast: FactorMoment['states'] = {
  why: 'inPlace',
  roles: 'underWay',
  parameters: 'underWay',
  training: 'underWay',
  introduction: 'underWay',
  coach: 'underWay',
  ownership: 'inPlace',
  midQuarter: 'inPlace',
  lessons: 'underWay',
}

/** Of a hundred people of a pilot's department, how many had taken a step when it ended. */
const taken: Record<Exclude<AdoptionStep, 'review'>, number> = {
  trained: 92,
  drafted: 90,
  published: 84,
  checkedIn: 70,
  midQuarter: 76,
}

/** What the nights had kept of the demo's pilot, which is over: of the documents of that time not all are there. */
export function pilotFiguresIn(
  language: Language,
  { from, until, departmentIds }: Pilot,
  members: readonly Member[],
  { beforeLast }: Times,
): PilotFigures {
  const companyId = companyIdIn(language)
  const groups = departmentIds.map((departmentId): PilotGroup => {
    const people = members.filter(({ departmentPath }) => departmentPath.includes(departmentId)).length
    return { departmentId, people, steps: stepsOf(people) }
  })
  // It ended with its cycle: the night after counted the next one, and what is shown is of its own last night.
  const adoption: PilotAdoption = { on: until, cycleId: beforeLast.id, groups, hiddenIds: [] }
  return {
    _id: companyId,
    companyId,
    from,
    began: { on: from, states: atFirst },
    latest: adoption,
    ended: { on: addDays(until, 1), states: atLast, adoption },
  }
}

function stepsOf(people: number): StepCounts {
  const count = (step: keyof typeof taken): StepCount => ({
    of: people,
    done: Math.round((people * taken[step]) / 100),
  })
  return {
    trained: count('trained'),
    drafted: count('drafted'),
    published: count('published'),
    checkedIn: count('checkedIn'),
    midQuarter: count('midQuarter'),
    // The reviews of its cycle were still to come.
    review: { of: 0, done: 0 },
  }
}
