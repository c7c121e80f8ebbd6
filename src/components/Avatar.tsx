import { Image, View } from '@tarojs/components'

export interface AvatarProps {
  name: string
  /** Chooses one of four neutral grounds, the same for a person everywhere; never a health tint. */
  memberId: string
  picture?: string
  /** px: 24 in rows, 36 in cells, 56 on Me. */
  size?: 24 | 36 | 56
  /** Left the company: initial on a sunken ground; whoever writes the name adds the word. */
  left?: boolean
  /** Said only where no name stands beside the picture. */
  alone?: boolean
}

const grounds = ['', ' avatar--b', ' avatar--c', ' avatar--d']

/** The same person gets the same ground on every screen. */
function groundOf(memberId: string): string {
  let sum = 0
  for (const character of memberId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return grounds[sum % grounds.length] ?? ''
}

/** Family name of a Chinese name (the last character of a two-character one), first letter of a Latin one. */
function initialOf(name: string): string {
  const compound = /^(欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|独孤|南宫|端木|长孙|宇文)/.exec(name)
  if (compound?.[0]) return compound[0].slice(-1)
  return [...name.trim()][0]?.toUpperCase() ?? ''
}

/** Picture, or the family name on a neutral ground. */
export function Avatar({ name, memberId, picture, size = 36, left, alone }: AvatarProps) {
  const spoken = alone ? { ariaRole: 'img', ariaLabel: name } : { ariaHidden: true }
  // Drawn, not written: a letter of a picture is no part of the text of the row it stands in.
  const initial = picture && !left ? undefined : { '--initial': JSON.stringify(initialOf(name)) }
  const sized = size === 24 ? ' avatar--s' : size === 56 ? ' avatar--l' : ''
  return (
    <View className={`avatar${sized}${left ? ' avatar--b' : groundOf(memberId)}`} style={initial} {...spoken}>
      {picture && !left && <Image className="avatar__picture" src={picture} mode="aspectFill" ariaHidden />}
    </View>
  )
}
