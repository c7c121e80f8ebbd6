import { civilDateAt } from '@domain/calendar/civilDate'
import { cycleOn } from '@domain/okr/cycle'
import { Failure } from '@domain/failure'
import type { Department } from '@domain/people/model'
import { type Board, boardIn } from '@domain/rollout/boardApi'
import { factorsOf } from '@domain/rollout/factors'
import type { Pilot, Wave } from '@domain/rollout/model'
import { adoptionAtEnd, keptOf, type PilotAdoption } from '@domain/rollout/pilotFigures'
import { changesAfter, idsIn, lessonsUntil, nextWave, pilotStateOn, reportLimits } from '@domain/rollout/pilotReport'
import { type PilotReport, type PilotStanding, reportApi } from '@domain/rollout/reportApi'
import { warningsOf } from '@domain/rollout/warnings'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import {
  departmentsForLater,
  departmentsWithIds,
  lessonsDuring,
  type PilotDocuments,
  pilotDocuments,
} from '../platform/store/pilotReports'
import { trainedAsChampions } from '../platform/store/rollouts'
import { exportedPart } from '../platform/exported'
import { pilotAdoption } from './pilotFigures'
import { leadersOf } from '../platform/store/members'
import { standingIn } from './standing'

/** What the pilot came to: at most seven reads. */
export const pilotReport = handle(reportApi.pilotReport, async ({ actor }) => {
  allow(actor, 'exportBoard')
  return standingOfPilot(actor)
})

/** The same on one page, in either language. */
export const pilotReportPdf = handle(reportApi.pilotReportPdf, async ({ input, actor }) => {
  const { exportId, language, from } = input
  allow(actor, 'exportBoard')
  const standing = await standingOfPilot(actor)
  if (standing.state === 'none' || standing.state === 'ahead') throw new Failure('wrongState')
  const { report, state } = standing
  const { company, member } = actor
  const { pilotPdf } = await import('./paper/print')
  const audited = { action: 'pilotReportPdf' as const, subjectId: actor.companyId }
  return exportedPart({ actor, exportId, from, audited }, (at) =>
    pilotPdf({ report, isOver: state === 'over', company, language, by: member.name, at }),
  )
})

async function standingOfPilot(actor: Actor): Promise<PilotStanding> {
  const documents = await pilotDocuments(actor.companyId)
  const pilot = documents.rollout?.pilot
  if (!pilot) return { state: 'none' }
  const state = pilotStateOn(actor.today, pilot)
  return state === 'ahead' ? { state, from: pilot.from } : { state, report: await reportOf(actor, documents, pilot) }
}

async function reportOf(actor: Actor, documents: PilotDocuments, pilot: Pilot): Promise<PilotReport> {
  const { companyId, company, today, calendar } = actor
  const { rollout, figures, kept, departments } = documents
  const { began, latest, ended } = keptOf(kept, pilot)
  const { from, until } = pilot
  const waves = (rollout?.waves ?? []).filter((wave) => wave.from > today)
  const [counted, following, leaders, lessons] = await Promise.all([
    figures && !ended ? pilotAdoption(figures, departments, civilDateAt(figures.computedAt)) : null,
    followingOf(companyId, waves),
    leadersOf(companyId),
    lessonsDuring(companyId, pilot.departmentIds, { from, until: lessonsUntil(pilot), limit: reportLimits.lessons }),
  ])
  // Over, and no night has come since: what was counted last may be of the next cycle.
  const soFar = today > until ? adoptionAtEnd(counted, latest, cycleOn(until, company).id) : counted
  const adoption = ended ? ended.adoption : soFar
  const board: Board = boardIn({
    today,
    cycleId: figures?.cycleId ?? cycleOn(today, company).id,
    computedAt: figures?.computedAt ?? null,
    mondays: figures?.mondays ?? [],
    place: [],
    ...(figures?.board ?? { total: null, groups: [], outside: [] }),
    evidence: figures?.evidence ?? null,
    named: figures?.named ?? [],
    standing: standingIn(company, documents, leaders),
  })
  const factors = factorsOf(board, calendar, company)
  // Where a wave is planned, nobody has to be chosen by who is trained.
  const trained =
    waves.length > 0
      ? new Map()
      : await trainedAsChampions(
          companyId,
          leaders.champions.map(({ _id }) => _id),
        )
  const champions = leaders.champions.map((each) => ({ ...each, trained: trained.has(each._id) }))
  const next = nextWave({ today, pilot, waves, departments: following, champions })
  const chosen = new Set(idsIn(next))
  return {
    today,
    computedAt: board.computedAt,
    from,
    until,
    success: pilot.success,
    departments: departments.map(({ name }) => name),
    factors: { then: began ?? null, now: factors },
    adoption: adoption && adoptionView(adoption, departments),
    lessons,
    changes: changesAfter(warningsOf(board, calendar, company), factors),
    next,
    named: following.filter(({ _id }) => chosen.has(_id)).map(({ _id, name }) => ({ id: _id, name })),
  }
}

/** Those who follow by the waves that are planned, else those that are to use OKRs later: one read. */
const followingOf = (companyId: string, waves: readonly Wave[]): Promise<Department[]> =>
  waves.length === 0
    ? departmentsForLater(companyId)
    : departmentsWithIds(companyId, [...new Set(waves.flatMap(({ departmentIds }) => departmentIds))])

/** What was kept, by the names of today; of a department that is gone since nothing is said. */
function adoptionView(
  { on, cycleId, groups, hiddenIds }: PilotAdoption,
  departments: readonly Department[],
): PilotReport['adoption'] {
  const nameOf = (id: string) => departments.filter(({ _id }) => _id === id).map(({ name }) => name)
  return {
    on,
    cycleId,
    groups: groups.flatMap(({ departmentId, people, steps }) =>
      nameOf(departmentId).map((name) => ({ name, people, steps })),
    ),
    hidden: hiddenIds.flatMap(nameOf),
  }
}
