import type { ReactNode } from "react";

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string | number | null;
  /** The choice that limits nothing, where there is one. */
  any?: string;
  children: ReactNode;
};

/** One thing that a form asks a reader to choose. */
export const Choice = ({ name, label, chosen, any, children }: ChoiceProps) => (
  <label className="grid min-w-36 grow gap-1 text-sm sm:grow-0">
    {label}
    <select name={name} defaultValue={chosen ?? ""} className="field">
      {any !== undefined && <option value="">{any}</option>}
      {children}
    </select>
  </label>
);
