import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { TermDraft } from "./lexicon-store.ts";

export interface TermTableProps {
  readonly terms: readonly TermDraft[];
  /** The whole list as it shall be. */
  onSave(terms: readonly TermDraft[]): void;
}

const text = strings.lexicon;

/** 词条, one a row: the right form, the wrong ones, a note. */
export const TermTable = ({ terms, onSave }: TermTableProps) => (
  <>
    {terms.length === 0 && <p className="quiet">{text.noTerms}</p>}
    <ol className="lexicon-rows">
      <li className="lexicon-term quiet small" aria-hidden>
        {text.termColumns.map((column, index) => (
          <span key={index}>{column}</span>
        ))}
      </li>
      {terms.map((term, index) => (
        <TermRow
          key={term.id ?? term.word}
          term={term}
          onChange={(change) => onSave(terms.with(index, { ...term, ...change }))}
          onRemove={() => onSave(terms.toSpliced(index, 1))}
        />
      ))}
      <NewTerm onAdd={(term) => onSave([...terms, term])} />
    </ol>
  </>
);

interface TermRowProps {
  readonly term: TermDraft;
  onChange(change: Partial<TermDraft>): void;
  onRemove(): void;
}

const TermRow = ({ term, onChange, onRemove }: TermRowProps) => (
  <li className="lexicon-term">
    <Input
      key={term.word}
      defaultValue={term.word}
      maxLength={100}
      aria-label={text.of(text.word, term.word)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const word = event.target.value.trim();
        if (word !== "" && word !== term.word) onChange({ word });
      }}
    />
    <Variants
      label={text.of(text.variants, term.word)}
      variants={term.variants}
      onChange={(variants) => onChange({ variants })}
    />
    <Input
      key={`note ${term.note ?? ""}`}
      defaultValue={term.note ?? ""}
      maxLength={200}
      aria-label={text.of(text.note, term.word)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const note = event.target.value.trim();
        if (note !== (term.note ?? "")) onChange({ note: note === "" ? null : note });
      }}
    />
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined />}
      aria-label={text.remove(term.word)}
      title={text.remove(term.word)}
      onClick={onRemove}
    />
  </li>
);

const NewTerm = ({ onAdd }: { onAdd(term: TermDraft): void }) => {
  const [word, setWord] = useState("");
  const [variants, setVariants] = useState<string[]>([]);
  const add = (): void => {
    if (word.trim() === "") return;
    onAdd({ id: null, word: word.trim(), variants, note: null });
    setWord("");
    setVariants([]);
  };
  return (
    <li className="lexicon-term">
      <Input
        value={word}
        maxLength={100}
        aria-label={text.newOf(text.word)}
        placeholder={text.word}
        onChange={(event) => setWord(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && add()}
      />
      <Variants label={text.newOf(text.variants)} variants={variants} onChange={setVariants} />
      <Button
        icon={<PlusOutlined />}
        disabled={word.trim() === ""}
        aria-label={`${text.add}${text.terms}`}
        onClick={add}
      >
        {text.add}
      </Button>
    </li>
  );
};

interface VariantsProps {
  readonly label: string;
  readonly variants: readonly string[];
  onChange(variants: string[]): void;
}

const Variants = ({ label, variants, onChange }: VariantsProps) => (
  <Select
    mode="tags"
    open={false}
    suffixIcon={null}
    aria-label={label}
    placeholder={text.variantsHint}
    tokenSeparators={["、", "，", ",", ";", "；"]}
    value={[...variants]}
    onChange={(typed: string[]) => onChange(typed.map((word) => word.trim()).filter((word) => word !== ""))}
  />
);
