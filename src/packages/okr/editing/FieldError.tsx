import { Text, View } from '@tarojs/components'

/** The sentence below something that is missing or wrong and has no field of its own; nothing where all is well. */
export function FieldError({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <View className="field__error" ariaRole="alert">
      <View className="glyph glyph--off-track" ariaHidden />
      <Text className="grow">{text}</Text>
    </View>
  )
}
