import { addDays } from '@domain/calendar/civilDate'
import type { Company, Language } from '@domain/people/model'
import { type Answers, noNotes, type Notes } from '@domain/rollout/parameters'
import { type OkrRulesDraft, publishRules, type RulesEdition } from '@domain/rollout/rules'
import { memberIdIn, type Times } from '../company'
import { instantAt, workdayFrom } from '../hours'
import { say } from '../texts'

/** What the demo company set itself when it began. */
const first: Answers = {
  levels: ['company', 'department', 'team', 'person'],
  amounts: { team: 3, person: 3, least: 1, most: 5 },
  progress: { thresholds: 'three', everyWeeks: 2 },
  cycle: 3,
  types: ['metric', 'baseline', 'milestone', 'maintain'],
  drafts: 'chosen',
  reviews: 'words',
  kpi: 'byDepartment',
  alignment: 'free',
  ownShare: 60,
}

/** What two cycles taught it. */
const second: Answers = { ...first, progress: { ...first.progress, everyWeeks: 1 }, alignment: 'suggested' }

const firstNotes: Notes = {
  ...noNotes,
  kpi: say(
    '销售看 KPI，研发和设计写 OKR，市场两样都有。',
    'Sales have KPIs, engineering and design write OKRs, marketing has both.',
  ),
}
const secondNotes: Notes = {
  ...firstNotes,
  progress: say('周五下班前更新，两分钟就够。', 'Update before you leave on Friday; two minutes are enough.'),
}

/** A demo company by its own rules: in their second edition, with the working copy as it was published. */
export interface Ruled {
  company: Company
  editions: RulesEdition[]
  draft: OkrRulesDraft
}

/** The sponsor publishes ten workdays before a cycle begins: the first that there is, and the one that runs. */
export function ruled(company: Company, language: Language, { beforeLast, current }: Times): Ruled {
  const byId = memberIdIn(language, 'chen-yi')
  const momentBefore = ({ firstDay }: Times['current'], hours: number) =>
    instantAt(workdayFrom(addDays(firstDay, -1), -10), hours)
  const begun = publishRules(company, { answers: first, notes: firstNotes }, undefined, null, {
    byId,
    at: momentBefore(beforeLast, 10.5),
  })
  const draft = { answers: second, notes: secondNotes }
  const at = momentBefore(current, 16)
  const now = publishRules(begun.company, draft, begun.edition, null, { byId, at })
  const _id = company._id
  return {
    company: { ...now.company, version: company.version },
    editions: [begun.edition, now.edition],
    draft: { _id, companyId: _id, ...draft, byId, at, version: 2 },
  }
}
