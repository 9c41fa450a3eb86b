package org.luoshi.app;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.stereotype.Component;

/**
 * What the stages hold is made when it is first asked for, not before the server answers: a start
 * waits for none of it. What listens to the server's own start is made then all the same.
 */
@Component
final class AtFirstUse implements BeanFactoryPostProcessor {
  private static final String OURS = AtFirstUse.class.getPackageName() + ".";

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition bean = beans.getBeanDefinition(name);
      String type = bean.getBeanClassName();
      if (bean instanceof ScannedGenericBeanDefinition && type != null && type.startsWith(OURS)) {
        bean.setLazyInit(true);
      }
    }
  }
}
