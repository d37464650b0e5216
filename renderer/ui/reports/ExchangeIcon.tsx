/** Two arrows past each other, drawn like the icons of ui/shared. */
export function ExchangeIcon() {
  return (
    <svg
      width={20}
      height={20}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M3.5 7h12.5M12.5 3.5 16 7M16.5 13H4M7.5 9.5 4 13l3.5 3.5" />
    </svg>
  );
}
