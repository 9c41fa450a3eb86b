package org.luoshi.reader.internal.source.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where things stand on a page as it is looked at.
 *
 * @param box the part of the page that is shown
 * @param turn how far it is turned clockwise, in quarters
 */
record PageSpace(PDRectangle box, int turn) {
  static PageSpace of(PDPage page) {
    return new PageSpace(page.getCropBox(), Math.floorMod(page.getRotation() / 90, 4));
  }

  double width() {
    return turn % 2 == 0 ? box.getWidth() : box.getHeight();
  }

  double height() {
    return turn % 2 == 0 ? box.getHeight() : box.getWidth();
  }

  /** A point of the page's own space, in points from the upper left corner, y downwards. */
  Point2D seen(double x, double y) {
    double left = x - box.getLowerLeftX();
    double up = y - box.getLowerLeftY();
    return switch (turn) {
      case 1 -> new Point2D.Double(up, left);
      case 2 -> new Point2D.Double(box.getWidth() - left, up);
      case 3 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
      default -> new Point2D.Double(left, box.getHeight() - up);
    };
  }
}
