import Taro from '@tarojs/taro'

/** The worked examples, in the place of an editor with nothing in it. */
export const goToLibrary = (): void => void Taro.redirectTo({ url: '/packages/coach/pages/library/index' })

/** The editor of the new objective that begins with an example, in the place of the page in front. */
export const goToExampleEditor = (): void =>
  void Taro.redirectTo({ url: '/packages/okr/pages/edit/index?from=example' })
