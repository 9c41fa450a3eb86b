package org.luoshi.reader.internal.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.table.Layout;

/** Reads the text layer of a PDF file as paragraphs and task tables. */
public final class PdfReader {
  private static final int MOST_PAGES = 5_000;

  private PdfReader() {}

  /**
   * The text of a file.
   *
   * @throws CannotRead when it is locked, damaged beyond reading, a scan without a text layer, or
   *     longer than {@code maxTextBytes}
   */
  public static SourceText read(byte[] bytes, long maxTextBytes) throws CannotRead {
    InflationGuard.check(bytes);
    NoSystemFonts.use();
    List<PageContent> pages = pages(bytes, maxTextBytes);
    refuseUnreadable(pages);
    return Layout.write(new PageTexts(pages).pieces(), null, List.of(), maxTextBytes);
  }

  private static List<PageContent> pages(byte[] bytes, long maxTextBytes) throws CannotRead {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Effort effort = new Effort();
      List<PageContent> pages = new ArrayList<>();
      long characters = 0;
      for (PDPage page : document.getPages()) {
        PageContent content = PageEngine.read(page, effort);
        pages.add(content);
        characters += content.glyphs().size();
        if (characters > maxTextBytes || pages.size() > MOST_PAGES) {
          throw CannotRead.tooLarge(maxTextBytes);
        }
      }
      if (pages.isEmpty() || (characters == 0 && effort.metDamage())) {
        throw CannotRead.damaged();
      }
      return pages;
    } catch (InvalidPasswordException locked) {
      throw CannotRead.encrypted();
    } catch (Effort.Exhausted tooMuch) {
      throw CannotRead.tooLarge(maxTextBytes);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw CannotRead.damaged();
    }
  }

  private static void refuseUnreadable(List<PageContent> pages) throws CannotRead {
    long characters = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
    long unmapped = pages.stream().mapToLong(PageContent::unmapped).sum();
    if (unmapped > characters) {
      throw CannotRead.withoutCharacters();
    }
    boolean pictures = pages.stream().anyMatch(page -> page.pictured() > 0);
    if (pictures && pages.stream().allMatch(PageContent::isScan)) {
      throw CannotRead.scan();
    }
  }
}
