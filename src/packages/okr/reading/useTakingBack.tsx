import { type CommentView, commentApi } from '@domain/okr/commentApi'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../cloud'
import { Dialog } from '../../../components/Dialog'
import { showToast } from '../../../components/Toast'

/** How one's own comment is taken back: asked first, since its words are gone then. */
export function useTakingBack(companyId: string): { ask: (comment: CommentView) => void; layer: ReactNode } {
  const { t } = useTranslation(['comment', 'common'])
  const [asked, setAsked] = useState<string>()
  const takeBack = useSend(commentApi.takeBackComment)
  const onAct = async () => {
    if (asked === undefined) return
    try {
      await takeBack.send({ companyId, commentId: asked })
      showToast({ text: t('takenBackNow') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setAsked(undefined)
    await refresh(commentApi.comments)
  }
  return {
    ask: ({ _id }) => setAsked(_id),
    layer: (
      <Dialog
        open={asked !== undefined}
        title={t('takeBackTitle')}
        text={t('takeBackText')}
        act={t('takeBack')}
        safe={t('common:notNow')}
        loading={takeBack.isSending}
        onAct={() => void onAct()}
        onSafe={() => setAsked(undefined)}
      />
    ),
  }
}
