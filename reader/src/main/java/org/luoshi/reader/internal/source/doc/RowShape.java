package org.luoshi.reader.internal.source.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;

/** The cells of a row as its end describes them; none when it is damaged. */
record RowShape(List<Shape> cells) {
  /**
   * A cell.
   *
   * @param left its left edge, in twentieths of a point
   * @param right its right edge
   * @param joined whether it continues the cell before it
   * @param below whether it continues the cell above it
   * @param merged whether it is one of several cells merged from above to below
   */
  record Shape(int left, int right, boolean joined, boolean below, boolean merged) {}

  static RowShape of(PAPX end) {
    TableProperties row = TableSprmUncompressor.uncompressTAP(end.getSprmBuf());
    short[] edges = row == null ? null : row.getRgdxaCenter();
    List<Shape> shapes = new ArrayList<>();
    if (row != null && edges != null && edges.length > row.getItcMac()) {
      TableCellDescriptor[] cells = row.getRgtc();
      for (int i = 0; i < row.getItcMac(); i++) {
        TableCellDescriptor cell = cells != null && i < cells.length ? cells[i] : null;
        boolean merged = cell != null && cell.isFVertMerge();
        boolean below = cell != null && cell.isFVertMerge() && !cell.isFVertRestart();
        boolean joined = cell != null && cell.isFMerged();
        shapes.add(new Shape(edges[i], edges[i + 1], joined, below, merged));
      }
    }
    return new RowShape(shapes);
  }
}
