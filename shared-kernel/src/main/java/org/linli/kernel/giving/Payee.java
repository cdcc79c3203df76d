package org.linli.kernel.giving;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Public;

/**
 * Who gets a pay-out.
 *
 * @param name of the institution; null for the beneficiary
 */
public record Payee(
        @Public PayeeKind kind, @Public @Nullable String name) {}
