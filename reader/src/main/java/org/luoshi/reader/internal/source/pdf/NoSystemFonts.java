package org.luoshi.reader.internal.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every font that a file does not carry. Nothing is drawn, so that one font of the
 * library will do; its own search would look through the machine's fonts and write a list of them
 * into the user's home.
 */
final class NoSystemFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private NoSystemFonts(TrueTypeFont font) {
    this.font = font;
  }

  /** Puts it in place, for the whole program. */
  static void use() {
    FontMappers.set(Loaded.MAPPER);
  }

  private static final class Loaded {
    static final FontMapper MAPPER = load();

    private static FontMapper load() {
      try (InputStream file = FontMapper.class.getResourceAsStream(FONT)) {
        if (file == null) {
          throw new IllegalStateException("the library lacks its font");
        }
        return new NoSystemFonts(new TTFParser().parse(new RandomAccessReadBuffer(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor look) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor look) {
    return new FontMapping<>(font, true);
  }

  @Override
  @SuppressWarnings("NullAway") // the library takes a TrueType font where there is no OpenType one
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor look, @Nullable PDCIDSystemInfo characters) {
    return new CIDFontMapping(null, font, true);
  }
}
