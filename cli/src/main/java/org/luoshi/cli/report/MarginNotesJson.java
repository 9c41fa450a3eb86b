package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.luoshi.reader.model.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes the margin notes of one file as a JSON object on one line. */
public final class MarginNotesJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private MarginNotesJson() {}

  /** Writes {@code {"file", "findings": [...]}}, without a line feed at its end. */
  public static void write(String file, List<MarginNote> notes, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("file", file);
      json.writeArrayPropertyStart("findings");
      for (MarginNote note : notes) {
        json.writeStartObject();
        json.writeNumberProperty("plan", note.plan());
        finding(json, note.finding());
        json.writeNumberProperty("line", note.line());
        json.writeNumberProperty("column", note.column());
        json.writeStringProperty("quote", note.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The properties of a finding, within an object that has been begun. */
  static void finding(JsonGenerator json, Finding finding) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeArrayPropertyStart("span");
    json.writeNumber(finding.span().start());
    json.writeNumber(finding.span().end());
    json.writeEndArray();
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("english", finding.english());
    if (!finding.advice().isEmpty()) {
      json.writeStringProperty("advice", finding.advice());
      json.writeStringProperty("englishAdvice", finding.englishAdvice());
    }
  }
}
