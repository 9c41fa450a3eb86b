package org.luoshi.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the README from the demonstration, when asked with {@code -Dpictures=true}.
 */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTest {
  private static final int COLOURS = 256;

  @Test
  void theBoardOfTheVillage() throws IOException {
    try (DemoServer demo = new DemoServer();
        Chromium chromium = new Chromium();
        Chromium.Window window = chromium.open(demo.port(), 1280, true)) {
      window.login("demo-worker", DemoServer.PASSWORD);
      Page page = window.page();
      page.setViewportSize(1280, 1330);
      page.navigate("/board");
      assertThat(page.locator(".standings")).isVisible();
      Path picture = Path.of("..", "docs", "pictures", "board.png");
      Files.createDirectories(picture.getParent());
      BufferedImage shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      ImageIO.write(small(shot), "png", picture.toFile());
    }
  }

  /** With the commonest colours only: half the bytes, and no eye sees it. */
  private static BufferedImage small(BufferedImage shot) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < shot.getHeight(); y++) {
      for (int x = 0; x < shot.getWidth(); x++) {
        counts.merge(shot.getRGB(x, y) | 0xff000000, 1, Integer::sum);
      }
    }
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Integer> nearest = new HashMap<>();
    counts.keySet().forEach(colour -> nearest.put(colour, nearest(palette, colour)));
    BufferedImage small =
        new BufferedImage(
            shot.getWidth(),
            shot.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    for (int y = 0; y < shot.getHeight(); y++) {
      for (int x = 0; x < shot.getWidth(); x++) {
        small
            .getRaster()
            .setSample(x, y, 0, nearest.getOrDefault(shot.getRGB(x, y) | 0xff000000, 0));
      }
    }
    return small;
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int at = 1; at < palette.length; at++) {
      if (distance(palette[at], colour) < distance(palette[best], colour)) {
        best = at;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
