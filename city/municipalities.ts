/** Official municipality keys (amtliche Gemeindeschlüssel) of Oberhausen, of its neighbours, and of a city in another federal state. */
export const municipalities = {
  oberhausen: '05119000',
  duisburg: '05112000',
  essen: '05113000',
  muelheim: '05117000',
  osnabrueck: '03404000',
} as const;
