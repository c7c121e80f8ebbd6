import { Failure } from '@domain/failure'
import { documentOf, refuseWordless } from '@domain/review/annualTalk'
import { annualTalkApi } from '@domain/review/annualTalkApi'
import { allow } from '../platform/allow'
import { filePart } from '../platform/filePart'
import { handle } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { annualTalksOf } from '../platform/store/annualTalks'

/**
 * The member's document as a PDF. It is made for the answer and kept nowhere, neither in the cloud's storage nor in this
 * container, whose next caller is somebody else; the same words give the same bytes, so that parts fit together.
 */
export const annualTalkPdf = handle(annualTalkApi.annualTalkPdf, async ({ input, actor }) => {
  const { year, version, language, from } = input
  allow(actor, 'writeAnnualTalk', ['owner'])
  const [talk] = await annualTalksOf(actor.companyId, actor.id, [year])
  if (!talk) throw new Failure('missing', 'wish')
  refuseStale(talk, version)
  const document = documentOf(talk)
  refuseWordless(document)
  // A file of its own beside this one, with the font: loaded when somebody first asks for a PDF.
  const { printTalk } = await import('./pdf/printTalk')
  const { bytes, leavesOut } = await printTalk({
    document,
    year,
    language,
    name: actor.member.name,
    company: actor.company.name,
    fiscalStartMonth: actor.company.fiscalStartMonth,
    writtenAt: talk.updatedAt,
  })
  return { ...filePart(bytes, from), leavesOut }
})
