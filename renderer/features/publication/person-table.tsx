import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState, type KeyboardEvent } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { today } from "#renderer/ui/dates.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { typedDate } from "#shared/domain/attribution/typed-date.ts";

import type { PersonDraft } from "./lexicon-store.ts";
import { movedTo } from "./section-drafts.ts";

export interface PersonTableProps {
  /** In the order in which they are named. */
  readonly people: readonly PersonDraft[];
  /** The whole list as it shall be. */
  onSave(people: readonly PersonDraft[]): void;
}

const text = strings.lexicon;

/** 领导, one a row. Alt with ↑ or ↓ moves the row in focus. */
export const PersonTable = ({ people, onSave }: PersonTableProps) => {
  const move = (index: number, by: -1 | 1): void => {
    const to = index + by;
    if (to >= 0 && to < people.length) onSave(movedTo(people, index, to));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      {people.length === 0 && <p className="quiet">{text.noPeople}</p>}
      <ol className="lexicon-rows">
        <li className="lexicon-person quiet small" aria-hidden>
          {text.personColumns.map((column, index) => (
            <span key={index}>{column}</span>
          ))}
        </li>
        {people.map((person, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt+↑↓ work from every field of the row
          <li
            key={person.id ?? `${person.name} ${person.title}`}
            className="lexicon-person"
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <PersonFields
              person={person}
              onChange={(changed) => onSave(people.with(index, { ...person, ...changed }))}
            />
            <Button
              type="text"
              size="small"
              disabled={index === 0}
              aria-label={text.moveUp(person.name)}
              title={text.moveUp(person.name)}
              icon={<ArrowUpOutlined />}
              onClick={() => move(index, -1)}
            />
            <Button
              type="text"
              size="small"
              disabled={index === people.length - 1}
              aria-label={text.moveDown(person.name)}
              title={text.moveDown(person.name)}
              icon={<ArrowDownOutlined />}
              onClick={() => move(index, 1)}
            />
            <Button
              type="text"
              size="small"
              aria-label={text.remove(person.name)}
              title={text.remove(person.name)}
              icon={<DeleteOutlined />}
              onClick={() => onSave(people.toSpliced(index, 1))}
            />
          </li>
        ))}
        <NewPerson onAdd={(person) => onSave([...people, person])} />
      </ol>
    </>
  );
};

interface PersonFieldsProps {
  readonly person: PersonDraft;
  onChange(change: Partial<PersonDraft>): void;
}

const PersonFields = ({ person, onChange }: PersonFieldsProps) => {
  const messages = useMessages();
  const words = (column: "name" | "title", label: string, maxLength: number) => (
    <Input
      key={`${column} ${person[column]}`}
      defaultValue={person[column]}
      maxLength={maxLength}
      aria-label={text.of(label, person.name)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        if (typed !== "" && typed !== person[column]) onChange({ [column]: typed });
      }}
    />
  );
  const day = (column: "from" | "to", label: string) => (
    <Input
      key={`${column} ${person[column] ?? ""}`}
      defaultValue={person[column] ?? ""}
      placeholder={text.dayHint}
      aria-label={text.of(label, person.name)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        const read = readDay(typed);
        if (read === undefined) messages.failed(new Error(text.badDay(typed)));
        else if (read !== person[column]) onChange({ [column]: read });
      }}
    />
  );
  return (
    <>
      {words("name", text.name, 20)}
      {words("title", text.personTitle, 100)}
      {day("from", text.from)}
      {day("to", text.to)}
    </>
  );
};

/** Null for nothing, undefined for what is no date. */
const readDay = (typed: string): string | null | undefined =>
  typed === "" ? null : (typedDate(typed, today()) ?? undefined);

const NewPerson = ({ onAdd }: { onAdd(person: PersonDraft): void }) => {
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const isWhole = name.trim() !== "" && title.trim() !== "";
  const add = (): void => {
    if (!isWhole) return;
    onAdd({ id: null, name: name.trim(), title: title.trim(), from: null, to: null });
    setName("");
    setTitle("");
  };
  return (
    <li className="lexicon-person">
      <Input
        value={name}
        maxLength={20}
        aria-label={text.newOf(text.name)}
        placeholder={text.name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && add()}
      />
      <Input
        value={title}
        maxLength={100}
        aria-label={text.newOf(text.personTitle)}
        placeholder={text.personTitle}
        onChange={(event) => setTitle(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && add()}
      />
      <Button icon={<PlusOutlined />} disabled={!isWhole} aria-label={`${text.add}${text.people}`} onClick={add}>
        {text.add}
      </Button>
    </li>
  );
};
