package org.luoshi.app.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The values of a record as the database keeps them; numbers stay exact. */
@Component
public class Contents {
  private static final TypeReference<LinkedHashMap<String, Object>> VALUES =
      new TypeReference<>() {};

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** As JSON. */
  String write(Map<String, Object> values) {
    return mapper.writeValueAsString(values);
  }

  /** From JSON: texts, numbers, lists of names, by the keys of fields. */
  public Map<String, Object> read(String json) {
    return mapper.readValue(json, VALUES);
  }
}
