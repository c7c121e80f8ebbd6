import type { FailureReport } from '@domain/failure'
import errors from '@locales/zh-CN/errors.json'
import { i18next } from '../../../i18n'

type FieldName = keyof typeof errors.fields

const isNamed = (name: string): name is FieldName => name in errors.fields

/** What the last part of a field's path is called: `keyResults.1.measure.stretch` is the stretch. */
function fieldText(field: string | undefined): string {
  const last = field
    ?.split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
  return last !== undefined && isNamed(last) ? i18next.t(`errors:fields.${last}`) : i18next.t('errors:anything')
}

/**
 * The sentence for something that keeps an objective from being published, the same that the cloud would answer with.
 * It stands beside the field, so it does not say which key result it is about.
 */
export const problemText = ({ code, field, details }: FailureReport): string =>
  i18next.t(`errors:messages.${code}`, { ...details, field: fieldText(field) })
