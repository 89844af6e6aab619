import type { Channel } from '../../domain/report/events.ts'
import { DeskIcon, FormIcon, MailIcon, PhoneIcon, SystemIcon } from '../ui/icons.tsx'

const icons = {
  phone: PhoneIcon,
  mail: MailIcon,
  form: FormIcon,
  counter: DeskIcon,
  system: SystemIcon,
} satisfies Record<Channel, unknown>

/** The way by which a report came in; its word always stands beside it. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = icons[channel]
  return <Icon size="1em" />
}
