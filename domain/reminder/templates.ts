/**
 * The subscription messages that the product has: something is due, a 1:1 is near, somebody waits. Few, since each is
 * asked for by itself and at most three in one tap (wx.requestSubscribeMessage).
 */
export const templateNames = ['due', 'meeting', 'waiting'] as const
export type TemplateName = (typeof templateNames)[number]
