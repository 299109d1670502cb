import { PushpinOutlined } from "@ant-design/icons";
import { Popover } from "antd";

import "./page-pin.css";

/** A small pin on a page: what is odd about it in a word or two, and why on pointing or clicking. */
export const PagePin = ({ label, reason }: { label: string; reason: string }) => (
  <Popover content={<p className="page-reason">{reason}</p>} trigger={["hover", "click"]}>
    <button type="button" className="page-pin small">
      <PushpinOutlined aria-hidden /> {label}
    </button>
  </Popover>
);
