import { Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Client } from "#shared/api/contract.ts";

type Suggestions = Awaited<ReturnType<Client["lexicon"]["suggestions"]>>;

export interface LexiconOffersProps extends Suggestions {
  /** One of the forms is right. */
  onForm(right: string, forms: readonly string[]): void;
  onPerson(person: Suggestions["people"][number]): void;
}

const text = strings.lexicon;

/** What the texts in the library propose: names written in several ways, and people with a title; one click takes it. */
export const LexiconOffers = ({ variants, people, onForm, onPerson }: LexiconOffersProps) => (
  <aside className="units-offers lexicon-offers" aria-label={text.offers}>
    <h2>{text.variantOffers}</h2>
    <p className="quiet small">{variants.length === 0 ? text.noVariants : text.variantHint}</p>
    <ul>
      {variants.map(({ forms }) => {
        const words = forms.map(({ word }) => word);
        return (
          <li key={words.join(" ")} className="lexicon-forms">
            {forms.map(({ word, count }) => (
              <Button key={word} size="small" aria-label={text.choose(word, count)} onClick={() => onForm(word, words)}>
                {word} <span className="quiet small">{text.times(count)}</span>
              </Button>
            ))}
          </li>
        );
      })}
    </ul>
    <h2>{text.personOffers}</h2>
    <p className="quiet small">{people.length === 0 ? text.noNewPeople : text.personHint}</p>
    <ul>
      {people.map((person) => (
        <li key={`${person.name} ${person.title}`}>
          <span>
            {person.name}{" "}
            <span className="quiet small">
              {person.title} · {text.times(person.count)}
            </span>
          </span>
          <Button size="small" aria-label={text.addPerson(person.name, person.title)} onClick={() => onPerson(person)}>
            {text.add}
          </Button>
        </li>
      ))}
    </ul>
  </aside>
);
