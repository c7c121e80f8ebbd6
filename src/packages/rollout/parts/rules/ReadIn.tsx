import type { Language } from '@domain/people/model'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../../components/Segmented'

interface Props {
  language: Language
  onChange: (language: Language) => void
}

/** Which of the two languages the rules are read in, whatever the app is in. */
export function ReadIn({ language, onChange }: Props) {
  const { t } = useTranslation(['rules', 'common'])
  return (
    <Segmented
      label={t('page.language')}
      items={[
        { value: 'zh-CN', text: t('common:language.zh-CN') },
        { value: 'en', text: t('common:language.en') },
      ]}
      value={language}
      onChange={onChange}
    />
  )
}
