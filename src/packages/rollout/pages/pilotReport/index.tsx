import '../../reportWords'
import '../../adoptionWords'
import '../../factorWords'
import '../../report.scss'
import type { Language } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { type PilotStanding, reportApi } from '@domain/rollout/reportApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { useWords } from '../../../../features/okr/words'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import { languageFor, languages, useLanguageSetting } from '../../../../i18n/language'
import type { Member } from '../../../../session'
import { ReportSections } from '../../parts/pilot/ReportSections'
import { usePilotPdf } from '../../parts/pilot/usePilotPdf'
import { usePilotPicture } from '../../parts/pilot/usePilotPicture'
import { openStart } from '../../ways'

/** What the pilot came to, on one page, in either language. */
export default function PilotReportPage() {
  const { t } = useTranslation('rolloutReport')
  return (
    <MemberPage leave="back" title={t('pilot.title')}>
      {(member) =>
        isAllowed('exportBoard', member.me.roles) ? (
          <Standing member={member} />
        ) : (
          <PageFrame leave="back" title={t('pilot.title')}>
            <EmptyState title={t('pilot.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Standing({ member }: { member: Member }) {
  const { t } = useTranslation('rolloutReport')
  const words = useWords()
  const { data, error, refetch } = useCall(reportApi.pilotReport, { companyId: member.company.id })
  const head = { leave: 'back', title: t('pilot.title') } as const
  if (!data) return <Waiting {...head} error={error} onRetry={refetch} />
  if (data.state === 'running' || data.state === 'over') return <Reported member={member} standing={data} />
  const isAhead = data.state === 'ahead'
  const leads = isAllowed('leadRollout', member.me.roles)
  return (
    <PageFrame {...head}>
      <EmptyState
        title={isAhead ? t('pilot.ahead', { on: formatDate(words, data.from, member.today) }) : t('pilot.none')}
        text={t(isAhead ? 'pilot.aheadHint' : 'pilot.noneHint')}
        {...(leads && !isAhead ? { action: { text: t('pilot.start'), onPress: openStart } } : {})}
      />
    </PageFrame>
  )
}

interface ReportedProps {
  member: Member
  standing: Extract<PilotStanding, { report: object }>
}

function Reported({ member, standing: { state, report } }: ReportedProps) {
  const { t } = useTranslation(['rolloutReport', 'common'])
  const own = useLanguageSetting(({ choice }) => languageFor(choice))
  const [language, setLanguage] = useState<Language>(own)
  const { company } = member
  const pdf = usePilotPdf(company, language, report.today)
  const picture = usePilotPicture({ report, company: company.name, language })
  return (
    <PageFrame
      leave="back"
      title={t('pilot.title')}
      footer={
        <>
          <Button
            kind="soft"
            label={t('pilot.picture')}
            loading={picture.isDrawing}
            onPress={() => void picture.make()}
          />
          <Button wide label={t('pilot.pdf')} loading={pdf.isMaking} onPress={() => void pdf.make()} />
        </>
      }
      overlays={picture.sheet}
    >
      <View className="report__language">
        <Segmented
          label={t('pilot.language')}
          items={languages.map((value) => ({ value, text: t(`common:language.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
      </View>
      {state === 'running' && <Banner boxed kind="caution" text={t('pilot.running')} />}
      <ReportSections report={report} company={company.name} language={language} />
    </PageFrame>
  )
}
