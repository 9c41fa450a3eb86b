package org.luoshi.app;

import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.luoshi.app.database.DatabaseAddress;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database that starts while the server is put together: whoever asks for it waits until it is
 * there.
 *
 * @param address where it will answer
 * @param isComplete when it does, whether its schema already has all steps
 */
record ComingDatabase(DatabaseAddress address, CompletableFuture<Boolean> isComplete)
    implements JdbcConnectionDetails, FlywayMigrationStrategy {
  @Override
  public String getJdbcUrl() {
    isComplete.join();
    return address.url();
  }

  @Override
  public String getUsername() {
    return address.user();
  }

  @Override
  public String getPassword() {
    return address.password();
  }

  @Override
  public void migrate(Flyway flyway) {
    if (!isComplete.join()) {
      flyway.migrate();
    }
  }
}
