import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peopleApi } from '../../domain/people/api'
import { type ImportView, rosterApi } from '../../domain/people/rosterApi'
import { bytesPerPart, partsOf } from '../../domain/people/rosterImport'
import { csvText, gb18030, workbook } from '../../test/support/spreadsheet'
import { agreed } from '../../test/support/agreed'
import type { Section } from './figure'
import { type OutsideCloud, startOutside } from './outside'

const people = 12_000
const openid = 'bench-administrator'
const companyId = 'bench-company'
const headings = ['姓名', '工号', '部门', '直属上级工号', '职位', '语言']
const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英']

/** A company in 40 departments of 30 teams, everybody with a manager. @param title of those whose number divides by ten */
const rowsOf = (title: string): string[][] =>
  Array.from({ length: people }, (_, index) => [
    `${surnames[index % surnames.length]}${given[Math.floor(index / 7) % given.length]}${given[index % given.length]}`,
    `E${String(index).padStart(6, '0')}`,
    `事业部${index % 40}/第${Math.floor(index / 40) % 30}组`,
    index === 0 ? '' : `E${String(Math.floor(index / 10)).padStart(6, '0')}`,
    index % 10 === 0 ? title : '工程师',
    '',
  ])

interface Measured {
  /** Milliseconds of each step, from the first part to the last batch. */
  upload: number
  read: number
  plan: number
  importing: number
  longestCall: number
  calls: number
}

/** Makes calls one after the other, as a phone does, and notes how long the longest takes. */
function phoneOf(cloud: OutsideCloud) {
  let longest = 0
  let calls = 0
  const call: OutsideCloud['call'] = async (...request) => {
    const begun = performance.now()
    const answer = await cloud.call(...request)
    longest = Math.max(longest, performance.now() - begun)
    calls += 1
    return answer
  }
  return { call, spent: () => ({ longestCall: longest, calls }) }
}

async function imported(cloud: OutsideCloud, content: Uint8Array, importId: string): Promise<Measured> {
  const { call, spent } = phoneOf(cloud)
  const begun = performance.now()
  await call(openid, rosterApi.startRosterUpload, { companyId, importId, fileName: 'roster', bytes: content.length })
  for (let part = 0; part < partsOf(content.length); part += 1) {
    const base64 = Buffer.from(content.slice(part * bytesPerPart, (part + 1) * bytesPerPart)).toString('base64')
    await call(openid, rosterApi.uploadRosterPart, { companyId, importId, part, base64 })
  }
  const uploaded = performance.now()
  const { guess } = await call(openid, rosterApi.readRosterFile, { companyId, importId })
  const read = performance.now()
  const { name = 0, employeeNumber = 1 } = guess.columns
  const mapping = { ...guess, columns: { ...guess.columns, name, employeeNumber } }
  await until('planned', () => call(openid, rosterApi.planRoster, { companyId, importId, mapping }))
  const planned = performance.now()
  const choices = { owned: 'follow', leaving: 'stay' } as const
  await until('imported', () => call(openid, rosterApi.importRoster, { companyId, importId, choices }))
  const over = performance.now()
  return {
    upload: uploaded - begun,
    read: read - uploaded,
    plan: planned - read,
    importing: over - planned,
    ...spent(),
  }
}

async function until(state: ImportView['standing']['state'], step: () => Promise<ImportView>): Promise<ImportView> {
  for (;;) {
    const view = await step()
    if (view.standing.state === state) return view
  }
}

const whole = ({ upload, read, plan, importing }: Measured): number => upload + read + plan + importing

/** 12,000 people, from the file to the list: for the first time, as an update, and taken back. */
export const roster: Section = async () => {
  const data = mkdtempSync(join(tmpdir(), 'bench-roster-'))
  const cloud = await startOutside(['--data', data])
  try {
    const founding = { companyId, name: '万人公司', myName: '管理员', departmentName: '总部' }
    const rhythm = { fiscalStartMonth: 1, cycleLength: 3, language: 'zh-CN' } as const
    await cloud.call(await agreed(cloud, openid), peopleApi.createCompany, { ...founding, ...rhythm })
    const csv = gb18030(csvText([headings, ...rowsOf('主管')]))
    const first = await imported(cloud, csv, 'bench-import-1')
    const excel = workbook([headings, ...rowsOf('经理')])
    const update = await imported(cloud, excel, 'bench-import-2')
    const { call, spent } = phoneOf(cloud)
    const begun = performance.now()
    const undo = { companyId, importId: 'bench-import-1' }
    await until('undone', () => call(openid, rosterApi.undoRosterImport, undo))
    const undoing = performance.now() - begun
    const page = await cloud.counted(() =>
      cloud.call(openid, rosterApi.roster, { companyId, search: '', state: null, after: null }),
    )
    return [
      { what: 'a CSV file in GBK of 12,000 people', measured: csv.length / 1000, unit: 'KB' },
      { what: 'uploading it', measured: first.upload, unit: 'ms' },
      { what: 'reading it', measured: first.read, unit: 'ms' },
      { what: 'text check and dry run', measured: first.plan, unit: 'ms' },
      { what: 'importing it', measured: first.importing, unit: 'ms' },
      { what: 'from the file to the list', measured: whole(first), unit: 'ms', atMost: 60_000 },
      { what: 'longest call', measured: first.longestCall, unit: 'ms', atMost: 20_000 },
      { what: 'calls', measured: first.calls, unit: '' },
      { what: 'an Excel file that changes a tenth of them', measured: excel.length / 1000, unit: 'KB' },
      { what: 'reading it', measured: update.read, unit: 'ms' },
      { what: 'from the file to the list', measured: whole(update), unit: 'ms', atMost: 60_000 },
      { what: 'longest call', measured: update.longestCall, unit: 'ms', atMost: 20_000 },
      { what: 'taking the first back', measured: undoing, unit: 'ms', atMost: 60_000 },
      { what: 'longest call', measured: spent().longestCall, unit: 'ms', atMost: 20_000 },
      { what: 'reads of a page of the list', measured: page.reads, unit: '', atMost: 4 },
    ]
  } finally {
    cloud.close()
    rmSync(data, { recursive: true, force: true })
  }
}
