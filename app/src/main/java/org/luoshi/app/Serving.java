package org.luoshi.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.luoshi.app.database.DatabaseAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.modulith.Modulith;

/**
 * The application that answers in the browser. Which beans there are is worked out when it is
 * built, so none of them may depend on settings: what is not set up does nothing.
 */
@Modulith
class Serving {
  /** What the build puts together; no bean is made then, and no database asked. */
  public static void main(String[] arguments) {
    DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql:", "", "", false);
    on(new ComingDatabase(nowhere, new CompletableFuture<>()), Map.of()).run(arguments);
  }

  /** The application on a database, with settings that the environment can override. */
  static SpringApplication on(ComingDatabase database, Map<String, Object> settings) {
    SpringApplication application = new SpringApplication(Serving.class);
    application.setMainApplicationClass(Serving.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("comingDatabase", database));
    return application;
  }

  /** Whether the beans were worked out when this program was built. */
  static boolean isPutTogether() {
    return Serving.class.getResource("Serving__ApplicationContextInitializer.class") != null;
  }
}
