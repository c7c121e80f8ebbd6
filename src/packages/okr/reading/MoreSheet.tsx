import { type May, type ObjectiveView, okrApi } from '@domain/okr/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../cloud'
import { Cell } from '../../../components/Cell'
import { Dialog } from '../../../components/Dialog'
import { leavePage } from '../../../components/PageFrame/TopBar'
import { Sheet } from '../../../components/Sheet'
import { showToast } from '../../../components/Toast'
import { openClosing, openEditor } from '../../../ways'

export interface MoreSheetProps {
  open: boolean
  companyId: string
  objective: Pick<ObjectiveView, '_id' | 'version' | 'title'>
  may: May
  onClose: () => void
}

/** Everything that shows objectives asks again. */
const refreshAll = () =>
  Promise.all([okrApi.objective, okrApi.today, okrApi.browse, okrApi.archived].map((call) => refresh(call)))

/** What an owner does rarely: edit, close, archive. */
export function MoreSheet({ open, companyId, objective, may, onClose }: MoreSheetProps) {
  const { t } = useTranslation(['objective', 'common'])
  const [isAsking, setAsking] = useState(false)
  const archive = useSend(okrApi.archive)
  const restore = useSend(okrApi.restore)
  const reference = { companyId, objectiveId: objective._id }

  const fail = (error: unknown) => showToast({ text: sentenceFor(error) })

  const onArchived = async () => {
    try {
      const { version } = await archive.send({ ...reference, version: objective.version })
      leavePage()
      await refreshAll()
      const undo = () =>
        restore
          .send({ ...reference, version })
          .then(refreshAll)
          .then(() => showToast({ text: t('more.restored') }))
          .catch(fail)
      showToast({ text: t('more.archived'), action: { onPress: () => void undo() } })
    } catch (error) {
      fail(error)
    }
    setAsking(false)
  }
  return (
    <>
      <Sheet open={open} title={t('more.title')} subtitle={objective.title} onClose={onClose}>
        {may.edit && (
          <Cell
            icon="edit"
            title={t('more.edit')}
            onPress={() => {
              onClose()
              openEditor(objective._id)
            }}
          />
        )}
        {may.close && (
          <Cell
            icon="flag"
            title={t('more.close')}
            onPress={() => {
              onClose()
              openClosing(objective._id)
            }}
          />
        )}
        {may.archive && (
          <Cell
            icon="inbox"
            title={t('more.archive')}
            onPress={() => {
              onClose()
              setAsking(true)
            }}
          />
        )}
      </Sheet>
      <Dialog
        open={isAsking}
        title={t('more.archiveTitle')}
        text={t('more.archiveText')}
        act={t('more.archive')}
        safe={t('common:notNow')}
        loading={archive.isSending}
        onAct={() => void onArchived()}
        onSafe={() => setAsking(false)}
      />
    </>
  )
}
