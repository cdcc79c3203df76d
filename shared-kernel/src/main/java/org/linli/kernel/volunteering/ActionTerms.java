package org.linli.kernel.volunteering;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done and who is wanted for it; public.
 *
 * @param title one line
 * @param description more, may be empty
 * @param signUpUntil until when somebody may sign up, not after the beginning
 * @param roles at least one
 */
public record ActionTerms(String title, String description, Instant signUpUntil, List<Vacancy> roles) {
    public ActionTerms {
        roles = List.copyOf(roles);
    }
}
