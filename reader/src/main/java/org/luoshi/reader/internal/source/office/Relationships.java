package org.luoshi.reader.internal.source.office;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;

/** Where a part's companions are: its styles, numbering, sheets. */
public final class Relationships {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byKind = new HashMap<>();

  private Relationships() {}

  /**
   * The relationships of {@code part}, such as {@code word/document.xml}; none when it has none.
   */
  public static Relationships of(OfficeZip zip, String part) throws CannotRead {
    Relationships relationships = new Relationships();
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String file = part.substring(folder.length());
    try (XmlReader xml = zip.xml(folder + "_rels/" + file + ".rels")) {
      while (xml != null && xml.enterChild()) {
        String type = xml.attribute("Type", "");
        String target = resolve(folder, xml.attribute("Target", ""));
        relationships.byId.put(xml.attribute("Id", ""), target);
        relationships.byKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        xml.skip();
      }
    }
    return relationships;
  }

  /** The part with this relationship id, or null. */
  public @Nullable String byId(String id) {
    return byId.get(id);
  }

  /**
   * The part of this kind, such as {@code numbering}: the last word of the relationship's type; or
   * {@code otherwise}.
   */
  public String byKind(String kind, String otherwise) {
    return byKind.getOrDefault(kind, otherwise);
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int slash = base.lastIndexOf('/', base.length() - 2);
      base = base.isEmpty() ? "" : base.substring(0, slash + 1);
    }
    return base + rest;
  }
}
