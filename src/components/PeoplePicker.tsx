import { ScrollView, Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from './Avatar'
import { Chip } from './Chip'
import { Icon } from './Icon'
import { SearchField } from './SearchField'
import { Skeleton } from './Skeleton'

export interface Person {
  memberId: string
  name: string
  team?: string
  picture?: string
}

export interface PeoplePickerProps {
  /** A page of those found, recent and same-team first; the screen decides the order. */
  people: readonly Person[]
  /** Nothing has come yet. */
  loading?: boolean
  /** Those chosen, also when the search no longer shows them. */
  chosen: readonly Person[]
  /** Several may be chosen: they stand as chips above. */
  several?: boolean
  search: string
  onSearch: (text: string) => void
  onChoose: (person: Person) => void
  onRemove: (memberId: string) => void
  /** The end of the list came near; left out when there is no more. */
  onMore?: () => void
  /** Below "nobody by that name": how to invite. */
  none?: string
}

const rowBars = [{ width: 100, height: 36 }]

/** Search field, people in cells of 56, a tick on those chosen. Stands in a sheet. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { people, loading, chosen, several, search, onSearch, onChoose, onRemove, onMore, none } = props
  const { t } = useTranslation('components')
  const isChosen = (person: Person) => chosen.some((each) => each.memberId === person.memberId)
  return (
    <View className="picker">
      {several && chosen.length > 0 && (
        <View className="picker__chosen">
          {chosen.map((person) => (
            <Chip
              key={person.memberId}
              text={person.name}
              label={t('picker.remove', { name: person.name })}
              line
              removes
              onPress={() => onRemove(person.memberId)}
            />
          ))}
        </View>
      )}
      <SearchField plain hint={t('picker.search')} value={search} onChange={onSearch} />
      {loading && people.length === 0 ? (
        <Skeleton bars={rowBars} cards={3} />
      ) : people.length === 0 ? (
        <View className="state">
          <Text className="state__title">{t('picker.none')}</Text>
          {none && <Text className="state__text">{none}</Text>}
        </View>
      ) : (
        <ScrollView
          className="picker__list"
          scrollY
          lowerThreshold={120}
          onScrollToLower={onMore}
          ariaRole="listbox"
          ariaLabel={t('picker.label')}
        >
          {people.map((person) => (
            <View
              key={person.memberId}
              className="cell cell--end"
              hoverClass="cell--pressed"
              hoverStayTime={60}
              ariaRole="option"
              ariaSelected={isChosen(person)}
              ariaLabel={[person.name, person.team, isChosen(person) && t('person.chosen')]
                .filter(Boolean)
                .join(t('join'))}
              onClick={() => (isChosen(person) ? onRemove(person.memberId) : onChoose(person))}
            >
              <Avatar name={person.name} memberId={person.memberId} picture={person.picture} />
              <View className="grow" ariaHidden>
                <Text className="cell__title">{person.name}</Text>
                {person.team && <Text className="cell__text">{person.team}</Text>}
              </View>
              {isChosen(person) && (
                <View className="cb">
                  <Icon name="check" size={22} />
                </View>
              )}
            </View>
          ))}
        </ScrollView>
      )}
    </View>
  )
}
