import { useId, type ReactNode } from "react";

type ChoicesProps = {
  legend: string;
  name: string;
  chosen: string;
  choices: readonly { value: string; label: string; meaning: string }[];
  children?: ReactNode;
};

/** One of a few, each with what it means. */
export function Choices({ legend, name, chosen, choices, children }: ChoicesProps) {
  const group = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-pretty">{legend}</legend>
      {choices.map(({ value, label, meaning }) => {
        const id = `${group}-${value}`;
        return (
          <div key={value} className="flex items-baseline gap-3">
            <input
              id={id}
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={nothing}
              aria-describedby={`${id}-means`}
              className="choice size-4 shrink-0 translate-y-0.5"
            />
            <div className="grow">
              <label htmlFor={id} className="block cursor-pointer pt-1.5">
                {label}
              </label>
              <p id={`${id}-means`} className="pb-1.5 text-sm text-pretty text-muted">
                {meaning}
              </p>
            </div>
          </div>
        );
      })}
      {children}
    </fieldset>
  );
}

/** The form listens for all its fields. */
export const nothing = () => {};
