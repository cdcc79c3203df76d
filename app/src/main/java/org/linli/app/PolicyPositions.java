package org.linli.app;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Where the policies keep how far they have read. */
@FunctionalInterface
public interface PolicyPositions {
    /** The positions of the policy of this name. */
    TokenStore of(String policy);
}
