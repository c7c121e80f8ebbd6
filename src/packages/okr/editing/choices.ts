import type { CivilDate } from '@domain/calendar/civilDate'
import { cycleById, cycleOn } from '@domain/okr/cycle'
import { type Level, levels } from '@domain/okr/model'
import { maySetAt } from '@domain/okr/rules'
import type { CompanyView } from '@domain/people/api'
import { isAllowed } from '@domain/people/permissions'
import { useMemo } from 'react'
import { cyclesToWriteFor } from '../../../features/cycle/cycles'
import { cycleTitle, useWords } from '../../../features/okr/present'
import type { Member } from '../../../session'
import type { NewDraft } from './draft'

/**
 * The levels that somebody may write for: those at which the company sets OKRs, and of these the company's own only from
 * the top. Always holds the one that an objective is for now.
 */
export const levelsFor = ({ company, me }: Pick<Member, 'company' | 'me'>, now?: Level): readonly Level[] =>
  levels.filter(
    (level) =>
      level === now || (maySetAt(level, company) && (level !== 'company' || isAllowed('publishForCompany', me.roles))),
  )

/** The level that an objective begins with: the nearest to the person who writes it. */
export const firstLevel = (member: Pick<Member, 'company' | 'me'>): Level => levelsFor(member).at(-1) ?? 'person'

/** Where a new objective begins: at a wished level where the person may write for it, in the cycle that runs. */
export function newDraftFor(member: Member, wished?: Level): Omit<NewDraft, 'newId'> {
  const level = levelsFor(member).find((each) => each === wished) ?? firstLevel(member)
  return { level, cycleId: cycleOn(member.today, member.company).id, memberId: member.me.id }
}

/** The cycles that an objective can be for, with their names; always holds the one that it is for now. */
export function useCyclesToWriteFor(
  company: CompanyView,
  cycleId: string,
  today: CivilDate,
): { id: string; name: string }[] {
  const words = useWords()
  return useMemo(() => {
    const offered = cyclesToWriteFor(today, company)
    const own = cycleById(cycleId)
    const cycles = own && !offered.some(({ id }) => id === cycleId) ? [own, ...offered] : offered
    return cycles.map((cycle) => ({ id: cycle.id, name: cycleTitle(words, cycle, company.fiscalStartMonth) }))
  }, [company, cycleId, today, words])
}
