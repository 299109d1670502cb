import { UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";

export interface ImportButtonProps {
  readonly label: string;
  readonly hint?: string;
  /** Endings of names: `.xlsx,.csv`. */
  readonly accept: string;
  readonly isSmall?: boolean;
  readonly testId: string;
  onFile(file: File): Promise<void>;
}

/** A button that asks for one file. */
export const ImportButton = ({ label, hint, accept, isSmall = false, testId, onFile }: ImportButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size={isSmall ? "small" : "middle"}
        icon={<UploadOutlined />}
        title={hint}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        data-testid={testId}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Otherwise choosing the same file again would be no change.
          if (file) void onFile(file).finally(() => (target.value = ""));
        }}
      />
    </>
  );
};
