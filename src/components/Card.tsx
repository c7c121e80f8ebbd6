import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface CardProps {
  children: ReactNode
  /** Padding of 16; a card of rows has none, its rows bring theirs. */
  padded?: boolean
  /** Whether its rows are the items of one list, for who hears the page. */
  list?: boolean
}

/** White paper on the page; told apart by its ground, never by a shadow. */
export function Card({ children, padded, list }: CardProps) {
  return (
    <View className={`card${padded ? ' pad' : ''}`} ariaRole={list ? 'list' : undefined}>
      {children}
    </View>
  )
}

export interface SectionProps {
  title: string
  /** Right of the title: how many, how long. */
  aside?: ReactNode
  children?: ReactNode
}

/** A heading and what belongs under it. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <>
      <View className="section">
        <Text className="t-heading" ariaRole="heading" ariaLevel={2}>
          {title}
        </Text>
        {typeof aside === 'string' ? <Text className="t-cap c3">{aside}</Text> : aside}
      </View>
      {children}
    </>
  )
}

export interface TagProps {
  text: string
  brand?: boolean
}

/** A small word on a ground: cycle, department. Never pressed. */
export function Tag({ text, brand }: TagProps) {
  return <Text className={`tag${brand ? ' tag--brand' : ''}`}>{text}</Text>
}
