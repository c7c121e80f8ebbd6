import { civilDateAt } from '@domain/calendar/civilDate'
import { cycleOn } from '@domain/okr/cycle'
import { Failure } from '@domain/failure'
import type { Department } from '@domain/people/model'
import { okrUseOf, saidUse } from '@domain/people/okrUse'
import { type Board, boardIn } from '@domain/rollout/boardApi'
import { factorsOf } from '@domain/rollout/factors'
import { departmentsMentioned } from '@domain/rollout/mentioned'
import type { Pilot, Rollout } from '@domain/rollout/model'
import { keptOf, type PilotAdoption } from '@domain/rollout/pilotFigures'
import { changesAfter, idsIn, lessonsUntil, nextWave, pilotStateOn, reportLimits } from '@domain/rollout/pilotReport'
import { type PilotReport, type PilotStanding, reportApi } from '@domain/rollout/reportApi'
import { warningsOf } from '@domain/rollout/warnings'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import {
  leadersOf,
  lessonsDuring,
  type PilotDocuments,
  pilotDocuments,
  waveDepartments,
} from '../platform/store/pilotReports'
import { exportedPart } from './exported'
import { pilotAdoption } from './pilotFigures'
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
  const audited = { action: reportApi.pilotReportPdf.name, subjectId: actor.companyId }
  return exportedPart({ actor, exportId, from, audited }, (at) =>
    pilotPdf({ report, isOver: state === 'over', company, language, by: member.name, at }),
  )
})

async function standingOfPilot(actor: Actor): Promise<PilotStanding> {
  const documents = await pilotDocuments(actor.companyId)
  const { rollout } = documents
  const pilot = rollout?.pilot
  if (!rollout || !pilot) return { state: 'none' }
  const state = pilotStateOn(actor.today, pilot)
  return state === 'ahead'
    ? { state, from: pilot.from }
    : { state, report: await reportOf(actor, { ...documents, rollout }, pilot) }
}

async function reportOf(
  actor: Actor,
  { rollout, figures, kept, departments }: PilotDocuments & { rollout: Rollout },
  pilot: Pilot,
): Promise<PilotReport> {
  const { companyId, company, today, calendar } = actor
  const { began, ended } = keptOf(kept, pilot)
  const evidence = figures?.evidence ?? null
  const ids = [...rollout.waves.flatMap(({ departmentIds }) => departmentIds), ...departmentsMentioned(evidence)]
  const { from, until } = pilot
  const [adoption, around, leaders, lessons] = await Promise.all([
    ended?.adoption ?? (figures ? pilotAdoption(figures, departments, civilDateAt(figures.computedAt)) : null),
    waveDepartments(companyId, [...new Set(ids)]),
    leadersOf(companyId),
    lessonsDuring(companyId, pilot.departmentIds, { from, until: lessonsUntil(pilot), limit: reportLimits.lessons }),
  ])
  const board: Board = boardIn({
    today,
    cycleId: figures?.cycleId ?? cycleOn(today, company).id,
    computedAt: figures?.computedAt ?? null,
    mondays: figures?.mondays ?? [],
    place: [],
    ...(figures?.board ?? { total: null, groups: [], outside: [] }),
    evidence,
    named: around.map(named),
    standing: standingIn(rollout, leaders.sponsors),
  })
  const factors = factorsOf(board, calendar, company)
  const said = saidUse([...around, ...departments])
  const next = nextWave({
    today,
    pilot,
    waves: rollout.waves,
    departments: around.map((department) => ({ ...department, okrs: useOf(department, said) })),
    champions: leaders.champions,
  })
  const following = new Set(idsIn(next))
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
    named: board.named.filter(({ id }) => following.has(id)),
  }
}

const named = ({ _id, name }: Department) => ({ id: _id, name })

/** What a department says itself, or what those above it say for it where that is no. */
function useOf({ okrs, path }: Department, said: ReturnType<typeof saidUse>): NonNullable<Department['okrs']> {
  return okrs ?? (okrUseOf(path, said) === 'no' ? 'no' : 'yes')
}

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
