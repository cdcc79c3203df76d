package org.linli.app;

import org.axonframework.config.Configurer;

/** Something that a deployment or a side adds to Axon's configuration before it is built. */
@FunctionalInterface
public interface AxonPart {
    void addTo(Configurer configurer);
}
