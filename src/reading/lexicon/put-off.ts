/** How plans say that a day no longer holds: 改在5月19日, 推迟到9月. Source of a pattern. */
export const PUT_OFF = '改[在到为至]|推迟[到至]|延[期后][到至]|调整[到为至]|提前[到至]';
