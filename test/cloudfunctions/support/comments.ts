import type { Comment } from '../../../domain/okr/comment'
import { commentApi } from '../../../domain/okr/commentApi'
import { commentOn } from '../../../domain/okr/commenting'
import type { Objective, PublicObjective } from '../../../domain/okr/model'
import { companyId, memberIdOf, openidOf } from './company'
import { fresh, storedPublished } from './objectives'
import type { World } from './world'

export const words = '导入引导的做法可以写给销售看看'

interface Part {
  commentId?: string
  keyResultId?: string
  text?: string
  onDraft?: boolean
}

/** What somebody says of an objective, as the phone sends it. */
export const saying = (objective: Pick<Objective, '_id'>, part: Part = {}) => ({
  companyId,
  objectiveId: objective._id,
  commentId: fresh('comment'),
  keyResultId: null,
  text: words,
  ...part,
})

export const say = (world: World, person: string, objective: Pick<Objective, '_id'>, part: Part = {}) =>
  world.call(openidOf(person), commentApi.comment, saying(objective, part))

/** A comment as the functions would store it. @param at milliseconds since 1970 */
export const storedComment = (objective: PublicObjective, person: string, at: number, part: Part = {}) =>
  commentOn(
    objective,
    { commentId: fresh('comment'), keyResultId: null, text: words, ...part },
    { byId: memberIdOf(person), at },
  )

export const commentOf = async (world: World, commentId: string): Promise<Comment | undefined> =>
  (await world.stored<Comment>('comments', { _id: commentId }))[0]

/** An objective that is there. */
export async function publishedIn(
  world: World,
  setting: Parameters<typeof storedPublished>[0] = {},
): Promise<PublicObjective> {
  const objective = storedPublished(setting)
  await world.seed('objectives', [objective])
  return objective
}

/** The key result that `keyResultOwner` owns. */
export const secondOf = ({ keyResults }: PublicObjective): string => keyResults[1]?.id ?? ''
