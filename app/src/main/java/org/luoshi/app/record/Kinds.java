package org.luoshi.app.record;

import java.util.List;
import java.util.Optional;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.MonthClosing;
import org.luoshi.packs.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Kinds of record and counting rules, as the packs have them. */
@Component
public class Kinds {
  private final SingletonSupplier<BasePack> pack;

  Kinds(ObjectProvider<BasePack> packs) {
    pack = SingletonSupplier.of(packs::getObject);
  }

  /** All kinds, in the order of the packs. */
  public List<RecordKind> all() {
    return pack.obtain().recordKinds();
  }

  /** The kind of a key. */
  public Optional<RecordKind> find(String key) {
    return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The kind of a version; the last one, which takes anything, where the packs know it no more. */
  public RecordKind of(String key) {
    return find(key).orElseGet(() -> all().getLast());
  }

  /** The kind that a sentence of a plan means. */
  public Optional<RecordKind> meant(String sentence) {
    return pack.obtain().recordKindIn(sentence);
  }

  /** Until when records of a month are awaited. */
  public MonthClosing months() {
    return pack.obtain().months();
  }

  /** All counting rules. */
  List<CountingRule> rules() {
    return pack.obtain().countingRules();
  }
}
