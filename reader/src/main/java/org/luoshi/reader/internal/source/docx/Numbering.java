package org.luoshi.reader.internal.source.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.Level;
import org.luoshi.reader.internal.source.label.NumberedList;
import org.luoshi.reader.internal.source.office.OfficeZip;
import org.luoshi.reader.internal.source.office.XmlReader;

/** The list definitions of a document (ECMA-376 part 1, 17.9). */
final class Numbering {
  private final Map<Integer, Definition> definitions = new HashMap<>();
  private final Map<Integer, Instance> instances = new HashMap<>();

  /** A list definition; {@code styleLink} names the style that holds the real one. */
  private record Definition(Map<Integer, Level> levels, @Nullable String styleLink) {}

  /** A list: a definition with changes to some levels. */
  private record Instance(
      int definition, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

  /** The definitions in part {@code name}; none when there is no such part. */
  static Numbering read(OfficeZip zip, String name) throws CannotRead {
    Numbering numbering = new Numbering();
    try (XmlReader xml = zip.xml(name)) {
      while (xml != null && xml.enterChild()) {
        switch (xml.name()) {
          case "w:abstractNum" -> numbering.definition(xml);
          case "w:num" -> numbering.instance(xml);
          default -> xml.skip();
        }
      }
    }
    return numbering;
  }

  private void definition(XmlReader xml) throws CannotRead {
    int id = xml.number("abstractNumId", -1);
    Map<Integer, Level> levels = new HashMap<>();
    String link = null;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:lvl" -> levels.put(xml.number("ilvl", 0), LevelXml.read(xml));
        case "w:numStyleLink" -> {
          link = xml.attribute("val");
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    definitions.put(id, new Definition(levels, link));
  }

  private void instance(XmlReader xml) throws CannotRead {
    int id = xml.number("numId", -1);
    int definition = -1;
    Map<Integer, Level> levels = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:abstractNumId" -> {
          definition = xml.number("val", -1);
          xml.skip();
        }
        case "w:lvlOverride" -> override(xml, levels, starts);
        default -> xml.skip();
      }
    }
    instances.put(id, new Instance(definition, levels, starts));
  }

  private static void override(
      XmlReader xml, Map<Integer, Level> levels, Map<Integer, Integer> starts) throws CannotRead {
    int level = xml.number("ilvl", 0);
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:startOverride" -> {
          starts.put(level, xml.number("val", 1));
          xml.skip();
        }
        case "w:lvl" -> levels.put(level, LevelXml.read(xml));
        default -> xml.skip();
      }
    }
  }

  /**
   * The list {@code numId}, or null when there is none.
   *
   * @param styles where definitions that only name a style are looked up
   */
  @Nullable NumberedList list(int numId, Styles styles) {
    Instance instance = instances.get(numId);
    if (instance == null) {
      return null;
    }
    int id = instance.definition;
    Definition definition = definitions.get(id);
    for (int i = 0; i < 5 && definition != null && definition.styleLink != null; i++) {
      Integer linked = styles.numId(definition.styleLink);
      Instance target = linked == null ? null : instances.get(linked);
      if (target == null) {
        break;
      }
      id = target.definition;
      definition = definitions.get(id);
    }
    return definition == null
        ? null
        : new NumberedList(numId, id, definition.levels, instance.levels, instance.starts);
  }
}
