import { Text, View } from '@tarojs/components'
import { Card } from '../../../../components/Card'
import { Icon } from '../../../../components/Icon'

/** What follows from leaving, point by point, so that nobody is surprised afterwards. */
export function Consequences({ intro, points }: { intro: string; points: readonly string[] }) {
  return (
    <Card padded>
      <View className="stack g3">
        <Text className="t-strong">{intro}</Text>
        {points.map((point) => (
          <View key={point} className="row row--top g3">
            <View className="c3">
              <Icon name="check" size={20} />
            </View>
            <Text className="grow">{point}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
