package org.luoshi.app.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;

/** Holds a table of organisations against its rules and against what is there. */
final class ImportCheck {
  private static final Map<String, Integer> HEADER =
      Map.of("名称", 0, "name", 0, "类型", 1, "kind", 1, "代码", 2, "code", 2, "上级", 3, "parent", 3);

  private final Known known;
  private final List<Imports.Item> lines = new ArrayList<>();
  private final List<Imports.Problem> errors = new ArrayList<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<String, Integer> byCode = new HashMap<>();

  /**
   * What is there already, within the scope.
   *
   * @param names numbers of the open organisations of a name
   * @param codes number of the organisation of a code
   * @param children names that stand below an organisation
   * @param top the organisation below which a row without one above is put
   */
  record Known(
      Map<String, List<Long>> names,
      Map<String, Long> codes,
      Map<Long, Set<String>> children,
      long top) {
    Set<Long> numbers() {
      return names.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }
  }

  ImportCheck(Known known) {
    this.known = known;
  }

  /** Lines that can be taken over, and what is wrong. */
  record Result(List<Imports.Item> lines, List<Imports.Problem> errors) {}

  Result check(List<Sheet.Row> rows) {
    if (rows.isEmpty()) {
      throw new Refused("file", "fault.file-empty");
    }
    int[] columns = header(rows.getFirst());
    for (Sheet.Row row : rows.subList(1, rows.size())) {
      read(row, columns);
    }
    if (lines.isEmpty() && errors.isEmpty()) {
      throw new Refused("file", "fault.file-empty");
    }
    if (errors.isEmpty()) {
      link();
    }
    return new Result(List.copyOf(lines), List.copyOf(errors));
  }

  private static int[] header(Sheet.Row row) {
    int[] columns = {-1, -1, -1, -1};
    for (int i = 0; i < row.cells().size(); i++) {
      Integer at = HEADER.get(row.cells().get(i).toLowerCase(java.util.Locale.ROOT));
      if (at != null) {
        columns[at] = i;
      }
    }
    if (columns[0] < 0 || columns[1] < 0) {
      throw new Refused("file", "fault.file-header");
    }
    return columns;
  }

  private void read(Sheet.Row row, int[] columns) {
    int before = errors.size();
    String name = cell(row, columns[0]);
    String kind = cell(row, columns[1]);
    if (name.isEmpty()) {
      error(row, "名称", "import.no-name", "");
    } else if (name.length() > 100) {
      error(row, "名称", "import.long-name", name);
    }
    if (Kind.read(kind).isEmpty()) {
      error(row, "类型", "import.kind", kind);
    }
    String code = code(row, cell(row, columns[2]));
    if (errors.size() == before) {
      int at = lines.size();
      lines.add(
          new Imports.Item(
              row.number(),
              name,
              Kind.read(kind).orElseThrow(),
              code,
              cell(row, columns[3]),
              -1,
              0));
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(at);
      if (code != null) {
        byCode.put(code, at);
      }
    }
  }

  private @Nullable String code(Sheet.Row row, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      String code = Codes.check("code", text);
      Integer other = byCode.get(code);
      if (other != null) {
        error(row, "代码", "import.code-twice", code, lines.get(other).row());
      } else if (known.codes().containsKey(code)) {
        error(row, "代码", "import.code-taken", code);
      }
      return code;
    } catch (Refused e) {
      error(row, "代码", "import.code", text);
      return null;
    }
  }

  private void link() {
    for (int i = 0; i < lines.size(); i++) {
      Imports.Item linked = above(lines.get(i));
      lines.set(i, linked);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Imports.Item line = lines.get(i);
      boolean twice = !seen.add(line.above() + "/" + line.aboveId() + "/" + line.name());
      if (twice || known.children().getOrDefault(line.aboveId(), Set.of()).contains(line.name())) {
        error(line.row(), "名称", "import.name-taken", line.name());
      } else if (isCircle(i)) {
        error(line.row(), "上级", "import.circle", line.parent());
      }
    }
  }

  /** The line with the place of the one above it: a code, a row of the table, or what is there. */
  private Imports.Item above(Imports.Item line) {
    String parent = line.parent();
    if (parent.isEmpty()) {
      return line.below(-1, known.top());
    }
    String digits = parent.replace(" ", "");
    if (byCode.containsKey(digits)) {
      return line.below(byCode.get(digits), 0);
    }
    Long coded = known.codes().get(digits);
    if (coded != null) {
      return line.below(-1, coded);
    }
    List<Integer> rows = byName.getOrDefault(parent, List.of());
    List<Long> there = known.names().getOrDefault(parent, List.of());
    if (rows.size() + there.size() > 1) {
      error(line.row(), "上级", "import.parent-unclear", parent);
    } else if (rows.size() == 1) {
      return line.below(rows.getFirst(), 0);
    } else if (there.size() == 1) {
      return line.below(-1, there.getFirst());
    } else {
      error(line.row(), "上级", "import.parent", parent);
    }
    return line;
  }

  private boolean isCircle(int start) {
    int at = start;
    for (int steps = 0; at >= 0; steps++) {
      if (steps > 50) {
        return true;
      }
      at = lines.get(at).above();
    }
    return false;
  }

  private static String cell(Sheet.Row row, int column) {
    return column >= 0 && column < row.cells().size() ? row.cells().get(column) : "";
  }

  private void error(Sheet.Row row, String column, String key, Object... values) {
    error(row.number(), column, key, values);
  }

  private void error(int row, String column, String key, Object... values) {
    errors.add(new Imports.Problem(row, column, Fault.of(column, key, values)));
  }
}
