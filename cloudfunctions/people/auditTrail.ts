import { type AuditAction, isAuditAction, showsAll } from '@domain/people/audit'
import { changesIn, idsIn } from '@domain/people/auditChanges'
import { type AuditActor, type AuditLine, auditApi, type AuditSubject } from '@domain/people/auditApi'
import { allow } from '../platform/allow'
import type { AuditEntry } from '../platform/audit'
import { handle } from '../platform/handle'
import { auditOf } from '../platform/store/audit'
import { departmentsWith } from '../platform/store/departments'
import { people } from '../platform/store/members'
import { publicObjectivesById } from '../platform/store/objectives'

const perPage = 20

/** Who did what, the newest first: four reads. */
export const audit = handle(auditApi.audit, async ({ input, actor }) => {
  allow(actor, 'readAudit')
  const { companyId } = actor
  const found = await auditOf(companyId, input, { before: input.before, limit: perPage + 1 })
  const entries = found.slice(0, perPage)
  const lines = await linesOf(companyId, entries)
  return { items: lines, after: found.length > entries.length ? (entries.at(-1)?.order ?? null) : null }
})

/** What somebody does who is not in the company yet: the wish itself stands for who has it. */
const atTheDoor: readonly AuditAction[] = ['askToJoin', 'withdrawRequest']

/** Entries with the names that their ids have today: three reads. */
async function linesOf(companyId: string, entries: readonly AuditEntry[]): Promise<AuditLine[]> {
  const named = idsIn(entries)
  const subjects = entries.filter(showsAll).map(({ subjectId }) => subjectId)
  const [persons, departments, objectives] = await Promise.all([
    people(companyId, [...entries.map(({ byId }) => byId), ...subjects, ...named.people]),
    departmentsWith(companyId, [...new Set([...subjects, ...named.departments])]),
    publicObjectivesById(companyId, subjects),
  ])
  const personById = new Map(persons.map((person) => [person.id, person]))
  const departmentById = new Map(departments.map((department) => [department._id, department.name]))
  const titleById = new Map(objectives.map((objective) => [objective._id, objective.title]))
  const names = {
    person: (id: string) => personById.get(id)?.name,
    department: (id: string) => departmentById.get(id),
  }
  const subjectOf = (id: string): AuditSubject | null => {
    const person = personById.get(id)
    const department = departmentById.get(id)
    const title = titleById.get(id)
    if (person) return { kind: 'person', person }
    if (department !== undefined) return { kind: 'department', name: department }
    if (title !== undefined) return { kind: 'objective', objectiveId: id, title }
    return id === companyId ? { kind: 'company' } : null
  }
  const actorOf = ({ byId, subjectId, action }: AuditEntry): AuditActor | null => {
    if (byId === companyId) return 'company'
    return byId === subjectId && atTheDoor.includes(action) ? 'applicant' : (personById.get(byId) ?? null)
  }
  return entries.map((entry) => ({
    id: entry._id,
    at: entry.at,
    action: isAuditAction(entry.action) ? entry.action : null,
    by: actorOf(entry),
    subject: showsAll(entry) ? subjectOf(entry.subjectId) : null,
    changes: changesIn(entry, names),
  }))
}
