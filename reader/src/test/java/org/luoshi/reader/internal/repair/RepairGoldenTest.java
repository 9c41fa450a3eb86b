package org.luoshi.reader.internal.repair;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.Golden;
import org.luoshi.reader.internal.crew.Crew;

/** Each fixture shows one kind of damage; its golden file is the clean text and the counts. */
class RepairGoldenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"pinyin", "quotes", "masks", "notices", "pages", "column", "spaces", "garbage"})
  void damageIsMendedAndCounted(String kind) {
    CleanText clean = Repairs.mend(Golden.fixture("repair-" + kind), List.of(), Crew.ALONE);

    Golden.verify(
        "repair-" + kind, "clean", clean.text() + "\n\n" + new TreeMap<>(clean.repairs()) + "\n");
  }
}
