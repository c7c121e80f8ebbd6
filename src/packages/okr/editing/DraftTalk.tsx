import '../reading/reading.scss'
import type { KeyResultDraft } from '@domain/okr/model'
import { View } from '@tarojs/components'
import type { Member } from '../../../session'
import { useComments } from '../reading/useComments'

interface Props {
  member: Member
  objectiveId: string
  keyResults: readonly KeyResultDraft[]
  /** Whether the draft is shown to anybody: else what was said is read, and nothing is written to nobody. */
  isHeard: boolean
}

/** What those say to whom the draft is shown, or was, where its writer changes it; and an answer. */
export function DraftTalk({ member, objectiveId, keyResults, isHeard }: Props) {
  const objective = { _id: objectiveId, keyResults, isDraft: true }
  const comments = useComments({ member, objective, today: member.today, isHeard })
  return (
    <View>
      {comments.section}
      {comments.layer}
    </View>
  )
}
