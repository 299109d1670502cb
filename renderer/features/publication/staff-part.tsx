import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { StaffRole, type StaffMember } from "#shared/model/staff.ts";

export interface StaffPartProps {
  readonly staff: readonly StaffMember[];
  onSettings(change: { staff: StaffMember[] }): Promise<void>;
}

const text = strings.staff;
const roles = StaffRole.options;

/** 人员: who does what for an issue; named on the approval sheet and offered as authors. */
export const StaffPart = ({ staff, onSettings }: StaffPartProps) => {
  const messages = useMessages();
  const [name, setName] = useState("");
  const [role, setRole] = useState<StaffRole>("责任编辑");
  const save = (changed: readonly StaffMember[]): void =>
    void onSettings({
      staff: changed.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role)),
    }).catch(messages.failed);
  const add = (): void => {
    const written = name.trim();
    if (written === "" || staff.some((member) => member.name === written && member.role === role)) return;
    save([...staff, { name: written, role }]);
    setName("");
  };
  const replace = (at: number, change: Partial<StaffMember>): void =>
    save(staff.map((member, index) => (index === at ? { ...member, ...change } : member)));
  return (
    <div className="publication-column">
      <h2>{text.title}</h2>
      <p className="quiet small">{text.hint}</p>
      <ol className="staff">
        {staff.map((member, index) => (
          <li key={`${member.role} ${member.name}`}>
            <Select<StaffRole>
              aria-label={text.roleOf(member.name)}
              value={member.role}
              options={roles.map((value) => ({ value, label: value }))}
              onChange={(changed) => replace(index, { role: changed })}
            />
            <Input
              defaultValue={member.name}
              maxLength={20}
              aria-label={text.nameOf(member.name)}
              onPressEnter={(event) => event.currentTarget.blur()}
              onBlur={(event) => {
                const written = event.target.value.trim();
                if (written !== "" && written !== member.name) replace(index, { name: written });
              }}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={text.remove(member.name)}
              title={text.remove(member.name)}
              onClick={() => save(staff.filter((_member, at) => at !== index))}
            />
          </li>
        ))}
        <li>
          <Select<StaffRole>
            aria-label={text.newRole}
            value={role}
            options={roles.map((value) => ({ value, label: value }))}
            onChange={setRole}
          />
          <Input
            value={name}
            maxLength={20}
            aria-label={text.newName}
            placeholder={text.newName}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && add()}
          />
          <Button icon={<PlusOutlined />} disabled={name.trim() === ""} onClick={add}>
            {text.add}
          </Button>
        </li>
      </ol>
    </div>
  );
};
