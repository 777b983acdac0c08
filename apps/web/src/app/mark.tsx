/** Our mark: a mirror that flashes. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5 text-mark"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    >
      <circle cx="10" cy="10" r="3.6" fill="currentColor" stroke="none" />
      <path d="M10 1.5v2.2M10 16.3v2.2M1.5 10h2.2M16.3 10h2.2M4 4l1.5 1.5M14.5 14.5 16 16M4 16l1.5-1.5M14.5 5.5 16 4" />
    </svg>
  );
}
