import type { ReactNode } from 'react'

/** Icons stand beside words and never alone, so they are silent. Drawn on a grid of 20, in the colour of the text. */
const icon = (drawing: ReactNode) =>
  function Icon({ size = '1.25em' }: { size?: string }) {
    return (
      <svg
        aria-hidden
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {drawing}
      </svg>
    )
  }

export const InboxIcon = icon(
  <>
    <path d="M3 11.5 5 4h10l2 7.5V16H3z" />
    <path d="M3 11.5h4l1 2h4l1-2h4" />
  </>,
)
export const ListIcon = icon(
  <>
    <path d="M8 5h9M8 10h9M8 15h9" />
    <path d="m2.5 5 1 1 1.8-2M2.5 10l1 1 1.8-2M2.5 15l1 1 1.8-2" />
  </>,
)
export const BookIcon = icon(
  <>
    <path d="M4 4.5A1.5 1.5 0 0 1 5.5 3H16v14H5.5A1.5 1.5 0 0 1 4 15.5z" />
    <path d="M4 14.5A1.5 1.5 0 0 1 5.5 13H16M7.5 6.5h5" />
  </>,
)
export const ChartIcon = icon(<path d="M3 17h14M5.5 14v-4M10 14V5M14.5 14V8" />)
export const CalculatorIcon = icon(
  <>
    <path d="M5 3h10v14H5zM7.5 6h5" />
    <path d="M7.5 10h.01M10 10h.01M12.5 10h.01M7.5 13.5h.01M10 13.5h.01M12.5 13.5h.01" />
  </>,
)
export const SettingsIcon = icon(
  <>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </>,
)
export const SearchIcon = icon(
  <>
    <circle cx="8.5" cy="8.5" r="5" />
    <path d="m12.3 12.3 4.2 4.2" />
  </>,
)
export const PhoneIcon = icon(
  <path d="M6.7 3H4.3C3.6 3 3 3.6 3 4.4 3.3 11 9 16.7 15.6 17c.8 0 1.4-.6 1.4-1.3v-2.4l-3.6-1.4-1.5 1.7a11 11 0 0 1-5.5-5.5l1.7-1.5z" />,
)
export const MenuIcon = icon(<path d="M3 5.5h14M3 10h14M3 14.5h14" />)
export const CrossIcon = icon(<path d="m5 5 10 10M15 5 5 15" />)
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />)
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.3" />
    <path d="M10 9.2V14M10 6.3v.1" />
  </>,
)
export const WarningIcon = icon(
  <>
    <path d="M10 3 18 16.5H2z" />
    <path d="M10 8.5v3.7M10 14.3v.1" />
  </>,
)
export const UserIcon = icon(
  <>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 17c.5-3.4 3-5 6.2-5s5.7 1.6 6.2 5" />
  </>,
)
export const ChevronIcon = icon(<path d="m6 8 4 4 4-4" />)
export const OfflineIcon = icon(
  <path d="M2.5 8a11 11 0 0 1 4-2.4M9.5 4.7A11 11 0 0 1 17.5 8M5.2 11a7 7 0 0 1 4-2M12.5 9.5a7 7 0 0 1 2.3 1.5M10 15.5v.1M3 3l14 14" />,
)
export const MailIcon = icon(
  <>
    <path d="M2.5 5h15v10h-15z" />
    <path d="m2.5 6 7.5 5.5L17.5 6" />
  </>,
)
export const FormIcon = icon(
  <>
    <path d="M5 2.5h7l3 3v12H5z" />
    <path d="M7.5 8h5M7.5 11h5M7.5 14h3" />
  </>,
)
export const DeskIcon = icon(
  <>
    <circle cx="10" cy="5.5" r="2.5" />
    <path d="M2.5 13h15M4 13v4M16 13v4M6 13c0-2.5 1.5-4 4-4s4 1.5 4 4" />
  </>,
)
export const SystemIcon = icon(
  <>
    <path d="M3 4h14v9H3z" />
    <path d="M10 13v3M6.5 16.5h7" />
  </>,
)
