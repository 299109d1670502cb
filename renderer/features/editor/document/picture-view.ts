import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";

import type { PictureAddress } from "#renderer/ui/pictures.tsx";

import { PictureFacts } from "./document-schema.ts";

export interface PictureViewTexts {
  readonly picture: string;
  readonly caption: string;
  /** Instead of a picture whose bytes cannot be had. */
  readonly gone: string;
}

/** A picture with its caption under it, which is typed in place; an empty one says what belongs there. */
export const createPictureView = (node: Node, addressOf: PictureAddress, texts: PictureViewTexts): NodeView => {
  const dom = document.createElement("figure");
  dom.className = "body-picture";
  const image = document.createElement("img");
  image.draggable = false;
  image.contentEditable = "false";
  const caption = document.createElement("figcaption");
  caption.dataset["placeholder"] = texts.caption;
  dom.append(image, caption);
  let shown = "";

  const show = (picture: Node): void => {
    const { sha256, width, height } = PictureFacts.parse(picture.attrs["facts"]);
    image.alt = picture.textContent || texts.picture;
    caption.classList.toggle("is-empty", picture.content.size === 0);
    if (sha256 === shown) return;
    shown = sha256;
    // Its room is there before the picture is: nothing jumps.
    image.width = width;
    image.height = height;
    addressOf(sha256).then(
      (address) => (image.src = address),
      () => {
        const gone = document.createElement("p");
        gone.className = "body-picture-gone small";
        gone.contentEditable = "false";
        gone.textContent = texts.gone;
        image.replaceWith(gone);
      },
    );
  };
  show(node);

  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type.name !== "picture") return false;
      show(next);
      return true;
    },
    // What is changed here round the caption is this view's own doing.
    ignoreMutation: (mutation) => mutation.type !== "selection" && !caption.contains(mutation.target),
  };
};
