import { addDays, civilDateAt } from '@domain/calendar/civilDate'
import { type Language, languages } from '@domain/people/model'
import { monthOf, monthsAfter } from '@domain/rollout/growth'
import {
  type FormerWhy,
  formerWhyIdOf,
  type Headcount,
  type Pilot,
  type Rollout,
  type Wave,
  type Why,
  type WhyRead,
} from '@domain/rollout/model'
import { companyIdIn, departmentIdIn, idIn, memberIdIn, type Times } from '../company'
import type { DepartmentKey } from '../departments'
import { workdayFrom, workingMoment } from '../hours'
import { coordinator, people, type PersonKey } from '../people'
import { between, randomOf } from '../random'
import { type Both, say } from '../texts'

const sponsor: PersonKey = 'chen-yi'

/** What the founder said before the pilot. */
const firstWhy = say(
  '一年后，我们希望每个人都知道公司这个季度最看重什么。\n\n现在开始，是因为人多了，靠开会对不齐了。先请研发和产品试一个季度。\n\nOKR 不用来定薪，也不给任何人排名。',
  'A year from now, we want everybody to know what matters most this quarter.\n\nWe start now because we are more people, and meetings no longer keep us together. Engineering and Product try it for a quarter first.\n\nOKRs do not decide pay, and nobody is ranked by them.',
)

/** What he said after it, to everybody. */
const secondWhy = say(
  '一年后，我们希望任何一位同事都说得清两件事：这个季度公司最看重什么，自己手上的事和它有什么关系。\n\n现在开始，是因为一年里我们从二十人长到了六十人，明年还要翻一番。从前站在白板前就能说清的事，现在隔着三个部门、两座城市。客户说我们什么都能做，却没有一件让他们难忘。\n\nOKR 不用来定薪，也不给任何人排名。写得有挑战却没做到，比写得保守、样样做到更有价值。关键结果大半由你们自己提，公司只定方向。\n\n我第一个写，没做到的也第一个公开。',
  'A year from now, we want every colleague to say what matters most to us this quarter, and what their own work has to do with it.\n\nWe start now because we grew from twenty people to sixty within a year, and will double again. A whiteboard no longer reaches everybody. Customers say we can do anything, and remember us for nothing.\n\nOKRs do not decide pay, and nobody is ranked by them. A bold key result that was missed is worth more than a safe one that was met. Most of them are yours to propose.\n\nI write mine first, and show first what I missed.',
)

/** Of staff, in percent: who read the newest edition, and who of the others had read the one before. */
const readNewest = 80
const readFormer = 50

const textsOf = (text: Both): Why['texts'] => Object.fromEntries(languages.map((each) => [each, text[each]]))

/** How the demo company began with OKRs. */
export interface DemoStart {
  rollout: Rollout & { why: Why }
  formerWhys: FormerWhy[]
  whyReads: WhyRead[]
}

/**
 * Why the company uses OKRs and who has read it, who coordinates, the pilot two cycles ago, the waves after it, and the
 * plan to grow.
 *
 * @param now milliseconds since 1970
 */
export function startIn(language: Language, times: Times, now: number): DemoStart {
  const companyId = companyIdIn(language)
  const byId = memberIdIn(language, sponsor)
  const random = randomOf('why')
  const saidOn = workdayFrom(times.last.firstDay, 3)
  const first: Why = {
    texts: textsOf(firstWhy),
    byId,
    edition: 1,
    at: workingMoment(workdayFrom(times.beforeLast.firstDay, -10), random),
  }
  const why: Why = { texts: textsOf(secondWhy), byId, edition: 2, at: workingMoment(saidOn, random) }
  return {
    rollout: {
      _id: companyId,
      companyId,
      why,
      coordinatorId: memberIdIn(language, coordinator),
      pilot: pilotIn(language, times),
      waves: wavesIn(language, times),
      growth: growthFrom(now),
      boardOpen: false,
      version: 7,
    },
    formerWhys: [{ _id: formerWhyIdOf(companyId, first.edition), companyId, ...first }],
    whyReads: readsIn(language, times),
  }
}

const departmentsIn = (language: Language, ...keys: DepartmentKey[]): string[] =>
  keys.map((key) => departmentIdIn(language, key))

const pilotIn = (language: Language, { beforeLast }: Times): Pilot => ({
  departmentIds: departmentsIn(language, 'engineering', 'product'),
  from: workdayFrom(beforeLast.firstDay, 0),
  until: beforeLast.lastDay,
  success: say(
    '八成的人每周更新；半数以上关键结果由团队自己提出；季末回顾时，说得出一件没有 OKR 就不会做的事。',
    'Four in five check in every week; teams propose more than half of their key results; and in the review, people can name one thing that would not have happened without OKRs.',
  )[language],
})

const wavesIn = (language: Language, { last, current }: Times): Wave[] => [
  {
    id: idIn(language, 'wave', 'first'),
    departmentIds: departmentsIn(language, 'marketing', 'sales'),
    from: workdayFrom(last.firstDay, 0),
  },
  {
    id: idIn(language, 'wave', 'second'),
    departmentIds: departmentsIn(language, 'hr'),
    from: workdayFrom(current.firstDay, 0),
  },
]

/** Sixty people today, twice as many within a year. */
const planned = [
  [1, 64],
  [3, 80],
  [6, 100],
  [9, 120],
] as const

const growthFrom = (now: number): Headcount[] =>
  planned.map(([months, count]) => ({ month: monthsAfter(monthOf(civilDateAt(now)), months), people: count }))

/** Who has read why; its writer has in writing it. */
const readsIn = (language: Language, { last, beforeLast }: Times): WhyRead[] =>
  people
    .filter(({ outside, left }) => !outside && !left)
    .flatMap(({ key }): WhyRead[] => {
      const random = randomOf(`why read by ${key}`)
      const read = (edition: number, from: typeof last.firstDay): WhyRead => {
        const memberId = memberIdIn(language, key)
        const at = workingMoment(workdayFrom(from, between(random, 0, 15)), random)
        return { _id: memberId, companyId: companyIdIn(language), memberId, edition, at }
      }
      if (key === sponsor || random() * 100 < readNewest) return [read(2, addDays(workdayFrom(last.firstDay, 3), 1))]
      return random() * 100 < readFormer ? [read(1, beforeLast.firstDay)] : []
    })
