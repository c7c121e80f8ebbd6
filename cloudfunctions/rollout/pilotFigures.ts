import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { cycleOn } from '@domain/okr/cycle'
import type { Company, Department } from '@domain/people/model'
import { unpackedFigures } from '@domain/rollout/adoption'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { Factor } from '@domain/rollout/factor'
import { factorsOf } from '@domain/rollout/factors'
import {
  adoptionAtEnd,
  type FactorMoment,
  keptOf,
  momentToKeep,
  type PilotAdoption,
  type PilotFigures,
  type PilotGroup,
} from '@domain/rollout/pilotFigures'
import { adoptionsOf, type PilotDocuments, pilotDocuments } from '../platform/store/pilotReports'
import { inTransaction } from '../platform/store/transaction'
import { standingOf } from './standing'

/**
 * Keeps how things stand on a night of a pilot, and on the first one after it. Called with every night that was counted;
 * while no pilot runs it is one read.
 */
export async function keepPilotFigures(company: Company, now: number): Promise<void> {
  const documents = await pilotDocuments(company._id)
  const { figures, kept, departments } = documents
  const pilot = documents.rollout?.pilot
  if (!pilot || !figures) return
  const today = civilDateAt(now)
  const moment = momentToKeep(kept, pilot, today)
  if (moment === 'nothing') return
  const before = keptOf(kept, pilot)
  const [stood, adoption] = await Promise.all([
    moment === 'latest' ? undefined : stoodOn(today, company, documents, figures),
    pilotAdoption(figures, departments, today),
  ])
  const cycleId = cycleOn(pilot.until, company).id
  const next: PilotFigures = {
    _id: company._id,
    companyId: company._id,
    from: pilot.from,
    ...before,
    ...(moment === 'ended' ? {} : { latest: adoption }),
    ...(moment === 'began' && stood ? { began: stood } : {}),
    ...(moment === 'ended' && stood
      ? { ended: { ...stood, adoption: adoptionAtEnd(adoption, before.latest, cycleId) } }
      : {}),
  }
  await inTransaction((transaction) => transaction.put('pilotFigures', next))
}

/** How the nine factors stand: one read. */
async function stoodOn(
  today: CivilDate,
  company: Company,
  documents: PilotDocuments,
  { cycleId, evidence }: RolloutFigures,
): Promise<FactorMoment> {
  const standing = await standingOf(company, documents)
  const factors = factorsOf({ today, cycleId, standing, evidence }, calendarOf(company), company)
  return { on: today, states: statesOf(factors) }
}

function statesOf(factors: readonly Factor[]): FactorMoment['states'] {
  const stateOf = (id: Factor['id']) => factors.find((factor) => factor.id === id)?.state ?? 'notStarted'
  return {
    why: stateOf('why'),
    roles: stateOf('roles'),
    parameters: stateOf('parameters'),
    training: stateOf('training'),
    introduction: stateOf('introduction'),
    coach: stateOf('coach'),
    ownership: stateOf('ownership'),
    midQuarter: stateOf('midQuarter'),
    lessons: stateOf('lessons'),
  }
}

/** How far departments are, as their boards show it: what a board leaves out is left out here too. One read. */
export async function pilotAdoption(
  figures: RolloutFigures,
  departments: readonly Department[],
  on: CivilDate,
): Promise<PilotAdoption> {
  const ids = departments.map(({ _id }) => _id)
  const adoptions = await adoptionsOf(figures, ids)
  const groups = ids.flatMap((departmentId): PilotGroup[] => {
    const total = adoptions.get(departmentId)?.total
    if (!total) return []
    const { people, now } = unpackedFigures(total, figures.mondays)
    return [{ departmentId, people, steps: now }]
  })
  const shown = new Set(groups.map(({ departmentId }) => departmentId))
  return { on, cycleId: figures.cycleId, groups, hiddenIds: ids.filter((id) => !shown.has(id)) }
}
