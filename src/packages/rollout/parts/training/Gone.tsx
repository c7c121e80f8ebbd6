import { useTranslation } from 'react-i18next'
import { CloudFailure } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'

/** Whether a training is not there, or not for the reader. */
export const isGone = (error: Error | null): boolean =>
  error instanceof CloudFailure && ['notFound', 'notAllowed', 'notAllowedValue'].includes(error.code)

/** In place of a training that is not there. */
export function Gone({ title }: { title: string }) {
  const { t } = useTranslation('training')
  return (
    <PageFrame title={title} leave="back">
      <EmptyState title={t('one.gone')} text={t('one.goneHint')} />
    </PageFrame>
  )
}
