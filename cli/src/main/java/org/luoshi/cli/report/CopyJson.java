package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.similar.Passages.Passage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes near-copies as a JSON array: {@code [{"a": {"file", "ordinal"}, "b": {"file", "ordinal"},
 * "resemblance", "containment", "passages": [{"a": [start, end], "b": [start, end]}]}]}.
 */
public final class CopyJson implements CopyPrinter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer out;
  private final JsonGenerator json;

  /** An array written to {@code out}. */
  public CopyJson(Writer out) {
    this.out = out;
    this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    json.writeStartArray();
  }

  @Override
  public void pair(CopyPair pair) throws IOException {
    try {
      json.writeStartObject();
      plan("a", pair.a());
      plan("b", pair.b());
      json.writeNumberProperty("resemblance", rounded(pair.resemblance()));
      json.writeNumberProperty("containment", rounded(pair.containment()));
      json.writeArrayPropertyStart("passages");
      for (Passage passage : pair.passages()) {
        json.writeStartObject();
        span("a", passage.a());
        span("b", passage.b());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void end() throws IOException {
    try {
      json.writeEndArray();
      json.close();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  /** Four digits say all that is worth saying; the same everywhere. */
  static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  private void plan(String name, ComparedPlan plan) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("file", plan.file());
    json.writeNumberProperty("ordinal", plan.ordinal());
    json.writeEndObject();
  }

  private void span(String name, Span span) {
    json.writeArrayPropertyStart(name);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }
}
