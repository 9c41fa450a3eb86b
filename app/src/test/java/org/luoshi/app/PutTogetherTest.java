package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The tests look for beans when they start, the product has them worked out by the build: both have
 * to be the same server.
 */
class PutTogetherTest extends SpringTest {
  @Autowired private GenericApplicationContext found;

  @Test
  void theBuildWorkedOutTheBeansThatAreFoundHere() throws Exception {
    assertThat(Serving.isPutTogether()).isTrue();
    try (GenericApplicationContext built = new GenericApplicationContext()) {
      initializer().initialize(built);
      assertThat(without(built, found)).isEmpty();
      // the launcher hands one over
      assertThat(without(found, built)).containsExactly("jdbcConnectionDetails");
    }
  }

  @SuppressWarnings("unchecked")
  private static ApplicationContextInitializer<GenericApplicationContext> initializer()
      throws ReflectiveOperationException {
    return Class.forName(Serving.class.getName() + "__ApplicationContextInitializer")
        .asSubclass(ApplicationContextInitializer.class)
        .getConstructor()
        .newInstance();
  }

  /** The beans of one that the other has not; without the tools by which a context is made. */
  private static List<String> without(BeanDefinitionRegistry one, BeanDefinitionRegistry other) {
    return Stream.of(one.getBeanDefinitionNames())
        .filter(name -> !other.containsBeanDefinition(name) && !name.contains(".internal"))
        .toList();
  }
}
