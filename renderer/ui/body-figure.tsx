import { strings } from "#renderer/strings/strings.ts";
import type { Picture, Table } from "#shared/model/figure.ts";

import { usePicture } from "./pictures.tsx";

import "./body-figure.css";

/** A picture with its caption, or a table, as it stands in an item's body. */
export const BodyFigure = ({ figure }: { figure: Picture | Table }) =>
  figure.kind === "picture" ? <BodyPicture picture={figure} /> : <BodyTable table={figure} />;

const BodyPicture = ({ picture }: { picture: Picture }) => {
  const address = usePicture(picture.sha256);
  const { width, height, caption } = picture;
  return (
    <figure className="body-figure">
      {address === null ? (
        <p className="body-figure-gone small">{strings.figures.gone}</p>
      ) : (
        // Its room is there before the picture is: nothing jumps.
        <img src={address} width={width} height={height} alt={caption ?? strings.figures.picture} />
      )}
      {caption !== null && <figcaption className="small">{caption}</figcaption>}
    </figure>
  );
};

const BodyTable = ({ table }: { table: Table }) => (
  <table className="body-table" aria-label={strings.figures.table}>
    <tbody>
      {table.rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
