import { Button, Tag } from "antd";
import { useEffect } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { profileFaults } from "#shared/domain/typesetting/profile-faults.ts";
import { presetProfiles, type PresetName, type PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

import { ArrangementFields } from "./arrangement-fields.tsx";
import { PageFields } from "./page-fields.tsx";
import { profileKey } from "./profile-key.ts";
import { ProfileSample } from "./profile-sample.tsx";
import type { PublicationStore } from "./publication-store.ts";
import { TypeFields } from "./type-fields.tsx";

import "./print-profile-part.css";

export interface PrintProfilePartProps {
  readonly store: PublicationStore;
  readonly publication: Publication;
}

const text = strings.profile;
const presets: readonly PresetName[] = ["gb9704", "monthly", "bulletin"];

/** 版式: a preset, what is changed of it, and beside it a page as it will be printed. Every change is saved at once. */
export const PrintProfilePart = ({ store, publication }: PrintProfilePartProps) => {
  const messages = useMessages();
  const saved = publication.printProfile;
  const draft = useStore(store, ({ profileDraft }) => profileDraft);
  const { changeProfile, settleProfile } = store.getState();
  useEffect(() => settleProfile(saved), [settleProfile, saved]);

  const profile = draft ?? saved;
  const faults = profileFaults(profile);
  const change = (next: PrintProfile, what: string): void =>
    void changeProfile(next, saved, what).catch(messages.failed);
  const fields = { profile, faults, onChange: change };
  return (
    <section className="profile" aria-label={text.title}>
      <div className="profile-form">
        <div className="profile-presets" role="group" aria-label={text.presets}>
          {presets.map((name) => (
            <PresetButton
              key={name}
              preset={presetProfiles[name]}
              hint={text.presetHints[name]}
              profile={profile}
              onChoose={(chosen) =>
                change({ ...chosen, anchors: profile.anchors }, text.changed(text.title, chosen.name))
              }
            />
          ))}
        </div>
        <div className="profile-groups">
          <PageFields {...fields} />
          <ArrangementFields {...fields} />
          <TypeFields {...fields} />
        </div>
      </div>
      <div className="profile-side">
        {faults.length > 0 && (
          <p role="status" className="profile-fault small">
            {text.notSaved}{" "}
            <Button size="small" onClick={store.getState().dropProfileDraft}>
              {text.dropDraft}
            </Button>
          </p>
        )}
        <ProfileSample profile={faults.length === 0 ? profile : saved} publication={publication} />
      </div>
    </section>
  );
};

interface PresetButtonProps {
  readonly preset: PrintProfile;
  readonly hint: string;
  readonly profile: PrintProfile;
  onChoose(preset: PrintProfile): void;
}

const PresetButton = ({ preset, hint, profile, onChoose }: PresetButtonProps) => {
  const isChosen = preset.name === profile.name;
  const isChanged = isChosen && profileKey({ ...preset, anchors: profile.anchors }) !== profileKey(profile);
  return (
    <button
      type="button"
      className="profile-preset"
      aria-pressed={isChosen}
      title={isChanged ? text.restorePreset : undefined}
      onClick={() => onChoose(preset)}
    >
      <b>{preset.name}</b>
      {isChanged && <Tag>{text.adjusted}</Tag>}
      <span className="quiet small">{hint}</span>
    </button>
  );
};
