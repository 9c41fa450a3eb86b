package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.database.OpenDatabase;

/** A disk that runs full under a running server: words instead of errors, and a way back. */
class DiskFullTest {
  @TempDir Path folder;

  /** A disk of its own. */
  private Path data = Path.of("");

  @BeforeEach
  void mountASmallDisk() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400m,mode=700", "tmpfs", data.toString()) == 0,
        "who may not mount a small disk cannot fill it");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", data.toString());
  }

  @Test
  @Timeout(300)
  void everybodyIsToldAndAllGoesOnWhenThereIsRoomAgain() throws Exception {
    try (LuoshiProcess server = LuoshiProcess.serve(data, Map.of());
        Writers writers = new Writers(server.port(), 2)) {
      writers.awaitMore(10);
      Path filling = data.resolve("filling");
      fill(filling);
      Browser.Answer refused;
      do {
        Browser browser = new Browser(server.port());
        browser.get("/login");
        refused = browser.post("/login", Map.of("username", "w", "password", "wrong"));
      } while (refused.status() != 507);
      assertThat(refused.text()).contains("磁盘满了").doesNotContain("Exception");

      Files.delete(filling);
      writers.awaitMore(10).stop();

      assertThat(writers.statuses()).isSubsetOf(Set.of(302, 503, 507));
      try (OpenDatabase open = OpenDatabase.toRead(data, null)) {
        assertThat(Writers.entered(open.address())).containsAll(writers.acknowledged());
      }
      assertThat(server.output()).containsOnlyOnce("a disk is full").doesNotContain("\tat ");
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] much = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(much);
      }
    } catch (IOException e) {
      assertThat(Files.getFileStore(file).getUsableSpace()).isLessThan(much.length);
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(List.of(command)).redirectErrorStream(true).start().waitFor();
  }
}
