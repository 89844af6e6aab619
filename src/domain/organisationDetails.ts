/** The sectors of the AP form that we know; its whole list was not found. */
export const sectors = ['publicAdministration', 'other'] as const
export type Sector = (typeof sectors)[number]

/** What the AP asks of the organisation itself at every notification (chapter 3 of its form). An empty text: not given yet. */
export type OrganisationDetails = {
  /** The body that is the controller, such as the board of mayor and aldermen; empty: the organisation itself. */
  readonly controller: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  /** The number under which the DPO is registered with the AP. */
  readonly dpoNumber: string
  /** The number in the trade register (KvK): eight digits. */
  readonly tradeNumber: string
  readonly sector: Sector
  /** Whom the AP can reach when that is not the one who files; often the DPO. */
  readonly contact: {
    readonly name: string
    readonly position: string
    readonly email: string
    readonly phone: string
  }
}

/** An organisation of which nobody gave the details yet; whoever uses this is a public body. */
export const noDetails: OrganisationDetails = {
  controller: '',
  street: '',
  postcode: '',
  city: '',
  dpoNumber: '',
  tradeNumber: '',
  sector: 'publicAdministration',
  contact: { name: '', position: '', email: '', phone: '' },
}
