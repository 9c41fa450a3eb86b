package org.luoshi.packs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.json.JsonMapper;

/** A YAML file held against its schema; every fault has its line. */
final class YamlFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final @Nullable Node root;
  private final List<PackFault> faults = new ArrayList<>();

  private YamlFile(String name, String text, String schema) {
    this.name = name;
    this.root = parse(text);
    if (root != null) {
      duplicates(root);
      validate(root, schema);
    }
  }

  /** Reads a text and holds it against a schema. */
  static YamlFile of(String name, String text, String schema) {
    return new YamlFile(name, text, schema);
  }

  /** What is wrong with it; empty when nothing is. */
  List<PackFault> faults() {
    return List.copyOf(faults);
  }

  /** Adds a fault that no schema can find, at a place such as {@code /kinds/0/fields}. */
  void fault(String pointer, String message) {
    if (root != null) {
      faults.add(new PackFault(name, line(root, pointer), message));
    }
  }

  /** Its values: maps, lists, integers, booleans and texts. */
  Map<?, ?> values() {
    if (root == null || !faults.isEmpty()) {
      throw new IllegalStateException(faults.toString());
    }
    return (Map<?, ?>) Objects.requireNonNull(plain(root));
  }

  private @Nullable Node parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(20);
    options.setAllowDuplicateKeys(false);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        faults.add(new PackFault(name, 1, "the file is empty"));
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(new PackFault(name, line, "not YAML: " + e.getProblem()));
      return null;
    } catch (YAMLException e) {
      faults.add(new PackFault(name, 1, "not YAML we read: " + e.getMessage()));
      return null;
    }
  }

  private void duplicates(Node node) {
    if (node instanceof MappingNode map) {
      Set<String> keys = new HashSet<>();
      for (NodeTuple tuple : map.getValue()) {
        if (!keys.add(key(tuple))) {
          int line = tuple.getKeyNode().getStartMark().getLine() + 1;
          faults.add(new PackFault(name, line, "stands twice: " + key(tuple)));
        }
        duplicates(tuple.getValueNode());
      }
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::duplicates);
    }
  }

  private void validate(Node node, String schemaText) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemaText);
    for (Error error : schema.validate(JSON.writeValueAsString(plain(node)), InputFormat.JSON)) {
      faults.add(
          new PackFault(
              name, line(node, error.getInstanceLocation().toString()), error.getMessage()));
    }
  }

  /** The line of a place such as {@code /years/0/off}. */
  private static int line(Node root, String pointer) {
    Node node = root;
    for (String step : pointer.split("/", -1)) {
      node = step.isEmpty() ? node : inside(node, step);
    }
    return node.getStartMark().getLine() + 1;
  }

  private static Node inside(Node node, String step) {
    if (node instanceof SequenceNode list && step.matches("\\d{1,9}")) {
      return list.getValue().get(Integer.parseInt(step));
    }
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
          return tuple.getValueNode();
        }
      }
    }
    return node;
  }

  /** Dates stay texts: what is a date, the schema says. */
  private static @Nullable Object plain(Node node) {
    return switch (node) {
      case MappingNode map -> {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.getValue().forEach(tuple -> values.put(key(tuple), plain(tuple.getValueNode())));
        yield values;
      }
      case SequenceNode list -> {
        List<@Nullable Object> values = new ArrayList<>();
        list.getValue().forEach(item -> values.add(plain(item)));
        yield values;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("unexpected " + node);
    };
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key
        ? key.getValue()
        : tuple.getKeyNode().toString();
  }

  private static @Nullable Object scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.INT) && text.matches("-?\\d{1,9}")) {
      return Integer.valueOf(text);
    }
    if (text.equals("true") || text.equals("false")) { // on, off, yes and no are words
      return Boolean.valueOf(text);
    }
    return scalar.getTag().equals(Tag.NULL) ? null : text;
  }
}
