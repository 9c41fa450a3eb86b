package org.luoshi.reader.internal.source.doc;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.label.Bullets;
import org.luoshi.reader.internal.source.label.Level;
import org.luoshi.reader.internal.source.label.NumberedList;

/** The list definitions of a document ([MS-DOC] 2.9.131 LFO, 2.9.150 LVLF). */
final class Lists {
  /** Paragraphs name lists up to this number; others have none, or that of a program before 97. */
  private static final int LAST = 0x7FE;

  private static final int BULLET = 23;
  private static final byte FOLLOWED_BY_NOTHING = 2;

  private final @Nullable ListTables tables;
  private final Map<Integer, NumberedList> lists = new HashMap<>();

  Lists(@Nullable ListTables tables) {
    this.tables = tables;
  }

  /** The list number {@code index}, from 1, as paragraphs name it; null for none. */
  @Nullable NumberedList list(int index) {
    if (index < 1 || index > LAST || tables == null) {
      return null;
    }
    if (!lists.containsKey(index)) {
      lists.put(index, read(index, tables));
    }
    return lists.get(index);
  }

  private static @Nullable NumberedList read(int index, ListTables tables) {
    try {
      int definition = tables.getLfo(index).getLsid();
      ListData data = tables.getListData(definition);
      return data == null ? null : list(index, data, tables.getLfoData(index));
    } catch (NoSuchElementException unknown) {
      return null;
    }
  }

  private static NumberedList list(int index, ListData data, @Nullable LFOData changes) {
    Map<Integer, Level> defined = new HashMap<>();
    for (int i = 0; i < data.getLevels().length; i++) {
      defined.put(i, level(data.getLevels()[i]));
    }
    Map<Integer, Level> changed = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    if (changes != null && changes.getRgLfoLvl() != null) {
      for (ListFormatOverrideLevel change : changes.getRgLfoLvl()) {
        if (change.isFormatting()) {
          changed.put(change.getLevelNum(), level(change.getLevel()));
          starts.put(change.getLevelNum(), change.getLevel().getStartAt());
        } else if (change.isStartAt()) {
          starts.put(change.getLevelNum(), change.getIStartAt());
        }
      }
    }
    return new NumberedList(index, data.getLsid(), defined, changed, starts);
  }

  private static Level level(ListLevel level) {
    byte[] raw = level.toByteArray();
    boolean limited = (raw[5] & 8) != 0;
    int format = level.getNumberFormat() & 0xFF;
    String text = level.getNumberText() == null ? "" : level.getNumberText();
    return new Level(
        level.getStartAt(),
        NumberFormats.name(format),
        format == BULLET ? Bullets.shown(text) : pattern(text),
        level.getTypeOfCharFollowingTheNumber() != FOLLOWED_BY_NOTHING,
        limited ? level.getRestart() & 0xFF : -1,
        level.isLegalNumbering(),
        null);
  }

  /** The levels' numbers are the characters 0 to 8 in the label. */
  private static String pattern(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < Level.COUNT) {
        out.append('%').append(c + 1);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
