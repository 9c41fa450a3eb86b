package org.luoshi.reader.internal.source.docx;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.Bullets;
import org.luoshi.reader.internal.source.label.Level;
import org.luoshi.reader.internal.source.office.XmlReader;

/** Reads {@code w:lvl}, one level of a list definition. */
final class LevelXml {
  private int start = 1;
  private String format = "decimal";
  private String text = "";
  private boolean gap = true;
  private int restart = -1;
  private boolean legal;
  private @Nullable String style;

  private LevelXml() {}

  static Level read(XmlReader xml) throws CannotRead {
    LevelXml level = new LevelXml();
    level.children(xml);
    String text = level.format.equals("bullet") ? Bullets.shown(level.text) : level.text;
    return new Level(
        level.start, level.format, text, level.gap, level.restart, level.legal, level.style);
  }

  private void children(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:start" -> start = xml.number("val", 1);
        case "w:numFmt" -> format = xml.attribute("val", "decimal");
        case "w:lvlText" -> text = xml.attribute("val", "");
        case "w:suff" -> gap = !xml.attribute("val", "tab").equals("nothing");
        case "w:lvlRestart" -> restart = xml.number("val", -1);
        case "w:isLgl" -> legal = xml.on();
        case "w:pStyle" -> style = xml.attribute("val");
        case "mc:AlternateContent" -> {
          alternatives(xml);
          continue;
        }
        default -> {}
      }
      xml.skip();
    }
  }

  /** Word writes formats older programs do not know with a plain one to fall back on. */
  private void alternatives(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      if (xml.name().equals("mc:Fallback")) {
        children(xml);
      } else {
        xml.skip();
      }
    }
  }
}
