package org.linli.kernel.privacy;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Could single the named subject out together with other facts, such as a birth date or an exact location; sealed like {@link Personal} data. What
 * is generalised first, such as a year or a community, is {@link Public}.
 */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Quasi {
    /** As {@link Personal#subject}. */
    String subject();
}
