import '../../words'
import '../../rulesWords'
import '../../parts/rules/rules.scss'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { MemberPage } from '../../../../features/page/MemberPage'
import { OurRules } from '../../parts/rules/OurRules'

/** The rules that the company has set itself: those in force, or `?number=` for an earlier edition. */
export default function RulesPage() {
  const { t } = useTranslation('rules')
  const number = Number(useRouter().params.number)
  return (
    <MemberPage leave="back" title={t('page.title')}>
      {(member) => <OurRules member={member} number={Number.isInteger(number) && number > 0 ? number : null} />}
    </MemberPage>
  )
}
