import type { CivilDate } from '@domain/calendar/civilDate'
import type { DepartmentView } from '@domain/people/api'
import type { Stage } from '@domain/rollout/pilot'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Cell } from '../../../../components/Cell'
import { Icon } from '../../../../components/Icon'
import { openStage } from '../../ways'
import { useStartWords, waveNumber } from './words'

interface Props {
  stages: readonly Stage[]
  departments: readonly DepartmentView[]
  today: CivilDate
}

/** The pilot and its waves by date, each with where it stands; a tap opens one. */
export function Timeline({ stages, departments, today }: Props) {
  const { t } = useTranslation('start')
  const words = useStartWords(today)
  return (
    <View className="stages">
      {stages.map(({ id, kind, departmentIds, from, until, state }, place) => {
        const title = kind === 'pilot' ? t('stage.pilot') : t('stage.wave', { number: waveNumber(stages, id) })
        const text = [words.departments(departmentIds, departments), words.span(from, kind === 'pilot' ? until : null)]
        return (
          <Cell
            key={id}
            height={72}
            before={<Mark state={state} first={place === 0} last={place === stages.length - 1} />}
            title={title}
            text={text.join(' · ')}
            label={[title, ...text, t(`stage.state.${state}`)].join(', ')}
            after={
              <Text className={`t-sub ${state === 'running' ? 'stages__state--running' : 'c2'}`}>
                {t(`stage.state.${state}`)}
              </Text>
            }
            onPress={() => openStage(id)}
          />
        )
      })}
    </View>
  )
}

function Mark({ state, first, last }: Pick<Stage, 'state'> & { first: boolean; last: boolean }) {
  const look = [
    'stages__mark',
    `stages__mark--${state}`,
    first && 'stages__mark--first',
    last && 'stages__mark--last',
  ].filter(Boolean)
  return (
    <View className={look.join(' ')} ariaHidden>
      <View className="stages__sign">{state === 'over' && <Icon name="check" size={14} />}</View>
    </View>
  )
}
