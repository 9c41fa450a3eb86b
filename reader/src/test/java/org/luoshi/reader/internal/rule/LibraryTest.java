package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The library that the build writes. */
class LibraryTest {
  private final byte[] compiled = LibraryWriter.bytes(Library.compile(Library.sources()));

  @Test
  void theLibraryOfTheBuildIsUpToDateWithTheRuleFiles() throws IOException {
    try (InputStream built = LibraryTest.class.getResourceAsStream(LibraryReader.RESOURCE)) {
      assertThat(built).as("written by the build after the classes were compiled").isNotNull();
      assertThat(built.readAllBytes()).as("build again: rules have changed").isEqualTo(compiled);
    }
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(LibraryWriter.bytes(LibraryReader.read(compiled))).isEqualTo(compiled);
  }

  @Test
  void aLibraryOfAnotherVersionIsRefused() {
    byte[] other = compiled.clone();
    other[0]++;
    assertThatThrownBy(() -> LibraryReader.read(other)).hasMessageContaining("build again");
  }

  @Test
  void theLibraryNamesEveryRuleFile() {
    assertThat(Library.standard().books().keySet())
        .containsExactlyInAnyOrderElementsOf(RuleFiles.names());
    assertThatIllegalArgumentException().isThrownBy(() -> RuleBook.load("unheard-of"));
  }
}
