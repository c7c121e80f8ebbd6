import { Text, View } from '@tarojs/components'
import { Card } from '../../../../components/Card'
import { formatPercent } from '../../../../i18n/format'

interface Props {
  title: string
  text?: string
  /** 0 to 1. */
  share: number
}

/** How far something is that takes its time. */
export function Progress({ title, text, share }: Props) {
  const percent = formatPercent(share)
  return (
    <Card padded>
      <View className="row between g2">
        <Text className="t-strong grow clip1">{title}</Text>
        <Text className="num t-strong" ariaHidden>
          {percent}
        </Text>
      </View>
      <View
        className="roster__track"
        ariaRole="progressbar"
        ariaLabel={title}
        ariaValuemin={0}
        ariaValuemax={100}
        ariaValuenow={Math.round(share * 100)}
        ariaValuetext={percent}
      >
        <View className="roster__fill" style={{ width: percent }} />
      </View>
      {text && <Text className="t-sub c2">{text}</Text>}
    </Card>
  )
}
