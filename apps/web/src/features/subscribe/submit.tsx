/** The button that a form is sent by. */
export const Submit = ({ label }: { label: string }) => (
  <button type="submit" className="min-h-11 justify-self-start rounded-md bg-ink px-5 font-medium text-page">
    {label}
  </button>
);
