package org.luoshi.reader.internal.source.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the program that draws a page and notes characters, ruled lines and pictures. */
final class PageEngine extends PDFGraphicsStreamEngine {
  private static final int MOST_RULES = 20_000;

  private final Effort effort;
  private final PageSpace space;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final DrawnPath path;
  private int unmapped;
  private double pictured;

  private PageEngine(PDPage page, Effort effort) {
    super(page);
    this.effort = effort;
    this.space = PageSpace.of(page);
    this.path = new DrawnPath(space, MOST_RULES);
  }

  /**
   * What stands on {@code page}; of a damaged page, what came before the damage.
   *
   * @throws Effort.Exhausted when the document asks for more than a document does
   */
  static PageContent read(PDPage page, Effort effort) throws Effort.Exhausted {
    PageEngine engine = new PageEngine(page, effort);
    try {
      refusePictures(page);
      engine.processPage(page);
    } catch (Effort.Exhausted tooMuch) {
      throw tooMuch;
    } catch (IOException | RuntimeException damaged) {
      effort.damagedPage();
    }
    return new PageContent(
        engine.space.width(),
        engine.space.height(),
        engine.glyphs,
        engine.path.rules(),
        engine.unmapped,
        engine.pictured);
  }

  /** A picture in the place of a page's program was not measured as one. */
  private static void refusePictures(PDPage page) throws IOException {
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      if (COSName.IMAGE.equals(streams.next().getCOSObject().getCOSName(COSName.SUBTYPE))) {
        throw new IOException("a picture as the contents of a page");
      }
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.spend(1);
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    effort.spend(1);
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty() || text.charAt(0) == '\uFFFD') {
      unmapped++;
      return;
    }
    double x = matrix.getTranslateX();
    double y = matrix.getTranslateY();
    double advance = displacement.getX();
    Point2D from = space.seen(x, y);
    Point2D to = space.seen(x + advance * matrix.getScaleX(), y + advance * matrix.getShearY());
    Point2D ahead = space.seen(x + matrix.getScaleX(), y + matrix.getShearY());
    double along = ahead.getX() - from.getX();
    boolean upright = along > 0 && Math.abs(ahead.getY() - from.getY()) < along * 0.2;
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    if (upright && size > 0.5 && text.charAt(0) >= ' ') {
      double right = Math.max(from.getX(), to.getX());
      glyphs.add(new Glyph(text, from.getX(), right, from.getY(), size));
    }
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    pictured += area / Math.max(1, space.width() * space.height());
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.move(a.getX(), a.getY());
    path.line(b.getX(), b.getY());
    path.line(c.getX(), c.getY());
    path.line(d.getX(), d.getY());
    path.close();
  }

  @Override
  public void moveTo(float x, float y) {
    path.move(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.line(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.move(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.current();
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.end();
  }

  @Override
  public void strokePath() {
    path.stroke();
    path.end();
  }

  @Override
  public void fillPath(int windingRule) {
    path.fill();
    path.end();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void clip(int windingRule) {
    // what is cut off is read all the same
  }

  @Override
  public void shadingFill(COSName shading) {
    // colours say nothing
  }
}
