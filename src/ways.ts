import Taro from '@tarojs/taro'

/** The page of an objective, published or a draft shared with the reader. */
export const openObjective = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/okr/pages/objective/index?id=${objectiveId}` })

/** The editor: of a draft or a published objective, or of a new one. */
export const openEditor = (objectiveId?: string): void =>
  void Taro.navigateTo({
    url: `/packages/okr/pages/edit/index${objectiveId === undefined ? '' : `?id=${objectiveId}`}`,
  })

/** A colleague's page, or one's own. */
export const openPerson = (memberId: string): void =>
  void Taro.navigateTo({ url: `/packages/okr/pages/person/index?id=${memberId}` })
