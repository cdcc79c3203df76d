package org.linli.query.reads;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.kernel.audit.ReadPurpose;

/** What other people's personal data in the answers of a handler, or of all handlers of a resource, is read for. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadFor {
    ReadPurpose value();
}
