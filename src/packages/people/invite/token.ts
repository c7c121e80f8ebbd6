/**
 * Where the secret of an invite is kept: on the phone that made it and nowhere else, since the cloud has its hash alone.
 *
 * @param inviteId of the invite
 */
export const tokenKeyOf = (inviteId: string): string => `invite:${inviteId}`

/** The page where an invite is opened, with the invite. */
export const invitePathOf = (token: string): string => `/packages/people/pages/welcome/index?invite=${token}`
