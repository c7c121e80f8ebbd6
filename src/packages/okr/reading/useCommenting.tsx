import { commentLimits } from '@domain/okr/comment'
import { commentApi } from '@domain/okr/commentApi'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { kept as keptNow, newId, refresh, sentenceFor, useKept, useSend } from '../../../cloud'
import { LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { TextField } from '../../../components/TextField'
import { showToast } from '../../../components/Toast'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'

/** What is being written, which may be longer than it can be. */
const writingSchema = v.object({
  commentId: v.string(),
  keyResultId: v.nullable(v.string()),
  text: v.string(),
  onDraft: v.optional(v.boolean(), false),
})

const blank = { keyResultId: null, text: '' }

/** The choice of the objective itself among its key results. */
const whole = ''

/** What comments are about: an objective, or a draft, which only its owner and whom it is shown to talk about. */
export interface Commentable {
  _id: string
  keyResults: readonly { id: string; title: string }[]
  isDraft: boolean
}

/** Where a comment is written: kept on the phone until it has arrived. */
export function useCommenting(
  companyId: string,
  { _id: objectiveId, keyResults, isDraft }: Commentable,
): { field: ReactNode; layer: ReactNode } {
  const { t } = useTranslation('comment')
  const key = `comment:${companyId}:${objectiveId}`
  const [kept, keep, letGo] = useKept(key, writingSchema)
  const [choosing, setChoosing] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const comment = useSend(commentApi.comment)
  const { keyResultId, text } = kept ?? blank
  // What was begun on the draft stays meant for the few who read that, also where it is public by now.
  const onDraft = kept && kept.text.trim() !== '' ? kept.onDraft : isDraft
  const about = keyResults.find(({ id }) => id === keyResultId)
  const change = (part: Partial<typeof blank> | { keyResultId: string }) => {
    setTrouble(undefined)
    // Each wording has an id of its own: the same words sent again, after an answer was lost, are one comment.
    keep({ keyResultId, text, onDraft, ...part, commentId: newId() })
  }
  const onSend = async () => {
    if (!kept) return
    setTrouble(undefined)
    try {
      await comment.send({
        companyId,
        objectiveId,
        commentId: kept.commentId,
        keyResultId: about?.id ?? null,
        text,
        onDraft,
      })
    } catch (error) {
      return setTrouble(sentenceFor(error))
    }
    // What was written while it was on its way has an id of its own, and is not said yet.
    if (keptNow(key, writingSchema)?.commentId === kept.commentId) letGo()
    showToast({ text: t('sent') })
    await refresh(commentApi.comments)
  }
  return {
    field: (
      <View className="stack g2">
        <TextField
          label={t(onDraft ? 'writeOnDraft' : 'write')}
          hint={t(onDraft ? 'hintOnDraft' : 'hint')}
          lines={1}
          max={commentLimits.text}
          value={text}
          error={trouble}
          onChange={(typed) => change({ text: typed })}
        />
        {onDraft && <LockLine text={t('onDraft')} />}
        {text.trim() !== '' && (
          <View className="row between g2">
            <View className="commenting__about">
              <Chip
                opens
                text={about?.title ?? t('whole')}
                label={t('about', { title: about?.title ?? t('whole') })}
                onPress={() => setChoosing(true)}
              />
            </View>
            <Button small kind="soft" label={t('send')} loading={comment.isSending} onPress={() => void onSend()} />
          </View>
        )}
      </View>
    ),
    layer: (
      <ChoiceSheet
        open={choosing}
        title={t('aboutWhat')}
        items={[{ value: whole, text: t('whole') }, ...keyResults.map(({ id, title }) => ({ value: id, text: title }))]}
        value={about?.id ?? whole}
        onChoose={(id) => change({ keyResultId: id === whole ? null : id })}
        onClose={() => setChoosing(false)}
      />
    ),
  }
}
