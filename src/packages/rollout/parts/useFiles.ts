import type { Board } from '@domain/rollout/boardApi'
import { reportApi } from '@domain/rollout/reportApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, newId, sentenceFor } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import { fetchFile } from '../../../features/file/fetchFile'
import { keepFile, openPdf, shareFile } from '../../../features/file/files'
import { languageFor, useLanguageSetting } from '../../../i18n/language'
import type { Member } from '../../../session'

type Kind = 'csv' | 'pdf'

const calls = { csv: reportApi.exportCsv, pdf: reportApi.exportPdf } as const

/**
 * Fetches a board as a file and hands it over.
 *
 * @param board `undefined` while it is being read
 * @returns `kept`: the table that WeChat cannot open and that a tap has to send on
 */
export function useFiles({ company, today }: Member, board: Pick<Board, 'place'> | undefined) {
  const { t } = useTranslation('rolloutReport')
  const language = useLanguageSetting(({ choice }) => languageFor(choice))
  const [making, setMaking] = useState<Kind | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const department = board?.place.at(-1)

  const make = async (kind: Kind) => {
    setMaking(kind)
    setKept(null)
    const input = { companyId: company.id, departmentId: department?.id ?? null, exportId: newId(), language }
    const title = t('paper.title')
    const name = `${t('export.name', { title, company: department?.name ?? company.name, day: today })}.${kind}`
    try {
      const { base64, leavesOut } = await fetchFile((from) => callCloud(calls[kind], { ...input, from }))
      const end = await (kind === 'csv' ? keepFile : openPdf)(base64, name)
      if (end === 'kept') setKept(name)
      else if (end === 'failed') showToast({ text: t('export.failed') })
      else if (leavesOut) showToast({ text: t('export.leavesOut') })
      else if (end === 'saved') showToast({ text: t('export.saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setMaking(null)
  }
  const send = async () => {
    if (kept === null) return
    const end = await shareFile(kept)
    if (end !== 'cancelled') showToast({ text: t(`export.${end}`) })
  }
  return { make, making, kept, send }
}
