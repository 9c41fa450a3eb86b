package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.MarginRule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Margin notes as a SARIF 2.1.0 log. Columns count code points; a region in a document without
 * lines (docx, xlsx) means the text that {@code luoshi compile --text} prints.
 */
public final class SarifLog {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final String UNRESERVED = "-._~/";

  private final Map<String, MarginRule> rules = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String file, MarginNote note) {}

  /** A log whose tool knows {@code rules}. */
  public SarifLog(List<MarginRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /** Adds the notes of a file. */
  public void add(String file, List<MarginNote> notes) {
    notes.forEach(note -> entries.add(new Entry(file, note)));
  }

  /** Writes the log. */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(json);
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("results");
      entries.forEach(entry -> result(json, entry));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  private void tool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "luoshi");
    json.writeStringProperty("language", "zh-CN");
    json.writeArrayPropertyStart("rules");
    for (MarginRule rule : rules.values()) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      text(json, "shortDescription", rule.name() + " / " + rule.englishName());
      text(json, "fullDescription", rule.message() + " / " + rule.english());
      text(json, "help", rule.advice() + " / " + rule.englishAdvice());
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Entry entry) {
    Finding finding = entry.note().finding();
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    if (rules.containsKey(finding.rule())) {
      json.writeNumberProperty(
          "ruleIndex", new ArrayList<>(rules.keySet()).indexOf(finding.rule()));
    }
    json.writeStringProperty("level", level(finding.severity()));
    text(json, "message", finding.message() + " / " + finding.english());
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(entry.file()));
    json.writeEndObject();
    region(json, entry.note());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void region(JsonGenerator json, MarginNote note) {
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", note.line());
    json.writeNumberProperty("startColumn", note.column());
    json.writeNumberProperty("endLine", note.endLine());
    json.writeNumberProperty("endColumn", note.endColumn());
    json.writeNumberProperty("charOffset", note.finding().span().start());
    json.writeNumberProperty(
        "charLength", note.finding().span().end() - note.finding().span().start());
    text(json, "snippet", note.quote());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  /** The file's name as a URI reference: everything but plain letters, digits and / is escaped. */
  static String uri(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
    }
    return uri.toString();
  }
}
