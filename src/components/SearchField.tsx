import { Input, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

export interface SearchFieldProps {
  value: string
  onChange: (text: string) => void
  hint: string
  /** The keyboard's search key. */
  onSearch?: () => void
  focus?: boolean
  /** In a card's first row: no ground of its own. */
  plain?: boolean
}

/** 44 high, with a cross while it holds text. */
export function SearchField({ value, onChange, hint, onSearch, focus, plain }: SearchFieldProps) {
  const { t } = useTranslation('components')
  return (
    <View className={`search${plain ? ' search--plain' : ''}`} ariaRole="search" ariaLabel={hint}>
      <Icon name="search" size={20} />
      <Input
        className="search__entry"
        value={value}
        placeholder={hint}
        placeholderClass="field__hint"
        confirmType="search"
        maxlength={60}
        focus={focus}
        ariaLabel={hint}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onSearch?.()}
      />
      {value !== '' && (
        <View
          className="hit search__clear"
          ariaRole="button"
          ariaLabel={t('field.clearSearch')}
          onClick={() => onChange('')}
        >
          <Icon name="close" size={18} />
        </View>
      )}
    </View>
  )
}
