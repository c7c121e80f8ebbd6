import Taro from '@tarojs/taro'

/** The page of an objective, published or a draft shared with the reader. */
export const openObjective = (id: string): void => {
  Taro.navigateTo({ url: `/packages/okr/pages/objective/index?id=${id}` })
}

/** The editor: of a draft, or of a new objective. */
export const openEditor = (id?: string): void => {
  Taro.navigateTo({ url: `/packages/okr/pages/edit/index${id === undefined ? '' : `?id=${id}`}` })
}
