import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Bar, type Measure, barLabel } from './Bar'
import { Button } from './Button'
import { Health, type HealthState } from './Health'
import { Icon } from './Icon'
import { Sparkline, type SparklineProps } from './Sparkline'

export interface KeyResultRowProps {
  /** Given, the row and its pill can be found again to give the focus back: `${id}-update`. */
  id?: string
  title: string
  /** Formatted: `14`. Left out before there is a reading, and for milestones. */
  value?: string
  unit?: string
  /** In lists: 从 21 降到 9. */
  span?: string
  health: HealthState
  measure: Measure
  /** Share of the cycle's workdays that has passed, 0 to 1. */
  pace?: number
  /** 上次 2月12日 in lists, 2月24日 in details. */
  date?: string
  /** 信心 6. */
  confidence?: string
  /** In details health is a chip, the marks carry their values, and the trend stands at the right. */
  detail?: boolean
  trend?: Pick<SparklineProps, 'shares' | 'from' | 'to'>
  /** A check-in waits for the network, two people changed the same one, or the cloud refused it. */
  pending?: 'sending' | 'conflicted' | 'refused'
  onOpen?: () => void
  /** Only where the reader may update it. */
  onUpdate?: () => void
  /** Two people changed it, or it was refused: opens the choice. */
  onResolve?: () => void
}

/** A key result in a card: title, value, bar, health. One tap on the row opens it, on the pill updates it. */
export function KeyResultRow(props: KeyResultRowProps) {
  const { id, title, value, unit, span, health, measure, pace, date, confidence, detail, trend, pending } = props
  const { onOpen, onUpdate, onResolve } = props
  const { t } = useTranslation('components')
  const reading = value === undefined ? '' : unit === '%' ? `${value}%` : `${value} ${unit ?? ''}`.trim()
  const said = [title, reading, t(`health.${health}`), barLabel(t, { measure, health, pace }), date, confidence]
  const bar = <Bar measure={measure} health={health} pace={pace} silent />
  /** A milestone and a baseline to be found say what they are in the value's place. */
  const inWords = measure.kind === 'milestone' || measure.kind === 'baseline'
  return (
    <View className={`kr${detail ? ' kr--detail' : ''}`}>
      <View
        id={id}
        className="kr__open"
        hoverClass={onOpen ? 'kr__open--pressed' : 'none'}
        hoverStayTime={60}
        ariaRole={onOpen ? 'button' : 'group'}
        ariaLabel={said.filter(Boolean).join(t('join'))}
        onClick={onOpen}
      />
      <View className="kr__title" ariaHidden>
        {title}
      </View>
      <View className="row between g3 kr__reading">
        <View className="row row--baseline row--wrap g2 grow" ariaHidden>
          {value !== undefined && (
            <View className="value">
              <Text>{value}</Text>
              {unit && <Text className="value__unit">{unit}</Text>}
            </View>
          )}
          {value === undefined && inWords && bar}
          {span && <Text className="t-cap c3 num">{span}</Text>}
        </View>
        {detail && trend && <Sparkline {...trend} health={health} />}
        {!detail && onUpdate && (
          <Button
            id={id && `${id}-update`}
            small
            kind="soft"
            text={t('keyResult.update')}
            label={t('keyResult.updateNamed', { title })}
            onPress={onUpdate}
          />
        )}
      </View>
      {!(value === undefined && inWords) && bar}
      <View className="row between row--wrap g2 kr__foot">
        <View className="row row--wrap g2" ariaHidden={pending === undefined || pending === 'sending'}>
          <Health state={health} chip={detail} />
          {pending ? (
            <Pending pending={pending} onResolve={onResolve} />
          ) : (
            !detail && date && <Text className="t-cap c3 num">{date}</Text>
          )}
        </View>
        <View className="row g3 t-cap c2 num" ariaHidden>
          {confidence && <Text>{confidence}</Text>}
          {detail && !pending && date && <Text>{date}</Text>}
        </View>
      </View>
    </View>
  )
}

function Pending({
  pending,
  onResolve,
}: Pick<KeyResultRowProps, 'onResolve'> & { pending: NonNullable<KeyResultRowProps['pending']> }) {
  const { t } = useTranslation('components')
  if (pending === 'sending') {
    return (
      <View className="row g1 t-cap c3">
        <Icon name="clock" size={14} />
        <Text>{t('keyResult.sending')}</Text>
      </View>
    )
  }
  return (
    <View className="kr__conflict" ariaRole="button" onClick={onResolve}>
      <Icon name={pending === 'conflicted' ? 'people' : 'warn'} size={14} />
      <Text>{t(`keyResult.${pending}`)}</Text>
    </View>
  )
}
