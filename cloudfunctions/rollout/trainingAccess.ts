import { Failure } from '@domain/failure'
import type { Relation } from '@domain/people/permissions'
import type { Training } from '@domain/rollout/training'
import type { TrainingView } from '@domain/rollout/trainingApi'
import type { Actor } from '../platform/actor'

/** A training without its secret, and without what only the database needs. */
export function trainingView({
  codeSecret: _secret,
  index: _index,
  companyId: _companyId,
  ...view
}: Training): TrainingView {
  return view
}

/** Whoever gives trainings, as far as they are colleagues. */
export const trainersOf = (trainings: readonly Pick<Training, 'trainer'>[]): string[] =>
  trainings.flatMap(({ trainer }) => (trainer.kind === 'member' ? [trainer.memberId] : []))

/** How somebody stands to a training. */
export const relationsToTraining = ({ trainer }: Pick<Training, 'trainer'>, { id }: Pick<Actor, 'id'>): Relation[] =>
  trainer.kind === 'member' && trainer.memberId === id ? ['trainer'] : []

/**
 * Lets a training through to the company's own people.
 * @throws Failure `notFound`, the same for what does not exist and what is another company's
 */
export function knownTraining(training: Training | undefined, { companyId }: Pick<Actor, 'companyId'>): Training {
  if (training?.companyId !== companyId) throw new Failure('notFound', 'trainingId')
  return training
}
