package org.luoshi.app.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** The dots of pictures: made smaller, turned. */
final class Dots {
  private Dots() {}

  /**
   * The picture in plain colours, its longer side at most so many dots; halved again and again, so
   * that every dot counts. Transparency stays where there is any.
   */
  static BufferedImage fitted(BufferedImage picture, int longest) {
    boolean clear = isSomewhereClear(picture);
    double factor =
        Math.min(1, longest / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage now = picture;
    while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2, clear);
    }
    return drawn(now, width, height, clear);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height, boolean clear) {
    BufferedImage drawn =
        new BufferedImage(
            width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    if (!clear) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static boolean isSomewhereClear(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return false;
    }
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int dot : row) {
        if (dot >>> 24 != 0xFF) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The picture turned upright.
   *
   * @param orientation after EXIF 2.3, tag 0112: 1 is upright; 2, 4 are mirrored; 3 is upside down;
   *     5 to 8 lie on their side
   */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> throw new IllegalArgumentException("no orientation: " + orientation);
        };
    boolean aside = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(aside ? height : width, aside ? width : height, picture.getType());
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(picture, turn, null);
    pen.dispose();
    return turned;
  }
}
