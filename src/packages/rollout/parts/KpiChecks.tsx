import { boardApi } from '@domain/rollout/boardApi'
import { kpiAdviceOf, type KpiShares } from '@domain/rollout/kpiShares'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { refresh, useCall } from '../../../cloud'
import { Card, Section } from '../../../components/Card'
import { FailedState } from '../../../components/EmptyState'
import { Skeleton } from '../../../components/Skeleton'
import { formatPercent } from '../../../i18n/format'

interface Props {
  companyId: string
  /** `null` for the company. */
  departmentId: string | null
}

/** Has the shares of a company asked again wherever they are on screen. */
export const refreshKpiChecks = (companyId: string): Promise<void> => refresh(boardApi.kpiChecks, { companyId })

/** How the eight questions end, as shares: never of whom, nor of how many. */
export function KpiChecks({ companyId, departmentId }: Props) {
  const { t } = useTranslation('adoption')
  const { data, error, isFetching, refetch } = useCall(boardApi.kpiChecks, { companyId, departmentId }, { kept: true })
  return (
    <>
      <Section title={t('kpiChecks.title')} />
      {data ? (
        <Card padded>{data.shares ? <Shares of={data.shares} /> : <TooFew isWhole={departmentId === null} />}</Card>
      ) : error ? (
        <FailedState onRetry={() => void refetch()} loading={isFetching} />
      ) : (
        <Skeleton />
      )}
    </>
  )
}

function TooFew({ isWhole }: { isWhole: boolean }) {
  const { t } = useTranslation('adoption')
  return (
    <View className="stack g1">
      <Text className="t-body">{t('kpiChecks.tooFew')}</Text>
      <Text className="t-sub c2">{t('kpiChecks.tooFewHint')}</Text>
      {!isWhole && <Text className="t-sub c2">{t('kpiChecks.tooFewHere')}</Text>}
    </View>
  )
}

/** A line each, in an order that no share changes and of one colour: none is better than another. */
function Shares({ of }: { of: KpiShares }) {
  const { t } = useTranslation('adoption')
  return (
    <View className="stack g3">
      <Text className="t-sub c2">{t('kpiChecks.about')}</Text>
      <View className="stack g3" ariaRole="list" ariaLabel={t('kpiChecks.title')}>
        {of.map(({ outcome, percent }) => {
          const said = { outcome: t(`kpiChecks.outcome.${outcome}`), share: formatPercent(percent / 100) }
          return (
            <View key={outcome} ariaRole="listitem" ariaLabel={t('kpiChecks.share', said)}>
              <View className="row between g2" ariaHidden>
                <Text className="t-body">{said.outcome}</Text>
                <Text className="t-body num kpi-share">{said.share}</Text>
              </View>
              <View className="funnel__bar" ariaHidden>
                <View className="funnel__fill" style={{ width: `${percent}%` }} />
              </View>
            </View>
          )
        })}
      </View>
      <Text className="t-body">{t(`kpiChecks.advice.${kpiAdviceOf(of)}`)}</Text>
    </View>
  )
}
