package org.luoshi.app.record;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.file.Intake;
import org.luoshi.app.file.Kept;
import org.springframework.stereotype.Component;

/** A drawn sign-in sheet, for the few records of the demonstration that have a picture. */
@Component
class DemoPicture {
  private final Intake intake;
  private @Nullable Attached drawn;

  DemoPicture(Intake intake) {
    this.intake = intake;
  }

  /** The sheet, drawn once. */
  synchronized Attached signInSheet() {
    Attached sheet = drawn;
    if (sheet == null) {
      Kept kept = intake.take("签到表.png", draw());
      sheet = new Attached(kept.sha256(), kept.name(), kept.type(), kept.size(), kept.thumbnail());
      drawn = sheet;
    }
    return sheet;
  }

  /** Rows of a table, with a stroke of the pen in each. */
  private static byte[] draw() {
    BufferedImage image = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 420, 594);
    pen.setColor(Color.DARK_GRAY);
    pen.fillRect(150, 30, 120, 12);
    for (int row = 0; row <= 12; row++) {
      pen.drawLine(40, 80 + row * 38, 380, 80 + row * 38);
    }
    for (int column = 40; column <= 380; column += 170) {
      pen.drawLine(column, 80, column, 80 + 12 * 38);
    }
    pen.setColor(new Color(30, 50, 120));
    pen.setStroke(new BasicStroke(2));
    for (int row = 0; row < 11; row++) {
      pen.drawArc(60 + row % 3 * 12, 90 + row * 38, 60, 20, 20, 200 + row * 9);
      pen.drawLine(230, 108 + row * 38, 290 + row % 4 * 10, 96 + row * 38);
    }
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
