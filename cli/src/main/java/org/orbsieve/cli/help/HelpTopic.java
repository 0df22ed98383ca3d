package org.orbsieve.cli.help;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where an option stands in the help. On a class it holds for all options of the class; on a field
 * for this option alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface HelpTopic {

  /** The heading. */
  Topic value();

  /** The option's line in the short help; empty to leave it out there. */
  String brief() default "";
}
