/**
 * The drawings of the interface: 20 × 20, one stroke, in the colour of the text around them, hidden from screen
 * readers because words stand beside them or in the button's name.
 */
import type { ReactNode } from 'react';

interface IconProps {
  /** Width and height in px. */
  readonly size?: number;
}

function Drawing({ size = 20, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      // Nothing reaches beyond the drawing: a clip for each of dozens of icons is work in every frame of scrolling.
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function LibraryIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3.5 3.5h3v13h-3zM6.5 5.5h3v11h-3z" />
      <path d="m11.2 6.2 2.8-.8 2.9 10.4-2.8.8z" />
    </Drawing>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <circle cx="8.8" cy="8.8" r="5.3" />
      <path d="m12.8 12.8 4 4" />
    </Drawing>
  );
}

export function NotesIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3.5 4h13v9.5H10l-3.5 3v-3h-3z" />
      <path d="M6.5 7.2h7M6.5 10.2h4.5" />
    </Drawing>
  );
}

export function SettingsIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3 6h6M13 6h4M3 14h3M10 14h7" />
      <circle cx="11" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </Drawing>
  );
}

/** A pen over the line it draws. */
export function MarkIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m6 11.5 7-8 3.5 3-7 8H6z" />
      <path d="M3.5 17h13" />
    </Drawing>
  );
}

export function OutlineIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3.5 5h13M6.5 10h10M9.5 15h7" />
    </Drawing>
  );
}

export function CloseIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
    </Drawing>
  );
}

export function CollapseLeftIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M8 4v12M14 8l-2 2 2 2" />
    </Drawing>
  );
}

export function CollapseRightIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M12 4v12M6 8l2 2-2 2" />
    </Drawing>
  );
}

export function ShowRightIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M12 4v12M8 8l-2 2 2 2" />
    </Drawing>
  );
}

export function ChevronDownIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m5.5 8 4.5 4.5L14.5 8" />
    </Drawing>
  );
}

export function ChevronRightIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m8 5.5 4.5 4.5L8 14.5" />
    </Drawing>
  );
}

export function GoToIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M16 4v6.5H4.5m3.5-4-4 4 4 4" />
    </Drawing>
  );
}

export function LargerIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m2.5 15.5 5-11 5 11M4.3 11.7h6.4M14 7.5h5M16.5 5v5" />
    </Drawing>
  );
}

export function SmallerIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="m2.5 15.5 5-11 5 11M4.3 11.7h6.4M14 7.5h5" />
    </Drawing>
  );
}

export function MinusIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 10h10" />
    </Drawing>
  );
}

export function PlusIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5 10h10M10 5v10" />
    </Drawing>
  );
}

export function OfflineIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 2.8 16 5v4.6c0 3.6-2.4 6.3-6 7.6-3.6-1.3-6-4-6-7.6V5z" />
      <path d="m7.2 10 2 2 3.6-4" />
    </Drawing>
  );
}

export function BackIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M16 10H4.5M9 5l-5 5 5 5" />
    </Drawing>
  );
}

export function ForwardIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 10h11.5M11 5l5 5-5 5" />
    </Drawing>
  );
}

export function SplitIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M3.5 4.5h13v11h-13zM10 4.5v11" />
    </Drawing>
  );
}

export function MoreIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 5v.01M10 10v.01M10 15v.01" strokeWidth={2.4} />
    </Drawing>
  );
}

export function StepIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M5.5 3.5v13M3 6l2.5-2.5L8 6M3 14l2.5 2.5L8 14M14.5 3.5v13M12 6l2.5-2.5L17 6M12 14l2.5 2.5L17 14" />
    </Drawing>
  );
}

export function BookmarkIcon({ isFilled = false, ...props }: IconProps & { readonly isFilled?: boolean }) {
  return (
    <Drawing {...props}>
      <path d="M6 3.5h8v13l-4-3.2-4 3.2z" fill={isFilled ? 'currentColor' : 'none'} />
    </Drawing>
  );
}

export function CopyIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M7 6.5h9v10H7zM13 6.5v-3H4v10h3" />
    </Drawing>
  );
}

export function TrashIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5" />
    </Drawing>
  );
}

export function ExportIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 13v3.5h12V13" />
    </Drawing>
  );
}

export function SwapIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M4 7h12M12.5 3.5 16 7l-3.5 3.5M16 13H4M7.5 9.5 4 13l3.5 3.5" />
    </Drawing>
  );
}

export function UpIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 16V4M5 9l5-5 5 5" />
    </Drawing>
  );
}

export function DownIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M10 4v12M5 11l5 5 5-5" />
    </Drawing>
  );
}

export function QuoteIcon(props: IconProps) {
  return (
    <Drawing {...props}>
      <path d="M8.5 6H4.5v4.5h4V6zM8.5 10.5c0 2-1 3.2-3 3.5M15.5 6h-4v4.5h4V6zM15.5 10.5c0 2-1 3.2-3 3.5" />
    </Drawing>
  );
}
