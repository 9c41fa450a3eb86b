package org.luoshi.app.record;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What several tests do and see at the form of a record. */
public final class RecordSteps {
  private RecordSteps() {}

  /** A photograph of a sign-in sheet. */
  public static FilePayload signInPicture() throws IOException {
    BufferedImage image = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    for (int line = 0; line < 560; line += 40) {
      pen.drawLine(20, line, 380, line);
    }
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return new FilePayload("签到表.png", "image/png", out.toByteArray());
    }
  }

  /** A scanned sign-in sheet. */
  public static FilePayload signInSheet() {
    byte[] scan =
        "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    return new FilePayload("签到表.pdf", "application/pdf", scan);
  }

  /** What a page says beside its menu. */
  public static String says(Page page) {
    return page.locator("main").innerText();
  }

  /** Whether a fault of a window is only that its connection was cut. */
  public static boolean isOfTheCut(String fault) {
    return fault.matches("console: .*(htmx:|ERR_INTERNET_DISCONNECTED).*");
  }

  /** How many drafts this browser keeps. */
  public static int drafts(Page page) {
    return ((Number) page.evaluate("Object.keys(localStorage).length")).intValue();
  }
}
