/** Who reports in the stories. Nobody here exists. */
export const resident = {
  role: 'resident',
  name: 'Bewoner (voorbeeld)',
  phone: '000 000 00 03',
  callBack: false,
} as const

/** Another, who wants to be called back. */
export const waitingResident = { ...resident, phone: '000 000 00 01', callBack: true } as const

export const employee = {
  role: 'employee',
  name: 'Collega (voorbeeld)',
  email: 'collega@waterveen.example',
  callBack: false,
} as const

/** Why most of it happens. */
export const slip = { origin: 'internal', intent: 'accidental' } as const
