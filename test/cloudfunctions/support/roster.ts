import type { CallInput } from '../../../domain/call'
import type { Department, Member } from '../../../domain/people/model'
import { rosterApi, type ImportView } from '../../../domain/people/rosterApi'
import { bytesPerPart, type ImportChoices, partsOf } from '../../../domain/people/rosterImport'
import type { LineContents, RosterLine } from '../../../domain/people/roster'
import { newLine } from '../../../domain/people/rosterLine'
import { csvText } from '../../support/spreadsheet'
import { companyId, engineering, memberIdOf, openidOf } from './company'
import { fresh } from './objectives'
import type { World } from './world'

export const administrator = openidOf('administrator')

export const headings = ['姓名', '工号', '部门', '直属上级工号', '职位', '语言']

/** The bytes of a CSV file with these rows below the usual headings. */
export const fileOf = (...rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(csvText([headings, ...rows]))

/** A line of the list as the functions would store it. */
export const lineOf = (
  employeeNumber: string,
  contents: Partial<LineContents> = {},
  standing: RosterLine['standing'] = { state: 'open' },
): RosterLine => ({
  ...newLine(companyId, {
    employeeNumber,
    name: `员工${employeeNumber}`,
    departmentId: engineering._id,
    managerNumber: null,
    title: '',
    language: null,
    ...contents,
  }),
  standing,
})

/** The standing of a line that somebody of the company has. */
export const claimedBy = (person: string): RosterLine['standing'] => ({
  state: 'claimed',
  memberId: memberIdOf(person),
})

/** What an administrator does with a file. */
export function importing(of: () => World, openid = administrator) {
  const call: World['call'] = (...given) => of().call(...given)

  /** Uploads a file. @returns the import's id */
  async function upload(content: Uint8Array, importId = fresh('import')): Promise<string> {
    await call(openid, rosterApi.startRosterUpload, {
      companyId,
      importId,
      fileName: '花名册.csv',
      bytes: content.length,
    })
    for (let part = 0; part < partsOf(content.length); part += 1) {
      const base64 = Buffer.from(content.slice(part * bytesPerPart, (part + 1) * bytesPerPart)).toString('base64')
      await call(openid, rosterApi.uploadRosterPart, { companyId, importId, part, base64 })
    }
    return importId
  }
  const read = (importId: string) => call(openid, rosterApi.readRosterFile, { companyId, importId })

  /** Plans by what the headings say. */
  async function plan(importId: string): Promise<ImportView> {
    const { columns, separator } = (await read(importId)).guess
    const { name = 0, employeeNumber = 1 } = columns
    const input = { companyId, importId, mapping: { columns: { ...columns, name, employeeNumber }, separator } }
    for (;;) {
      const view = await call(openid, rosterApi.planRoster, input)
      if (view.standing.state !== 'checking') return view
    }
  }
  async function carryOut(
    importId: string,
    choices: ImportChoices = { owned: 'follow', leaving: 'stay' },
  ): Promise<ImportView> {
    for (;;) {
      const view = await call(openid, rosterApi.importRoster, { companyId, importId, choices })
      if (view.standing.state !== 'importing') return view
    }
  }
  async function undo(importId: string): Promise<ImportView> {
    for (;;) {
      const view = await call(openid, rosterApi.undoRosterImport, { companyId, importId })
      if (view.standing.state !== 'undoing') return view
    }
  }
  /** Everything with a file, from its upload to its end. @returns the import's id */
  async function wholeImport(content: Uint8Array, choices?: ImportChoices): Promise<string> {
    const importId = await upload(content)
    await plan(importId)
    await carryOut(importId, choices)
    return importId
  }
  const page = (importId: string, list: CallInput<typeof rosterApi.rosterPlan>['list'], after: string | null = null) =>
    call(openid, rosterApi.rosterPlan, { companyId, importId, list, after })
  const lines = () => of().stored<RosterLine>('rosterLines', { companyId })
  const line = async (employeeNumber: string) => (await lines()).find((each) => each.employeeNumber === employeeNumber)
  const member = async (person: string) => (await of().stored<Member>('members', { _id: memberIdOf(person) }))[0]
  const departments = () => of().stored<Department>('departments', { companyId })

  /** Gives people of the company their claimed lines, whose numbers are their names here. */
  async function seedClaimed(...people: string[]): Promise<void> {
    for (const person of people) {
      const found = await member(person)
      if (!found) throw new Error(`${person} is not in the company`)
      await of().replace('members', { ...found, employeeNumber: person })
      await of().seed('rosterLines', [lineOf(person, { name: found.name }, claimedBy(person))])
    }
  }

  /** What the list and the tree say, without what differs by chance: made ids. */
  async function outcome() {
    const names = new Map((await departments()).map(({ _id, name, path }) => [_id, `${path.length} ${name}`]))
    const now = (await lines()).map((each) => ({ ...each, departmentId: names.get(each.departmentId) }))
    return { lines: now, departments: [...names.values()].sort() }
  }
  return {
    ...{ upload, read, plan, carryOut, undo, wholeImport, page },
    ...{ lines, line, member, departments, seedClaimed, outcome },
  }
}
