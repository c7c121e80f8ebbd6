import { serve } from '../platform/serve'
import { archivedByMe } from './archived'
import { browse } from './browse'
import { checkIn, undoCheckIn } from './checkIn'
import { checkIns } from './checkIns'
import { draftsOf } from './draftsOf'
import { comment, takeBackComment } from './comment'
import { comments, commentsOnMine } from './comments'
import { coaching, keepCoaching } from './coaching'
import { archive, restore } from './archive'
import { edit } from './edit'
import { objective } from './objective'
import { publish } from './publish'
import { saveDraft, shareDraft } from './saveDraft'
import { search } from './search'
import { sharedWithMe } from './sharedWithMe'
import { today } from './today'

/** The cloud function `okr`. */
export const main = serve('okr', [
  today,
  browse,
  search,
  objective,
  saveDraft,
  shareDraft,
  sharedWithMe,
  draftsOf,
  publish,
  edit,
  checkIn,
  undoCheckIn,
  checkIns,
  comments,
  comment,
  takeBackComment,
  commentsOnMine,
  coaching,
  keepCoaching,
  archive,
  archivedByMe,
  restore,
])
