import Taro from '@tarojs/taro'

const editor = 'packages/okr/pages/edit/index'

/** The worked examples, above the editor with nothing in it: going back comes back to it. */
export const goToLibrary = (): void => void Taro.navigateTo({ url: '/packages/coach/pages/library/index' })

/**
 * To the editor of the new objective that begins with an example: back to the one that the examples were opened from,
 * which takes up what was begun meanwhile; in the place of the page in front where they were opened by a link.
 */
export function goToExampleEditor(): void {
  const below = Taro.getCurrentPages().at(-2)
  if (below?.route?.includes(editor)) Taro.navigateBack()
  else Taro.redirectTo({ url: `/${editor}?from=example` })
}
