import { civilDate } from '../../../domain/calendar/civilDate'
import type { Department } from '../../../domain/people/model'
import { notBegun, type Rollout } from '../../../domain/rollout/model'
import { readPdf } from '../../support/pdf'
import { companyId, engineering, openidOf } from './company'
import { fresh } from './objectives'
import { legal, sales } from './counted'
import type { World } from './world'

export const champion = openidOf('champion')
export const sponsor = openidOf('sponsor')

type FileCall = 'exportCsv' | 'exportPdf' | 'pilotReportPdf'

interface Asked {
  openid?: string
  of?: Department | null
  language?: 'zh-CN' | 'en'
  exportId?: string
}

export const inputOf = (name: FileCall, { of = null, language = 'zh-CN', exportId = fresh('export') }: Asked = {}) => ({
  companyId,
  exportId,
  language,
  ...(name === 'pilotReportPdf' ? {} : { departmentId: of?._id ?? null }),
})

export const unbroken = (text: string): string => text.replace(/\s/g, '')

/** A pilot of three departments, of which one is small. */
export const pilot = {
  departmentIds: [engineering._id, sales._id, legal._id],
  from: civilDate('2026-11-02'),
  until: civilDate('2026-11-27'),
  success: '八成的人每周更新',
}

export const begun = (given: Partial<Rollout> = {}): Rollout => ({
  ...notBegun(companyId),
  pilot,
  version: 1,
  ...given,
})

/** What people take along of a rollout, each as a line. */
export const exporting = (world: () => World) => {
  /** The whole file, part by part, as the phone gets it. */
  async function file(name: FileCall, asked: Asked = {}): Promise<{ bytes: Buffer; parts: number }> {
    const input = inputOf(name, asked)
    let base64 = ''
    let from: number | null = 0
    let parts = 0
    while (from !== null) {
      const request = { call: name, input: { ...input, from }, language: 'zh-CN' }
      const reply = await world().raw(asked.openid ?? champion, 'rollout', request)
      expect(reply).toMatchObject({ ok: true })
      expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(100_000)
      const part = Object(Object(reply).output)
      base64 += part.base64
      from = part.next
      parts += 1
    }
    return { bytes: Buffer.from(base64, 'base64'), parts }
  }
  return {
    file,
    csv: async (asked: Asked = {}) => (await file('exportCsv', asked)).bytes.toString('utf8'),
    pdf: async (name: 'exportPdf' | 'pilotReportPdf', asked: Asked = {}) => readPdf((await file(name, asked)).bytes),
    refusalOf: async (openid: string, name: string, given: object = {}) =>
      Object(
        await world().raw(openid, 'rollout', {
          call: name,
          input: { ...(name === 'pilotReport' ? { companyId } : { ...inputOf('pilotReportPdf'), from: 0 }), ...given },
          language: 'zh-CN',
        }),
      ).failure,
    /** What the audit trail says of exports. */
    exportsIn: async () =>
      (await world().stored<{ _id: string; action: string; byId: string }>('audit', { companyId })).filter(
        ({ action }) => /export|Pdf/.test(action),
      ),
  }
}
